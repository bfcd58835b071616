/**
 * `npm run bench`: our strip beside its peers, in Chromium. Needs a build.
 *
 * - `--part=start,cost,wrap,behaviour,data,articles`: only these parts
 * - `--only=news-ticker,css-loop`: only these strips
 * - `--counts=10,100`: only with so many headlines
 * - `--runs=5`: so many visits for the part `start`
 * - `--baseline=DIR`: compares the parts `start` and `cost` with another build of ours, as "before"
 * - `--check`: fails where ours misses a target, costs more to run than the best peer, or has a fault
 *
 * A run of all strips and counts without a baseline also writes its tables into docs/benchmarks.md.
 */
import { existsSync } from 'node:fs';
import { inPackage } from '../scripts/paths.js';
import { installPackages } from '../scripts/install.js';
import { main } from '../scripts/run.js';
import { readOptions, type Options, type Setting } from './options.js';
import { contestants } from './peers/adapter.js';
import { printTables, writeReport, type Report } from './report.js';
import type { Server } from './server.js';

const COUNTS = [10, 100, 1000, 5000];
const RUNS = 5;

type Part = (setting: Setting) => Promise<Report>;

/** Imported late, since their packages may have been installed a moment ago. */
const PARTS = new Map<string, () => Promise<Part>>([
  ['start', async () => (await import('./start.js')).measureStart],
  ['cost', async () => (await import('./cost.js')).measureCost],
  ['wrap', async () => (await import('./wrap.js')).measureWrap],
  ['behaviour', async () => (await import('./behaviour.js')).measureBehaviour],
  ['data', async () => (await import('./data.js')).measureData],
  ['articles', async () => (await import('./articles.js')).measureArticles],
]);

/** These parts have each strip on a page of its own. */
const STRIP_PARTS = ['cost', 'wrap', 'behaviour'];

await main(async () => {
  const options = readOptions({
    parts: [...PARTS.keys()],
    names: contestants.map(({ name }) => name),
    counts: COUNTS,
    runs: RUNS,
  });
  requireBuild(inPackage('dist'));
  if (options.baseline !== undefined) requireBuild(options.baseline);
  installPackages('bench/peers', ['--ignore-scripts']);
  const server = await startServer(options);
  try {
    const faults: string[] = [];
    for (const [part, load] of PARTS)
      if (options.parts.includes(part))
        faults.push(...(await runPart(part, await load(), { ...options, url: server.url })));
    reportFaults(faults, options.check);
  } finally {
    server.close();
  }
});

function requireBuild(folder: string): void {
  if (!existsSync(`${folder}/cdn/news-ticker.js`))
    throw new Error(`There is no build in ${folder}: run \`npm run build\` first.`);
}

async function startServer({ parts, names, baseline }: Options): Promise<Server> {
  const { peerPages } = await import('./peers/pages.js');
  const { folderSite, inPageSite, serve, stripSite } = await import('./server.js');
  const hasStrips = parts.some((part) => STRIP_PARTS.includes(part));
  return serve([
    await peerPages(hasStrips ? names : []),
    inPageSite,
    stripSite,
    ...(baseline === undefined ? [] : [folderSite(baseline, '/before/')]),
    folderSite(inPackage('dist')),
  ]);
}

async function runPart(name: string, part: Part, setting: Setting): Promise<readonly string[]> {
  const { tables, faults = [] } = await part(setting);
  printTables(tables);
  if (setting.isWhole) await writeReport(name, tables);
  return faults;
}

function reportFaults(faults: readonly string[], isCheck: boolean): void {
  if (faults.length === 0) return;
  console.log(`\nTo be mended in ours:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  if (isCheck) process.exitCode = 1;
}
