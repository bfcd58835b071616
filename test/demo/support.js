/** A browser and servers for the demo as `npm run build:demo` has left it. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.js';
import { serveFiles } from './static-server.js';

const BUILT = new URL('../../dist-demo/', import.meta.url);

/** Not the top of a site: the demo has to work below any path. */
const BELOW = '/some/where/';

/** Serves the built demo as plain files. */
export async function serveDemo() {
  if (!existsSync(BUILT)) throw new Error('There is no demo: run npm run build:demo first.');
  return serveFiles(BUILT, BELOW);
}

/** Starts Chromium. */
export async function launch() {
  const { chromium } = findBrowsers().found;
  if (!chromium) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
  return puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * Opens a page, and gathers what goes wrong in it: errors, warnings, refusals.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {{ width?: number, isScriptOff?: boolean }} [options]
 */
export async function openPage(browser, url, { width = 1280, isScriptOff = false } = {}) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setJavaScriptEnabled(!isScriptOff);
  await page.setViewport({ width, height: 800 });
  await page.goto(url);
  return { page, complaints };
}

/**
 * Waits until an element's shadow root says something that this matches, and gives all that it says.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string} selector
 * @param {RegExp} [words]
 */
export async function saidBy(page, selector, words = /./) {
  const said = await page.waitForFunction(
    (where, source) => {
      const text = document.querySelector(where)?.shadowRoot?.textContent ?? '';
      return new RegExp(source).test(text) && text;
    },
    {},
    selector,
    words.source,
  );
  return said.jsonValue();
}
