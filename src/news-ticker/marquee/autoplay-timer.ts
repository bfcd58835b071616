import type { TrackAnimator } from './track-animator.js';

/**
 * Shows one headline after the other, each for an interval. A headline longer than the viewport is panned
 * through in between: half of the interval before, half of it after.
 */
export class AutoplayTimer {
  readonly #animator: TrackAnimator;
  readonly #next: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds; undefined while stopped. */
  #interval: number | undefined;

  /** @param next moves to the next headline */
  constructor(animator: TrackAnimator, next: () => void) {
    this.#animator = animator;
    this.#next = next;
  }

  /** Shows each headline for a number of milliseconds from now on. */
  start(interval: number): void {
    if (interval === this.#interval) return;
    this.#interval = interval;
    this.#wait(interval);
  }

  /** Stays at the present headline. */
  stop(): void {
    this.#interval = undefined;
    clearTimeout(this.#timer);
  }

  /** Gives the present headline its whole interval, for example after a step by the reader. */
  restart(): void {
    if (this.#interval !== undefined) this.#wait(this.#interval);
  }

  #wait(duration: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#handleTimeout, duration);
  }

  readonly #handleTimeout = (): void => {
    const interval = this.#interval ?? 0;
    const overflow = this.#animator.overflowAhead;
    // Rounding may leave half a pixel.
    if (overflow > 1) {
      this.#wait(this.#animator.panBy(overflow) + interval / 2);
    } else {
      this.#next();
      this.#wait(interval);
    }
  };
}
