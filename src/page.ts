/**
 * The page's document and globals, out of reach of strangers' markup: a name such as `<img name=body>` replaces a
 * property of `document`, and `<img id=caches>` stands for a global that the engine lacks.
 */

/** The members of the document; not of a node, since methods of the DOM take no stand-in for one. */
type Page = Omit<Document, keyof Node> &
  Pick<Document, 'addEventListener' | 'baseURI' | 'removeEventListener'>;

/** The document, read through its prototype. */
export const page = standIn((name) => member(Document.prototype, name, document)) as Page;

/** The globals of the engine and of the page's scripts; never an element. */
export const globals = standIn((name) =>
  Object.hasOwn(globalThis, name) ? (Reflect.get(globalThis, name) as unknown) : undefined,
) as Partial<typeof globalThis>;

/** The engine's own Event, since old libraries put a class of theirs in its place. */
export const NativeEvent = baseOfUIEvent() ?? Event;

/** An HTML element of the page, read through its prototype: the fields of a form replace its properties by their names. */
export function unclobbered<T extends HTMLElement>(element: T): T {
  return standIn((name) => member(HTMLElement.prototype, name, element)) as T;
}

/** Says that a script of the page has changed what we need. */
export function faultMessage(what: string, error: unknown): string {
  return `Off the Wire ${what}, since a script of this page has changed what it needs: ${String(error)}. Load that script later, or mend it.`;
}

// Lit needs these as it loads. Where a page has broken them, this error is the only line in the console.
try {
  Object.defineProperty({}, 'probe', { get: () => 0 });
  new Set(new Map([[0, 0]]).values());
} catch (cause) {
  throw new Error(faultMessage('stays out of this page', cause), { cause });
}

/** None in Node, nor where a server's stand-in for the DOM has a UIEvent that extends nothing, as Angular's does. */
function baseOfUIEvent(): typeof Event | undefined {
  if (typeof UIEvent === 'undefined') return undefined;
  const base = Object.getPrototypeOf(UIEvent) as typeof Event;
  return Object.hasOwn(base, 'prototype') ? base : undefined;
}

function member(prototype: object, name: PropertyKey, owner: object): unknown {
  const value: unknown = Reflect.get(prototype, name, owner);
  return typeof value === 'function' ? (value.bind(owner) as unknown) : value;
}

function standIn(get: (name: PropertyKey) => unknown): object {
  return new Proxy(
    {},
    {
      get: (_target, name) => get(name),
      // Only copies of Lit write: they leave their versions for each other.
      set: (_target, name, value) => Reflect.set(globalThis, name, value),
    },
  );
}
