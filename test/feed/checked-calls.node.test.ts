import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import * as feed from '../../src/feed/index.js';
import { feedErrorOf } from './support.js';

const WRONG = [
  undefined,
  null,
  0,
  NaN,
  true,
  'nothing',
  {},
  [],
  [null],
  [{}],
  () => 0,
  Symbol('a'),
  1n,
];

/** The names of the calls, each with its arguments of which one is wrong. */
const CALLS: readonly (readonly [string, (wrong: unknown) => readonly unknown[]])[] = [
  ['parseFeed', (wrong) => [wrong, { url: 'https://news.example/' }]],
  ['parseFeed', (wrong) => ['{}', wrong]],
  ['parseFeed', (wrong) => ['{}', { url: wrong }]],
  ['parseFeed', (wrong) => [new ArrayBuffer(2), { url: 'a', contentType: wrong }]],
  ['fetchFeed', (wrong) => [wrong]],
  ['fetchFeed', (wrong) => ['data:,a', wrong]],
  ...['signal', 'credentials', 'cache', 'maxBytes', 'timeoutMs'].map(
    (option) => ['fetchFeed', (wrong: unknown) => ['data:,a', { [option]: wrong }]] as const,
  ),
  ['collapse', (wrong) => [wrong]],
  ['parseSlug', (wrong) => [wrong]],
  ['diffFeeds', (wrong) => [wrong, { articles: [] }]],
  ['diffFeeds', (wrong) => [{ articles: [] }, wrong]],
  ['diffFeeds', (wrong) => [{ articles: wrong }, { articles: [] }]],
  ['mergeFeeds', (wrong) => [wrong]],
  ['mergeFeeds', (wrong) => [[{ articles: wrong }]]],
  ...['order', 'maxEach', 'names'].map(
    (option) => ['mergeFeeds', (wrong: unknown) => [[], { [option]: wrong }]] as const,
  ),
];

/** What a call throws, at once or later. */
async function errorOf(name: string, args: readonly unknown[]): Promise<unknown> {
  try {
    await (Reflect.get(feed, name) as (...values: readonly unknown[]) => unknown)(...args);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('the public data layer', () => {
  for (const [name, argumentsWith] of CALLS) {
    const shown = argumentsWith('…')
      .map((value) => JSON.stringify(value))
      .join(', ');
    it(`answers values of any type by a FeedError or a sentence: ${name}(${shown})`, async () => {
      for (const wrong of WRONG) {
        const error = await errorOf(name, argumentsWith(wrong));
        if (error === undefined) continue;
        expect(error).to.satisfy(
          (thrown: unknown) => thrown instanceof feed.FeedError || thrown instanceof TypeError,
        );
        expect(error)
          .to.have.property('message')
          .that.matches(/^[A-Za-z"].{20,}\.$/);
      }
    });
  }
});

describe('a feed on http', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'location');
  });

  for (const [protocol, url, words] of [
    ['https:', 'http://news.invalid/feed', 'https (mixed content)'],
    ['https:', 'http://localhost:9/feed', 'Access-Control-Allow-Origin'],
    ['https:', 'https://news.invalid/feed', 'Access-Control-Allow-Origin'],
    ['http:', 'http://news.invalid/feed', 'Access-Control-Allow-Origin'],
  ] as const) {
    it(`that fails on a page of ${protocol} speaks of "${words}": ${url}`, async () => {
      Object.defineProperty(globalThis, 'location', { configurable: true, value: { protocol } });
      const error = await feedErrorOf(feed.fetchFeed(url));
      expect(error.code).to.equal('network');
      expect(error.message).to.contain(url).and.contain(words);
    });
  }
});
