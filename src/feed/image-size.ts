/** Sizes of pictures and videos as feeds state them. A page reserves this room, so a wrong size hurts its layout. */
import type { Image } from '../model.js';

/** Longest side in pixels. */
const MAX_PIXELS = 8192;
/** Most times that one side is longer than the other. */
const MAX_RATIO = 20;
/** Twice the widest column of text, for dense screens. Wider pictures only cost bandwidth. */
const WIDEST_USEFUL_PX = 1600;
const LENGTH = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/i;

/** Width and height in pixels; a missing one is unknown. */
export interface ImageSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The size that a feed states: sides of 1 to 8,192 pixels, at most 1 : 20; everything else is unknown. */
export function imageSize(rawWidth: unknown, rawHeight: unknown): ImageSize {
  const [width, height] = [sideOf(rawWidth), sideOf(rawHeight)];
  if (width === undefined || height === undefined) return { width, height };
  return Math.max(width / height, height / width) > MAX_RATIO ? {} : { width, height };
}

/** Whole pixels of a number or of a text such as `640` or `640px`, 0 included; undefined for anything else. */
export function readPixels(raw: unknown): number | undefined {
  const number = typeof raw === 'string' ? Number(LENGTH.exec(raw)?.[1] ?? NaN) : raw;
  return typeof number === 'number' && number >= 0 ? Math.floor(number) : undefined;
}

/** The widest useful image, else the narrowest of those that are too wide, else one of unknown width. */
export function pickRendition(images: readonly Image[]): Image | undefined {
  const byWidth = images
    .filter(({ width }) => width !== undefined)
    .toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return (
    byWidth.find(({ width = 0 }) => width <= WIDEST_USEFUL_PX) ?? byWidth.at(-1) ?? images.at(0)
  );
}

function sideOf(raw: unknown): number | undefined {
  const pixels = readPixels(raw) ?? 0;
  return pixels >= 1 && pixels <= MAX_PIXELS ? pixels : undefined;
}
