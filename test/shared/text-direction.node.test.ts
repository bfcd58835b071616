import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageDirection, textDirection } from '../../src/shared/text-direction.js';

describe('the direction of a text', () => {
  for (const [text, language, expected] of [
    ['ChatGPT يدخل المدارس في الخريف', 'ar', 'rtl'],
    ['iPhone 17: המכירות מתחילות מחר', 'he', 'rtl'],
    ['2026: برنامه تازه', 'fa-IR', 'rtl'],
    ['BBC اردو', 'ur', 'rtl'],
    ['AI ئۇيغۇرچە', 'ug', 'rtl'],
    ['COVID ދިވެހި', 'dv', 'rtl'],
    ['NASA ײִדיש', 'yi', 'rtl'],
    ['PK ਪੰਜਾਬੀ پنجابی', 'pa-PK', 'rtl'],
    ['AZ آذربایجان', 'az-Arab', 'rtl'],
    ['UN 𞤆𞤵𞤤𞤢𞤪', 'ff-Adlm', 'rtl'],
    ['سوق opens in Northgate', 'en', 'ltr'],
    ['שוק: ein neuer Markt', 'de-AT', 'ltr'],
    ['水位 در', 'zh', 'ltr'],
    ['Рынок סוק', 'ru', 'ltr'],
    ['ਪੰਜਾਬੀ خبر', 'pa', 'ltr'],
    // No letter of the direction: the language may be wrong.
    ['Ferry runs all winter', 'ar', 'auto'],
    ['يدخل المدارس', 'en', 'auto'],
    ['24 : 7', 'ar', 'auto'],
    ['يدخل', undefined, 'auto'],
    ['يدخل', 'und', 'auto'],
    ['a', 'mul', 'auto'],
    ['a', 'x-news', 'auto'],
    ['a', 'not a language', 'auto'],
    ['', 'ar', 'auto'],
  ] as const) {
    it(`is ${expected} for "${text}" in ${language}`, () => {
      assert.equal(textDirection(text, language), expected);
    });
  }

  it('agrees with the engine’s own table, where it has one', () => {
    for (const language of 'ar arc ckb dv en fa ff ha he ja ks ku nqo pa ps ru sd syr ug ur yi zh'.split(
      ' ',
    )) {
      // The types of the language lack it yet.
      const locale = new Intl.Locale(language) as Intl.Locale & {
        getTextInfo?: () => { direction?: string };
      };
      const direction = locale.getTextInfo?.().direction;
      if (direction !== undefined) assert.equal(languageDirection(language), direction, language);
    }
  });
});
