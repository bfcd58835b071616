/** A browser and servers for the demo as `npm run build:demo` has left it. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.js';
// Names the elements in the DOM's types.
import type {} from '../../src/index.js';
import { serveFiles, type FileServer } from './static-server.js';

const BUILT = new URL('../../dist-demo/', import.meta.url);

/** Not the top of a site: the demo has to work below any path. */
const BELOW = '/some/where/';

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
  await page.setJavaScriptEnabled(!isScriptOff);
  await page.setViewport({ width, height: 800 });
  await page.goto(url);
  return { page, complaints };
}

/** Waits until the text of an element's shadow root matches, and gives all of it. */
export async function saidBy(page: Page | Frame, selector: string, pattern = /./): Promise<string> {
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

/** Waits until the strip of the front page names both of its feeds, and has a picture of the second one. */
export async function expectBothFeeds(page: Page): Promise<void> {
  await saidBy(page, 'news-ticker', /OTW/);
  await saidBy(page, 'news-ticker', /Harbour Weather/);
  const picture = await page.waitForSelector('news-ticker >>> img[src*="/sky-"]');
  // A picture out of view is not loaded by itself.
  const status = await picture?.evaluate(async ({ src }) => (await fetch(src)).status);
  if (status !== 200) throw new Error(`The picture of a bulletin is answered by ${status}.`);
}
