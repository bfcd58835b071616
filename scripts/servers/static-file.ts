/** The headers of a static file, as docs/feeds.md sets them in nginx and in Apache. */
import assert from 'node:assert/strict';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { fetchFeed } from '../../src/feed/index.js';
import { blockNamed } from '../doc-blocks.js';
import { ask, assertClosed, assertOpen, say } from './ask.js';
import { openFolder, startApache, startNginx, type WebServer } from './web-servers.js';

const FEED = blockNamed('docs/feeds.md, A static file, json');

const AN_HOUR_AGO = Date.now() / 1000 - 3600;

/** nginx. */
export function tryNginxFile(): Promise<void> {
  const locations = blockNamed('docs/feeds.md, A static file, nginx');
  return tryFile((files) =>
    startNginx(
      ({ address }) => `types { application/json json; }
      gzip on;
      gzip_types application/json;
      server { listen ${address}; root ${files}; ${locations} }`,
    ),
  );
}

/** Apache. */
export function tryApacheFile(): Promise<void> {
  const settings = blockNamed('docs/feeds.md, A static file, apache');
  return tryFile((files) => {
    writeFileSync(join(files, '.htaccess'), settings);
    return startApache(files);
  });
}

async function tryFile(start: (files: string) => Promise<WebServer>): Promise<void> {
  const files = openFolder();
  for (const name of ['feed.json', 'other.json']) {
    writeFileSync(join(files, name), FEED);
    // `Last-Modified` has no parts of a second, and the file changes below.
    utimesSync(join(files, name), AN_HOUR_AGO, AN_HOUR_AGO);
  }
  const server = await start(files);
  try {
    await tryAll(server.url, files);
  } finally {
    await server.stop();
    rmSync(files, { recursive: true });
  }
}

async function tryAll(site: string, files: string): Promise<void> {
  const url = `${site}/feed.json`;
  const headers = { Origin: 'https://a.example' };
  const first = await ask(url, { headers });
  assert.equal(first.status, 200);
  assert.equal(first.body, FEED);
  assertOpen(first);
  assertOpen(await ask(url, { method: 'HEAD', headers }));
  say('the feed has both headers, also where only its headers are asked for');

  const zipped = await ask(url, { headers: { ...headers, 'Accept-Encoding': 'gzip' } });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  for (const { headers: had } of [first, zipped]) {
    const again = await ask(url, { headers: { ...headers, ...asBrowsersAsk(had) } });
    assert.equal(again.status, 304);
    assert.equal(again.body, '');
    assertOpen(again);
  }
  say('whoever has the feed gets an empty 304 with both headers, also where it came compressed');

  for (const path of ['/other.json', '/none.json', '/']) assertClosed(await ask(site + path));
  say('other files and errors have neither');

  const { articles } = await fetchFeed(url);
  assert.equal(articles.length, 3);
  writeFileSync(join(files, 'feed.json'), FEED.replace('Ferry runs', 'The ferry runs'));
  const changed = await ask(url, { headers: asBrowsersAsk(first.headers) });
  assert.equal(changed.status, 200);
  assertOpen(changed);
  say('its three articles are read; once the file has changed, all of it comes');
}

/** The headers by which a browser asks again for what it had. */
function asBrowsersAsk(had: IncomingHttpHeaders): Record<string, string> {
  const { etag, 'last-modified': modified, 'content-encoding': encoding } = had;
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(modified !== undefined && { 'If-Modified-Since': modified }),
    ...(encoding !== undefined && { 'Accept-Encoding': encoding }),
  };
}
