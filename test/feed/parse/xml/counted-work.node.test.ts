/** XML within the limits of size whose reading must not take time by its depth, or by the length of its names. */
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import { TolerantElement, TolerantText } from '../../../../src/feed/parse/xml/tolerant/tree.js';
import { countCalls } from '../../../support/count-calls.js';

const DEPTH = 200;

function parse(text: string): Promise<unknown> {
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

  it('is one look at each name', async () => {
    const [begun, ended] = ['<b>'.repeat(DEPTH), '</i>'.repeat(1000)];
    const looks = await countCalls(String.prototype, 'toLowerCase', () =>
      parse(item(begun + ended + '</b>'.repeat(DEPTH))),
    );
    expect(looks).to.be.at.most(10_000);
  });
});
