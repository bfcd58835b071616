/** The boxes of a track, one behind the other: pure arithmetic on measured sizes, in pixels. */
import { sum } from '../../feed/lists.js';

/** One item of the track. */
export interface TrackItem {
  readonly key: string;
  /** The same for all repeats of one headline. */
  readonly contentKey: string;
  /** Along the track, gap included, so that sums are exact. */
  readonly size: number;
}

/** Fewer pixels of an item count as invisible: sums of sizes are not exact to the last bit. */
const MIN_VISIBLE = 0.5;

/** Less than a viewport between two ticks, so that each headline is half visible at some tick. */
const MAX_TICK_VIEWPORTS = 0.75;

/** Offsets and loops of the items on a track. */
export class TrackLayout {
  /** Pixels after which a looping track shows the same again; Infinity for one that does not loop. */
  readonly loopLength: number;
  /**
   * Most pixels that the list may move between two ticks. Every wrapped item is then repositioned in time, and each
   * headline is at least half visible at some tick.
   */
  readonly tickDistance: number;
  /** Pixels of all items together. */
  readonly length: number;
  readonly #starts: readonly number[];

  /**
   * @param viewport its size along the track, in pixels
   * @param isLooping whether the first item follows the last
   */
  constructor(
    readonly items: readonly TrackItem[],
    readonly viewport: number,
    isLooping = true,
  ) {
    let end = 0;
    this.#starts = items.map(({ size }) => (end += size) - size);
    this.length = end;
    this.loopLength = isLooping ? end : Infinity;
    const spare = Math.max(1, (this.loopLength - viewport - longestOf(items)) / 2);
    this.tickDistance = Math.min(MAX_TICK_VIEWPORTS * viewport, spare);
  }

  /** Where an item begins in loop 0. */
  startOf(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** Pixels of an item. */
  sizeOf(index: number): number {
    return this.items[index]?.size ?? 0;
  }

  /** The index of the item with this key, or -1. */
  indexOf(key: string): number {
    return this.items.findIndex((item) => item.key === key);
  }

  /**
   * The loop in which an item is visible next. Forward it is the first in which the item ends beyond `position`.
   * Backwards it is the last in which the item starts before the viewport's end.
   */
  loopIndexOf(index: number, position: number, isBackwards: boolean): number {
    if (!this.#isLooping) return 0;
    const start = this.startOf(index);
    return isBackwards
      ? Math.ceil((position + this.viewport - start) / this.loopLength) - 1
      : Math.floor((position - start - this.sizeOf(index)) / this.loopLength) + 1;
  }

  /** Pixels from the viewport's start to an item's start, in the loop where it is visible next. */
  offsetOf(index: number, position: number, isBackwards = false): number {
    const loop = this.loopIndexOf(index, position, isBackwards);
    return this.startOf(index) + (loop === 0 ? 0 : loop * this.loopLength) - position;
  }

  /** The same position, brought into the first loop by whole loops. */
  normalize(position: number): number {
    const { loopLength } = this;
    return this.#isLooping ? ((position % loopLength) + loopLength) % loopLength : position;
  }

  /** Whether two positions show the same. */
  isEquivalent(one: number, other: number): boolean {
    const distance = Math.abs(this.normalize(one - other));
    return Math.min(distance, this.loopLength - distance) < MIN_VISIBLE;
  }

  /** The indexes of the items that are visible at least in part, in the order in which they are seen. */
  visible(position: number): readonly number[] {
    const { items, viewport } = this;
    const first = this.#firstEndingAfter(this.normalize(position) + MIN_VISIBLE);
    const visible: number[] = [];
    for (let count = 0; count < items.length; count++) {
      const hasWrapped = first + count >= items.length;
      if (hasWrapped && !this.#isLooping) break;
      const index = (first + count) % items.length;
      if (this.offsetOf(index, position + MIN_VISIBLE) + MIN_VISIBLE >= viewport - MIN_VISIBLE)
        break;
      visible.push(index);
    }
    return visible;
  }

  get #isLooping(): boolean {
    return this.loopLength > 0 && this.loopLength < Infinity;
  }

  // Binary search: a tick must not cost more on a long track.
  #firstEndingAfter(position: number): number {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) + this.sizeOf(middle) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * How many copies of the items make a loop without a gap. They fill two viewports and the longest headline. Its end
   * may leave on one side while its start is due on the other.
   */
  static copiesFor(items: readonly TrackItem[], viewport: number): number {
    const length = sum(items.map(({ size }) => size));
    return length === 0 ? 1 : Math.ceil((2 * viewport + longestOf(items)) / length);
  }
}

function longestOf(items: readonly TrackItem[]): number {
  return Math.max(0, ...items.map(({ size }) => size));
}
