/** docs/feed-proxy.conf in nginx before an origin that sends cookies and forbids caching, with all that it promises. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inPackage } from '../paths.js';
import { ask, say, until } from './ask.js';
import { startNginx, startOrigin, type WebServer } from './web-servers.js';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>
${'<item><title>Ferry runs all winter</title></item>\n'.repeat(40)}</channel></rss>`;

/** The cache keeps what it has for one second, and counts in whole ones. */
const EXPIRY_MS = 2100;

const CROWD = 200;
const LOAD_MS = 5000;
const CONNECTIONS = 64;

/** What an origin was asked, and how it answers. */
interface State {
  /** The headers of each request. */
  readonly seen: IncomingHttpHeaders[];
  isDown: boolean;
}

const ETAG = '"1"';

/** nginx as a proxy with a cache. */
export async function tryFeedProxy(): Promise<void> {
  const state: State = { seen: [], isDown: false };
  const origin = await startSource(state);
  const proxy = await startProxy(origin.url);
  try {
    await tryAll(state, `${proxy.url}/feed.xml`);
  } finally {
    await proxy.stop();
    await origin.stop();
  }
}

async function tryAll(origin: State, url: string): Promise<void> {
  const crowd = await Promise.all(Array.from({ length: CROWD }, () => ask(url)));
  assert.ok(crowd.every(({ status, body }) => status === 200 && body === RSS));
  assert.equal(origin.seen.length, 1);
  say(`${CROWD} readers at once: all have the feed, the origin was asked once`);

  const { headers } = await ask(`${url}?whatever=1`, {
    headers: { Cookie: 'me=1', Origin: 'https://a.example' },
  });
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['cache-control'], 'public, max-age=60');
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['x-cache'], 'HIT');
  assert.equal(origin.seen[0]?.cookie, undefined);
  say(
    `CORS ${headers['access-control-allow-origin']}, ${headers['cache-control']}, no cookies, a query makes no new copy`,
  );

  const known = await ask(url, { headers: { 'If-None-Match': headers.etag ?? '' } });
  assert.equal(known.status, 304);
  assert.equal(known.headers['access-control-allow-origin'], '*');
  say('whoever has the feed gets a 304, with CORS');

  const zipped = await ask(url, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  say('it is compressed');

  await wait(EXPIRY_MS);
  await ask(url);
  await until(() => origin.seen.length === 2);
  assert.equal(origin.seen[1]?.['if-none-match'], ETAG);
  say('after its time it is asked for again, by its tag');

  origin.isDown = true;
  await wait(EXPIRY_MS);
  const stale = await ask(url);
  assert.equal(stale.status, 200);
  assert.equal(stale.body, RSS);
  assert.notEqual(stale.headers['x-cache'], 'HIT');
  say(
    `the origin answers 500: readers have the last good feed (${String(stale.headers['x-cache'])})`,
  );

  origin.isDown = false;
  const { answers, seconds } = await load(url, { 'If-None-Match': headers.etag ?? '' });
  say(
    `${Math.round(answers / seconds)} answers a second by ${CONNECTIONS} connections, this client on the same cores`,
  );
}

function startSource(state: State): Promise<WebServer> {
  const own = { ETag: ETAG, 'Cache-Control': 'private, no-store', 'Set-Cookie': 'spy=1' };
  return startOrigin(({ headers }, response) => {
    state.seen.push(headers);
    if (state.isDown) response.writeHead(500).end();
    else if (headers['if-none-match'] === ETAG) response.writeHead(304, own).end();
    else response.writeHead(200, { ...own, 'Content-Type': 'application/rss+xml' }).end(RSS);
  });
}

/** The file as it is, but for addresses, and seconds in the place of a minute. */
function startProxy(origin: string): Promise<WebServer> {
  return startNginx(({ address, folder }) =>
    readFileSync(inPackage('docs/feed-proxy.conf'), 'utf8')
      .replace('https://news.example', origin)
      .replace('/var/cache/nginx/feeds', join(folder, 'cache'))
      .replace('listen 80', `listen ${address}`)
      .replace('proxy_cache_valid 200 60s', 'proxy_cache_valid 200 1s'),
  );
}

async function load(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ answers: number; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let answers = 0;
  const reader = async (): Promise<void> => {
    while (performance.now() < start + LOAD_MS) {
      await ask(url, { headers, agent });
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  agent.destroy();
  return { answers, seconds: (performance.now() - start) / 1000 };
}
