import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import { feedErrorOf } from '../../support.js';
import { BROKEN_FEEDS, UNREADABLE } from './broken-feeds.js';
import { bytesOf, costOf, HARMFUL_BYTES } from './one-fault.js';
import { readAndRight } from './read-and-right.js';
import { REAL_FEEDS } from './sample-feeds.js';

const URL = 'https://news.example/feed';

for (const [kind, instances] of Object.entries(BROKEN_FEEDS))
  describe(`XML in Node costs only what is broken: ${kind}`, () => {
    for (const [title, readable] of Object.entries(instances))
      it(title, async () => {
        const [read, right] = await readAndRight(readable);
        expect(read).to.deep.equal(right);
      });
  });

describe('XML in Node', () => {
  for (const [title, text] of Object.entries(UNREADABLE))
    it(`fails where nothing can be read: ${title}`, async () => {
      const error = await feedErrorOf(parseFeed(text, { url: URL }));
      expect(error.code).to.be.oneOf(['syntax', 'unknown-format']);
      expect(error.message).to.contain(URL);
    });

  for (const text of [
    '<rss version="2.0"><channel/></rss>',
    '<rss version="2.0"><channel><title>Harbour News</title></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title></feed>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id></feed>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ruth Callan</name></author></feed>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><subtitle>All news</subtitle></feed>',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>All news</tagline></feed>',
  ])
    it(`may be an empty feed: ${text}`, async () => {
      expect((await parseFeed(text, { url: URL })).articles).to.have.length(0);
    });

  it('has texts of a million characters at most', async () => {
    const item = `<item><title>A</title><description>${'&'.repeat(1_500_000)}</description></item>`;
    const { articles } = await parseFeed(`<rss><channel>${item}</channel></rss>`, { url: URL });
    expect(articles[0]?.bodyHtml).to.have.length(1_000_000);
  });

  it('has as many elements as where it is well-formed', async () => {
    const items = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<item><title>A</title><link>/${index}</link><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>`,
    );
    for (const fault of ['&', '</b>', '<br>']) {
      const text = `<rss><channel><title>${fault}</title>${items.join('')}</channel></rss>`;
      expect((await parseFeed(text, { url: URL })).articles, fault).to.have.length(500);
    }
  });

  it('is read as it stands where it is well-formed, whatever a text holds', async () => {
    const sample = '<pre></item><item><title>B</title></item></channel></pre>';
    const { articles } = await parseFeed(
      `<rss><channel><item><title>A</title><description><![CDATA[${sample}]]></description></item></channel></rss>`,
      { url: URL },
    );
    expect(articles.map(({ headline, bodyHtml }) => [headline, bodyHtml])).to.deep.equal([
      ['A', sample],
    ]);
  });

  it('may nest items in items where it is well-formed', async () => {
    const { articles } = await parseFeed(
      '<rss><channel><item><title>A</title><x:related xmlns:x="urn:x"><item><title>B</title></item></x:related></item></channel></rss>',
      { url: URL },
    );
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['A']);
  });

  it('expands no entity of its own', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    );
    const { articles } = await parseFeed(
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${bomb.join('')}]><rss><channel><item><title>A &e12;</title></item></channel></rss>`,
      { url: URL },
    );
    expect(articles[0]?.headline).to.equal('A &e12;');
  });

  const dear: readonly (readonly [string, string])[] = [
    ['elements', '<a/>'.repeat(400_000)],
    ['open elements', '<a>'.repeat(400_000)],
    ['end tags', '</a>'.repeat(400_000)],
    [
      'attributes',
      `<a ${Array.from({ length: 50_000 }, (_, i) => `a${String(i)}=""`).join(' ')}/>`,
    ],
    ['elements in a CDATA section without its end', `<item><![CDATA[${'<a>'.repeat(400_000)}`],
  ];
  for (const [title, text] of dear)
    it(`is refused where it has too many ${title}`, async () => {
      const error = await feedErrorOf(
        parseFeed(`<rss><channel><b><item></b>${text}</channel></rss>`, { url: URL }),
      );
      expect(error.code).to.be.oneOf(['too-large', 'syntax']);
    });

  const long: readonly (readonly [string, string])[] = [
    ['levels', `${'<a>'.repeat(40_000)}1${'</a>'.repeat(40_000)}`],
    ['stray end tags under open elements', `${'<a>'.repeat(300)}${'</b>'.repeat(80_000)}`],
    ['comments without an end', '<!-- '.repeat(500_000)],
    ['CDATA sections without an end', '<![CDATA[ '.repeat(300_000)],
    ['quotes', `<a b="${`'"`.repeat(1_000_000)}`],
    ['less-than signs', '<'.repeat(2_000_000)],
    ['ampersands', '&'.repeat(2_000_000)],
    ['ends of items', '</item>'.repeat(80_000)],
    ['blanks behind an item', `</item>${' '.repeat(2_000_000)}`],
    ['letters of a namespace', `<a xmlns="${'/'.repeat(1_000_000)}x"><title/></a>`],
  ];
  for (const [title, text] of long)
    it(
      `is read in a time by its length, however many ${title} it has`,
      { timeout: 60_000 },
      async () => {
        await parseFeed(
          `<rss><channel><item><title>A</title></item><item><title>B</title><b>${text}</item></channel></rss>`,
          { url: URL },
        ).catch(() => undefined);
      },
    );
});

describe('a fault of one byte in XML, in Node', () => {
  for (const [format, text] of Object.entries(REAL_FEEDS))
    it(`costs of ${format} at most the item in which it is`, async () => {
      // Every place would take minutes; a prime step comes to each kind of place.
      for (let place = 0; place < bytesOf(text).length; place += 29) {
        for (const kind of ['removed', 'doubled'] as const) {
          const cost = await costOf(text, { kind, place, byte: 0 });
          expect(cost, `${kind} at ${String(place)}`).to.deep.equal([]);
        }
        for (const byte of HARMFUL_BYTES) {
          const cost = await costOf(text, { kind: 'changed', place, byte });
          expect(cost, `${String(byte)} at ${String(place)}`).to.deep.equal([]);
        }
      }
    });
});
