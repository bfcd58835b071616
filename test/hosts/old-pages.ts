/** Host pages as strangers and old libraries leave them: names in markup, changed prototypes, broken globals. */
import type { Host } from './hosts.js';

/** What Prototype.js, MooTools, datejs and old polyfills redefine, written anew and shortened. */
const LIBRARIES: readonly Host[] = [
  {
    name: 'an Array as Prototype.js redefines it',
    script: `
      const list = (items) => { const length = items ? items.length || 0 : 0, copy = new Array(length); for (let i = 0; i < length; i++) copy[i] = items[i]; return copy };
      Array.from = list;
      Object.assign(Array.prototype, {
        reduce() { return this.length > 1 ? this : this[0] },
        entries() { return list(this) }, toArray() { return list(this) }, size() { return this.length },
        toJSON() { return '[' + this.join() + ']' }, clone() { return list(this) }, last() { return this[this.length - 1] },
      });
      Date.prototype.toJSON = function () { return '"' + this.getTime() + '"' };
      String.prototype.toJSON = function () { return '"' + this + '"' };
      window.Hash = window.Template = window.Selector = window.Form = window.Position = function () {};
      const { Element: own } = window;
      window.Element = function (name) { return document.createElement(name) };
      Object.assign(window.Element, own); window.Element.prototype = own.prototype;`,
  },
  {
    name: 'Event, Element and Request as MooTools replaces them',
    script: `
      const { Element: own } = window;
      window.Event = function (event) { this.event = event; this.target = event && event.target };
      window.Element = function (name) { return document.createElement(name) };
      window.Element.prototype = own.prototype;
      window.Request = function (options) { this.options = options };
      window.Class = window.Options = window.Events = window.Chain = window.Cookie = function () {};
      Array.from = (item) => item == null ? [] : Array.isArray(item) ? item : typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item];
      for (const name of ['get', 'set', 'erase', 'match', 'clone', 'inject', 'grab', 'adopt', 'store', 'retrieve', 'toggle'])
        own.prototype[name] = function () { return this };
      for (const name of ['pick', 'empty', 'invoke', 'append', 'combine', 'erase']) Array.prototype[name] = function () { return this };
      Function.prototype.extend = Function.prototype.implement = function () { return this };`,
  },
  {
    name: 'dates as datejs redefines them',
    script: `
      Date.parse = (text) => { const date = new Date(text); return isNaN(date) ? null : date };
      Date.prototype.toString = function (format) { return format ? 'date' : this.toISOString() };
      Number.prototype.days = Number.prototype.hours = function () { return this };`,
  },
  {
    name: 'elements as html5shiv makes them',
    script: `
      const create = document.createElement, fragment = document.createDocumentFragment;
      document.createElement = function (name) { return create.call(document, name) };
      document.createDocumentFragment = function () { return fragment.call(document) };`,
  },
  {
    name: 'the adapter for elements of ES5',
    script: `
      const own = HTMLElement;
      window.HTMLElement = function () { return Reflect.construct(own, [], this.constructor) };
      HTMLElement.prototype = own.prototype; HTMLElement.prototype.constructor = HTMLElement;
      Object.setPrototypeOf(HTMLElement, own);`,
  },
  {
    name: 'an old polyfill of matchMedia',
    script: `window.matchMedia = (media) => ({ media, matches: false, addListener() {}, removeListener() {} });`,
  },
  {
    name: 'an old polyfill of CustomEvent',
    script: `
      window.CustomEvent = function (name, { bubbles = false, detail } = {}) {
        const event = document.createEvent('CustomEvent'); event.initCustomEvent(name, bubbles, false, detail); return event };
      CustomEvent.prototype = Event.prototype;`,
  },
  {
    name: 'an old polyfill of ResizeObserver',
    script: `
      const own = ResizeObserver;
      window.ResizeObserver = class {
        constructor(callback) { this.own = new own((entries) => callback(entries.map(({ target, contentRect }) => ({ target, contentRect })), this)) }
        observe(target) { this.own.observe(target) } unobserve(target) { this.own.unobserve(target) } disconnect() { this.own.disconnect() }
      };`,
  },
  {
    name: 'an old polyfill of requestIdleCallback',
    script: `window.requestIdleCallback = (callback) => setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 10 }), 1); window.cancelIdleCallback = clearTimeout;`,
  },
  {
    name: 'a wrapped fetch that answers with text alone',
    script: `
      const real = window.fetch;
      window.fetch = (url, options) => real.call(window, url, options).then((answer) => ({ text: () => answer.text() }));`,
  },
];

/** Names of the document, of nodes and of event targets, which elements of that name replace. */
const DOCUMENT_NAMES = [
  ...['activeElement', 'addEventListener', 'adoptNode', 'adoptedStyleSheets', 'append', 'baseURI'],
  ...[
    'body',
    'childNodes',
    'children',
    'cloneNode',
    'compatMode',
    'contains',
    'contentType',
    'cookie',
  ],
  ...['createComment', 'createDocumentFragment', 'createElement', 'createElementNS', 'createEvent'],
  ...[
    'createRange',
    'createTextNode',
    'createTreeWalker',
    'currentScript',
    'defaultView',
    'dispatchEvent',
  ],
  ...[
    'documentElement',
    'documentURI',
    'elementFromPoint',
    'firstChild',
    'fonts',
    'forms',
    'getAnimations',
  ],
  ...[
    'getElementById',
    'getElementsByTagName',
    'getRootNode',
    'getSelection',
    'hasFocus',
    'head',
    'hidden',
  ],
  ...[
    'images',
    'implementation',
    'importNode',
    'isConnected',
    'lastElementChild',
    'links',
    'location',
  ],
  ...['nodeType', 'ownerDocument', 'parentNode', 'querySelector', 'querySelectorAll', 'readyState'],
  ...[
    'removeEventListener',
    'scripts',
    'scrollingElement',
    'styleSheets',
    'textContent',
    'timeline',
    'title',
  ],
  ...['URL', 'visibilityState'],
];

/** Globals that an engine may lack, and those by which Lit knows other copies of itself. */
const GLOBAL_NAMES = [
  ...[
    'caches',
    'cancelIdleCallback',
    'CloseWatcher',
    'fetchLater',
    'navigation',
    'requestIdleCallback',
  ],
  ...[
    'Sanitizer',
    'scheduler',
    'ShadyCSS',
    'ShadyDOM',
    'trustedTypes',
    'litElementPolyfillSupport',
  ],
  ...[
    'litElementVersions',
    'litHtmlPolyfillSupport',
    'litHtmlVersions',
    'litIssuedWarnings',
    'litNonce',
  ],
  ...[
    'litPropertyMetadata',
    'reactiveElementPolyfillSupport',
    'reactiveElementVersions',
    'JSCompiler_renameProperty',
  ],
];

const FORM_NAMES = [
  ...[
    'addEventListener',
    'attributes',
    'children',
    'closest',
    'contains',
    'dispatchEvent',
    'firstChild',
  ],
  ...[
    'focus',
    'getAttribute',
    'getRootNode',
    'insertBefore',
    'isConnected',
    'localName',
    'matches',
    'nodeType',
  ],
  ...['parentElement', 'parentNode', 'querySelector', 'shadowRoot', 'style', 'textContent'],
];

const hidden = (elements: readonly string[]): string =>
  `<div style="display: none">${elements.join('')}</div>`;

const MARKUP: readonly Host[] = [
  {
    name: 'images named like members of the document',
    around: [
      hidden(DOCUMENT_NAMES.flatMap((name) => [`<img name="${name}">`, `<img name="${name}">`])),
      '',
    ],
  },
  {
    name: 'forms, frames and objects named like members of the document',
    around: [
      hidden(
        DOCUMENT_NAMES.map(
          (name, index) =>
            [
              `<form name="${name}"></form>`,
              `<object id="${name}"></object>`,
              `<embed name="${name}">`,
            ][index % 3] ?? '',
        ),
      ),
      '',
    ],
  },
  {
    name: 'ids of globals that are missing',
    around: [hidden(GLOBAL_NAMES.map((name) => `<img id="${name}">`)), ''],
  },
  {
    name: 'objects with ids of globals that are missing',
    around: [hidden(GLOBAL_NAMES.map((name) => `<object id="${name}"></object>`)), ''],
  },
  {
    name: 'a form around it whose fields are named like methods',
    around: [
      `<form lang="en">${hidden(FORM_NAMES.map((name) => `<input name="${name}">`))}`,
      '</form>',
    ],
  },
];

/** All of these pages. */
export const OLD_PAGES: readonly Host[] = [...LIBRARIES, ...MARKUP];

/** A page that breaks so much that either the strip works, or its links show and one line says why. */
export interface BrokenPage {
  readonly name: string;
  readonly script: string;
  /** Whether feeds or articles fail there, so that the strip keeps the headlines of its links. */
  readonly isPoor?: boolean;
}

/** Names of the settings of the DOM and of fetch: a value of that name in Object.prototype counts as given. */
const SETTINGS = [
  ...[
    'attributes',
    'body',
    'box',
    'bubbles',
    'cache',
    'capture',
    'composed',
    'credentials',
    'delegatesFocus',
  ],
  ...[
    'duration',
    'easing',
    'fill',
    'get',
    'headers',
    'method',
    'mode',
    'once',
    'passive',
    'priority',
    'redirect',
  ],
  ...[
    'referrer',
    'root',
    'rootMargin',
    'set',
    'signal',
    'slotAssignment',
    'style',
    'subtree',
    'threshold',
    'value',
  ],
  ...['writable', 'toJSON', 'then', 'nodeType', 'length'],
];

/** All of those pages. */
export const BROKEN_PAGES: readonly BrokenPage[] = [
  ...SETTINGS.map((name) => ({
    name: `a value on Object.prototype named ${name}`,
    script: `Object.prototype.${name} = 'x';`,
    // With the last three, WebKit loads no feed, or DOMPurify gives up and leaves an article its text.
    isPoor: ['style', 'attributes', 'get', 'mode'].includes(name),
  })),
  { name: 'a global of its own named Map', script: 'window.Map = { tiles: [] };' },
  { name: 'a global of its own named Set', script: 'window.Set = function () {};' },
  {
    isPoor: true,
    name: 'no AbortSignal.any',
    script: 'delete AbortSignal.any; delete AbortSignal.timeout;',
  },
  {
    isPoor: true,
    name: 'an Intl without most of it',
    script:
      'for (const name of ["RelativeTimeFormat", "PluralRules", "Segmenter", "Locale", "ListFormat", "NumberFormat"]) delete Intl[name];',
  },
  { name: 'no animations', script: 'delete Element.prototype.animate;' },
  {
    name: 'no observers',
    script:
      'delete window.ResizeObserver; delete window.IntersectionObserver; delete window.MutationObserver;',
  },
  {
    name: 'listeners that throw',
    script: 'Element.prototype.addEventListener = () => { throw new Error("no listeners") };',
  },
  { name: 'listeners that are lost', script: 'EventTarget.prototype.addEventListener = () => {};' },
  {
    name: 'a registry that throws',
    script: 'customElements.define = () => { throw new Error("no elements") };',
  },
  {
    name: 'style sheets that throw',
    script:
      'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", { set() { throw new Error("no styles") }, get() { return [] } });',
  },
  {
    name: 'nodes that cannot be added',
    script: 'Node.prototype.insertBefore = () => { throw new Error("no nodes") };',
  },
];
