/**
 * `npm run try-proxy`: docs/feed-proxy.conf in a real nginx before a real origin, on this machine alone, with
 * all that it promises. Needs nginx (`apt-get install nginx`).
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { inPackage } from './paths.js';
import { main } from './run.js';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>
${'<item><title>Ferry runs all winter</title></item>\n'.repeat(40)}</channel></rss>`;

const CROWD = 200;
const LOAD_MS = 5000;
const CONNECTIONS = 64;

await main(async () => {
  const origin = await startOrigin();
  const proxy = await startProxy(origin.port);
  try {
    await tryAll(origin, `http://127.0.0.1:${proxy.port}/feed.xml`);
  } finally {
    await proxy.stop();
    origin.stop();
  }
});

async function tryAll(origin, url) {
  const crowd = await Promise.all(Array.from({ length: CROWD }, () => ask(url)));
  assert.ok(crowd.every(({ status, body }) => status === 200 && body === RSS));
  assert.equal(origin.seen.length, 1);
  say(`${CROWD} readers at once: all have the feed, the origin was asked once`);

  const { headers } = await ask(`${url}?whatever=1`, {
    Cookie: 'me=1',
    Origin: 'https://a.example',
  });
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['cache-control'], 'public, max-age=60');
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['x-cache'], 'HIT');
  assert.equal(origin.seen[0].headers.cookie, undefined);
  say(
    `CORS ${headers['access-control-allow-origin']}, ${headers['cache-control']}, no cookies, a query makes no new copy`,
  );

  const known = await ask(url, { 'If-None-Match': headers.etag });
  assert.equal(known.status, 304);
  assert.equal(known.headers['access-control-allow-origin'], '*');
  say('whoever has the feed gets a 304, with CORS');

  const zipped = await ask(url, { 'Accept-Encoding': 'gzip' });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  say('it is compressed');

  await wait(1500);
  await ask(url);
  await until(() => origin.seen.length === 2);
  assert.equal(origin.seen[1].headers['if-none-match'], origin.etag);
  say('after its time it is asked for again, by its tag');

  origin.isDown = true;
  await wait(1500);
  const stale = await ask(url);
  assert.equal(stale.status, 200);
  assert.equal(stale.body, RSS);
  say(`the origin answers 500: readers have the last good feed (${stale.headers['x-cache']})`);

  origin.isDown = false;
  const { answers, seconds } = await load(url, { 'If-None-Match': headers.etag });
  say(
    `${Math.round(answers / seconds)} answers a second by ${CONNECTIONS} connections, this client on the same cores`,
  );
}

async function startOrigin() {
  const origin = { seen: [], isDown: false, etag: '"1"' };
  const server = createServer(({ headers }, response) => {
    origin.seen.push({ headers });
    if (origin.isDown) return response.writeHead(500).end();
    const own = { ETag: origin.etag, 'Cache-Control': 'private, no-store', 'Set-Cookie': 'spy=1' };
    if (headers['if-none-match'] === origin.etag) return response.writeHead(304, own).end();
    return response.writeHead(200, { ...own, 'Content-Type': 'application/rss+xml' }).end(RSS);
  });
  origin.port = await listen(server);
  origin.stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return origin;
}

/** The file as it is, but for addresses, and seconds in the place of a minute. */
async function startProxy(originPort) {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const port = await freePort();
  const site = readFileSync(inPackage('docs/feed-proxy.conf'), 'utf8')
    .replace('https://news.example/', `http://127.0.0.1:${originPort}/`)
    .replace('/var/cache/nginx/feeds', join(folder, 'cache'))
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('proxy_cache_valid 200 60s', 'proxy_cache_valid 200 1s');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr crit; events {}
    http { access_log off; ${temporary} ${site} }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const failed = once(nginx, 'error').then(([error]) => {
    throw new Error(`nginx does not start: ${error.message}`);
  });
  await Promise.race([failed, until(() => canConnect(port))]);
  return {
    port,
    async stop() {
      nginx.kill();
      await once(nginx, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ask(url, headers = {}, agent) {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    }).on('error', reject);
  });
}

async function load(url, headers) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let answers = 0;
  const reader = async () => {
    while (performance.now() < start + LOAD_MS) {
      await ask(url, headers, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  agent.destroy();
  return { answers, seconds: (performance.now() - start) / 1000 };
}

async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

function canConnect(port) {
  return ask(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

async function until(condition) {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return;
    await wait(50);
  }
  throw new Error('What is waited for does not come.');
}

function say(what) {
  console.log(`- ${what}`);
}
