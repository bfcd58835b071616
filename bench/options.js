/** What was asked for on the command line: `--only=a,b --counts=10,100 --part=cost --check`. */
import { parseArgs } from 'node:util';

/** @param {{ parts: string[], names: string[], counts: number[] }} known What there is. */
export function readOptions(known) {
  const { values } = parseArgs({
    options: {
      part: { type: 'string' },
      only: { type: 'string' },
      counts: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  return {
    parts: choose(values.part, known.parts, 'part'),
    names: choose(values.only, known.names, 'strip'),
    counts: choose(values.counts, known.counts.map(String), 'count').map(Number),
    isWhole: values.only === undefined && values.counts === undefined,
    check: values.check,
  };
}

function choose(asked, known, what) {
  const wanted = asked?.split(',') ?? known;
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no ${what} ${unknown}: there are ${known.join(', ')}.`);
  return known.filter((name) => wanted.includes(name));
}
