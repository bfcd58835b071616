/**
 * The one-tag loader: puts an element where its script tag stands, with every `data-*` of the tag as the
 * element's attribute, and loads the element's module from beside itself. A classic script, so that it
 * can be `async` and can be put in by whatever manages a site's tags.
 */

const TAGS = ['news-ticker', 'article-view', 'font-size-adjuster'];

/** On a tag that has been taken up; its value says whether that failed. */
const MARK = 'data-embedded';

const script = thisScript();
const tag = script?.dataset['element'] ?? 'news-ticker';
script?.setAttribute(MARK, '');
if (!script?.isConnected) fail('its script tag is not in the page. Leave it there, with its src.');
else if (TAGS.includes(tag)) embed(script);
else fail(`data-element="${tag}" is none of ${TAGS.join(', ')}.`);

function embed(from: HTMLScriptElement): void {
  place(elementFor(from), from);
  const url = new URL(`${tag}.js`, from.src).href;
  import(/* @vite-ignore */ url).catch((error: unknown) => {
    fail(`${url} did not load. Keep all files of its folder there, and allow script-src.`, error);
  });
}

function elementFor({ attributes }: HTMLScriptElement): HTMLElement {
  const element = document.createElement(tag);
  for (const { name, value } of attributes) {
    // Not `on…`: a handler in an attribute is script, which strict pages report.
    const own = /^data-(?!element$|embedded$|on)(.+)/.exec(name)?.[1];
    if (own) element.setAttribute(own, value);
  }
  return element;
}

// Nothing is seen in the head: from there it goes to the top of the body.
function place(element: HTMLElement, from: HTMLScriptElement): void {
  const toTop = (): void => document.body.prepend(element);
  if (!document.head.contains(from)) from.after(element);
  else if (document.readyState === 'loading') addEventListener('DOMContentLoaded', toTop);
  else toTop();
}

// In a shadow root, or evaluated by what manages tags, no script is said to be the current one.
function thisScript(): HTMLScriptElement | undefined {
  const { currentScript, scripts } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript;
  return [...scripts].find(
    (one) => /\/embed\.js(?:[?#]|$)/.test(one.src) && !one.hasAttribute(MARK),
  );
}

// Where several tags fail, they mostly do for one reason.
function fail(what: string, error: unknown = ''): void {
  if (document.querySelector(`[${MARK}=failed]`)) return;
  script?.setAttribute(MARK, 'failed');
  console.error(`Off the Wire, embed.js: ${what}`, error);
}
