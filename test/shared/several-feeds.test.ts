import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

const HOUR_MS = 3_600_000;

/** A JSON Feed of articles with a name and an age in hours. */
function json(title: string, articles: Readonly<Record<string, number>>): Step {
  const items = Object.entries(articles).map(([name, hours]) => ({
    id: `urn:${name}`,
    title: name,
    date_published: new Date(Date.now() - hours * HOUR_MS).toISOString(),
  }));
  return { body: jsonFeed(items, { title }) };
}

function rss(title: string, item: string): Step {
  const body = `<rss version="2.0"><channel><title>${title}</title>${item}</channel></rss>`;
  return { type: 'application/rss+xml', body };
}

function headlinesOf({ feed }: NewsTicker | ArticleView): string {
  return feed?.articles.map(({ headline }) => headline).join(' ') ?? '';
}

/** The `src` of several feeds. */
function srcOf(feeds: readonly ServedFeed[]): string {
  return feeds.map(({ url }) => url).join(' ');
}

async function serveAll(...answers: readonly (readonly Step[])[]): Promise<readonly ServedFeed[]> {
  return Promise.all(answers.map((steps) => serveFeed(steps)));
}

/** The events of an element, as text. */
function listen(element: HTMLElement): readonly string[] {
  const events: string[] = [];
  element.addEventListener('news-feed-load', ({ from }) => events.push(from));
  element.addEventListener('news-feed-update', ({ added, removed }) => {
    for (const [what, list] of Object.entries({ added, removed }))
      if (list.length > 0) events.push(`${what} ${list.map(({ headline }) => headline).join(' ')}`);
  });
  element.addEventListener('news-feed-error', ({ error }) =>
    events.push(`${error.code} ${error.url}`),
  );
  return events;
}

async function tickerOf(src: string): Promise<NewsTicker> {
  const ticker = document.createElement('news-ticker');
  ticker.src = src;
  ticker.withoutCache = true;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(ticker);
  return ticker;
}

describe('several feeds in one element', () => {
  it('show with the first one that comes; one fails and recovers, and ten strips ask once', async () => {
    const [failing, slow, withSource, plain] = await serveAll(
      [{ status: 500 }, json('Failing', { back: 3 })],
      [{ ...json('Slow', { late: 1 }), delay: 5000 }],
      [rss('Aggregator', '<item><title>ferry - Bay Post</title><source>Bay Post</source></item>')],
      [json('Plain', { tram: 2 })],
    );
    if (!failing || !slow || !withSource || !plain) throw new Error('There are four feeds.');
    const feeds = [failing, slow, withSource, plain];
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const events = listen(box);
    const tickers = Array.from({ length: 10 }, () => {
      const ticker = document.createElement('news-ticker');
      ticker.src = srcOf(feeds);
      ticker.withoutCache = true;
      box.append(ticker);
      return ticker;
    });
    const [ticker] = tickers;
    if (!ticker) throw new Error('There are ten strips.');
    await waitUntil(() => tickers.every((one) => one.matches(':state(ready)')));
    await waitUntil(() => /tram/.test(headlinesOf(ticker)) && /ferry/.test(headlinesOf(ticker)));
    expect(headlinesOf(ticker)).not.to.include('late');
    await waitUntil(() => events.includes(`status ${failing.url}`));
    expect(events.some((event) => event.includes(` ${plain.url}`))).to.equal(false);
    expect(ticker.matches(':state(ready)')).to.equal(true);

    await waitUntil(() => tickers.every((one) => /late/.test(headlinesOf(one))));
    expect(ticker.matches(':state(ready)')).to.equal(true);
    for (const feed of feeds) expect(await feed.requests()).to.have.length(1);

    await ticker.reload();
    await waitUntil(() => tickers.every((one) => /back/.test(headlinesOf(one))));
    expect(ticker.feed?.articles.map(({ source }) => source).toSorted()).to.deep.equal([
      'Bay Post',
      'Failing',
      'Plain',
      'Slow',
    ]);
    const ferry = ticker.feed?.articles.find(({ source }) => source === 'Bay Post');
    expect(ferry?.wire.text).to.equal('ferry');
    for (const feed of feeds) expect(await feed.requests()).to.have.length(2);
  });

  it('are merged newest first, with events for what has come', async () => {
    const feeds = await serveAll(
      [{ ...json('A', { a1: 1, a4: 4 }), delay: 600 }, json('A', { a1: 1 })],
      [json('B', { b2: 2, b3: 3 })],
    );
    const ticker = await tickerOf(srcOf(feeds));
    const events = listen(ticker);
    await waitUntil(() => headlinesOf(ticker) === 'a1 b2 b3 a4');
    await ticker.reload();
    expect(headlinesOf(ticker)).to.equal('a1 b2 b3');
    expect(events).to.deep.equal(['network', 'network', 'added a1 a4', 'network', 'removed a4']);
    expect(ticker.feed?.title).to.equal(undefined);
    expect(ticker.feed?.url).to.equal(feeds[0]?.url);
  });

  it('have failed only when all have failed, and are stale only when all are stale', async () => {
    const bad = { status: 500 };
    const feeds = await serveAll(
      [bad, json('A', { a1: 1 }), bad],
      [bad, json('B', { b2: 2 }), json('B', { b2: 2 }), bad],
    );
    const ticker = await tickerOf(srcOf(feeds));
    const events = listen(ticker);
    await waitUntil(() => ticker.matches(':state(failed)'));
    const urls = feeds.map(({ url }) => `status ${url}`);
    expect([...events].toSorted()).to.deep.equal(urls.toSorted());
    await ticker.reload();
    await waitUntil(() => ticker.matches(':state(ready)'));
    await ticker.reload();
    await ticker.updateComplete;
    expect(ticker.matches(':state(ready)')).to.equal(true);
    const error: unknown = await ticker.reload().catch((reason: unknown) => reason);
    await waitUntil(() => ticker.matches(':state(stale)'));
    expect(error).to.include({ code: 'status', url: feeds[0]?.url });
    expect(headlinesOf(ticker)).to.equal('a1 b2');
  });

  it('do without one whose address is none', async () => {
    const [feed] = await serveAll([json('A', { a1: 1 })]);
    const ticker = await tickerOf('');
    const events = listen(ticker);
    ticker.src = `ftp://news.example/feed ${feed?.url ?? ''}`;
    await waitUntil(() => headlinesOf(ticker) === 'a1');
    await ticker.updateComplete;
    expect(ticker.matches(':state(ready)')).to.equal(true);
    expect(events).to.include('network ftp://news.example/feed');
  });

  it('go on where one is added or removed, and begin anew where none stays', async () => {
    const feeds = await serveAll(
      [json('A', { a1: 1 })],
      [json('B', { b2: 2 })],
      [json('C', { c3: 3 })],
    );
    const [a = '', b = '', c = ''] = feeds.map(({ url }) => url);
    const ticker = await tickerOf(a);
    const events = listen(ticker);
    await waitUntil(() => headlinesOf(ticker) === 'a1');
    ticker.src = `${a}\n ${b}`;
    await waitUntil(() => headlinesOf(ticker) === 'a1 b2');
    ticker.src = b;
    await waitUntil(() => headlinesOf(ticker) === 'b2');
    ticker.src = c;
    await waitUntil(() => headlinesOf(ticker) === 'c3');
    const changes = events.filter((event) => event !== 'network');
    expect(changes).to.deep.equal(['added b2', 'removed a1']);
    expect(await feeds[0]?.requests()).to.have.length(1);
  });

  it('show in an article view as well', async () => {
    const feeds = await serveAll([json('A', { a2: 2 })], [json('B', { b1: 1 })]);
    const view = await fixture<ArticleView>(
      html`<article-view src=${srcOf(feeds)} without-cache></article-view>`,
    );
    await waitUntil(() => headlinesOf(view) === 'b1 a2');
    await waitUntil(() => view.renderRoot.querySelector('[part~=source]'));
    expect(view.renderRoot.querySelector('[part~=source]')?.textContent).to.match(/^[AB]$/);
  });

  it('send a stream of changes to the first one', async () => {
    const feeds = await serveAll([json('A', { a1: 1 })], [json('B', { b2: 2 })]);
    const stream = await serveFeed([{ type: 'text/event-stream', body: ':\n\n', hold: true }]);
    const ticker = await tickerOf(srcOf(feeds));
    ticker.stream = stream.url;
    await waitUntil(async () => (await stream.send(': here\n\n')) === 1);
    await stream.send('event: remove\ndata: {"id":"urn:a1"}\n\n');
    await waitUntil(() => headlinesOf(ticker) === 'b2');
  });

  it('are none in a blank src', async () => {
    const ticker = await tickerOf('  \n ');
    await ticker.updateComplete;
    expect(ticker.matches(':state(empty)')).to.equal(true);
  });
});
