import { describe, it } from 'node:test';
import { expect } from 'chai';
import { feedFromScript } from '../../src/feed/parse/normalize-feed.js';
import type { Article } from '../../src/model.js';
import { reconcileVisible } from '../../src/news-ticker/reconcile-visible.js';

/** One article for each letter; a capital letter is the same article with another headline. */
function articles(letters: string): readonly Article[] {
  const inputs = [...letters].map((letter) => ({
    id: letter.toLowerCase(),
    headline: `About ${letter}`,
  }));
  return feedFromScript(inputs, 'https://news.example/').articles;
}

function letters(list: readonly Article[]): string {
  return list.map(({ headline }) => headline.replace('About ', '')).join('');
}

describe('reconcileVisible', () => {
  for (const [title, shown, next, visible, expected] of [
    ['takes the new list when nothing is visible', 'abc', 'xyz', '', 'xyz'],
    ['inserts new headlines before the visible ones', 'abcdef', 'xabcdef', 'cd', 'xabcdef'],
    ['inserts new headlines after the visible ones', 'abcdef', 'abcdxef', 'cd', 'abcdxef'],
    [
      'puts new headlines from between the visible ones behind them',
      'abcdef',
      'abcxdef',
      'cd',
      'abcdxef',
    ],
    ['leaves the text of visible headlines unchanged', 'abcdef', 'abCdeF', 'cd', 'abcdeF'],
    [
      'keeps a withdrawn headline until it has left the viewport',
      'abcdef',
      'abdef',
      'cd',
      'abcdef',
    ],
    [
      'keeps all visible headlines in position when all of them are withdrawn',
      'abcdef',
      'xabef',
      'cd',
      'xabcdef',
    ],
    ['drops withdrawn headlines that are not visible', 'abcdef', 'bcde', 'cd', 'bcde'],
    ['keeps the order of the visible headlines', 'abcdef', 'abdcef', 'cd', 'abcdef'],
    [
      'keeps both ends of the list where the visible run wraps',
      'abcdef',
      'xabcdefy',
      'efab',
      'abxcdyef',
    ],
  ] as const) {
    it(title, () => {
      const before = articles(shown);
      const reconciled = reconcileVisible(before, articles(next), [...visible]);
      expect(letters(reconciled)).to.equal(expected);
    });
  }

  it('does not add an article while the fallback link to it is visible', () => {
    const link = { id: 'https://news.example/a', url: 'https://news.example/a', headline: 'A' };
    const [shown] = feedFromScript([link], 'https://news.example/').articles;
    const next = feedFromScript(
      [
        { ...link, id: '1' },
        { id: '2', headline: 'B' },
      ],
      'https://news.example/',
    ).articles;
    expect(reconcileVisible(shown ? [shown] : [], next, [link.id])).to.deep.equal([shown, next[1]]);
    expect(reconcileVisible(shown ? [shown] : [], next, [])).to.equal(next);
  });

  it('keeps visible fallback links between the neighbors that they have in the feed', () => {
    const parse = (list: string, idOf: (url: string) => string): readonly Article[] => {
      const inputs = [...list].map((letter) => {
        const url = `https://news.example/${letter}`;
        return { id: idOf(url), url, headline: `About ${letter}` };
      });
      return feedFromScript(inputs, 'https://news.example/').articles;
    };
    const links = parse('abcdef', (url) => url);
    const feed = parse('xabcdefy', (url) => `guid of ${url}`);
    const visible = links.slice(2, 4).map(({ id }) => id);
    const reconciled = reconcileVisible(links, feed, visible);
    expect(letters(reconciled)).to.equal('xabcdefy');
    expect(reconciled.slice(3, 5)).to.deep.equal(links.slice(2, 4));
  });

  it('returns the same objects for visible headlines', () => {
    const before = articles('abc');
    expect(reconcileVisible(before, articles('ABC'), ['b'])[1]).to.equal(before[1]);
  });
});
