import { expect } from '@open-wc/testing';
import { feedSource } from '../../src/feed/feed-store.js';
import { keepFeed, keptFeed } from '../../src/feed/kept-feeds.js';
import { stopTime } from '../support/clock.js';
import { serveFeed } from '../support/feed-server.js';
import { follow, headlinesIn, step, waitUntilReal } from './source-support.js';
import { jsonFeed } from './support.js';

const DAY = 86_400_000;

function copyOf(headline: string, asOf = new Date()): Parameters<typeof keepFeed>[1] {
  const text = JSON.stringify(jsonFeed([{ id: '1', title: headline }]));
  return { text, url: 'https://elsewhere.example/feed', asOf };
}

function newUrl(): string {
  return `https://news.example/${crypto.randomUUID()}`;
}

/** Takes the cache away, as a sandboxed frame or a setting of the browser does. */
function forbidCaches(): () => void {
  Object.defineProperty(globalThis, 'caches', {
    configurable: true,
    get() {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
  return () => Reflect.deleteProperty(globalThis, 'caches');
}

describe('the kept copy of a feed', () => {
  it('is there again with its address and its time', async () => {
    const url = newUrl();
    const copy = copyOf('One — "é" 雨');
    await keepFeed(url, copy);
    expect(await keptFeed(url)).to.deep.equal(copy);
    expect(await keptFeed(newUrl())).to.equal(undefined);
  });

  it('is gone after a day', async () => {
    const url = newUrl();
    await keepFeed(url, copyOf('One', new Date(Date.now() - DAY - 1000)));
    expect(await keptFeed(url)).to.equal(undefined);
  });

  it('is shown at once, as old, until the network brings the news', async () => {
    const feed = await serveFeed([step('New', { delay: 300 })]);
    await keepFeed(feed.url, copyOf('Old'));
    const source = feedSource(feed.url);
    const { states } = follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'New');
    expect(
      states.map((state) => state.status === 'ready' && [state.from, state.stale]),
    ).to.deep.equal([
      ['cache', true],
      ['network', false],
    ]);
  });

  it('stays the same feed where the network has nothing new', async () => {
    const text = JSON.stringify(jsonFeed([{ id: '1', title: 'One' }]));
    const feed = await serveFeed([{ body: text, delay: 300 }]);
    await keepFeed(feed.url, { text, url: feed.url, asOf: new Date() });
    const source = feedSource(feed.url);
    const { states } = follow(source);
    await waitUntilReal(() => states.length === 2);
    const feeds = states.map((state) => (state.status === 'ready' ? state.feed : undefined));
    expect(feeds[0]).to.equal(feeds[1]);
    expect(source.state).to.include({ stale: false, from: 'cache' });
  });

  it('is what a reader sees whose network fails', async () => {
    const feed = await serveFeed([{ status: 500 }]);
    await keepFeed(feed.url, copyOf('Old'));
    const source = feedSource(feed.url);
    follow(source);
    await waitUntilReal(() => source.state.status === 'ready' && source.state.error !== undefined);
    expect(headlinesIn(source)).to.deep.equal(['Old']);
    expect(source.state).to.include({ stale: true, from: 'cache' });
  });

  it('is made of every good answer', async () => {
    const feed = await serveFeed([step('One')]);
    follow(feedSource(feed.url));
    await waitUntilReal(async () => (await keptFeed(feed.url))?.text.includes('One') === true);
  });

  for (const [title, options, asked] of [
    ['with cookies', { credentials: 'include' }, {}],
    ['where a subscriber forbids it', {}, { withoutCache: true }],
  ] as const) {
    it(`is neither made nor shown ${title}`, async () => {
      const feed = await serveFeed([step('New', { delay: 200, cors: 'credentials' })]);
      await keepFeed(feed.url, copyOf('Old'));
      const source = feedSource(feed.url, options);
      const { states } = follow(source, asked);
      await waitUntilReal(() => headlinesIn(source)[0] === 'New');
      expect(states).to.have.length(1);
      expect((await keptFeed(feed.url))?.text).to.contain('Old');
    });
  }

  it('is written again only after ten minutes where it is no different', async () => {
    const feed = await serveFeed([step('One')]);
    const clock = stopTime();
    const source = feedSource(feed.url);
    follow(source);
    const keptAt = async (): Promise<number> => (await keptFeed(feed.url))?.asOf.getTime() ?? 0;
    await waitUntilReal(async () => (await keptAt()) > 0);
    const first = await keptAt();
    clock.setSystemTime(first + 300_000);
    await source.reload();
    expect(await keptAt()).to.equal(first);
    clock.setSystemTime(first + 601_000);
    await source.reload();
    await waitUntilReal(async () => (await keptAt()) === first + 601_000);
  });

  it('is done without where it is forbidden', async () => {
    const allow = forbidCaches();
    try {
      const feed = await serveFeed([step('One')]);
      const source = feedSource(feed.url);
      follow(source);
      await waitUntilReal(() => headlinesIn(source)[0] === 'One');
      await keepFeed(newUrl(), copyOf('One'));
      expect(await keptFeed(feed.url)).to.equal(undefined);
    } finally {
      allow();
    }
  });
});
