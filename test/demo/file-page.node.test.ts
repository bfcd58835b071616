/** A page that somebody has on disk, with script and feed from a server. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inPackage } from '../../scripts/paths.js';
import { launch, openPage, saidBy, serveDemo, type OpenPage } from './support.js';

const server = await serveDemo();
const browser = await launch();
const folder = await mkdtemp(join(tmpdir(), 'off-the-wire-'));

after(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

/** Opens a page from the disk. */
async function openFile(name: string, body: string): Promise<OpenPage> {
  const path = join(folder, name);
  await writeFile(
    path,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mine</title>${body}`,
  );
  return openPage(browser, pathToFileURL(path).href);
}

test('runs headlines, opens a story and remembers a text size', async () => {
  const feed = `${server.url}wire/feed.json`;
  const { page, complaints } = await openFile(
    'elements.html',
    `<script type="module" src="${server.url}dist/cdn/off-the-wire.js"></script>
    <news-ticker src="${feed}" for="story"></news-ticker>
    <font-size-adjuster for="story"></font-size-adjuster><article-view id="story"></article-view>`,
  );
  await page.waitForSelector('news-ticker:state(ready):not(:state(still))');
  await (await page.$('news-ticker >>> [part=headline]'))?.press('Enter');
  await saidBy(page, 'article-view', /min read/);
  await (await page.$('font-size-adjuster >>> .larger'))?.press('Enter');
  await page.reload();
  await saidBy(page, 'font-size-adjuster', /112\.5%/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('runs headlines by the line for old pages', async () => {
  const { page, complaints } = await openFile(
    'embed.html',
    `<script async src="${server.url}dist/cdn/embed.js" data-src="${server.url}wire/feed.json"></script>`,
  );
  await page.waitForSelector('news-ticker:state(ready):not(:state(still))');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a feed that is a file: the strip says that it needs a web server', async () => {
  const { page, complaints } = await openFile(
    'no-server.html',
    `<script type="module" src="${server.url}dist/cdn/off-the-wire.js"></script>
    <news-ticker src="feed.json"></news-ticker>`,
  );
  await page.waitForSelector('news-ticker:state(failed)');
  const title = await page.$eval(
    'news-ticker',
    (strip) => strip.shadowRoot?.querySelector('strong')?.title ?? '',
  );
  assert.match(title, /"feed\.json" needs a web server/);
  assert.deepEqual(complaints, [title]);
  await page.close();
});

test('scripts that are files: embed.js says that it needs a web server', async () => {
  await writeFile(join(folder, 'embed.js'), await readFile(inPackage('dist/cdn/embed.js')));
  const { page, complaints } = await openFile(
    'embed-file.html',
    `<script async src="embed.js" data-src="feed.json"></script>`,
  );
  await page.waitForFunction(() => document.querySelector('[data-embedded=failed]'));
  assert.equal(complaints.filter((text) => /needs a web server/.test(text)).length, 1);
  await page.close();
});
