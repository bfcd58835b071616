/** Keeps words within what engines can lay out. */

// The letters of Hebrew, Arabic and their kin, and the signs that turn a text round.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]+/gu;
const BREAK = /[\t\n\r \u200b]/;
const ZERO_WIDTH_SPACE = '\u200b';
/** Most stretches from right to left in a word. No language needs as many. */
const MAX_STRETCHES = 25;

/** The text with room for a line break in each word that turns round often: WebKit takes seconds for 1,000 turns. */
export function withFewTurns(text: string): string {
  let stretches = 0;
  let end = 0;
  return text.replace(RIGHT_TO_LEFT, (stretch, start: number) => {
    if (BREAK.test(text.slice(end, start))) stretches = 0;
    end = start + stretch.length;
    stretches += 1;
    return stretches % MAX_STRETCHES === 0 ? stretch + ZERO_WIDTH_SPACE : stretch;
  });
}
