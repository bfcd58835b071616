/** One app in each framework: a strip, and what its reader has chosen in it, in a second strip. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headlinesOf, launch, openPage, serveApps } from './support.js';

const APPS = {
  'React 19': 'react/dist/',
  'Vue 3': 'vue/dist/',
  'Svelte 5': 'svelte/dist/',
  'plain HTML, by a script tag': 'plain/',
  "plain HTML, by npm's files": 'plain/modules.html',
};

const STRIP = 'news-ticker:not(#read)';

let browser;
let server;

before(async () => {
  server = await serveApps();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

for (const [name, path] of Object.entries(APPS)) {
  test(`${name}: headlines show, properties arrive, events are heard`, async () => {
    const { page, complaints } = await openPage(browser, server.url + path);
    assert.deepEqual(await headlinesOf(page, STRIP, 3), [
      'Ferry runs all winter',
      'Tram line opens',
      'Market square gets trees',
    ]);
    assert.equal(await page.$eval(STRIP, ({ speed }) => Number(speed)), 120);

    await choose(page, 'Tram line opens');
    assert.deepEqual(await headlinesOf(page, '#read', 1), ['Tram line opens']);
    await choose(page, 'Ferry runs all winter');
    const read = ['Ferry runs all winter', 'Tram line opens'];
    assert.deepEqual(await headlinesOf(page, '#read', 2), read);
    assert.deepEqual(
      await page.$eval('#read', ({ articles }) => articles.map(({ headline }) => headline)),
      read,
    );
    assert.equal(page.url(), server.url + path, 'the handler kept the link from being followed');
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

/** By the keyboard: it finds a headline wherever the strip has come. */
async function choose(page, headline) {
  const link = await page.waitForSelector(`${STRIP} >>> ::-p-aria([name="${headline}"])`);
  await link.focus();
  await page.keyboard.press('Enter');
}
