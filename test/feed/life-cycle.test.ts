import { expect } from '@open-wc/testing';
import { feedSource } from '../../src/feed/feed-store.js';
import type { FeedSource } from '../../src/feed/feed-source.js';
import { stopTime } from '../support/clock.js';
import { itWhere } from '../support/engines.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { goOffline, hidePage } from '../support/page.js';
import {
  follow,
  headlinesIn,
  passTimeUntil,
  requestsOf,
  step,
  waitUntilReal,
} from './source-support.js';
import { jsonFeed } from './support.js';

function errorIn({ state }: FeedSource): unknown {
  return state.status === 'loading' ? undefined : state.error;
}

/** The code of what went wrong last. */
function codeIn(source: FeedSource): unknown {
  return Reflect.get(Object(errorIn(source)) as object, 'code');
}

const RETRY_AFTER = { 'Access-Control-Expose-Headers': 'Retry-After' };

describe('the life of a feed', () => {
  it('renders nothing where the answer is the same, and then what is new', async () => {
    const feed = await serveFeed([
      step('One', { etag: '"1"' }),
      step('One', { etag: '"1"' }),
      step('Two', { etag: '"2"' }),
    ]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    const { states } = follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, async () => (await requestsOf(feed)) === 2, {
      leastSeconds: 29,
      mostSeconds: 40,
    });
    await waitUntilReal(() => states.length === 2);
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', {
      leastSeconds: 29,
      mostSeconds: 40,
    });
    const feeds = states.flatMap((state) => (state.status === 'ready' ? [state.feed] : []));
    expect(new Set(feeds).size).to.equal(2);
  });

  itWhere('ask by an entity tag', 'asks with the tag that it has', async () => {
    const feed = await serveFeed([step('One', { etag: '"1"' }), step('Two', { etag: '"2"' })]);
    const source = feedSource(feed.url);
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
    it(`leaves the server alone as long as it asks: ${title}`, async () => {
      const clock = stopTime(Math.ceil(Date.now() / 1000) * 1000);
      const feed = await serveFeed([
        { status, headers: { ...RETRY_AFTER, 'Retry-After': retryAfter() } },
        step('Back'),
      ]);
      const source = feedSource(feed.url);
      follow(source);
      await waitUntilReal(() => source.state.status === 'failed');
      await clock.tickAsync(199_000);
      expect(await requestsOf(feed)).to.equal(1);
      await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Back', { mostSeconds: 45 });
    });
  }

  it('comes back from six errors in a row, which it asks about less and less often', async function () {
    this.timeout(60_000);
    const error: Step = { status: 500 };
    const feed = await serveFeed([
      step('One'),
      ...Array.from({ length: 6 }, () => error),
      step('Two'),
    ]);
    const source = feedSource(feed.url);
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
    // 30 s, doubled each time up to 15 minutes, spread over all of it, and a fifth longer at most.
    expect(Math.max(...waits)).to.be.at.most(900 * 1.2 + 5);
  });

  for (const [title, bad, code] of [
    ['is cut short', step('Two', { cutAfter: 20 }), 'network'],
    [
      'is cut short and says it is whole',
      { body: '{"version":"https://jsonfeed.org/version/1.1",' },
      'syntax',
    ],
    ['has no end', { body: 'x'.repeat(1_000_000), endless: true }, 'too-large'],
    ['is a page', { body: '<!doctype html><title>Sign in</title>' }, 'unknown-format'],
    ['is empty', { body: '' }, 'syntax'],
    ['is something else', { body: '{"posts":[]}' }, 'unknown-format'],
    ['is for other pages', step('Two', { cors: false }), 'network'],
    ['is not there', { status: 404 }, 'status'],
  ] as const) {
    it(`keeps its headlines where the next answer ${title}`, async () => {
      const feed = await serveFeed([step('One'), bad, step('Three')]);
      const source = feedSource(feed.url);
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

  it('asks again after a failure without waiting for what was fresh before', async () => {
    const feed = await serveFeed([
      step('One', { headers: { 'Cache-Control': 'max-age=600' } }),
      { status: 500 },
      step('Two'),
    ]);
    const source = feedSource(feed.url);
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

  it('hangs up on a body that is too large', async () => {
    const feed = await serveFeed([{ body: 'x'.repeat(1_000_000), endless: true }]);
    const source = feedSource(feed.url);
    follow(source);
    await waitUntilReal(() => codeIn(source) === 'too-large');
    await waitUntilReal(async () => (await feed.requests())[0]?.aborted === true);
  });

  it('hangs up on a body that drips without end', async () => {
    const feed = await serveFeed([
      step('One'),
      { body: ' '.repeat(5_000), endless: true, drip: { bytes: 1, everyMs: 20 } },
    ]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await passTimeUntil(clock, () => codeIn(source) === 'timeout', {
      leastSeconds: 29,
      mostSeconds: 70,
    });
    await waitUntilReal(async () => (await feed.requests())[1]?.aborted === true);
    expect(headlinesIn(source)).to.deep.equal(['One']);
  });

  it('is not caught in a circle of redirects', async () => {
    const feed = await serveFeed([]);
    await feed.push({ redirect: feed.url });
    const source = feedSource(feed.url);
    follow(source);
    await waitUntilReal(() => source.state.status === 'failed');
    expect(codeIn(source)).to.equal('network');
  });

  it('reads an encoding that nobody has declared', async () => {
    const text = JSON.stringify(jsonFeed([{ id: '1', title: 'Caf\u00e9 opens' }]));
    const latin1 = btoa(text);
    const feed = await serveFeed([{ base64: latin1 }]);
    const source = feedSource(feed.url);
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'Café opens');
  });

  it('waits without a network, and makes up for it', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const goOnline = goOffline();
    await clock.tickAsync(120_000);
    expect(await requestsOf(feed)).to.equal(1);
    expect(source.state).to.include({ stale: true });
    goOnline();
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
  });

  it('is loaded at first in a hidden page too', async () => {
    hidePage();
    const feed = await serveFeed([step('One')]);
    const source = feedSource(feed.url);
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
  });

  it('is asked for a third as often by readers who save data', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = feedSource(feed.url);
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

  it('shows an article once its embargo has passed, though the answer has not changed', async () => {
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
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source).length === 1);
    await passTimeUntil(clock, () => headlinesIn(source).length === 2, {
      leastSeconds: 29,
      mostSeconds: 40,
    });
  });
});
