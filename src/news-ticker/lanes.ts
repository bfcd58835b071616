/** Where headlines stand along an endless strip: pure arithmetic on measured sizes, in pixels. */

/** One thing on the strip. */
export interface Lane {
  readonly key: string;
  /** Along the strip, its gap included, so that sums are exact. */
  readonly size: number;
}

/** A strip whose things come round again after `cycle` pixels. */
export class Lanes {
  readonly cycle: number;
  readonly #starts: readonly number[];

  constructor(
    readonly items: readonly Lane[],
    /** Pixels of the strip that are seen at once. */
    readonly viewport: number,
  ) {
    let end = 0;
    this.#starts = items.map(({ size }) => (end += size) - size);
    this.cycle = end;
  }

  /** Where an item begins in lap 0. */
  startOf(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /**
   * The lap in which an item is seen next: the first whose end is beyond `position`, or, for a strip
   * that moves backwards, the last whose start is before the viewport's end.
   */
  lapOf(index: number, position: number, isBackwards: boolean): number {
    const start = this.startOf(index);
    const size = this.items[index]?.size ?? 0;
    if (this.cycle === 0) return 0;
    return isBackwards
      ? Math.ceil((position + this.viewport - start) / this.cycle) - 1
      : Math.floor((position - start - size) / this.cycle) + 1;
  }

  /** Pixels from the viewport's start to an item's, in the lap where it is seen next. */
  offsetOf(index: number, position: number, isBackwards = false): number {
    return this.startOf(index) + this.lapOf(index, position, isBackwards) * this.cycle - position;
  }

  /** The items that are seen, at least in part, in the order in which they are seen. */
  visible(position: number): readonly number[] {
    return this.items
      .map((item, index) => ({ index, offset: this.offsetOf(index, position), size: item.size }))
      .filter(({ offset, size }) => offset < this.viewport && offset + size > 0)
      .sort((a, b) => a.offset - b.offset)
      .map(({ index }) => index);
  }

  /**
   * How many whole lists make a strip without a gap: two viewports long, and one headline more, since a
   * headline that is longer than the viewport leaves on one side while its beginning is due on the other.
   */
  static copiesFor(items: readonly Lane[], viewport: number): number {
    const cycle = items.reduce((sum, { size }) => sum + size, 0);
    const longest = Math.max(0, ...items.map(({ size }) => size));
    return cycle === 0 ? 1 : Math.ceil((2 * viewport + longest) / cycle);
  }
}
