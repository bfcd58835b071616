/** How fast a strip runs: in pixels of text or in words, whatever way its headlines are laid out. */

/** Text size that speeds in pixels are given for, in pixels. */
const TEXT_SIZE = 16;

/** Pixels a second at a text size of 16 px. */
const DEFAULT_SPEED = 80;

/** What `speed` says. */
export type Speed =
  /** Pixels a second at a text size of 16 px. */
  { readonly pixels: number } | { readonly wordsAMinute: number };

/** What is known of the headlines that run. */
export interface Text {
  /** Pixels that they take along the way they move. */
  readonly length: number;
  /** Pixels that they would take on one line. */
  readonly lineLength: number;
  readonly words: number;
  /** Pixels. */
  readonly fontSize: number;
}

/** Reads `speed`: a number over 0, or words a minute such as "120wpm"; all else is the default. */
export function readSpeed(value: unknown): Speed {
  const [, number, unit] = /^\s*([\d.]+)\s*(wpm)?\s*$/i.exec(String(value)) ?? [];
  const speed = Number(number);
  if (!(speed > 0 && speed < Infinity)) return { pixels: DEFAULT_SPEED };
  return unit ? { wordsAMinute: speed } : { pixels: speed };
}

/** Pixels a second along the way, at which the headlines pass in the time that they take to be read. */
export function paceOf(speed: Speed, { length, lineLength, words, fontSize }: Text): number {
  const seconds =
    'pixels' in speed
      ? lineLength / ((speed.pixels * fontSize) / TEXT_SIZE)
      : (words / speed.wordsAMinute) * 60;
  return seconds > 0 ? length / seconds : DEFAULT_SPEED;
}

/** Counts the words of a text; where a language writes no spaces, by the engine's dictionary. */
export function countWords(text: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

let segmenter: Intl.Segmenter | undefined;
