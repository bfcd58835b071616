/** XML as plain data, so that it grows by the same operators as JSON. */
import { TreeBuilder } from '../../src/feed/parse/xml/tolerant/tree-builder.js';
import { TolerantElement } from '../../src/feed/parse/xml/tolerant/tree.js';
import { isList, isRecord, type Tree } from './grow.js';

/** The key under which an element has its name: it must stay one, or nothing would be well-formed. */
export const NAME = 'name';

/** Reads a document as objects of a name, attributes and children. */
export function treeOfXml(source: string): Tree {
  const builder = new TreeBuilder({ isMending: false });
  builder.begin(source);
  builder.write(source);
  builder.end();
  const root = builder.document.childNodes.find((node) => node instanceof TolerantElement);
  if (!root) throw new Error('The sample has no element.');
  return treeOf(root);
}

function treeOf(element: TolerantElement): Tree {
  const attributes = Object.fromEntries(
    element.attributes.map(({ name, value }) => [name, value] as const),
  );
  const children = element.childNodes.flatMap((node): Tree[] => {
    if (node instanceof TolerantElement) return [treeOf(node)];
    const text = node.nodeValue.trim();
    return text === '' ? [] : [text];
  });
  return { [NAME]: element.name, attributes, children };
}

/** Writes such a tree; what is no element any more becomes text. */
export function xmlOfTree(tree: Tree): string {
  if (isList(tree)) return tree.map(xmlOfTree).join('');
  if (!isRecord(tree)) return escaped(textOf(tree));
  const { [NAME]: name, attributes, children = '' } = tree;
  if (typeof name !== 'string') return Object.values(tree).map(xmlOfTree).join('');
  return `<${name}${attributesOf(attributes)}>${xmlOfTree(children)}</${name}>`;
}

function attributesOf(tree: Tree | undefined): string {
  if (!isRecord(tree)) return '';
  return Object.entries(tree)
    .filter(([name]) => /^[a-z][\w:]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escaped(textOf(value))}"`)
    .join('');
}

function textOf(tree: Tree): string {
  return typeof tree === 'string' ? tree : JSON.stringify(tree);
}

// With control characters nothing would be well-formed; lone surrogates do not survive UTF-8.
function escaped(text: string): string {
  return Buffer.from(text)
    .toString()
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
