/**
 * The nginx of docs/feeds.md before a Ghost. Without one, a small server stands behind it that answers for the feed
 * as Ghost 5 does: it leads what came without encryption to https, lets nobody cache, and has an ETag.
 */
import assert from 'node:assert/strict';
import { parseFeed } from '../../src/feed/index.js';
import { blockNamed } from '../doc-blocks.js';
import { ask, assertClosed, assertOpen, say } from './ask.js';
import { startNginx, startOrigin, type WebServer } from './web-servers.js';

const HOST = 'news.example';
const TAG = 'W/"1-ferry"';
const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0"><channel>
<title><![CDATA[Harbour News]]></title><link>https://${HOST}/</link>
<item><title><![CDATA[Ferry runs all winter]]></title><link>https://${HOST}/ferry/</link>
<guid isPermaLink="false">6744c0ffee</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The boat has new engines.</p>]]></content:encoded></item>
</channel></rss>`;

/**
 * nginx before Ghost.
 * @param ghost The address of a Ghost whose own `url` is https://news.example; none for the server in its place.
 */
export async function tryGhost(ghost: string | undefined): Promise<void> {
  const standIn = ghost === undefined ? await startStandIn() : undefined;
  const origin = ghost ?? standIn?.url ?? '';
  const block = blockNamed('docs/feeds.md, Ghost, nginx');
  const location = block.replace('http://127.0.0.1:2368', origin);
  assert.notEqual(location, block);
  const rest = `location / {
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Proto https;
    proxy_pass ${origin};
  }`;
  const nginx = await startNginx(
    ({ address }) => `server { listen ${address}; server_name ${HOST}; ${rest} ${location} }`,
  );
  try {
    await tryAll(origin, nginx.url);
  } finally {
    await nginx.stop();
    await standIn?.stop();
  }
}

function startStandIn(): Promise<WebServer> {
  return startOrigin(({ url = '', headers }, response) => {
    const own = { 'Cache-Control': 'public, max-age=0', 'X-Powered-By': 'Express' };
    if (headers['x-forwarded-proto'] !== 'https')
      return response.writeHead(301, { ...own, Location: `https://${HOST}${url}` }).end();
    const known = { ...own, ETag: TAG, Vary: 'Accept-Encoding' };
    if (url !== '/rss/') return response.writeHead(200, own).end('<!doctype html>');
    if (headers['if-none-match'] === TAG) return response.writeHead(304, known).end();
    const type = { 'Content-Type': 'application/rss+xml; charset=utf-8' };
    return response.writeHead(200, { ...known, ...type }).end(RSS);
  });
}

async function tryAll(ghost: string, site: string): Promise<void> {
  const headers = { Host: HOST, Origin: 'https://a.example' };
  const own = await ask(`${ghost}/rss/`, {
    headers: { ...headers, 'X-Forwarded-Proto': 'https' },
  });
  const { etag = '' } = own.headers;
  assertClosed(own);

  const first = await ask(`${site}/rss/`, { headers });
  assert.equal(first.status, 200);
  assert.equal(first.body, own.body);
  assertOpen(first);
  say('the feed has both headers in the place of its own, and no redirect');

  const again = await ask(`${site}/rss/`, { headers: { ...headers, 'If-None-Match': etag } });
  assert.equal(again.status, 304);
  assert.equal(again.body, '');
  assertOpen(again);
  say('whoever has the feed gets an empty 304 with both headers');

  const { status, headers: leading } = await ask(`${site}/rss`, { headers });
  assert.equal(status, 301);
  assert.equal(new URL(leading.location ?? '').pathname, '/rss/');
  assert.equal(leading['access-control-allow-origin'], '*');
  say('the address without its last slash leads there, for other sites too');

  for (const path of ['/', '/ferry/']) assertClosed(await ask(site + path, { headers }));
  say('other pages have neither');

  const { articles } = await parseFeed(first.body, { url: `https://${HOST}/rss/` });
  assert.ok(articles.length > 0);
  assert.ok(articles.every(({ url, bodyHtml, published }) => url && bodyHtml && published));
  say('its articles are read, whole and with their dates');
}
