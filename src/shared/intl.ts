/** Formats dates, numbers and lists as the page's language writes them, in the reader's time zone. */

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const ages = new Map<string, Intl.RelativeTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

const SHORT = { timeStyle: 'short' } as const;
const MEDIUM = { dateStyle: 'medium', timeStyle: 'short' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const DAY_OF_YEAR = { ...DAY, year: 'numeric' } as const;
const FULL = { dateStyle: 'full', timeStyle: 'long' } as const;

/** Hours and minutes, such as "14:05" or "2:05 PM". */
export function formatTime(date: Date, language: string): string {
  return dateFormat('short', SHORT, language).format(date);
}

/** Day and time, such as "24 Nov 2026, 14:05". */
export function formatDateTime(date: Date, language: string): string {
  return dateFormat('medium', MEDIUM, language).format(date);
}

/** The day, such as "24 Nov", with its year where that differs from the year of `now`. */
export function formatDay(date: Date, now: Date, language: string): string {
  return date.getFullYear() === now.getFullYear()
    ? dateFormat('day', DAY, language).format(date)
    : dateFormat('day of year', DAY_OF_YEAR, language).format(date);
}

/** A time in the past, such as "5 min. ago"; 0 seconds are "now". */
export function formatRelative(
  count: number,
  unit: 'second' | 'minute' | 'hour',
  language: string,
): string {
  return cached(
    ages,
    language,
    () => new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' }),
  ).format(-count, unit);
}

/** The full date and time with time zone, for a title. */
export function formatFullDate(date: Date, language: string): string {
  return dateFormat('full', FULL, language).format(date);
}

/** A whole number, such as "1,234". */
export function formatNumber(value: number, language: string): string {
  return cached(numbers, language, () => new Intl.NumberFormat(language)).format(value);
}

/** A share of 1 in percent with one decimal at most: "112.5%" for 1.125. */
export function formatPercent(value: number, language: string): string {
  return cached(
    numbers,
    `percent ${language}`,
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
  ).format(value);
}

/** The plural form of a language for a number. */
export function pluralCategory(count: number, language: string): Intl.LDMLPluralRule {
  return cached(plurals, language, () => new Intl.PluralRules(language)).select(count);
}

/** Names in a sentence, such as "A. Ames and B. Boone". */
export function formatList(names: readonly string[], language: string): string {
  // The first Intl.ListFormat of a page takes milliseconds, and most articles have one author or none.
  if (names.length < 2) return names.join('');
  return new Intl.ListFormat(language).format(names);
}

function dateFormat(
  style: string,
  options: Intl.DateTimeFormatOptions,
  language: string,
): Intl.DateTimeFormat {
  return cached(dates, `${style} ${language}`, () => new Intl.DateTimeFormat(language, options));
}

// Making an Intl object takes about fifty times as long as using it.
function cached<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}
