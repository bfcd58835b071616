import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatList, formatPercent, formatTime } from '../../src/shared/intl.js';

const MORNING = new Date(2026, 10, 24, 7, 5);

/** A text with plain spaces and without marks of direction, which the versions of CLDR write differently. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ').replace(/\p{Cf}/gu, '');
}

describe('percentages', () => {
  for (const [language, text] of [
    ['en', '112.5%'],
    ['de', '112,5 %'],
    ['fr', '112,5 %'],
    ['es', '112,5 %'],
    ['ru', '112,5 %'],
    ['pt', '112,5%'],
    ['hi', '112.5%'],
    ['ja', '112.5%'],
    ['zh', '112.5%'],
    ['ar-u-nu-latn', '112.5%'],
    ['ar-u-nu-arab', '١١٢٫٥٪'],
  ] as const) {
    it(`are written as in ${language}`, () => {
      const written = formatPercent(1.125, language);
      expect(plain(written)).to.equal(text);
      expect(written, 'a line may not break before the sign').to.not.include(' ');
    });
  }
});

describe('times of day', () => {
  for (const [language, text] of [
    ['en', '7:05 AM'],
    ['en-GB', '07:05'],
    ['de', '07:05'],
    ['es', '7:05'],
    ['ja', '7:05'],
    ['ru', '07:05'],
  ] as const) {
    it(`are written as in ${language}`, () => {
      expect(plain(formatTime(MORNING, language))).to.equal(text);
    });
  }
});

describe('names', () => {
  for (const [language, names, text] of [
    ['en', ['A. Ames', 'B. Boone'], 'A. Ames and B. Boone'],
    ['de', ['A. Ames', 'B. Boone'], 'A. Ames und B. Boone'],
    ['fr', ['A. Ames', 'B. Boone', 'C. Cole'], 'A. Ames, B. Boone et C. Cole'],
    ['zh', ['张三', '李四'], '张三和李四'],
    ['zh-Hant', ['張三', '李四'], '張三和李四'],
    ['ja', ['山田', '鈴木'], '山田、鈴木'],
    ['en', ['A. Ames'], 'A. Ames'],
    ['en', [], ''],
  ] as const) {
    it(`are one phrase: ${text}`, () => {
      expect(formatList(names, language)).to.equal(text);
    });
  }
});
