/** XML within the limits of size whose reading must not take time by its depth, or by the length of its names. */
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Feed } from '../../../../src/model.js';
import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import { parseTolerantly } from '../../../../src/feed/parse/xml/tolerant/parse-tolerantly.js';
import { TolerantElement, TolerantText } from '../../../../src/feed/parse/xml/tolerant/tree.js';
import { countCalls } from '../../../support/count-calls.js';

const DEPTH = 200;

function parse(text: string): Promise<Feed> {
  return parseFeed(text, { url: 'https://news.example/feed' });
}

function item(description: string): string {
  return `<rss><channel><item><title>F</title><description>${description}</description></item></channel></rss>`;
}

describe('the work for XML without an engine', () => {
  it('is one copy of each text, however deep it is', async () => {
    const root = new TolerantElement('b');
    let place = root;
    for (let depth = 0; depth < DEPTH; depth++) {
      const inner = new TolerantElement('b');
      place.childNodes.push(new TolerantText('a'), inner);
      place = inner;
    }
    const joins = await countCalls(Array.prototype, 'join', () => {
      expect(root.textContent).to.equal('a'.repeat(DEPTH));
    });
    expect(joins).to.equal(1);
  });

  it('ends with the limit of a text and of an attribute', async () => {
    const long = '\u0001a'.repeat(1_000_000);
    const { articles } = await parse(item(`<![CDATA[${long}]]>`));
    expect(articles[0]?.bodyHtml).to.have.length(500_000);
    const written = `<rss a="${'&a'.repeat(500_000)}"/>`;
    const { roots } = await parseTolerantly(written, { url: '', isDamaged: false });
    expect(roots[0]?.getAttribute('a')).to.have.length(10_000);
  });

  it('is no overflow at a tag of a million quotes', async () => {
    const text = `<rss><channel><item><title>F</title></item><a ${'""'.repeat(2_400_000)}`;
    const { articles } = await parse(text);
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['F']);
  });

  it('is one look at each name', async () => {
    const [begun, ended] = ['<b>'.repeat(DEPTH), '</i>'.repeat(1000)];
    const looks = await countCalls(String.prototype, 'toLowerCase', () =>
      parse(item(begun + ended + '</b>'.repeat(DEPTH))),
    );
    expect(looks).to.be.at.most(10_000);
  });
});
