/** Finds the elements that the author of a body has hidden. Their attributes are read here and never written. */
import type { AttributeReader } from './picture-address.js';

// Comments, strings and brackets may hold a semicolon. An end that is missing keeps the time linear.
const QUOTED = /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?|\([^)]*\)?/g;
const IMPORTANT = / ?! ?important$/;
const UNSEEN: Partial<Record<string, RegExp>> = {
  display: /^none$/,
  visibility: /^(?:hidden|collapse)$/,
};

/** Class names by which style sheets show a text to screen readers alone. The eye has it in another form. */
const FOR_SCREEN_READERS: ReadonlySet<string> = new Set([
  'screen-reader-text',
  'screen-reader-only',
  'screenreader-text',
  'screenreader-only',
  'screen-reader',
  'screenreader',
  'sr-only',
  'sr-only-focusable',
  'sr-text',
  'u-sr-only',
  'visually-hidden',
  'visually-hidden-focusable',
  'visuallyhidden',
  'u-visually-hidden',
  'is-visually-hidden',
  'hidden-visually',
  'cdk-visually-hidden',
  'a11y-hidden',
  'a11y-text',
  'element-invisible',
  'assistive-text',
]);

/** Whether an element and all it contains were hidden from those who see the page. */
export function isHidden(read: AttributeReader): boolean {
  return read('hidden') !== undefined || hidesByStyle(read('style')) || isForScreenReaders(read);
}

/** Whether screen readers are told to pass over an element, as over the icon beside a heading. */
export function isAriaHidden(read: AttributeReader): boolean {
  return read('aria-hidden')?.trim().toLowerCase() === 'true';
}

function hidesByStyle(style: string | undefined): boolean {
  if (style === undefined) return false;
  const last = new Map<string, { readonly value: string; readonly isImportant: boolean }>();
  const plain = style.replace(QUOTED, '').replace(/\s+/g, ' ').toLowerCase();
  for (const declaration of plain.split(';')) {
    const [name = '', value = ''] = declaration.split(':', 2).map((part) => part.trim());
    const isImportant = IMPORTANT.test(value);
    if (last.get(name)?.isImportant && !isImportant) continue;
    last.set(name, { value: value.replace(IMPORTANT, ''), isImportant });
  }
  return Object.entries(UNSEEN).some(([name, unseen]) => unseen?.test(last.get(name)?.value ?? ''));
}

function isForScreenReaders(read: AttributeReader): boolean {
  const names = read('class')?.toLowerCase().split(/\s+/) ?? [];
  return names.some((name) => FOR_SCREEN_READERS.has(name));
}
