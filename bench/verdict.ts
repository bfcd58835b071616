/** Whether ours is first or equal, column by column. */
import type { Kind } from './peers/adapter.js';
import type { Row } from './report.js';

/** Within 15 % of the best, or within a column's slack, a figure is as good as the best. */
const TOLERANCE = 1.15;

/** A column of figures. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly digits: number;
  /** A difference that does not count, in the column's own unit. */
  readonly slack?: number;
  /** Whether it is paid for as long as a strip runs. */
  readonly isRunning?: boolean;
  readonly isMoreBetter?: boolean;
}

/** The figures of one strip; those that were not measured in time are left out. */
export interface Measured {
  readonly name: string;
  readonly kind: Kind | undefined;
  readonly count: number;
  readonly figures: Readonly<Partial<Record<string, number>>>;
}

/** A table of comparisons, and the running costs in which a peer is better. */
export interface Comparison {
  readonly rows: readonly Row[];
  readonly faults: readonly string[];
}

const NOTHING: Comparison = { rows: [], faults: [] };

/** Compares ours with the best of its peers; the floors are left out. */
export function judge(
  measured: readonly Measured[],
  columns: readonly Column[],
  counts: readonly number[],
): Comparison {
  const isAmong = (wanted: Kind) => measured.some(({ kind }) => kind === wanted);
  if (!isAmong('ours') || !isAmong('peer')) return NOTHING;
  const faults: string[] = [];
  const rows = columns.map((column) => {
    const verdicts = counts.map((count) => {
      const same = measured.filter((one) => one.count === count);
      const ours = same.find(({ kind }) => kind === 'ours');
      const peers = same.filter(({ kind }) => kind === 'peer');
      const { text, isGood } = compare(ours, peers, column);
      if (!isGood && column.isRunning) faults.push(`${column.title}, ${count} headlines: ${text}`);
      return [`${count} headlines`, text] as const;
    });
    const cost = column.isRunning ? 'running' : 'once';
    return { column: column.title, cost, ...Object.fromEntries(verdicts) };
  });
  return { rows, faults };
}

function compare(ours: Measured | undefined, peers: readonly Measured[], column: Column) {
  const { key, digits, slack = 0, isMoreBetter = false } = column;
  const own = ours?.figures[key];
  if (own === undefined) return { text: 'not finished', isGood: false };
  const sign = isMoreBetter ? -1 : 1;
  const [best] = peers
    .flatMap(({ name, figures: { [key]: figure } }) =>
      figure === undefined ? [] : { name, figure },
    )
    .toSorted((a, b) => sign * (a.figure - b.figure));
  if (!best || sign * own < sign * best.figure) return { text: 'first', isGood: true };
  const limit = isMoreBetter
    ? best.figure / TOLERANCE
    : Math.max(best.figure * TOLERANCE, best.figure + slack);
  if (sign * own <= sign * limit) return { text: 'equal', isGood: true };
  const figures = `${own.toFixed(digits)} to ${best.figure.toFixed(digits)}`;
  return { text: `${figures} of ${best.name}`, isGood: false };
}
