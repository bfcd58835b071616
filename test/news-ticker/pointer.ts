/** Uses the engine's real mouse and keyboard on a strip, and measures how items move. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import type { ScreenPoint } from '../support/devtools.js';
import { engine } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { all, one } from './support.js';

/** After this pause, a release does not fling, in milliseconds. */
const PAUSE_MS = 120;

/** The middle of an element in whole pixels, as the driver requires. */
export function middleOf(element: Element): ScreenPoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** Presses the mouse at a point. */
export async function press({ x, y }: ScreenPoint): Promise<void> {
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
}

/** Moves the mouse through these distances from a point. */
export async function drag({ x, y }: ScreenPoint, distances: readonly number[]): Promise<void> {
  for (const distance of distances) await sendMouse({ type: 'move', position: [x + distance, y] });
}

/** Releases the mouse button. */
export async function release(): Promise<void> {
  await sendMouse({ type: 'up' });
}

/** Clicks an empty spot. Without a window manager, only a click gives the page the keyboard. */
export async function clickPage(): Promise<void> {
  await sendMouse({ type: 'click', position: [1, 1] });
}

/** The WebDriver codes of Shift and Tab. */
const SHIFT_TAB = '\uE008\uE004';

/** Presses Shift+Tab. WebKit's driver cannot hold a key between commands, but holds all keys of one command. */
export async function pressShiftTab(): Promise<void> {
  if (engine === 'webkit') {
    await sendKeys({ type: SHIFT_TAB });
    return;
  }
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Holds the mouse still for a moment. */
export async function holdStill(): Promise<void> {
  const start = performance.now();
  await waitUntil(() => performance.now() - start > PAUSE_MS);
}

/** The items of which at least a pixel is visible. */
function visibleItems(ticker: NewsTicker): HTMLElement[] {
  const viewport = one(ticker, '[part=viewport]').getBoundingClientRect();
  return all(ticker, '[part=item]').filter((item) => {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    return (
      right > viewport.left + 1 &&
      left < viewport.right - 1 &&
      bottom > viewport.top + 1 &&
      top < viewport.bottom - 1
    );
  });
}

/** The first visible item, in reading order; none while one page of a fading strip follows another. */
function findFirstVisible(ticker: NewsTicker): HTMLElement | undefined {
  const { dir } = document.documentElement;
  return visibleItems(ticker).toSorted((a, b) => {
    const [boxA, boxB] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return boxA.top - boxB.top || (dir === 'rtl' ? boxB.right - boxA.right : boxA.left - boxB.left);
  })[0];
}

/** The first visible item, in reading order. */
export function firstVisible(ticker: NewsTicker): HTMLElement {
  const first = findFirstVisible(ticker);
  if (!first) throw new Error('No item is visible.');
  return first;
}

/** The first visible headline; undefined while one page of a fading strip follows another. */
export function shownHeadline(ticker: NewsTicker): string | undefined {
  const first = findFirstVisible(ticker);
  return first && textOf(first);
}

/** Waits until a headline is the first visible one. */
export async function untilFirstVisible(
  ticker: NewsTicker,
  headline: string | undefined,
): Promise<void> {
  await waitUntil(() => shownHeadline(ticker) === headline, `${String(headline)} does not appear`);
}

/**
 * Returns a function that measures how far items have moved since its last call, in px. Only items that were
 * visible then and are visible now count, since the strip may move invisible ones at any time.
 */
export function watchVisible(ticker: NewsTicker): () => number[] {
  const measure = (): Map<Element, number> =>
    new Map(visibleItems(ticker).map((item) => [item, item.getBoundingClientRect().left]));
  let last = measure();
  return () => {
    const now = measure();
    const moves = [...now].flatMap(([item, left]) => {
      const before = last.get(item);
      return before === undefined ? [] : [left - before];
    });
    last = now;
    return moves;
  };
}

/** The headline of an item. */
export function textOf(item: Element): string {
  return item.querySelector('[part=headline]')?.textContent.trim() ?? '';
}

/**
 * Returns a function that measures how far an item has moved, in px. A wrapped item has jumped by a whole loop,
 * so call it often. New headlines make the loop longer.
 */
export function watchMove(element: Element): () => { x: number; y: number } {
  const start = element.getBoundingClientRect();
  let { left: last } = start;
  let x = 0;
  return () => {
    const { left, top } = element.getBoundingClientRect();
    const loop = [...(element.parentElement?.children ?? [])].reduce(
      (sum, item) => sum + item.getBoundingClientRect().width,
      0,
    );
    const by = left - last;
    last = left;
    x += Math.abs(by) < loop / 2 ? by : by - Math.sign(by) * loop;
    return { x, y: top - start.top };
  };
}
