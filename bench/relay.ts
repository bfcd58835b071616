/**
 * `npm run bench:relay`: the memory of a relay over 100,000 requests; then its responses for each second of a core,
 * beside those of nginx as a cache before it. Needs a build, Linux, nginx, wrk and taskset
 * (`apt-get install nginx wrk util-linux`).
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../scripts/free-port.js';
import { writeBetween } from '../scripts/pages.js';
import { inPackage } from '../scripts/paths.js';
import { main } from '../scripts/run.js';
import { createRelay } from '../src/relay/relay.js';
import { heapAfter } from '../test/relay/heap.js';

const REQUESTS = 100_000;
const STOPS = 5;
const SECONDS = 5;
const CONNECTIONS = 64;

const ITEM = {
  title: 'Ferry runs all winter',
  content_html: `<p>${'The boat has new engines. '.repeat(30)}</p>`,
  date_published: '2026-03-07T08:00:00Z',
};
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour News',
  items: Array.from({ length: 50 }, (_, id) => ({ id: `ferry-${String(id)}`, ...ITEM })),
});

await main(async () => {
  const origin = await startOrigin();
  const folder = mkdtempSync(join(tmpdir(), 'bench-relay-'));
  try {
    const memory = await measureMemory(origin.url);
    const rates = await measureRates(origin.url, folder);
    const text = [memory, '', rates].join('\n');
    console.log(text);
    await writeBetween('docs/live-updates.md', 'relayed', text);
  } finally {
    origin.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function measureMemory(url: string): Promise<string> {
  const relay = createRelay({ feeds: { a: url, b: url, c: url, d: url }, cacheSeconds: 1 });
  const heaps = [];
  for (let stop = 0; stop < STOPS; stop++) heaps.push(await heapAfter(REQUESTS / STOPS, relay));
  const megabytes = heaps.map((bytes) => (bytes / 1e6).toFixed(1));
  const first = heaps[1] ?? 0;
  if ((heaps.at(-1) ?? 0) > first * 1.05) throw new Error(`Memory grows: ${megabytes.join(', ')}`);
  return `Memory in use after each ${(REQUESTS / STOPS).toLocaleString('en')} of ${REQUESTS.toLocaleString('en')} requests, in MB: ${megabytes.join(', ')}.`;
}

/** One core for the servers, the other for the client. */
async function measureRates(sourceUrl: string, folder: string): Promise<string> {
  const [relayPort, frontPort] = [await freePort(), await freePort()];
  const relayUrl = `http://127.0.0.1:${relayPort}/world.json`;
  const config = join(folder, 'feeds.json');
  writeFileSync(config, JSON.stringify({ feeds: { world: sourceUrl } }));
  const cli = inPackage('dist/relay/cli.js');
  const servers = [
    onOneCore(process.execPath, [cli, 'relay', config, '--port', String(relayPort)]),
    startNginx(folder, 'front', { port: frontPort, upstream: relayUrl }),
  ];
  try {
    for (const port of [relayPort, frontPort]) await listening(port);
    const tag = (await fetch(relayUrl)).headers.get('ETag') ?? '';
    const [relay, front] = servers.map(({ pid }) => pid ?? 0);
    const frontUrl = `http://127.0.0.1:${frontPort}/feed.xml`;
    const rows = [
      ['the relay, all of the feed', load(relayUrl, relay)],
      ['the relay, 304', load(relayUrl, relay, tag)],
      ['nginx before the relay, all of the feed', load(frontUrl, front)],
      ['nginx before the relay, 304', load(frontUrl, front, tag)],
    ] as const;
    return [
      '| server | responses for each second of a core |',
      '| --- | ---: |',
      ...rows.map(([name, perSecond]) => `| ${name} | ${perSecond.toLocaleString('en')} |`),
      '',
      `The feed has ${(FEED.length / 1000).toFixed(0)} kB.`,
    ].join('\n');
  } finally {
    for (const server of servers) server.kill();
  }
}

function onOneCore(program: string, args: readonly string[]): ChildProcess {
  return spawn('taskset', ['-c', '0', program, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function startNginx(
  folder: string,
  name: string,
  { port, upstream }: { readonly port: number; readonly upstream: string },
): ChildProcess {
  const site = readFileSync(inPackage('docs/feed-proxy.conf'), 'utf8')
    .replace('https://news.example/rss.xml', upstream)
    .replace('/var/cache/nginx/feeds', join(folder, `cache-${name}`))
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('gzip on;', 'gzip off;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder};`)
    .join(' ');
  const file = join(folder, `${name}.conf`);
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${folder}/${name}.pid; error_log stderr crit; events {}
    http { access_log off; keepalive_requests 1000000; ${temporary} ${site} }`,
  );
  return onOneCore('nginx', ['-p', folder, '-c', file, '-e', 'stderr']);
}

/** Responses for each second of a core that the server has used: other programs on the machine do not count. */
function load(url: string, server = 0, tag?: string): number {
  const header = tag === undefined ? [] : ['-H', `If-None-Match: ${tag}`];
  const options = ['-t1', '--timeout=10s', `-c${CONNECTIONS}`, `-d${SECONDS}s`];
  const before = cpuSeconds(server);
  const output = execFileSync('taskset', ['-c', '1', 'wrk', ...options, ...header, url], {
    encoding: 'utf8',
  });
  const failures = /^ *Non-2xx.*$/m.exec(output)?.[0];
  if (failures !== undefined && tag === undefined) throw new Error(`${url}: ${failures}`);
  const count = Number(/(\d+) requests in/.exec(output)?.[1]);
  return Math.round(count / (cpuSeconds(server) - before) / 100) * 100;
}

/** Seconds of a core that a process and its children have used. */
function cpuSeconds(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  const own = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  // Fields 14 and 15 of proc(5), in hundredths of a second.
  const ticks = Number(own[11]) + Number(own[12]);
  const others = children === '' ? [] : children.split(' ').map(Number);
  return others.reduce((sum, child) => sum + cpuSeconds(child), ticks / 100);
}

async function startOrigin() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { ETag: '"1"', 'Content-Type': 'application/feed+json' }).end(FEED);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/feed.json`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await wait(50);
  }
  throw new Error(`Nothing listens at port ${port}.`);
}
