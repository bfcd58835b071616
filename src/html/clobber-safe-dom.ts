/**
 * Reads a tree of untrusted HTML through the getters of the prototypes. The nodes themselves may lie: an input named
 * `childNodes` replaces that property of its form. This is called clobbering.
 */

/** The namespace of HTML elements. */
const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** Reads nodes through captured getters. */
export interface DomReader {
  /** The `nodeType`: 1 for an element, 3 for text. */
  readonly type: (node: Node) => number;
  readonly children: (node: Node) => Generator<Node>;
  /** Text of a text node. */
  readonly text: (node: Node) => string;
  /** Lower-cased name of an HTML element; undefined for an element of any other namespace. */
  readonly htmlName: (node: Node) => string | undefined;
  /** Value of an attribute without a namespace. */
  readonly attribute: (node: Node, name: string) => string | undefined;
}

/** Captures the getters of this page's prototypes; throws where one is missing. */
export function captureDomReader(): DomReader {
  const type = captured(Node.prototype, 'nodeType') as (node: Node) => number;
  const firstChild = captured(Node.prototype, 'firstChild') as (node: Node) => Node | null;
  const nextSibling = captured(Node.prototype, 'nextSibling') as (node: Node) => Node | null;
  const namespace = captured(Element.prototype, 'namespaceURI') as (node: Node) => string | null;
  const localName = captured(Element.prototype, 'localName') as (node: Node) => string;
  const getAttribute = captured(Element.prototype, 'getAttributeNS', 'value');
  return {
    type,
    text: captured(CharacterData.prototype, 'data') as (node: Node) => string,
    htmlName: (node) => (namespace(node) === HTML_NAMESPACE ? localName(node) : undefined),
    attribute: (node, name) => (getAttribute(node, null, name) as string | null) ?? undefined,
    *children(node) {
      for (let child = firstChild(node); child; child = nextSibling(child)) yield child;
    },
  };
}

type Descriptor = Readonly<Partial<Record<'get' | 'value', unknown>>>;

/** A getter or method of a prototype as it is now, safe from later changes by the page. */
function captured(
  prototype: object,
  name: string,
  kind: 'get' | 'value' = 'get',
): (node: Node, ...args: readonly unknown[]) => unknown {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as Descriptor | undefined;
  const found = descriptor?.[kind];
  if (typeof found !== 'function') throw new TypeError(`The prototype has no ${name}.`);
  return (node, ...args) => Reflect.apply(found, node, args) as unknown;
}
