import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { SeenRequest, Step } from '../support/feed-server.js';
import { startFeedServer } from './feed-server.js';

let server: Awaited<ReturnType<typeof startFeedServer>>;

before(async () => {
  server = await startFeedServer();
});
after(() => server.stop());

interface Served {
  readonly url: string;
  readonly call: (action: string, init?: RequestInit) => Promise<unknown>;
  readonly push: (...steps: readonly Step[]) => Promise<unknown>;
  readonly requests: () => Promise<SeenRequest[]>;
}

async function serve(...steps: readonly Step[]): Promise<Served> {
  const name = crypto.randomUUID();
  const call = async (action: string, init?: RequestInit): Promise<unknown> =>
    (await fetch(`${server.url}/${action}/${name}`, init)).json();
  const push = (...more: readonly Step[]): Promise<unknown> =>
    call('scripts', { method: 'POST', body: JSON.stringify(more) });
  await push(...steps);
  return {
    url: `${server.url}/feeds/${name}`,
    call,
    push,
    requests: async () => (await call('log')) as SeenRequest[],
  };
}

async function text(url: string, init?: RequestInit): Promise<string> {
  return (await fetch(url, init)).text();
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Waits for what the server does a moment later; the test's own timeout ends it. */
async function until(condition: () => Promise<unknown>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

describe('the feed server', { timeout: 30_000 }, () => {
  it('answers step by step and repeats the last', async () => {
    const { url } = await serve({ body: 'one' }, { body: { title: 'two' } });
    expect(await text(url)).to.equal('one');
    expect(await text(url)).to.equal('{"title":"two"}');
    expect(await text(url)).to.equal('{"title":"two"}');
  });

  it('gives what is added later, in order, to the requests that follow', async () => {
    const { url, push } = await serve({ body: 'one' });
    await text(url);
    await text(url);
    await push({ body: 'two' });
    await push({ body: 'three' });
    expect(await text(url)).to.equal('two');
    expect(await text(url)).to.equal('three');
  });

  it('keeps feeds apart', async () => {
    const [one, two] = await Promise.all([serve({ body: 'one' }), serve({ body: '2' })]);
    expect(await text(one.url)).to.equal('one');
    expect(await two.requests()).to.deep.equal([]);
  });

  it('gives status, type and headers as told', async () => {
    const { url } = await serve({
      status: 503,
      type: 'text/plain',
      headers: { 'Retry-After': '7' },
    });
    const { status, headers } = await fetch(url);
    expect(status).to.equal(503);
    expect(headers.get('content-type')).to.equal('text/plain');
    expect(headers.get('retry-after')).to.equal('7');
  });

  it('tells which requests came, with their headers', async () => {
    const { url, requests } = await serve({ body: '' });
    await text(`${url}?page=2`, { headers: { Referer: 'https://news.example/' } });
    const [request] = await requests();
    expect(request?.method).to.equal('GET');
    expect(request?.url).to.match(/\?page=2$/);
    expect(request?.headers).to.include({ referer: 'https://news.example/' });
    expect(request?.aborted).to.equal(false);
  });

  it('answers 304 to a request that has the same entity tag', async () => {
    const { url } = await serve({ body: 'same', etag: '"1"' });
    const ask = (tag: string): Promise<Response> =>
      fetch(url, { headers: { 'If-None-Match': tag }, cache: 'no-store' });
    expect((await ask('"2"')).status).to.equal(200);
    expect((await ask('"1"')).status).to.equal(304);
  });

  it('lets every page read an answer, none where cors is false, and cookies only where told', async () => {
    const { url } = await serve(
      { body: 'any' },
      { body: 'secret', cors: false },
      { body: 'mine', cors: 'credentials' },
    );
    const told = async (): Promise<readonly (string | null)[]> => {
      const { headers } = await fetch(url, { headers: { Origin: 'https://news.example' } });
      return ['origin', 'credentials'].map((what) => headers.get(`access-control-allow-${what}`));
    };
    expect(await told()).to.deep.equal(['*', null]);
    expect(await told()).to.deep.equal([null, null]);
    expect(await told()).to.deep.equal(['https://news.example', 'true']);
  });

  it('lets no preflight pass, like the hosts of most feeds', async () => {
    const { url, requests } = await serve({ body: '' });
    const { ok, headers } = await fetch(url, { method: 'OPTIONS' });
    expect([ok, headers.get('access-control-allow-origin')]).to.deep.equal([false, null]);
    expect((await requests()).map(({ method }) => method)).to.deep.equal(['OPTIONS']);
  });

  it('redirects', async () => {
    const target = await serve({ body: 'here' });
    const { url } = await serve({ redirect: target.url });
    const response = await fetch(url);
    expect(response.url).to.equal(target.url);
    expect(await response.text()).to.equal('here');
  });

  it('takes its time', async () => {
    const { url } = await serve({ body: 'late', delay: 80 });
    const start = performance.now();
    await text(url);
    expect(performance.now() - start).to.be.at.least(79);
  });

  it('drips', async () => {
    const { url } = await serve({ body: 'abcdef', drip: { bytes: 2, everyMs: 40 } });
    const start = performance.now();
    expect(await text(url)).to.equal('abcdef');
    expect(performance.now() - start).to.be.at.least(78);
  });

  it('breaks off in the middle, or before the start', async () => {
    const { url } = await serve({ body: 'abcdef', cutAfter: 3 }, { cutAfter: 0 });
    expect(await failure(text(url))).to.be.instanceOf(TypeError);
    expect(await failure(fetch(url))).to.be.instanceOf(TypeError);
  });

  it('goes on for ever until the client goes away, and tells so', async () => {
    const { url, requests } = await serve({ body: 'x'.repeat(10_000), endless: true });
    const controller = new AbortController();
    const { body } = await fetch(url, { signal: controller.signal });
    const reader = body?.getReader();
    for (let read = 0; read < 30_000;) read += (await reader?.read())?.value?.length ?? NaN;
    controller.abort();
    await until(async () => (await requests())[0]?.aborted);
  });

  it('sends bytes that are not UTF-8, and compressed ones', async () => {
    const { url } = await serve({ base64: '6Q==' }, { body: 'é'.repeat(1000), gzip: true });
    const bytes = await (await fetch(url)).arrayBuffer();
    expect([...new Uint8Array(bytes)]).to.deep.equal([0xe9]);
    const { headers } = await fetch(url);
    expect(headers.get('content-encoding')).to.equal('gzip');
    expect(await text(url)).to.equal('é'.repeat(1000));
  });

  it('holds a stream open and writes to it when told', async () => {
    const { url, call } = await serve({
      type: 'text/event-stream',
      body: ': hello\n\n',
      hold: true,
    });
    const { body } = await fetch(url);
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    const read = async (): Promise<string> => decoder.decode((await reader?.read())?.value);
    expect(await read()).to.equal(': hello\n\n');
    await until(async () => (await call('send', { method: 'POST', body: 'data: news\n\n' })) === 1);
    expect(await read()).to.equal('data: news\n\n');
    expect(await call('hang-up', { method: 'POST' })).to.equal(1);
    expect((await reader?.read())?.done).to.equal(true);
  });
});
