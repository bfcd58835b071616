/** One app in each framework: a strip, and a second strip with the articles that its reader has chosen. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { headlinesOf, launch, openPage, serveApps } from './support.js';

const APPS = {
  'React 19': 'react/dist/',
  'Preact 11': 'preact/dist/',
  'Solid 1': 'solid/dist/',
  'Vue 3': 'vue/dist/',
  'Svelte 5': 'svelte/dist/',
  Lit: 'lit/dist/',
  'webpack, as a classic script': 'webpack/',
  'plain HTML, by a script tag': 'plain/',
  "plain HTML, by npm's files": 'plain/modules.html',
};

const STRIP = 'news-ticker:not(#read)';

const server = await serveApps();
const browser = await launch();

after(async () => {
  await browser.close();
  server.close();
});

for (const [name, path] of Object.entries(APPS)) {
  test(`${name}: headlines show, properties arrive, events are heard`, async () => {
    const { page, complaints } = await openPage(browser, server.url + path);
    assert.deepEqual(await headlinesOf(page, STRIP, 3), [
      'Ferry runs all winter',
      'Tram line opens',
      'Market square gets trees',
    ]);
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
    assert.equal(page.url(), server.url + path, 'the handler kept the link from being followed');
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

/** By the keyboard: it finds a headline wherever the strip has come. */
async function choose(page: Page, headline: string): Promise<void> {
  const link = await page.waitForSelector(`${STRIP} >>> ::-p-aria([name="${headline}"])`);
  assert.ok(link);
  await (link as ElementHandle<HTMLElement>).focus();
  await page.keyboard.press('Enter');
}
