import { expect } from '@open-wc/testing';
import { liveFeed } from '../../../src/feed/live/feed-store.js';
import { writeCache, readCache, type CachedFeed } from '../../../src/feed/live/feed-cache.js';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import { SAMPLE_FEEDS } from '../sample-feeds.js';
import { stopTime } from '../../support/clock.js';
import { serveFeed } from '../../support/feed-server.js';
import { follow, headlinesIn, step, waitUntilReal } from './live-feed-support.js';
import { jsonFeed } from '../support.js';

const DAY = 86_400_000;

async function copyOf(
  headline: string,
  { asOf = new Date(), url = 'https://elsewhere.example/feed' } = {},
): Promise<CachedFeed> {
  const text = JSON.stringify(jsonFeed([{ id: '1', title: headline }]));
  return { feed: await parseFeed(text, { url }), asOf };
}

function newUrl(): string {
  return `https://news.example/${crypto.randomUUID()}`;
}

/** Makes `caches` throw, as in a sandboxed frame or by a browser setting. */
function forbidCaches(): () => void {
  Object.defineProperty(globalThis, 'caches', {
    configurable: true,
    get() {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
  return () => Reflect.deleteProperty(globalThis, 'caches');
}

describe('a cached feed', () => {
  it('is read with its URL and its time', async () => {
    const url = newUrl();
    const copy = await copyOf('One — "é" 雨');
    await writeCache(url, copy);
    expect(await readCache(url)).to.deep.equal(copy);
    expect(await readCache(newUrl())).to.equal(undefined);
  });

  for (const [format, text] of Object.entries(SAMPLE_FEEDS)) {
    it(`is the same feed after reading it: ${format}`, async () => {
      const url = newUrl();
      const feed = await parseFeed(text, { url });
      await writeCache(url, { feed, asOf: new Date() });
      expect((await readCache(url))?.feed).to.deep.equal(feed);
    });
  }

  it('is gone after a day', async () => {
    const url = newUrl();
    await writeCache(url, await copyOf('One', { asOf: new Date(Date.now() - DAY - 1000) }));
    expect(await readCache(url)).to.equal(undefined);
  });

  it('is shown at once as stale, until the response arrives', async () => {
    const feed = await serveFeed([step('New', { hold: true })]);
    await writeCache(feed.url, await copyOf('Old'));
    const source = liveFeed(feed.url);
    const { states } = follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'Old');
    await waitUntilReal(async () => (await feed.hangUp()) > 0);
    await waitUntilReal(() => headlinesIn(source)[0] === 'New');
    expect(
      states.map((state) => state.status === 'ready' && [state.from, state.stale]),
    ).to.deep.equal([
      ['cache', true],
      ['network', false],
    ]);
  });

  it('stays the same object where the response is equal', async () => {
    const text = JSON.stringify(jsonFeed([{ id: '1', title: 'One' }]));
    const feed = await serveFeed([{ body: text, hold: true }]);
    await writeCache(feed.url, await copyOf('One', { url: feed.url }));
    const source = liveFeed(feed.url);
    const { states } = follow(source);
    await waitUntilReal(() => states.length === 1);
    await waitUntilReal(async () => (await feed.hangUp()) > 0);
    await waitUntilReal(() => states.length === 2);
    const feeds = states.map((state) => (state.status === 'ready' ? state.feed : undefined));
    expect(feeds[0]).to.equal(feeds[1]);
    expect(source.state).to.include({ stale: false, from: 'cache' });
  });

  it('is shown where the network fails', async () => {
    const feed = await serveFeed([{ status: 500 }]);
    await writeCache(feed.url, await copyOf('Old'));
    const source = liveFeed(feed.url);
    follow(source);
    await waitUntilReal(() => source.state.status === 'ready' && source.state.error !== undefined);
    expect(headlinesIn(source)).to.deep.equal(['Old']);
    expect(source.state).to.include({ stale: true, from: 'cache' });
  });

  it('is written for every good response', async () => {
    const feed = await serveFeed([step('One')]);
    follow(liveFeed(feed.url));
    await waitUntilReal(
      async () => (await readCache(feed.url))?.feed.articles[0]?.headline === 'One',
    );
  });

  for (const [title, options, asked] of [
    ['with cookies', { credentials: 'include' }, {}],
    ['where a subscriber forbids it', {}, { withoutCache: true }],
  ] as const) {
    it(`is neither written nor shown ${title}`, async () => {
      const feed = await serveFeed([step('New', { delay: 200, cors: 'credentials' })]);
      await writeCache(feed.url, await copyOf('Old'));
      const source = liveFeed(feed.url, options);
      const { states } = follow(source, asked);
      await waitUntilReal(() => headlinesIn(source)[0] === 'New');
      expect(states).to.have.length(1);
      expect((await readCache(feed.url))?.feed.articles[0]?.headline).to.equal('Old');
    });
  }

  it('is not written where the response forbids it', async () => {
    const feed = await serveFeed([step('One', { headers: { 'Cache-Control': 'private' } })]);
    const source = liveFeed(feed.url);
    follow(source);
    await source.reload();
    await source.reload();
    expect(await readCache(feed.url)).to.equal(undefined);
  });

  it("is written for a feed at the page's own origin", async () => {
    const { sameOriginUrl } = await serveFeed([step('One')]);
    follow(liveFeed(sameOriginUrl));
    await waitUntilReal(async () => (await readCache(sameOriginUrl)) !== undefined);
  });

  it('is written again only after ten minutes where it is equal', async () => {
    const feed = await serveFeed([step('One')]);
    const clock = stopTime();
    const source = liveFeed(feed.url);
    follow(source);
    const cachedAt = async (): Promise<number> => (await readCache(feed.url))?.asOf.getTime() ?? 0;
    await waitUntilReal(async () => (await cachedAt()) > 0);
    const first = await cachedAt();
    clock.setSystemTime(first + 300_000);
    await source.reload();
    expect(await cachedAt()).to.equal(first);
    clock.setSystemTime(first + 601_000);
    await source.reload();
    await waitUntilReal(async () => (await cachedAt()) === first + 601_000);
  });

  it('is left out where storage is forbidden', async () => {
    const allow = forbidCaches();
    try {
      const feed = await serveFeed([step('One')]);
      const source = liveFeed(feed.url);
      follow(source);
      await waitUntilReal(() => headlinesIn(source)[0] === 'One');
      await writeCache(newUrl(), await copyOf('One'));
      expect(await readCache(feed.url)).to.equal(undefined);
    } finally {
      allow();
    }
  });
});
