/** A journey along the strip as exact maths: what the compositor plays, and where that is at any time. */

/** One stretch of a journey; `ease` is quadratic, so that it meets constant speed without a kink. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly ease: 'linear' | 'in' | 'out';
}

/** The quadratic eases, exactly, as CSS writes them: a parabola is the Bézier curve with these handles. */
const CURVES = {
  linear: 'linear',
  in: 'cubic-bezier(0.333333, 0, 0.666667, 0.333333)',
  out: 'cubic-bezier(0.333333, 0.666667, 0.666667, 1)',
} as const;

/** How long a strip takes to stop and to get going again. */
export const EASE_MS = 400;

/** Setting off at rest and going on at `speed` pixels a second for `distance` pixels. */
export function setOff(from: number, speed: number, distance: number): readonly Stretch[] {
  const ramp = (speed * EASE_MS) / 2000;
  const end = from + ramp + Math.sign(speed) * distance;
  return [{ from, to: from + ramp, duration: EASE_MS, ease: 'in' }, goOn(from + ramp, speed, end)];
}

/** Constant speed from one position to another. */
export function goOn(from: number, speed: number, to: number): Stretch {
  return { from, to, duration: (Math.abs(to - from) / Math.abs(speed)) * 1000, ease: 'linear' };
}

/** Coming to rest from `speed`, on a whole device pixel so that still text is crisp. */
export function comeToRest(from: number, speed: number, pixel: number): readonly Stretch[] {
  const to = Math.round((from + (speed * EASE_MS) / 2000) / pixel) * pixel;
  // Twice the time of constant speed: where the curve begins as fast as the strip was.
  const duration = speed === 0 ? 0 : Math.max(1, ((to - from) / speed) * 2000);
  return [{ from, to, duration, ease: 'out' }];
}

/** A quick move by hand. */
export function glide(from: number, to: number): readonly Stretch[] {
  return [{ from, to, duration: 200, ease: 'out' }];
}

/** The position after `elapsed` milliseconds; at the end it stays. */
export function positionAt(journey: readonly Stretch[], elapsed: number): number {
  let rest = Math.max(0, elapsed);
  for (const stretch of journey) {
    if (rest < stretch.duration) return within(stretch, rest / stretch.duration);
    rest -= stretch.duration;
  }
  return journey.at(-1)?.to ?? 0;
}

/** Pixels a second after `elapsed` milliseconds. */
export function speedAt(journey: readonly Stretch[], elapsed: number): number {
  let rest = Math.max(0, elapsed);
  for (const { from, to, duration, ease } of journey) {
    const mean = ((to - from) / duration) * 1000;
    const part = rest / duration;
    if (part < 1) return ease === 'linear' ? mean : 2 * mean * (ease === 'in' ? part : 1 - part);
    rest -= duration;
  }
  return 0;
}

/** The journey as Web Animations keyframes; `transform` turns a position into CSS. */
export function keyframesOf(
  journey: readonly Stretch[],
  transform: (position: number) => string,
): { readonly keyframes: Keyframe[]; readonly duration: number } {
  const duration = journey.reduce((sum, stretch) => sum + stretch.duration, 0);
  let elapsed = 0;
  const keyframes = journey.map(({ from, duration: own, ease }) => {
    const offset = duration === 0 ? 0 : elapsed / duration;
    elapsed += own;
    return { transform: transform(from), offset, easing: CURVES[ease] };
  });
  const end = { transform: transform(journey.at(-1)?.to ?? 0), offset: 1, easing: 'linear' };
  return { keyframes: [...keyframes, end], duration };
}

function within({ from, to, ease }: Stretch, part: number): number {
  const eased = { linear: part, in: part * part, out: 1 - (1 - part) * (1 - part) }[ease];
  return from + (to - from) * eased;
}
