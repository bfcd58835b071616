/** A browser and servers for the demo as `npm run build:demo` has left it. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.js';
// Names the elements in the DOM's types.
import type {} from '../../src/index.js';
import { serveFiles, type FileServer } from './static-server.js';

const BUILT = new URL('../../dist-demo/', import.meta.url);

/** Not the top of a site: the demo has to work below any path. */
const BELOW = '/some/where/';

/** Long enough for a slow machine that does other things too, in milliseconds; what comes sooner is not waited for. */
const PATIENCE = 120_000;

/** To wait for an element of a shadow root: else Puppeteer looks again only when the document itself changes. */
export const IN_SHADOW = { visible: true } as const;

/** Serves the built demo as plain files. */
export async function serveDemo(): Promise<FileServer> {
  if (!existsSync(BUILT)) throw new Error('There is no demo: run npm run build:demo first.');
  return serveFiles(BUILT, BELOW);
}

/** Starts Chromium. */
export async function launch(): Promise<Browser> {
  const { chromium } = findBrowsers().found;
  if (!chromium) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
  return puppeteer.launch({
    executablePath: chromium,
    timeout: PATIENCE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** An open page, and the errors, warnings and refusals in its console. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** Settings of a page. */
export interface PageOptions {
  readonly width?: number;
  readonly isScriptOff?: boolean;
}

/** Opens a page. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, isScriptOff = false }: PageOptions = {},
): Promise<OpenPage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.setDefaultTimeout(PATIENCE);
  await page.setJavaScriptEnabled(!isScriptOff);
  await page.setViewport({ width, height: 800 });
  await page.goto(url);
  if (!isScriptOff) await nextFrame(page);
  return { page, complaints };
}

/** Waits until a page draws: nothing moves in a page without frames. One that leads on may do so meanwhile. */
async function nextFrame(page: Page): Promise<void> {
  await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** Waits until the text of an element's shadow root matches, and gives all of it. */
export async function saidBy(page: Page, selector: string, pattern = /./): Promise<string> {
  const said = await page.waitForFunction(
    (where, source) => {
      const text = document.querySelector(where)?.shadowRoot?.textContent ?? '';
      return new RegExp(source).test(text) ? text : '';
    },
    {},
    selector,
    pattern.source,
  );
  return said.jsonValue();
}

/** Writes into a field in place of what is in it, wherever a page that still loads has moved it. */
export async function writeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (field) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('This is no field for text.');
    field.focus();
    field.select();
  });
  await page.keyboard.type(text);
}

/** Waits until the strip of the front page names both of its feeds, and has a picture of the second one. */
export async function expectBothFeeds(page: Page): Promise<void> {
  await saidBy(page, 'news-ticker', /OTW/);
  await saidBy(page, 'news-ticker', /Harbour Weather/);
  const picture = await page.waitForSelector('news-ticker >>> img[src*="/sky-"]', IN_SHADOW);
  // A picture out of view is not loaded by itself.
  const status = await picture?.evaluate(async ({ src }) => (await fetch(src)).status);
  if (status !== 200) throw new Error(`The picture of a bulletin is answered by ${status}.`);
}
