/** A fresh Chromium for each thing that is measured, so that none inherits from another. */
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.js';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** What takes longer has failed: there are strips that never come to an end. */
export const LIMIT_S = 60;

/**
 * @template T
 * @param {(browser: import('puppeteer-core').Browser) => Promise<T>} task
 * @returns {Promise<T | undefined>} Nothing where it took too long.
 */
export async function inBrowser(task, limitS = LIMIT_S) {
  const { chromium } = findBrowsers().found;
  if (!chromium) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
  const browser = await puppeteer.launch({ executablePath: chromium, args: ARGUMENTS });
  const timer = new AbortController();
  const work = task(browser);
  // What is still being asked of a browser when its time is up fails, and nobody waits for it.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, wait(limitS * 1000, undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
    await browser.close();
  }
}

/** Such as "Chromium 156". */
export async function browserName() {
  const version = await inBrowser((browser) => browser.version());
  return `Chromium ${/\d+/.exec(version)}`;
}

/**
 * Opens the page of a strip that is not there yet.
 * @param {{ width?: number, dir?: string, policy?: string, reducedMotion?: boolean }} [how]
 */
export async function openPeer(browser, address, headlines, how = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width: how.width ?? 1000, height: 400 });
  if (how.reducedMotion)
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const query = new URLSearchParams({ dir: how.dir ?? 'ltr', policy: how.policy ?? '' });
  await page.goto(`${address}?${query}`);
  await inPage(page, 'prepare', headlines);
  // Once, so that what it takes to watch a strip is not counted as a part of the strip.
  await inPage(page, 'watch', 50);
  return page;
}

/** Calls a function of bench/peers/in-page.js, in the page. */
export function inPage(page, name, ...args) {
  return page.evaluate(
    async (name, args) => {
      const functions = await import('/peers/in-page.js');
      return functions[name](...args);
    },
    name,
    args,
  );
}
