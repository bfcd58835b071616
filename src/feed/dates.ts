/**
 * Dates read strictly, because engines differ in what Date.parse takes: RFC 3339 and RFC 822 only,
 * years 1990 to 2100, and a date without a zone counts as UTC.
 */

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:[t ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(z|[+-]\d\d:?\d\d)?)?$/i;
const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d\d)(?:\s+(\d\d):(\d\d)(?::(\d\d))?\s*([a-z]{1,4}|[+-]\d{4})?)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours from UTC of the zones that RFC 822 names. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
  }),
);

/** The moment that a feed's date means; undefined for anything that is not surely one. */
export function readDate(raw: unknown): Date | undefined {
  if (typeof raw !== 'string' || raw.length > 64) return undefined;
  const text = raw.trim();
  return readRfc3339(text) ?? readRfc822(text);
}

function readRfc3339(text: string): Date | undefined {
  const match = RFC_3339.exec(text);
  if (!match) return undefined;
  const [, year, month, day, ...time] = match;
  return dateOf([Number(year), Number(month), Number(day)], time);
}

function readRfc822(text: string): Date | undefined {
  const match = RFC_822.exec(text);
  if (!match) return undefined;
  const [, day, month = '', year = '', ...time] = match;
  return dateOf([fullYear(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day)], time);
}

// RFC 822 itself has two digits: from 50 on they are of the last century (RFC 2822, section 4.3).
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

type DayParts = readonly [year: number, month: number, day: number];

function dateOf(
  [year, month, day]: DayParts,
  time: readonly (string | undefined)[],
): Date | undefined {
  const [hour = 0, minute = 0, second = 0] = time.slice(0, 3).map((part) => Number(part ?? 0));
  const zone = zoneMinutes(time[3]);
  // A leap second is told as :60, which Date does not know.
  const utc = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const isReal =
    year >= 1990 &&
    year <= 2100 &&
    new Date(utc).getUTCDate() === day &&
    month >= 1 &&
    month <= 12 &&
    hour < 24 &&
    minute < 60 &&
    second <= 60;
  return isReal && zone !== undefined ? new Date(utc - zone * 60_000) : undefined;
}

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined) return 0;
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!offset) {
    const hours = ZONES.get(zone.toLowerCase());
    return hours === undefined ? undefined : hours * 60;
  }
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return minutes > 14 * 60 ? undefined : minutes * (offset[1] === '-' ? -1 : 1);
}
