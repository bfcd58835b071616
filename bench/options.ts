/** The command line: `--part=cost --only=a,b --counts=10,100 --runs=3 --baseline=DIR --check`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The choices of the command line, with their defaults. */
export interface Options {
  readonly parts: readonly string[];
  /** The names of strips. */
  readonly names: readonly string[];
  /** The numbers of headlines. */
  readonly counts: readonly number[];
  /** How often each start is measured. */
  readonly runs: number;
  /** The folder of another build of ours. */
  readonly baseline: string | undefined;
  /** Whether nothing was left out or added. */
  readonly isWhole: boolean;
  readonly check: boolean;
}

/** The options of a benchmark, and the address of its server. */
export interface Setting extends Options {
  readonly url: string;
}

const MOST_HEADLINES = 5000;

/** Reads the command line; it may name what is known, and any number of headlines up to 5000. */
export function readOptions(known: {
  readonly parts: readonly string[];
  readonly names: readonly string[];
  readonly counts: readonly number[];
  readonly runs: number;
}): Options {
  const { values } = parseArgs({
    options: {
      part: { type: 'string' },
      only: { type: 'string' },
      counts: { type: 'string' },
      runs: { type: 'string' },
      baseline: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const { part, only, counts, runs, baseline, check } = values;
  const names = choose(only, known.names, 'strip');
  return {
    parts: choose(part, known.parts, 'part'),
    names: baseline === undefined ? names.filter((name) => name !== 'before') : names,
    counts: counts?.split(',').map((count) => readNumber(count, MOST_HEADLINES)) ?? known.counts,
    runs: runs === undefined ? known.runs : readNumber(runs, 100),
    baseline: baseline === undefined ? undefined : resolve(baseline),
    isWhole: [only, counts, runs, baseline].every((value) => value === undefined),
    check,
  };
}

function readNumber(text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Error(`${text} is not a whole number from 1 to ${most}.`);
  return number;
}

function choose(asked: string | undefined, known: readonly string[], what: string): string[] {
  const wanted = asked?.split(',') ?? known;
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no ${what} ${unknown}: there are ${known.join(', ')}.`);
  return known.filter((name) => wanted.includes(name));
}
