/** One site in each framework that renders on a server: its links before the script, its app after it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { serveFiles } from '../demo/static-server.js';
import { checkApp, HEADLINES, launch, openPage } from './support.js';

const SITES = {
  'Next 16': 'next/out/',
  'Nuxt 4': 'nuxt/.output/public/',
  'SvelteKit 2': 'sveltekit/build/',
  'Angular 21': 'angular/dist/browser/',
  'Astro 5': 'astro/dist/',
};

const PACKAGE = new URL('node_modules/off-the-wire/', import.meta.url);

const feed = readFileSync(new URL('feed.json', import.meta.url), 'utf8');
const browser = await launch();
const close: (() => unknown)[] = [() => browser.close()];

after(() => Promise.all(close.map((one) => one())));

async function serve(folder: URL, own: Readonly<Record<string, string>>): Promise<string> {
  const server = await serveFiles(folder, '/', (path) => own[path]);
  close.push(() => server.close());
  return server.url;
}

/** The colours of a theme. */
function coloursOf(page: Page): Promise<readonly string[]> {
  return page.$eval('news-ticker', (strip) => {
    const label = strip.shadowRoot?.querySelector('[part~=label]');
    if (!label) throw new Error('The strip has no label.');
    const { color, backgroundColor } = getComputedStyle(label);
    return [color, backgroundColor];
  });
}

/** A page without a framework and its bundler, by the name of its theme. */
function plainPage(theme: string): string {
  return `<!doctype html><html lang="en"><title>Themed</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/dist/themes/${theme}.css">
    <script type="module" src="/dist/cdn/off-the-wire.js"></script>
    <news-ticker src="/feed.json"></news-ticker>`;
}

const THEMES = ['broadcast', 'wire', 'paper', 'terminal'];

const plain = await serve(PACKAGE, {
  '/feed.json': feed,
  ...Object.fromEntries(THEMES.map((theme) => [`/${theme}`, plainPage(theme)])),
});

/** Opens a page, and expects the theme's colours. */
async function expectTheme(theme: string, url: string): Promise<void> {
  const [built, wanted] = await Promise.all(
    [url, plain + theme].map(async (address) => {
      const { page } = await openPage(browser, address);
      await page.waitForSelector('news-ticker:state(ready)');
      const colours = await coloursOf(page);
      await page.close();
      return colours;
    }),
  );
  assert.deepEqual(built, wanted);
}

for (const [name, folder] of Object.entries(SITES)) {
  test(`${name}: links show without script`, async () => {
    const url = await serve(new URL(folder, import.meta.url), { '/feed.json': feed });
    const { page } = await openPage(browser, url, { isScriptOff: true });
    const links = await page.$$eval('news-ticker:not(#read) a', (all) =>
      all.map((link) => (link.checkVisibility() ? link.textContent.trim() : 'hidden')),
    );
    assert.deepEqual(links, HEADLINES);
    await page.close();
  });

  test(`${name}: headlines show, properties arrive, events are heard, the theme has its colours`, async () => {
    const url = await serve(new URL(folder, import.meta.url), { '/feed.json': feed });
    const { page, complaints } = await openPage(browser, url);
    await checkApp(page);
    assert.deepEqual(complaints, []);
    await page.close();
    await expectTheme('broadcast', url);
  });
}

test("a production build of Next keeps every theme's colours", async () => {
  const url = await serve(new URL(SITES['Next 16'], import.meta.url), { '/feed.json': feed });
  for (const theme of THEMES.slice(1)) await expectTheme(theme, `${url}${theme}/`);
});
