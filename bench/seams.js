/**
 * Reads pictures of a strip, frame by frame: how fast it moves, and the largest gap and jump in it.
 * Each picture says what is seen of which headline, in px from the viewport's left edge.
 *
 * @typedef {{ time: number, width: number, seen: { id: string, left: number, right: number }[] }} Frame
 */

/** Slower is standing still, in px/s. */
export const STILL = 1;

/** In px/s; below 0 to the left. @param {Frame[]} frames */
export function speedOf(frames) {
  const speeds = pairs(frames).flatMap(([before, now]) => {
    const moves = now.seen.flatMap((item) => nearestMove(item, before) ?? []);
    return moves.length > 0 ? [(median(moves) / (now.time - before.time)) * 1000] : [];
  });
  return speeds.length > 0 ? median(speeds) : 0;
}

/** The widest stretch of the viewport without a headline, in px. @param {Frame[]} frames */
export function largestGap(frames) {
  return Math.max(0, ...frames.map(gapIn));
}

/**
 * How far something was from where it had to be, a frame after it was seen, at worst, in px.
 * A list and its repeat may take turns: what counts is what is seen, not which element shows it.
 * @param {Frame[]} frames
 */
export function largestJump(frames) {
  const speed = speedOf(frames);
  const jumps = pairs(frames).flatMap(([before, now]) => {
    const move = (speed * (now.time - before.time)) / 1000;
    return now.seen.map((item) => Math.min(strayed(item, before, move), cameIn(item, now, move)));
  });
  return Math.max(0, ...jumps);
}

/** Whether all headlines are wholly seen. @param {Frame} frame */
export function isAllSeen({ seen, width }, count) {
  const whole = seen.filter(({ left, right }) => left >= -1 && right <= width + 1);
  return new Set(whole.map(({ id }) => id)).size === count;
}

function strayed(item, before, move) {
  const moves = movesOf(item, before).map((actual) => Math.abs(actual - move));
  return Math.min(Infinity, ...moves);
}

/** How far inside it would have been in the frame before: 0 where it has just come over the edge. */
function cameIn({ left, right }, { width }, move) {
  return Math.max(0, Math.min(width - (left - move), right - move));
}

function nearestMove(item, before) {
  return movesOf(item, before).toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
}

function movesOf({ id, left }, { seen }) {
  return seen.filter((other) => other.id === id).map((other) => left - other.left);
}

function gapIn({ seen, width }) {
  let end = 0;
  let gap = 0;
  for (const { left, right } of seen.toSorted((a, b) => a.left - b.left)) {
    gap = Math.max(gap, left - end);
    end = Math.max(end, right);
  }
  return Math.max(gap, width - end);
}

function pairs(list) {
  return list.slice(1).map((item, index) => [list[index], item]);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
