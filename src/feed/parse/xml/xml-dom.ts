/** XML as feed readers see it: elements by name, whatever prefixes a feed gives to its namespaces. */
import { firstOf, MAX_ENTRIES } from '../../limits.js';
import { lineOfHtml } from '../../text/plain-text.js';
import { safeMedia } from '../../text/safe-url.js';
import { feedBase } from '../feed-base.js';
import { trustedHtml } from '../../../trusted-types.js';
import { twinOf, vocabularyOf } from './vocabularies.js';

/** The part of Node that is read. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
}

/** The part of Element that is read. */
export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly prefix: string | null;
  readonly namespaceURI: string | null;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
}

/** The elements of an XML text. */
export interface XmlTree {
  /** One, unless the text is not well-formed. */
  readonly roots: readonly XmlElement[];
  /** Whether its elements fit together. */
  readonly isSound: boolean;
  /** Where they do not: the element that has the items, whatever its own name. */
  readonly feed?: XmlElement | undefined;
}

const ELEMENT_NODE = 1;

/** The child elements of an element by name, such as `title` or `dc:date`. */
export type Fields = ReadonlyMap<string, readonly XmlElement[]>;

/** The root element; undefined where the text is not well-formed, and where Trusted Types refuse it. */
export function parseXml(text: string): XmlElement | undefined {
  try {
    const document = new DOMParser().parseFromString(trustedHtml(text), 'application/xml');
    // Engines make it the root, or insert it into the part that they could read.
    const isBroken = document.getElementsByTagName('parsererror').length > 0;
    return isBroken ? undefined : document.documentElement;
  } catch {
    return undefined;
  }
}

/**
 * Whether a CDATA section begins inside of another one, whose end is missing then: it holds the items that come
 * after it, and yet the text is well-formed.
 */
export function hasLostEnd(text: string): boolean {
  const start = '<![CDATA[';
  for (let at = text.indexOf(start); at >= 0;) {
    const end = text.indexOf(']]>', at);
    const next = text.indexOf(start, at + 1);
    if (end < 0 || next < 0) return false;
    if (next < end) return true;
    at = next;
  }
  return false;
}

/**
 * Whether a document declares entities. Nested ones grow exponentially: WebKit worked on twelve lines of them
 * for ten minutes, and no feed needs any.
 */
export function hasOwnEntities(text: string): boolean {
  const doctype = /^<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*')*\[/;
  return doctype.test(text.slice(prologEnd(text)));
}

// The end of declaration, instructions and comments: the position of a document type.
function prologEnd(text: string): number {
  const skipped = /\s+|<\?.*?\?>|<!--.*?-->/sy;
  let end = 0;
  while (skipped.test(text)) end = skipped.lastIndex;
  return end;
}

/** Whether a node is an element. */
export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === ELEMENT_NODE;
}

/** An element's name in small letters, with our prefix; in an unknown vocabulary, a name that nobody looks up. */
export function nameOf({ namespaceURI, prefix, localName }: XmlElement): string {
  return vocabularyOf(namespaceURI, prefix) + (localName ?? '').toLowerCase();
}

/** The child elements of an element, among its first 1,000 nodes or those up to `limit`. */
export function childrenOf(element: XmlElement, limit = MAX_ENTRIES): readonly XmlElement[] {
  const { childNodes } = element;
  const children: XmlElement[] = [];
  for (let i = 0; i < limit; i++) {
    const node = childNodes[i];
    if (!node) break;
    if (isElement(node)) children.push(node);
  }
  return children;
}

/** The child elements of an element by name, in the order in which they come; limited as in `childrenOf`. */
export function fieldsOf(element: XmlElement, limit?: number): Fields {
  const fields = new Map<string, XmlElement[]>();
  for (const child of childrenOf(element, limit)) {
    const name = nameOf(child);
    const known = fields.get(name);
    if (known) known.push(child);
    else fields.set(name, [child]);
  }
  return fields;
}

/** All elements of these names, in small letters; where a name of RSS or Atom has none, those of its twin in the other one. */
export function allOf(fields: Fields, ...names: readonly string[]): readonly XmlElement[] {
  return names.flatMap((name) => fields.get(name) ?? fields.get(twinOf(name)) ?? []);
}

/** The text of the first of these elements that has any. */
export function textOf(fields: Fields, ...names: readonly string[]): string | undefined {
  return firstOf(
    allOf(fields, ...names),
    1,
    ({ textContent }) => textContent?.trim() || undefined,
  )[0];
}

/** The text of the first of these elements that has any, which may be HTML, on one line. */
export function lineOf(fields: Fields, ...names: readonly string[]): string | undefined {
  return lineOfHtml(textOf(fields, ...names) ?? '') || undefined;
}

/** The base URL of the relative addresses in an element (XML Base), itself relative to its parent's. */
export function baseOf(element: XmlElement, parentBase: string): string {
  // Resolving an address takes time by the length of its base, so the limit of addresses applies to the base.
  const base = element.getAttribute('xml:base') ?? '';
  return safeMedia(base, parentBase, { upgrade: false }) ?? parentBase;
}

/** The links of Atom in this relation, which is "alternate" where they name none (RFC 4287, section 4.2.7.2). */
export function linksIn(fields: Fields, relation: string): readonly XmlElement[] {
  return allOf(fields, 'atom:link').filter(
    (link) => (link.getAttribute('rel') ?? 'alternate') === relation,
  );
}

/** The base of the addresses in a feed, by its fields: its link to itself, else its page, may name another origin. */
export function feedBaseIn(fields: Fields, url: string): string {
  const linkTo = (relation: string): string | null | undefined =>
    linksIn(fields, relation)[0]?.getAttribute('href');
  return feedBase(url, [linkTo('self'), textOf(fields, 'link'), linkTo('alternate')]);
}
