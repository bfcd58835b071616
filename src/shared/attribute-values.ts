/** Parses attribute values. An invalid value counts as the default, without a warning. */
import type { WireMode } from '../wire/badge.js';

/** The value where it is allowed, else the first allowed value. */
export function parseEnum<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
  return allowed.find((option) => option === value) ?? allowed[0];
}

/** The value of `wire`. */
export function parseWireMode(value: unknown): WireMode {
  return parseEnum(value, ['collapse', 'label', 'off']);
}

/** The value of `max-items`: at least 1, by default 50. */
export function parseMaxItems(value: unknown): number {
  return parseNumber(value, 1, 50);
}

/** Converts an attribute that is a number: NaN where there is none, or no number in it. */
export const numberAttribute = {
  fromAttribute: (text: string | null): number => toNumber(text),
};

/**
 * A number from `min` to `max`, else the nearest of them. Text that is a number counts as one, since frameworks set
 * properties to the text of attributes. Every other value counts as the default, and so do numbers below 0, and 0
 * itself unless `min` is 0.
 */
export function parseNumber(value: unknown, min: number, fallback: number, max = Infinity): number {
  const number = toNumber(value);
  const isUsable = number < Infinity && (number > 0 || (number === 0 && min === 0));
  return isUsable ? Math.min(max, Math.max(min, number)) : fallback;
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
