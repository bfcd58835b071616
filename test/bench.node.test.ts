/** The judges of `npm run bench`: what they see in invented strips, and whom they call first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllSeen, largestGap, largestJump, speedOf, type Frame } from '../bench/frames.js';
import { headlines } from '../bench/headlines.js';
import { judgeTargets } from '../bench/targets.js';
import { judge, type Measured } from '../bench/verdict.js';

const WIDTH = 1000;
const SIZE = 300;
const SPEED = 400;
const SECOND = 60;

/** An item's id, and its left edge. */
type Placed = readonly [string, number];

/** A second of a strip; `placesAt` gives its items once it has moved so many px. */
function film(placesAt: (moved: number) => readonly Placed[]): Frame[] {
  return Array.from({ length: SECOND }, (_, index) => {
    const time = (index * 1000) / SECOND;
    const seen = placesAt((SPEED * time) / 1000)
      .map(([id, left]) => ({ id, left, right: left + SIZE }))
      .filter(({ left, right }) => right > 0 && left < WIDTH);
    return { time, width: WIDTH, seen };
  });
}

/** Five items that wrap for ever. */
function endless(moved: number): Placed[] {
  return Array.from(
    { length: 10 },
    (_, index) => [`${index % 5}`, index * SIZE - (moved % (5 * SIZE))] as const,
  );
}

test('a strip that wraps has its speed, and neither gap nor jump', () => {
  const frames = film((moved) => endless(moved + 1300));
  assert.equal(Math.round(speedOf(frames)), -SPEED);
  assert.equal(largestGap(frames), 0);
  assert.ok(largestJump(frames) < 0.01);
});

test('a list without a repeat leaves a gap', () => {
  const frames = film((moved) => endless(moved + 300).slice(0, 5));
  assert.ok(largestGap(frames) > 150, `${largestGap(frames)} px`);
  assert.ok(largestJump(frames) < 0.01);
});

test('a list that begins anew while it is seen jumps', () => {
  const frames = film((moved) => [['lone', 500 - (moved % 200)]]);
  assert.ok(largestJump(frames) > 190, `${largestJump(frames)} px`);
});

test('a headline that pushes others away is a jump for them', () => {
  const frames = film((moved) =>
    endless(moved).flatMap(([id, left], index): Placed[] => {
      if (moved <= 200) return [[id, left]];
      if (index > 0) return [[id, left + SIZE]];
      return [
        [id, left],
        ['news', left + SIZE],
      ];
    }),
  );
  assert.ok(largestJump(frames) > SIZE / 2, `${largestJump(frames)} px`);
});

test('a frame that was lost is no jump', () => {
  const frames = film(endless).filter((_, index) => index !== 20);
  assert.ok(largestJump(frames) < 0.01);
});

test('a still strip has no speed, and is judged by whether all of it is seen', () => {
  const frames = film(() => endless(0).slice(0, 3));
  assert.equal(speedOf(frames), 0);
  assert.ok(frames.every((frame) => isAllSeen(frame, 3)));
  assert.ok(!frames.some((frame) => isAllSeen(frame, 5)));
});

const COLUMNS = [
  { key: 'ms', title: 'ms', digits: 1, slack: 1, isRunning: true },
  { key: 'frames', title: 'frames', digits: 0, isRunning: true, isMoreBetter: true },
  { key: 'kB', title: 'kB', digits: 0 },
];

type Figures = Measured['figures'];

/** The verdicts on ours beside one peer. */
function verdictOn(ours: Figures, peer: Figures) {
  const { rows, faults } = judge(
    [
      { name: 'ours', kind: 'ours', count: 10, figures: ours },
      { name: 'peer', kind: 'peer', count: 10, figures: peer },
      { name: 'floor', kind: 'floor', count: 10, figures: { ms: 0, frames: 100, kB: 0 } },
    ],
    COLUMNS,
    [10],
  );
  return { verdicts: rows.map((row) => row['10 headlines']), faults: faults.length };
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
  const figures = { ms: 1, frames: 1, kB: 1 };
  for (const kind of ['ours', 'peer'] as const) {
    const alone = [{ name: kind, kind, count: 10, figures }];
    assert.deepEqual(judge(alone, COLUMNS, [10]), { rows: [], faults: [] });
  }
});

test('a target is met up to its limit, and a fault beyond', () => {
  const { tables, faults } = judgeTargets([
    { title: 'requests', measured: 3, limit: 3 },
    { title: 'layout shift', measured: 0.0061, limit: 0 },
  ]);
  assert.deepEqual(
    tables[0]?.rows.map(({ met }) => met),
    ['yes', 'no'],
  );
  assert.deepEqual(faults, ['layout shift: 0.0061, not 0']);
});

test('no two headlines are alike', () => {
  const all = headlines(5000);
  assert.equal(new Set(all.map(({ headline }) => headline)).size, 5000);
  assert.equal(new Set(all.map(({ url }) => url)).size, 5000);
});
