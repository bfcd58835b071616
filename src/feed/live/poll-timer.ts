/** Times the polls of a feed: only while the page is visible, and rarely while it seems to be offline. */
import { page } from '../../page.js';

/** A feed is stale when a due load is later than this. */
const GRACE_MS = 2_000;

/**
 * Least time between two loads while `navigator.onLine` is false. Virtual adapters, VPNs and Electron set it to
 * false where the network works, and then no `online` event comes.
 */
const OFFLINE_MS = 60_000;

/** The callbacks of a timer. */
export interface PollTimerHandlers {
  /** Called when the next load is due, and the page is visible. */
  readonly onDue: () => void;
  /** Called when a due load is 2 s late. */
  readonly onOverdue: () => void;
}

/** Times the next load of one feed. */
export class PollTimer {
  readonly #handlers: PollTimerHandlers;
  #due: ReturnType<typeof setTimeout> | undefined;
  #overdue: ReturnType<typeof setTimeout> | undefined;
  #dueAt: number | undefined;
  #loadedAt = -Infinity;

  constructor(handlers: PollTimerHandlers) {
    this.#handlers = handlers;
  }

  /** Whether a load is due at some time. */
  get isSet(): boolean {
    return this.#dueAt !== undefined;
  }

  /** Makes the next load due after this delay; later while the page seems to be offline. */
  set(delayMs: number): void {
    this.clear();
    this.#dueAt = Date.now() + delayMs;
    this.#wait(Math.max(delayMs, offlineDelay(this.#loadedAt)));
  }

  /** Notes that a load has begun: no other is due, and this one may be late. */
  setLoading(): void {
    this.clear();
    this.#loadedAt = Date.now();
    this.#overdue = setTimeout(this.#handlers.onOverdue, GRACE_MS);
  }

  /** Makes no load due. */
  clear(): void {
    clearTimeout(this.#due);
    clearTimeout(this.#overdue);
    this.#dueAt = undefined;
  }

  /** Follows the visibility and the network of the page. */
  connect(): void {
    page.addEventListener('visibilitychange', this.#handlePageChange);
    window.addEventListener('online', this.#handlePageChange);
  }

  /** Follows the page no longer, and clears the timer. */
  disconnect(): void {
    page.removeEventListener('visibilitychange', this.#handlePageChange);
    window.removeEventListener('online', this.#handlePageChange);
    this.clear();
  }

  #wait(delayMs: number): void {
    clearTimeout(this.#due);
    clearTimeout(this.#overdue);
    this.#due = setTimeout(this.#handleDue, delayMs);
    this.#overdue = setTimeout(this.#handlers.onOverdue, delayMs + GRACE_MS);
  }

  // Does not compare the clock with the due time: a timer may fire a fraction of a millisecond early.
  readonly #handleDue = (): void => {
    if (page.visibilityState !== 'visible') return;
    const delayMs = offlineDelay(this.#loadedAt);
    if (delayMs > 0) this.#wait(delayMs);
    else this.#handlers.onDue();
  };

  readonly #handlePageChange = (): void => {
    if (this.#dueAt === undefined) return;
    const delayMs = this.#dueAt - Date.now();
    if (delayMs > 0) this.set(delayMs);
    else this.#handleDue();
  };
}

/** Milliseconds until a page that seems to be offline may load again; at most 0 for one that is online. */
function offlineDelay(loadedAt: number): number {
  return navigator.onLine ? 0 : loadedAt + OFFLINE_MS - Date.now();
}
