/**
 * `npm run abuse`: feeds, streams, bodies and pages as a stranger could write them, made from a seed, against the
 * built elements in a real engine. Needs a build.
 *
 * - `--seconds=600`: begins no round after so long; 60 by default
 * - `--seed=7`: other input; a random one by default, and 1 in CI
 * - `--engine=firefox`: another engine than Chromium
 * - `--dist=DIR`: another build
 * - `--work` or `--time`: counts work as in CI, or takes the time of the longest task as elsewhere
 * - `--busy=500`: the longest task that is allowed, in milliseconds
 * - `--only=TEXT`: only rounds whose generator has this text in its name
 * - `--replay=FILE`: only the input that a failed round has saved
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { inPackage } from '../../scripts/paths.js';
import { main } from '../../scripts/run.js';
import { launchEngine, type PuppeteerEngine } from '../browser.js';
import { folderSite, inPageSite, serve } from '../server.js';
import { MOST_BUSY_MS } from './checks.js';
import { abuseOf, type Abuse } from './generators.js';
import { runRound } from './round.js';
import { abuseSite } from './site.js';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    engine: { type: 'string', default: 'chromium' },
    dist: { type: 'string', default: inPackage('dist') },
    work: { type: 'boolean', default: false },
    time: { type: 'boolean', default: false },
    busy: { type: 'string', default: String(MOST_BUSY_MS) },
    only: { type: 'string', default: '' },
    replay: { type: 'string' },
  },
});

const isCI = process.env['CI'] !== undefined;
const seed = Number(options.seed ?? (isCI ? 1 : Math.floor(Math.random() * 1e6)));

await main(async () => {
  const dist = resolve(options.dist);
  if (!existsSync(`${dist}/cdn/off-the-wire.js`))
    throw new Error(`There is no build in ${dist}: run \`npm run build\` first.`);
  const { engine } = options;
  if (engine !== 'chromium' && engine !== 'firefox')
    throw new Error('--engine is chromium or firefox.');
  const site = abuseSite();
  const server = await serve([site.site, inPageSite, folderSite(dist)]);
  try {
    const failed = await runRounds(engine, server.url, site);
    if (failed > 0) throw new Error(`${failed} rounds failed, with the seed ${seed}.`);
  } finally {
    server.close();
  }
});

async function runRounds(
  engine: PuppeteerEngine,
  url: string,
  site: ReturnType<typeof abuseSite>,
): Promise<number> {
  const countsWork = options.work || (isCI && !options.time);
  const end = Date.now() + Number(options.seconds) * 1000;
  let browser: Browser | undefined;
  let rounds = 0;
  let failed = 0;
  let unstarted = 0;
  console.log(`Seed ${seed}, ${countsWork ? 'work counted' : 'time taken'}, ${engine}.`);
  for (const { round, abuse } of inputs()) {
    if (Date.now() > end) break;
    browser ??= await launchEngine(engine);
    const stage = { browser, url, site, countsWork, mostBusyMs: Number(options.busy) };
    const { broken, hasStarted, isAlive } = await runRound(abuse, stage);
    rounds += 1;
    if (!hasStarted) unstarted += 1;
    if (broken.length > 0) {
      failed += 1;
      tell(round, abuse, broken);
    }
    if (!isAlive) {
      browser.process()?.kill('SIGKILL');
      browser = undefined;
    }
  }
  await browser?.close();
  console.log(
    `${rounds} rounds: ${failed} failed, and on the pages of ${unstarted} the elements did not start.`,
  );
  return failed;
}

function* inputs(): Generator<{ round: number; abuse: Abuse }> {
  if (options.replay !== undefined) {
    // The boundary to a file that a failed round has written.
    yield { round: 0, abuse: JSON.parse(readFileSync(options.replay, 'utf8')) as Abuse };
    return;
  }
  for (let round = 0; ; round++) {
    const abuse = abuseOf(seed, round);
    if (abuse.generator.includes(options.only)) yield { round, abuse };
  }
}

function tell(round: number, abuse: Abuse, broken: readonly string[]): void {
  const { generator, format, steps, body } = abuse;
  const file = join(mkdtempSync(join(tmpdir(), 'abuse-')), `seed-${seed}-round-${round}.json`);
  writeFileSync(file, JSON.stringify(abuse));
  console.log(
    [
      `✗  seed ${seed}, round ${round}: ${generator}, ${format}, ${Math.round(body.length / 1000)} kB`,
      ...steps.map((step) => `   with ${step}`),
      ...broken.map((one) => `   ${one.slice(0, 400)}`),
      `   --replay=${file}`,
    ].join('\n'),
  );
}
