/** Choices that a seed repeats. */
import { randomFrom } from '../../test/html/tag-soup.js';

/** Makes the same choices again for the same seed. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }

  /** Whether something with this probability happens. */
  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  /** A whole number, both ends included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** A whole number up to `most`: small ones come up too, with more digits rather than fewer. */
  size(most: number): number {
    return Math.max(1, Math.round(most ** Math.sqrt(this.#next())));
  }

  /** A member of a list; throws where it is empty. */
  pick<T>(list: readonly T[]): T {
    const member = list[this.integer(0, list.length - 1)];
    if (member === undefined) throw new Error('There is nothing to pick.');
    return member;
  }

  /** The members in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((member) => ({ member, key: this.#next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ member }) => member);
  }
}
