/** Texts of a ninjs item, whose variants each version of ninjs names and arranges differently. */
import { MAX_ENTRIES } from '../../limits.js';
import { get, getLine, getArray, getText, isRecord, type JsonObject } from '../json-access.js';
import { lineOfHtml, lineOfMixed } from '../../text/plain-text.js';

/** One variant of a text: `body_html` in version 1, a member of `bodies` in 2 and 3. */
export interface TextVariant {
  readonly role: string;
  /** Media type, where there is one. */
  readonly type: string | undefined;
  readonly value: string;
}

/** The chosen variant of a body. */
export interface Body {
  readonly value: string;
  readonly isHtml: boolean;
}

const HTML_TYPES = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** The same members with names in lower case: `versionCreated` in version 3 is `versioncreated` in 1 and 2. */
export function withLowerCaseKeys(record: JsonObject): JsonObject {
  // Chromium takes nine times as long to make an object with a prototype of names that it has not seen.
  const members = Object.create(null) as Record<string, unknown>;
  for (const key of firstKeys(record)) members[key.toLowerCase()] = record[key];
  return members;
}

/** The first 1,000 members of an array, or values of an object. */
export function membersOf(record: JsonObject, key: string): readonly unknown[] {
  const value = get(record, key);
  return isRecord(value) ? firstKeys(value).map((name) => value[name]) : getArray(record, key);
}

function firstKeys(record: JsonObject): readonly string[] {
  return Object.keys(record).slice(0, MAX_ENTRIES);
}

/** The headline; of several variants the one without a role, else the main one, else the first. */
export function headlineOf(item: JsonObject): string | undefined {
  const variants = variantsOf(item, 'headline');
  const chosen =
    variants.find(({ role }) => role === '') ??
    variants.find(({ role }) => role === 'main') ??
    variants[0];
  return (chosen && lineOfVariant(chosen)) || getLine(item, 'title');
}

/** One line of a variant. Headlines and descriptions hold HTML also where nothing says so. */
export function lineOfVariant(variant: TextVariant): string {
  return isCalledHtml(variant) ? lineOfHtml(variant.value) : lineOfMixed(variant.value);
}

/** The description, as plain text where there is such a variant. */
export function descriptionOf(item: JsonObject): TextVariant | undefined {
  const variants = variantsOf(item, 'description');
  return variants.find(isPlain) ?? variants[0];
}

/** The body, as HTML where there is such a variant, else as text. */
export function bodyOf(item: JsonObject): Body | undefined {
  const variants = variantsOf(item, 'body');
  const chosen = variants.find(isHtml) ?? variants.find(isPlain);
  return chosen && bodyFrom(chosen);
}

/** A variant as the body. */
export function bodyFrom(variant: TextVariant): Body {
  return { value: variant.value, isHtml: isHtml(variant) };
}

function isHtml(variant: TextVariant): boolean {
  const { role, type, value } = variant;
  if (isCalledHtml(variant)) return true;
  return type === undefined && /^\s*<[a-z]/i.test(value) && !isNewsXml({ role, value });
}

function isCalledHtml({ role, type }: TextVariant): boolean {
  return type === undefined ? /x?html/.test(role) : HTML_TYPES.test(type);
}

function isPlain({ role, type, value }: TextVariant): boolean {
  if (type !== undefined) return /^text\/plain\b/i.test(type);
  return !/^\s*</.test(value) && !isNewsXml({ role, value });
}

// NITF and similar formats are for editing systems: browsers do not know their elements.
function isNewsXml({ role, value }: Pick<TextVariant, 'role' | 'value'>): boolean {
  return /nitf|xml$/i.test(role) || /^\s*<(?:\?xml|\w*nitf|newsml)/i.test(value);
}

/** The authors that the byline names, as written. */
export function authorsOf(item: JsonObject): readonly string[] {
  const name = (getLine(item, 'byline') ?? getLine(item, 'by'))?.replace(/^by\s+/i, '');
  return name === undefined ? [] : [name];
}

function variantsOf(
  item: JsonObject,
  name: 'headline' | 'body' | 'description',
): readonly TextVariant[] {
  const listed = getArray(item, name === 'body' ? 'bodies' : `${name}s`).flatMap((raw) => {
    if (!isRecord(raw)) return [];
    const variant = withLowerCaseKeys(raw);
    const value = getText(variant, 'value');
    return value === undefined
      ? []
      : { role: getText(variant, 'role') ?? '', type: getText(variant, 'contenttype'), value };
  });
  const keyed = Object.keys(item)
    .filter((key) => key === name || key.startsWith(`${name}_`))
    .flatMap((key) => {
      const value = getText(item, key);
      return value === undefined
        ? []
        : { role: key.slice(name.length + 1), type: undefined, value };
    });
  return [...listed, ...keyed];
}
