/** A strip on a real feed, and what a reader sees of it. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/news-ticker/define.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';

/** An article as JSON Feed writes it. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly [key: string]: unknown;
}

/** Some seconds. */
const MOST_FRAMES = 300;

const PLACES = [
  'Northgate',
  'Calder Bay',
  'Little Hale',
  'Sankt Alban',
  'Obersee',
  'Eastgate',
  'The Narrows',
];

/** So many headlines, each of its own length. */
export function headlines(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => {
    const place = PLACES[index % PLACES.length] ?? '';
    return item(
      `a${String(index)}`,
      `Council of ${place} approves plan number ${String(index)}${' at last'.repeat(index % 3)}`,
    );
  });
}

/** One headline with a link to another site. */
export function item(id: string, title: string): Item {
  return { id, title, url: `https://news.example/${id}`, content_text: `${title}, it said.` };
}

/** A feed of these articles. */
export function feedOf(items: readonly Item[]): Step {
  return { body: { version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', items } };
}

/** A strip in a box of a given width, on these answers of a real server, once something shows. */
export async function mount(
  steps: readonly Step[],
  {
    width = 600,
    attributes = {},
  }: { width?: number; attributes?: Readonly<Record<string, string>> } = {},
): Promise<{ ticker: NewsTicker; feed: ServedFeed }> {
  const feed = await serveFeed(steps);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${String(width)}px`;
  const ticker = document.createElement('news-ticker');
  ticker.src = feed.url;
  for (const [name, value] of Object.entries(attributes)) ticker.setAttribute(name, value);
  const answered = Promise.race([
    oneEvent(ticker, 'news-feed-load'),
    oneEvent(ticker, 'news-feed-error'),
  ]);
  box.append(ticker);
  await answered;
  await settled(ticker);
  return { ticker, feed };
}

/** Waits until the strip has been rendered, measured and set in motion. */
export async function settled(ticker: NewsTicker): Promise<void> {
  await ticker.updateComplete;
  await frame();
  await frame();
  await ticker.updateComplete;
}

/** The next event of this kind. */
export function next<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });
}

/** The next frame, after its layout. */
export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Everything inside the strip that matches. */
export function all(ticker: NewsTicker, selector: string): readonly HTMLElement[] {
  return [...ticker.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The one thing inside the strip that matches. */
export function one(ticker: NewsTicker, selector: string): HTMLElement {
  const [found] = all(ticker, selector);
  if (!found) throw new Error(`There is no ${selector} in the strip.`);
  return found;
}

/** A button by its name. */
export function button(ticker: NewsTicker, name: string): HTMLElement | undefined {
  return all(ticker, '[part~=button]').find(
    (element) => (element.ariaLabel ?? element.textContent.trim()) === name,
  );
}

/** The link to an article, not its repeats. */
export function link(ticker: NewsTicker, id: string): HTMLElement {
  return one(ticker, `li:not([aria-hidden]) a[href="https://news.example/${id}"]`);
}

/** The text of each headline, in order, repeats left out. */
export function texts(ticker: NewsTicker): readonly string[] {
  return all(ticker, 'li:not([aria-hidden]) [part=headline]').map((element) =>
    element.textContent.trim(),
  );
}

/** Whether an element is wholly inside the viewport of the strip. */
export function isInView(ticker: NewsTicker, element: HTMLElement): boolean {
  const outer = one(ticker, '[part=viewport]').getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5;
}

/** Waits for frames until a condition holds: also where a test has stopped the clock. */
export async function untilFrame(
  condition: () => boolean | Promise<boolean>,
  message: string,
): Promise<void> {
  for (let i = 0; i < MOST_FRAMES; i++) {
    await frame();
    if (await condition()) return;
  }
  throw new Error(message);
}

/** Waits until the strip stands still, along lines and across them. */
export async function atRest(ticker: NewsTicker): Promise<void> {
  const look = (): string => {
    const { left, top } = one(ticker, 'li').getBoundingClientRect();
    return `${String(left)} ${String(top)}`;
  };
  let before = '';
  await untilFrame(async () => {
    const now = look();
    const isSame = now === before;
    before = now;
    await frame();
    return isSame && look() === now;
  }, 'the strip does not come to rest');
}
