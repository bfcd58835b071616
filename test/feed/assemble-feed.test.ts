import { expect } from '@open-wc/testing';
import { feedOfArticles } from '../../src/feed/assemble-feed.js';
import type { ArticleInput, Feed } from '../../src/model.js';

const URL_OF_PAGE = 'https://news.example/';
const FERRY = { id: 'ferry', headline: 'Ferry runs' };

/** A feed of what a script without types gives. */
function feedOf(...inputs: readonly unknown[]): Feed {
  return feedOfArticles(inputs as readonly ArticleInput[], URL_OF_PAGE);
}

describe('articles from script', () => {
  for (const [title, input] of [
    ['nothing', undefined],
    ['null', null],
    ['text', 'Ferry runs'],
    ['a list', [FERRY]],
    ['an object without a headline', { id: 'tram' }],
    ['a headline that is no text', { headline: 7 }],
  ] as const) {
    it(`are skipped and counted where one is ${title}`, () => {
      const { articles, skipped } = feedOf(input, FERRY);
      expect(articles.map(({ id }) => id)).to.deep.equal(['ferry']);
      expect(skipped).to.equal(1);
    });
  }

  for (const date of [new Date('Friday noon'), '2026-11-24', 1_700_000_000_000, null, {}]) {
    it(`have no date where it is ${JSON.stringify(date)}`, () => {
      const { articles, skipped } = feedOf({ ...FERRY, published: date, updated: date });
      expect(articles[0]).to.include(FERRY).and.not.have.any.keys('published', 'updated');
      expect(skipped).to.equal(0);
    });
  }

  it('keep the dates that are some', () => {
    const published = new Date('2026-11-24T08:00:00Z');
    const updated = new Date('Friday noon');
    expect(feedOf({ ...FERRY, published, updated }).articles[0]).to.deep.include({ published });
    expect(feedOf({ ...FERRY, updated: published }).articles[0]).to.deep.include({ published });
  });

  for (const [name, value] of [
    ['url', new URL(URL_OF_PAGE)],
    ['url', 7],
    ['image', 'ferry.png'],
    ['image', { url: 7 }],
    ['image', null],
  ] as const) {
    it(`go without ${name} where it is ${JSON.stringify(value)}`, () => {
      const { articles } = feedOf({ ...FERRY, [name]: value });
      expect(articles[0]).to.include(FERRY).and.not.have.property(name);
    });
  }

  it('take for lists only what is one', () => {
    const { articles } = feedOf({ ...FERRY, authors: 'Ruth', tags: 7, earlier: null });
    expect(articles[0]).to.deep.include({ authors: [], tags: [], earlier: [] });
  });
});
