/**
 * The first lock: parses untrusted HTML into a document that is never shown and loads nothing, and
 * removes what could run there. The browser's own sanitizer where it has one, else DOMPurify, which
 * is loaded only then. What it lets through is still untrusted: see rebuild.ts.
 */
import type { Config, DOMPurify } from 'dompurify';
import { trustedTypesPolicy } from '../shared/trusted-types.js';
import {
  ALLOWED_ELEMENTS,
  DROPPED_ELEMENTS,
  DROPPED_FOREIGN,
  PASSED_ATTRIBUTES,
  RENAMED_ELEMENTS,
} from './allow-list.js';

/** `native` is the browser's `setHTML`. */
export type LockName = 'native' | 'dompurify';

/** Parses and sanitizes; undefined where it cannot, and then nothing of the HTML may be shown as such. */
type Lock = (html: string) => Node | undefined;

type NativeSetHtml = (
  this: Element,
  html: string,
  options: { readonly sanitizer: unknown },
) => unknown;

/**
 * An element list would drop the text of unknown elements. The attribute list must stay explicit:
 * Chromium 156 crashes without one on HTML with any of 28 newer event handlers. Comments and
 * processing instructions are named as they survive by default when the config is a Sanitizer.
 */
const NATIVE_CONFIG = {
  removeElements: [
    ...DROPPED_ELEMENTS,
    ...[...DROPPED_FOREIGN].map(([name, namespace]) => ({ name, namespace })),
  ],
  attributes: [...PASSED_ATTRIBUTES],
  comments: false,
  processingInstructions: [],
};

const PURIFY_CONFIG = {
  ALLOWED_TAGS: [...ALLOWED_ELEMENTS.keys(), ...RENAMED_ELEMENTS.keys()],
  // DOMPurify drops a whole element for its `is`; the rebuilding drops just the attribute.
  ALLOWED_ATTR: [...PASSED_ATTRIBUTES, 'is'],
  // The others hold no URL, and "Noon: rain" is a fine label. A srcset is checked by its candidates.
  ADD_URI_SAFE_ATTR: ['is', ...PASSED_ATTRIBUTES].filter(
    (name) => !/^(?:href|src|cite)$/.test(name),
  ),
  FORBID_CONTENTS: [...DROPPED_ELEMENTS, ...DROPPED_FOREIGN.keys()],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // Ids get a prefix of ours, and the tree is not inserted anywhere.
  SANITIZE_DOM: false,
  // Guards output that is serialised and parsed again, at the price of whole paragraphs; ours never is.
  SAFE_FOR_XML: false,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Config;

/**
 * Put before what DOMPurify parses as a document of its own: the doctype so that tables and
 * paragraphs nest as in the page, the rule so that a head or a frameset cannot take the body's place.
 */
const PURIFY_PREFIX = '<!doctype html><hr>';

// Some versions had another `setHTML`, and some pages bring their own: a lock has to prove itself. Without
// handlers and styles, which a strict page would report, though nothing of this is ever shown.
const CANARY =
  '<p data-x="x" class="x">a<script>b</script><iframe></iframe><x-y>c</x-y><!--d--><svg><a>e</a></svg></p><style>f</style>';
const CANARY_RESULT = /^<p>a(?:<x-y>)?c(?:<\/x-y>)?<\/p>$/;

let native: Lock | undefined;
let purify: Lock | undefined;
let nativeTried = false;

/** The tree that `html` parses to, sanitized once; undefined where no lock works. `only` picks a lock, for tests. */
export async function firstLock(html: string, only?: LockName): Promise<Node | undefined> {
  const lock =
    (only !== 'dompurify' && nativeLock()) || (only !== 'native' && (await purifyLock()));
  return lock ? attempt(lock, html) : undefined;
}

function nativeLock(): Lock | undefined {
  if (!nativeTried) native = proven(findNative());
  nativeTried = true;
  return native;
}

function findNative(): Lock | undefined {
  const sanitizer: unknown = Reflect.get(globalThis, 'Sanitizer');
  // An older, incompatible `setHTML` ignores unknown settings; its Sanitizer had no `removeUnsafe`.
  if (typeof sanitizer !== 'function' || !hasMember(sanitizer.prototype, 'removeUnsafe'))
    return undefined;
  const setHtml: unknown = Reflect.get(Element.prototype, 'setHTML');
  if (typeof setHtml !== 'function') return undefined;
  return (html) => {
    const { body } = document.implementation.createHTMLDocument('');
    Reflect.apply(setHtml as NativeSetHtml, body, [html, { sanitizer: NATIVE_CONFIG }]);
    return body;
  };
}

// A failure is not kept: the next article may find the network back.
async function purifyLock(): Promise<Lock | undefined> {
  purify ??= proven(await loadPurify());
  return purify;
}

async function loadPurify(): Promise<Lock | undefined> {
  try {
    const { default: createPurify } = await import('dompurify');
    // An instance of our own: hooks and settings of the page's DOMPurify do not reach it.
    return purifyWith(createPurify(window));
  } catch {
    return undefined;
  }
}

function purifyWith(purifier: DOMPurify): Lock {
  // Null where there is none: DOMPurify would else ask for a policy of its own.
  const policy = (trustedTypesPolicy() ?? null) as Config['TRUSTED_TYPES_POLICY'];
  const config = { ...PURIFY_CONFIG, TRUSTED_TYPES_POLICY: policy };
  return (html) => {
    // Null, whatever its types say, where the body was taken away.
    const tree = purifier.sanitize(PURIFY_PREFIX + html, config) as Node | null;
    const rule = tree?.firstChild;
    if (!tree || rule?.nodeName !== 'HR') return undefined;
    tree.removeChild(rule);
    return tree;
  };
}

function proven(lock: Lock | undefined): Lock | undefined {
  const tree = lock && attempt(lock, CANARY);
  if (!tree) return undefined;
  const { body } = document.implementation.createHTMLDocument('');
  body.append(...tree.childNodes);
  return CANARY_RESULT.test(body.innerHTML) ? lock : undefined;
}

function attempt(lock: Lock, html: string): Node | undefined {
  try {
    return lock(html);
  } catch {
    return undefined;
  }
}

function hasMember(object: unknown, name: string): boolean {
  return typeof object === 'object' && object !== null && name in object;
}
