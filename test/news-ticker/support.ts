/** Mounts a strip with a feed of a real server, and finds the parts that a reader sees. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/news-ticker/define.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';

/** An item of a JSON Feed. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly [key: string]: unknown;
}

/** Long enough for a slow machine that does other things too, in milliseconds of a clock that no test stops. */
const TIMEOUT_MS = 60_000;

const PLACES = [
  'Northgate',
  'Calder Bay',
  'Little Hale',
  'Sankt Alban',
  'Obersee',
  'Eastgate',
  'The Narrows',
];

/** This number of headlines, of different lengths. */
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

/** A strip in a box of this width, once its feed has loaded or failed. A real server answers by these steps. */
export async function mount(
  steps: readonly Step[],
  {
    width = 600,
    attributes = {},
  }: { width?: number; attributes?: Readonly<Record<string, string>> } = {},
): Promise<{ ticker: NewsTicker; feed: ServedFeed }> {
  // Before the server answers: strips that are mounted at once stand in the order of their calls.
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const feed = await serveFeed(steps);
  box.style.width = `${String(width)}px`;
  const ticker = document.createElement('news-ticker');
  ticker.src = feed.url;
  for (const [name, value] of Object.entries(attributes)) ticker.setAttribute(name, value);
  const loaded = Promise.race([
    oneEvent(ticker, 'news-feed-load'),
    oneEvent(ticker, 'news-feed-error'),
  ]);
  box.append(ticker);
  await loaded;
  await settled(ticker);
  return { ticker, feed };
}

/** Waits until the strip is rendered in full, measured and set in motion. */
export async function settled(ticker: NewsTicker): Promise<void> {
  await ticker.updateComplete;
  await frame();
  await frame();
  // The first frame renders the visible items; the others follow when the main thread is idle.
  await idle();
  await ticker.updateComplete;
  await frame();
  await frame();
  await ticker.updateComplete;
}

/** Some frames where the engine has no idle callback: a test may have stopped the clock of timers. */
async function idle(): Promise<void> {
  if (typeof requestIdleCallback === 'function') {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  } else {
    for (let count = 0; count < 8; count++) await frame();
  }
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

/** All elements in the strip that match a selector. */
export function all(ticker: NewsTicker, selector: string): readonly HTMLElement[] {
  return [...ticker.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The first element in the strip that matches a selector; throws without a match. */
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

/** The link to an article; copies that fill the strip do not count. */
export function link(ticker: NewsTicker, id: string): HTMLElement {
  return one(ticker, `li:not([aria-hidden]) a[href="https://news.example/${id}"]`);
}

/** The text of each headline, in order, without copies. */
export function texts(ticker: NewsTicker): readonly string[] {
  return all(ticker, 'li:not([aria-hidden]) [part=headline]').map((element) =>
    element.textContent.trim(),
  );
}

/** Whether an element is completely inside the strip's viewport. */
export function isInView(ticker: NewsTicker, element: HTMLElement): boolean {
  const outer = one(ticker, '[part=viewport]').getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5;
}

/**
 * The boxes of elements that move together, at one moment. WebKit computes each box for the moment of its call, on a
 * clock of whole milliseconds, so all are measured again until the clock has not ticked meanwhile.
 */
export function boxesAtOnce(elements: readonly Element[]): readonly DOMRect[] {
  for (let tries = 0; tries < 1000; tries++) {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const [first] = boxes;
    const again = elements[0]?.getBoundingClientRect();
    if (again?.left === first?.left && again?.top === first?.top) return boxes;
  }
  throw new Error('The strip moves on in every measurement.');
}

/** Waits frame by frame until a condition holds, also under a stopped clock. */
export async function untilFrame(
  condition: () => boolean | Promise<boolean>,
  message: string,
): Promise<void> {
  const start = performance.now();
  do {
    await frame();
    if (await condition()) return;
  } while (performance.now() - start < TIMEOUT_MS);
  throw new Error(message);
}

/** Waits until the strip stands still in both axes, and no page of it fades. */
export async function atRest(ticker: NewsTicker): Promise<void> {
  const isMoving = (): boolean =>
    one(ticker, '[part=list]')
      .getAnimations()
      .some(({ playState }) => playState === 'running');
  const measure = (): string => {
    const { left, top } = one(ticker, 'li').getBoundingClientRect();
    return `${String(left)} ${String(top)}`;
  };
  let before = '';
  await untilFrame(async () => {
    const now = measure();
    const isSame = now === before;
    before = now;
    await frame();
    return isSame && measure() === now && !isMoving();
  }, 'the strip does not stop');
}
