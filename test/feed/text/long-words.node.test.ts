import { describe, it } from 'node:test';
import { expect } from 'chai';
import { breakable, withFewTurns } from '../../../src/feed/text/long-words.js';
import { lineOfText } from '../../../src/feed/text/plain-text.js';

/** How often the words of a text, up to where a line may break, go from left to right to left. */
function mostTurns(text: string): number {
  const words = text.split(/[ \u200b]/);
  return Math.max(...words.map((word) => word.match(/[\u0590-\u06ff\u200f]+/g)?.length ?? 0));
}

describe('the turns of a word', () => {
  for (const [what, text] of [
    ['letters', 'aا'.repeat(1000)],
    ['digits', '1א'.repeat(1000)],
    ['marks of direction', 'a\u200f'.repeat(1000)],
    ['blanks without a break', 'a\u00a0ا\u00a0'.repeat(1000)],
  ] as const) {
    it(`are at most 25 between ${what}`, () => {
      expect(mostTurns(text)).to.be.greaterThan(500);
      expect(mostTurns(withFewTurns(text))).to.equal(25);
      expect(withFewTurns(text).replaceAll('\u200b', '')).to.equal(text);
    });
  }

  it('are few in a headline', () => {
    expect(mostTurns(lineOfText('aا'.repeat(1000)))).to.equal(25);
  });

  for (const pair of ['aا', 'a ا ', '1א', 'a\u200f']) {
    it(`are at most 100 in a headline of ${JSON.stringify(pair)}`, () => {
      const line = lineOfText(pair.repeat(500));
      expect(line.match(/[\u0590-\u06ff\u200f]+/g)?.length).to.be.within(100, 101);
    });
  }

  it('do not cut a headline in one direction', () => {
    const line = 'ميناء (المدينة). '.repeat(110).trim();
    expect(lineOfText(line)).to.equal(line);
  });

  for (const text of ['ميناء 12 harbour '.repeat(100), 'a'.repeat(5000), 'א'.repeat(5000), '']) {
    it(`leave a text with few as it is: ${text.slice(0, 20)}`, () => {
      expect(withFewTurns(text)).to.equal(text);
    });
  }
});

describe('the length of a word', () => {
  const longest = (text: string): number =>
    Math.max(...text.split(/[ \u200b]/).map((word) => word.length));

  for (const [what, text] of [
    ['Arabic letters', 'ب'.repeat(2000)],
    ['Hebrew letters with points', 'א\u05b8'.repeat(1000)],
    ['letters with marks', 'a\u0331\u0316'.repeat(600)],
    ['them behind a letter that needs no blank', `中${'ب'.repeat(2000)}`],
  ] as const) {
    it(`has room for a break within a line, in ${what}`, () => {
      expect(longest(breakable(text))).to.be.at.most(63);
      expect(breakable(text).replaceAll('\u200b', '')).to.equal(text);
    });
  }

  for (const [what, text] of [
    ['an address', `https://news.example/${'harbour-plan/'.repeat(20)}`],
    ['a Thai text', 'ท่าเรือใหม่'.repeat(40)],
    ['a Chinese text', '新码头'.repeat(100)],
    ['a Japanese text in parts', '\u304b\u3099\u3053'.repeat(100)],
    ['Arabic words', 'ميناء المدينة '.repeat(100)],
  ] as const) {
    it(`does not change ${what}`, () => {
      expect(breakable(text)).to.equal(text);
    });
  }
});
