/** Decides which articles of a feed are wanted: by their words and tags, and by their age. */
import type { Article } from '../model.js';
import { normalForm } from './text/normal-form.js';

/** Whether an article passes a filter. */
export type ArticleTest = (article: Article) => boolean;

/** Letters of scripts that write words without spaces between them, or, as Korean, with endings on them. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc]`;
const WORD_CHARACTER = String.raw`(?!${UNSPACED})[\p{L}\p{M}\p{N}]`;
const STARTS_WITH_WORD = new RegExp(`^${WORD_CHARACTER}`, 'u');
const ENDS_WITH_WORD = new RegExp(`(?<=${WORD_CHARACTER})$`, 'u');
const NOT_AFTER_WORD = `(?<!${WORD_CHARACTER})`;
const NOT_BEFORE_WORD = `(?!${WORD_CHARACTER})`;

/** The characters with a meaning in a regular expression. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Milliseconds of each unit of `max-age`. */
const UNITS: Readonly<Record<string, number>> = {
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Reads the words, phrases and tags of an attribute, separated by commas. An article passes with one of them in its
 * headline or as a tag. Words match whole, in any case, with accents as written. Scripts without spaces match
 * anywhere.
 * @returns undefined where the attribute names nothing
 */
export function readTerms(attribute: unknown): ArticleTest | undefined {
  if (typeof attribute !== 'string') return undefined;
  const terms = attribute
    .split(/[,،，、]/)
    .map(fold)
    .filter((term) => term !== '');
  if (terms.length === 0) return undefined;
  const tags = new Set(terms);
  const words = new RegExp(patternOf(terms), 'u');
  return (article) =>
    words.test(fold(headlineOf(article))) || article.tags.some((tag) => tags.has(fold(tag)));
}

/** Reads an age such as "90min", "36h" or "7d". @returns milliseconds; undefined for anything else */
export function readAge(attribute: unknown): number | undefined {
  if (typeof attribute !== 'string') return undefined;
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*(min|h|d)\s*$/i.exec(attribute) ?? [];
  const age = Number(number) * (UNITS[unit.toLowerCase()] ?? NaN);
  return age > 0 ? age : undefined;
}

/** Whether an article was published longer ago than this. One without a date has no age. */
export function isOlder({ published }: Article, ageMs: number, now: number): boolean {
  return published !== undefined && now - published.getTime() > ageMs;
}

// The name of the source at the end, which may be in every headline, is left out.
function headlineOf({ headline, wire: { text } }: Article): string {
  const start = headline.lastIndexOf(text);
  return start < 0 ? headline : headline.slice(0, start + text.length);
}

/** The text in one spelling: capitals, apostrophes, hyphens and blanks of all kinds are the same. */
function fold(text: string): string {
  return (
    normalForm(text, 'NFKC')
      // By way of capitals, "ß" is "ss", as in "STRASSE"; a Turkish capital "İ" would keep its dot.
      .toUpperCase()
      .replace(/I\u0307|\u0130/g, 'I')
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/\u2010/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Terms with the same edges are one group: engines are fast at a list of nothing but letters. */
function patternOf(terms: readonly string[]): string {
  const edges = [
    [NOT_AFTER_WORD, NOT_BEFORE_WORD],
    [NOT_AFTER_WORD, ''],
    ['', NOT_BEFORE_WORD],
    ['', ''],
  ] as const;
  return edges
    .flatMap(([before, after]) => {
      const group = terms.filter(
        (term) =>
          STARTS_WITH_WORD.test(term) === (before !== '') &&
          ENDS_WITH_WORD.test(term) === (after !== ''),
      );
      const literals = group.map((term) => term.replace(SYNTAX, String.raw`\$&`));
      return literals.length > 0 ? `${before}(?:${literals.join('|')})${after}` : [];
    })
    .join('|');
}
