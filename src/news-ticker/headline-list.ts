import type { Article } from '../model.js';
import { isSameList, settle } from './settle.js';

/** How far a strip may take in what is new. */
export type Holding =
  /** Nothing is being read: all of it. */
  | 'nothing'
  /** The reader has stopped the strip: nothing, until it goes on. */
  | 'all'
  /** These are being read, in the order in which they are seen. */
  | { readonly visible: readonly string[] };

/** The headlines that a strip shows, and those that it is going to show. */
export class HeadlineList {
  #shown: readonly Article[] = [];
  #next: readonly Article[] = [];
  #isSettled = true;

  /** The headlines in the strip. */
  get shown(): readonly Article[] {
    return this.#shown;
  }

  /** How many headlines wait to be taken in. */
  get waiting(): number {
    if (this.#isSettled) return 0;
    const shown = new Set(this.#shown.map(({ id }) => id));
    return this.#next.filter(({ id }) => !shown.has(id)).length;
  }

  /** Takes what is to be shown next. */
  take(next: readonly Article[]): void {
    this.#next = next;
    this.#isSettled = isSameList(next, this.#shown);
  }

  /** Forgets what is shown: headlines of another feed are no news of this one. */
  clear(): void {
    this.#shown = [];
    this.#isSettled = this.#next.length === 0;
  }

  /** Takes in what may be taken in; says whether the strip shows something else now. */
  settle(holding: () => Holding): boolean {
    if (this.#isSettled) return false;
    const held = this.#shown.length === 0 ? 'nothing' : holding();
    if (held === 'all') return false;
    const next = held === 'nothing' ? this.#next : settle(this.#shown, this.#next, held.visible);
    this.#isSettled = isSameList(next, this.#next);
    if (isSameList(next, this.#shown)) return false;
    this.#shown = next;
    return true;
  }
}
