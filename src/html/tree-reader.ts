/**
 * Reads a tree that came from untrusted HTML. An element with the id or name of a property can stand
 * in for that property ("clobbering": a form with an input named `childNodes`), so nothing is read
 * from the nodes themselves, only through the getters of the prototypes.
 */

/** The namespace of HTML elements. */
export const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** Reads nodes through captured getters. */
export interface TreeReader {
  /** As `nodeType`: 1 an element, 3 text. */
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
export function captureTreeReader(): TreeReader {
  const type = getter<number>(Node.prototype, 'nodeType');
  const firstChild = getter<Node | null>(Node.prototype, 'firstChild');
  const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling');
  const namespace = getter<string | null>(Element.prototype, 'namespaceURI');
  const localName = getter<string>(Element.prototype, 'localName');
  const getAttribute = Element.prototype.getAttributeNS;
  return {
    type,
    text: getter<string>(CharacterData.prototype, 'data'),
    htmlName: (node) => (namespace(node) === HTML_NAMESPACE ? localName(node) : undefined),
    attribute: (node, name) =>
      (Reflect.apply(getAttribute, node, [null, name]) as string | null) ?? undefined,
    *children(node) {
      for (let child = firstChild(node); child; child = nextSibling(child)) yield child;
    },
  };
}

function getter<T>(prototype: object, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`No getter for ${name}`);
  return (node) => Reflect.apply(get, node, []) as T;
}
