/**
 * Stands in for `reduce`, for `entries`, and for a function in `Array.from`, which old libraries such as Prototype.js
 * redefine.
 */

/** The sum of the numbers. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** A list of this length, each of its values made from its index. */
export function times<T>(length: number, make: (index: number) => T): T[] {
  return [...Array(length).keys()].map(make);
}

/** Whether two lists hold the same values in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** The values of a list, each with its index. */
export function* indexed<T>(list: readonly T[]): Generator<readonly [index: number, value: T]> {
  for (let index = 0; index < list.length; index += 1) yield [index, list[index] as T];
}
