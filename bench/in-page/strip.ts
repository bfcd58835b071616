/** Runs in the page beside a strip: mounts it, and reports its visible items. */
import type { Frame } from '../frames.js';
import type { Headline, Mount, Strip } from '../peers/adapter.js';

/** How long a change is watched. */
const AFTER_CHANGE_MS = 700;

let shown: readonly Headline[] = [];
let strip: Strip = {};
let violationCount = 0;

function container(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#strip');
  if (!element) throw new Error('The page has no box for a strip.');
  return element;
}

const viewport = () => strip.viewport?.() ?? container();
const items = () => strip.items?.() ?? container().querySelectorAll('.headline');

function linkIn(item: Element): HTMLAnchorElement {
  const link = item instanceof HTMLAnchorElement ? item : item.querySelector('a');
  if (!link) throw new Error('An item of the strip has no link.');
  return link;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Takes the headlines before anything is measured, so that they are no part of a strip's cost. */
export function prepare(headlines: readonly Headline[]): void {
  shown = headlines;
  // Text that was once in a document is held outside of the heap, which would seem to shrink.
  for (const text of headlines.flatMap(({ url, headline }) => [url, headline]))
    document.createTextNode(text);
  document.addEventListener('securitypolicyviolation', () => (violationCount += 1));
}

/** How often the page's Content-Security-Policy was violated. */
export const violations = () => violationCount;

/** Resolves once its first headline is painted; to false where it is not after `patience` ms. */
export async function mountStrip(
  name: string,
  { speed, patience = Infinity }: { speed: number; patience?: number },
): Promise<boolean> {
  const path = `/peers/${name}.js`;
  // The boundary to the adapters: each has this export.
  const { mount } = (await import(path)) as { mount: Mount };
  strip = mount(container(), shown, { speed });
  const isShown = await untilShown(patience);
  // A frame is painted when the next one begins.
  await nextFrame();
  return isShown;
}

async function untilShown(patience: number): Promise<boolean> {
  const start = performance.now();
  while (!isFirstShown()) {
    if (performance.now() - start > patience) return false;
    await nextFrame();
  }
  return true;
}

/** The first headline or a repeat of it: some strips put repeats before their list. */
function isFirstShown(): boolean {
  const url = shown[0]?.url;
  const firsts = [...items()].filter((item) => linkIn(item).getAttribute('href') === url);
  const frame = viewport().getBoundingClientRect();
  return firsts.some((item) => {
    const { left, right } = item.getBoundingClientRect();
    return right > left && right > frame.left && left < frame.right;
  });
}

/** The visible items of the strip, in px from its viewport's left edge. */
function look(): Omit<Frame, 'time'> {
  const frame = viewport().getBoundingClientRect();
  const seen = [];
  for (const item of items()) {
    const box = item.getBoundingClientRect();
    const left = box.left - frame.left;
    const right = box.right - frame.left;
    if (right > 0 && left < frame.width && right > left)
      seen.push({ id: linkIn(item).href, left, right });
  }
  return { width: frame.width, seen };
}

/** Records every frame of so many milliseconds. */
export async function watch(ms: number): Promise<Frame[]> {
  const frames = [];
  const start = performance.now();
  while (performance.now() - start < ms) {
    const time = await nextFrame();
    frames.push({ time, ...look() });
  }
  return frames;
}

/** Holds the main thread for so long, between two marks in the trace. */
export function block(ms: number): void {
  performance.mark('bench:block');
  const start = performance.now();
  while (performance.now() - start < ms);
  performance.mark('bench:free');
}

/**
 * Shows one headline more, and records every frame from the one before it to some after.
 * It comes before all visible ones, or between the first two of them.
 */
export async function addHeadline(where: 'before' | 'among'): Promise<Frame[]> {
  const isSeen = new Set(look().seen.map(({ id }) => id));
  const firstSeen = shown.findIndex(({ url }) => isSeen.has(url));
  const index = where === 'among' ? firstSeen + 1 : 0;
  const added = { url: 'https://news.example/added', headline: 'A headline that has just come in' };
  const frames = watch(AFTER_CHANGE_MS);
  await nextFrame();
  await nextFrame();
  strip.setHeadlines?.(shown.toSpliced(index, 0, added));
  return frames;
}

/** The place of the focus: in a headline of the strip, elsewhere in the strip, or outside. */
export type Focus =
  | { readonly isInside: boolean; readonly id?: undefined }
  | {
      readonly isInside: boolean;
      readonly id: string;
      readonly left: number;
      readonly isShown: boolean;
    };

/** Finds the focused headline. */
export function focused(): Focus {
  let element = document.activeElement;
  const isInside = container().contains(element);
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!isInside || !(element instanceof HTMLAnchorElement)) return { isInside };
  const { left, right } = element.getBoundingClientRect();
  const frame = viewport().getBoundingClientRect();
  const isShown = left >= frame.left - 1 && right <= frame.right + 1;
  return { isInside, id: element.href, left, isShown };
}
