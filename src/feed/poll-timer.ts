/** When the next load of a feed is due: only while the page is visible and on line; what was missed is made up for. */

/** After this a load that was due makes what is shown stale. */
const GRACE_MS = 2_000;

/** What a timer calls. */
export interface PollTimerHandlers {
  /** The next load is due, and the page can make use of it. */
  readonly onDue: () => void;
  /** A load that was due has not come for 2 s. */
  readonly onLate: () => void;
}

/** Waits for the next load of one feed. */
export class PollTimer {
  readonly #handlers: PollTimerHandlers;
  #due: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;
  #dueAt: number | undefined;

  constructor(handlers: PollTimerHandlers) {
    this.#handlers = handlers;
  }

  /** Whether a load will become due by itself. */
  get isSet(): boolean {
    return this.#dueAt !== undefined;
  }

  /** The next load is due after so many milliseconds. */
  set(delayMs: number): void {
    this.clear();
    this.#dueAt = Date.now() + delayMs;
    this.#due = setTimeout(this.#handleDue, delayMs);
    this.#late = setTimeout(this.#handlers.onLate, delayMs + GRACE_MS);
  }

  /** A load has begun: no other is due, and this one may be late. */
  setLoading(): void {
    this.clear();
    this.#late = setTimeout(this.#handlers.onLate, GRACE_MS);
  }

  /** Nothing is due. */
  clear(): void {
    clearTimeout(this.#due);
    clearTimeout(this.#late);
    this.#dueAt = undefined;
  }

  /** Follows the page from now on. */
  connect(): void {
    document.addEventListener('visibilitychange', this.#handlePageChange);
    window.addEventListener('online', this.#handlePageChange);
  }

  /** Ends everything. */
  disconnect(): void {
    document.removeEventListener('visibilitychange', this.#handlePageChange);
    window.removeEventListener('online', this.#handlePageChange);
    this.clear();
  }

  // The timer's own word counts: it may come a fraction of a millisecond before the clock agrees.
  readonly #handleDue = (): void => {
    if (isAwake()) this.#handlers.onDue();
  };

  readonly #handlePageChange = (): void => {
    if (this.#dueAt !== undefined && Date.now() >= this.#dueAt) this.#handleDue();
  };
}

function isAwake(): boolean {
  return document.visibilityState === 'visible' && navigator.onLine;
}
