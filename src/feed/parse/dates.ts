/** Parses dates, because engines differ in Date.parse. Years are 1990 to 2100, and a date without a zone is UTC. */
import { pacer } from '../pacer.js';

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:[t ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(?:z|([+-]\d\d):?(\d\d))?)?$/i;

/** The time that a date of RFC 3339 names, as JSON Feed has them; undefined for anything else or impossible. */
export function parseDate(raw: unknown): Date | undefined {
  const match = typeof raw === 'string' ? RFC_3339.exec(raw.trim()) : null;
  if (!match) return undefined;
  const [
    year = 0,
    month = 0,
    day = 0,
    hour = 0,
    minute = 0,
    second = 0,
    zoneHour = 0,
    zoneMinute = 0,
  ] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const sign = match[7]?.startsWith('-') ? -1 : 1;
  return dateOf(
    dayOfMonth(year, month, day),
    [hour, minute, second],
    zoneHour * 60 + sign * zoneMinute,
  );
}

/** Reads dates of other forms, once its code is loaded. */
let parseOther: typeof parseDate = () => undefined;

/**
 * The time that a date of a feed names.
 * @param parseUsual reads the dates that the feed's format asks for; others need `prepareDates`
 */
export function feedDate(raw: unknown, parseUsual = parseDate): Date | undefined {
  return parseUsual(raw) ?? parseOther(raw);
}

/** Loads the code for dates of other forms where one of these is such; where that fails, they are left out. */
export async function prepareDates(
  dates: Iterable<string | undefined>,
  parseUsual = parseDate,
): Promise<void> {
  const pause = pacer();
  for (const date of dates) {
    await pause();
    if (date === undefined || parseUsual(date)) continue;
    const other = await import('./any-date.js').catch(() => undefined);
    parseOther = other?.parseAnyDate ?? parseOther;
    return;
  }
}

/** The time on a day, in a zone of so many minutes from UTC; undefined where it does not exist. */
export function dateOf(
  day: Date | undefined,
  [hour, minute, second]: readonly [hour: number, minute: number, second: number],
  zone: number,
): Date | undefined {
  // ISO 8601 has 24:00 for the end of a day, and 60 for a leap second, which Date would carry into the next minute.
  const isReal =
    (hour < 24 || (hour === 24 && minute + second === 0)) &&
    minute < 60 &&
    second <= 60 &&
    Math.abs(zone) <= 14 * 60;
  return day && isReal
    ? new Date(day.getTime() + ((hour * 60 + minute - zone) * 60 + Math.min(second, 59)) * 1000)
    : undefined;
}

/** Midnight of a day; undefined where it does not exist. */
export function dayOfMonth(year: number, month: number, day: number): Date | undefined {
  return realDay(
    Date.UTC(year, month - 1, day),
    (date) => date.getUTCFullYear() === year && date.getUTCMonth() === month - 1,
  );
}

/** The day at a time, within our years and where it is real: Date carries what is too much into the next month. */
export function realDay(time: number, isReal: (date: Date) => boolean): Date | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1990 && year <= 2100 && isReal(date) ? date : undefined;
}
