import { expect } from '@open-wc/testing';
import { serveFeed } from './feed-server.js';
import { waitUntil } from './wait.js';

const text = async (url: string, init?: RequestInit): Promise<string> =>
  (await fetch(url, init)).text();

async function failure(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => new Error('did not fail'),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

describe('the feed server', () => {
  it('answers step by step and repeats the last', async () => {
    const feed = await serveFeed([{ body: 'one' }, { body: { title: 'two' } }]);
    expect(await text(feed.url)).to.equal('one');
    expect(await text(feed.url)).to.equal('{"title":"two"}');
    expect(await text(feed.url)).to.equal('{"title":"two"}');
  });

  it('gives what is added later, in order, to the requests that follow', async () => {
    const feed = await serveFeed([{ body: 'one' }]);
    await text(feed.url);
    await text(feed.url);
    await feed.push({ body: 'two' });
    await feed.push({ body: 'three' });
    expect(await text(feed.url)).to.equal('two');
    expect(await text(feed.url)).to.equal('three');
  });

  it('keeps feeds apart', async () => {
    const [one, two] = await Promise.all([
      serveFeed([{ body: 'one' }]),
      serveFeed([{ body: '2' }]),
    ]);
    expect(await text(one.url)).to.equal('one');
    expect(await two.requests()).to.deep.equal([]);
  });

  it('gives status, type and headers as told', async () => {
    const feed = await serveFeed([
      {
        status: 503,
        type: 'text/plain',
        headers: { 'Retry-After': '7', 'Access-Control-Expose-Headers': 'Retry-After' },
      },
    ]);
    const response = await fetch(feed.url);
    expect(response.status).to.equal(503);
    expect(response.headers.get('content-type')).to.equal('text/plain');
    expect(response.headers.get('retry-after')).to.equal('7');
  });

  it('tells which requests came, with their headers', async () => {
    const feed = await serveFeed([{ body: '' }]);
    await text(`${feed.url}?page=2`, { referrerPolicy: 'no-referrer' });
    const [request] = await feed.requests();
    expect(request?.method).to.equal('GET');
    expect(request?.url).to.match(/\?page=2$/);
    expect(request?.headers).to.include({ origin: location.origin });
    expect(request?.headers).not.to.have.property('referer');
    expect(request?.aborted).to.equal(false);
  });

  it('answers 304 to a request that has the same entity tag', async () => {
    const feed = await serveFeed([{ body: 'same', etag: '"1"' }]);
    expect(await text(feed.sameOriginUrl)).to.equal('same');
    const headers = { 'If-None-Match': '"1"' };
    expect((await fetch(feed.sameOriginUrl, { headers, cache: 'no-store' })).status).to.equal(304);
    headers['If-None-Match'] = '"2"';
    expect((await fetch(feed.sameOriginUrl, { headers, cache: 'no-store' })).status).to.equal(200);
  });

  it('keeps other origins out where cors is false', async () => {
    const feed = await serveFeed([{ body: 'secret', cors: false }]);
    expect(await failure(text(feed.url))).to.be.instanceOf(TypeError);
    expect(await text(feed.sameOriginUrl)).to.equal('secret');
  });

  it('lets cookies through only where told', async () => {
    const feed = await serveFeed([
      { headers: { 'Set-Cookie': 'reader=1; Path=/feeds' }, cors: 'credentials' },
      { body: 'mine', cors: 'credentials' },
      { body: 'any' },
    ]);
    await text(feed.url, { credentials: 'include' });
    expect(await text(feed.url, { credentials: 'include' })).to.equal('mine');
    expect(await failure(text(feed.url, { credentials: 'include' }))).to.be.instanceOf(TypeError);
    const [, second] = await feed.requests();
    expect(second?.headers['cookie']).to.equal('reader=1');
  });

  it('lets no preflight pass, like the hosts of most feeds', async () => {
    const feed = await serveFeed([{ body: '' }]);
    const request = text(feed.url, { headers: { 'X-Custom': '1' } });
    expect(await failure(request)).to.be.instanceOf(TypeError);
    expect((await feed.requests()).map(({ method }) => method)).to.deep.equal(['OPTIONS']);
  });

  it('redirects', async () => {
    const target = await serveFeed([{ body: 'here' }]);
    const feed = await serveFeed([{ redirect: target.url }]);
    const response = await fetch(feed.url);
    expect(response.url).to.equal(target.url);
    expect(await response.text()).to.equal('here');
  });

  it('takes its time', async () => {
    const feed = await serveFeed([{ body: 'late', delay: 80 }]);
    const start = performance.now();
    await text(feed.url);
    expect(performance.now() - start).to.be.at.least(79);
  });

  it('drips', async () => {
    const feed = await serveFeed([{ body: 'abcdef', drip: { bytes: 2, everyMs: 40 } }]);
    const start = performance.now();
    expect(await text(feed.url)).to.equal('abcdef');
    expect(performance.now() - start).to.be.at.least(78);
  });

  it('breaks off in the middle, or before the start', async () => {
    const feed = await serveFeed([{ body: 'abcdef', cutAfter: 3 }, { cutAfter: 0 }]);
    expect(await failure(text(feed.url)))
      .to.be.instanceOf(Error)
      .and.not.have.property('message', 'did not fail');
    expect(await failure(fetch(feed.url))).to.be.instanceOf(TypeError);
  });

  it('goes on for ever until the browser goes away, and tells so', async () => {
    const feed = await serveFeed([{ body: 'x'.repeat(10_000), endless: true }]);
    const controller = new AbortController();
    const response = await fetch(feed.url, { signal: controller.signal });
    const reader = response.body?.getReader();
    for (let read = 0; read < 30_000;) read += (await reader?.read())?.value?.length ?? NaN;
    controller.abort();
    await waitUntil(
      async () => (await feed.requests())[0]?.aborted,
      'the server does not notice that the browser has gone away',
    );
  });

  it('sends bytes that are not UTF-8, and compressed ones', async () => {
    const feed = await serveFeed([{ base64: '6Q==' }, { body: 'é'.repeat(1000), gzip: true }]);
    const bytes = await (await fetch(feed.url)).arrayBuffer();
    expect([...new Uint8Array(bytes)]).to.deep.equal([0xe9]);
    expect(await text(feed.url)).to.equal('é'.repeat(1000));
  });

  it('holds a stream open and writes to it when told', async () => {
    const feed = await serveFeed([{ type: 'text/event-stream', body: ': hello\n\n', hold: true }]);
    const source = new EventSource(feed.url);
    const message = new Promise((resolve) => {
      source.onmessage = (event) => resolve(event.data);
    });
    await waitUntil(
      async () => (await feed.send('data: news\n\n')) === 1,
      'the stream does not open',
    );
    expect(await message).to.equal('news');
    const closed = new Promise((resolve) => (source.onerror = resolve));
    expect(await feed.hangUp()).to.equal(1);
    await closed;
    source.close();
  });
});
