/**
 * Parses untrusted HTML into a document that is never shown and loads nothing, and removes anything that could
 * run. The backend is the browser's own sanitizer, else DOMPurify, which is a lazy chunk. The result is still
 * untrusted: see rebuild.ts.
 */
import type { Config, DOMPurify } from 'dompurify';
import { trustedTypesPolicy } from '../trusted-types.js';
import { globals, page } from '../page.js';
import {
  ALLOWED_ELEMENTS,
  DROPPED_ELEMENTS,
  DROPPED_FOREIGN,
  PASSED_ATTRIBUTES,
  RENAMED_ELEMENTS,
  SEEN_ELEMENTS,
} from './allow-list.js';

/** `native` is the browser's `setHTML`. */
export type SanitizerName = 'native' | 'dompurify';

/** Parses and sanitizes; undefined after a failure, and then only the text of the HTML may be shown. */
type SanitizerBackend = (html: string) => Node | undefined;

type NativeSetHtml = (
  this: Element,
  html: string,
  options: { readonly sanitizer: unknown },
) => unknown;

/**
 * Lists elements to remove, since a list of allowed ones would drop the text of unknown elements. The attribute
 * list must stay explicit: Chromium 156 crashes without one on HTML with any of 28 newer event handlers. Comments
 * and processing instructions are named because they survive by default when the config is a Sanitizer.
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
  ALLOWED_TAGS: [...ALLOWED_ELEMENTS.keys(), ...RENAMED_ELEMENTS.keys(), ...SEEN_ELEMENTS],
  // DOMPurify drops a whole element for its `is`; the rebuilding drops just the attribute.
  ALLOWED_ATTR: [...PASSED_ATTRIBUTES, 'is'],
  // The other attributes hold no URL, so a label such as "Noon: rain" must pass. Srcset candidates are checked later.
  ADD_URI_SAFE_ATTR: ['is', ...PASSED_ATTRIBUTES].filter(
    (name) => !/^(?:href|src|cite)$/.test(name),
  ),
  FORBID_CONTENTS: [...DROPPED_ELEMENTS, ...DROPPED_FOREIGN.keys()],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // Clobbering is harmless here: ids get a prefix, and the tree is never inserted.
  SANITIZE_DOM: false,
  // This option costs whole paragraphs. It protects output that is serialised and parsed again; ours never is.
  SAFE_FOR_XML: false,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Config;

/**
 * Prefix of the HTML that DOMPurify parses. The doctype makes tables and paragraphs nest as in the page. The
 * `<hr>` opens the body, so that a head or a frameset cannot replace it.
 */
const PURIFY_PREFIX = '<!doctype html><hr>';

// Tests each backend first: some browser versions had another `setHTML`, and some pages define their own. Event
// handlers are left out, since a strict page would report them.
const CANARY =
  '<p data-x="x" role="x">a<script>b</script><iframe></iframe><x-y>c</x-y><!--d--><svg><a>e</a></svg></p><style>f</style>';
const CANARY_RESULT = /^<p>a(?:<x-y>)?c(?:<\/x-y>)?<\/p>$/;

let native: SanitizerBackend | undefined;
let purify: SanitizerBackend | undefined;
let nativeTried = false;

/** The tree that `html` parses to, sanitized once; undefined where no sanitizer works. `only` picks one, for tests. */
export async function parseSanitized(
  html: string,
  only?: SanitizerName,
): Promise<Node | undefined> {
  const backend =
    (only !== 'dompurify' && nativeBackend()) || (only !== 'native' && (await purifyBackend()));
  return backend ? attempt(backend, html) : undefined;
}

function nativeBackend(): SanitizerBackend | undefined {
  if (!nativeTried) native = proven(findNative());
  nativeTried = true;
  return native;
}

function findNative(): SanitizerBackend | undefined {
  const sanitizer: unknown = Reflect.get(globals, 'Sanitizer');
  // An older, incompatible `setHTML` ignores unknown settings; its Sanitizer had no `removeUnsafe`.
  if (typeof sanitizer !== 'function' || !hasMember(sanitizer.prototype, 'removeUnsafe'))
    return undefined;
  const setHtml: unknown = Reflect.get(Element.prototype, 'setHTML');
  if (typeof setHtml !== 'function') return undefined;
  return (html) => {
    const { body } = page.implementation.createHTMLDocument('');
    Reflect.apply(setHtml as NativeSetHtml, body, [html, { sanitizer: NATIVE_CONFIG }]);
    return body;
  };
}

// A failure is not remembered: the network may be back for the next article.
async function purifyBackend(): Promise<SanitizerBackend | undefined> {
  purify ??= proven(await loadPurify());
  return purify;
}

async function loadPurify(): Promise<SanitizerBackend | undefined> {
  try {
    const { default: createPurify } = await import('dompurify');
    // An instance of our own: hooks and settings of the page's DOMPurify do not reach it.
    return purifyWith(createPurify(windowWithoutNames()));
  } catch {
    return undefined;
  }
}

// DOMPurify makes its nodes by the document of its window. Names in the page's markup would replace its methods.
function windowWithoutNames(): typeof window {
  const inert = page.implementation.createHTMLDocument('');
  return new Proxy(window, {
    get: (target, name) => (name === 'document' ? inert : (Reflect.get(target, name) as unknown)),
  });
}

function purifyWith(purifier: DOMPurify): SanitizerBackend {
  // Null where there is none: DOMPurify would else ask for a policy of its own.
  const policy = (trustedTypesPolicy() ?? null) as Config['TRUSTED_TYPES_POLICY'];
  const config = { ...PURIFY_CONFIG, TRUSTED_TYPES_POLICY: policy };
  return (html) => {
    // The result is null, despite its type, where the HTML removed the body.
    const tree = purifier.sanitize(PURIFY_PREFIX + html, config) as Node | null;
    const rule = tree?.firstChild;
    if (!tree || rule?.nodeName !== 'HR') return undefined;
    tree.removeChild(rule);
    return tree;
  };
}

function proven(backend: SanitizerBackend | undefined): SanitizerBackend | undefined {
  const tree = backend && attempt(backend, CANARY);
  if (!tree) return undefined;
  const { body } = page.implementation.createHTMLDocument('');
  body.append(...tree.childNodes);
  return CANARY_RESULT.test(body.innerHTML) ? backend : undefined;
}

function attempt(backend: SanitizerBackend, html: string): Node | undefined {
  try {
    return backend(html);
  } catch {
    return undefined;
  }
}

function hasMember(object: unknown, name: string): boolean {
  return typeof object === 'object' && object !== null && name in object;
}
