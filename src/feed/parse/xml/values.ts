/** Values of XML feeds, read as the format says what their text is. */
import { firstNames, firstOf, MAX_AUTHORS } from '../../limits.js';
import {
  lineOfHtml,
  lineOfText,
  oneLine,
  startOfName,
  type SourceText,
} from '../../text/plain-text.js';
import { authorName } from '../author-name.js';
import { dateOf, dayOfMonth, feedDate, parseDate, prepareDates } from '../dates.js';
import { serializeXhtml } from './serialize-xhtml.js';
import { allOf, baseOf, childrenOf, nameOf, type Fields, type XmlElement } from './xml-dom.js';

const HTML_TYPE = /^(?:x?html|text\/html|application\/xhtml\+xml)$/;
/** Types of text; a name that is no media type is a slip for one. */
const TEXT_TYPE = /^(?:text\/.*|[^/]*)$/;
const DATE_ELEMENT =
  /<(?:[\w.-]+:)?(?:pubdate|date|published|updated|issued|created|modified)(?:\s[^<>]*)?>([^<]*)/gi;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const RFC_5322 =
  /^\s*(?:[a-z]{3}, )?(\d\d?) ([a-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? (?:gmt|([+-]\d\d)(\d\d))\s*$/i;

/** Bytes in base64, which are no text in any element. */
const BYTES = 'application/octet-stream';

/**
 * The text of an Atom element by its type (RFC 4287, section 3.1), which is text by default. Undefined where it has
 * none: content at another address or of another type is no text. Other elements have no such type, and are text.
 */
export function textConstruct(
  element: XmlElement | undefined,
  base: string,
): SourceText | undefined {
  if (!element || element.getAttribute('src') !== null) return undefined;
  const type = (element.getAttribute('type')?.trim() ?? '').toLowerCase() || 'text';
  const isHtml = HTML_TYPE.test(type);
  const mayBeOther = element.localName === 'content' || type === BYTES;
  if (!isHtml && mayBeOther && !TEXT_TYPE.test(type)) return undefined;
  const text = isHtml ? htmlIn(element, base) : { value: element.textContent ?? '', isHtml };
  const value = text.value.trim();
  return value === '' ? undefined : { ...text, value };
}

/** One line of an Atom element's text; undefined where it has none. */
export function lineOfConstruct(fields: Fields, name: string): string | undefined {
  const text = textConstruct(allOf(fields, name)[0], '');
  return text && (oneLine(text) || undefined);
}

/** The HTML of the first of these elements that has any text, escaped or as elements; undefined without one. */
export function htmlOf(
  fields: Fields,
  base: string,
  ...names: readonly string[]
): SourceText | undefined {
  const element = allOf(fields, ...names).find(({ textContent }) => textContent?.trim());
  if (!element) return undefined;
  const { value, isHtml } = htmlIn(element, base);
  return { value: value.trim(), isHtml };
}

function htmlIn(element: XmlElement, base: string): SourceText {
  const text = element.textContent ?? '';
  if (childrenOf(element).length === 0) return { value: text, isHtml: true };
  const html = serializeXhtml(element, baseOf(element, base));
  // Too long for an article: its text stays.
  return { value: html ?? text, isHtml: html !== undefined };
}

/** The first date of these elements that can be read. */
export function dateIn(fields: Fields, ...names: readonly string[]): Date | undefined {
  return firstOf(allOf(fields, ...names), 1, ({ textContent }) =>
    feedDate(textContent, usualDate),
  )[0];
}

/** Loads the code for the dates of this XML. */
export function prepareDatesIn(xml: string): Promise<void> {
  return prepareDates(datesIn(xml), usualDate);
}

function* datesIn(xml: string): Iterable<string | undefined> {
  for (const [, date] of xml.matchAll(DATE_ELEMENT)) yield date;
}

/** A date as Atom (RFC 3339) or RSS (RFC 5322, section 3.3) has it; undefined for all that feeds write in its place. */
function usualDate(raw: unknown): Date | undefined {
  const match = typeof raw === 'string' && RFC_5322.exec(raw);
  if (!match) return parseDate(raw);
  const [, day, month = '', year, hour, minute, second, zoneHour, zoneMinute] = match;
  const zone = Math.abs(Number(zoneHour ?? 0)) * 60 + Number(zoneMinute ?? 0);
  return dateOf(
    dayOfMonth(Number(year), MONTHS.indexOf(month.toLowerCase()) / 3 + 1, Number(day)),
    [Number(hour), Number(minute), Number(second ?? 0)],
    zoneHour?.startsWith('-') ? -zone : zone,
  );
}

/** The names of authors in the vocabularies of RSS, Dublin Core and Atom, each once. */
export function authorsIn(fields: Fields): readonly string[] {
  const elements = allOf(fields, 'dc:creator', 'atom:author', 'author');
  return firstNames(elements, MAX_AUTHORS, (element) => {
    const name = childrenOf(element).find((child) => nameOf(child) === 'atom:name');
    // In Atom a name is text; in RSS it may be HTML.
    const text = startOfName((name ?? element).textContent);
    return authorName(name ? lineOfText(text) : lineOfHtml(text));
  });
}
