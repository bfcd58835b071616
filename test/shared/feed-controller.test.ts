import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { writeCache } from '../../src/feed/live/feed-cache.js';
import { parseFeed } from '../../src/feed/parse/parse-feed.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import type { NewsFeedLoadEvent, NewsFeedUpdateEvent } from '../../src/shared/events.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

function step(...headlines: readonly string[]): Step {
  return { body: jsonFeed(headlines.map((title) => ({ id: title.charAt(0), title }))) };
}

function headlinesOf({ feed }: NewsTicker | ArticleView): string | undefined {
  return feed?.articles.map(({ headline }) => headline).join(' ');
}

/** The load and update events of an element, as text. */
function listen(element: NewsTicker | ArticleView): readonly string[] {
  const events: string[] = [];
  element.addEventListener('news-feed-load', ({ from }: NewsFeedLoadEvent) => events.push(from));
  element.addEventListener('news-feed-update', (event: NewsFeedUpdateEvent) => {
    for (const what of ['added', 'changed', 'removed', 'moved'] as const) {
      if (event[what].length > 0)
        events.push(`${what} ${event[what].map(({ headline }) => headline).join(' ')}`);
    }
  });
  return events;
}

describe('elements and their feeds', () => {
  it('share one request for one URL', async () => {
    const feed = await serveFeed([step('a')]);
    const box = await fixture(
      html`<div>
        <news-ticker src=${feed.url}></news-ticker><news-ticker src=${feed.url}></news-ticker>
        <article-view src=${feed.url}></article-view>
      </div>`,
    );
    await waitUntil(() =>
      [...box.children].every((one) => headlinesOf(one as NewsTicker | ArticleView) === 'a'),
    );
    expect(await feed.requests()).to.have.length(1);
  });

  it('keep their headlines while disconnected, and when they are connected again', async () => {
    const feed = await serveFeed([step('a', 'b'), { status: 500, delay: 300 }, step('a', 'c')]);
    const ticker = await fixture<NewsTicker>(
      html`<news-ticker src=${feed.url} without-cache></news-ticker>`,
    );
    await waitUntil(() => headlinesOf(ticker) === 'a b');
    const events = listen(ticker);
    const { parentElement: box } = ticker;
    ticker.remove();
    // A move within one task does not count as a disconnection.
    await nextFrame();
    box?.append(ticker);
    await ticker.updateComplete;
    expect(headlinesOf(ticker)).to.equal('a b');
    expect(ticker.matches(':state(ready)')).to.equal(true);
    await waitUntil(() => ticker.matches(':state(stale)'), 'the failure is not seen');
    expect(headlinesOf(ticker)).to.equal('a b');
    await ticker.reload();
    expect(headlinesOf(ticker)).to.equal('a c');
    expect(events).to.deep.equal(['network', 'added c', 'removed b']);
  });

  it('cancel their request when they leave the page', async () => {
    const feed = await serveFeed([{ ...step('a'), delay: 60_000 }]);
    const ticker = await fixture<NewsTicker>(html`<news-ticker src=${feed.url}></news-ticker>`);
    await waitUntil(async () => (await feed.requests()).length === 1);
    ticker.remove();
    await waitUntil(async () => (await feed.requests())[0]?.aborted === true);
  });

  it('show the last of ten feeds set one after the other', async () => {
    const feeds = await Promise.all(
      Array.from({ length: 10 }, (_, i) => serveFeed([{ ...step(`${i}`), delay: 500 - i * 50 }])),
    );
    const ticker = await fixture<NewsTicker>(html`<news-ticker></news-ticker>`);
    const events = listen(ticker);
    for (const { url } of feeds) {
      ticker.src = url;
      await ticker.updateComplete;
    }
    await waitUntil(() => headlinesOf(ticker) !== undefined);
    // Without cancelling, the first response would have arrived by now.
    await waitUntil(async () => (await feeds[0]?.requests())?.[0]?.aborted !== false);
    expect(headlinesOf(ticker)).to.equal('9');
    expect(events).to.deep.equal(['network']);
  });

  it('dispatch each change once', async () => {
    const feed = await serveFeed([step('a', 'b', 'c'), step('a', 'b', 'c'), step('d', 'c', 'a2')]);
    const ticker = await fixture<NewsTicker>(html`<news-ticker src=${feed.url}></news-ticker>`);
    const events = listen(ticker);
    await waitUntil(() => events.length === 1);
    await ticker.reload();
    await ticker.reload();
    expect(events).to.deep.equal([
      'network',
      'network',
      'added d',
      'changed a2',
      'removed b',
      'moved c a2',
    ]);
  });

  it('dispatch the changes of articles from script', async () => {
    const ticker = await fixture<NewsTicker>(html`<news-ticker></news-ticker>`);
    const events = listen(ticker);
    ticker.articles = [{ id: 'a', headline: 'a' }];
    await ticker.updateComplete;
    ticker.articles = [{ id: 'b', headline: 'b' }, ...ticker.articles];
    await ticker.updateComplete;
    expect(events).to.deep.equal(['script', 'script', 'added b']);
  });

  it('follow a stream', async () => {
    const feed = await serveFeed([step('a')]);
    const stream = await serveFeed([{ type: 'text/event-stream', body: ':\n\n', hold: true }]);
    const view = await fixture<ArticleView>(
      html`<article-view src=${feed.url} stream=${stream.url}></article-view>`,
    );
    const events = listen(view);
    await waitUntil(async () => (await stream.send(': here\n\n')) === 1);
    await stream.send('event: article\ndata: {"id":"b","title":"b"}\n\n');
    await waitUntil(() => headlinesOf(view) === 'b a');
    expect(events).to.include('added b');
    view.stream = undefined;
    await waitUntil(async () => (await stream.send(': gone\n\n')) === 0);
  });

  for (const [title, withoutCache, expected] of [
    ['show the cached feed first', false, ['cache', 'network']],
    ['show no cached feed with without-cache', true, ['network']],
  ] as const) {
    it(title, async () => {
      const feed = await serveFeed([{ ...step('new'), delay: 300 }]);
      const text = JSON.stringify(jsonFeed([{ id: 'o', title: 'old' }]));
      await writeCache(feed.url, { feed: await parseFeed(text, feed), asOf: new Date() });
      const ticker = document.createElement('news-ticker');
      const events = listen(ticker);
      ticker.src = feed.url;
      ticker.withoutCache = withoutCache;
      const box = await fixture(html`<div></div>`);
      box.append(ticker);
      if (!withoutCache) {
        await waitUntil(() => headlinesOf(ticker) === 'old');
        await waitUntil(() => ticker.matches(':state(stale)'));
      }
      await waitUntil(() => headlinesOf(ticker) === 'new');
      expect(events.filter((one) => !one.includes(' '))).to.deep.equal(expected);
    });
  }

  it('read XML feeds', async () => {
    const feed = await serveFeed([
      {
        type: 'application/rss+xml',
        body: '<rss version="2.0"><channel><title>H</title><item><title>Ferry</title></item></channel></rss>',
      },
    ]);
    const ticker = await fixture<NewsTicker>(html`<news-ticker src=${feed.url}></news-ticker>`);
    await waitUntil(() => headlinesOf(ticker) === 'Ferry');
  });
});
