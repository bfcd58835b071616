import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseAnyDate } from '../../../src/feed/parse/any-date.js';
import { parseDate } from '../../../src/feed/parse/dates.js';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';

describe('parseAnyDate', () => {
  for (const [written, meant] of [
    ['2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z'],
    ['2026-11-24t08:00:00z', '2026-11-24T08:00:00Z'],
    ['2026-11-24T08:00:00.123456789+05:30', '2026-11-24T02:30:00Z'],
    ['2026-11-24T08:00:00+0000', '2026-11-24T08:00:00Z'],
    ['2026-11-24 08:00', '2026-11-24T08:00:00Z'],
    ['2026-11-24T08:00', '2026-11-24T08:00:00Z'],
    ['2026-11-24', '2026-11-24T00:00:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['Tue, 24 Nov 2026 08:00:00 GMT', '2026-11-24T08:00:00Z'],
    ['24 Nov 2026 08:00 EST', '2026-11-24T13:00:00Z'],
    ['Tue, 24 Nov 2026 08:00:00 +0100', '2026-11-24T07:00:00Z'],
    ['Tue, 24 Nov 26 08:00:00 GMT', '2026-11-24T08:00:00Z'],
    ['24 Nov 99', '1999-11-24T00:00:00Z'],
    ['Tues, 24 Nov 2026 08:00 GMT', '2026-11-24T08:00:00Z'],
    ['Tuesday, 24 November 2026 08:00 GMT', '2026-11-24T08:00:00Z'],
    [' 2026-11-24T08:00:00Z ', '2026-11-24T08:00:00Z'],
  ] as const) {
    it(`reads "${written}"`, () => {
      expect(parseAnyDate(written)?.getTime()).to.equal(Date.parse(meant));
    });
  }

  // All of them mean Tuesday, November 24, 2026, 08:00:00 UTC.
  for (const [standard, ...spellings] of [
    [
      'RFC 5322',
      'Tue, 24 Nov 2026 09:00:00 +0100 (CET)',
      'Tue, 24 Nov 2026 08:00:00 +0000 (a (nested) comment \\) here)',
      'Tue (day), 24 (of) Nov (month) 2026 08:00:00 -0000',
      'Tue,24 Nov 2026 08:00:00 GMT',
      'Tue , 24\r\n Nov\r\n\t2026 08 : 00 : 00 UT',
      '24 Nov 2026 08:00 UT',
      'Tue, 24 Nov 26 08:00:00 GMT',
      'Tue, 24 Nov 126 08:00:00 GMT',
      'Tue, 24 Nov 2026 03:00:00 EST',
      'Tue, 24 Nov 2026 01:00:00 PDT',
      'Tue, 24 Nov 2026 08:00:00 Z',
      'Tue, 24 Nov 2026 08:00:00 A',
    ],
    [
      'RFC 3339 and ISO 8601',
      '2026-11-24T09:00:00+01',
      '2026-11-24T09:00:00,000+01:00',
      '20261124T080000Z',
      '20261124T08Z',
      '2026-11-24T08Z',
      '2026-11-24T0800Z',
      '2026-W48-2T08:00:00Z',
      '2026W482T080000Z',
      '2026-328T08:00Z',
      '2026328T08:00Z',
      '2026-11-24T08:00,0+00:00',
      '2026-11-24T03:00:00\u221205:00',
      '2026-11-24T09:00:00+01:00[Europe/Berlin]',
    ],
    [
      'other systems',
      'Tue, 24 Nov 2026 8:00:00 GMT',
      'Tue, 24 Nov 2026 09:00:00 +01:00',
      'Tue, 24 Nov 2026 09:00:00 GMT+1',
      'Tue, 24 Nov 2026 09:00:00 UTC +0100',
      'Tue, 24 Nov 2026 13:30:00 +530',
      'Tue, 24 Nov 2026 09:00:00 CET',
      'Tue, 24 Nov 2026 09:00:00 +0100 CET',
      'Tue Nov 24 2026 09:00:00 GMT+0100 (Central European Standard Time)',
      'Tue Nov 24 09:00:00 CET 2026',
      'Tue Nov 24 08:00:00 2026',
      'Tuesday, 24-Nov-26 08:00:00 GMT',
      'Tuesday, November 24, 2026 - 8:00 a.m.',
      'Nov. 24th, 2026 at 8 AM',
      '24/Nov/2026 08:00',
      '2026/11/24 8:00',
      '2026-11-24 08:00:00 UTC',
    ],
    [
      'other languages',
      'Di, 24. November 2026, 08:00',
      'mar., 24 nov. 2026 09:00:00 +0100',
      'martes, 24 de noviembre de 2026 08:00',
      'ter, 24 de novembro de 2026 08:00',
      '24 novembre 2026 à 08:00',
      'вт, 24 ноя 2026 11:00:00 +0300',
      '24 ноября 2026 08:00',
      '24 Kasım 2026 08:00',
      'tis 24 november 2026 08:00',
      '24 marraskuuta 2026 08:00',
      '24 Νοεμβρίου 2026 08:00',
    ],
  ] as const) {
    for (const written of spellings) {
      it(`reads as ${standard} have it: "${written}"`, () => {
        expect(parseAnyDate(written)?.toISOString()).to.equal('2026-11-24T08:00:00.000Z');
      });
    }
  }

  for (const [written, meant] of [
    ['2026-11-24T24:00:00Z', '2026-11-25T00:00:00Z'],
    ['2026-11-24T08:30,5Z', '2026-11-24T08:30:30Z'],
    ['2026-W53-7', '2027-01-03T00:00:00Z'],
    ['2025-W01-1', '2024-12-30T00:00:00Z'],
    ['2024-366', '2024-12-31T00:00:00Z'],
    ['24 Nov 2026 12:30 AM', '2026-11-24T00:30:00Z'],
    ['24 Nov 2026 12:30 p.m.', '2026-11-24T12:30:00Z'],
    ['24 Sept 2026 20:00 BST', '2026-09-24T19:00:00Z'],
    ['Seg, 24 Set 2018 08:00:00 GMT', '2018-09-24T08:00:00Z'],
    ['3 mai 2026', '2026-05-03T00:00:00Z'],
  ] as const) {
    it(`reads "${written}"`, () => {
      expect(parseAnyDate(written)?.getTime()).to.equal(Date.parse(meant));
    });
  }

  for (const written of [
    '',
    'yesterday',
    '2024-02-30',
    '2026-13-01',
    '2026-11-24T25:00:00Z',
    '2026-11-24T08:00:00+24:00',
    '24 Nov 50',
    '24 Nov 026',
    '30 Feb 24',
    '1789-07-14',
    '9999-01-01',
    'Harbour News, March 7, 2015',
    '5/11/2026',
    '11-05-2026 08:00',
    '05.11.26',
    '24/11/2026',
    '2026-24-11',
    '2026-11',
    '2026-W48',
    '2025-W53-1',
    '2026-366',
    '2026-000',
    '2026-11-24T24:00:01Z',
    '2026-11-24T08:60Z',
    '24 Nov 2026 14:00 AM',
    '24 Nov 2026 08:00 IST',
    '24 Nov 2026 08:00 NOPE',
    '24 Nov 2026 08:00 +15:00',
    '24 listopada 2026',
    '24 ju 2026',
    '31 Nov 2026',
    `${'('.repeat(64)}24 Nov 2026`,
    `24 Nov 2026 (${'x'.repeat(200)})`,
    '1700000000',
    1_700_000_000,
    null,
    {},
  ]) {
    it(`finds no date in ${JSON.stringify(written)}`, () => {
      expect(parseAnyDate(written)).to.equal(undefined);
    });
  }
});

describe('the date of an item of RSS', () => {
  for (const written of [
    'Tue, 24 Nov 2026 08:00:00 GMT',
    '24 Nov 2026 08:00 GMT',
    '1 jan 2026 08:00:59 -0330',
    'Mon, 31 Dec 2001 23:59:60 +1400',
    'Tue, 24 Nov 2026 08:00:00 EST',
    'Tue, 24 Anf 2026 08:00:00 GMT',
    'Mon, 31 Feb 2026 08:00:00 GMT',
    'Tue, 24 Nov 2026 25:00:00 GMT',
    'Tue, 24 Nov 2026 08:00:00 +2500',
    '2026-11-24T08:00:00Z',
  ])
    it(`is the one that all code for dates reads in "${written}"`, async () => {
      const body = `<rss><channel><item><title>a</title><pubDate>${written}</pubDate></item></channel></rss>`;
      const { articles } = await parseFeed(body, { url: 'https://news.example/' });
      expect(articles[0]?.published).to.deep.equal(parseAnyDate(written));
    });
});

describe('parseDate', () => {
  for (const written of [
    '2026-11-24T08:00:00Z',
    ' 2026-11-24t08:00:00.123456789z ',
    '2026-11-24T13:30:00+05:30',
    '2026-11-24T07:30:00-00:30',
    '2026-11-24T04:30:00-0330',
    '2026-11-24 08:00',
  ]) {
    it(`reads "${written}", as RFC 3339 has it`, () => {
      expect(parseDate(written)?.toISOString()).to.equal('2026-11-24T08:00:00.000Z');
    });
  }

  for (const written of [
    ...[
      'Tue, 24 Nov 2026 08:00:00 GMT',
      '20261124',
      '2026-328',
      '2026-02-30',
      '2026-11-24T08:00CET',
    ],
    ...['2026-11-24T24:01Z', '2026-11-24T08:00+24:00', '1789-07-14', '', 1_700_000_000, null],
  ]) {
    it(`leaves to others ${JSON.stringify(written)}`, () => {
      expect(parseDate(written)).to.equal(undefined);
    });
  }
});
