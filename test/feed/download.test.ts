import { expect } from '@open-wc/testing';
import { download } from '../../src/feed/download.js';
import { serveFeed } from '../support/feed-server.js';
import { feedErrorOf } from './support.js';

describe('download', () => {
  it('gives the bytes, what they are, where they were in the end, and how long they are fresh', async () => {
    const target = await serveFeed([
      { body: 'hello', type: 'text/xml', headers: { 'Cache-Control': 'public, max-age=60' } },
    ]);
    const feed = await serveFeed([{ redirect: target.url }]);
    expect(await download(feed.url)).to.deep.equal({
      bytes: new TextEncoder().encode('hello'),
      contentType: 'text/xml',
      url: target.url,
      freshMs: 60_000,
    });
  });

  for (const [control, age, expected] of [
    ['max-age=60', '25', 35_000],
    ['max-age=60', '90', 0],
    ['max-age=60', 'old', 60_000],
    ['public, s-maxage=900', '0', 0],
    ['no-cache, max-age=60', '0', 0],
  ] as const) {
    it(`is fresh for ${expected} ms by "${control}" at the age of "${age}"`, async () => {
      const headers = {
        'Cache-Control': control,
        Age: age,
        'Access-Control-Expose-Headers': 'Age',
      };
      const feed = await serveFeed([{ body: 'x', headers }]);
      expect((await download(feed.url)).freshMs).to.equal(expected);
    });
  }

  it('sends no cookie, no address of the page, and nothing that needs a preflight', async () => {
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
    it(`says "${code}" of ${title}, and where`, async () => {
      const feed = await serveFeed([step]);
      const error = await feedErrorOf(download(feed.url, { maxBytes: 100_000 }));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(feed.url);
    });
  }

  for (const [title, step] of [
    ['that does not begin', { body: 'x', delay: 60_000 }],
    ['that drips', { body: 'x'.repeat(1000), drip: { bytes: 1, everyMs: 50 } }],
  ] as const) {
    it(`gives up an answer ${title}`, async () => {
      const feed = await serveFeed([step]);
      const error = await feedErrorOf(download(feed.url, { timeoutMs: 400 }));
      expect(error.code).to.equal('timeout');
    });
  }

  for (const [value, least, most] of [
    ['7', 7000, 7000],
    [new Date(Date.now() + 90_000).toUTCString(), 60_000, 90_000],
  ] as const) {
    it(`says how long to leave the server alone: "${value}"`, async () => {
      const headers = { 'Retry-After': value, 'Access-Control-Expose-Headers': 'Retry-After' };
      const feed = await serveFeed([{ status: 503, headers }]);
      const error = await feedErrorOf(download(feed.url));
      expect(error.status).to.equal(503);
      expect(error.retryAfterMs).to.be.within(least, most);
    });
  }

  it('is given up by its caller', async () => {
    const feed = await serveFeed([{ body: 'x', delay: 60_000 }]);
    const controller = new AbortController();
    const error = feedErrorOf(download(feed.url, { signal: controller.signal }));
    controller.abort();
    expect((await error).code).to.equal('aborted');
  });
});
