/** Takes a snapshot of everything in a host page that our elements must not change. */

import { documentOf } from '../support/host-page.js';

/** The globals by which copies of Lit know of each other: the one documented exception. */
const LIT_MARKS = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litPropertyMetadata',
];

const CLASSES = [
  'Object Array Function String Number Map Set Promise RegExp Date Symbol Error',
  'EventTarget Node Element HTMLElement Document ShadowRoot Event CSSStyleSheet History Window',
].flatMap((names) => names.split(' '));

type Page = Window & typeof globalThis;

/** The page's layout, styles, globals, prototypes, style sheets and storage, without our own. */
export function snapshotOf(page: Page): Readonly<Record<string, unknown>> {
  const document = documentOf(page);
  const elements = [...document.querySelectorAll('body, body *')].filter(
    (element) =>
      !Element.prototype.closest.call(
        element,
        'news-ticker, article-view, font-size-adjuster, script, style',
      ),
  );
  return {
    layout: elements.map(boxOf),
    styles: elements.map((element) => styleOf(page, element)),
    width: document.documentElement.scrollWidth,
    globals: keysOf(page).filter((key) => !LIT_MARKS.includes(key)),
    prototypes: CLASSES.map((name) => [name, keysOf(prototypeOf(page, name))]),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    head: document.head.innerHTML,
    root: attributesOf(document.documentElement),
    body: attributesOf(document.body),
    stores: [document.cookie, storeOf(() => page.localStorage), storeOf(() => page.sessionStorage)],
  };
}

function boxOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [element.localName, ...[left, top, width, height].map((value) => value.toFixed(1))].join(
    ' ',
  );
}

// Columns of a fragmented page are balanced in sixtieths of a pixel, which nobody sees.
function styleOf(page: Page, element: Element): string {
  const style = page.getComputedStyle(element);
  return Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`)
    .join('; ')
    .replace(/[\d.]+(?=px)/g, (pixels) => Number(pixels).toFixed(1));
}

function prototypeOf(page: Page, name: string): object {
  const owner: unknown = Reflect.get(page, name);
  return typeof owner === 'function' ? (owner.prototype as object) : {};
}

function keysOf(owner: object): readonly string[] {
  return Reflect.ownKeys(owner).map(String).sort();
}

function storeOf(read: () => Storage): readonly string[] {
  try {
    return Object.keys(read());
  } catch {
    return ['forbidden'];
  }
}

function attributesOf({ attributes }: Element): readonly string[] {
  return Array.from(attributes, ({ name, value }) => `${name}=${value}`);
}
