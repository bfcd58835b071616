/** A trajectory along the track as exact math: what the compositor plays, and the position at any time. */
import { sum } from '../../feed/lists.js';

/** A piece of motion with constant acceleration. Two segments join smoothly where their speeds meet. */
export interface Segment {
  /** Pixels. */
  readonly from: number;
  /** Pixels a second. */
  readonly startSpeed: number;
  /** Pixels a second. */
  readonly endSpeed: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** Milliseconds that a strip takes to start, to stop and to change its speed. */
export const EASE_MS = 400;

/** Milliseconds of a step. */
const EASE_TO_MS = 200;

/** Standing still for a number of milliseconds; 0 means for good. */
export function hold(from: number, duration = 0): Segment {
  return { from, startSpeed: 0, endSpeed: 0, duration };
}

/** Constant speed over a distance, in the direction of the speed. */
export function cruise(from: number, speed: number, distance: number): Segment {
  return {
    from,
    startSpeed: speed,
    endSpeed: speed,
    duration: (distance / Math.abs(speed)) * 1000,
  };
}

/** A change of speed, then `distance` pixels at the new speed. A reversal stops in between. */
export function accelerateTo(
  from: number,
  { startSpeed, speed, distance }: { startSpeed: number; speed: number; distance: number },
): readonly Segment[] {
  const isReversal = startSpeed * speed < 0;
  const changes = isReversal
    ? [change(from, startSpeed, 0), change(from + (startSpeed * EASE_MS) / 2000, 0, speed)]
    : startSpeed === speed
      ? []
      : [change(from, startSpeed, speed)];
  const last = changes.at(-1);
  return [...changes, cruise(last ? endOf(last) : from, speed, distance)];
}

/** Coming to rest from `speed`, on a whole device pixel so that still text is crisp. */
export function decelerate(
  from: number,
  { speed, pixel, duration = EASE_MS }: { speed: number; pixel: number; duration?: number },
): readonly Segment[] {
  const to = Math.round((from + (speed * duration) / 2000) / pixel) * pixel;
  // Twice the time that constant speed would take, so that it begins at the present speed.
  const exact = speed === 0 ? 0 : ((to - from) / speed) * 2000;
  // A very slow strip would take too long for the rest of a pixel.
  if (exact <= 0 || exact > 2 * duration) return [hold(to)];
  return [{ from, startSpeed: speed, endSpeed: 0, duration: exact }];
}

/** A quick move that slows down to its target. */
export function easeTo(from: number, to: number): readonly Segment[] {
  if (to === from) return [hold(to)];
  const startSpeed = ((to - from) / EASE_TO_MS) * 2000;
  return [{ from, startSpeed, endSpeed: 0, duration: EASE_TO_MS }];
}

/** The same move without motion: half of its time at the start, half at the target. */
export function cut(from: number, to: number): readonly Segment[] {
  return [hold(from, EASE_TO_MS / 2), hold(to, EASE_TO_MS / 2)];
}

/** The position after `elapsed` milliseconds; the last segment's end stays. */
export function positionAt(segments: readonly Segment[], elapsed: number): number {
  const at = segmentAt(segments, elapsed);
  return at ? within(at.segment, at.time) : endOf(segments.at(-1));
}

/** Pixels a second after `elapsed` milliseconds. */
export function speedAt(segments: readonly Segment[], elapsed: number): number {
  const at = segmentAt(segments, elapsed);
  if (!at) return 0;
  const { startSpeed, endSpeed, duration } = at.segment;
  return startSpeed + (endSpeed - startSpeed) * (at.time / duration);
}

/** Milliseconds of all segments together. */
export function durationOf(segments: readonly Segment[]): number {
  return sum(segments.map(({ duration }) => duration));
}

/** The same trajectory, moved by a number of pixels. */
export function offsetBy(segments: readonly Segment[], by: number): readonly Segment[] {
  return by === 0 ? segments : segments.map((segment) => ({ ...segment, from: segment.from + by }));
}

/** The position at the end of a trajectory; 0 for an empty one. */
export function destinationOf(segments: readonly Segment[]): number {
  return endOf(segments.at(-1));
}

/** The trajectory as Web Animations keyframes; `transform` turns a position into CSS. */
export function keyframesOf(
  segments: readonly Segment[],
  transform: (position: number) => string,
): { readonly keyframes: Keyframe[]; readonly duration: number } {
  const duration = durationOf(segments);
  let elapsed = 0;
  const keyframes = segments.map((segment) => {
    const offset = duration === 0 ? 0 : elapsed / duration;
    elapsed += segment.duration;
    return { transform: transform(segment.from), offset, easing: easingOf(segment) };
  });
  const end = { transform: transform(destinationOf(segments)), offset: 1, easing: 'linear' };
  return { keyframes: [...keyframes, end], duration };
}

function change(from: number, startSpeed: number, endSpeed: number): Segment {
  return { from, startSpeed, endSpeed, duration: EASE_MS };
}

function segmentAt(
  segments: readonly Segment[],
  elapsed: number,
): { readonly segment: Segment; readonly time: number } | undefined {
  let time = Math.max(0, elapsed);
  for (const segment of segments) {
    if (time < segment.duration) return { segment, time };
    time -= segment.duration;
  }
  return undefined;
}

function within({ from, startSpeed, endSpeed, duration }: Segment, time: number): number {
  return (
    from + (startSpeed * time + ((endSpeed - startSpeed) * time * time) / (2 * duration)) / 1000
  );
}

function endOf(segment: Segment | undefined): number {
  if (!segment) return 0;
  return segment.from + ((segment.startSpeed + segment.endSpeed) * segment.duration) / 2000;
}

/** A parabola as CSS. The cubic Bézier with control points at a third and two thirds of the time is exact. */
function easingOf({ startSpeed, endSpeed }: Segment): string {
  if (startSpeed === endSpeed) return startSpeed === 0 ? 'step-end' : 'linear';
  const mean = (startSpeed + endSpeed) / 2;
  const [first, second] = [startSpeed / mean / 3, 1 - endSpeed / mean / 3];
  return `cubic-bezier(${String(1 / 3)}, ${String(first)}, ${String(2 / 3)}, ${String(second)})`;
}
