import type { Lanes } from './lanes.js';
import {
  comeToRest,
  destinationOf,
  durationOf,
  glide,
  goOn,
  keyframesOf,
  positionAt,
  rest,
  runOn,
  shifted,
  speedAt,
  swap,
  type Stretch,
} from './travel.js';

/** What a strip is made of, and how it goes. */
export interface MovingList {
  /** The list that is moved as one. */
  readonly list: HTMLElement;
  /** Its items' elements, in the order of `lanes`. */
  readonly elements: readonly HTMLElement[];
  readonly lanes: Lanes;
  /** What its sizes and positions are counted along: the line of text, or across lines. */
  readonly axis: 'inline' | 'block';
  /** Whether lines run from right to left. */
  readonly isRtl: boolean;
  /** Pixels a second; below 0 towards the axis' end. */
  readonly speed: number;
  /** Where it stands before it has ever moved. */
  readonly home: number;
  /** How a move by hand looks. */
  readonly moves: 'glide' | 'fade' | 'jump';
}

/** What a strip is at: `moving` by a hand's wish, `travelling` through a headline that is longer than its page. */
type Doing = 'resting' | 'running' | 'moving' | 'travelling';

/** Even a narrow strip at top speed asks for no more of the main thread than this, in milliseconds. */
const LEAST_TICK_MS = 50;

/** Pixels of one journey: some hours of reading, and far from where floats lose a pixel's hundredth. */
const JOURNEY = 200_000;

/** A journey that ends sooner is begun anew in time, in milliseconds. */
const LEAST_REST_MS = 60_000;

/** How long a strip that was thrown takes to come to rest, in milliseconds. */
const THROW_MS = 800;

/**
 * Moves a strip without the main thread: one long animation of the whole list, played by the compositor,
 * while a timer of less than a viewport's travel sets each item that has left on one side one cycle
 * further on the other. Knows nothing of feeds: it takes measured boxes and gives positions.
 */
export class Motion {
  #strip: MovingList | undefined;
  #journey: readonly Stretch[] = [];
  #animation: Animation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #laps = new WeakMap<HTMLElement, string>();
  #doing: Doing = 'resting';
  readonly #onTick: () => void;

  /** @param onTick called after each batch of work while the strip moves, and when it has come to rest */
  constructor(onTick: () => void) {
    this.#onTick = onTick;
  }

  /** Pixels that the strip has travelled, as of the frame being made. */
  get position(): number {
    return positionAt(this.#journey, this.#elapsed());
  }

  /** Where the strip is going to be soon: at the end of a move by hand, else where it is. */
  get destination(): number {
    return this.#doing === 'running' ? this.position : destinationOf(this.#journey);
  }

  /** Whether it passes through a headline that is longer than its page. */
  get isTravelling(): boolean {
    return this.#doing === 'travelling';
  }

  /** The items that are seen, in the order in which they are seen. */
  visible(): readonly number[] {
    return this.#strip?.lanes.visible(this.position) ?? [];
  }

  /**
   * Takes new measurements; what is seen first stays where it is, to the pixel, on whatever way it is. A move
   * that would end elsewhere now is cut short: it is at its goal at once.
   */
  arrange(strip: MovingList): void {
    const before = this.#strip;
    const elapsed = this.#elapsed();
    const position = positionAt(this.#journey, elapsed);
    const shift = this.#anchored(strip, position) - position;
    const destination = this.#doing === 'moving' ? destinationOf(this.#journey) : position;
    const goal = this.#anchored(strip, destination);
    const isAstray = !strip.lanes.isSame(goal, destination + shift);
    const left = Math.max(0, this.#remaining());
    this.#strip = strip;
    this.#journey = this.#journey.length > 0 ? shifted(this.#journey, shift) : [rest(strip.home)];
    if (isAstray) this.#play([rest(goal, left)]);
    else if (this.#doing === 'running' && before?.speed !== strip.speed) this.#run(elapsed);
    else this.#play(this.#journey, elapsed);
  }

  /** Gets going, gently, from whatever speed it has; a move by hand comes to its end first. */
  start(): void {
    if (this.#doing === 'running' || !this.#strip) return;
    if (this.#doing === 'moving' && this.#remaining() > 0) return;
    this.#doing = 'running';
    this.#run(this.#elapsed());
  }

  /** Comes to rest, gently, on a whole device pixel. */
  stop(): void {
    if (this.#doing !== 'running' && this.#doing !== 'travelling') return;
    this.#doing = 'resting';
    this.#play(comeToRest(this.position, { speed: this.#speedNow, pixel: devicePixel() }));
  }

  /** Brings an item fully into view, at rest: by the shorter way, along at most one cycle. */
  reveal(index: number): void {
    const lanes = this.#strip?.lanes;
    if (!lanes || index < 0) return;
    const { position } = this;
    const size = lanes.sizeOf(index);
    const ahead = lanes.offsetOf(index, position);
    // The same item one lap earlier may be nearer.
    const behind = ahead - lanes.cycle;
    const offset = Math.abs(behind) < ahead + size - lanes.viewport ? behind : ahead;
    this.#moveTo(position + shiftIntoView(offset, size, lanes.viewport));
  }

  /**
   * Moves by one item: the next one stands at the viewport's start then.
   * @param isOnward whether what is read next lies there: then what is longer than the viewport has been read
   */
  step(by: 1 | -1, isOnward: boolean): void {
    const lanes = this.#strip?.lanes;
    if (!lanes) return;
    // From where an earlier move ends, so that two quick ones are two.
    const end = this.destination;
    const from = isOnward ? startOfLong(lanes, end) : end;
    const ahead = lanes.items
      .map((_, index) => lanes.offsetOf(index, from, by < 0) * by)
      // Less than a pixel away is here, not next.
      .filter((offset) => offset > 1);
    if (ahead.length > 0) this.#moveTo(from + by * Math.min(...ahead));
  }

  /** Sets an item to the viewport's start at once. */
  jumpTo(index: number): void {
    const lanes = this.#strip?.lanes;
    if (!lanes || index < 0) return;
    this.#doing = 'resting';
    this.#play([rest(lanes.startOf(index))]);
  }

  /** Pixels of the item at the viewport's start that are hidden beyond its end. */
  get hiddenAhead(): number {
    const lanes = this.#strip?.lanes;
    const [index] = this.visible();
    if (!lanes || index === undefined) return 0;
    const { position } = this;
    return Math.max(0, lanes.offsetOf(index, position) + lanes.sizeOf(index) - lanes.viewport);
  }

  /** Goes on for so many pixels at the strip's own pace; tells how many milliseconds that takes. */
  travel(distance: number): number {
    if (!this.#strip) return 0;
    const way = goOn(this.position, Math.abs(this.#strip.speed), distance);
    this.#doing = 'travelling';
    this.#play([way]);
    return way.duration;
  }

  /** Follows a hand by so many pixels. */
  follow(by: number): void {
    this.#doing = 'resting';
    this.#play([rest(this.position + by)]);
  }

  /** Lets go of a strip that a hand has brought to this speed: it comes to rest by itself. */
  release(speed: number): void {
    const way = { speed, pixel: devicePixel(), duration: THROW_MS };
    this.#play(comeToRest(this.position, way));
  }

  /** Sets the nearest item to the viewport's start, or the next one in the direction of a throw. */
  snap(speed: number): void {
    const lanes = this.#strip?.lanes;
    const [first] = this.visible();
    if (!lanes || first === undefined) return;
    const { position, hiddenAhead } = this;
    const start = lanes.offsetOf(first, position);
    const end = start + lanes.sizeOf(first);
    // What is longer than its page is read bit by bit.
    if (speed === 0 && start < 0 && hiddenAhead > 0) this.release(0);
    else if (speed > 0 && hiddenAhead > 1) this.#moveTo(position + hiddenAhead);
    else this.#moveTo(position + ((speed === 0 ? -start > end : speed > 0) ? end : start));
  }

  /** Takes the strip back to where it was before there was motion. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#animation?.cancel();
    this.#animation = undefined;
    for (const element of this.#strip?.elements ?? []) element.style.removeProperty('translate');
    this.#laps = new WeakMap();
    this.#journey = [];
    this.#doing = 'resting';
    this.#strip = undefined;
  }

  get #speedNow(): number {
    return speedAt(this.#journey, this.#elapsed());
  }

  /** The position in new measurements that shows what is seen now where it is seen now. */
  #anchored({ lanes, axis, home }: MovingList, position: number): number {
    const old = this.#strip;
    if (!old) return home;
    const indexes = new Map(lanes.items.map((item, index) => [item.key, index]));
    const twins = new Map(lanes.items.map((item, index) => [item.shows, index]));
    for (const index of old.lanes.visible(position)) {
      const item = old.lanes.items[index];
      // One repeat looks like the other.
      const now = item && (indexes.get(item.key) ?? twins.get(item.shows));
      if (now === undefined) continue;
      // Pixels across lines say nothing about pixels along them.
      const offset = axis === old.axis ? old.lanes.offsetOf(index, position) : 0;
      return lanes.wrap(lanes.startOf(now) - offset);
    }
    return home;
  }

  #run(elapsed: number): void {
    const speed = this.#strip?.speed ?? 0;
    const from = positionAt(this.#journey, elapsed);
    const startSpeed = speedAt(this.#journey, elapsed);
    this.#play(runOn(from, { startSpeed, speed, distance: JOURNEY }));
  }

  #moveTo(target: number): void {
    const { position } = this;
    this.#doing = 'moving';
    const isNear = Math.abs(target - position) < devicePixel() / 2;
    switch (isNear ? 'jump' : this.#strip?.moves) {
      case 'jump':
        this.#play([rest(target)]);
        // It has come to rest, too; whoever moves it has not yet done with it.
        this.#timer = setTimeout(this.#tick);
        return;
      case 'fade':
        this.#play(swap(position, target));
        this.#fade();
        return;
      default:
        this.#play(glide(position, target));
    }
  }

  #fade(): void {
    const duration = durationOf(this.#journey);
    this.#strip?.list.animate({ opacity: [1, 0, 1] }, { duration, easing: 'ease-in-out' });
  }

  /** Plays a journey from so many milliseconds after its start on. */
  #play(journey: readonly Stretch[], elapsed = 0): void {
    const strip = this.#strip;
    if (!strip) return;
    const position = positionAt(journey, elapsed);
    // Near zero again, by whole cycles: nothing is seen to move, and floats stay exact.
    this.#journey = shifted(journey, strip.lanes.wrap(position) - position);
    const { keyframes, duration } = keyframesOf(this.#journey, (at) => transform(strip, at));
    const before = this.#animation;
    this.#animation = strip.list.animate(keyframes, { duration, fill: 'both' });
    this.#animation.startTime = now() - elapsed;
    before?.cancel();
    this.#place();
    this.#schedule();
  }

  /** Sets each item into the lap in which it is seen next; touches only those whose lap has changed. */
  #place(): void {
    const strip = this.#strip;
    if (!strip) return;
    const { lanes, elements } = strip;
    const { position } = this;
    const isBackwards = this.#isGoingBack;
    elements.forEach((element, index) => {
      const lap = lanes.lapOf(index, position, isBackwards);
      const translate = lap === 0 ? '' : translation(strip, lap * lanes.cycle);
      if ((this.#laps.get(element) ?? '') === translate) return;
      this.#laps.set(element, translate);
      element.style.translate = translate;
    });
  }

  get #isGoingBack(): boolean {
    const left = destinationOf(this.#journey) - this.position;
    return left === 0 ? (this.#strip?.speed ?? 0) < 0 : left < 0;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const strip = this.#strip;
    const left = this.#remaining();
    if (!strip || left <= 0) return;
    const wanted = this.#doing === 'running' ? Math.abs(strip.speed) : 0;
    const speed = Math.max(Math.abs(this.#speedNow), wanted);
    const due = (strip.lanes.reach / speed) * 1000;
    this.#timer = setTimeout(this.#tick, Math.min(left, Math.max(LEAST_TICK_MS, due)));
  }

  readonly #tick = (): void => {
    // First, as whoever measures now would have to wait for what is placed.
    this.#onTick();
    if (this.#doing === 'running' && this.#remaining() < LEAST_REST_MS) this.#run(this.#elapsed());
    else {
      this.#place();
      this.#schedule();
    }
  };

  // By the animation's own start, so that there is one truth about where the strip is.
  #elapsed(): number {
    const startTime = this.#animation?.startTime;
    return typeof startTime === 'number' ? now() - startTime : 0;
  }

  #remaining(): number {
    return durationOf(this.#journey) - this.#elapsed();
  }
}

function transform({ axis, isRtl }: MovingList, position: number): string {
  const pixels = `${String(isRtl && axis === 'inline' ? position : -position)}px`;
  return axis === 'inline' ? `translateX(${pixels})` : `translateY(${pixels})`;
}

function translation({ axis, isRtl }: MovingList, by: number): string {
  return axis === 'inline' ? `${String(isRtl ? -by : by)}px` : `0px ${String(by)}px`;
}

// The document's own clock, which animations run by: the same within one frame.
function now(): number {
  const time = document.timeline.currentTime;
  return typeof time === 'number' ? time : performance.now();
}

function devicePixel(): number {
  return 1 / window.devicePixelRatio;
}

/** Where the item begins of which more than a viewport is seen from here on, or this very position. */
function startOfLong(lanes: Lanes, position: number): number {
  const [first] = lanes.visible(position);
  const isLong = first !== undefined && lanes.sizeOf(first) > lanes.viewport;
  return isLong ? position + Math.min(0, lanes.offsetOf(first, position)) : position;
}

function shiftIntoView(offset: number, size: number, viewport: number): number {
  if (offset < 0 || size > viewport) return offset;
  return Math.max(0, offset + size - viewport);
}
