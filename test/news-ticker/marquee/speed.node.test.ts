import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  countWords,
  pixelsPerSecond,
  readSpeed,
  type Speed,
  type TextMetrics,
} from '../../../src/news-ticker/marquee/speed.js';

const text: TextMetrics = { length: 2400, lineLength: 2400, words: 60, fontSize: 16 };

describe('readSpeed', () => {
  for (const [value, speed] of [
    [80, { pixels: 80 }],
    ['120', { pixels: 120 }],
    ['0.5', { pixels: 1 }],
    [5000, { pixels: 2000 }],
    ['9000wpm', { wordsPerMinute: 2000 }],
    [' 90 ', { pixels: 90 }],
    ['120wpm', { wordsPerMinute: 120 }],
    ['120 WPM', { wordsPerMinute: 120 }],
    ['87.5wpm', { wordsPerMinute: 87.5 }],
    // Invalid values count as the default.
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
    it(`reads ${String(value)} (${typeof value})`, () => {
      expect(readSpeed(value)).to.deep.equal(speed);
    });
  }
});

describe('the pixels per second of a strip', () => {
  for (const [title, speed, changes, pace] of [
    ['is pixels a second at 16 px', { pixels: 80 }, {}, 80],
    [
      'grows with the text size, so that reading time stays the same',
      { pixels: 80 },
      { fontSize: 32 },
      160,
    ],
    ['shrinks with the text size', { pixels: 80 }, { fontSize: 12 }, 60],
    [
      'is slower in a vertical strip, whose lines hold less text',
      { pixels: 80 },
      { length: 240 },
      8,
    ],
    // 60 words at 120 a minute are 30 s.
    ['follows from words per minute', { wordsPerMinute: 120 }, {}, 80],
    [
      'follows from words per minute in a vertical strip, too',
      { wordsPerMinute: 120 },
      { length: 240 },
      8,
    ],
    [
      'follows from words per minute at any text size',
      { wordsPerMinute: 120 },
      { fontSize: 40 },
      80,
    ],
    ['is the default without words', { wordsPerMinute: 120 }, { words: 0 }, 80],
    ['is the default without text', { pixels: 50 }, { lineLength: 0 }, 80],
  ] as const satisfies readonly (readonly [string, Speed, Partial<TextMetrics>, number])[]) {
    it(title, () => {
      expect(pixelsPerSecond(speed, { ...text, ...changes })).to.be.closeTo(pace, 1e-9);
    });
  }
});

describe('the word count of a headline', () => {
  for (const [headline, least, most] of [
    // WebKit does not count a number as a word.
    ['Council of Northgate approves plan number 7', 6, 7],
    ['“Never again”, says mayor – and means it', 7, 7],
    ['Don’t', 1, 1],
    ['', 0, 0],
    ['• – …', 0, 0],
    ['Der Hafen von Sankt Alban öffnet wieder', 7, 7],
    // Dictionaries differ between engines: the result must be more than one and less than each character.
    ['東京の港が再び開いた', 4, 8],
    ['北门市议会批准了新的港口计划', 5, 10],
    ['ท่าเรือเปิดอีกครั้ง', 3, 6],
  ] as const) {
    it(`is ${String(least)} to ${String(most)} for “${headline}”`, () => {
      expect(countWords(headline)).to.be.within(least, most);
    });
  }
});
