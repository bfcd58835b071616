/** Where headlines stand along a strip: pure arithmetic on measured sizes, in pixels. */

/** One thing on the strip. */
export interface Lane {
  readonly key: string;
  /** What is seen of it: the same for all repeats of one thing. */
  readonly shows: string;
  /** Along the strip, its gap included, so that sums are exact. */
  readonly size: number;
}

/** Less of an item than this is not seen: sums of sizes are not exact to the last bit. */
const LEAST_SEEN = 0.5;

/** Somewhat less than a viewport, in which each headline is half seen once at least. */
const LONGEST_REST = 0.75;

/** The things on a strip, one behind the other. */
export class Lanes {
  /** After so many pixels a round strip shows the same again; Infinity where it never comes round. */
  readonly cycle: number;
  /**
   * Pixels that the strip may travel before something has to be done: what has left it stands where it is
   * due again with half of the time to spare, and who looks at each of these stops sees every headline.
   */
  readonly reach: number;
  readonly #starts: readonly number[];
  readonly #length: number;

  /**
   * @param viewport pixels of the strip that are seen at once
   * @param isRound whether the first thing follows the last
   */
  constructor(
    readonly items: readonly Lane[],
    readonly viewport: number,
    isRound = true,
  ) {
    let end = 0;
    this.#starts = items.map(({ size }) => (end += size) - size);
    this.#length = end;
    this.cycle = isRound ? end : Infinity;
    const longest = items.reduce((most, { size }) => Math.max(most, size), 0);
    const spare = Math.max(1, (this.cycle - viewport - longest) / 2);
    this.reach = Math.min(LONGEST_REST * viewport, spare);
  }

  /** Pixels that all things take together. */
  get length(): number {
    return this.#length;
  }

  /** Where an item begins in lap 0. */
  startOf(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** How large an item is. */
  sizeOf(index: number): number {
    return this.items[index]?.size ?? 0;
  }

  /** Which item has this key, or -1. */
  indexOf(key: string): number {
    return this.items.findIndex((item) => item.key === key);
  }

  /**
   * The lap in which an item is seen next: the first whose end is beyond `position`, or, for a strip
   * that moves backwards, the last whose start is before the viewport's end.
   */
  lapOf(index: number, position: number, isBackwards: boolean): number {
    const start = this.startOf(index);
    if (this.cycle === 0 || this.cycle === Infinity) return 0;
    return isBackwards
      ? Math.ceil((position + this.viewport - start) / this.cycle) - 1
      : Math.floor((position - start - this.sizeOf(index)) / this.cycle) + 1;
  }

  /** Pixels from the viewport's start to an item's, in the lap where it is seen next. */
  offsetOf(index: number, position: number, isBackwards = false): number {
    const lap = this.lapOf(index, position, isBackwards);
    return this.startOf(index) + (lap === 0 ? 0 : lap * this.cycle) - position;
  }

  /** The same position as near to zero as whole rounds bring it. */
  wrap(position: number): number {
    const { cycle } = this;
    return cycle === 0 || cycle === Infinity ? position : ((position % cycle) + cycle) % cycle;
  }

  /** Whether the same is seen at two positions. */
  isSame(one: number, other: number): boolean {
    const distance = Math.abs(this.wrap(one - other));
    return Math.min(distance, this.cycle - distance) < LEAST_SEEN;
  }

  /** The items that are seen, at least in part, in the order in which they are seen. */
  visible(position: number): readonly number[] {
    return this.items
      .map((item, index) => ({ index, offset: this.offsetOf(index, position), size: item.size }))
      .filter(
        ({ offset, size }) => offset < this.viewport - LEAST_SEEN && offset + size > LEAST_SEEN,
      )
      .sort((a, b) => a.offset - b.offset)
      .map(({ index }) => index);
  }

  /**
   * How many whole lists make a strip without a gap: two viewports long, and one headline more, since a
   * headline that is longer than the viewport leaves on one side while its beginning is due on the other.
   */
  static copiesFor(items: readonly Lane[], viewport: number): number {
    const cycle = items.reduce((sum, { size }) => sum + size, 0);
    const longest = items.reduce((most, { size }) => Math.max(most, size), 0);
    return cycle === 0 ? 1 : Math.ceil((2 * viewport + longest) / cycle);
  }
}
