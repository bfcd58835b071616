/** A fresh Chromium for each measurement, so that none inherits from another. */
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.js';
import type * as Strip from './in-page/strip.js';
import type { Headline } from './peers/adapter.js';

/** An engine that puppeteer drives. */
export type PuppeteerEngine = 'chromium' | 'firefox';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** A measurement that takes longer has failed: some strips never come to an end. */
export const LIMIT_S = 60;

/** Long enough for a slow machine that does other things too, in milliseconds: to start a browser, to open a page. */
export const PATIENCE_MS = 120_000;

/** Starts Chromium, with options of puppeteer. */
export function launch({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = findBrowsers().found;
  if (!chromium) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
  return puppeteer.launch({
    executablePath: chromium,
    args: [...ARGUMENTS, ...args],
    timeout: PATIENCE_MS,
    ...options,
  });
}

/** Starts an engine that puppeteer drives. */
export function launchEngine(engine: PuppeteerEngine): Promise<Browser> {
  if (engine === 'chromium') return launch();
  const { firefox } = findBrowsers().found;
  if (!firefox) throw new Error('There is no Firefox here: install it, or set FIREFOX_PATH.');
  return puppeteer.launch({ browser: 'firefox', executablePath: firefox, timeout: PATIENCE_MS });
}

/** Runs a task in a browser of its own; undefined where it took too long. */
export async function inBrowser<T>(
  task: (browser: Browser) => Promise<T>,
  limitS = LIMIT_S,
): Promise<T | undefined> {
  const browser = await launch();
  const timer = new AbortController();
  const work = task(browser);
  // After the limit, the calls that are still open fail, and nobody waits for them.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, wait(limitS * 1000, undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
    await browser.close();
  }
}

/** Such as "Chromium 156". */
export async function browserName(): Promise<string> {
  const version = await inBrowser((browser) => browser.version());
  return `Chromium ${/\d+/.exec(version ?? '')?.[0] ?? ''}`;
}

/** How the page of a strip is opened. */
export interface OpenOptions {
  readonly width?: number | undefined;
  readonly dir?: string | undefined;
  readonly policy?: string;
  readonly reducedMotion?: boolean;
}

/** Opens the page of a strip, without the strip. */
export async function openPeer(
  browser: Browser,
  address: string,
  headlines: readonly Headline[],
  options: OpenOptions = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: options.width ?? 1000, height: 400 });
  if (options.reducedMotion)
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const query = new URLSearchParams({ dir: options.dir ?? 'ltr', policy: options.policy ?? '' });
  await page.goto(`${address}?${query.toString()}`);
  await inPage(page, 'prepare', headlines);
  // Once now, so that the cost of watching is not counted as a cost of the strip.
  await inPage(page, 'watch', 50);
  return page;
}

/** Gives a caller for the functions of a module of bench/in-page/, which run in the page. */
export function pageFunctions<Module extends Record<string, (...args: never[]) => unknown>>(
  name: string,
) {
  return async <Key extends keyof Module & string>(
    page: Page,
    key: Key,
    ...args: Parameters<Module[Key]>
  ): Promise<Awaited<ReturnType<Module[Key]>>> => {
    // As text: a function would bring helpers of the TypeScript runner along, which the page lacks.
    const result = await page.evaluate(
      `import('/in-page/${name}.js').then((module) => module.${key}(...${JSON.stringify(args)}))`,
    );
    // The boundary to the page: its module has this type.
    return result as Awaited<ReturnType<Module[Key]>>;
  };
}

/** Calls a function of bench/in-page/strip.ts. */
export const inPage = pageFunctions<typeof Strip>('strip');
