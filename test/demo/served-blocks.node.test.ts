/** The headers and the stream that docs/ shows, sent to Chromium as they stand there. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { blockNamed } from '../../scripts/doc-blocks.js';
import { serveFiles, type FileServer, type OwnPages } from './static-server.js';
import { launch, openPage, saidBy, type OpenPage } from './support.js';

type Headers = Readonly<Record<string, string>>;

const ITEMS = [
  { id: 'ferry', title: 'Ferry stays in harbour', date_published: '2026-11-24T07:00:00Z' },
  { id: 'tram', title: 'Tram line opens', date_published: '2026-11-24T06:00:00Z' },
].map((item) => ({ ...item, url: `/${item.id}`, content_html: '<p>The <b>boat</b> waits.</p>' }));
const FEED = feedOf(ITEMS);

const browser = await launch();
after(() => browser.close());

function feedOf(items: readonly object[]): string {
  const version = 'https://jsonfeed.org/version/1.1';
  return JSON.stringify({ version, title: 'Harbour News', items });
}

/** Lines such as `Cache-Control: no-cache`, as headers. */
function headersIn(lines: readonly string[]): Headers {
  const pairs = lines.map((line) => /^([\w-]+): (.+)$/.exec(line.trim())?.slice(1) ?? []);
  assert.ok(pairs.every(({ length }) => length === 2));
  return Object.fromEntries(pairs) as Headers;
}

function linesOf(block: string): readonly string[] {
  return block.trimEnd().split('\n');
}

/** The rules of a file `_headers`: a path, and below it, indented, what its response shall have. */
function rulesIn(lines: readonly string[]): ReadonlyMap<string, Headers> {
  const starts = lines.flatMap((line, index) => (/^\S/.test(line) ? index : []));
  return new Map(
    starts.map((start, index) => [
      lines[start] ?? '',
      headersIn(lines.slice(start + 1, starts[index + 1])),
    ]),
  );
}

async function serve(t: TestContext, own: OwnPages): Promise<FileServer> {
  // Every page asks for its icon.
  const pages: OwnPages = (path) => (path === '/favicon.ico' ? '' : own(path));
  const site = await serveFiles(
    new URL('../../dist/cdn/', import.meta.url),
    '/off-the-wire/',
    pages,
  );
  t.after(() => site.close());
  return site;
}

function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><title>Mine</title>
    <script type="module" src="/off-the-wire/off-the-wire.js"></script><body>${body}`;
}

async function open(t: TestContext, url: string): Promise<OpenPage> {
  const opened = await openPage(browser, url);
  t.after(() => opened.page.close());
  return opened;
}

/** Why the strip cannot read its feed. */
async function errorOf(page: Page): Promise<string> {
  await page.waitForSelector('news-ticker:defined');
  return page.$eval('news-ticker', (strip) => strip.reload().then(() => '', String));
}

/** Opens a strip on one site, with a feed of another. */
async function openStrip(t: TestContext, feed: string, attributes = ''): Promise<OpenPage> {
  const strip = `<news-ticker src="${feed}" mode="list" ${attributes}></news-ticker>`;
  const site = await serve(t, (path) => (path === '/' ? pageWith(strip) : undefined));
  return open(t, new URL('/', site.url).href);
}

test('under the strict header, all elements run without complaint', async (t) => {
  const headers = headersIn(linesOf(blockNamed('docs/embedding.md, A strict page, text')));
  const text = pageWith(`<link rel="stylesheet" href="/off-the-wire/themes/wire.css">
    <news-ticker src="/feed.json" for="story"></news-ticker>
    <article-view id="story" src="/feed.json" article="ferry"></article-view>
    <font-size-adjuster></font-size-adjuster>`);
  const site = await serve(t, (path) => {
    if (path === '/') return { text, headers };
    return path === '/feed.json' ? FEED : undefined;
  });
  const { page, complaints } = await open(t, new URL('/', site.url).href);
  await saidBy(page, 'news-ticker', /Tram line opens/);
  await saidBy(page, 'article-view', /The boat waits/);
  await saidBy(page, 'font-size-adjuster');
  assert.deepEqual(complaints, []);
  // The header is in force: what it forbids fails.
  await assert.rejects(
    page.evaluate(() => {
      document.body.innerHTML = '<p>Unsafe</p>';
    }),
    /TrustedHTML/,
  );
});

test('with both headers, another site shows the feed, and asks for it once', async (t) => {
  const headers = headersIn(linesOf(blockNamed('docs/feeds.md, Headers, text')));
  let asked = 0;
  const source = await serve(t, (path) => {
    if (path !== '/feed.json') return undefined;
    asked += 1;
    return { text: FEED, headers };
  });
  const feed = new URL('/feed.json', source.url).href;
  const { page, complaints } = await openStrip(t, feed);
  await saidBy(page, 'news-ticker', /Tram line opens/);
  await page.reload();
  await page.waitForSelector('news-ticker:state(ready):not(:state(stale))');
  assert.deepEqual(complaints, []);
  assert.equal(asked, 1);
});

test('without the first header, the error message names it', async (t) => {
  const [first = '', ...others] = linesOf(blockNamed('docs/feeds.md, Headers, text'));
  const source = await serve(t, () => ({ text: FEED, headers: headersIn(others) }));
  const { page } = await openStrip(t, new URL('/feed.json', source.url).href);
  const [name = ''] = first.split(':');
  assert.ok((await errorOf(page)).includes(name));
});

test('the file for hosts opens the feed, and nothing else', async (t) => {
  const rules = rulesIn(linesOf(blockNamed('docs/feeds.md, A static file, text')));
  const source = await serve(t, (path) => ({ text: FEED, headers: rules.get(path) ?? {} }));
  const { page, complaints } = await openStrip(t, new URL('/feed.json', source.url).href);
  await saidBy(page, 'news-ticker', /Tram line opens/);
  assert.deepEqual(complaints, []);
  const other = await openStrip(t, new URL('/other.json', source.url).href);
  assert.match(await errorOf(other.page), /Access-Control-Allow-Origin/);
});

test('the stream replaces an article, removes one, and has the feed loaded again', async (t) => {
  const events = blockNamed('docs/live-updates.md, Streaming, text').split(/(?<=\n\n)/);
  let items: readonly object[] = ITEMS;
  const source = await serve(t, (path) => (path === '/feed.json' ? feedOf(items) : undefined));
  const stream = await serveStream(t);
  const feed = new URL('/feed.json', source.url).href;
  const { page, complaints } = await openStrip(t, feed, `stream="${stream.url}"`);
  const said = (pattern: RegExp): Promise<string> => saidBy(page, 'news-ticker', pattern);
  const response = await stream.opened;
  assert.match(await said(/Ferry stays in harbour/), /Tram line opens/);

  const [article = '', removal = '', ...rest] = events;
  response.write(article);
  assert.match(await said(/Ferry runs again/), /Urgent/i);
  assert.doesNotMatch(await said(/Tram line opens/), /stays in harbour/);

  response.write(removal);
  assert.match(await said(/^(?![^]*Tram line opens)/), /Ferry runs again/);

  items = [{ id: 'trees', title: 'Market square gets trees', url: '/trees' }];
  response.write(rest.join(''));
  assert.doesNotMatch(await said(/Market square gets trees/), /Ferry/);
  assert.deepEqual(complaints, []);
});

/** A stream for other sites, once it is opened. */
async function serveStream(
  t: TestContext,
): Promise<{ readonly url: string; readonly opened: Promise<ServerResponse> }> {
  const server = createServer();
  const opened = once(server, 'request').then(([, response]: unknown[]) => {
    const stream = response as ServerResponse;
    stream.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Access-Control-Allow-Origin': '*',
    });
    stream.flushHeaders();
    return stream;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, opened };
}
