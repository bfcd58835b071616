/** A hand on a strip: the engine's own mouse, driven from outside of the page. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import type { ScreenPoint } from '../support/devtools.js';
import { engine } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { all, one } from './support.js';

/** A hand that rests so long before it lets go throws nothing, in milliseconds. */
const PAUSE_MS = 120;

/** The middle of an element; the driver takes whole pixels only. */
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

/** Lets go of the mouse's button. */
export async function letGo(): Promise<void> {
  await sendMouse({ type: 'up' });
}

/** Clicks beside everything: on a screen without a window manager nothing else makes the page the one that keys go to. */
export async function clickPage(): Promise<void> {
  await sendMouse({ type: 'click', position: [1, 1] });
}

/** Shift and Tab as WebDriver writes them. */
const SHIFT_TAB = '\uE008\uE004';

/** Goes back by the Tab key. WebKit's driver holds no key down, but holds all that it types at once. */
export async function pressShiftTab(): Promise<void> {
  if (engine === 'webkit') {
    await sendKeys({ type: SHIFT_TAB });
    return;
  }
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Keeps the hand where it is for a moment. */
export async function rest(): Promise<void> {
  const start = performance.now();
  await waitUntil(() => performance.now() - start > PAUSE_MS);
}

/** The items of which at least a pixel is seen. */
function itemsSeen(ticker: NewsTicker): HTMLElement[] {
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

/** The item that is seen first. */
export function firstSeen(ticker: NewsTicker): HTMLElement {
  const { dir } = document.documentElement;
  const [first] = itemsSeen(ticker).toSorted((a, b) => {
    const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return one.top - other.top || (dir === 'rtl' ? other.right - one.right : one.left - other.left);
  });
  if (!first) throw new Error('Nothing is seen.');
  return first;
}

/**
 * How far each item that was seen at the last look and still is has moved since then, in px; where all has gone
 * by meanwhile, none. What is out of sight may be put elsewhere at any time.
 */
export function watchSeen(ticker: NewsTicker): () => number[] {
  const look = (): Map<Element, number> =>
    new Map(itemsSeen(ticker).map((item) => [item, item.getBoundingClientRect().left]));
  let last = look();
  return () => {
    const now = look();
    const moves = [...now].flatMap(([item, left]) => {
      const was = last.get(item);
      return was === undefined ? [] : [left - was];
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
 * How far one item has moved, in px, looked at often; one that has left comes in again on the other side, a
 * round further on, and headlines that have come meanwhile make the round longer.
 */
export function watchMove(element: Element): () => { x: number; y: number } {
  const start = element.getBoundingClientRect();
  let { left: last } = start;
  let x = 0;
  return () => {
    const { left, top } = element.getBoundingClientRect();
    const round = [...(element.parentElement?.children ?? [])].reduce(
      (sum, item) => sum + item.getBoundingClientRect().width,
      0,
    );
    const by = left - last;
    last = left;
    x += Math.abs(by) < round / 2 ? by : by - Math.sign(by) * round;
    return { x, y: top - start.top };
  };
}
