/** Beyond so many headlines only those near the viewport are in the strip. */
export const MOST_WHOLE = 100;

/** How many there are before anything has been measured. */
const FIRST = 40;

/**
 * Which headlines of a long list are in the strip: a run of it that goes on from the last to the first.
 * Counts places from the first headline on, without end in either direction.
 */
export class StripWindow {
  #total = 0;
  #first = 0;
  #count = 0;

  /** Whether all headlines are in the strip. */
  get isWhole(): boolean {
    return this.#count >= this.#total;
  }

  /** Whether the strip begins with the first headline. */
  get isAtStart(): boolean {
    return this.#first === 0;
  }

  /** Indexes of the headlines that are in the strip, in order. */
  get indexes(): readonly number[] {
    return Array.from({ length: this.#count }, (_, place) => this.#indexOf(this.#first + place));
  }

  /** Takes a list of so many headlines, of which `index` stands at `place` of the strip. */
  take(total: number, index = 0, place = 0): void {
    const count = Math.max(this.#count, FIRST);
    this.#total = total;
    this.#set(index - place, total <= MOST_WHOLE ? total : count);
  }

  /**
   * Covers the places from `from` to `to` of today's strip and so many more on either side; where that is
   * all, the strip is whole. Says whether that is another window than before.
   * @param goesBack whether the last headline may stand before the first
   */
  cover({
    from,
    to,
    margin,
    goesBack,
  }: {
    from: number;
    to: number;
    margin: number;
    goesBack: boolean;
  }): boolean {
    const before = [this.#first, this.#count].join();
    const wanted = this.#first + from - margin;
    const first = goesBack ? wanted : Math.max(0, wanted);
    this.#set(first, this.#first + to + margin - first + 1);
    return before !== [this.#first, this.#count].join();
  }

  /** Moves to a headline that is not in the strip. */
  moveTo(index: number): void {
    this.#set(Math.max(0, index - Math.floor(this.#count / 2)), this.#count);
  }

  #set(first: number, count: number): void {
    this.#count = Math.min(count, this.#total);
    this.#first = this.isWhole ? 0 : this.#indexOf(first);
  }

  #indexOf(place: number): number {
    return this.#total === 0 ? 0 : ((place % this.#total) + this.#total) % this.#total;
  }
}
