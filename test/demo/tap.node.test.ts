/** Headlines under a finger: real touches of a phone, in every mode. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { NewsTicker } from '../../src/index.js';
import { launch, openPage, serveDemo } from './support.js';

declare global {
  interface Window {
    /** The headline that was chosen. */
    chosen: Promise<string>;
  }
}

const demo = await serveDemo();
const browser = await launch();
const { page } = await openPage(browser, `${demo.url}demo/modes.html`);
await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });

after(async () => {
  await browser.close();
  demo.close();
});

/** A strip in each mode. */
const STRIPS = [
  ['scroll', 'news-ticker:not([mode])'],
  ['step', 'news-ticker[mode=step]'],
  ['fade', 'news-ticker[mode=fade]'],
  ['list', 'news-ticker[mode=list]'],
] as const;

/** Brings a strip to rest, and tells where one of its headlines is. */
async function restAt(selector: (typeof STRIPS)[number][1]): Promise<{ x: number; y: number }> {
  // Those above it, too, or their headlines would still move it.
  for (const [, each] of STRIPS) await page.waitForSelector(`${each}:state(ready)`);
  await page.$eval(selector, prepare);
  await page.waitForFunction(stands, {}, selector);
  return page.$eval(selector, placeOfHeadline);
}

/** Runs in the page: pauses the strip in the middle of the screen. */
function prepare(ticker: NewsTicker): void {
  ticker.scrollIntoView({ block: 'center' });
  ticker.pause();
  window.chosen = new Promise((resolve) => {
    ticker.addEventListener('news-article-select', (event) => {
      event.preventDefault();
      resolve(event.article.headline);
    });
  });
}

/** Runs in the page: whether the strip is paused and stands. */
function stands(selector: string): boolean {
  const ticker = document.querySelector(`${selector}:state(paused)`);
  const list = ticker?.shadowRoot?.querySelector('[part~=list]');
  return list?.getAnimations().every(({ playState }) => playState === 'finished') ?? false;
}

/** Runs in the page: the middle of the headline of which most can be seen. */
function placeOfHeadline({ shadowRoot }: Element): { x: number; y: number } {
  const viewport = shadowRoot?.querySelector('[part=viewport]')?.getBoundingClientRect();
  if (!shadowRoot || !viewport) throw new Error('There is no strip.');
  const seen = [...shadowRoot.querySelectorAll('[part~=headline]')]
    .map((headline) => headline.getBoundingClientRect())
    .map(({ left, right, top, height }) => ({
      left: Math.max(left, viewport.left),
      right: Math.min(right, viewport.right),
      y: top + Math.min(height / 2, 12),
    }))
    .filter(({ y }) => y > viewport.top && y < viewport.bottom);
  const [widest] = seen.sort((a, b) => b.right - b.left - (a.right - a.left));
  if (!widest) throw new Error('There is no headline.');
  return { x: (widest.left + widest.right) / 2, y: widest.y };
}

for (const [mode, selector] of STRIPS) {
  test(`a tap chooses a headline in mode ${mode}`, async () => {
    const { x, y } = await restAt(selector);
    await page.touchscreen.tap(x, y);
    assert.ok(await page.evaluate(() => window.chosen));
  });
}
