/** XML as the readers of feeds see it: elements by name, whatever prefixes a feed gives to its namespaces. */

/** What turns text into a document: the browser's DOMParser, or one like it. */
export interface XmlParser {
  parseFromString(text: string, type: 'application/xml'): XmlDocument;
}

/** As much of a Document as is read. */
export interface XmlDocument {
  readonly documentElement: XmlElement | null;
  getElementsByTagName(name: string): ArrayLike<unknown>;
}

/** As much of a Node as is read. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
}

/** As much of an Element as is read. */
export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
}

const ELEMENT_NODE = 1;

const RSS = '';
/** What the names of each vocabulary begin with here; RSS itself, in all its namespaces, goes without. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/', RSS],
  ['http://my.netscape.com/rdf/simple/0.9/', RSS],
  ['http://channel.netscape.com/rdf/simple/0.9/', RSS],
  ['http://backend.userland.com/rss2', RSS],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/atom/ns#', 'atom:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://search.yahoo.com/mrss', 'media:'],
]);

/** The child elements of an element by name, such as `title` or `dc:date`. */
export type Fields = ReadonlyMap<string, readonly XmlElement[]>;

/** The root element; undefined where the text is not well-formed. */
export function parseXml(text: string, parser: XmlParser): XmlElement | undefined {
  const document = parser.parseFromString(text, 'application/xml');
  // Engines put it in the place of the root, or somewhere into what they could read.
  const isBroken = document.getElementsByTagName('parsererror').length > 0;
  return isBroken ? undefined : (document.documentElement ?? undefined);
}

/**
 * Whether a document brings entities of its own. Entities of entities grow without end: WebKit was seen to
 * work on twelve lines of them for ten minutes, and no feed needs any.
 */
export function hasOwnEntities(text: string): boolean {
  const doctype = /^<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*')*\[/;
  return doctype.test(text.slice(prologEnd(text)));
}

// Behind the declaration, instructions and comments: where a document type would stand.
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

/** An element's name in the vocabularies that are read; of any other, one that is never asked for. */
export function nameOf({ namespaceURI, localName }: XmlElement): string {
  const prefix = namespaceURI ? PREFIXES.get(namespaceURI) : RSS;
  return `${prefix ?? '?:'}${localName ?? ''}`;
}

/** The child elements of an element. */
export function childrenOf(element: XmlElement): readonly XmlElement[] {
  return Array.from(element.childNodes).filter(isElement);
}

/** The child elements of an element by name, in the order in which they come. */
export function fieldsOf(element: XmlElement): Fields {
  const fields = new Map<string, XmlElement[]>();
  for (const child of childrenOf(element)) {
    const name = nameOf(child);
    const known = fields.get(name);
    if (known) known.push(child);
    else fields.set(name, [child]);
  }
  return fields;
}

/** All elements of these names. */
export function allOf(fields: Fields, ...names: readonly string[]): readonly XmlElement[] {
  return names.flatMap((name) => fields.get(name) ?? []);
}

/** The text of the first of these elements that has any. */
export function textOf(fields: Fields, ...names: readonly string[]): string | undefined {
  return allOf(fields, ...names)
    .map(({ textContent }) => textContent?.trim() ?? '')
    .find((text) => text !== '');
}

/** Where the relative addresses in an element begin (XML Base), seen from where its parent's do. */
export function baseOf(element: XmlElement, parentBase: string): string {
  try {
    return new URL(element.getAttribute('xml:base') ?? '', parentBase).href;
  } catch {
    return parentBase;
  }
}
