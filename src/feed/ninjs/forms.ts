/** Texts of a ninjs item: each version names and arranges their forms in its own way. */
import { ownLine, ownList, ownText, isRecord, type UnknownRecord } from '../record.js';
import { plainText } from '../plain-text.js';

/** A text that an item has in several forms: `body_html` in version 1, a member of `bodies` in 2 and 3. */
export interface Form {
  readonly role: string;
  /** Media type, where one is said. */
  readonly type: string | undefined;
  readonly value: string;
}

/** A body as it was chosen. */
export interface Body {
  readonly value: string;
  readonly isHtml: boolean;
}

const HTML_TYPES = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** The same members under names in lower case: version 3 writes `versionCreated` where 1 and 2 write it small. */
export function withLowerCaseKeys(record: UnknownRecord): UnknownRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

/** The headline, in the form for everybody where there are several. */
export function headlineOf(item: UnknownRecord): string | undefined {
  const forms = formsOf(item, 'headline');
  const chosen =
    forms.find(({ role }) => role === '') ?? forms.find(({ role }) => role === 'main') ?? forms[0];
  return (chosen && plainText(chosen.value)) || ownLine(item, 'title');
}

/** The description, plain where there is such a form. */
export function descriptionOf(item: UnknownRecord): Form | undefined {
  const forms = formsOf(item, 'description');
  return forms.find(isPlain) ?? forms[0];
}

/** The body: as HTML where there is such a form, else as text. */
export function bodyOf(item: UnknownRecord): Body | undefined {
  const forms = formsOf(item, 'body');
  const chosen = forms.find(isHtml) ?? forms.find(isPlain);
  return chosen && bodyFrom(chosen);
}

/** A form taken as the body. */
export function bodyFrom(form: Form): Body {
  return { value: form.value, isHtml: isHtml(form) };
}

function isHtml({ role, type, value }: Form): boolean {
  if (type !== undefined) return HTML_TYPES.test(type);
  if (/x?html/.test(role)) return true;
  return /^\s*<[a-z]/i.test(value) && !isNewsXml({ role, value });
}

function isPlain({ role, type, value }: Form): boolean {
  if (type !== undefined) return /^text\/plain\b/i.test(type);
  return !/^\s*</.test(value) && !isNewsXml({ role, value });
}

// NITF and its like are made for editing systems, and no browser knows their elements.
function isNewsXml({ role, value }: Pick<Form, 'role' | 'value'>): boolean {
  return /nitf|xml$/i.test(role) || /^\s*<(?:\?xml|\w*nitf|newsml)/i.test(value);
}

/** Who the byline names, as it is written. */
export function authorsOf(item: UnknownRecord): readonly string[] {
  const name = (ownLine(item, 'byline') ?? ownLine(item, 'by'))?.replace(/^by\s+/i, '');
  return name === undefined ? [] : [name];
}

function formsOf(item: UnknownRecord, name: 'headline' | 'body' | 'description'): readonly Form[] {
  const listed = ownList(item, name === 'body' ? 'bodies' : `${name}s`).flatMap((raw) => {
    if (!isRecord(raw)) return [];
    const form = withLowerCaseKeys(raw);
    const value = ownText(form, 'value');
    return value === undefined
      ? []
      : { role: ownText(form, 'role') ?? '', type: ownText(form, 'contenttype'), value };
  });
  const keyed = Object.keys(item)
    .filter((key) => key === name || key.startsWith(`${name}_`))
    .flatMap((key) => {
      const value = ownText(item, key);
      return value === undefined
        ? []
        : { role: key.slice(name.length + 1), type: undefined, value };
    });
  return [...listed, ...keyed];
}
