import type { Article } from '../model.js';
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

  /**
   * Takes in what may be taken in; says whether the strip shows something else now.
   * @param settled what of the next headlines can be shown without disturbing those that are seen
   */
  settle(settled: (next: readonly Article[]) => readonly Article[]): boolean {
    if (this.#isSettled) return false;
    const next = this.#shown.length === 0 ? this.#next : settled(this.#next);
    this.#isSettled = isSameList(next, this.#next);
    if (isSameList(next, this.#shown)) return false;
    this.#shown = next;
    return true;
  }
}

function isSameList(a: readonly Article[], b: readonly Article[]): boolean {
  return a.length === b.length && a.every((article, index) => article === b[index]);
}
