import { expect } from '@open-wc/testing';
import { readDate } from '../../src/feed/dates.js';

describe('readDate', () => {
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
    [' 2026-11-24T08:00:00Z ', '2026-11-24T08:00:00Z'],
  ] as const) {
    it(`reads "${written}"`, () => {
      expect(readDate(written)?.getTime()).to.equal(Date.parse(meant));
    });
  }

  for (const written of [
    '',
    'yesterday',
    '2024-02-30',
    '2026-13-01',
    '2026-11-24T25:00:00Z',
    '2026-11-24T08:00:00+24:00',
    '1789-07-14',
    '9999-01-01',
    'Seg, 24 Set 2018 08:00:00 GMT',
    'Harbour News, March 7, 2015',
    '1700000000',
    1_700_000_000,
    null,
    {},
  ]) {
    it(`takes no date from ${JSON.stringify(written)}`, () => {
      expect(readDate(written)).to.equal(undefined);
    });
  }
});
