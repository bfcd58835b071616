/** Headlines under a finger: real touches of a phone, in every mode. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, serveDemo } from './support.js';

let browser;
let demo;
let page;

before(async () => {
  demo = await serveDemo();
  browser = await launch();
  ({ page } = await openPage(browser, `${demo.url}demo/modes.html`));
  await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });
});

after(async () => {
  await browser?.close();
  demo?.close();
});

/** Brings a strip to rest, and tells where one of its headlines is. */
async function restAt(selector) {
  const strip = await page.waitForSelector(`${selector}:state(ready)`);
  await strip.evaluate(async (ticker) => {
    ticker.scrollIntoView({ block: 'center' });
    ticker.pause();
    window.chosen = new Promise((resolve) => {
      ticker.addEventListener('news-article-select', (event) => {
        event.preventDefault();
        resolve(event.article.headline);
      });
    });
    await ticker.updateComplete;
    await Promise.all(
      ticker.shadowRoot
        .querySelector('[part~=list]')
        .getAnimations()
        .map(({ finished }) => finished),
    );
  });
  return strip.evaluate((ticker) => {
    const viewport = ticker.shadowRoot.querySelector('[part=viewport]').getBoundingClientRect();
    const seen = [...ticker.shadowRoot.querySelectorAll('[part~=headline]')]
      .map((headline) => headline.getBoundingClientRect())
      .map(({ left, right, top, height }) => ({
        left: Math.max(left, viewport.left),
        right: Math.min(right, viewport.right),
        y: top + Math.min(height / 2, 12),
      }))
      .filter(({ y }) => y > viewport.top && y < viewport.bottom);
    const widest = seen.sort((a, b) => b.right - b.left - (a.right - a.left))[0];
    return { x: (widest.left + widest.right) / 2, y: widest.y };
  });
}

for (const [mode, selector] of Object.entries({
  scroll: 'news-ticker:not([mode])',
  step: 'news-ticker[mode=step]',
  fade: 'news-ticker[mode=fade]',
  list: 'news-ticker[mode=list]',
})) {
  test(`a tap chooses a headline in mode ${mode}`, async () => {
    const { x, y } = await restAt(selector);
    await page.touchscreen.tap(x, y);
    const headline = await page.evaluate(() =>
      Promise.race([window.chosen, new Promise((resolve) => setTimeout(resolve, 5000))]),
    );
    assert.ok(headline, 'nothing was chosen');
  });
}
