import { describe, it } from 'node:test';
import { expect } from 'chai';
import { nextPollDelay } from '../../../src/feed/live/poll-delay.js';

const QUIET = { refreshMs: 60_000, freshMs: 0, retryAfterMs: 0, failures: 0, random: () => 0 };

describe('nextPollDelay', () => {
  for (const [title, input, expected] of [
    ['the refresh of the page', {}, 60_000],
    ['15 seconds at the least', { refreshMs: 1000 }, 15_000],
    ['as long as the answer is fresh', { freshMs: 300_000 }, 300_000],
    [
      'as long as the server asks to be left alone',
      { retryAfterMs: 120_000, failures: 1 },
      120_000,
    ],
    ['an hour at most, however long the response is fresh', { freshMs: 1e9 }, 3_600_000],
    ['no less after a failure', { failures: 5 }, 60_000],
    ['a fifth longer by chance', { random: () => 1 }, 72_000],
    ['longer after each failure', { failures: 3, random: () => 1 }, 120_000 * 1.2],
    ['no longer than a timer can count', { refreshMs: 1e12, random: () => 1 }, 2_147_000_000],
    ['a quarter of an hour after many', { failures: 50, random: () => 1 }, 900_000 * 1.2],
  ] as const) {
    it(`is ${title}`, () => {
      expect(nextPollDelay({ ...QUIET, ...input })).to.be.closeTo(expected, 0.001);
    });
  }

  it('is undefined where refresh is 0', () => {
    expect(nextPollDelay({ ...QUIET, refreshMs: 0 })).to.equal(undefined);
  });
});
