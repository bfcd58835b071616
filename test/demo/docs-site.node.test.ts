/** The docs as `npm run build:demo` has left them: with and without script, from a plain server and below a path. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { launch, openPage, saidBy, serveDemo } from './support.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const SITE = new URL('../../dist-demo/docs/', import.meta.url);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const server = await serveDemo();
const browser = await launch();
const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replaceAll(sep, '/'));
/** Each page of the docs, and one of the code that they link to. */
const PAGES = [
  ...files.filter((file) => !file.includes('/')),
  'source/integrations/relay.php.html',
];

after(async () => {
  await browser.close();
  server.close();
});

for (const path of PAGES)
  test(`docs/${path} opens, is no wider than a phone, and asks nothing of other hosts`, async () => {
    const { page, complaints } = await openPage(browser, `${server.url}docs/${path}`, {
      width: 360,
    });
    await page.waitForSelector('.search');
    const { tooWide, origins } = await page.evaluate(() => ({
      tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      origins: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith('http'))
        .map(({ name }) => new URL(name).origin),
    }));
    assert.equal(tooWide, 0);
    assert.deepEqual([...new Set(origins)], [new URL(server.url).origin]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

/** Between them they have code of most languages, examples, and tables of every kind. */
const KINDS = ['index.html', 'reference.html', 'feeds.html', 'benchmarks.html'];

for (const path of KINDS)
  test(`docs/${path} can be used by everybody, as far as axe can tell`, async () => {
    const { page } = await openPage(browser, `${server.url}docs/${path}`);
    await page.waitForSelector('.search');
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      // The elements have tests of their own.
      const { violations } = await window.axe.run({ include: ['html'], exclude: ['.stage > *'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`,
      );
    });
    assert.deepEqual(violations, []);
    await page.close();
  });

test('each example runs, and looks as its style sheet says', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}docs/index.html`);
  await saidBy(page, 'article-view', /min read/);
  await page.goto(`${server.url}docs/theming.html`);
  await saidBy(page, '.stage news-ticker', /Harbour City/);
  const look = await page.$eval('.stage news-ticker', ({ shadowRoot }) => {
    const label = shadowRoot?.querySelector('[part=label]');
    if (!label) throw new Error('There is no name.');
    const { textTransform, backgroundColor } = getComputedStyle(label);
    return { textTransform, backgroundColor };
  });
  assert.deepEqual(look, { textTransform: 'uppercase', backgroundColor: 'rgb(10, 110, 79)' });
  await page.goto(`${server.url}docs/recipes.html`);
  await saidBy(page, '.stage news-ticker:has([data-pin])', /Bay Tea[^]*Harbour City/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('without script there are the page, all other pages, and links in each example', async () => {
  const { page } = await openPage(browser, `${server.url}docs/reference.html`, {
    isScriptOff: true,
  });
  const counts = await page.$$eval('main td code, nav.wide a, .stage a, .stage p', (all) => ({
    names: all.filter((one) => one.matches('td code')).length,
    pages: all.filter((one) => one.matches('nav.wide a') && one.checkVisibility()).length,
    examples: all.filter((one) => one.matches('.stage *') && one.checkVisibility()).length,
  }));
  assert.ok(counts.names > 150);
  assert.equal(counts.pages, files.filter((file) => !file.includes('/')).length);
  assert.ok(counts.examples > 4);
  await Promise.all([page.waitForNavigation(), page.click('.stage news-ticker a')]);
  assert.match(await page.title(), /Harbour City/);
  await page.close();
});

test('the search finds a section, and leads there', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}docs/theming.html`);
  await page.waitForSelector('.search input');
  await page.type('.search input', 'shared hosting relay');
  const link = await page.waitForSelector('.found a[href*="feeds.html#"]', { visible: true });
  await Promise.all([page.waitForNavigation(), link?.click()]);
  assert.match(page.url(), /\/some\/where\/docs\/feeds\.html#/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a search without results says so, and Escape closes it', async () => {
  const { page } = await openPage(browser, `${server.url}docs/faq.html`);
  await page.waitForSelector('.search input');
  await page.type('.search input', 'zeppelinkapelle');
  await page.waitForFunction(
    () => document.querySelector('.found [role=status]')?.textContent === 'On no pages',
  );
  await page.keyboard.press('Escape');
  await page.waitForSelector('.found', { hidden: true });
  await page.close();
});

test('the front page of the demo leads to the docs, and they lead back', async () => {
  const { page } = await openPage(browser, `${server.url}demo/`);
  await Promise.all([page.waitForNavigation(), page.click('.pages a:last-child')]);
  assert.equal(page.url(), `${server.url}docs/`);
  await Promise.all([page.waitForNavigation(), page.click('.name a')]);
  assert.equal(page.url(), `${server.url}demo/`);
  await page.close();
});

test('every link of the site leads to a file and a place that are there', () => {
  const missing = files.flatMap((file) => {
    const page = new URL(file, SITE);
    // An address from the top of the server is one of an example's own site.
    return [...readFileSync(page, 'utf8').matchAll(/ (?:href|src)="([^"/][^"]*)"/g)]
      .map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), page))
      .filter(({ protocol }) => protocol === 'file:')
      .filter((target) => !isThere(target))
      .map(({ href }) => `${file}: ${href}`);
  });
  assert.deepEqual(missing, []);
});

function isThere({ href, pathname, hash }: URL): boolean {
  const file = fileURLToPath(new URL(pathname, href));
  if (!existsSync(file)) return false;
  return hash === '' || readFileSync(file, 'utf8').includes(` id="${decodeURI(hash.slice(1))}"`);
}

test('nothing that a page asked for was missing', () => {
  assert.deepEqual(server.asked, []);
});
