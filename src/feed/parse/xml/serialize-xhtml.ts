/** Turns XHTML inside a feed into HTML source, as feeds of other formats hold it: still untrusted. */
import { MAX_URL_LENGTH } from '../../text/safe-url.js';
import { baseOf, isElement, type XmlElement, type XmlNode } from './xml-dom.js';

const TEXT_NODES: ReadonlySet<number> = new Set([3, 4]);
const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite', 'poster']);
/** The attributes that have addresses, those of the base included. */
const WITH_ADDRESSES: ReadonlySet<string> = new Set([...ADDRESSES, 'xml:base']);
/** No article nests deeper than this; below it only the text stays. */
const DEEPEST = 256;

/** Most nodes of an article: elements, texts and comments. */
const MAX_NODES = 20_000;

/** Most characters of addresses and their bases, since resolving takes time by the length of both. */
const MAX_CHARACTERS = 2_000_000;

/**
 * The HTML source of an element's content; undefined where it has over 20,000 nodes, or too long addresses.
 * These are resolved, since its XML bases are lost outside of the feed.
 */
export function serializeXhtml(element: XmlElement, base: string): string | undefined {
  const budget = { nodes: MAX_NODES, characters: MAX_CHARACTERS };
  const html = sourceOfChildren(element, base, { depth: 0, budget });
  return isLeft(budget) ? html : undefined;
}

/** The nodes and characters that an article may still have. */
interface Budget {
  nodes: number;
  characters: number;
}

/** The position in an article. */
interface Progress {
  readonly depth: number;
  readonly budget: Budget;
}

function isLeft({ nodes, characters }: Budget): boolean {
  return nodes > 0 && characters > 0;
}

function sourceOfChildren({ childNodes }: XmlElement, base: string, progress: Progress): string {
  let source = '';
  for (let i = 0; isLeft(progress.budget); i++) {
    const node = childNodes[i];
    if (!node) break;
    progress.budget.nodes -= 1;
    source += sourceOf(node, base, progress);
  }
  return source;
}

function sourceOf(node: XmlNode, base: string, { depth, budget }: Progress): string {
  if (TEXT_NODES.has(node.nodeType)) return escaped(node.nodeValue ?? '');
  if (!isElement(node)) return '';
  if (depth > DEEPEST) return escaped(node.textContent ?? '');
  const name = node.localName ?? '';
  const attributes = Array.from(node.attributes);
  for (const attribute of attributes) {
    if (WITH_ADDRESSES.has(attribute.name))
      budget.characters -= base.length + attribute.value.length;
  }
  const ownBase = baseOf(node, base);
  const start = `<${name}${sourceOfAttributes(attributes, ownBase)}>`;
  // HTML has no `<p/>`: all other elements need an end tag.
  return VOID_ELEMENTS.has(name)
    ? start
    : `${start}${sourceOfChildren(node, ownBase, { depth: depth + 1, budget })}</${name}>`;
}

function sourceOfAttributes(
  attributes: readonly { readonly name: string; readonly value: string }[],
  base: string,
): string {
  const written = attributes.map(({ name, value }) => {
    if (name.includes(':') || name === 'xmlns') return '';
    return ` ${name}="${escaped(ADDRESSES.has(name) ? resolved(value, base) : value)}"`;
  });
  return written.join('');
}

function resolved(address: string, base: string): string {
  // A link within the article stays as it is, and one that is too long leads nowhere.
  if (address.startsWith('#') || address.length > MAX_URL_LENGTH) return address;
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
