/** Dates as readers see them, in the language of their page and in their own time zone. */

const formats = new Map<string, Intl.DateTimeFormat>();

const SHORT = { hour: '2-digit', minute: '2-digit' } as const;
const MEDIUM = { dateStyle: 'medium', timeStyle: 'short' } as const;
const FULL = { dateStyle: 'full', timeStyle: 'long' } as const;

/** Hours and minutes, such as "14:05". */
export function timeOfDay(date: Date, language: string): string {
  return format('short', SHORT, language).format(date);
}

/** Day and time, such as "24 Nov 2026, 14:05". */
export function dayAndTime(date: Date, language: string): string {
  return format('medium', MEDIUM, language).format(date);
}

/** Everything, time zone too: for a title. */
export function fullDate(date: Date, language: string): string {
  return format('full', FULL, language).format(date);
}

// An Intl object costs some fifty times what it takes to use it.
function format(
  style: string,
  options: Intl.DateTimeFormatOptions,
  language: string,
): Intl.DateTimeFormat {
  const key = `${style} ${language}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}
