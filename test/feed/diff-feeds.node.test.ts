import { describe, it } from 'node:test';
import { expect } from 'chai';
import { feedFromScript } from '../../src/feed/parse/normalize-feed.js';
import { diffFeeds, type FeedDiff } from '../../src/feed/diff-feeds.js';
import type { Feed } from '../../src/model.js';

/** A feed of articles named by letters; a digit behind a letter is the version of its text. */
function feedOf(names: string): Feed {
  const inputs = names
    .split(' ')
    .flatMap((name) => (name ? { id: name.charAt(0), headline: name } : []));
  return feedFromScript(inputs, 'https://news.example/');
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
    ['a b c d', 'a c b d', { moved: 'c b' }],
    ['a b c d', 'd a b c', { moved: 'd a b c' }],
    ['a b c d', 'x b a d', { added: 'x', removed: 'c', moved: 'b a' }],
    ['a b c d', 'a c2 b d', { changed: 'c2', moved: 'c2 b' }],
    ['a b c d e', 'e f c2 a', { added: 'f', changed: 'c2', removed: 'b d', moved: 'e a' }],
  ] as const) {
    it(`compares "${before}" to "${after}"`, () => {
      expect(idsIn(diffFeeds(feedOf(before), feedOf(after)))).to.deep.equal({
        ...NOTHING,
        ...expected,
      });
    });
  }

  it('finds a change in every field of an article', () => {
    const article = {
      id: '1',
      headline: 'Ferry runs',
      published: new Date(0),
      tags: ['a'],
      image: { url: 'https://news.example/a.png' },
    };
    const before = feedFromScript([article], 'https://news.example/');
    for (const change of [
      { headline: 'Ferry stops' },
      { published: new Date(1) },
      { tags: ['b'] },
      { image: { url: 'https://news.example/b.png' } },
      { summary: 'All winter' },
      { status: 'withdrawn' as const },
    ]) {
      const after = feedFromScript([{ ...article, ...change }], 'https://news.example/');
      expect(diffFeeds(before, after).changed, JSON.stringify(change)).to.have.length(1);
    }
    expect(
      diffFeeds(before, feedFromScript([article], 'https://news.example/')).changed,
    ).to.deep.equal([]);
  });
});
