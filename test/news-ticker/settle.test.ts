import { expect } from '@open-wc/testing';
import { feedOfArticles } from '../../src/feed/assemble-feed.js';
import type { Article } from '../../src/model.js';
import { settle } from '../../src/news-ticker/settle.js';

/** One article for each letter; a capital is the same article with other words. */
function articles(letters: string): readonly Article[] {
  const inputs = [...letters].map((letter) => ({
    id: letter.toLowerCase(),
    headline: `About ${letter}`,
  }));
  return feedOfArticles(inputs, 'https://news.example/').articles;
}

function letters(list: readonly Article[]): string {
  return list.map(({ headline }) => headline.replace('About ', '')).join('');
}

describe('settle', () => {
  for (const [title, shown, next, visible, expected] of [
    ['shows what is new when nothing is seen', 'abc', 'xyz', '', 'xyz'],
    ['lets new headlines in before those that are seen', 'abcdef', 'xabcdef', 'cd', 'xabcdef'],
    ['lets new headlines in behind those that are seen', 'abcdef', 'abcdxef', 'cd', 'abcdxef'],
    ['puts what falls among those that are seen behind them', 'abcdef', 'abcxdef', 'cd', 'abcdxef'],
    ['keeps the words that are being read', 'abcdef', 'abCdeF', 'cd', 'abcdeF'],
    ['keeps a withdrawn headline until it has left', 'abcdef', 'abdef', 'cd', 'abcdef'],
    [
      'keeps all that is seen where it stood when all of it is withdrawn',
      'abcdef',
      'xabef',
      'cd',
      'xabcdef',
    ],
    ['drops withdrawn headlines that nobody sees', 'abcdef', 'bcde', 'cd', 'bcde'],
    ['keeps the order of what is seen', 'abcdef', 'abdcef', 'cd', 'abcdef'],
    ['keeps both ends where the seam is seen', 'abcdef', 'xabcdefy', 'efab', 'abxcdyef'],
  ] as const) {
    it(title, () => {
      const before = articles(shown);
      const settled = settle(before, articles(next), [...visible]);
      expect(letters(settled)).to.equal(expected);
    });
  }

  it('takes no article in while the link to it, from before the feed, is still seen', () => {
    const link = { id: 'https://news.example/a', url: 'https://news.example/a', headline: 'A' };
    const [shown] = feedOfArticles([link], 'https://news.example/').articles;
    const next = feedOfArticles(
      [
        { ...link, id: '1' },
        { id: '2', headline: 'B' },
      ],
      'https://news.example/',
    ).articles;
    expect(settle(shown ? [shown] : [], next, [link.id])).to.deep.equal([shown, next[1]]);
    expect(settle(shown ? [shown] : [], next, [])).to.equal(next);
  });

  it('keeps the very objects of what is seen', () => {
    const before = articles('abc');
    expect(settle(before, articles('ABC'), ['b'])[1]).to.equal(before[1]);
  });
});
