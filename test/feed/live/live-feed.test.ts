import { expect } from '@open-wc/testing';
import { liveFeed } from '../../../src/feed/live/feed-store.js';
import type { LiveFeed } from '../../../src/feed/live/live-feed.js';
import { stopTime } from '../../support/clock.js';
import { itWhere } from '../../support/engines.js';
import { serveFeed, type Step } from '../../support/feed-server.js';
import { goOffline, hidePage } from '../../support/page.js';
import {
  follow,
  headlinesIn,
  passTimeUntil,
  requestsOf,
  step,
  waitUntilReal,
} from './live-feed-support.js';
import { jsonFeed } from '../support.js';

function errorIn({ state }: LiveFeed): unknown {
  return state.status === 'loading' ? undefined : state.error;
}

/** The code of the last error. */
function codeIn(source: LiveFeed): unknown {
  return Reflect.get(Object(errorIn(source)) as object, 'code');
}

const RETRY_AFTER = { 'Access-Control-Expose-Headers': 'Retry-After' };

describe('a live feed', () => {
  it('does not notify subscribers of an equal response, but of a new one', async () => {
    const feed = await serveFeed([
      step('One', { etag: '"1"' }),
      step('One', { etag: '"1"' }),
      step('Two', { etag: '"2"' }),
    ]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    const { states } = follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, async () => (await requestsOf(feed)) === 2, {
      leastSeconds: 29,
      mostSeconds: 40,
    });
    // The second response may arrive late, and the next poll counts from then.
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', {
      leastSeconds: 29,
      mostSeconds: 90,
    });
    // A busy server may answer so late that the feed is stale meanwhile: that is a change of its own.
    const shown = states.flatMap((state) => (state.status === 'ready' ? [state] : []));
    expect(new Set(shown.map(({ feed: shownFeed }) => shownFeed)).size).to.equal(2);
    shown.slice(1).forEach((state, index) => {
      const before = shown[index];
      expect([state.feed, state.stale]).to.not.deep.equal([before?.feed, before?.stale]);
    });
  });

  itWhere('ask by an entity tag', 'revalidates by entity tag', async () => {
    const feed = await serveFeed([step('One', { etag: '"1"' }), step('Two', { etag: '"2"' })]);
    const source = liveFeed(feed.url);
    follow(source);
    await source.reload();
    await source.reload();
    await source.reload();
    const tags = (await feed.requests()).map(({ headers }) => headers['if-none-match']);
    expect(tags).to.deep.equal([undefined, '"1"', '"2"']);
  });

  for (const [title, status, retryAfter] of [
    ['429, in seconds', 429, () => '200'],
    ['503, in seconds', 503, () => '200'],
    ['429, as a date', 429, () => new Date(Date.now() + 200_000).toUTCString()],
    ['503, as a date', 503, () => new Date(Date.now() + 200_000).toUTCString()],
  ] as const) {
    it(`sends no request before Retry-After is over: ${title}`, async () => {
      const clock = stopTime(Math.ceil(Date.now() / 1000) * 1000);
      const feed = await serveFeed([
        { status, headers: { ...RETRY_AFTER, 'Retry-After': retryAfter() } },
        step('Back'),
      ]);
      const source = liveFeed(feed.url);
      follow(source);
      await waitUntilReal(() => source.state.status === 'failed');
      await clock.tickAsync(199_000);
      expect(await requestsOf(feed)).to.equal(1);
      await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Back', { mostSeconds: 45 });
    });
  }

  it('recovers from six errors in a row, with growing delays between requests', async () => {
    const error: Step = { status: 500 };
    const feed = await serveFeed([
      step('One'),
      ...Array.from({ length: 6 }, () => error),
      step('Two'),
    ]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const waits: number[] = [];
    for (let requests = 2; requests <= 8; requests++) {
      const lastError = errorIn(source);
      const isAsked = async (): Promise<boolean> => (await requestsOf(feed)) === requests;
      const span = { leastSeconds: 14, mostSeconds: 1_100, stepSeconds: 5 };
      waits.push(await passTimeUntil(clock, isAsked, span));
      await waitUntilReal(() => errorIn(source) !== lastError);
      if (requests === 8) continue;
      expect(headlinesIn(source)).to.deep.equal(['One']);
      expect(source.state).to.include({ stale: true });
    }
    expect(headlinesIn(source)).to.deep.equal(['Two']);
    expect(source.state).to.include({ stale: false }).and.not.have.property('error');
    for (const wait of waits) expect(wait).to.be.at.least(14);
    // The backoff doubles from 30 s to 15 minutes, with jitter of at most a fifth.
    expect(Math.max(...waits)).to.be.at.most(900 * 1.2 + 5);
  });

  for (const [title, bad, code] of [
    ['is cut short', step('Two', { cutAfter: 20 }), 'network'],
    [
      'is cut short and says it is whole',
      { body: '{"version":"https://jsonfeed.org/version/1.1",' },
      'syntax',
    ],
    ['is too large', { body: 'x'.repeat(6_000_000), gzip: true }, 'too-large'],
    ['is a page', { body: '<!doctype html><title>Sign in</title>' }, 'unknown-format'],
    ['is empty', { body: '' }, 'syntax'],
    ['is something else', { body: '{"posts":[]}' }, 'unknown-format'],
    ['is for other pages', step('Two', { cors: false }), 'network'],
    ['is not there', { status: 404 }, 'status'],
  ] as const) {
    it(`keeps its headlines where the next response ${title}`, async () => {
      const feed = await serveFeed([step('One'), bad, step('Three')]);
      const source = liveFeed(feed.url);
      const clock = stopTime();
      follow(source);
      await waitUntilReal(() => headlinesIn(source)[0] === 'One');
      const isAsked = async (): Promise<boolean> => (await requestsOf(feed)) > 1;
      await passTimeUntil(clock, isAsked, { leastSeconds: 29, mostSeconds: 40 });
      await waitUntilReal(() => codeIn(source) === code);
      expect(headlinesIn(source)).to.deep.equal(['One']);
      const isAskedAgain = async (): Promise<boolean> => (await requestsOf(feed)) > 2;
      await passTimeUntil(clock, isAskedAgain, { leastSeconds: 29, mostSeconds: 90 });
      await waitUntilReal(() => headlinesIn(source)[0] === 'Three');
    });
  }

  it('lets the page have its turn between many subscribers, and tells none that has left', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const told = [0, 0, 0, 0];
    let now = performance.now();
    // Each look at the clock is later than a slice.
    Object.defineProperty(performance, 'now', { configurable: true, value: () => (now += 30) });
    const leave = told.map((_, index) =>
      source.subscribe({
        refresh: 0,
        onChange: () => {
          told[index] = (told[index] ?? 0) + 1;
          if (told[0] === 2) leave[3]?.();
        },
      }),
    );
    try {
      await waitUntilReal(() => told.every((count) => count === 1));
      await source.reload();
      expect(told).to.deep.equal([2, 1, 1, 1]);
      await waitUntilReal(() => told.join() === '2,2,2,1');
    } finally {
      Reflect.deleteProperty(performance, 'now');
    }
    for (const one of leave) one();
  });

  it('loads again after a failure, however long the response before was fresh', async () => {
    const feed = await serveFeed([
      step('One', { headers: { 'Cache-Control': 'max-age=600' } }),
      { status: 500 },
      step('Two'),
    ]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, () => codeIn(source) === 'status', {
      leastSeconds: 599,
      mostSeconds: 730,
    });
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', {
      leastSeconds: 29,
      mostSeconds: 45,
    });
  });

  it('fails at a loop of redirects', async () => {
    const feed = await serveFeed([]);
    await feed.push({ redirect: feed.url });
    const source = liveFeed(feed.url);
    follow(source);
    await waitUntilReal(() => source.state.status === 'failed');
    expect(codeIn(source)).to.equal('network');
  });

  it('decodes an undeclared encoding', async () => {
    const text = JSON.stringify(
      jsonFeed([{ id: '1', title: 'Caf\u00e9 by the th\u00e9\u00e2tre opens' }]),
    );
    const latin1 = btoa(text);
    const feed = await serveFeed([{ base64: latin1 }]);
    const source = liveFeed(feed.url);
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'Café by the théâtre opens');
  });

  it('makes up for polls that it missed while offline', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const goOnline = goOffline();
    await clock.tickAsync(50_000);
    expect(await requestsOf(feed)).to.equal(1);
    goOnline();
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
  });

  it('asks once a minute where the browser says that it is offline, and is not', async () => {
    const feed = await serveFeed([step('One'), step('Two'), step('Three')]);
    goOffline();
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    for (const headline of ['Two', 'Three']) {
      const isThere = (): boolean => headlinesIn(source)[0] === headline;
      const seconds = await passTimeUntil(clock, isThere, { mostSeconds: 65 });
      expect(seconds).to.be.within(58, 62);
      expect(source.state).to.include({ stale: false });
    }
  });

  it('asks no more often where it goes offline between two polls', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    goOffline();
    const isThere = (): boolean => headlinesIn(source)[0] === 'Two';
    expect(await passTimeUntil(clock, isThere, { mostSeconds: 65 })).to.be.within(58, 62);
  });

  it('asks once a minute while the network is away, and at once when it is back', async () => {
    const feed = await serveFeed([
      step('One'),
      ...[1, 2, 3].map(() => step('', { cors: false })),
      step('Two'),
    ]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    const { states } = follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const goOnline = goOffline();
    for (let failures = 1; failures <= 3; failures++) {
      const hasFailed = (): boolean =>
        states.filter((state) => state.status === 'ready' && state.error).length === failures;
      expect(await passTimeUntil(clock, hasFailed, { mostSeconds: 65 })).to.be.within(56, 64);
      expect(source.state).to.include({ stale: true });
    }
    goOnline();
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    expect(source.state).to.include({ stale: false });
  });

  it('gives a server that fails more time, also where the browser says that it is offline', async () => {
    const feed = await serveFeed([step('One'), { status: 503 }, { status: 503 }, step('Two')]);
    goOffline();
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 600 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, () => codeIn(source) === 'status', {
      leastSeconds: 599,
      mostSeconds: 730,
    });
    await clock.tickAsync(500_000);
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('waits as long as a server asks it to, also where the browser says that it is offline', async () => {
    const busy = { status: 503, headers: { ...RETRY_AFTER, 'Retry-After': '600' } };
    const feed = await serveFeed([step('One'), busy, step('Two')]);
    goOffline();
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, () => codeIn(source) === 'status', { mostSeconds: 65 });
    await clock.tickAsync(590_000);
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('keeps a fresh response, also where the browser says that it is offline', async () => {
    const feed = await serveFeed([
      step('One', { headers: { 'Cache-Control': 'max-age=600' } }),
      step('Two'),
    ]);
    goOffline();
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(590_000);
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('asks no more for a feed that is gone, also where the browser says that it is offline', async () => {
    const feed = await serveFeed([step('One'), { status: 410 }, step('Two')]);
    goOffline();
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 15 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, () => codeIn(source) === 'status', { mostSeconds: 65 });
    await clock.tickAsync(600_000);
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('asks once where the page is online and seen again at one time', async () => {
    const feed = await serveFeed([step('One'), step('Two'), step('Three')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const [show, goOnline] = [hidePage(), goOffline()];
    await clock.tickAsync(100_000);
    expect(await requestsOf(feed)).to.equal(1);
    goOnline();
    show();
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('asks for nothing while offline with refresh="0"', async () => {
    const feed = await serveFeed([step('', { cors: false }), step('One')]);
    goOffline();
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source, { refresh: 0 });
    await waitUntilReal(() => source.state.status === 'failed');
    const requests = await requestsOf(feed);
    await clock.tickAsync(300_000);
    expect(await requestsOf(feed)).to.equal(requests);
  });

  it('has its first load in a hidden page too', async () => {
    hidePage();
    const feed = await serveFeed([step('One')]);
    const source = liveFeed(feed.url);
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
  });

  it('is polled a third as often with Save-Data', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    Object.defineProperty(navigator, 'connection', {
      configurable: true,
      value: { saveData: true },
    });
    try {
      follow(source);
      await waitUntilReal(() => headlinesIn(source)[0] === 'One');
      await clock.tickAsync(89_000);
      expect(await requestsOf(feed)).to.equal(1);
      await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', { mostSeconds: 25 });
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('shows an article once its embargo has passed, though the response is the same', async () => {
    const until = new Date(Date.now() + 20_000).toISOString();
    const feed = await serveFeed([
      {
        body: [
          { uri: '1', headline: 'Ferry runs' },
          { uri: '2', headline: 'Tram runs', embargoed: until },
        ],
        etag: '"1"',
      },
    ]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source).length === 1);
    await passTimeUntil(clock, () => headlinesIn(source).length === 2, {
      leastSeconds: 29,
      mostSeconds: 40,
    });
  });
});
