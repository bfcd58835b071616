/** One picture comes in many sizes: which of them an article is given. */
import type { Image } from '../model.js';

/** Twice the widest column of text, for dense screens: what is wider only costs the reader's line. */
const WIDEST_USEFUL_PX = 1600;

/** The widest that is still useful, else the narrowest of those that are too wide, else one of unknown width. */
export function widestImage(images: readonly Image[]): Image | undefined {
  const byWidth = images
    .filter(({ width }) => width !== undefined)
    .toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return (
    byWidth.find(({ width = 0 }) => width <= WIDEST_USEFUL_PX) ?? byWidth.at(-1) ?? images.at(0)
  );
}

/** A width or height in pixels, from a number or its text; undefined for what is no size. */
export function pixels(raw: unknown): number | undefined {
  const number = typeof raw === 'string' && /^\d{1,5}$/.test(raw.trim()) ? Number(raw) : raw;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}
