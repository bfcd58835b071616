/**
 * The page `frame.html`: a strip and nothing else, for sites that allow frames alone, for screens and for overlays.
 * Its address says what it shows. Anybody can write an address: so it shows feeds of its own origin and those that
 * `frame.json` lists, and no text but theirs. It is a classic script, which also runs in a sandbox.
 */
import { page } from './page.js';

/** The attributes that an address may set, each with its allowed values. */
const PARAMETERS: Readonly<Record<string, RegExp>> = {
  mode: /^(?:scroll|step|fade|list)$/,
  direction: /^(?:start|end|up|down)$/,
  speed: /^\d{1,4}(?:wpm)?$/,
  interval: /^\d{1,4}$/,
  'max-items': /^\d{1,3}$/,
  'max-each': /^\d{1,3}$/,
  'max-age': /^\d{1,4}(?:min|h|d)$/,
  include: /^.{1,200}$/,
  exclude: /^.{1,200}$/,
  order: /^(?:newest|feed)$/,
  refresh: /^\d{1,5}$/,
  wire: /^(?:collapse|label|off)$/,
  announce: /^(?:off|urgent|all)$/,
  target: /^_(?:blank|top)$/,
  // Text of an address would be shown under the site's name.
  label: /^$/,
  sources: /^$/,
  times: /^$/,
  images: /^$/,
  summaries: /^$/,
  'without-controls': /^$/,
  'without-autoplay': /^$/,
};

/** The settings of the page that an address may change, each with its allowed values. */
const OF_PAGE: Readonly<Record<string, RegExp>> = {
  theme: /^(?:wire|broadcast|paper|terminal)$/,
  scheme: /^(?:light|dark|auto)$/,
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i,
  dir: /^(?:ltr|rtl)$/,
};

const MOST_FEEDS = 20;
const folder = new URL('./', location.href);

void start().catch((error: unknown) =>
  refuse(String(error instanceof Error ? error.message : error)),
);

async function start(): Promise<void> {
  // A sandbox has an origin of its own, so the address counts.
  if (!/^https?:$/.test(folder.protocol)) throw new Error('frame.html needs a web server.');
  const asked = new URL(location.href).searchParams;
  const feeds = feedsIn(asked);
  const foreign = feeds.filter((url) => url.origin !== folder.origin);
  const listed = foreign.length > 0 ? await listedFeeds() : [];
  if (!foreign.every(({ href }) => listed.includes(href)))
    throw new Error(
      `This frame shows feeds of ${folder.origin}, and those that frame.json beside it lists. The feed in its address is none of them.`,
    );
  allowOnly(foreign);
  dress(asked);
  show(feeds, asked);
  await load();
}

function feedsIn(asked: URLSearchParams): readonly URL[] {
  const written = (asked.get('src') ?? '').split(/\s+/).filter((address) => address !== '');
  const urls = written
    .filter((one) => URL.canParse(one, folder))
    .map((one) => new URL(one, folder));
  const isRight =
    urls.length > 0 &&
    urls.length === written.length &&
    urls.length <= MOST_FEEDS &&
    // The origin of a blob is a page's, and its content anybody's.
    urls.every(({ protocol, username }) => /^https?:$/.test(protocol) && username === '');
  if (!isRight)
    throw new Error('The address of this frame names no feed: frame.html?src=feed.json');
  return urls;
}

/** The feeds of other origins that the owner lists: `{ "feeds": ["https://…"] }`. */
async function listedFeeds(): Promise<readonly string[]> {
  const answer = await fetch(new URL('frame.json', folder)).catch((cause: unknown) => {
    throw new Error(`frame.json did not load. ${CORS}`, { cause });
  });
  const list: unknown = answer.ok ? await answer.json() : {};
  const feeds = typeof list === 'object' && list ? (Reflect.get(list, 'feeds') as unknown) : [];
  const addresses: unknown[] = Array.isArray(feeds) ? feeds : [];
  return addresses.flatMap((one) =>
    typeof one === 'string' && URL.canParse(one, folder) ? new URL(one, folder).href : [],
  );
}

const CORS =
  'In a sandbox without allow-same-origin, the folder of frame.html and the feeds need the header Access-Control-Allow-Origin: *.';

/** Also a redirect of a feed leads nowhere else. */
function allowOnly(feeds: readonly URL[]): void {
  const origins = new Set([folder, ...feeds].map(({ origin }) => origin));
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${[...origins].join(' ')}`;
  page.head.append(policy);
}

function dress(asked: URLSearchParams): void {
  const set = accepted(asked, OF_PAGE);
  const { documentElement: root } = page;
  root.lang = set.get('lang') ?? navigator.language;
  root.dir = set.get('dir') ?? '';
  const scheme = set.get('scheme') ?? schemeAround();
  const content = scheme === 'auto' ? 'light dark' : scheme;
  page.querySelector('meta[name=color-scheme]')?.setAttribute('content', content);
  const theme = set.get('theme');
  if (!theme) return;
  const link = page.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: new URL(`themes/${theme}.css`, folder).href });
  page.head.append(link);
}

/** A frame whose colour scheme differs from its page's has an opaque background. Most pages are light. */
function schemeAround(): string {
  return frameElement ? getComputedStyle(frameElement).colorScheme : 'light';
}

function show(feeds: readonly URL[], asked: URLSearchParams): void {
  const strip = page.createElement('news-ticker');
  strip.setAttribute('src', feeds.map(({ href }) => href).join(' '));
  // Cookies would show what only this reader may see.
  strip.setAttribute('credentials', 'omit');
  strip.setAttribute('target', '_blank');
  for (const [name, value] of accepted(asked, PARAMETERS)) strip.setAttribute(name, value);
  strip.addEventListener('news-feed-load', nameAfterFeed);
  page.body.append(strip);
  const names = [...Object.keys(PARAMETERS), ...Object.keys(OF_PAGE), 'src'];
  const odd = [...asked.keys()].filter((name) => !names.includes(name));
  if (odd.length > 0)
    console.warn(`Off the Wire, frame.html: these parameters mean nothing: ${odd.join(', ')}.`);
}

/** The parameters of an address that are allowed, with their values. */
function accepted(
  asked: URLSearchParams,
  names: Readonly<Record<string, RegExp>>,
): ReadonlyMap<string, string> {
  const pairs = Object.entries(names).flatMap(([name, values]) => {
    const value = asked.get(name);
    return value !== null && values.test(value) ? [[name, value] as const] : [];
  });
  return new Map(pairs);
}

function nameAfterFeed({ feed }: { readonly feed: { readonly title?: string } }): void {
  const title = page.querySelector('title');
  if (title && feed.title !== undefined) title.textContent = feed.title;
}

async function load(): Promise<void> {
  const url = new URL('news-ticker.js', folder).href;
  try {
    await import(/* @vite-ignore */ url);
  } catch (cause) {
    const hint = isSandboxed() ? CORS : 'Keep all files of its folder beside it.';
    throw new Error(`news-ticker.js did not load. ${hint}`, { cause });
  }
}

function isSandboxed(): boolean {
  return origin === 'null';
}

/** In English: it is for the owner of the frame. */
function refuse(sentence: string): void {
  console.error(`Off the Wire, frame.html: ${sentence}`);
  const note = page.createElement('p');
  Object.assign(note, { lang: 'en', dir: 'ltr', textContent: sentence });
  page.body.replaceChildren(note);
}
