/** Dates, numbers and lists as readers see them: in the language of their page and their own time zone. */

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const ages = new Map<string, Intl.RelativeTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

const SHORT = { hour: '2-digit', minute: '2-digit' } as const;
const MEDIUM = { dateStyle: 'medium', timeStyle: 'short' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const DAY_OF_YEAR = { ...DAY, year: 'numeric' } as const;
const FULL = { dateStyle: 'full', timeStyle: 'long' } as const;

/** Hours and minutes, such as "14:05". */
export function timeOfDay(date: Date, language: string): string {
  return dateFormat('short', SHORT, language).format(date);
}

/** Day and time, such as "24 Nov 2026, 14:05". */
export function dayAndTime(date: Date, language: string): string {
  return dateFormat('medium', MEDIUM, language).format(date);
}

/** The day, such as "24 Nov", with its year where that is another than `now`'s. */
export function day(date: Date, now: Date, language: string): string {
  return date.getFullYear() === now.getFullYear()
    ? dateFormat('day', DAY, language).format(date)
    : dateFormat('day of year', DAY_OF_YEAR, language).format(date);
}

/** How long ago something was, such as "5 min. ago"; 0 seconds are "now". */
export function ago(count: number, unit: 'second' | 'minute' | 'hour', language: string): string {
  return kept(
    ages,
    language,
    () => new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' }),
  ).format(-count, unit);
}

/** Everything, time zone too: for a title. */
export function fullDate(date: Date, language: string): string {
  return dateFormat('full', FULL, language).format(date);
}

/** A number with one decimal at most, such as "112.5". */
export function number(value: number, language: string): string {
  return kept(
    numbers,
    language,
    () => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  ).format(value);
}

/** Which plural form of a language goes with a number. */
export function pluralCategory(count: number, language: string): Intl.LDMLPluralRule {
  return kept(plurals, language, () => new Intl.PluralRules(language)).select(count);
}

/** Names side by side, such as "A. Ames, B. Boone". */
export function list(names: readonly string[], language: string): string {
  // The first list of a page takes milliseconds, and most articles have one author or none.
  if (names.length < 2) return names.join('');
  return new Intl.ListFormat(language, { type: 'unit' }).format(names);
}

function dateFormat(
  style: string,
  options: Intl.DateTimeFormatOptions,
  language: string,
): Intl.DateTimeFormat {
  return kept(dates, `${style} ${language}`, () => new Intl.DateTimeFormat(language, options));
}

// An Intl object costs some fifty times what it takes to use it.
function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}
