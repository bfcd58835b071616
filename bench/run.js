/**
 * `npm run bench`: our strip beside its peers, in Chromium. Needs a build.
 *
 * - `--part=cost,seamless,behaviour,data,articles`: only these parts
 * - `--only=news-ticker,css-loop`: only these strips
 * - `--counts=10,100`: only with so many headlines
 * - `--check`: fails where ours is not first or equal in what it costs to run, or has a fault
 *
 * What is measured with all strips and counts is written into docs/benchmarks.md, too.
 */
import { existsSync } from 'node:fs';
import { inPackage } from '../scripts/paths.js';
import { installPackages } from '../scripts/install.js';
import { main } from '../scripts/run.js';
import { contestants } from './peers/adapter.js';
import { readOptions } from './options.js';
import { printTables, writeReport } from './report.js';

const COUNTS = [10, 100, 1000, 5000];

/** Each gives tables, and the faults that it has found in ours. */
const PARTS = {
  cost: async (setting) => (await import('./cost.js')).measureCost(setting),
  seamless: async (setting) => (await import('./seamless.js')).measureSeams(setting),
  behaviour: async (setting) => (await import('./behaviour.js')).measureBehaviour(setting),
  data: async (setting) => (await import('./data.js')).measureData(setting),
  articles: async (setting) => (await import('./articles.js')).measureArticles(setting),
};

await main(async () => {
  const options = readOptions({
    parts: Object.keys(PARTS),
    names: contestants.map(({ name }) => name),
    counts: COUNTS,
  });
  if (!existsSync(inPackage('dist/cdn/off-the-wire.js')))
    throw new Error('There is nothing to measure: run `npm run build` first.');
  installPackages('bench/peers', ['--ignore-scripts']);
  const server = await startServer(options.names);
  try {
    const faults = [];
    for (const part of options.parts)
      faults.push(...(await runPart(part, { ...options, ...server })));
    tellOf(faults, options.check);
  } finally {
    server.close();
  }
});

/** Only now, as what it bundles may have been installed a moment ago. */
async function startServer(names) {
  const { peerPages } = await import('./peers/pages.js');
  const { serve } = await import('./server.js');
  return serve(await peerPages(names));
}

async function runPart(part, setting) {
  const { tables, faults = [] } = await PARTS[part](setting);
  printTables(tables);
  if (setting.isWhole) await writeReport(part, tables);
  return faults;
}

function tellOf(faults, isCheck) {
  if (faults.length === 0) return;
  console.log(`\nTo be mended in ours:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  if (isCheck) process.exitCode = 1;
}
