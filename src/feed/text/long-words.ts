/** Keeps words and lines within what engines can lay out. */

/** The letters of Hebrew, Arabic and their kin, for a class of a pattern: Unicode has them in blocks of their own. */
export const RTL_LETTERS = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
/** A stretch of these letters, and of the signs that turn a text round. */
const RIGHT_TO_LEFT = new RegExp(String.raw`[${RTL_LETTERS}\u200f\u202b\u202e\u2067]+`, 'gu');
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

/** Letters between which lines break without a blank. */
const UNSPACED = String.raw`\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Hani}\p{sc=Kana}\p{sc=Hira}`;
/** No language has words as long. Addresses are, but in letters that are shaped one by one. */
const MAX_WORD = 60;
const LONG_WORD = new RegExp(String.raw`[^\s\u200b${UNSPACED}]{${MAX_WORD + 1},}`, 'gu');
const SHAPED = new RegExp(String.raw`[\p{M}${RTL_LETTERS}]`, 'u');
const PIECE = new RegExp(String.raw`.{${MAX_WORD}}(?:\p{M}|\u200d.)*(?=.)`, 'gu');

/** The text with room for line breaks, so that engines can lay it out. */
export function breakable(text: string): string {
  return withShortWords(withFewTurns(text));
}

/** WebKit takes twenty times as long for Arabic letters, or letters with marks, in a word wider than the line. */
function withShortWords(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    SHAPED.test(word) ? word.replace(PIECE, `$&${ZERO_WIDTH_SPACE}`) : word,
  );
}

/** A sign that makes a text run from left to right. */
const FROM_LEFT = /[\p{L}\p{N}\u200e\u202a\u202d\u2066]/u;
/** Most stretches from right to left in a line, such as Arabic names between English words. */
const MAX_STRETCHES_OF_LINE = 100;

/** The line up to its 100th turn: WebKit lays out 500 headlines of 1,000 turns in seconds. */
export function upToManyTurns(line: string): string {
  let turns = 0;
  for (const end of endsBeforeTurns(line)) {
    turns += 1;
    if (turns > MAX_STRETCHES_OF_LINE) return line.slice(0, end);
  }
  return line;
}

/** So many characters cost engines as much as a line, or as a turn between the directions of its words. */
export const LINE_LENGTH = 40;

/** The length of a text in UTF-16 code units, each turn counted as a line. @param limit most turns that are counted */
export function layoutLength(text: string, limit: number): number {
  return text.length + LINE_LENGTH * countTurns(text, limit / LINE_LENGTH);
}

/** The number of turns in a text, from left to right to left; counted up to a limit. */
function countTurns(text: string, limit: number): number {
  const ends = endsBeforeTurns(text);
  let turns = 0;
  while (turns < limit && !ends.next().done) turns += 1;
  return turns;
}

/** For each turn, the end of the stretch before it. */
function* endsBeforeTurns(text: string): Generator<number> {
  let end = 0;
  for (const { 0: stretch, index } of text.matchAll(RIGHT_TO_LEFT)) {
    if (FROM_LEFT.test(text.slice(end, index))) yield end;
    end = index + stretch.length;
  }
}
