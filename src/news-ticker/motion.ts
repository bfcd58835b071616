import type { Lanes } from './lanes.js';
import {
  comeToRest,
  glide,
  goOn,
  keyframesOf,
  positionAt,
  setOff,
  speedAt,
  type Stretch,
} from './travel.js';

/** What a strip is made of, and which way it goes. */
export interface Strip {
  /** The list that is moved as one. */
  readonly list: HTMLElement;
  /** Its items' elements, in the order of `lanes`. */
  readonly elements: readonly HTMLElement[];
  readonly lanes: Lanes;
  /** Whether lines run from right to left. */
  readonly isRtl: boolean;
  /** Pixels a second; below 0 towards the line's end. */
  readonly speed: number;
}

/** Even a narrow strip at top speed asks for no more of the main thread than this, in milliseconds. */
const LEAST_TICK_MS = 50;

/** Pixels of one journey: some hours of reading, and far from where floats lose a pixel's hundredth. */
const JOURNEY = 200_000;

/**
 * Moves a strip without the main thread: one long animation of the whole list, played by the compositor,
 * while a timer of about a quarter viewport's travel sets each item that has left on one side one
 * cycle further on the other. Knows nothing of feeds: it takes measured boxes and gives positions.
 */
export class Motion {
  #strip: Strip | undefined;
  #journey: readonly Stretch[] = [];
  #startedAt = 0;
  #animation: Animation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #laps = new WeakMap<HTMLElement, string>();
  #isRunning = false;
  readonly #onTick: () => void;

  /** @param onTick called after each batch of work while the strip runs, and when it has come to rest */
  constructor(onTick: () => void) {
    this.#onTick = onTick;
  }

  /** Whether the strip runs, or is about to. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Pixels that the strip has travelled, as of the frame being made. */
  get position(): number {
    return positionAt(this.#journey, this.#elapsed());
  }

  /** The keys of the items that are seen, in the order in which they are seen. */
  visibleKeys(): readonly string[] {
    const lanes = this.#strip?.lanes;
    return lanes?.visible(this.position).flatMap((index) => lanes.items[index]?.key ?? []) ?? [];
  }

  /** Takes new measurements; what is seen first stays where it is, to the pixel. */
  arrange(strip: Strip): void {
    const position = this.#anchored(strip.lanes);
    const speed = speedAt(this.#journey, this.#elapsed());
    this.#strip = strip;
    if (this.#isRunning) this.#run(position, speed !== 0);
    else this.#play([{ from: position, to: position, duration: 0, ease: 'linear' }]);
  }

  /** Gets going, gently. */
  start(): void {
    if (this.#isRunning || !this.#strip) return;
    this.#isRunning = true;
    this.#run(this.position, false);
  }

  /** Comes to rest, gently, on a whole device pixel. */
  stop(): void {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    const speed = speedAt(this.#journey, this.#elapsed());
    this.#play(comeToRest(this.position, speed, 1 / window.devicePixelRatio));
  }

  /** Brings an item fully into view, at rest: by the shorter way, along at most one cycle. */
  reveal(key: string): void {
    const strip = this.#strip;
    const index = strip?.lanes.items.findIndex((item) => item.key === key) ?? -1;
    if (!strip || index < 0) return;
    this.#isRunning = false;
    const { position } = this;
    const { lanes } = strip;
    const size = lanes.items[index]?.size ?? 0;
    const ahead = lanes.offsetOf(index, position);
    // The same item one lap earlier may be nearer.
    const behind = ahead - lanes.cycle;
    const offset = Math.abs(behind) < ahead + size - lanes.viewport ? behind : ahead;
    const shift = shiftIntoView(offset, size, lanes.viewport);
    this.#play(
      shift === 0 ? comeToRest(position, 0, 1) : glide(position, position + shift),
      shift < 0,
    );
  }

  /** Glides on by one item, or back: the next one stands at the viewport's start then. */
  step(by: 1 | -1): void {
    const strip = this.#strip;
    if (!strip) return;
    this.#isRunning = false;
    const { position } = this;
    const starts = strip.lanes.items.map((_, index) =>
      strip.lanes.offsetOf(index, position, by < 0),
    );
    // Less than a pixel away is here, not next.
    const ahead = starts.map((offset) => offset * by).filter((offset) => offset > 1);
    if (ahead.length > 0) this.#play(glide(position, position + by * Math.min(...ahead)), by < 0);
  }

  /** Takes the strip back to where it was before there was motion. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#animation?.cancel();
    this.#animation = undefined;
    for (const element of this.#strip?.elements ?? []) element.style.removeProperty('translate');
    this.#laps = new WeakMap();
    this.#journey = [];
    this.#isRunning = false;
    this.#strip = undefined;
  }

  // Positions are those of the same item in the old measurements and in the new.
  #anchored(lanes: Lanes): number {
    const { position } = this;
    const old = this.#strip?.lanes;
    if (!old || lanes.cycle === 0) return 0;
    const indexes = new Map(lanes.items.map((item, index) => [item.key, index]));
    for (const index of old.visible(position)) {
      const now = indexes.get(old.items[index]?.key ?? '');
      if (now !== undefined)
        return modulo(lanes.startOf(now) - old.offsetOf(index, position), lanes.cycle);
    }
    return modulo(position, lanes.cycle);
  }

  #run(from: number, isMoving: boolean): void {
    const strip = this.#strip;
    if (!strip) return;
    const { speed } = strip;
    this.#play(
      isMoving
        ? [goOn(from, speed, from + Math.sign(speed) * JOURNEY)]
        : setOff(from, speed, JOURNEY),
      speed < 0,
    );
  }

  #play(journey: readonly Stretch[], isBackwards = (this.#strip?.speed ?? 0) < 0): void {
    const strip = this.#strip;
    if (!strip) return;
    const first = journey[0]?.from ?? 0;
    // Near zero again, by whole cycles: nothing is seen to move, and floats stay exact.
    const shift = first - modulo(first, strip.lanes.cycle || 1);
    this.#journey = journey.map((s) => ({ ...s, from: s.from - shift, to: s.to - shift }));
    this.#startedAt = now();
    const before = this.#animation;
    const sign = strip.isRtl ? 1 : -1;
    const { keyframes, duration } = keyframesOf(
      this.#journey,
      (position) => `translateX(${String(sign * position)}px)`,
    );
    this.#animation = strip.list.animate(keyframes, { duration, fill: 'both' });
    this.#animation.startTime = this.#startedAt;
    before?.cancel();
    this.#place(isBackwards);
    this.#schedule();
  }

  /** Sets each item into the lap in which it is seen next; touches only those whose lap has changed. */
  #place(isBackwards: boolean): void {
    const strip = this.#strip;
    if (!strip) return;
    const { lanes, elements, isRtl } = strip;
    const { position } = this;
    elements.forEach((element, index) => {
      const lap = lanes.lapOf(index, position, isBackwards);
      const translate = lap === 0 ? '' : `${String((isRtl ? -1 : 1) * lap * lanes.cycle)}px`;
      if ((this.#laps.get(element) ?? '') === translate) return;
      this.#laps.set(element, translate);
      element.style.translate = translate;
    });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const strip = this.#strip;
    const rest = this.#remaining();
    if (!strip || rest <= 0) return;
    const quarter = (strip.lanes.viewport / 4 / Math.abs(strip.speed)) * 1000;
    this.#timer = setTimeout(this.#tick, this.#isRunning ? Math.max(LEAST_TICK_MS, quarter) : rest);
  }

  readonly #tick = (): void => {
    const isBackwards = (this.#strip?.speed ?? 0) < 0;
    // A journey that ends soon is begun anew from here.
    if (this.#isRunning && this.#remaining() < 60_000) this.#run(this.position, true);
    else {
      this.#place(isBackwards);
      this.#schedule();
    }
    this.#onTick();
  };

  #elapsed(): number {
    return now() - this.#startedAt;
  }

  #remaining(): number {
    return this.#journey.reduce((sum, { duration }) => sum + duration, 0) - this.#elapsed();
  }
}

// The document's own clock, which animations run by: the same within one frame.
function now(): number {
  const time = document.timeline.currentTime;
  return typeof time === 'number' ? time : performance.now();
}

function shiftIntoView(offset: number, size: number, viewport: number): number {
  if (offset < 0 || size > viewport) return offset;
  return Math.max(0, offset + size - viewport);
}

function modulo(value: number, by: number): number {
  return by === 0 ? 0 : ((value % by) + by) % by;
}
