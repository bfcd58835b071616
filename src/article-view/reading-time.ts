/** How long a text takes to read. */

/** Words a minute of silent reading (Brysbaert 2019: 238 for English non-fiction). */
const WORDS_A_MINUTE = 238;
/** The same study's mean for Chinese, in characters. */
const CHARACTERS_A_MINUTE = 500;

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** The same and the signs between them, which are no words. */
const CHARACTERS_AND_SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+/gu;

/** Whole minutes, at least 1; scripts that write no spaces are counted by their characters. */
export function readingMinutes(text: string): number {
  // Most texts have none, and half a megabyte is not searched for each of them.
  const characters = text.search(CHARACTER) < 0 ? 0 : (text.match(CHARACTER)?.length ?? 0);
  const words = wordsIn(characters === 0 ? text : text.replace(CHARACTERS_AND_SIGNS, ' '));
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}

function wordsIn(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/).length;
}
