/** Pages on which strangers may write markup without script, whose names replace properties of the document. */
import type { Random } from './random.js';

/** How the elements come onto a page. */
export interface HostPage {
  readonly markup: string;
  /** By the loader of one tag, which has to find itself, or by a module script. */
  readonly isEmbedded: boolean;
}

const NAMES = [
  'currentScript scripts head body baseURI documentElement defaultView implementation activeElement',
  'getElementById querySelector querySelectorAll createElement createElementNS createTextNode importNode',
  'createTreeWalker createDocumentFragment createRange addEventListener removeEventListener dispatchEvent',
  'adoptedStyleSheets visibilityState hidden contentType readyState fonts title dir cookie forms images links',
  'append prepend contains parentNode childNodes firstChild nodeType ownerDocument URL documentURI referrer',
  'fullscreenElement elementFromPoint getRootNode location customElements story off-the-wire news-ticker',
].flatMap((line) => line.split(' '));

/** A script that strangers put where the loader could be made to look. */
export const EVIL = '/evil/embed.js';

const TEMPLATES = [
  // Both ways in which a script can ask where it is.
  () =>
    `<img name="currentScript"><img name="scripts" src="${EVIL}"><img name="scripts" src="${EVIL}">`,
  (name: string) => `<img name="${name}">`,
  (name: string) => `<img name="${name}" src="${EVIL}"><img name="${name}" src="${EVIL}">`,
  (name: string) => `<form name="${name}"></form>`,
  (name: string, other: string) => `<form name="${name}"><input name="${other}"></form>`,
  (name: string) => `<object id="${name}"></object>`,
  (name: string) => `<a id="${name}" href="${EVIL}">a</a><a id="${name}">b</a>`,
  (name: string) => `<embed name="${name}">`,
];

/** A page with up to forty such pieces of markup, or a plain one. */
export function growHostPage(random: Random): HostPage {
  const count = random.chance(0.5) ? 0 : random.size(40);
  const pieces = Array.from({ length: count }, () =>
    random.pick(TEMPLATES)(random.pick(NAMES), random.pick(NAMES)),
  );
  return { markup: pieces.join(''), isEmbedded: random.chance(0.2) };
}

/** The page itself: a strip, an article beside a column, and a text size. */
export function htmlOf({ markup, isEmbedded }: HostPage, path: string): string {
  const attributes = { src: `${path}/feed`, stream: `${path}/stream`, label: 'Off the wire' };
  const list = (prefix: string) =>
    Object.entries(attributes)
      .map(([name, value]) => ` ${prefix}${name}="${value}"`)
      .join('');
  const strip = isEmbedded
    ? `<script async src="/cdn/embed.js"${list('data-')}></script>`
    : `<news-ticker${list('')} for="story"><a href="/before">Before the feed</a></news-ticker>`;
  const others = isEmbedded
    ? ''
    : `<div class="row"><p class="side">Side</p><article-view id="story" src="${path}/feed" breadcrumb
        ><font-size-adjuster slot="tools"></font-size-adjuster></article-view></div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Abuse</title>
<style>
  html { overflow-y: scroll }
  body { margin: 0; font: 16px/1.5 sans-serif }
  .row { display: flex; gap: 10px }
  .side { flex: 0 0 100px }
  .row > article-view { flex: 1 }
</style>
<div id="strangers" style="height: 40px; overflow: hidden">${markup}</div>
${isEmbedded ? '' : '<script type="module" src="/cdn/off-the-wire.js"></script>'}
<div class="box">${strip}</div>${others}<p class="side">Below</p></html>`;
}
