/** The builder, as somebody uses it who has never seen it: from nothing to a page of their own with headlines. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, saidBy, serveDemo } from './support.js';
import { serveFiles } from './static-server.js';

let browser;
let demo;
let site;
let pasted = '';

before(async () => {
  demo = await serveDemo();
  // Another origin, with nothing of ours.
  const page = () =>
    `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,"><body>${pasted}</body></html>`;
  site = await serveFiles(new URL('./', import.meta.url), '/none/', (path) =>
    path === '/' ? page() : undefined,
  );
  browser = await launch();
  const context = browser.defaultBrowserContext();
  await context.overridePermissions(new URL(demo.url).origin, [
    'clipboard-read',
    'clipboard-sanitized-write',
  ]);
});

after(async () => {
  await browser?.close();
  demo?.close();
  site?.close();
});

/** Finds a control by what its label says, as a reader does. */
function control(page, name) {
  return page.waitForSelector(`::-p-aria([name="${name}"])`);
}

async function choose(page, name, words) {
  const select = await control(page, name);
  const value = await select.evaluate(
    ({ options }, text) => [...options].find(({ label }) => label.startsWith(text))?.value,
    words,
  );
  await select.select(value);
}

/** Copies by the keyboard, and gives what is in the clipboard then. */
async function copy(page) {
  const button = await control(page, 'Copy');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    document.getElementById('copied').textContent.startsWith('Copied'),
  );
  return page.evaluate(() => navigator.clipboard.readText());
}

async function openBuilder() {
  const { page, complaints } = await openPage(browser, `${demo.url}demo/builder.html`);
  await saidBy(page, '[data-width=phone] news-ticker', /Harbour/);
  return { page, complaints };
}

async function openOwnPage(snippet, options) {
  pasted = snippet;
  return openPage(browser, new URL('/', site.url).href, options);
}

test('a strip with its stories, in a theme and a colour: chosen, copied, pasted, read', async () => {
  const { page, complaints } = await openBuilder();
  await choose(page, 'On your page', 'a strip, and a place');
  await (await control(page, 'Name')).type('Harbour news');
  await choose(page, 'Theme', 'paper');
  await (await control(page, 'Accent')).click();
  await saidBy(page, '[data-width=phone] article-view', /min read/);
  const snippet = await copy(page);
  assert.deepEqual(complaints, []);
  await page.close();

  assert.match(snippet, /integrity="sha384-/);
  const own = await openOwnPage(snippet);
  assert.match(await saidBy(own.page, 'news-ticker', /Harbour City/), /Harbour news/);
  await saidBy(own.page, 'article-view', /min read/);
  const [accent, background] = await own.page.$eval('article-view', (view) => [
    getComputedStyle(view).getPropertyValue('--news-accent'),
    getComputedStyle(view.shadowRoot.querySelector('article')).backgroundColor,
  ]);
  assert.equal(accent, '#0a6e4f', 'the colour is the chosen one');
  assert.equal(background, 'rgb(250, 246, 236)', 'the theme is there');
  assert.deepEqual(own.complaints, []);
  await own.page.close();
});

test('a headline of the pasted strip opens in the pasted view', async () => {
  const { page } = await openBuilder();
  await choose(page, 'On your page', 'a strip, and a place');
  await choose(page, 'Headlines', 'stand as a list');
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet);
  const second = await own.page.waitForSelector('news-ticker >>> li:nth-child(3) a');
  const headline = await second.$eval('.text', ({ textContent }) => textContent.trim());
  await second.click();
  await own.page.waitForFunction(
    (text) =>
      document.querySelector('article-view').shadowRoot.querySelector('h2')?.textContent.trim() ===
      text,
    {},
    headline,
  );
  await own.page.close();
});

test('one script tag is enough', async () => {
  const { page } = await openBuilder();
  await choose(page, 'By', 'one script tag');
  await choose(page, 'Headlines', 'slide');
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet);
  await saidBy(own.page, 'news-ticker[mode=step]', /Harbour City/);
  assert.deepEqual(own.complaints, []);
  await own.page.close();
});

test('without script the pasted page has the newest headlines as links', async () => {
  const { page } = await openBuilder();
  await (await control(page, 'links for pages without script')).click();
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('<li>'));
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet, { isScriptOff: true });
  const links = await own.page.$$eval('news-ticker a', (all) => all.map(({ href }) => href));
  assert.equal(links.length, 3);
  const answers = await Promise.all(links.map((href) => fetch(href)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  await own.page.close();
});

test('text that looks like markup stays text', async () => {
  const { page } = await openBuilder();
  await (await control(page, 'Name')).type('"><img src=x onerror=window.ran=1>');
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet);
  await saidBy(own.page, 'news-ticker', /<img src=x/);
  assert.equal(await own.page.evaluate(() => window.ran), undefined);
  await own.page.close();
});

test('on a phone, everything can be reached and copied', async () => {
  const { page } = await openPage(browser, `${demo.url}demo/builder.html`, { width: 360 });
  await saidBy(page, '[data-width=full] news-ticker', /Harbour/);
  const small = await page.$$eval(
    'main :is(button, input:not([type=checkbox]), select)',
    (all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24).length,
  );
  assert.equal(small, 0);
  assert.match(await copy(page), /<news-ticker src="http/);
  await page.close();
});
