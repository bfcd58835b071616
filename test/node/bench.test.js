/** The judges of `npm run bench`: what they see in strips that are made up, and whom they call first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headlines } from '../../bench/headlines.js';
import { isAllSeen, largestGap, largestJump, speedOf } from '../../bench/seams.js';
import { growthOf, judge } from '../../bench/verdict.js';

const WIDTH = 1000;
const SIZE = 300;
const SPEED = 400;
const SECOND = 60;

/** A second of a strip, whose items stand where `placesAt` says when it has moved so far. */
function film(placesAt, { speed = SPEED } = {}) {
  return Array.from({ length: SECOND }, (_, index) => {
    const time = (index * 1000) / SECOND;
    const seen = placesAt((speed * time) / 1000)
      .map(([id, left]) => ({ id, left, right: left + SIZE }))
      .filter(({ left, right }) => right > 0 && left < WIDTH);
    return { time, width: WIDTH, seen };
  });
}

/** Five items that come round for ever. */
const endless = (way) =>
  Array.from({ length: 10 }, (_, index) => [`${index % 5}`, index * SIZE - (way % (5 * SIZE))]);

test('a strip that comes round has its speed, and neither gap nor jump', () => {
  const frames = film((way) => endless(way + 1300));
  assert.equal(Math.round(speedOf(frames)), -SPEED);
  assert.equal(largestGap(frames), 0);
  assert.ok(largestJump(frames) < 0.01);
});

test('a list without a repeat leaves a gap', () => {
  const frames = film((way) => endless(way + 300).slice(0, 5));
  assert.ok(largestGap(frames) > 150, `${largestGap(frames)} px`);
  assert.ok(largestJump(frames) < 0.01);
});

test('a list that begins anew while it is seen jumps', () => {
  const frames = film((way) => [['lone', 500 - (way % 200)]]);
  assert.ok(largestJump(frames) > 190, `${largestJump(frames)} px`);
});

test('a headline that pushes others away is a jump for them', () => {
  const frames = film((way) => {
    const [first, ...others] = endless(way);
    const isIn = way > 200;
    return isIn
      ? [first, ['news', first[1] + SIZE], ...others.map(([id, left]) => [id, left + SIZE])]
      : [first, ...others];
  });
  assert.ok(largestJump(frames) > SIZE / 2, `${largestJump(frames)} px`);
});

test('a frame that was lost is no jump', () => {
  const frames = film(endless).filter((_, index) => index !== 20);
  assert.ok(largestJump(frames) < 0.01);
});

test('what stands still has no speed, and is judged by whether all of it is seen', () => {
  const [frame] = film(() => endless(0).slice(0, 3));
  assert.equal(speedOf([frame, { ...frame, time: 100 }]), 0);
  assert.equal(isAllSeen(frame, 3), true);
  assert.equal(isAllSeen(frame, 5), false);
});

const COLUMNS = [
  { key: 'ms', title: 'ms', digits: 1, slack: 1, isRunning: true },
  { key: 'frames', title: 'frames', digits: 0, isRunning: true, isMoreBetter: true },
  { key: 'kB', title: 'kB', digits: 0 },
];

/** What is said of ours beside one peer. */
function verdictOn(ours, peer) {
  const rows = [
    { name: 'ours', kind: 'ours', count: 10, ...ours },
    { name: 'peer', kind: 'peer', count: 10, ...peer },
    { name: 'floor', kind: 'floor', count: 10, ms: 0, frames: 100, kB: 0 },
  ];
  const { rows: verdicts, faults } = judge(rows, COLUMNS, [10]);
  return { verdicts: verdicts.map((row) => row['10 headlines']), faults: faults.length };
}

test('ours is first, equal or behind, whatever a floor has', () => {
  const peer = { ms: 20, frames: 60, kB: 10 };
  assert.deepEqual(verdictOn({ ms: 19, frames: 61, kB: 9 }, peer), {
    verdicts: ['first', 'first', 'first'],
    faults: 0,
  });
  assert.deepEqual(verdictOn({ ms: 23, frames: 53, kB: 11 }, peer), {
    verdicts: ['equal', 'equal', 'equal'],
    faults: 0,
  });
  assert.deepEqual(verdictOn({ ms: 24, frames: 50, kB: 20 }, peer), {
    verdicts: ['24.0 to 20.0 of peer', '50 to 60 of peer', '20 to 10 of peer'],
    faults: 2,
  });
});

test('a millisecond does not count where there are few', () => {
  assert.equal(verdictOn({ ms: 1.9, frames: 1, kB: 1 }, { ms: 1, frames: 1, kB: 1 }).faults, 0);
  assert.equal(verdictOn({ ms: 2.1, frames: 1, kB: 1 }, { ms: 1, frames: 1, kB: 1 }).faults, 1);
});

test('a peer that never finished is beaten, ours that never finished is at fault', () => {
  assert.deepEqual(verdictOn({ ms: 9, frames: 1, kB: 1 }, {}).verdicts, [
    'first',
    'first',
    'first',
  ]);
  assert.equal(verdictOn({}, { ms: 9, frames: 1, kB: 1 }).faults, 2);
});

test('where ours or its peers were left out nothing is compared', () => {
  const peer = { name: 'peer', kind: 'peer', count: 10, ms: 1, frames: 1, kB: 1 };
  assert.deepEqual(judge([peer], COLUMNS, [10]), { rows: [], faults: [] });
  assert.deepEqual(judge([{ ...peer, kind: 'ours' }], COLUMNS, [10]), { rows: [], faults: [] });
});

test('what ours costs to run may grow by half, and by a millisecond in any case', () => {
  const faultsOf = (few, many) =>
    growthOf(
      [
        { kind: 'ours', count: 100, ms: few, frames: 1, kB: 1 },
        { kind: 'ours', count: 5000, ms: many, frames: 1, kB: 100 },
      ],
      COLUMNS,
    ).faults.length;
  assert.equal(faultsOf(10, 15), 0);
  assert.equal(faultsOf(10, 15.1), 1);
  assert.equal(faultsOf(0.1, 1), 0);
  assert.equal(faultsOf(10, undefined), 1);
});

test('no two headlines are alike', () => {
  const all = headlines(5000);
  assert.equal(new Set(all.map(({ headline }) => headline)).size, 5000);
  assert.equal(new Set(all.map(({ url }) => url)).size, 5000);
});
