/** The host pages that a strip must work in, each with styles or scripts that could break it. */
import type { Ability } from '../support/engines.js';
import { OLD_PAGES } from './old-pages.js';

export interface Host {
  readonly name: string;
  /** The page's own style sheet. */
  readonly css?: string;
  /** The page's own script, run before ours. */
  readonly script?: string;
  /** HTML before and after the strip, such as the tags of a box around it. */
  readonly around?: readonly [before: string, after: string];
  readonly doctype?: string;
  /** Attributes of the html element. */
  readonly html?: string;
  /** HTML at the start of the head. */
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the strip must fill its box (default), or may have a width of its own. */
  readonly width?: 'full' | 'own';
  /** The strip's label, by default a short one. In a narrow box a label takes a line of its own. */
  readonly label?: string;
  /** The ability that an engine needs to press a headline there. */
  readonly toPress?: Ability;
}

/** The nonce of inline scripts and styles of every page. */
export const NONCE = 'host';

const BOX = (style: string): readonly [string, string] => [
  `<div class="box"><div class="side">Side</div>`,
  `</div><style nonce="${NONCE}">.box { ${style} }</style>`,
];

const STYLE_PAGES: readonly Host[] = [
  { name: 'nothing special' },
  {
    name: 'a Bootstrap-like reset',
    css: `*, ::before, ::after { box-sizing: border-box } body { margin: 0; font: 1rem/1.5 system-ui; }
      ul, ol { padding-left: 2rem; margin: 0 0 1rem } a { color: #0d6efd; text-decoration: underline }
      button { border-radius: 0; font: inherit; margin: 0 } [role=button] { cursor: pointer }
      .label { color: red } .base { position: absolute } .list { display: none }`,
  },
  {
    name: 'a Tailwind-like reset',
    css: `*, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 }
      html { line-height: 1.5; tab-size: 4 } ol, ul, menu { list-style: none } svg, img { display: block }
      a { color: inherit; text-decoration: inherit } button { background: transparent; font: inherit }
      [hidden] { display: none !important } .hidden { display: none } .flex { display: flex }`,
  },
  {
    name: 'a WordPress-like theme',
    css: `.entry > * { max-width: 645px; margin-left: auto; margin-right: auto }
      .entry a { color: #c00; border-bottom: 1px solid } .entry ul { list-style: square; margin: 1.5em 3em }
      .entry li { margin-bottom: .5em; line-height: 2 } button { background: #222 !important; color: #fff !important; padding: 1em 2em !important; text-transform: uppercase }`,
    around: ['<div class="entry">', '</div>'],
    width: 'own',
  },
  {
    name: 'everything !important',
    css: `* { margin: 0 !important; padding: 0 !important; border: 0 !important; font-family: serif !important;
      letter-spacing: 3px !important; text-transform: uppercase !important; line-height: 1 !important;
      background: none !important; list-style: square !important; text-align: center !important }`,
  },
  { name: 'a 62.5 % root', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  { name: 'a 62.5 % root without a correction on the body', css: 'html { font-size: 62.5% }' },
  { name: 'quirks mode', doctype: '' },
  { name: 'text from right to left', html: 'dir="rtl" lang="ar"' },
  {
    name: 'vertical writing',
    css: `html { writing-mode: vertical-rl } .box { inline-size: 300px; block-size: 400px; overflow: hidden }`,
    around: ['<div class="box">', '</div>'],
    width: 'own',
  },
  { name: 'zoom', css: 'body { zoom: 1.5 }', toPress: 'find by a point under zoom' },
  { name: 'a float', ...own('.box { float: left }') },
  { name: 'inline-flex', ...own('.box { display: inline-flex }') },
  { name: 'an absolute box', ...own('.box { position: absolute; top: 300px }') },
  {
    name: 'flex without min-width: 0',
    css: '.box { display: flex } .box > news-ticker { flex: 1 }',
    around: BOX('gap: 1em'),
    width: 'own',
  },
  {
    name: 'a flex column',
    css: '.box { display: flex; flex-direction: column; align-items: stretch }',
    around: BOX('gap: 1em'),
  },
  {
    name: 'a grid of 1fr',
    css: '.box { display: grid; grid-template-columns: 100px 1fr }',
    around: BOX('gap: 1em'),
    width: 'own',
  },
  {
    name: 'a table',
    around: ['<table width="100%"><tr><td>Side</td><td width="70%">', '</td></tr></table>'],
  },
  { name: 'columns', css: 'body { columns: 2 }', width: 'own' },
  { name: '*:empty hidden', css: '*:empty { display: none !important }' },
  { name: 'a transformed box', css: 'body { transform: translateX(10px); perspective: 500px }' },
  {
    name: 'containment',
    css: '.box { contain: content; container-type: inline-size; overflow: hidden }',
    around: ['<div class="box">', '</div>'],
  },
  {
    name: 'a dark page without color-scheme',
    css: 'html { background: #111 } body { color: #eee }',
  },
  {
    name: 'a dark page with color-scheme',
    css: ':root { color-scheme: dark } body { background: Canvas }',
  },
  { name: 'tiny text', css: 'body { font-size: 6px }' },
  { name: 'huge text', css: 'body { font-size: 40px }' },
  {
    name: 'inherited typography',
    css: `body { letter-spacing: .5em; word-spacing: 1em; text-transform: uppercase; line-height: 0; text-indent: -100px;
      white-space: pre; text-align: right; font-style: italic; font-variant: small-caps; text-shadow: 2px 2px red;
      user-select: none; -webkit-user-select: none; hyphens: auto; word-break: break-all } body > p { line-height: 20px }`,
  },
];

const SCRIPT_PAGES: readonly Host[] = [
  {
    name: 'a base elsewhere',
    head: '<base href="https://elsewhere.example/deep/" target="_blank">',
  },
  {
    name: 'prototypes as Prototype.js extends them',
    script: `
      for (const [name, value] of Object.entries({
        each(f) { for (let i = 0; i < this.length; i++) f(this[i]) }, first() { return this[0] }, clear() { this.length = 0; return this },
        without() { return this }, toJSON() { return '[' + this.join() + ']' }, include(x) { return this.indexOf(x) >= 0 },
      })) Array.prototype[name] = value;
      Function.prototype.bind = function (that, ...first) { const f = this; return function (...rest) { return f.call(that, ...first, ...rest) } };
      String.prototype.strip = function () { return this.trim() };
      Element.prototype.getElementsByClassName = function (name) { return [...this.querySelectorAll('.' + name)] };
      Element.prototype.show = Element.prototype.hide = Element.prototype.update = Element.prototype.remove2 = function () { return this };
      window.$ = (id) => document.getElementById(id); window.$$ = (s) => [...document.querySelectorAll(s)];`,
  },
  {
    name: 'prototypes as MooTools extends them',
    script: `
      Object.prototype.forEachKey = function (f) { for (const key in this) f(key) };
      Object.prototype.extra = 'polluted'; Object.prototype.get2 = () => 1;
      Array.prototype.contains = function (x) { return this.includes(x) };
      Array.from = ((from) => function (list, ...more) { return list == null ? [] : from.call(Array, list, ...more) })(Array.from);
      Number.prototype.times = function (f) { for (let i = 0; i < this; i++) f(i) };
      const append = Element.prototype.appendChild;
      Element.prototype.appendChild = function (node) { return append.call(this, node) };
      Element.prototype.set = function (name, value) { this.setAttribute(name, value); return this };
      Element.prototype.dispose = function () { return this.parentNode ? this.parentNode.removeChild(this) : this };`,
  },
  {
    name: 'old polyfills that behave',
    script: `
      const NativePromise = Promise, NativeMap = Map;
      window.Promise = class Promise extends NativePromise {};
      window.Map = class Map extends NativeMap {};
      const define = customElements.define.bind(customElements);
      customElements.define = (...parts) => define(...parts);
      const observe = MutationObserver; window.MutationObserver = class extends observe {};
      Event = class extends Event {};`,
  },
  {
    name: 'a wrapped fetch that wants strings',
    script: `
      const real = window.fetch;
      window.fetch = function (url, options) {
        if (typeof url !== 'string') throw new TypeError('a string, please');
        return real.call(window, url.replace(/#.*/, ''), options);
      };`,
  },
  {
    name: 'forbidden storage',
    script: `
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } });`,
  },
  {
    name: 'globals of other tools',
    script: `window.name = 'x'; window.status = 'y'; var event = 1, length2 = 2, top2 = 3; window.process = { env: {} }; window.global = window; window.module = {}; window.exports = {}; window.define = () => {}; window.define.amd = true;`,
  },
  {
    name: 'a strict policy with nonces',
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${NONCE}' 'self'; style-src 'nonce-${NONCE}'; connect-src *; base-uri 'none'`,
    },
  },
  {
    name: 'enforced Trusted Types',
    headers: {
      'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types off-the-wire",
    },
  },
  {
    name: 'enforced Trusted Types and another Lit',
    script: `if (window.trustedTypes) trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });
      window.litHtmlVersions = ['3.0.0']; window.litElementVersions = ['4.0.0']; window.reactiveElementVersions = ['2.0.0'];`,
    headers: {
      'Content-Security-Policy':
        "require-trusted-types-for 'script'; trusted-types off-the-wire lit-html",
    },
  },
];

/** All host pages. */
export const HOSTS: readonly Host[] = [...STYLE_PAGES, ...SCRIPT_PAGES, ...OLD_PAGES];

/** A box that is only as wide as its content. */
function own(css: string): Partial<Host> {
  return { css, around: ['<div class="box">', '</div>'], width: 'own', label: '' };
}
