import { describe, it } from 'node:test';
import { expect } from 'chai';
import { abuseOf, MOST_BYTES, type Abuse } from '../bench/abuse/generators.js';
import { brokenIn } from '../bench/abuse/checks.js';
import { grow } from '../bench/abuse/grow.js';
import { htmlOf } from '../bench/abuse/host-page.js';
import { Random } from '../bench/abuse/random.js';
import { SAMPLES } from '../bench/abuse/samples.js';
import { WORST_CASES } from '../bench/abuse/worst-cases.js';
import { treeOfXml, xmlOfTree } from '../bench/abuse/xml-tree.js';
import type { State } from '../bench/in-page/abuse.js';
import { parseFeed } from '../src/feed/parse/parse-feed.js';

/** Enough for each worst case and each random generator. */
const ROUNDS = 60;
const FEW_ROUNDS = 10;

function inputs(seed: number, rounds: number): readonly Abuse[] {
  return Array.from({ length: rounds }, (_, round) => abuseOf(seed, round));
}

describe('inputs of the abuse run', () => {
  const first = inputs(1, ROUNDS);

  it('are the same again for the same seed, and others for another', () => {
    const again = inputs(1, FEW_ROUNDS).map(({ body }, round) => body === first[round]?.body);
    expect(again).to.not.include(false);
    const others = inputs(2, FEW_ROUNDS).map(({ body }, round) => body === first[round]?.body);
    // A few worst cases have one form only.
    expect(others.filter(Boolean).length).to.be.below(FEW_ROUNDS / 3);
  });

  it('are at most 5 MB', () => {
    for (const { body, generator } of first)
      expect(Buffer.byteLength(body), generator).to.be.within(1, MOST_BYTES);
  });

  it('are of every format, way and worst case, many of them large', () => {
    const kinds = new Set(first.flatMap(({ format, way, generator }) => [format, way, generator]));
    expect([...kinds]).to.include.members([
      ...Object.keys(SAMPLES),
      ...['feed', 'stream', 'script'],
      ...WORST_CASES.map(({ name }) => name),
    ]);
    const large = first.filter(({ body }) => body.length > 500_000);
    expect(large.length).to.be.greaterThan(ROUNDS / 5);
  });

  it('come on plain pages and on pages whose markup replaces names of the document', () => {
    const pages = first.map(({ page }) => htmlOf(page, '/a'));
    const hostile = pages.filter((html) => /name="|<object id="/.test(html));
    expect(hostile.length).to.be.within(5, ROUNDS - 5);
    for (const html of pages) expect(html).to.include('/a/feed').and.include('/a/stream');
  });
});

describe('growing a tree', () => {
  it('changes the sample in every step that it names, and never the sample itself', () => {
    const before = structuredClone(SAMPLES);
    const all = Array.from({ length: 60 }, (_, seed) => {
      const { tree, steps } = grow(SAMPLES.jsonFeed, new Random(seed), 100_000);
      expect(JSON.stringify(tree).length).to.be.at.most(100_000);
      return steps;
    }).flat();
    for (const kind of [
      /copies/,
      /a text \d+ times/,
      /levels/,
      /the text/,
      /what is at/,
      /a number/,
    ])
      expect(
        all.some((step) => kind.test(step)),
        String(kind),
      ).to.equal(true);
    expect(SAMPLES).to.deep.equal(before);
  });

  it('writes XML that it has read', () => {
    const source = '<a b="1 &amp; &quot;2&quot;"><c:d xmlns:c="urn:c">x &lt; y</c:d><e></e></a>';
    expect(xmlOfTree(treeOfXml(source))).to.equal(source);
  });
});

describe('samples of the abuse run', () => {
  for (const format of ['jsonFeed', 'ninjs', 'rss', 'atom'] as const)
    it(`have in ${format} all that a reader of the format looks at`, async () => {
      const isXml = format === 'rss' || format === 'atom';
      const text = isXml ? xmlOfTree(SAMPLES[format]) : JSON.stringify(SAMPLES[format]);
      const { articles, skipped } = await parseFeed(text, {
        url: 'https://news.example/feed',
      });
      expect(articles).to.have.length(2);
      expect(skipped).to.equal(0);
      const ferry = articles.find(({ headline }) => headline.includes('Ferry'));
      const read = ['id', 'url', 'bodyHtml', 'image', 'published', 'language', 'summary'];
      expect(ferry).to.include.keys(read);
      expect(ferry?.tags).to.not.deep.equal([]);
      expect(ferry?.authors).to.not.deep.equal([]);
    });
});

describe('the checks of the abuse run', () => {
  const GOOD: State = {
    width: 800,
    boxes: ['div 0 800 40'],
    showsLinks: false,
    headlines: ['a'],
    isEmpty: false,
    nodes: { 'news-ticker': 100, 'article-view': 200 },
    costly: { players: 20 },
    ratio: 20,
    hasRun: false,
    faults: [],
    longest: 400,
    work: { urls: 1, calls: 1, characters: 1 },
  };
  const clock = { countsWork: false, mostBusyMs: 500 };

  it('find nothing on a good page', () => {
    expect(brokenIn(GOOD, GOOD, clock)).to.deep.equal([]);
  });

  const BROKEN: readonly (readonly [string, Partial<State>])[] = [
    ['something that ran', { hasRun: true }],
    ['an error', { faults: ['error: a'] }],
    ['a wider page', { width: 801 }],
    ['a box that moved', { boxes: ['div 1 800 40'] }],
    ['too many nodes', { nodes: { 'article-view': 30_000 } }],
    ['too many players', { costly: { players: 21 } }],
    ['a tall picture', { ratio: 100 }],
    ['a long task', { longest: 501 }],
  ];
  for (const [what, part] of BROKEN)
    it(`find ${what}`, () => {
      expect(brokenIn(GOOD, { ...GOOD, ...part }, clock)).to.have.length(1);
    });

  it('find work where it is counted, and no time then', () => {
    const counted = { ...clock, countsWork: true };
    expect(brokenIn(GOOD, { ...GOOD, longest: 9000 }, counted)).to.deep.equal([]);
    const busy = { ...GOOD, work: { urls: 1e6, calls: 1, characters: 1 } };
    expect(brokenIn(GOOD, busy, counted)).to.have.length(1);
  });
});
