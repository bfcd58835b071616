/** Reading what a page's author wrote: an invalid value counts as the default, silently. */

/** One of the allowed words, else the first of them. */
export function oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
  return allowed.find((word) => word === value) ?? allowed[0];
}

/** A number of at least `least`, else `fallback`. */
export function numberFrom(value: unknown, least: number, fallback: number): number {
  return typeof value === 'number' && value >= least && value < Infinity ? value : fallback;
}
