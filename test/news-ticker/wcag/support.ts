/** Mounts the strips that the WCAG tests check, in every layout. */
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../../support/wait.js';
import { all, atRest, feedOf, headlines, mount, settled } from '../support.js';

/** Attributes of a strip. */
export type Attributes = Readonly<Record<string, string>>;

/** Each mode, both horizontal and vertical where that makes a difference. */
export const LAYOUTS: readonly Attributes[] = [
  { mode: 'scroll' },
  { mode: 'scroll', direction: 'up' },
  { mode: 'step' },
  { mode: 'step', direction: 'down' },
  { mode: 'fade' },
  { mode: 'list' },
];

/** The number of headlines in the strip. */
export const COUNT = 12;

/** The texts of the headlines, in order. */
export const TITLES = headlines(COUNT).map(({ title }) => title);

/** A paused strip that stands still. */
export async function strip(attributes: Attributes = {}, width = 700): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(headlines(COUNT))], {
    width,
    attributes: { 'without-autoplay': '', ...attributes },
  });
  await atRest(ticker);
  return ticker;
}

/** A check of a strip in one of the layouts. */
type Check = (ticker: NewsTicker, layout: string) => Promise<void> | void;

interface Place {
  readonly width?: number;
  readonly label?: string;
}

/** Runs a check on a strip in each layout, on all of them at once. */
export async function inEachLayout(check: Check, place: Place = {}): Promise<void> {
  const each = await strips(place);
  await Promise.all(each.map(async ({ ticker, layout }) => check(ticker, layout)));
}

/** As `inEachLayout`, but on one after the other, for checks that need the focus. */
export async function inEachLayoutInTurn(check: Check, place: Place = {}): Promise<void> {
  for (const { ticker, layout } of await strips(place)) {
    await check(ticker, layout);
    ticker.parentElement?.remove();
  }
}

function strips({
  width,
  ...attributes
}: Place): Promise<readonly { readonly ticker: NewsTicker; readonly layout: string }[]> {
  return Promise.all(
    LAYOUTS.map(async (layout) => ({
      ticker: await strip({ ...layout, ...attributes }, width),
      layout: Object.values(layout).join(' '),
    })),
  );
}

/** Sets the text size of the page around a strip. */
export async function enlarge(ticker: NewsTicker, size: string): Promise<void> {
  if (ticker.parentElement) ticker.parentElement.style.fontSize = size;
  await settled(ticker);
  await atRest(ticker);
}

/** The tab stops of a strip, in order. */
export function stopsOf(ticker: NewsTicker): readonly HTMLElement[] {
  return all(ticker, 'button, a').filter(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
}

/** The accessible name of a tab stop. */
export function nameOf(stop: HTMLElement): string {
  const [label] = stop.ariaLabelledByElements ?? [];
  return stop.ariaLabel ?? (label ?? stop).textContent.trim();
}

/** Enters the strip by the Tab key, from a button before it. */
export async function enterByTab(ticker: NewsTicker): Promise<void> {
  const before = document.createElement('button');
  ticker.before(before);
  before.focus();
  await pressTab(ticker, stopsOf(ticker)[0]);
}

/** Presses Tab and waits until the expected stop has the focus. */
export async function pressTab(ticker: NewsTicker, to: HTMLElement | undefined): Promise<void> {
  await sendKeys({ press: 'Tab' });
  await waitUntil(
    () => to && ticker.renderRoot.querySelector(':focus-visible') === to,
    `Tab does not lead to ${to ? nameOf(to) : 'anything'}`,
  );
}

/** The position of each headline, as text. */
export function positionsOf(ticker: NewsTicker): readonly string[] {
  return all(ticker, 'li').map((item) => {
    const { left, top } = item.getBoundingClientRect();
    return `${String(left)} ${String(top)}`;
  });
}
