/**
 * The one-tag loader: puts an element where its script tag stands, and loads the element's module from its own
 * folder, or the module of all elements where the page has several kinds. Each `data-*` of the tag becomes an
 * attribute of the element. It is a classic script, so that it can be `async` and a tag manager can insert it.
 */

import { page } from './page.js';

const TAGS = ['news-ticker', 'article-view', 'font-size-adjuster'] as const;

/** Marks a tag that was handled; the value `failed` says that it could not be. */
const MARK = 'data-embedded';

const script = thisScript();
const tag = script ? elementOf(script) : TAGS[0];
script?.setAttribute(MARK, '');
if (!script?.isConnected) fail('its script tag is not in the page. Leave it there, with its src.');
else if (TAGS.some((name) => name === tag)) embed(script);
else fail(`data-element="${tag}" is none of ${TAGS.join(', ')}.`);

function embed(from: HTMLScriptElement): void {
  const element = elementFor(from);
  place(element, from);
  if (page.readyState !== 'loading') {
    void load(from);
    return;
  }
  // Firefox drops the import map of a page that comes after the first module: so the import waits for the whole page.
  const early = [preloaded('script', moduleFor(from)), ...feedsOf(element)];
  page.head.append(...early);
  page.addEventListener('DOMContentLoaded', () => {
    // WebKit asks for the feed again if its link has gone before.
    void load(from).finally(() => early.forEach((link) => link.remove()));
  });
}

async function load(from: HTMLScriptElement): Promise<unknown> {
  // A name that other code has taken is not skipped: the module says so in the console.
  const hasOthers = loaders().some((one) => one !== from && one.hasAttribute(MARK));
  if (hasOthers && isDefined(tag)) return;
  const url = moduleFor(from);
  return import(/* @vite-ignore */ url).catch((error: unknown) => {
    const hint = url.startsWith('file:')
      ? 'It needs a web server: browsers load no modules from files.'
      : 'Keep all files of its folder there, allow script-src, and send Access-Control-Allow-Origin to other sites.';
    fail(`${url} did not load. ${hint}`, error);
  });
}

/** Two files in one page would share no requests, no translations, and no Trusted Types policy. */
function moduleFor({ src }: HTMLScriptElement): string {
  const isOneOfSeveral = TAGS.some((name) => name !== tag && !isDefined(name) && isOnPage(name));
  return new URL(`${isOneOfSeveral ? 'off-the-wire' : tag}.js`, src).href;
}

function isDefined(name: string): boolean {
  return customElements.get(name) !== undefined;
}

/** Whether the page has such an element, or will have one by another tag. */
function isOnPage(name: string): boolean {
  return page.querySelector(name) !== null || loaders().some((one) => elementOf(one) === name);
}

/** The feeds, asked for while the page is still coming: with the credentials that a preload has. */
function feedsOf(element: HTMLElement): readonly HTMLLinkElement[] {
  const urls = element.getAttribute('src')?.match(/[^\t\n\f\r ]+/g) ?? [];
  const isAlike = (element.getAttribute('credentials') ?? 'same-origin') === 'same-origin';
  return isAlike ? urls.map((url) => preloaded('fetch', url)) : [];
}

function preloaded(as: string, href: string): HTMLLinkElement {
  const link = page.createElement('link');
  return Object.assign(link, {
    rel: 'preload',
    as,
    crossOrigin: '',
    referrerPolicy: 'no-referrer',
    href,
  });
}

function elementFor({ attributes }: HTMLScriptElement): HTMLElement {
  const element = page.createElement(tag);
  for (const { name, value } of attributes) {
    // Skips `on…`: a handler in an attribute is script, and strict pages report it.
    const attribute = /^data-(?!element$|embedded$|on)(.+)/.exec(name)?.[1];
    if (attribute) element.setAttribute(attribute, value);
  }
  return element;
}

// Elements in the head are invisible, so for a tag there the element goes to the top of the body.
function place(element: HTMLElement, from: HTMLScriptElement): void {
  const toTop = (): void => page.body.prepend(element);
  if (!page.head.contains(from)) from.after(element);
  else if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', toTop);
  else toTop();
}

// `currentScript` is null inside a shadow root, and where a tag manager evaluates the code.
function thisScript(): HTMLScriptElement | undefined {
  const { currentScript } = page;
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript;
  return loaders().find((candidate) => !candidate.hasAttribute(MARK));
}

/** All tags of this script. */
function loaders(): readonly HTMLScriptElement[] {
  return [...page.scripts].filter(({ src }) => /\/embed\.js(?:[?#]|$)/.test(src));
}

function elementOf(loader: HTMLScriptElement): string {
  return loader.getAttribute('data-element') ?? TAGS[0];
}

// Reports only the first failure: several tags mostly fail for the same reason.
function fail(what: string, error: unknown = ''): void {
  if (page.querySelector(`[${MARK}=failed]`)) return;
  script?.setAttribute(MARK, 'failed');
  console.error(`Off the Wire, embed.js: ${what}`, error);
}
