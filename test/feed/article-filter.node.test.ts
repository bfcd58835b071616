import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isOlder, readAge, readTerms } from '../../src/feed/article-filter.js';
import { normalizeArticle } from '../../src/feed/parse/normalize-article.js';

type Case = readonly [terms: string, headline: string, isMatch: boolean, tags?: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'whole words': [
    ['ferry', 'Ferry runs all winter', true],
    ['ferry', 'Ferryman saves a dog', false],
    ['ferry', 'The last ferry', true],
    ['ferry', 'Riverferry', false],
    ['art', 'Party in Northgate', false],
    ['5', 'Line 5 opens', true],
    ['5', 'Line 55 opens', false],
    ['line 5', 'Line 5 opens', true],
    ['a', 'A bridge', true],
    ['tram', 'Tram: seven years late', true],
    ['tram', '“Tram” is word of the year', true],
    ['tram', 'Tram_line is one word no more', true],
  ],
  'several terms': [
    ['ferry,tram', 'Tram line opens', true],
    ['ferry, tram', 'Tram line opens', true],
    ['ferry , , tram ,', 'Bridge closed', false],
    ['ferry,tram', 'Bridge closed', false],
    ['渡船，电车', '电车七年后开通', true],
    ['العبّارة، الترام', 'افتتاح الترام بعد سبع سنوات', true],
  ],
  phrases: [
    ['city council', 'City Council meets', true],
    ['city council', 'Council of the city meets', false],
    ['city council', 'City\u00a0 council meets', true],
    ['city  council', 'The city council meets', true],
    ['city council', 'Metrocity council meets', false],
    ['city council', 'City councillors meet', false],
  ],
  'any case': [
    ['FERRY', 'ferry runs', true],
    ['Ferry', 'FERRY RUNS', true],
    ['straße', 'STRASSE gesperrt', true],
    ['strasse', 'Straße gesperrt', true],
    ['ελλαδα', 'ΕΛΛΑΔΑ', true],
    ['οδος', 'ΟΔΟΣ κλειστή', true],
    ['istanbul', 'İstanbul hattı açıldı', true],
    ['İSTANBUL', 'Istanbul line opens', true],
    ['паром', 'ПАРОМ ходит всю зиму', true],
  ],
  'accents as written': [
    ['resume', 'Résumé of the year', false],
    ['résumé', 'RÉSUMÉ of the year', true],
    ['re\u0301sume\u0301', 'Résumé of the year', true],
    ['cafe', 'Cafés close', false],
    ['café', 'Cafe\u0301 closes', true],
    ['uber', 'Über die Brücke', false],
    ['ano', 'El año nuevo', false],
    ['и', 'й', false],
  ],
  hyphens: [
    ['tram-line', 'Tram-line opens', true],
    ['tram-line', 'Tram\u2011line opens', true],
    ['tram-line', 'Tram\u2010line opens', true],
    ['tram-line', 'Tram line opens', false],
    ['tram', 'Tram-line opens', true],
    ['line', 'Tram-line opens', true],
    ['co-op', 'Coop opens', false],
    ['2026', 'Season 2026-27 begins', true],
  ],
  apostrophes: [
    ["mayor's", 'Mayor’s office closed', true],
    ['mayor’s', "Mayor's office closed", true],
    ['mayor', 'Mayor’s office closed', true],
    ["o'hale", 'Ruth O’Hale wins', true],
    ['eau', 'L’eau monte à Sankt Alban', true],
    ["l'eau", 'L’eau monte', true],
    ['mayors', 'Mayor’s office closed', false],
  ],
  'Arabic, Hebrew and Hindi': [
    ['ترام', 'افتتاح الترام', false],
    ['الترام', 'افتتاح الترام', true],
    ['بحر', 'بحرية', false],
    ['רכבת', 'רכבת חדשה', true],
    ['רכב', 'רכבת חדשה', false],
    ['नौका', 'नौका चलेगी', true],
    ['नौ', 'नौका चलेगी', false],
    ['हिंदी', 'आज हिंदी दिवस', true],
  ],
  'scripts without spaces': [
    ['渡船', '冬季渡船照常运行', true],
    ['船', '冬季渡船照常运行', true],
    ['电车', '冬季渡船照常运行', false],
    ['フェリー', '冬もフェリーは運航', true],
    ['AI', '日本AI企業', true],
    ['AI', 'AIR 企業', false],
    ['서울', '서울에서 열린 회의', true],
    ['รถราง', 'เปิดรถรางสายใหม่', true],
    ['ＡＩ', 'AI 企業', true],
    ['5号線', '地下鉄5号線開通', true],
    ['5号線', '地下鉄15号線開通', false],
  ],
  'characters of regular expressions': [
    ['c++', 'Course in C++ begins', true],
    ['c++', 'Course in C begins', false],
    ['.', 'Ferry runs', false],
    ['f.rry', 'Ferry runs', false],
    ['(live)', 'Council meets (live)', true],
    ['(live', 'Council meets (live)', true],
    ['[a-z]', 'Ferry', false],
    ['$5', 'Fares rise to $5 a day', true],
    ['^ferry', 'Ferry runs', false],
    ['a|b', 'A ship', false],
    ['\\bferry', 'Ferry runs', false],
    ['why?', 'Why? The bridge is closed', true],
    ['*', 'Ferry * tram', true],
    ['and/or', 'Ferry and/or tram', true],
    ['{2}', 'Ferry', false],
  ],
  tags: [
    ['sport', 'Harriers win', true, ['Sport']],
    ['local news', 'Bridge closed', true, ['Local News']],
    ['local  news', 'Bridge closed', true, ['Local News']],
    ['news', 'Bridge closed', false, ['Local News']],
    ['sport', 'Bridge closed', false, ['Motorsport']],
    ['#sport', 'Harriers win', false, ['Sport']],
    ['c++', 'Course begins', true, ['C++']],
    ['天气', '多云', true, ['天气']],
    ['été', 'Festival', false, ['ete']],
  ],
};

describe('the words of an article', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    it(`match: ${kind}`, () => {
      for (const [terms, headline, isMatch, tags = []] of cases) {
        const article = normalizeArticle({ headline, tags });
        expect(readTerms(terms)?.(article), `"${terms}" in "${headline}" ${tags.join()}`).to.equal(
          isMatch,
        );
      }
    });
  }

  it('are those of the headline with its slug, and without the name of its source', () => {
    const article = normalizeArticle({
      headline: 'Urgent: Bridge closed - Harbour News',
      source: 'Harbour News',
    });
    expect(readTerms('urgent')?.(article)).to.equal(true);
    expect(readTerms('harbour')?.(article)).to.equal(false);
  });

  it('are none where an attribute names none', () => {
    for (const none of [undefined, null, '', ' ', ',', ' , ,', 5, {}])
      expect(readTerms(none)).to.equal(undefined);
  });
});

describe('a filter of thousands of words', () => {
  it('looks at the edges of a word once, not for each of its words', () => {
    const RealRegExp = RegExp;
    const sources: string[] = [];
    globalThis.RegExp = class extends RealRegExp {
      constructor(source: string | RegExp, flags?: string) {
        super(source, flags);
        sources.push(String(source));
      }
    } as typeof RegExp;
    try {
      readTerms(Array.from({ length: 3000 }, (_, index) => `word${index}`).join());
    } finally {
      globalThis.RegExp = RealRegExp;
    }
    expect(sources.join().match(/\(\?<!/g)).to.have.length(1);
  });
});

describe('the age of an article', () => {
  for (const [attribute, minutes] of [
    ['90min', 90],
    ['36h', 36 * 60],
    ['7d', 7 * 24 * 60],
    ['1.5h', 90],
    [' 2 H ', 120],
    ['1D', 24 * 60],
    ['0h', undefined],
    ['-1h', undefined],
    ['6', undefined],
    ['h', undefined],
    ['6m', undefined],
    ['6 hours', undefined],
    ['6h 30min', undefined],
    ['1e3h', undefined],
    ['Infinityh', undefined],
    ['', undefined],
    [6, undefined],
    [null, undefined],
  ] as const) {
    it(`is read from ${JSON.stringify(attribute)}`, () => {
      expect(readAge(attribute)).to.equal(minutes && minutes * 60_000);
    });
  }

  it('counts from its publication', () => {
    const now = Date.UTC(2026, 10, 24, 12);
    const article = normalizeArticle({
      headline: 'Ferry runs',
      published: new Date(now - 61 * 60_000),
      updated: new Date(now),
    });
    expect(isOlder(article, 60 * 60_000, now)).to.equal(true);
    expect(isOlder(article, 62 * 60_000, now)).to.equal(false);
    expect(isOlder(normalizeArticle({ headline: 'Undated' }), 1, now)).to.equal(false);
  });
});
