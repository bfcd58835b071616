/** Serves the apps, and opens them in Chromium. */
import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
import { serveFiles, type FileServer, type OwnPages } from '../demo/static-server.js';

export { launch, openPage, saidBy } from '../demo/support.js';

/** Serves this folder, and pages that are no files. */
export function serveApps(own?: OwnPages): Promise<FileServer> {
  return serveFiles(new URL('./', import.meta.url), '/', own);
}

/** The texts of the headlines of a strip, once there are as many. */
export async function headlinesOf(page: Page, selector: string, count: number): Promise<string[]> {
  const headlines = await page.waitForFunction(
    (where, wanted) => {
      const root = document.querySelector(where)?.shadowRoot;
      const all = [...(root?.querySelectorAll('li:not([aria-hidden]) .text') ?? [])];
      return all.length === wanted ? all.map(({ textContent }) => textContent.trim()) : undefined;
    },
    {},
    selector,
    count,
  );
  return (await headlines.jsonValue()) ?? [];
}

/** The headlines of feed.json. */
export const HEADLINES: readonly string[] = [
  'Ferry runs all winter',
  'Tram line opens',
  'Market square gets trees',
];

const STRIP = 'news-ticker:not(#read)';

/** Checks that the app's strip shows the feed at its speed, and that the app lists what a reader chooses in a second strip. */
export async function checkApp(page: Page): Promise<void> {
  const url = page.url();
  assert.deepEqual(await headlinesOf(page, STRIP, 3), HEADLINES);
  assert.equal(await page.$eval(STRIP, (strip) => Number(strip.speed)), 120);

  await choose(page, 'Tram line opens');
  assert.deepEqual(await headlinesOf(page, '#read', 1), ['Tram line opens']);
  await choose(page, 'Ferry runs all winter');
  const read = ['Ferry runs all winter', 'Tram line opens'];
  assert.deepEqual(await headlinesOf(page, '#read', 2), read);
  assert.deepEqual(
    await page.$eval('news-ticker#read', (strip) =>
      strip.articles?.map(({ headline }) => headline),
    ),
    read,
  );
  assert.equal(page.url(), url, 'the handler kept the link from being followed');
}

/** By the keyboard: it finds a headline wherever the strip has come. */
async function choose(page: Page, headline: string): Promise<void> {
  const link = await page.waitForSelector(`${STRIP} >>> ::-p-aria([name="${headline}"])`);
  assert.ok(link);
  await (link as ElementHandle<HTMLElement>).focus();
  await page.keyboard.press('Enter');
}
