import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readingMinutes } from '../../../src/article-view/renderer/reading-time.js';

describe('readingMinutes', () => {
  for (const [title, text, minutes] of [
    ['nothing', '', 1],
    ['a line', 'The ferry runs again.', 1],
    ['714 words', 'harbour '.repeat(714), 3],
    ['words with signs inside', "mother-in-law's 3.5 ".repeat(238), 2],
    ['1,500 Chinese characters', '港'.repeat(1500), 3],
    ['both', '港'.repeat(500) + ' ferry'.repeat(238), 2],
    ['Arabic', 'ميناء '.repeat(476), 2],
  ] as const) {
    it(`is ${String(minutes)} for ${title}`, () => {
      expect(readingMinutes(text)).to.equal(minutes);
    });
  }
});
