/** A journey along the strip as exact maths: what the compositor plays, and where that is at any time. */

/** One stretch of a journey, of constant acceleration: any two meet without a kink where their speeds do. */
export interface Stretch {
  /** Pixels. */
  readonly from: number;
  /** Pixels a second. */
  readonly startSpeed: number;
  /** Pixels a second. */
  readonly endSpeed: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** How long a strip takes to stop, to get going and to change its speed, in milliseconds. */
export const EASE_MS = 400;

/** How long a quick move by hand takes, in milliseconds. */
const GLIDE_MS = 200;

/** Standing still, for as long as is said; without that, for good. */
export function rest(from: number, duration = 0): Stretch {
  return { from, startSpeed: 0, endSpeed: 0, duration };
}

/** Constant speed for so many pixels, in the direction of the speed. */
export function goOn(from: number, speed: number, distance: number): Stretch {
  return {
    from,
    startSpeed: speed,
    endSpeed: speed,
    duration: (distance / Math.abs(speed)) * 1000,
  };
}

/** From one speed to another, then on at that for `distance` pixels; to turn round it stops in between. */
export function runOn(
  from: number,
  { startSpeed, speed, distance }: { startSpeed: number; speed: number; distance: number },
): readonly Stretch[] {
  const turns = startSpeed * speed < 0;
  const changes = turns
    ? [change(from, startSpeed, 0), change(from + (startSpeed * EASE_MS) / 2000, 0, speed)]
    : startSpeed === speed
      ? []
      : [change(from, startSpeed, speed)];
  const last = changes.at(-1);
  return [...changes, goOn(last ? endOf(last) : from, speed, distance)];
}

/** Coming to rest from `speed`, on a whole device pixel so that still text is crisp. */
export function comeToRest(
  from: number,
  { speed, pixel, duration = EASE_MS }: { speed: number; pixel: number; duration?: number },
): readonly Stretch[] {
  const to = Math.round((from + (speed * duration) / 2000) / pixel) * pixel;
  // Twice the time of constant speed: so it begins as fast as the strip was.
  const exact = speed === 0 ? 0 : ((to - from) / speed) * 2000;
  // What is left of a pixel at the speed of a snail is not worth the wait.
  if (exact <= 0 || exact > 2 * duration) return [rest(to)];
  return [{ from, startSpeed: speed, endSpeed: 0, duration: exact }];
}

/** A quick move by hand. */
export function glide(from: number, to: number): readonly Stretch[] {
  if (to === from) return [rest(to)];
  const startSpeed = ((to - from) / GLIDE_MS) * 2000;
  return [{ from, startSpeed, endSpeed: 0, duration: GLIDE_MS }];
}

/** The same move without a way in between: half of its time here, half of it there. */
export function swap(from: number, to: number): readonly Stretch[] {
  return [rest(from, GLIDE_MS / 2), rest(to, GLIDE_MS / 2)];
}

/** The position after `elapsed` milliseconds; at the end it stays. */
export function positionAt(journey: readonly Stretch[], elapsed: number): number {
  const at = stretchAt(journey, elapsed);
  return at ? within(at.stretch, at.time) : endOf(journey.at(-1));
}

/** Pixels a second after `elapsed` milliseconds. */
export function speedAt(journey: readonly Stretch[], elapsed: number): number {
  const at = stretchAt(journey, elapsed);
  if (!at) return 0;
  const { startSpeed, endSpeed, duration } = at.stretch;
  return startSpeed + (endSpeed - startSpeed) * (at.time / duration);
}

/** Milliseconds of the whole journey. */
export function durationOf(journey: readonly Stretch[]): number {
  return journey.reduce((sum, { duration }) => sum + duration, 0);
}

/** The same journey, so many pixels further on. */
export function shifted(journey: readonly Stretch[], by: number): readonly Stretch[] {
  return by === 0 ? journey : journey.map((stretch) => ({ ...stretch, from: stretch.from + by }));
}

/** Where a journey comes to an end; 0 where there is none. */
export function destinationOf(journey: readonly Stretch[]): number {
  return endOf(journey.at(-1));
}

/** The journey as Web Animations keyframes; `transform` turns a position into CSS. */
export function keyframesOf(
  journey: readonly Stretch[],
  transform: (position: number) => string,
): { readonly keyframes: Keyframe[]; readonly duration: number } {
  const duration = durationOf(journey);
  let elapsed = 0;
  const keyframes = journey.map((stretch) => {
    const offset = duration === 0 ? 0 : elapsed / duration;
    elapsed += stretch.duration;
    return { transform: transform(stretch.from), offset, easing: curveOf(stretch) };
  });
  const end = { transform: transform(destinationOf(journey)), offset: 1, easing: 'linear' };
  return { keyframes: [...keyframes, end], duration };
}

function change(from: number, startSpeed: number, endSpeed: number): Stretch {
  return { from, startSpeed, endSpeed, duration: EASE_MS };
}

function stretchAt(
  journey: readonly Stretch[],
  elapsed: number,
): { readonly stretch: Stretch; readonly time: number } | undefined {
  let time = Math.max(0, elapsed);
  for (const stretch of journey) {
    if (time < stretch.duration) return { stretch, time };
    time -= stretch.duration;
  }
  return undefined;
}

function within({ from, startSpeed, endSpeed, duration }: Stretch, time: number): number {
  return (
    from + (startSpeed * time + ((endSpeed - startSpeed) * time * time) / (2 * duration)) / 1000
  );
}

function endOf(stretch: Stretch | undefined): number {
  if (!stretch) return 0;
  return stretch.from + ((stretch.startSpeed + stretch.endSpeed) * stretch.duration) / 2000;
}

/** A parabola, exactly, as CSS writes it: the Bézier curve whose handles are a third of the time away. */
function curveOf({ startSpeed, endSpeed }: Stretch): string {
  if (startSpeed === endSpeed) return startSpeed === 0 ? 'step-end' : 'linear';
  const mean = (startSpeed + endSpeed) / 2;
  const [first, second] = [startSpeed / mean / 3, 1 - endSpeed / mean / 3];
  return `cubic-bezier(${String(1 / 3)}, ${String(first)}, ${String(2 / 3)}, ${String(second)})`;
}
