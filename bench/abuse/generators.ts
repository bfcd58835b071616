/** Makes the input of one round out of its seed. */
import { growBody } from './bodies.js';
import { grow, isList, isRecord, type Tree } from './grow.js';
import { growHostPage, type HostPage } from './host-page.js';
import { Random } from './random.js';
import { SAMPLES } from './samples.js';
import { WORST_CASES } from './worst-cases.js';
import { NAME, xmlOfTree } from './xml-tree.js';

/** What the input is written in. */
export type Format = keyof typeof SAMPLES;

/** How the input comes to the elements. */
export type Way = 'feed' | 'stream' | 'script';

/** The input of one round; saved as it is where the round fails. */
export interface Abuse {
  readonly generator: string;
  /** What was done to the sample. */
  readonly steps: readonly string[];
  readonly format: Format;
  readonly way: Way;
  readonly page: HostPage;
  readonly body: string;
}

/** No feed is larger, in bytes. */
export const MOST_BYTES = 5_000_000;

const BODY_LIMIT = 600_000;

/** A URL that must never be requested. */
export const TRAP = '/trap';

/** A page on which nothing keeps the elements from the input. */
const PLAIN: HostPage = { markup: '', isEmbedded: false };

const FORMATS = ['jsonFeed', 'ninjs', 'rss', 'atom'] as const satisfies readonly Format[];

/** The input of a round: the same for the same seed and round. Of three early rounds two are worst cases. */
export function abuseOf(seed: number, round: number): Abuse {
  const order = new Random(seed).shuffled(WORST_CASES);
  const random = new Random(seed * 1_000_003 + round);
  const worst = round % 3 === 2 ? undefined : order[round - Math.floor(round / 3)];
  const page = growHostPage(random);
  if (worst || random.chance(0.15)) {
    const { name, format, write } = worst ?? random.pick(WORST_CASES);
    return { generator: name, steps: [], format, way: 'feed', page: PLAIN, body: write(random) };
  }
  return { page, ...random.pick(GENERATORS)(random) };
}

const GENERATORS: readonly ((random: Random) => Omit<Abuse, 'page'>)[] = [
  (random) => grown('grown feed', 'feed', random.pick(FORMATS), random),
  (random) => grown('grown feed', 'feed', random.pick(FORMATS), random),
  (random) => grown('grown items of a stream', 'stream', random.pick(FORMATS), random),
  (random) => grown('grown articles from script', 'script', 'articles', random),
  withBodies,
];

function grown(generator: string, way: Way, format: Format, random: Random): Omit<Abuse, 'page'> {
  // Written out, a tree may be longer than its JSON.
  for (let limit = MOST_BYTES * 0.9; ; limit /= 2) {
    const { tree, steps } = grow(SAMPLES[format], random, limit);
    const body = way === 'stream' ? eventsOf(format, tree) : written(format, tree);
    if (Buffer.byteLength(body) <= MOST_BYTES) return { generator, steps, format, way, body };
  }
}

function written(format: Format, tree: Tree): string {
  return format === 'rss' || format === 'atom' ? xmlOfTree(tree) : JSON.stringify(tree);
}

/** Whatever lists the tree has, as events. */
function eventsOf(format: Format, tree: Tree): string {
  const isXml = format === 'rss' || format === 'atom';
  return itemsIn(tree, isXml)
    .map((item, index) => {
      const data = written(format, item).replaceAll(/[\r\n]+/g, ' ');
      return `id: ${index}\nevent: ${index % 5 === 4 ? 'remove' : 'article'}\ndata: ${data}\n\n`;
    })
    .join('');
}

function itemsIn(tree: Tree, isXml: boolean): readonly Tree[] {
  if (isList(tree)) return tree;
  const list = isRecord(tree) ? (Object.values(tree).findLast(isList) ?? []) : [tree];
  // The items of RSS are one level further down.
  return isXml
    ? list.flatMap((one) =>
        isRecord(one) && one[NAME] === 'channel' ? itemsIn(one, false) : [one],
      )
    : list;
}

function withBodies(random: Random): Omit<Abuse, 'page'> {
  const isText = random.chance(0.2);
  const items = Array.from({ length: random.integer(1, 6) }, (_, index) => ({
    id: `a${index}`,
    title: `A plan ${index}`,
    [isText ? 'content_text' : 'content_html']: growBody(random, BODY_LIMIT, TRAP),
  }));
  const body = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Soup',
    items,
  });
  return { generator: 'bodies of tag soup', steps: [], format: 'jsonFeed', way: 'feed', body };
}
