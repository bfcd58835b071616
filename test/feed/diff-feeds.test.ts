import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { feedOfArticles } from '../../src/feed/assemble-feed.js';
import { diffFeeds, type FeedDiff } from '../../src/feed/diff-feeds.js';
import type { Feed } from '../../src/model.js';

/** A feed of articles named by letters; a digit behind a letter is the version of its text. */
function feedOf(names: string): Feed {
  const inputs = names
    .split(' ')
    .flatMap((name) => (name ? { id: name.charAt(0), headline: name } : []));
  return feedOfArticles(inputs, 'https://news.example/');
}

function idsIn(diff: FeedDiff): Record<keyof FeedDiff, string> {
  const ids = (list: FeedDiff['added']): string => list.map(({ headline }) => headline).join(' ');
  return {
    added: ids(diff.added),
    changed: ids(diff.changed),
    removed: ids(diff.removed),
    moved: ids(diff.moved),
  };
}

const NOTHING = { added: '', changed: '', removed: '', moved: '' };

describe('diffFeeds', () => {
  for (const [before, after, expected] of [
    ['', '', {}],
    ['a b c', 'a b c', {}],
    ['', 'a b', { added: 'a b' }],
    ['a b', '', { removed: 'a b' }],
    ['a b c', 'd a b', { added: 'd', removed: 'c' }],
    ['a b c', 'a b2 c', { changed: 'b2' }],
    ['a b c d', 'd a b c', { moved: 'd' }],
    ['a b c d', 'b c d a', { moved: 'a' }],
    ['a b c d', 'a c2 b d', { changed: 'c2' }],
    ['a b c d e', 'e f c2 a', { added: 'f', changed: 'c2', removed: 'b d' }],
  ] as const) {
    it(`tells "${before}" from "${after}"`, () => {
      const { moved, ...others } = idsIn(diffFeeds(feedOf(before), feedOf(after)));
      const { moved: expectedMoves, ...expectedOthers } = { ...NOTHING, ...expected };
      expect(others).to.deep.equal(Object.fromEntries(Object.entries(expectedOthers)));
      if (expectedMoves) expect(moved).to.equal(expectedMoves);
    });
  }

  it('moves as few as can be, and enough', () => {
    const orders = fc.shuffledSubarray([...'abcdefgh'], { minLength: 8 });
    fc.assert(
      fc.property(orders, orders, (before, after) => {
        const { moved } = diffFeeds(feedOf(before.join(' ')), feedOf(after.join(' ')));
        const names = new Set(moved.map(({ id }) => id));
        const rest = (order: readonly string[]): string =>
          order.filter((id) => !names.has(id)).join('');
        expect(rest(after)).to.equal(rest(before));
        expect(moved.length).to.equal(8 - longestCommon(before, after));
      }),
      { seed: 20261124 },
    );
  });

  it('sees a change in every part of an article', () => {
    const article = {
      id: '1',
      headline: 'Ferry runs',
      published: new Date(0),
      tags: ['a'],
      image: { url: 'https://news.example/a.png' },
    };
    const before = feedOfArticles([article], 'https://news.example/');
    for (const change of [
      { headline: 'Ferry stops' },
      { published: new Date(1) },
      { tags: ['b'] },
      { image: { url: 'https://news.example/b.png' } },
      { summary: 'All winter' },
      { status: 'withdrawn' as const },
    ]) {
      const after = feedOfArticles([{ ...article, ...change }], 'https://news.example/');
      expect(diffFeeds(before, after).changed, JSON.stringify(change)).to.have.length(1);
    }
    expect(
      diffFeeds(before, feedOfArticles([article], 'https://news.example/')).changed,
    ).to.deep.equal([]);
  });
});

/** By the textbook, which is slow and easy to trust. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const without = longestCommon(rest, b);
  const place = b.indexOf(first);
  return place < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(place + 1)));
}
