/** Checks the value of each attribute. */
import { safeLink, safeMedia } from '../feed/text/safe-url.js';
import type { SanitizeContext } from './sanitize-context.js';

/** The value to write, or undefined to leave the attribute out. */
type Check = (value: string, where: SanitizeContext) => string | undefined;

const INTEGER = /^[+-]?\d{1,7}$/;
const ID = /^\S{1,128}$/;
const MAX_HEADERS = 8;

const language = pattern(/^(?=.{1,35}$)[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i);
const moment = pattern(/^[0-9A-Z:+.\- ]{1,40}$/i);
const span = integer(1, 100);
const media = pattern(/^[\w\s.,():<>=%+*/-]{1,256}$/);
const cite: Check = (value, { baseUrl }) => safeLink(value, baseUrl);

const CHECKS: ReadonlyMap<string, Check> = new Map([
  ['lang', language],
  ['dir', oneOf('ltr', 'rtl', 'auto')],
  ['title', text(1000)],
  ['cite', cite],
  ['start', integer(-9999, 9_999_999)],
  ['reversed', () => ''],
  ['open', () => ''],
  ['hreflang', language],
  ['datetime', moment],
  ['span', span],
  ['colspan', span],
  ['rowspan', integer(1, 1000)],
  ['headers', headers],
  ['scope', oneOf('row', 'col', 'rowgroup', 'colgroup')],
  ['abbr', text(200)],
  ['alt', text(2000)],
  ['label', text(200)],
  ['sizes', media],
  ['media', media],
  ['type', pattern(/^[\w.+-]{1,40}\/[\w.+-]{1,80}(?:;[\w\s="'.,+-]{0,120})?$/)],
  ['kind', oneOf('subtitles', 'captions', 'descriptions', 'chapters')],
  ['srclang', language],
  ['src', mediaUrl],
]);

// Attributes whose name means something else on this element.
const OWN_CHECKS: ReadonlyMap<string, Check> = new Map([
  ['ol type', (value) => (/^[1aAiI]$/.test(value) ? value : undefined)],
  ['li value', integer(-9999, 9_999_999)],
  ['data value', text(256)],
]);

/** The safe value of an element's attribute, or undefined to leave it out. */
export function checkAttribute(
  element: string,
  attribute: string,
  value: string,
  where: SanitizeContext,
): string | undefined {
  const check = OWN_CHECKS.get(`${element} ${attribute}`) ?? CHECKS.get(attribute);
  return check?.(value.trim(), where);
}

/** The id with its prefix, or undefined where it is not a valid id. */
export function prefixedId(id: string, { idPrefix }: SanitizeContext): string | undefined {
  return ID.test(id) ? `${idPrefix}${id}` : undefined;
}

/** The absolute URL from which media may be loaded, or undefined. */
export function mediaUrl(value: string, where: SanitizeContext): string | undefined {
  return safeMedia(value, where.baseUrl, where);
}

function headers(value: string, where: SanitizeContext): string | undefined {
  const ids = value.split(/\s+/).slice(0, MAX_HEADERS);
  return ids.flatMap((id) => prefixedId(id, where) ?? []).join(' ') || undefined;
}

function integer(least: number, most: number): Check {
  return (value) => {
    const number = INTEGER.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? String(number) : undefined;
  };
}

function oneOf(...words: readonly string[]): Check {
  return (value) => words.find((word) => word === value.toLowerCase());
}

function pattern(allowed: RegExp): Check {
  return (value) => (allowed.test(value) ? value : undefined);
}

function text(most: number): Check {
  return (value) => value.slice(0, most) || undefined;
}
