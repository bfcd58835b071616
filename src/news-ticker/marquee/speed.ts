/** Speed of a strip, in pixels of text or in words, whatever way its headlines are laid out. */

import { parseNumber } from '../../shared/attribute-values.js';

/** The text size in pixels that a speed in pixels refers to. */
const REFERENCE_FONT_SIZE = 16;

/** Pixels a second at that text size. */
const DEFAULT_SPEED = 80;

/** Bounds of the number in `speed`, pixels or words. */
const MIN_SPEED = 1;
const MAX_SPEED = 2000;

/** The value of `speed`. */
export type Speed =
  /** Pixels a second at a text size of 16 px. */
  { readonly pixels: number } | { readonly wordsPerMinute: number };

/** Measures of the headlines on a track. */
export interface TextMetrics {
  /** Pixels along the track. */
  readonly length: number;
  /** Pixels that the headlines would take on one line. */
  readonly lineLength: number;
  readonly words: number;
  /** Pixels. */
  readonly fontSize: number;
}

/** Reads `speed`: a number from 1 to 2000, or words a minute such as "120wpm". Others count as 80. */
export function readSpeed(value: unknown): Speed {
  const [, number, unit] = /^\s*([\d.]+)\s*(wpm)?\s*$/i.exec(String(value)) ?? [];
  const speed = parseNumber(number, MIN_SPEED, NaN, MAX_SPEED);
  if (Number.isNaN(speed)) return { pixels: DEFAULT_SPEED };
  return unit ? { wordsPerMinute: speed } : { pixels: speed };
}

/** Pixels a second along the track, so that the headlines pass in the time that reading them takes. */
export function pixelsPerSecond(
  speed: Speed,
  { length, lineLength, words, fontSize }: TextMetrics,
): number {
  const seconds =
    'pixels' in speed
      ? lineLength / ((speed.pixels * fontSize) / REFERENCE_FONT_SIZE)
      : (words / speed.wordsPerMinute) * 60;
  return seconds > 0 ? length / seconds : DEFAULT_SPEED;
}

/** Counts words. The engine's dictionary finds them where a script writes no spaces. */
export function countWords(text: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

let segmenter: Intl.Segmenter | undefined;
