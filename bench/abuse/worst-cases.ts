/** Inputs that have hurt a page once, in random sizes: a general step comes to them too seldom. */
import { SAMPLES } from './samples.js';
import type { Tree } from './grow.js';
import type { Random } from './random.js';
import type { Format } from './generators.js';
import { xmlOfTree } from './xml-tree.js';

/** The text of a feed that has hurt a page once. */
export interface WorstCase {
  readonly name: string;
  readonly format: Format;
  readonly write: (random: Random) => string;
}

/** Between half of this number and all of it. */
function about(random: Random, most: number): number {
  return random.integer(Math.ceil(most / 2), most);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A JSON Feed of the sample's members, those given, and this number of short items. */
function jsonFeed(
  count: number,
  feed: Record<string, Tree>,
  item: Record<string, Tree> = {},
): string {
  const items = times(count, (index) => ({ id: `a${index}`, title: `Plan ${index}`, ...item }));
  const base = SAMPLES.jsonFeed as Record<string, Tree>;
  return JSON.stringify({ ...base, authors: [], ...feed, items });
}

function ninjs(item: Record<string, Tree>): string {
  return JSON.stringify([{ uri: 'urn:otw:a', headline: 'A plan', ...item }]);
}

function rss(members: string, items: string): string {
  return `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>a</title>${members}${items}</channel></rss>`;
}

function atomEntry(content: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>a</id><title>A plan</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${content}</div></content></entry></feed>`;
}

const WIDE = 'W'.repeat(10_000);

/** All of them, the fault of each as its name. */
export const WORST_CASES: readonly WorstCase[] = [
  {
    name: 'authors of the feed times items',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(about(random, 2500), {
        authors: times(about(random, 10_000), (index) => ({ name: `a${index}` })),
      }),
  },
  {
    name: 'language of the feed times items',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(about(random, 2500), { language: `en${'-abcdefgh'.repeat(about(random, 30_000))}` }),
  },
  {
    name: 'language of the channel times items',
    format: 'rss',
    write: (random) =>
      rss(
        `<language>en${'-abcdefgh'.repeat(about(random, 30_000))}</language>`,
        times(about(random, 2500), (index) => `<item><title>a${index}</title></item>`).join(''),
      ),
  },
  {
    name: 'base of the feed times entries',
    format: 'atom',
    write: (random) =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/${'a/'.repeat(about(random, 250_000))}"><title>a</title>${times(about(random, 1500), (index) => `<entry><id>a${index}</id><title>a${index}</title><link href="a${index}"/></entry>`).join('')}</feed>`,
  },
  {
    name: 'players',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(2, {}, { content_html: '<video src="/a.mp4"></video>'.repeat(about(random, 1500)) }),
  },
  {
    name: 'paragraphs without a letter',
    format: 'jsonFeed',
    write: (random) => jsonFeed(2, {}, { content_html: '<p>1'.repeat(about(random, 10_000)) }),
  },
  {
    name: 'pictures of families',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(2, {}, { content_html: `<p>${'👩‍👩‍👧‍👦'.repeat(90)}`.repeat(about(random, 450)) }),
  },
  {
    name: 'rules and listings',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        2,
        {},
        {
          content_html: `<section>${'<hr>'.repeat(about(random, 9000))}${'<pre>a</pre>'.repeat(about(random, 1800))}`,
        },
      ),
  },
  {
    name: 'texts side by side',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(2, {}, { content_html: '<font>a</font> '.repeat(about(random, 8300)) }),
  },
  {
    name: 'a word that turns round',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        about(random, 500),
        {},
        {
          title: 'aا'.repeat(1000),
          content_html: `<p>${'aا'.repeat(about(random, 1500))}`,
        },
      ),
  },
  {
    name: 'quotations inside of each other',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        2,
        {},
        {
          content_html: `${'<blockquote>'.repeat(240)}${`<p>${'word '.repeat(20)}`.repeat(about(random, 5200))}`,
        },
      ),
  },
  {
    name: 'languages',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        2,
        {},
        {
          content_html: times(about(random, 9900), (index) => `<p lang="en-x-${index}">word`).join(
            '',
          ),
        },
      ),
  },
  {
    name: 'blocks in one inline element',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(2, {}, { content_html: `<i>${'<div>a</div>b'.repeat(about(random, 6600))}` }),
  },
  {
    name: 'one list in many',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        2,
        {},
        {
          content_html: `${'<ul><li>a'.repeat(about(random, 120))}${'<li>b'.repeat(about(random, 4800))}`,
        },
      ),
  },
  {
    name: 'a line without blanks',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(2, {}, { content_html: `<p>${'港口今日開放'.repeat(about(random, 85_000))}` }),
  },
  {
    name: 'players in XHTML',
    format: 'atom',
    write: (random) => atomEntry('<video/>'.repeat(about(random, 40_000))),
  },
  {
    name: 'elements behind a comment that begins a value',
    format: 'atom',
    write: (random) =>
      atomEntry(`<!-- <a b="-->${'<video/>'.repeat(about(random, 500_000))}<a b="c"/>`),
  },
  {
    name: 'tracks of players',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        2,
        {},
        {
          content_html: `<video src="/a.mp4">${'<track src="/a.vtt"><source src="/a.webm">'.repeat(about(random, 200))}</video>`,
        },
      ),
  },
  {
    name: 'lines of plain text',
    format: 'jsonFeed',
    write: (random) => jsonFeed(2, {}, { content_text: 'a\n'.repeat(about(random, 300_000)) }),
  },
  {
    name: 'one wide word in every text',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        about(random, 20),
        { title: WIDE, authors: [{ name: WIDE }], language: 'en' },
        {
          title: WIDE,
          summary: WIDE,
          tags: [WIDE],
          content_html: `<p>${WIDE}<ruby>${WIDE}<rt>${WIDE}</rt></ruby>`,
        },
      ),
  },
  {
    name: 'one wide word for source, place and credit',
    format: 'ninjs',
    write: () =>
      ninjs({
        source: WIDE,
        copyrightholder: WIDE,
        located: WIDE,
        by: WIDE,
        subjects: [{ name: WIDE }],
        associations: [
          {
            type: 'picture',
            by: WIDE,
            descriptions: [{ value: WIDE }],
            renditions: [{ href: 'https://news.example/a.jpg', width: 9, height: 6 }],
          },
        ],
      }),
  },
  {
    name: 'a tall picture',
    format: 'ninjs',
    write: (random) =>
      ninjs({
        associations: [
          {
            type: 'picture',
            renditions: [
              { href: 'https://news.example/a.jpg', width: 1, height: about(random, 99_999_999) },
            ],
          },
        ],
      }),
  },
  {
    name: 'renditions',
    format: 'ninjs',
    write: (random) =>
      ninjs({
        associations: [
          {
            type: 'picture',
            renditions: times(about(random, 60_000), (index) => ({
              href: `https://a.example/${index}`,
              width: index,
            })),
          },
        ],
      }),
  },
  {
    name: 'pictures of one item',
    format: 'rss',
    write: (random) =>
      rss(
        '',
        `<item><title>a</title>${times(about(random, 60_000), (index) => `<media:content url="https://a.example/${index}.png" width="${index}"/>`).join('')}</item>`,
      ),
  },
  {
    name: 'tags',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(1, {}, { tags: times(about(random, 400_000), (index) => `t${index}`) }),
  },
  {
    name: 'authors of one item',
    format: 'jsonFeed',
    write: (random) =>
      jsonFeed(
        1,
        {},
        { authors: times(about(random, 200_000), (index) => ({ name: `a${index}` })) },
      ),
  },
  {
    name: 'elements of XHTML',
    format: 'atom',
    write: (random) => atomEntry('<b/>'.repeat(about(random, 1_000_000))),
  },
  {
    name: 'addresses in XHTML',
    format: 'atom',
    write: (random) => atomEntry('<a href="a"/>'.repeat(about(random, 300_000))),
  },
  {
    name: 'every kind of text, grown evenly',
    format: 'rss',
    write: (random) =>
      xmlOfTree(SAMPLES.rss).replaceAll('ferry', 'ferry'.repeat(about(random, 20_000))),
  },
];
