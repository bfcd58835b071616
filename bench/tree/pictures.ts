/** Pictures of a walk by keys alone, and of a page at 400 % zoom with the widest text spacing, to be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { launch } from '../browser.js';
import { startSite, type PageName, type WireSite } from './site.js';

/** What WCAG 2.2, 1.4.12 lets a reader set; in every shadow root, as a browser's extension does it. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** A page of 1280 × 1024 px at 400 % zoom. */
const ZOOMED = { width: 320, height: 256, deviceScaleFactor: 4 };

/** More presses of Tab than the page has stops. */
const MOST_PRESSES = 80;

/** Saves the pictures into a folder. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const site = await startSite();
  const browser = await launch();
  try {
    await walk(browser, site, folder);
    for (const name of ['strip', 'list', 'article', 'failed'] as const)
      await zoom(browser, site, name, folder);
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`The pictures are in ${folder}.`);
}

async function walk(browser: Browser, site: WireSite, folder: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.goto(site.addressOf('article'), { waitUntil: 'networkidle2' });
  let number = 0;
  const picture = async (name: string): Promise<void> => {
    number += 1;
    const path = join(folder, `walk-${number}-${name}.png`) as `${string}.png`;
    await page.screenshot({ path });
  };
  await tabTo(page, /^Pause headlines/);
  await picture('pause');
  await tabTo(page, /^Skip headlines/);
  await picture('skip-link');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
  await settle(page);
  await picture('headline');
  await tabTo(page, /^All headlines/, 'Shift');
  await page.keyboard.press('Enter');
  await settle(page);
  await picture('panel');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
  await picture('row-of-panel');
  await page.keyboard.press('Enter');
  await settle(page);
  await picture('article');
  await page.goBack();
  await settle(page);
  await picture('back');
  await tabTo(page, /^Larger text/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await settle(page);
  await picture('size');
  await page.close();
}

/** Presses Tab until the focused element has this name. */
async function tabTo(page: Page, name: RegExp, modifier?: KeyInput): Promise<void> {
  if (modifier) await page.keyboard.down(modifier);
  let found = '';
  for (let press = 0; press < MOST_PRESSES && !name.test(found); press++) {
    await page.keyboard.press('Tab');
    found = await focusedName(page);
  }
  if (modifier) await page.keyboard.up(modifier);
  if (!name.test(found)) throw new Error(`Tab does not reach ${name.source}.`);
  await settle(page);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
  })()`) as Promise<string>;
}

/** Waits until the focused element stands still for some frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    let last;
    let still = 0;
    const look = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {};
      const place = left + ' ' + top;
      still = place === last ? still + 1 : 0;
      last = place;
      if (still > 20) resolve(); else requestAnimationFrame(look);
    };
    look();
  })`);
}

async function zoom(
  browser: Browser,
  site: WireSite,
  name: PageName,
  folder: string,
): Promise<void> {
  for (const spacing of ['', SPACING]) {
    const page = await browser.newPage();
    await page.setViewport(ZOOMED);
    await page.goto(site.addressOf(name), { waitUntil: 'networkidle2' });
    await page.evaluate(addToAllRoots(spacing));
    await settle(page);
    const path = join(folder, `zoom-${name}${spacing && '-spaced'}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: true });
    console.log(`${path}: ${await widest(page)}`);
    await page.close();
  }
}

function addToAllRoots(css: string): string {
  return `(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    const visit = (root) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) visit(element.shadowRoot);
    };
    visit(document);
  })()`;
}

/** Whether the page scrolls in two directions, which WCAG 1.4.10 forbids. */
function widest(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return scrollWidth > clientWidth ? 'scrolls sideways to ' + scrollWidth + ' px' : 'no sideways scrolling';
  })()`) as Promise<string>;
}
