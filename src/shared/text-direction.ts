/** The direction of a feed's text. A page's `dir="auto"` goes by the first letter alone, which may be a Latin name. */
import { languageTag } from '../feed/text/language-tag.js';
import { RTL_LETTERS } from '../feed/text/long-words.js';

/** ISO 15924 codes of the scripts that are written from right to left today. */
const RTL_SCRIPT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Sogd|Syrc|Thaa|Yezi)$/;
const RTL_LETTER = new RegExp(`[${RTL_LETTERS}]`, 'u');
const LTR_LETTER = new RegExp(String.raw`[^\P{L}${RTL_LETTERS}]`, 'u');
/** Codes for several languages, an unknown one, or none. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx)(?:-|$)/i;

const known = new Map<string, 'ltr' | 'rtl' | undefined>();

/**
 * The `dir` of a text in this language. It is "auto" where the language is unknown, or wrong: the text then has no
 * letter of its direction.
 */
export function textDirection(text: string, language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  const direction = languageDirection(language);
  if (direction === undefined) return 'auto';
  return (direction === 'rtl' ? RTL_LETTER : LTR_LETTER).test(text) ? direction : 'auto';
}

/** The direction of a text by its first letter; left to right where it has none. */
export function letterDirection(text: string): 'ltr' | 'rtl' {
  const rtl = text.search(RTL_LETTER);
  const ltr = text.search(LTR_LETTER);
  return rtl >= 0 && (ltr < 0 || rtl < ltr) ? 'rtl' : 'ltr';
}

/** The direction of a language by its usual script; undefined where that is unknown. */
export function languageDirection(language: string | undefined): 'ltr' | 'rtl' | undefined {
  if (language === undefined) return undefined;
  if (!known.has(language)) known.set(language, readDirection(language));
  return known.get(language);
}

function readDirection(language: string): 'ltr' | 'rtl' | undefined {
  const tag = languageTag(language);
  // A tag of private letters alone, such as "x-news", is no locale.
  if (tag === undefined || NO_LANGUAGE.test(tag) || tag.startsWith('x-')) return undefined;
  const { script } = new Intl.Locale(tag).maximize();
  if (script === undefined) return undefined;
  return RTL_SCRIPT.test(script) ? 'rtl' : 'ltr';
}
