/** XHTML inside a feed as the HTML source that a feed of another format would hold: still untrusted. */
import { baseOf, isElement, type XmlElement, type XmlNode } from './xml-document.js';

const TEXT_NODES: ReadonlySet<number> = new Set([3, 4]);
const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite', 'poster']);
/** Deeper than any article; beyond it only the text is kept. */
const DEEPEST = 256;

/** The source of what an element holds, with addresses resolved: once out of the feed, nobody knows its XML bases. */
export function xhtmlSource(element: XmlElement, base: string): string {
  return sourceOfChildren(element, base, 0);
}

function sourceOfChildren(element: XmlElement, base: string, depth: number): string {
  return Array.from(element.childNodes, (node) => sourceOf(node, base, depth)).join('');
}

function sourceOf(node: XmlNode, base: string, depth: number): string {
  if (TEXT_NODES.has(node.nodeType)) return escaped(node.nodeValue ?? '');
  if (!isElement(node)) return '';
  if (depth > DEEPEST) return escaped(node.textContent ?? '');
  const name = node.localName ?? '';
  const ownBase = baseOf(node, base);
  const start = `<${name}${attributesOf(node, ownBase)}>`;
  // HTML has no `<p/>`: every other element needs its end tag.
  return VOID_ELEMENTS.has(name)
    ? start
    : `${start}${sourceOfChildren(node, ownBase, depth + 1)}</${name}>`;
}

function attributesOf(element: XmlElement, base: string): string {
  return Array.from(element.attributes, ({ name, value }) => {
    if (name.includes(':') || name === 'xmlns') return '';
    return ` ${name}="${escaped(ADDRESSES.has(name) ? resolved(value, base) : value)}"`;
  }).join('');
}

function resolved(address: string, base: string): string {
  // A place in the article itself stays one.
  if (address.startsWith('#')) return address;
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
