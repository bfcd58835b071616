/** Reads the recorded frames of a strip: its speed, and the largest gap and jump. */
import { median } from './median.js';

/** A visible item, in px from the viewport's left edge. */
export interface SeenItem {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

/** The visible items of one frame, and the viewport's width. */
export interface Frame {
  readonly time: number;
  readonly width: number;
  readonly seen: readonly SeenItem[];
}

/** A slower strip stands still, in px/s. */
export const STILL = 1;

/** The speed in px/s; below 0 to the left. */
export function speedOf(frames: readonly Frame[]): number {
  const speeds = pairs(frames).flatMap(([before, now]) => {
    const moves = now.seen.flatMap((item) => nearestMove(item, before) ?? []);
    return moves.length > 0 ? [(median(moves) / (now.time - before.time)) * 1000] : [];
  });
  return speeds.length > 0 ? median(speeds) : 0;
}

/** The widest part of the viewport without a headline, in px. */
export function largestGap(frames: readonly Frame[]): number {
  return Math.max(0, ...frames.map(gapIn));
}

/**
 * The largest distance of an item from its expected position, one frame after it was seen, in px.
 * A list and its repeat may take turns: only the picture counts, not the element that shows it.
 */
export function largestJump(frames: readonly Frame[]): number {
  const speed = speedOf(frames);
  const jumps = pairs(frames).flatMap(([before, now]) => {
    const move = (speed * (now.time - before.time)) / 1000;
    return now.seen.map((item) => Math.min(strayed(item, before, move), cameIn(item, now, move)));
  });
  return Math.max(0, ...jumps);
}

/** Whether so many headlines are wholly visible. */
export function isAllSeen({ seen, width }: Frame, count: number): boolean {
  const whole = seen.filter(({ left, right }) => left >= -1 && right <= width + 1);
  return new Set(whole.map(({ id }) => id)).size === count;
}

function strayed(item: SeenItem, before: Frame, move: number): number {
  const moves = movesOf(item, before).map((actual) => Math.abs(actual - move));
  return Math.min(Infinity, ...moves);
}

/** How far inside it would have been in the frame before: 0 where it has just come over the edge. */
function cameIn({ left, right }: SeenItem, { width }: Frame, move: number): number {
  return Math.max(0, Math.min(width - (left - move), right - move));
}

function nearestMove(item: SeenItem, before: Frame): number | undefined {
  return movesOf(item, before).toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
}

function movesOf({ id, left }: SeenItem, { seen }: Frame): number[] {
  return seen.filter((other) => other.id === id).map((other) => left - other.left);
}

function gapIn({ seen, width }: Frame): number {
  let end = 0;
  let gap = 0;
  for (const { left, right } of seen.toSorted((a, b) => a.left - b.left)) {
    gap = Math.max(gap, left - end);
    end = Math.max(end, right);
  }
  return Math.max(gap, width - end);
}

function pairs(frames: readonly Frame[]): (readonly [Frame, Frame])[] {
  return frames.flatMap((now, index) => {
    const before = frames[index - 1];
    return before ? [[before, now] as const] : [];
  });
}
