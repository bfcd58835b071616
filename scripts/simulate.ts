/**
 * `npm run simulate`: a million readers of one feed behind a cache, and what five minutes without the
 * origin do to both, by the very code that decides when a page asks again.
 */
import { nextPollDelay } from '../src/feed/live/poll-delay.js';
import { writeBetween } from './pages.js';
import { main } from './run.js';
import { simulate, type Simulation } from './simulation.js';

const PAGE = 'docs/live-updates.md';

const WAYS = [
  ['neither', { hasJitter: false, hasBackoff: false }],
  ['jitter alone', { hasJitter: true, hasBackoff: false }],
  ['backoff alone', { hasJitter: false, hasBackoff: true }],
  ['both, as it is', { hasJitter: true, hasBackoff: true }],
] as const;

type Row = Simulation & { readonly name: string };

const COLUMNS: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['', ({ name }) => name],
  ['cache: before, worst second', ({ cache }) => number(cache.before)],
  ['in the outage, mean', ({ cache }) => number(cache.outage)],
  ['after it, worst second', ({ cache }) => number(cache.after)],
  ['origin: before, worst second', ({ origin }) => number(origin.before)],
  ['in the outage, mean', ({ origin }) => number(origin.outage)],
  ['after it, worst second', ({ origin }) => number(origin.after)],
  ['half have news again after', ({ recovery }) => `${recovery.half} s`],
  ['all have it after', ({ recovery }) => `${recovery.all} s`],
];

await main(async () => {
  const rows = WAYS.map(([name, way]) => ({ name, ...simulate({ nextPollDelay, ...way }) }));
  const table = markdownTable(rows);
  console.log(`\nRequests a second.\n\n${table}`);
  await writeBetween(PAGE, 'simulated', table);
});

function markdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(COLUMNS.map(([title]) => title)),
    line(COLUMNS.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(COLUMNS.map(([, cell]) => cell(row)))),
  ].join('');
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
