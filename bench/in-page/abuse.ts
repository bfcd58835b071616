/** Runs in the page that is abused: brings the input to the elements, and measures what became of them. */
import type {} from '../../src/article-view/article-view.js';
import type {} from '../../src/news-ticker/news-ticker.js';
import type {} from './watch.js';

/** The state of the page, as a reader and the host see it. */
export interface State {
  /** The width of all that the page could be scrolled to, in pixels. */
  readonly width: number;
  /** Left edge and width of each box of the host, and the height of those without an article. */
  readonly boxes: readonly string[];
  /** Whether a reader sees the links inside the strip, which are there for a strip that cannot work. */
  readonly showsLinks: boolean;
  readonly headlines: readonly string[];
  /** Whether the strip was given no article: a feed without items, or a list from script that holds none. */
  readonly isEmpty: boolean;
  /** Nodes in the shadow tree of each element. */
  readonly nodes: Readonly<Record<string, number>>;
  /** The most of each costly element in one article. */
  readonly costly: Readonly<Record<string, number>>;
  /** Height by width of the tallest picture or player. */
  readonly ratio: number;
  readonly hasRun: boolean;
  readonly faults: readonly string[];
  readonly longest: number;
  readonly work: { readonly urls: number; readonly calls: number; readonly characters: number };
}

const PATIENCE_MS = 5000;
/** A page on which the elements cannot work shows nothing new. */
const START_MS = 3000;
/** Nothing more is expected after so many frames without a change. */
const QUIET_FRAMES = 4;

/** The document, read through its prototype: names in the page's markup replace its properties. */
const page = new Proxy(document, {
  get(target, name) {
    const value: unknown = Reflect.get(Document.prototype, name, target);
    return typeof value === 'function' ? (value.bind(target) as unknown) : value;
  },
});

function find<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
): HTMLElementTagNameMap[Tag] | null {
  return page.querySelector(tag);
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Begins to watch, once all tasks before are over and told of. */
async function watchAnew(): Promise<void> {
  await nextFrame();
  await nextFrame();
  window.__watch.restart();
}

/** Waits frame by frame, but not for ever; tells whether it has come. */
async function until(condition: () => boolean, patienceMs = PATIENCE_MS): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > end) return false;
    await nextFrame();
  }
  return true;
}

/** Waits until the shadow trees no longer change. */
async function settle(): Promise<void> {
  let quiet = 0;
  let before = '';
  await until(() => {
    const now = JSON.stringify([nodesOf('news-ticker'), nodesOf('article-view')]);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    return quiet >= QUIET_FRAMES;
  });
}

/** Whether the strip shows its good feed. */
export async function start(): Promise<boolean> {
  const hasStarted = await until(() => headlines().length > 0 && hasFeed(), START_MS);
  await settle();
  return hasStarted;
}

function hasFeed(): boolean {
  return (find('news-ticker')?.feed?.articles.length ?? 0) > 0;
}

/** Polls; true where the feed was taken. */
export async function poll(): Promise<boolean> {
  await watchAnew();
  const isTaken = await Promise.resolve(find('news-ticker')?.reload()).then(
    () => true,
    () => false,
  );
  await settle();
  return isTaken;
}

/** Waits until the stream has brought its last event, or has given up. */
export async function listen(lastId: string): Promise<boolean> {
  await watchAnew();
  await fetch('events');
  const hasCome = await until(
    () => find('news-ticker')?.feed?.articles.some(({ id }) => id === lastId) ?? false,
  );
  await settle();
  return hasCome;
}

/** Hands the input over as articles of a script. */
export async function assign(): Promise<boolean> {
  const articles = (await (await fetch('articles')).json()) as never;
  const strip = find('news-ticker');
  const before = strip?.feed;
  await watchAnew();
  if (strip) strip.articles = articles;
  // A long list is checked in slices; until then there is no feed.
  await until(() => strip?.feed !== undefined && strip.feed !== before);
  const view = find('article-view');
  const first: unknown = Array.isArray(articles) ? articles[0] : articles;
  if (view) view.article = first as never;
  await settle();
  return true;
}

/** Opens the article of this rank by length; false where there is none. */
export async function open(rank: number): Promise<boolean> {
  const articles = find('news-ticker')?.feed?.articles ?? [];
  const article = articles
    .map((one) => ({ one, length: JSON.stringify(one).length }))
    .sort((a, b) => b.length - a.length)
    .at(rank)?.one;
  const view = find('article-view');
  if (!article || !view) return false;
  const body = () => view.shadowRoot?.querySelector('[part=body]');
  const before = body();
  await watchAnew();
  await Promise.resolve(view.show(article)).catch(() => undefined);
  // The body comes last, by code of its own.
  if (article.bodyHtml ?? article.bodyText) await until(() => body() !== before);
  await settle();
  return true;
}

/** Measures all that must hold. */
export async function measure(): Promise<State> {
  // Before anything here takes time itself.
  const { longest, work, faults } = window.__watch;
  const state = { longest: longest(), work: { ...work } };
  await nextFrame();
  const root = page.documentElement;
  const view = find('article-view');
  const boxes = [...page.querySelectorAll('.box, .row, .side, article-view, news-ticker')];
  const links = page.querySelector('a[href="/before"]')?.getBoundingClientRect();
  return {
    ...state,
    width: root.scrollWidth,
    boxes: boxes.map((box) => {
      const { left, width, height } = box.getBoundingClientRect();
      const holdsArticle = box.matches('.row, .row *');
      return [box.localName, left, width, holdsArticle ? 0 : height].map(rounded).join(' ');
    }),
    showsLinks: (links?.width ?? 0) > 0,
    headlines: headlines(),
    isEmpty: isEmpty(),
    nodes: {
      'news-ticker': nodesOf('news-ticker'),
      'article-view': nodesOf('article-view'),
    },
    costly: costlyIn(view?.shadowRoot),
    ratio: tallestIn(view?.shadowRoot),
    hasRun: window.__ran !== undefined,
    faults: [...faults],
  };
}

function rounded(part: string | number): string {
  return typeof part === 'number' ? String(Math.round(part)) : part;
}

function headlines(): string[] {
  const found = find('news-ticker')?.shadowRoot?.querySelectorAll(
    'li:not([aria-hidden]) [part~=headline]',
  );
  return [...(found ?? [])].map(({ textContent }) => textContent.trim());
}

function isEmpty(): boolean {
  const { feed, articles } = find('news-ticker') ?? {};
  return feed?.articles.length === 0 && (feed.skipped === 0 || articles !== undefined);
}

function nodesOf(tag: 'news-ticker' | 'article-view'): number {
  const root = find(tag)?.shadowRoot;
  if (!root) return 0;
  const walker = page.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

function costlyIn(root: ShadowRoot | null | undefined): Record<string, number> {
  const count = (selector: string) => root?.querySelectorAll(selector).length ?? 0;
  const most = (outer: string, inner: string) =>
    [...(root?.querySelectorAll(outer) ?? [])].reduce(
      (number, element) => Math.max(number, element.querySelectorAll(inner).length),
      0,
    );
  return {
    players: count('video, audio'),
    pictures: count('[part=body] img'),
    sources: most('video, audio, picture', 'source'),
    tracks: most('video, audio', 'track'),
    frames: count('iframe, object, embed, script, style, form, svg [onload]'),
  };
}

function tallestIn(root: ShadowRoot | null | undefined): number {
  return [...(root?.querySelectorAll('img, video') ?? [])].reduce((most, element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 ? Math.max(most, height / width) : most;
  }, 0);
}
