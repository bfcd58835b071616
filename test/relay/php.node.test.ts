/** The relay for shared hosting, in PHP's own server, before a real source. */
import { expect } from 'chai';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { freePort } from '../../scripts/free-port.js';
import { inPackage } from '../../scripts/paths.js';
import { jsonFeed } from '../feed/support.js';
import { SAMPLE_FEEDS } from '../feed/sample-feeds.js';
import type { Step } from '../support/feed-server.js';
import { source, type Source } from './support.js';

const hasPhp = spawnSync('php', ['-v']).status === 0;
// What nobody sees skipped is not tested.
if (!hasPhp && process.env['CI'])
  throw new Error('The tests of relay.php need PHP: apt-get install php-cli');

const FERRY = jsonFeed([{ id: 'ferry', title: 'Ferry runs again' }]);
const FILE = readFileSync(inPackage('integrations/relay.php'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'relay-php-'));
const servers: ChildProcess[] = [];
after(() => {
  for (const server of servers) process.kill(-(server.pid ?? NaN));
  rmSync(folder, { recursive: true, force: true });
});

interface PhpRelay extends Source {
  /** The folder of its copies, which it makes itself. */
  readonly copies: string;
  readonly ask: (query?: string, init?: RequestInit) => Promise<Response>;
}

let count = 0;

/** The file with one feed, `world`. Where no test waits for them, a slow machine has all the seconds of the file. */
async function relayPhp(
  steps: readonly Step[],
  { cache = 60, timeout = 20 }: { readonly cache?: number; readonly timeout?: number } = {},
): Promise<PhpRelay> {
  const own = await source(...steps);
  const site = mkdtempSync(join(folder, `site-${String(count++)}-`));
  const copies = join(site, 'copies');
  const text = FILE.replace('https://news.example/rss.xml', own.url)
    .replace('CACHE_SECONDS = 60', `CACHE_SECONDS = ${String(cache)}`)
    .replace('TIMEOUT_SECONDS = 20', `TIMEOUT_SECONDS = ${String(timeout)}`)
    .replace('MAX_BYTES = 5000000', 'MAX_BYTES = 100000')
    .replace("CACHE_FOLDER = ''", `CACHE_FOLDER = '${copies}'`);
  writeFileSync(join(site, 'relay.php'), text);
  const port = await freePort();
  // A group of its own: its workers end with it.
  const server = spawn('php', ['-S', `127.0.0.1:${String(port)}`, '-t', site], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '8' },
    stdio: 'ignore',
    detached: true,
  });
  servers.push(server);
  const address = `http://127.0.0.1:${String(port)}/relay.php`;
  await until(() =>
    fetch(`http://127.0.0.1:${String(port)}/none.txt`).then(
      () => true,
      () => false,
    ),
  );
  return { ...own, copies, ask: (query = '?feed=world', init) => fetch(address + query, init) };
}

/** Only root can give a folder away; the root of the disk belongs to no other account. */
function makeForeign(path: string): void {
  if (process.getuid?.() !== 0) {
    symlinkSync('/', path);
    return;
  }
  mkdirSync(path);
  chownSync(path, 65_534, 65_534);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const signal = AbortSignal.timeout(60_000);
  while (!(await condition())) signal.throwIfAborted();
}

describe('relay.php', { skip: !hasPhp && 'PHP is not installed (apt-get install php-cli)' }, () => {
  for (const [format, body] of Object.entries(SAMPLE_FEEDS))
    it(`passes ${format} on as it is, with CORS, and runs nothing of it`, async () => {
      const { ask } = await relayPhp([{ body, type: 'text/html; charset=utf-8', cors: false }], {
        cache: 1,
      });
      const answer = await ask();
      expect(answer.status).to.equal(200);
      expect(await answer.text()).to.equal(body);
      const headers = Object.fromEntries(answer.headers);
      expect(headers).to.include({
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      });
      expect(headers['cache-control']).to.equal('public, max-age=1, stale-if-error=86400');
      expect(headers['content-type']).to.match(/^application\/(?:json|xml); ?charset=utf-8$/);
    });

  it('sends 304 to whoever has the feed, and asks its source by tag', async () => {
    const { ask, requests } = await relayPhp([{ body: FERRY, etag: '"1"' }], { cache: 1 });
    const tag = (await ask()).headers.get('ETag') ?? '';
    const known = await ask(undefined, { headers: { 'If-None-Match': `W/${tag}` } });
    expect(known.status).to.equal(304);
    await until(async () => {
      await ask();
      return (await requests()).length > 1;
    });
    expect((await requests())[1]?.headers['if-none-match']).to.equal('"1"');
    expect((await ask()).headers.get('ETag')).to.equal(tag);
  });

  it('asks its source once, however many ask it', async () => {
    const { ask, requests } = await relayPhp([{ body: FERRY, delay: 300 }]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask()));
    expect(answers.map(({ status }) => status)).to.deep.equal(Array(8).fill(200));
    expect(await requests()).to.have.length(1);
  });

  it('serves its last good copy, marked, while its source fails', async () => {
    const { ask, requests } = await relayPhp([{ body: FERRY }, { status: 503 }], { cache: 1 });
    await ask();
    await until(async () => {
      await ask();
      return (await requests()).length > 1;
    });
    const stale = await ask();
    expect(stale.status).to.equal(200);
    expect(stale.headers.get('Cache-Status')).to.match(/fwd=stale/);
    expect(await stale.json()).to.deep.equal(FERRY);
  });

  const FAILING: Readonly<Record<string, Step>> = {
    'is down': { cutAfter: 0 },
    'answers 500': { status: 500, body: FERRY },
    'is slow to begin': { body: FERRY, delay: 1500 },
    'is slow to end': { body: FERRY, drip: { bytes: 1, everyMs: 50 } },
    'never ends': { body: 'x'.repeat(10_000), endless: true },
    'is huge': { body: ' '.repeat(200_000) },
    'is huge when unpacked': { body: ' '.repeat(200_000), gzip: true },
    'breaks off': { body: FERRY, cutAfter: 20 },
    'is an HTML page': { body: '<!doctype html><script>alert(1)</script>' },
    'is no feed': { body: 'hello' },
    'redirects for ever': { redirect: '?on' },
    'redirects to this machine': { redirect: 'http://127.0.0.1:1/feed' },
    'redirects to this machine by name': { redirect: 'http://localhost:1/feed' },
    'redirects to this machine in IPv6': { redirect: 'http://[::1]:1/feed' },
    'redirects to this machine in disguise': { redirect: 'http://[::ffff:127.0.0.1]:1/feed' },
    'redirects to this machine as a number': { redirect: 'http://2130706433:1/feed' },
    'redirects to a service of the cloud': { redirect: 'http://169.254.169.254/latest' },
    'redirects to a file': { redirect: 'file:///etc/passwd' },
    'redirects to a filter of PHP': { redirect: 'php://filter/resource=/etc/passwd' },
  };
  for (const [what, step] of Object.entries(FAILING))
    it(`answers 502 where its source ${what}`, async () => {
      const { ask } = await relayPhp([step], { timeout: 1 });
      const answer = await ask();
      expect(answer.status).to.equal(502);
      expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      expect(await answer.text()).not.to.match(/127\.0\.0\.1|root:|Warning/);
    });

  it('keeps no copies in a folder of another account', async () => {
    const { ask, copies, requests } = await relayPhp([{ body: FERRY }]);
    makeForeign(copies);
    expect((await ask()).status).to.equal(502);
    expect(await requests()).to.have.length(0);
  });

  it('follows five redirects', async () => {
    const redirects = ['?1', '?2', '?3', '?4', '?5'].map((redirect) => ({ redirect }));
    const { ask } = await relayPhp([...redirects, { body: FERRY }]);
    expect((await ask()).status).to.equal(200);
  });

  it('requests nothing that it was not given', async () => {
    const { ask, requests } = await relayPhp([{ body: FERRY }]);
    const other = await source({ body: FERRY });
    const address = encodeURIComponent(other.url);
    for (const query of [
      '',
      '?feed=',
      `?feed=${address}`,
      `?url=${address}`,
      '?feed[]=world',
      `?feed[world]=${address}`,
      '?feed=World',
      '?feed=world%00',
      '?feed=0',
      '?feed=../../etc/passwd',
      `?feed=world%0d%0aLocation:${address}`,
    ])
      expect((await ask(query)).status, query).to.equal(404);
    expect((await ask('?feed=world', { method: 'POST', body: 'feed=x' })).status).to.equal(405);
    expect(await requests()).to.have.length(0);
    expect((await ask(`?feed=world&url=${address}`)).status).to.equal(200);
    expect(await other.requests()).to.have.length(0);
  });
});
