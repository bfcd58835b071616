/** A strip to be held against the rules of WCAG, in every way that it can stand. */
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../../support/wait.js';
import { all, atRest, feedOf, headlines, mount, settled } from '../support.js';

/** Attributes of a strip. */
export type Attributes = Readonly<Record<string, string>>;

/** Each mode, along lines and across them where that makes a difference. */
export const LAYOUTS: readonly Attributes[] = [
  { mode: 'scroll' },
  { mode: 'scroll', direction: 'up' },
  { mode: 'step' },
  { mode: 'step', direction: 'down' },
  { mode: 'fade' },
  { mode: 'list' },
];

/** How many headlines the strip has. */
export const COUNT = 12;

/** Their words, in order. */
export const TITLES = headlines(COUNT).map(({ title }) => title);

/** A strip that stands still until something is done with it. */
export async function strip(attributes: Attributes = {}, width = 700): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(headlines(COUNT))], {
    width,
    attributes: { autostart: 'off', ...attributes },
  });
  await atRest(ticker);
  return ticker;
}

/** Does something with a strip in each layout. */
export async function inEachLayout(
  check: (ticker: NewsTicker, layout: string) => Promise<void> | void,
  { width, ...attributes }: { width?: number; label?: string } = {},
): Promise<void> {
  for (const layout of LAYOUTS) {
    const ticker = await strip({ ...layout, ...attributes }, width);
    await check(ticker, Object.values(layout).join(' '));
    ticker.parentElement?.remove();
  }
}

/** Gives the page around a strip another text size. */
export async function enlarge(ticker: NewsTicker, size: string): Promise<void> {
  if (ticker.parentElement) ticker.parentElement.style.fontSize = size;
  await settled(ticker);
  await atRest(ticker);
}

/** What a keyboard comes to, in order. */
export function stopsOf(ticker: NewsTicker): readonly HTMLElement[] {
  return all(ticker, 'button, a').filter(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
}

/** What a stop is called. */
export function nameOf(stop: HTMLElement): string {
  return stop.ariaLabel ?? stop.textContent.trim();
}

/** Comes into the strip by the Tab key, from a button that stands before it. */
export async function enterByTab(ticker: NewsTicker): Promise<void> {
  const before = document.createElement('button');
  ticker.before(before);
  before.focus();
  await pressTab(ticker, stopsOf(ticker)[0]);
}

/** Goes on by the Tab key, to where that has to lead. */
export async function pressTab(ticker: NewsTicker, to: HTMLElement | undefined): Promise<void> {
  await sendKeys({ press: 'Tab' });
  await waitUntil(
    () => to && ticker.renderRoot.querySelector(':focus-visible') === to,
    `Tab does not lead to ${to ? nameOf(to) : 'anything'}`,
  );
}

/** Where each headline is, in px. */
export function placesOf(ticker: NewsTicker): readonly string[] {
  return all(ticker, 'li').map((item) => {
    const { left, top } = item.getBoundingClientRect();
    return `${String(left)} ${String(top)}`;
  });
}
