import { expect } from '@open-wc/testing';
import {
  countWords,
  paceOf,
  readSpeed,
  type Speed,
  type Text,
} from '../../src/news-ticker/pace.js';

const text: Text = { length: 2400, lineLength: 2400, words: 60, fontSize: 16 };

describe('the speed that is asked for', () => {
  for (const [asked, speed] of [
    [80, { pixels: 80 }],
    ['120', { pixels: 120 }],
    ['0.5', { pixels: 0.5 }],
    [' 90 ', { pixels: 90 }],
    ['120wpm', { wordsAMinute: 120 }],
    ['120 WPM', { wordsAMinute: 120 }],
    ['87.5wpm', { wordsAMinute: 87.5 }],
    // The rest is what nobody can have meant.
    [0, { pixels: 80 }],
    [-20, { pixels: 80 }],
    ['-20wpm', { pixels: 80 }],
    ['0wpm', { pixels: 80 }],
    ['fast', { pixels: 80 }],
    ['', { pixels: 80 }],
    ['1.2.3', { pixels: 80 }],
    ['80px', { pixels: 80 }],
    [NaN, { pixels: 80 }],
    [Infinity, { pixels: 80 }],
    [null, { pixels: 80 }],
    [undefined, { pixels: 80 }],
  ] as const) {
    it(`reads ${String(asked)} (${typeof asked})`, () => {
      expect(readSpeed(asked)).to.deep.equal(speed);
    });
  }
});

describe('the pace of headlines', () => {
  for (const [title, speed, changes, pace] of [
    ['is pixels a second at 16 px', { pixels: 80 }, {}, 80],
    ['grows with the text, so that reading takes as long', { pixels: 80 }, { fontSize: 32 }, 160],
    ['shrinks with it', { pixels: 80 }, { fontSize: 12 }, 60],
    ['is slower across lines, which hold less', { pixels: 80 }, { length: 240 }, 8],
    // 60 words at 120 a minute are 30 s.
    ['is as many words a minute as asked for', { wordsAMinute: 120 }, {}, 80],
    ['is that across lines too', { wordsAMinute: 120 }, { length: 240 }, 8],
    ['is that whatever the size of the text', { wordsAMinute: 120 }, { fontSize: 40 }, 80],
    ['is the default where there are no words', { wordsAMinute: 120 }, { words: 0 }, 80],
    ['is the default where there is no text', { pixels: 50 }, { lineLength: 0 }, 80],
  ] as const satisfies readonly (readonly [string, Speed, Partial<Text>, number])[]) {
    it(title, () => {
      expect(paceOf(speed, { ...text, ...changes })).to.be.closeTo(pace, 1e-9);
    });
  }
});

describe('the words of a headline', () => {
  for (const [headline, least, most] of [
    // WebKit takes no number for a word.
    ['Council of Northgate approves plan number 7', 6, 7],
    ['“Never again”, says mayor – and means it', 7, 7],
    ['Don’t', 1, 1],
    ['', 0, 0],
    ['• – …', 0, 0],
    ['Der Hafen von Sankt Alban öffnet wieder', 7, 7],
    // Engines bring dictionaries of their own: what matters is that it is neither one word nor each sign.
    ['東京の港が再び開いた', 4, 8],
    ['北门市议会批准了新的港口计划', 5, 10],
    ['ท่าเรือเปิดอีกครั้ง', 3, 6],
  ] as const) {
    it(`are ${String(least)} to ${String(most)} in “${headline}”`, () => {
      expect(countWords(headline)).to.be.within(least, most);
    });
  }
});
