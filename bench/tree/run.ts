/**
 * `npm run tree`: prints the accessibility trees of the built elements: Chromium's own, and those that Chromium,
 * Firefox and WebKitGTK give to the platform, where that is AT-SPI on Linux. Needs a build.
 *
 * - `--check`: asserts through the platform what a person with assistive technology must meet
 * - `--rates`: counts the events of a running strip beside its peers; needs `npm ci` in bench/peers
 * - `--pictures=DIR`: saves pictures of a walk by keys alone, and of pages at 400 % zoom
 * - `--seconds=60`: for how long running strips are watched; 60 by default, 10 in CI
 * - `--engine=firefox`: only this engine
 * - `--page=article`: prints only this page
 * - `--whole`: prints every item of long lists
 *
 * Where the platform's packages are missing it names them. In CI that is an error, and elsewhere a notice.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.js';
import { aptInstall } from '../../scripts/install-browsers.js';
import { inPackage } from '../../scripts/paths.js';
import { main } from '../../scripts/run.js';
import { launch, PATIENCE_MS, type PuppeteerEngine } from '../browser.js';
import { checks } from './checks.js';
import { chromiumTree } from './chromium-tree.js';
import { missingPackages, startPlatform, type Platform } from './platform.js';
import { takePictures } from './pictures.js';
import { printTree } from './print-tree.js';
import { measureRates } from './rates.js';
import { pageNames, startSite, type PageName, type WireSite } from './site.js';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    rates: { type: 'boolean', default: false },
    pictures: { type: 'string' },
    seconds: { type: 'string' },
    engine: { type: 'string' },
    page: { type: 'string' },
    whole: { type: 'boolean', default: false },
  },
});

const isCI = process.env['CI'] !== undefined;
const seconds = Number(options.seconds ?? (isCI ? 10 : 60));
const { found } = findBrowsers();
const engines = (['chromium', 'firefox'] as const).filter(
  (engine) => found[engine] && (options.engine === undefined || engine === options.engine),
);
const pages = pageNames.filter((name) => options.page === undefined || name === options.page);

await main(async () => {
  if (!existsSync(inPackage('dist/cdn/off-the-wire.js')))
    throw new Error('There is no build in dist: run `npm run build` first.');
  if (engines.length === 0)
    throw new Error('--engine is chromium or firefox, and it has to be installed.');
  if (pages.length === 0) throw new Error(`--page is one of ${pageNames.join(', ')}.`);
  if (options.pictures !== undefined) return takePictures(options.pictures);
  const hasPlatform = isPlatformHere();
  if (options.rates && hasPlatform) await measureRates(engines, seconds);
  else if (options.check && hasPlatform) await check();
  else if (!options.check && !options.rates) await print(hasPlatform);
});

function isPlatformHere(): boolean {
  if (isCI) aptInstall(missingPackages());
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const advice = `The platform's tree cannot be read here, for want of: ${missing.join(', ')}.`;
  if (isCI) throw new Error(advice);
  console.warn(`${advice}\nOn Debian: apt-get install ${missing.join(' ')}\n`);
  return false;
}

async function print(hasPlatform: boolean): Promise<void> {
  const site = await startSite();
  try {
    await printChromium(site);
    if (hasPlatform) await onPlatform(site, printPlatform);
    if (hasPlatform && options.engine === undefined) await printWebKit(site);
  } finally {
    await site.close();
  }
}

async function printChromium(site: WireSite): Promise<void> {
  if (!engines.includes('chromium')) return;
  const browser = await launch();
  for (const name of pages) {
    const page = await open(browser, site, name);
    show(
      `${name}: Chromium, by the DevTools protocol`,
      printTree(await chromiumTree(page), options.whole),
    );
    await page.close();
  }
  await browser.close();
}

async function printPlatform(
  { reader }: Platform,
  engine: PuppeteerEngine,
  browser: Browser,
  site: WireSite,
) {
  for (const name of pages) {
    const page = await open(browser, site, name);
    await reader.find(name, 'push button', '');
    show(`${name}: ${engine}, by AT-SPI`, printTree(await reader.tree(name), options.whole));
    await page.close();
  }
}

/** WebKit's tree comes without a driver: the name of its button tells that the page is there. */
async function printWebKit(site: WireSite): Promise<void> {
  const { reader, openWebKit, stop } = await startPlatform();
  try {
    for (const name of pages) {
      const browser = openWebKit(site.addressOf(name));
      if (!browser) return;
      await reader.find(name, 'push button', '');
      show(`${name}: webkit, by AT-SPI`, printTree(await reader.tree(name), options.whole));
      browser.kill();
    }
  } finally {
    stop();
  }
}

function show(title: string, text: string): void {
  console.log(`\n## ${title}\n\n${text}`);
}

async function check(): Promise<void> {
  const site = await startSite();
  let passed = 0;
  let failed = 0;
  try {
    await onPlatform(site, async ({ reader }, engine, browser) => {
      const page = await open(browser, site, 'strip');
      await reader.find('strip', 'push button', 'Pause headlines');
      for (const [title, run] of Object.entries(checks)) {
        const fault = await faultOf(run({ page, title: 'strip', reader, site, seconds }));
        console.log(`${fault === undefined ? '✓' : '✗'}  ${engine}: ${title}`);
        if (fault === undefined) passed += 1;
        else failed += 1;
        if (fault !== undefined) console.log(fault.replace(/^/gm, '   | '));
      }
    });
  } finally {
    await site.close();
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error('The platform does not see what it should.');
}

/** Why a check rejects; undefined where it does not. */
async function faultOf(check: Promise<void>): Promise<string | undefined> {
  try {
    await check;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs a task in each engine, on a platform of its own. */
async function onPlatform(
  site: WireSite,
  task: (
    platform: Platform,
    engine: PuppeteerEngine,
    browser: Browser,
    site: WireSite,
  ) => Promise<void>,
): Promise<void> {
  for (const engine of engines) {
    const platform = await startPlatform();
    try {
      const browser = await platform.launch(engine);
      await task(platform, engine, browser, site);
      await browser.close();
    } finally {
      platform.stop();
    }
  }
}

async function open(browser: Browser, site: WireSite, name: PageName): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(site.addressOf(name));
  await page.waitForFunction(
    `document.querySelector('news-ticker').matches(':is(:state(ready), :state(failed))') &&
     [...document.querySelectorAll('article-view')].every((view) => view.matches(':state(ready)'))`,
  );
  return page;
}
