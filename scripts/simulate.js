/**
 * `npm run simulate`: a million readers of one feed behind a cache, and what five minutes without the
 * origin do to both, by the very code that decides when a page asks again. Needs a build.
 */
import { existsSync } from 'node:fs';
import { writeBetween } from './pages.js';
import { inPackage } from './paths.js';
import { main } from './run.js';
import { simulate } from './simulation.js';

const PAGE = 'docs/live-updates.md';

const WAYS = [
  ['neither', { hasJitter: false, hasBackoff: false }],
  ['jitter alone', { hasJitter: true, hasBackoff: false }],
  ['backoff alone', { hasJitter: false, hasBackoff: true }],
  ['both, as it is', { hasJitter: true, hasBackoff: true }],
];

const COLUMNS = [
  ['', ({ name }) => name],
  ['cache: before, worst second', ({ cache }) => number(cache.before)],
  ['in the outage, mean', ({ cache }) => number(cache.outage)],
  ['after it, worst second', ({ cache }) => number(cache.after)],
  ['origin: before, worst second', ({ origin }) => number(origin.before)],
  ['in the outage, mean', ({ origin }) => number(origin.outage)],
  ['after it, worst second', ({ origin }) => number(origin.after)],
  ['half have news again after', ({ recovery }) => `${recovery.half} s`],
  ['all', ({ recovery }) => `${recovery.all} s`],
];

await main(async () => {
  if (!existsSync(inPackage('dist/feed/schedule.js')))
    throw new Error('There is nothing to simulate: run `npm run build` first.');
  const { nextDelay } = await import(inPackage('dist/feed/schedule.js'));
  const rows = WAYS.map(([name, way]) => ({ name, ...simulate({ nextDelay, ...way }) }));
  const table = markdownTable(rows);
  console.log(`\nRequests a second.\n\n${table}`);
  await writeBetween(PAGE, 'simulated', table);
});

function markdownTable(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return [
    line(COLUMNS.map(([title]) => title)),
    line(COLUMNS.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(COLUMNS.map(([, cell]) => cell(row)))),
  ].join('');
}

function number(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
