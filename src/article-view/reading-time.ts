/** How long a text takes to read. */

/** Words a minute of silent reading (Brysbaert 2019: 238 for English non-fiction). */
const WORDS_A_MINUTE = 238;
/** The same study's mean for Chinese, in characters. */
const CHARACTERS_A_MINUTE = 500;

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whole minutes, at least 1; scripts that write no spaces are counted by their characters. */
export function readingMinutes(text: string): number {
  const characters = text.match(CHARACTER)?.length ?? 0;
  const words =
    text.replace(CHARACTER, ' ').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
