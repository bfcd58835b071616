/** The relay before a real server that is slow, down, huge, redirecting and changing. */
import { install } from '@sinonjs/fake-timers';
import { expect } from 'chai';
import type dns from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { after, describe, it, type TestContext } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import { createRelay } from '../../src/relay/relay.js';
import { nodeFetch } from '../../src/relay/node-fetch.js';
import { jsonFeed } from '../feed/support.js';
import { SAMPLE_FEEDS } from '../feed/sample-feeds.js';
import { relayOf, source } from './support.js';

const FERRY = jsonFeed([{ id: 'ferry', title: 'Ferry runs again', date_published: '2026-03-07' }]);
const TRAM = jsonFeed([{ id: 'tram', title: 'Tram runs again', date_published: '2026-03-08' }], {
  title: 'Tram News',
});

/** What is at addresses that no relay was given: it counts its visitors. */
const visits: (string | undefined)[] = [];
const secret = createServer(({ url }, response) => {
  visits.push(url);
  response.end(JSON.stringify(FERRY));
});
await new Promise<void>((resolve) => secret.listen(0, '127.0.0.1', resolve));
const secretUrl = `http://127.0.0.1:${String((secret.address() as AddressInfo).port)}`;
after(() => {
  secret.closeAllConnections();
  secret.close();
});

async function headlinesOf(answer: Response): Promise<readonly string[]> {
  const { articles } = await parseFeed(await answer.text(), { url: 'https://relay.example/' });
  return articles.map(({ headline }) => headline);
}

/** A clock that only the test moves; timers are real. */
function clock(t: TestContext): { readonly tick: (seconds: number) => void } {
  const fake = install({ toFake: ['Date'], now: Date.UTC(2026, 2, 9) });
  t.after(() => fake.uninstall());
  return { tick: (seconds) => fake.tick(seconds * 1000) };
}

describe('a relay', () => {
  for (const [format, body] of Object.entries(SAMPLE_FEEDS))
    it(`serves ${format} as JSON Feed, with CORS`, async () => {
      const { url } = await source({ body, cors: false });
      const { ask } = relayOf({ world: url });
      const answer = await ask('/world.json');
      expect(answer.status).to.equal(200);
      expect(Object.fromEntries(answer.headers)).to.include({
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=60, stale-if-error=86400',
        'content-type': 'application/feed+json; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      expect(((await answer.json()) as { version: string }).version).to.match(/1\.1$/);
    });

  it('sends 304 to whoever has the feed, also where a cache has weakened its tag', async () => {
    const { url } = await source({ body: FERRY });
    const { ask } = relayOf({ world: url });
    const tag = (await ask('/world.json')).headers.get('ETag') ?? '';
    expect(tag).to.match(/^"[0-9a-f]{32}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await ask('/world.json', { headers: { 'If-None-Match': known } });
      expect(answer.status, known).to.equal(304);
      expect(await answer.text()).to.equal('');
      expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      expect(answer.headers.get('ETag')).to.equal(tag);
    }
    const other = await ask('/world.json', { headers: { 'If-None-Match': '"other"' } });
    expect(other.status).to.equal(200);
  });

  it('asks its source once, however many ask it', async () => {
    const { url, requests } = await source({ body: FERRY, delay: 50 });
    const { ask } = relayOf({ world: url });
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/world.json')));
    expect(answers.every(({ status }) => status === 200)).to.equal(true);
    expect(await requests()).to.have.length(1);
  });

  it('asks again once its copy is old, by the tag of its source', async (t) => {
    const { tick } = clock(t);
    const { url, requests, push } = await source({ body: FERRY, etag: '"1"' });
    const { ask } = relayOf({ world: url }, { cacheSeconds: 30 });
    const first = await ask('/world.json');
    tick(29);
    expect((await ask('/world.json')).headers.get('Cache-Control')).to.match(/max-age=1,/);
    expect(await requests()).to.have.length(1);
    tick(1);
    const second = await ask('/world.json');
    expect((await requests()).map(({ headers }) => headers['if-none-match'])).to.deep.equal([
      undefined,
      '"1"',
    ]);
    expect(second.headers.get('ETag')).to.equal(first.headers.get('ETag'));
    await push({ body: TRAM, etag: '"2"' });
    tick(30);
    expect(await headlinesOf(await ask('/world.json'))).to.deep.equal(['Tram runs again']);
  });

  it('shows an article when its embargo has passed, though its source has not changed', async (t) => {
    const { tick } = clock(t);
    const item = { uri: 'urn:1', headline: 'Ferry runs', embargoed: '2026-03-09T00:01:00Z' };
    const { url } = await source({ body: [item], etag: '"1"' });
    const { ask } = relayOf({ world: url });
    expect(await headlinesOf(await ask('/world.json'))).to.deep.equal([]);
    tick(61);
    expect(await headlinesOf(await ask('/world.json'))).to.deep.equal(['Ferry runs']);
  });

  it('serves its last good copy, marked, for a day while the source fails', async (t) => {
    const { tick } = clock(t);
    const { url, requests } = await source({ body: FERRY }, { status: 503 });
    const { ask, errors } = relayOf({ world: url });
    await ask('/world.json');
    tick(60);
    const stale = await ask('/world.json');
    expect(stale.status).to.equal(200);
    expect(stale.headers.get('Cache-Status')).to.match(/fwd=stale/);
    expect(stale.headers.get('Cache-Control')).to.match(/max-age=10,/);
    expect(await headlinesOf(stale)).to.deep.equal(['Ferry runs again']);
    expect(errors.map(({ code }) => code)).to.deep.equal(['status']);
    await ask('/world.json');
    expect(await requests(), 'a source that fails has a rest').to.have.length(2);
    tick(24 * 60 * 60);
    expect((await ask('/world.json')).status).to.equal(502);
  });

  it('waits as long as the source says', async (t) => {
    const { tick } = clock(t);
    const { url, requests } = await source({ status: 429, headers: { 'Retry-After': '120' } });
    const { ask } = relayOf({ world: url });
    await ask('/world.json');
    tick(119);
    await ask('/world.json');
    expect(await requests()).to.have.length(1);
    tick(1);
    await ask('/world.json');
    expect(await requests()).to.have.length(2);
  });

  it('does not let readers wait for a slow source while it has a copy', async (t) => {
    const { tick } = clock(t);
    const { url, requests } = await source({ body: FERRY }, { body: TRAM, hold: true });
    const { ask } = relayOf({ world: url });
    await ask('/world.json');
    tick(60);
    const stale = await ask('/world.json');
    expect(stale.headers.get('Cache-Status')).to.match(/fwd=stale/);
    expect(await headlinesOf(stale)).to.deep.equal(['Ferry runs again']);
    await ask('/world.json');
    expect(await requests()).to.have.length(2);
  });

  const FAILING = {
    'is down': [{ cutAfter: 0 }, {}, 502],
    'answers 500': [{ status: 500, body: FERRY }, {}, 502],
    'is slow to begin': [{ body: FERRY, delay: 400 }, { timeoutMs: 100 }, 504],
    'is slow to end': [{ body: FERRY, drip: { bytes: 1, everyMs: 20 } }, { timeoutMs: 100 }, 504],
    'never ends': [{ body: 'x'.repeat(10_000), endless: true }, { maxBytes: 100_000 }, 502],
    'is huge': [{ body: ' '.repeat(200_000) }, { maxBytes: 100_000 }, 502],
    'is huge when unpacked': [
      { body: ' '.repeat(200_000), gzip: true },
      { maxBytes: 100_000 },
      502,
    ],
    'breaks off': [{ body: FERRY, cutAfter: 20 }, {}, 502],
    'is an HTML page': [{ body: '<!doctype html><title>Hello</title>' }, {}, 502],
    'is no JSON': [{ body: '{"version":' }, {}, 502],
  } as const;
  for (const [what, [step, options, status]] of Object.entries(FAILING))
    it(`answers ${String(status)} where the source ${what}, without its address`, async () => {
      const { url } = await source(step);
      const { ask, errors } = relayOf({ world: `${url}?key=secret` }, options);
      const answer = await ask('/world.json');
      expect(answer.status).to.equal(status);
      expect(Number(answer.headers.get('Retry-After'))).to.be.greaterThan(0);
      expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      expect(await answer.text()).not.to.match(/127\.0\.0\.1|secret/);
      expect(errors[0]?.message).to.include('secret');
    });

  it('stops a response that is too large at once', async () => {
    const { url, requests } = await source({ body: 'x'.repeat(50_000), endless: true });
    await relayOf({ world: url }, { maxBytes: 100_000 }).ask('/world.json');
    await until(async () => (await requests())[0]?.aborted === true);
  });

  it('unpacks what is compressed', async () => {
    const { url } = await source({ body: FERRY, gzip: true });
    const { ask } = relayOf({ world: url });
    expect(await headlinesOf(await ask('/world.json'))).to.deep.equal(['Ferry runs again']);
  });

  it('follows five redirects of its source, and no sixth', async () => {
    const { url } = await source(
      { redirect: '?1' },
      { redirect: '?2' },
      { redirect: '?3' },
      { redirect: '?4' },
      { redirect: '?5' },
      { body: FERRY },
    );
    expect((await relayOf({ world: url }).ask('/world.json')).status).to.equal(200);
    const endless = await source({ redirect: '?on' });
    const { ask, errors } = relayOf({ world: endless.url });
    expect((await ask('/world.json')).status).to.equal(502);
    expect(errors[0]?.message).to.match(/more than 5 times/);
    expect(await endless.requests()).to.have.length(6);
  });

  it('merges feeds, newest first', async () => {
    const [ferry, tram] = [await source({ body: FERRY }), await source({ body: TRAM })];
    const { ask } = relayOf({ a: ferry.url, b: tram.url });
    const both = ['Tram runs again', 'Ferry runs again'];
    expect(await headlinesOf(await ask('/a+b.json'))).to.deep.equal(both);
    expect(await headlinesOf(await ask('/b%2Ba.json'))).to.deep.equal(both);
    expect(await ferry.requests()).to.have.length(1);
    expect((await ask('/a+c.json')).status).to.equal(404);
  });

  it('leaves a feed that fails out of what it merges, and says so', async () => {
    const [ferry, bad] = [await source({ body: FERRY }), await source({ status: 500 })];
    const answer = await relayOf({ a: ferry.url, b: bad.url }).ask('/a+b.json');
    expect(answer.headers.get('Cache-Status')).to.match(/fwd=stale/);
    expect(await headlinesOf(answer)).to.deep.equal(['Ferry runs again']);
  });

  it('answers HEAD and OPTIONS, and nothing that writes', async () => {
    const { url } = await source({ body: FERRY });
    const { ask } = relayOf({ world: url }, { allowOrigin: 'https://site.example' });
    const head = await ask('/world.json', { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
    const options = await ask('/world.json', { method: 'OPTIONS' });
    expect(options.headers.get('Access-Control-Allow-Origin')).to.equal('https://site.example');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await ask('/world.json', { method })).status).to.equal(405);
  });

  it('refuses options that cannot be meant', () => {
    const feeds = { world: 'https://news.example/' };
    for (const options of [
      { feeds: {} },
      { feeds: { 'a+b': feeds.world } },
      { feeds: { '../a': feeds.world } },
      { feeds: { world: 'file:///etc/passwd' } },
      { feeds: { world: '/rss.xml' } },
      { feeds, cacheSeconds: 0 },
      { feeds, cacheSeconds: NaN },
      { feeds, timeoutMs: -1 },
      { feeds, maxBytes: Infinity },
    ])
      expect(() => createRelay(options), JSON.stringify(options)).to.throw(TypeError);
  });
});

describe('a relay requests nothing that it was not given', () => {
  const target = encodeURIComponent(`${secretUrl}/feed.json`);
  const bare = secretUrl.replace('http://', '');
  /** Requests for what is none of its feeds; `world` alone is. */
  const TRIES = [
    `/?url=${target}`,
    `/world.json?url=${target}`,
    `/world.json?src=${target}&feed=${target}`,
    `/world.json#${target}`,
    `/${target}`,
    `/${target}.json`,
    `/${secretUrl}/feed.json`,
    `//${bare}/feed.json`,
    `//${bare}/world.json`,
    `/world+${target}.json`,
    `/world%2B${target}.json`,
    `/${bare}.json`,
    `/http:%2F%2F${bare}%2Ffeed.json`,
    '/constructor.json',
    '/__proto__.json',
    '/toString.json',
    '/hasOwnProperty+world.json',
    '/.json',
    '/+.json',
    '/world+.json',
    '/+world.json',
    '/%00world.json',
    '/world%00.json',
    '/World.json',
    '/world.json/',
    '/world.xml',
    '/..%2Fworld%2F..%2Fetc%2Fpasswd.json',
    '/file:%2F%2F%2Fetc%2Fpasswd.json',
    '/%.json',
    `/world.json;${target}.json`,
  ];
  it('however it is asked', async () => {
    expect(TRIES).to.have.length(30);
    const { url, requests } = await source({ body: FERRY });
    const { ask } = relayOf({ world: url });
    for (const path of TRIES) {
      const headers = { 'X-Forwarded-Host': bare, 'X-Original-URL': secretUrl, Referer: secretUrl };
      const { status } = await ask(path, { headers });
      expect(status, path).to.be.oneOf([200, 404]);
    }
    expect(visits).to.deep.equal([]);
    for (const { url: seen } of await requests()) expect(seen).to.equal(new URL(url).pathname);
  });

  /** Where a source sends it; each of these is a private address of some spelling. */
  const REDIRECTS = [
    secretUrl,
    secretUrl.replace('127.0.0.1', 'localhost'),
    secretUrl.replace('127.0.0.1', '2130706433'),
    secretUrl.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
    secretUrl.replace('127.0.0.1', '0.0.0.0'),
    secretUrl.replace('127.0.0.1', 'a.localhost'),
    `//${bare}/`,
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'data:application/json,[]',
    'ftp://127.0.0.1/',
    'http://[',
  ];
  for (const redirect of REDIRECTS)
    it(`when its source redirects to ${redirect.replace(/:\d+/, ':PORT')}`, async () => {
      const { url } = await source({ redirect });
      const { ask, errors } = relayOf({ world: url });
      expect((await ask('/world.json')).status).to.equal(502);
      expect(errors[0]?.message).to.match(/private address|no http address/);
      expect(visits).to.deep.equal([]);
    });

  it('from a name that resolves to a private address', async () => {
    const port = new URL(secretUrl).port;
    const lookup = (
      _host: string,
      _options: unknown,
      done: (error: null, addresses: readonly LookupAddress[]) => void,
    ): void => done(null, [{ address: '127.0.0.1', family: 4 }]);
    const init = { headers: {}, redirect: 'manual', signal: new AbortController().signal } as const;
    const ask = nodeFetch(lookup as unknown as typeof dns.lookup);
    const address = `http://public.example:${port}/`;
    const failure = await ask(address, init, false).catch(String);
    expect(failure).to.match(/resolves to 127\.0\.0\.1, a private address/);
    expect(visits).to.deep.equal([]);
    const allowed = await ask(address, init, true);
    expect(allowed.status, 'its owner may name such a host').to.equal(200);
    visits.length = 0;
  });

  it('from the name of this machine, where that is private', async () => {
    const { url } = await source({ redirect: `http://${hostname()}:1/feed.json` });
    const { ask, errors } = relayOf({ world: url });
    expect((await ask('/world.json')).status).to.equal(502);
    expect(String(errors[0]?.message) + String(errors[0]?.cause)).to.match(
      /private address|ENOTFOUND|EAI_AGAIN/,
    );
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  const signal = AbortSignal.timeout(60_000);
  while (!(await condition())) signal.throwIfAborted();
}
