/** What a pager turns. */
export interface Pages {
  /** Pixels of the page shown that are still to come. */
  hiddenAhead(): number;
  /** Goes on by so many pixels; tells how many milliseconds that takes. */
  travel(distance: number): number;
  /** Goes on to the next page. */
  turn(): void;
}

/**
 * Shows one headline after the other, each for as long as is said. A headline that is longer than its
 * page passes in between: half of the time before that, half of it after.
 */
export class Pager {
  readonly #pages: Pages;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval = 0;
  #isOn = false;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** Shows pages for so many milliseconds each from now on. */
  start(interval: number): void {
    if (this.#isOn && interval === this.#interval) return;
    this.#isOn = true;
    this.#interval = interval;
    this.#wait(interval);
  }

  /** Stays where it is. */
  stop(): void {
    this.#isOn = false;
    clearTimeout(this.#timer);
  }

  /** The reader has turned the page: it gets its whole time. */
  restart(): void {
    if (this.#isOn) this.#wait(this.#interval);
  }

  readonly #handleTime = (): void => {
    const rest = this.#pages.hiddenAhead();
    // Half a pixel may be left over by rounding.
    if (rest > 1) {
      this.#wait(this.#pages.travel(rest) + this.#interval / 2);
      return;
    }
    this.#pages.turn();
    this.#wait(this.#interval);
  };

  #wait(duration: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#handleTime, duration);
  }
}
