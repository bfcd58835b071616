/** Reading speed: words a minute in silence (Brysbaert 2019: 238 for English non-fiction). */
const WORDS_A_MINUTE = 238;
/** The same study's mean for Chinese, in characters. */
const CHARACTERS_A_MINUTE = 500;

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Characters, and the punctuation between them, which is no word either. */
const CHARACTERS_AND_PUNCTUATION = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+/gu;

/** Whole minutes, at least 1. Scripts without spaces are counted by their characters. */
export function readingMinutes(text: string): number {
  // Most texts have no such character: `search` stops at the first, `match` lists all.
  const characters = text.search(CHARACTER) < 0 ? 0 : (text.match(CHARACTER)?.length ?? 0);
  const spaced = characters === 0 ? text : text.replace(CHARACTERS_AND_PUNCTUATION, ' ');
  return Math.max(
    1,
    Math.round(countWords(spaced) / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE),
  );
}

function countWords(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/).length;
}
