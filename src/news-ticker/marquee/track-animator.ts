import { page } from '../../page.js';
import type { TrackLayout } from './track-layout.js';
import {
  accelerateTo,
  cruise,
  cut,
  decelerate,
  destinationOf,
  durationOf,
  easeTo,
  hold,
  keyframesOf,
  offsetBy,
  positionAt,
  speedAt,
  type Segment,
} from './trajectory.js';

/** A rendered list as the animator moves it. */
export interface Track {
  /** The list, which moves as a whole. */
  readonly list: HTMLElement;
  /** The elements of its items, in the order of `layout`. */
  readonly elements: readonly HTMLElement[];
  readonly layout: TrackLayout;
  /** The axis of all sizes and positions: along the line of text, or across lines. */
  readonly axis: 'inline' | 'block';
  readonly isRtl: boolean;
  /** Pixels a second; negative towards the axis' end. */
  readonly speed: number;
  /** Position before the first motion, in pixels. */
  readonly initialPosition: number;
  readonly stepEffect: 'slide' | 'fade' | 'jump';
}

/** `stepping`: a move with a target; `panning`: slowly through an item longer than the viewport. */
type Phase = 'idle' | 'running' | 'stepping' | 'panning';

/** The current motion of the list: one animation, which plays these segments. */
interface Motion {
  readonly phase: Phase;
  readonly segments: readonly Segment[];
  readonly animation: Animation;
}

/** Milliseconds between two ticks at least, however narrow and fast the strip is. */
const MIN_TICK_MS = 50;

/** Timers count in 32 bits: a longer delay would end at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Pixels of a running trajectory: hours of reading, yet few enough for floats to be exact to 1/100 px. */
const RUN_PIXELS = 200_000;

/** A running trajectory is renewed when less than this is left, in milliseconds. */
const MIN_REMAINING_MS = 60_000;

/** Milliseconds until a flung strip comes to rest. */
const FLING_MS = 800;

/**
 * Moves a list without the main thread. The compositor plays one long animation of the whole list. A timer ticks
 * before the list has moved by a viewport. It gives each item that has left a static `translate` of one more loop, so
 * that it enters on the other side. Takes measured boxes only, and knows nothing of feeds.
 */
export class TrackAnimator {
  #track: Track | undefined;
  #motion: Motion | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #appliedTranslates = new WeakMap<HTMLElement, string>();
  readonly #onTick: () => void;

  /** @param onTick called about each quarter of a viewport while the list moves, and when it comes to rest */
  constructor(onTick: () => void) {
    this.#onTick = onTick;
  }

  /** Pixels that the list has moved, as of the present frame. */
  get position(): number {
    return positionAt(this.#segments, this.#elapsed());
  }

  /** The position at the end of the present move; while running, the present position. */
  get destination(): number {
    return this.#phase === 'running' ? this.position : destinationOf(this.#segments);
  }

  /** Whether it moves through an item longer than the viewport. */
  get isPanning(): boolean {
    return this.#phase === 'panning';
  }

  /** The indexes of the visible items, in the order in which they are seen. */
  visible(): readonly number[] {
    return this.#track?.layout.visible(this.position) ?? [];
  }

  /**
   * Takes new measurements. The first visible item keeps its place to the pixel, and the motion goes on. A
   * step whose target has moved ends there at once.
   */
  setTrack(track: Track): void {
    const before = this.#track;
    const elapsed = this.#elapsed();
    const position = positionAt(this.#segments, elapsed);
    const shift = this.#anchoredPosition(track, position) - position;
    const destination = this.#phase === 'stepping' ? destinationOf(this.#segments) : position;
    const target = this.#anchoredPosition(track, destination);
    const hasTargetMoved = !track.layout.isEquivalent(target, destination + shift);
    const remaining = Math.max(0, this.#remaining());
    const segments = this.#motion ? offsetBy(this.#segments, shift) : [hold(track.initialPosition)];
    this.#track = track;
    // A running list whose speed has changed eases into the new speed.
    if (hasTargetMoved) this.#play(this.#phase, [hold(target, remaining)]);
    else if (this.#phase === 'running' && before?.speed !== track.speed)
      this.#run(segments, elapsed);
    else this.#play(this.#phase, segments, elapsed);
  }

  /** Eases into motion from its present speed. A step ends first: call again at the next tick. */
  start(): void {
    if (this.#phase === 'running' || !this.#track) return;
    if (this.#phase === 'stepping' && this.#remaining() > 0) return;
    this.#run(this.#segments, this.#elapsed());
  }

  /** Eases to a stop on a whole device pixel. */
  stop(): void {
    if (this.#phase !== 'running' && this.#phase !== 'panning') return;
    const speed = speedAt(this.#segments, this.#elapsed());
    this.#play('idle', decelerate(this.position, { speed, pixel: devicePixel() }));
  }

  /**
   * Moves an item fully into view and stays there, by the shorter way of at most one loop.
   * @returns whether it was out of view, at least in part
   */
  reveal(index: number): boolean {
    const layout = this.#track?.layout;
    if (!layout || index < 0) return false;
    const { position } = this;
    const size = layout.sizeOf(index);
    const ahead = layout.offsetOf(index, position);
    // The same item one loop earlier may be nearer.
    const behind = ahead - layout.loopLength;
    const offset = Math.abs(behind) < ahead + size - layout.viewport ? behind : ahead;
    const target = position + shiftIntoView(offset, size, layout.viewport);
    this.#stepTo(target);
    return !isSamePixel(target, position);
  }

  /** Moves by a number of pixels, at most half a viewport, and stays there. */
  glideBy(pixels: number): void {
    const most = (this.#track?.layout.viewport ?? 0) / 2;
    this.#stepTo(this.destination + Math.max(-most, Math.min(most, pixels)));
  }

  /**
   * Moves by one item, which comes to the viewport's start.
   * @param forward true = reading direction: an item longer than the viewport then counts as read
   */
  step(by: 1 | -1, forward: boolean): void {
    const layout = this.#track?.layout;
    if (!layout) return;
    // From the end of an earlier step, so that two quick steps are two items.
    const end = this.destination;
    const from = forward ? startOfLongItem(layout, end) : end;
    const offsets = layout.items
      .map((_, index) => layout.offsetOf(index, from, by < 0) * by)
      // An item less than a pixel away is the present one.
      .filter((offset) => offset > 1);
    if (offsets.length > 0) this.#stepTo(from + by * Math.min(...offsets));
  }

  /** Puts an item at the viewport's start at once. */
  jumpTo(index: number): void {
    const layout = this.#track?.layout;
    if (layout && index >= 0) this.#play('idle', [hold(layout.startOf(index))]);
  }

  /** Pixels of the first visible item beyond the viewport's end. */
  get overflowAhead(): number {
    const layout = this.#track?.layout;
    const [index] = this.visible();
    if (!layout || index === undefined) return 0;
    const end = layout.offsetOf(index, this.position) + layout.sizeOf(index);
    return Math.max(0, end - layout.viewport);
  }

  /** Moves a distance in pixels at the strip's own speed. @returns milliseconds that it takes */
  panBy(distance: number): number {
    if (!this.#track) return 0;
    const segment = cruise(this.position, Math.abs(this.#track.speed), distance);
    this.#play('panning', [segment]);
    return segment.duration;
  }

  /** Follows a drag by a number of pixels. */
  moveBy(pixels: number): void {
    this.#play('idle', [hold(this.position + pixels)]);
  }

  /** Comes to rest from the speed of a drag, in pixels a second. */
  fling(speed: number): void {
    const options = { speed, pixel: devicePixel(), duration: FLING_MS };
    this.#play('idle', decelerate(this.position, options));
  }

  /** Moves the nearest item to the viewport's start, or the next one in the direction of a fling. */
  snap(speed: number): void {
    const layout = this.#track?.layout;
    const [first] = this.visible();
    if (!layout || first === undefined) return;
    const { position, overflowAhead } = this;
    const start = layout.offsetOf(first, position);
    const end = start + layout.sizeOf(first);
    // An item longer than the viewport is read bit by bit, so it may rest anywhere.
    if (speed === 0 && start < 0 && overflowAhead > 0) this.fling(0);
    else if (speed > 0 && overflowAhead > 1) this.#stepTo(position + overflowAhead);
    else this.#stepTo(position + ((speed === 0 ? -start > end : speed > 0) ? end : start));
  }

  /** Ends all motion and removes its styles. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#motion?.animation.cancel();
    this.#track?.list.style.removeProperty('translate');
    for (const element of this.#track?.elements ?? []) element.style.removeProperty('translate');
    this.#appliedTranslates = new WeakMap();
    this.#motion = undefined;
    this.#track = undefined;
  }

  get #phase(): Phase {
    return this.#motion?.phase ?? 'idle';
  }

  get #segments(): readonly Segment[] {
    return this.#motion?.segments ?? [];
  }

  /** The position on a new track that shows the first item seen at `position` exactly where it is now. */
  #anchoredPosition(track: Track, position: number): number {
    const before = this.#track;
    if (!before) return track.initialPosition;
    const { layout } = track;
    const byKey = new Map(layout.items.map((item, index) => [item.key, index]));
    const byContent = new Map(layout.items.map((item, index) => [item.contentKey, index]));
    for (const index of before.layout.visible(position)) {
      const item = before.layout.items[index];
      // Repeats of a headline look alike, so any of them will do.
      const now = item && (byKey.get(item.key) ?? byContent.get(item.contentKey));
      if (now === undefined) continue;
      // An offset across lines means nothing along them.
      const isSameAxis = track.axis === before.axis;
      const offset = isSameAxis ? before.layout.offsetOf(index, position) : 0;
      return layout.normalize(layout.startOf(now) - offset);
    }
    return track.initialPosition;
  }

  #run(segments: readonly Segment[], elapsed: number): void {
    const speed = this.#track?.speed ?? 0;
    const from = positionAt(segments, elapsed);
    const startSpeed = speedAt(segments, elapsed);
    this.#play('running', accelerateTo(from, { startSpeed, speed, distance: RUN_PIXELS }));
  }

  #stepTo(target: number): void {
    const { position } = this;
    switch (isSamePixel(target, position) ? 'jump' : this.#track?.stepEffect) {
      case 'jump':
        this.#play('stepping', [hold(target)]);
        // Asynchronous, since the caller has not finished with this step.
        this.#timer = setTimeout(this.#tick);
        return;
      case 'fade':
        this.#play('stepping', cut(position, target));
        this.#fade();
        return;
      default:
        this.#play('stepping', easeTo(position, target));
    }
  }

  #fade(): void {
    const duration = durationOf(this.#segments);
    this.#track?.list.animate({ opacity: [1, 0, 1] }, { duration, easing: 'ease-in-out' });
  }

  /** Plays segments as if they had begun `elapsed` milliseconds ago. */
  #play(phase: Phase, unbounded: readonly Segment[], elapsed = 0): void {
    const track = this.#track;
    if (!track) return;
    const position = positionAt(unbounded, elapsed);
    // Back near zero by whole loops: the picture is the same, and floats stay exact.
    const segments = offsetBy(unbounded, track.layout.normalize(position) - position);
    const { keyframes, duration } = keyframesOf(segments, (at) => transform(track, at));
    const animation = track.list.animate(keyframes, { duration, fill: 'both' });
    animation.startTime = now() - elapsed;
    this.#motion?.animation.cancel();
    this.#motion = { phase, segments, animation };
    this.#positionItems();
    this.#schedule();
  }

  /** Moves each item to the loop in which it is visible next. Writes only the styles that change. */
  #positionItems(): void {
    const track = this.#track;
    if (!track) return;
    const { layout, elements } = track;
    const { position } = this;
    const isBackwards = this.#isBackwards(position);
    elements.forEach((element, index) => {
      const loop = layout.loopIndexOf(index, position, isBackwards);
      const translate = loop === 0 ? '' : translation(track, loop * layout.loopLength);
      if ((this.#appliedTranslates.get(element) ?? '') === translate) return;
      this.#appliedTranslates.set(element, translate);
      element.style.translate = translate;
    });
  }

  #isBackwards(position: number): boolean {
    const distance = destinationOf(this.#segments) - position;
    return distance === 0 ? (this.#track?.speed ?? 0) < 0 : distance < 0;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const remaining = this.#remaining();
    if (!this.#track || remaining <= 0) return;
    const speed = Math.abs(speedAt(this.#segments, this.#elapsed()));
    // A strip that has just started is about to reach its full speed.
    const fastest =
      this.#phase === 'running' ? Math.max(speed, Math.abs(this.#track.speed)) : speed;
    const due = Math.max(MIN_TICK_MS, (this.#track.layout.tickDistance / fastest) * 1000);
    this.#timer = setTimeout(this.#tick, Math.min(remaining, due, MAX_TIMER_MS));
  }

  readonly #tick = (): void => {
    // Before styles are written: a listener that reads layout would otherwise force a reflow.
    this.#onTick();
    if (this.#phase === 'running' && this.#remaining() < MIN_REMAINING_MS) {
      this.#run(this.#segments, this.#elapsed());
    } else {
      this.#positionItems();
      this.#schedule();
      if (this.#remaining() <= 0) this.#renewBounds();
    }
  };

  // Chromium tells assistive technology no new boxes when an animation ends. After a change of style it mostly does.
  #renewBounds(): void {
    const style = this.#track?.list.style;
    if (style) style.translate = style.translate === '' ? '0px' : '';
  }

  // The animation's own start is the only record of time, so position and picture cannot differ.
  #elapsed(): number {
    const startTime = this.#motion?.animation.startTime;
    return typeof startTime === 'number' ? now() - startTime : 0;
  }

  #remaining(): number {
    return durationOf(this.#segments) - this.#elapsed();
  }
}

function transform({ axis, isRtl }: Track, position: number): string {
  const pixels = `${String(isRtl && axis === 'inline' ? position : -position)}px`;
  return axis === 'inline' ? `translateX(${pixels})` : `translateY(${pixels})`;
}

function translation({ axis, isRtl }: Track, by: number): string {
  return axis === 'inline' ? `${String(isRtl ? -by : by)}px` : `0px ${String(by)}px`;
}

// The document's timeline is the clock of all animations, and constant within a frame.
function now(): number {
  const time = page.timeline.currentTime;
  return typeof time === 'number' ? time : performance.now();
}

function devicePixel(): number {
  return 1 / window.devicePixelRatio;
}

function isSamePixel(one: number, other: number): boolean {
  return Math.abs(one - other) < devicePixel() / 2;
}

/** The start of the item at this position where that item is longer than the viewport, else the position. */
function startOfLongItem(layout: TrackLayout, position: number): number {
  const [first] = layout.visible(position);
  const isLong = first !== undefined && layout.sizeOf(first) > layout.viewport;
  return isLong ? position + Math.min(0, layout.offsetOf(first, position)) : position;
}

function shiftIntoView(offset: number, size: number, viewport: number): number {
  if (offset < 0 || size > viewport) return offset;
  return Math.max(0, offset + size - viewport);
}
