/** One app in each framework: a strip, and a second strip with the articles that its reader has chosen. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checkApp, launch, openPage, serveApps } from './support.js';

const APPS = {
  'Vite and TypeScript': 'vite/dist/',
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

const server = await serveApps();
const browser = await launch();

after(async () => {
  await browser.close();
  server.close();
});

for (const [name, path] of Object.entries(APPS)) {
  test(`${name}: headlines show, properties arrive, events are heard`, async () => {
    const { page, complaints } = await openPage(browser, server.url + path);
    await checkApp(page);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}
