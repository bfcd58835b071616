/**
 * `npm run try-proxy`: docs/feed-proxy.conf in a real nginx before a real origin, on this machine alone, with
 * all that it promises. Needs nginx (`apt-get install nginx`).
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
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

interface Origin {
  readonly port: number;
  readonly etag: string;
  /** The headers of each request. */
  readonly seen: IncomingHttpHeaders[];
  isDown: boolean;
  readonly stop: () => void;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

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

async function tryAll(origin: Origin, url: string): Promise<void> {
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
  assert.equal(origin.seen[0]?.cookie, undefined);
  say(
    `CORS ${headers['access-control-allow-origin']}, ${headers['cache-control']}, no cookies, a query makes no new copy`,
  );

  const known = await ask(url, { 'If-None-Match': headers.etag ?? '' });
  assert.equal(known.status, 304);
  assert.equal(known.headers['access-control-allow-origin'], '*');
  say('whoever has the feed gets a 304, with CORS');

  const zipped = await ask(url, { 'Accept-Encoding': 'gzip' });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  say('it is compressed');

  await wait(1500);
  await ask(url);
  await until(() => origin.seen.length === 2);
  assert.equal(origin.seen[1]?.['if-none-match'], origin.etag);
  say('after its time it is asked for again, by its tag');

  origin.isDown = true;
  await wait(1500);
  const stale = await ask(url);
  assert.equal(stale.status, 200);
  assert.equal(stale.body, RSS);
  say(
    `the origin answers 500: readers have the last good feed (${String(stale.headers['x-cache'])})`,
  );

  origin.isDown = false;
  const { answers, seconds } = await load(url, { 'If-None-Match': headers.etag ?? '' });
  say(
    `${Math.round(answers / seconds)} answers a second by ${CONNECTIONS} connections, this client on the same cores`,
  );
}

async function startOrigin(): Promise<Origin> {
  const state = { etag: '"1"', seen: [] as IncomingHttpHeaders[], isDown: false };
  const own = { ETag: state.etag, 'Cache-Control': 'private, no-store', 'Set-Cookie': 'spy=1' };
  const server = createServer(({ headers }, response) => {
    state.seen.push(headers);
    if (state.isDown) response.writeHead(500).end();
    else if (headers['if-none-match'] === state.etag) response.writeHead(304, own).end();
    else response.writeHead(200, { ...own, 'Content-Type': 'application/rss+xml' }).end(RSS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return Object.assign(state, { port, stop });
}

/** The file as it is, but for addresses, and seconds in the place of a minute. */
async function startProxy(
  originPort: number,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
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
  const failed = once(nginx, 'error').then(([error]: unknown[]) => {
    throw new Error(`nginx does not start: ${String(error)}`);
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

function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, ...(agent && { agent }) }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    }).on('error', reject);
  });
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
      await ask(url, headers, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  agent.destroy();
  return { answers, seconds: (performance.now() - start) / 1000 };
}

function canConnect(port: number): Promise<boolean> {
  return ask(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return;
    await wait(50);
  }
  throw new Error('What is waited for does not come.');
}

function say(sentence: string): void {
  console.log(`- ${sentence}`);
}
