/** The nodes of XML that is read without an engine, as far as readers of feeds look at them. */
import type { XmlElement, XmlNode } from '../xml-dom.js';

/** A piece of text. */
export class TolerantText implements XmlNode {
  readonly nodeType = 3;
  readonly childNodes: readonly XmlNode[] = [];
  readonly nodeValue: string;

  constructor(text: string) {
    this.nodeValue = text;
  }

  get textContent(): string {
    return this.nodeValue;
  }
}

/** The namespaces that an element declares, and those around it. */
export interface Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly parent: Scope | undefined;
}

/** An element. */
export class TolerantElement implements XmlElement {
  readonly nodeType = 1;
  readonly nodeValue = null;
  readonly childNodes: (TolerantElement | TolerantText)[] = [];
  readonly attributes: { readonly name: string; readonly value: string }[] = [];
  readonly prefix: string | null;
  readonly localName: string;
  /** The local name in small letters. */
  readonly bare: string;
  /** The whole name in small letters. */
  readonly lower: string;
  scope: Scope | undefined;

  /** @param name as written, with its prefix */
  constructor(readonly name: string) {
    const colon = name.indexOf(':');
    this.lower = name.toLowerCase();
    this.prefix = colon > 0 ? name.slice(0, colon) : null;
    this.localName = name.slice(colon + 1);
    this.bare = this.localName.toLowerCase();
  }

  get namespaceURI(): string | null {
    for (let { scope } = this; scope; scope = scope.parent) {
      const namespace = scope.namespaces.get(this.prefix ?? '');
      if (namespace !== undefined) return namespace || null;
    }
    return null;
  }

  get textContent(): string {
    // Joined once: at each level, a deep text would be copied as often as it is deep.
    const texts: string[] = [];
    this.#collect(texts);
    return texts.join('');
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  #collect(texts: string[]): void {
    for (const node of this.childNodes) {
      if (node instanceof TolerantElement) node.#collect(texts);
      else texts.push(node.nodeValue);
    }
  }

  /** Adds an attribute, unless there is one of this name, or too many. */
  setAttribute(name: string, value: string): void {
    if (this.getAttribute(name) === null) this.attributes.push({ name, value });
  }
}
