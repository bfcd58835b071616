/**
 * Dates in all formats of feeds, a lazy chunk: ISO 8601, RFC 5322 with its obsolete forms, and usual slips that can mean only one
 * time. Where a date is all figures, its year comes first: "5/11/2026" has two meanings.
 */
import { dateOf, dayOfMonth, realDay } from './dates.js';
import { monthNumber } from './month-names.js';

/** Enough for "Tue Nov 24 2026 08:00:00 GMT+0100 (Central European Standard Time)". */
const MAX_LENGTH = 128;

/** Hour, minute, second, decimals, half of the day, zone. */
const CLOCK = String.raw`(\d\d?)(?::?(\d\d)(?::?(\d\d))?(?:[.,](\d+))?)?(?: ?([ap])\.?m\b\.?)?(.*)`;

/** A day by its month, by its week, or by its number in the year. */
const ISO_8601 = new RegExp(
  String.raw`^(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|(\d\d)(\d\d)|-?w(\d\d)-?([1-7])|-?(\d{3}))(?:[t, ]+${CLOCK})?$`,
  'i',
);

const WORD = String.raw`[\p{L}\p{M}]+`;
const RFC_5322 = new RegExp(
  String.raw`^(\d\d?)[-/. ]*(?:de )?(${WORD})[-/. ]*(?:del? )?(\d{4}|\d\d\d?)(?: (?:[^\d ]{1,2} )?${CLOCK})?$`,
  'iu',
);
const WEEKDAY = new RegExp(String.raw`^[\p{L}\p{M}.-]+ (?=${WORD}\.? \d|\d\d?[-/. ]*\p{L})`, 'u');
const YEAR_AT_END = / (\d\d?:.*) (\d{4})$/;
const MONTH_FIRST = new RegExp(String.raw`^(${WORD})[. ]+(\d\d?) (?=\d{4})`, 'u');

const ZONE = /^([a-z]{0,5}) ?(?:([+-])(\d\d??)(?::?(\d\d))?(?: [a-z]{3,5})?)?$/i;
/** Hours from UTC of the zones that RFC 5322 names, and of others with one meaning. */
const ZONES: ReadonlyMap<string, number> = new Map(
  [
    ...(
      'utc0gmt0ut0wet0est-5edt-4cst-6cdt-5mst-7mdt-6pst-8pdt-7akst-9akdt-8hst-10' +
      'bst1west1cet1cest2met1mest2mez1mesz2eet2eest3msk3hkt8jst9kst9aest10aedt11nzst12nzdt13'
    ).matchAll(/([a-z]+)(-?\d+)/g),
  ].map(([, name = '', hours]) => [name, Number(hours)] as const),
);

/** A date in its parts. */
interface DateParts {
  /** Its midnight; undefined for a day that does not exist. */
  readonly day: Date | undefined;
  readonly clock: readonly (string | undefined)[];
}

/** The time that a date in any of these formats names; undefined for anything ambiguous or impossible. */
export function parseAnyDate(raw: unknown): Date | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return undefined;
  const text = withoutComments(raw)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*:\s*/g, ':')
    .replace(/\s+/g, ' ')
    .trim();
  const { day, clock } = readIso8601(text) ?? readRfc5322(text) ?? {};
  return clock && timeOn(day, clock);
}

function timeOn(
  day: Date | undefined,
  [hours, minutes, seconds, decimals, half = '', zone = '']: DateParts['clock'],
): Date | undefined {
  const offset = zoneMinutes(zone.trim());
  const hour = hourOfDay(Number(hours ?? 0), half.toLowerCase());
  if (offset === undefined || hour === undefined) return undefined;
  // Decimals are those of the smallest unit.
  const second =
    seconds === undefined ? Math.floor(Number(`0.${decimals ?? 0}`) * 60) : Number(seconds);
  return dateOf(day, [hour, Number(minutes ?? 0), second], offset);
}

function hourOfDay(hour: number, half: string): number | undefined {
  if (half === '') return hour;
  if (hour < 1 || (hour > 12 && half === 'a')) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function zoneMinutes(zone: string): number | undefined {
  const match = ZONE.exec(zone);
  if (!match) return undefined;
  const [, name = '', sign, hours, minutes] = match;
  if (sign) return (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  // RFC 5322, section 4.3: the single letters were used both ways, and count as UTC.
  const known = name.length < 2 ? 0 : ZONES.get(name.toLowerCase());
  return known === undefined ? undefined : known * 60;
}

// RFC 5322, section 3.2.2: comments nest. RFC 9557 has the name of a zone in brackets.
function withoutComments(raw: string): string {
  let text = raw.replace(/\\./g, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  }
  return text;
}

function readIso8601(text: string): DateParts | undefined {
  const match = ISO_8601.exec(text);
  if (!match) return undefined;
  const [, year, , month, day, basicMonth, basicDay, week, weekday, dayOfYear, ...clock] = match;
  if (week) return { day: dayOfWeek(Number(year), Number(week), Number(weekday)), clock };
  return {
    day: dayOfYear
      ? realDay(
          Date.UTC(Number(year), 0, Number(dayOfYear)),
          (date) => date.getUTCFullYear() === Number(year),
        )
      : dayOfMonth(Number(year), Number(month ?? basicMonth), Number(day ?? basicDay)),
    clock,
  };
}

// Week 1 has January 4, and each week belongs to the year of its Thursday.
function dayOfWeek(year: number, week: number, weekday: number): Date | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  const monday = 4 - fourth + 1 + (week - 1) * 7;
  const thursday = new Date(Date.UTC(year, 0, monday + 3));
  return realDay(Date.UTC(year, 0, monday + weekday - 1), () => thursday.getUTCFullYear() === year);
}

function readRfc5322(text: string): DateParts | undefined {
  const dayFirst = text
    .replace(/[, ]+/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(WEEKDAY, '')
    .replace(YEAR_AT_END, ' $2 $1')
    .replace(MONTH_FIRST, '$2 $1 ');
  const match = RFC_5322.exec(dayFirst);
  if (!match) return undefined;
  const [, day, month = '', year = '', ...clock] = match;
  return { day: dayOfMonth(fullYear(year), monthNumber(month), Number(day)), clock };
}

// RFC 5322, section 4.3: up to 49 two digits mean 20xx, above 19xx; three count from 1900.
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 3) return year;
  return year + (written.length === 2 && year < 50 ? 2000 : 1900);
}
