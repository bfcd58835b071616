import { expect } from '@open-wc/testing';
import { download } from '../../src/feed/download.js';
import { itWhere } from '../support/engines.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { feedErrorOf } from './support.js';

describe('download', () => {
  it('returns the bytes, their type and final URL, and the cache headers', async () => {
    const target = await serveFeed([
      { body: 'hello', type: 'text/xml', headers: { 'Cache-Control': 'public, max-age=60' } },
    ]);
    const feed = await serveFeed([{ redirect: target.url }]);
    expect(await download(feed.url)).to.deep.equal({
      bytes: new TextEncoder().encode('hello').buffer,
      contentType: 'text/xml',
      url: target.url,
      freshMs: 60_000,
      isCacheable: true,
    });
  });

  for (const [control, age, expected] of [
    ['max-age=60', '25', 35_000],
    ['max-age=60', '90', 0],
    ['max-age=60', 'old', 60_000],
    ['public, s-maxage=900', '0', 0],
    ['no-cache, max-age=60', '0', 0],
  ] as const) {
    it(`is fresh for ${expected} ms with "${control}" at age "${age}"`, async () => {
      const headers = {
        'Cache-Control': control,
        Age: age,
        'Access-Control-Expose-Headers': 'Age',
      };
      const feed = await serveFeed([{ body: 'x', headers }]);
      expect((await download(feed.url)).freshMs).to.equal(expected);
    });
  }

  for (const control of ['no-store', 'max-age=60, private', 'Private="Set-Cookie"']) {
    it(`forbids a copy of a response with "${control}"`, async () => {
      const feed = await serveFeed([{ body: 'x', headers: { 'Cache-Control': control } }]);
      expect((await download(feed.url)).isCacheable).to.equal(false);
    });
  }

  for (const [credentials, own, other] of [
    [undefined, true, false],
    ['omit', false, false],
    ['same-origin', true, false],
    ['include', true, true],
  ] as const) {
    it(`sends cookies as fetch does with credentials ${String(credentials)}`, async () => {
      document.cookie = 'reader=1; path=/';
      const feed = await serveFeed([{ body: 'x', cors: 'credentials' }]);
      const options = credentials ? { credentials } : {};
      await download(feed.sameOriginUrl, options);
      await download(feed.url, options);
      const cookies = (await feed.requests()).map(({ headers }) => 'cookie' in headers);
      document.cookie = 'reader=; path=/; max-age=0';
      expect(cookies).to.deep.equal([own, other]);
    });
  }

  for (const origin of ['url', 'sameOriginUrl'] as const) {
    itWhere(
      'share a preloaded response',
      `shares the request of a preload line (${origin})`,
      async () => {
        const feed = await serveFeed([{ body: 'x', headers: { 'Cache-Control': 'no-store' } }]);
        const preload = document.createElement('link');
        Object.assign(preload, {
          rel: 'preload',
          as: 'fetch',
          crossOrigin: '',
          href: feed[origin],
        });
        document.head.append(preload);
        await new Promise((resolve) => preload.addEventListener('load', resolve));
        await download(feed[origin]);
        preload.remove();
        expect(await feed.requests()).to.have.length(1);
      },
    );
  }

  it('sends no cookie, no referrer, and nothing that needs a preflight', async () => {
    const feed = await serveFeed([{ body: '' }]);
    await download(feed.url);
    const [request, ...more] = await feed.requests();
    expect(more).to.deep.equal([]);
    expect(request?.method).to.equal('GET');
    expect(request?.headers).to.not.have.any.keys('cookie', 'referer');
  });

  for (const [title, step, code] of [
    ['an error of the server', { status: 500 }, 'status'],
    ['a page that is gone', { status: 410 }, 'status'],
    ['a feed for other pages', { body: 'x', cors: false }, 'network'],
    ['an answer that breaks off', { body: 'x'.repeat(1000), cutAfter: 500 }, 'network'],
    ['no answer at all', { cutAfter: 0 }, 'network'],
    ['a body without end', { body: 'x'.repeat(10_000), endless: true }, 'too-large'],
    [
      'a body that is large only once unpacked',
      { body: 'x'.repeat(200_000), gzip: true },
      'too-large',
    ],
  ] as const) {
    it(`fails with "${code}" and the URL for ${title}`, async () => {
      const feed = await serveFeed([step]);
      const error = await feedErrorOf(download(feed.url, { maxBytes: 100_000 }));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(feed.url);
    });
  }

  for (const [title, step] of [
    ['that does not begin', { body: 'x', delay: 60_000 }],
    ['that drips', { body: 'x'.repeat(1000), drip: { bytes: 1, everyMs: 50 } }],
    ['that drips without end', { body: 'x', endless: true, drip: { bytes: 1, everyMs: 50 } }],
  ] as const) {
    it(`cancels a response ${title}`, async () => {
      const feed = await serveFeed([step]);
      const { timeout } = AbortSignal;
      const late = new AbortController();
      const limits: number[] = [];
      // A busy machine may need longer than any short limit to send the request.
      AbortSignal.timeout = (ms) => {
        limits.push(ms);
        return late.signal;
      };
      try {
        const error = feedErrorOf(download(feed.url, { timeoutMs: 400 }));
        await waitUntil(async () => (await feed.requests()).length === 1);
        late.abort(new DOMException('It took too long.', 'TimeoutError'));
        expect((await error).code).to.equal('timeout');
        expect(limits).to.deep.equal([400]);
      } finally {
        AbortSignal.timeout = timeout;
      }
      await waitUntil(async () => (await feed.requests())[0]?.aborted === true);
    });
  }

  for (const [title, step] of [
    ['that is too large', { body: 'x'.repeat(200_000), endless: true }],
    ['with an error status', { status: 500, body: 'x', endless: true }],
  ] as const) {
    it(`stops a response ${title}`, async () => {
      const feed = await serveFeed([step]);
      await feedErrorOf(download(feed.url, { maxBytes: 100_000 }));
      await waitUntil(async () => (await feed.requests())[0]?.aborted === true);
    });
  }

  for (const [title, step] of [
    ['a body without end', { body: 'x'.repeat(50_000), endless: true }],
    ['a page without end', { body: 'x'.repeat(50_000), endless: true, type: 'text/html' }],
    ['a body that is large once unpacked', { body: 'x'.repeat(6_000_000), gzip: true }],
  ] as const) {
    it(`stops after 5 MB of ${title}, also behind a redirect`, async () => {
      const feed = await serveFeed([step]);
      const moved = await serveFeed([{ redirect: feed.url }]);
      // A busy machine may need longer for 5 MB than the usual limit.
      const options = { timeoutMs: 100_000 };
      expect((await feedErrorOf(download(moved.url, options))).message).to.contain(
        'larger than 5 MB',
      );
      expect((await feedErrorOf(download(feed.url, options))).code).to.equal('too-large');
    });
  }

  for (const [title, steps] of [
    ['an answer that does not begin', [{ body: 'x', delay: 60_000 }]],
    ['an error that does not begin', [{ status: 500, delay: 60_000 }]],
    ['an answer that drips', [{ body: 'x', endless: true, drip: { bytes: 1, everyMs: 50 } }]],
  ] as const) {
    it(`gives ${title} 20 s from sending on, redirects included`, async () => {
      const feed = await serveFeed(steps);
      const moved = await serveFeed([{ redirect: feed.url, delay: 100 }]);
      const inRealTime = AbortSignal.timeout.bind(AbortSignal);
      const limits: number[] = [];
      let isSent = false;
      const realFetch = globalThis.fetch;
      globalThis.fetch = (...args) => {
        isSent = true;
        return realFetch(...args);
      };
      // A second of the limit takes 20 ms here.
      AbortSignal.timeout = (ms) => {
        if (!isSent) limits.push(ms);
        return inRealTime(ms / 50);
      };
      try {
        const error = await feedErrorOf(download(moved.url));
        expect(error.code).to.equal('timeout');
        expect(limits).to.deep.equal([20_000]);
      } finally {
        AbortSignal.timeout = inRealTime;
        globalThis.fetch = realFetch;
      }
    });
  }

  for (const [title, valueNow, least, most] of [
    ['in seconds', () => '7', 7000, 7000],
    ['as a date', () => new Date(Date.now() + 90_000).toUTCString(), 60_000, 90_000],
  ] as const) {
    it(`reads Retry-After ${title}`, async () => {
      const headers = { 'Retry-After': valueNow(), 'Access-Control-Expose-Headers': 'Retry-After' };
      const feed = await serveFeed([{ status: 503, headers }]);
      const error = await feedErrorOf(download(feed.url));
      expect(error.status).to.equal(503);
      expect(error.retryAfterMs).to.be.within(least, most);
    });
  }

  it('is cancelled by its caller', async () => {
    const feed = await serveFeed([{ body: 'x', delay: 60_000 }]);
    const controller = new AbortController();
    const error = feedErrorOf(download(feed.url, { signal: controller.signal }));
    await waitUntil(async () => (await feed.requests()).length === 1);
    controller.abort();
    expect((await error).code).to.equal('aborted');
    await waitUntil(async () => (await feed.requests())[0]?.aborted === true);
  });

  it('sends nothing where its caller has already cancelled', async () => {
    const feed = await serveFeed([{ body: 'x' }]);
    const error = await feedErrorOf(download(feed.url, { signal: AbortSignal.abort() }));
    expect(error.code).to.equal('aborted');
    expect(await feed.requests()).to.deep.equal([]);
  });
});
