import { expect } from '@open-wc/testing';
import { feedSource, type FeedSource, type FeedState } from '../../src/feed/feed-store.js';
import { stopTime } from '../support/clock.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { feedErrorOf, jsonFeed } from './support.js';
import { waitUntil } from '../support/wait.js';

const leave: (() => void)[] = [];

/** A subscriber of a source, and every state that it has heard of. */
function follow(source: FeedSource, refresh = 60): { states: FeedState[]; leave: () => void } {
  const states: FeedState[] = [];
  const unsubscribe = source.subscribe({ refresh, onChange: () => states.push(source.state) });
  leave.push(unsubscribe);
  return { states, leave: unsubscribe };
}

function step(title: string, more: Partial<Step> = {}): Step {
  return { body: jsonFeed([{ id: '1', title }]), ...more };
}

function headlineIn(state: FeedState): string | undefined {
  return state.status === 'ready' ? state.feed.articles[0]?.headline : undefined;
}

async function requestsOf(feed: ServedFeed): Promise<number> {
  return (await feed.requests()).length;
}

describe('the source of a feed', () => {
  afterEach(() => {
    for (const unsubscribe of leave.splice(0)) unsubscribe();
  });

  it('is one a URL, and asks once for all who follow it', async () => {
    const feed = await serveFeed([step('One')]);
    const source = feedSource(feed.url);
    expect(feedSource(feed.url)).to.equal(source);
    expect(feedSource(feed.url, 'include')).to.not.equal(source);
    const [a, b] = [follow(source), follow(source)];
    await waitUntil(() => headlineIn(source.state) === 'One');
    expect(a.states).to.have.length(1);
    expect(b.states).to.have.length(1);
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('keeps the very same feed where nothing has changed', async () => {
    const feed = await serveFeed([step('One', { etag: '"1"' })]);
    const source = feedSource(feed.url);
    follow(source);
    const first = await source.reload();
    expect(await source.reload()).to.equal(first);
  });

  it('keeps the last good feed when a load fails, and recovers', async () => {
    const feed = await serveFeed([step('One'), { status: 500 }, step('Two')]);
    const source = feedSource(feed.url);
    follow(source);
    await source.reload();
    expect((await feedErrorOf(source.reload())).status).to.equal(500);
    expect(source.state).to.include({ status: 'ready', stale: true });
    expect(headlineIn(source.state)).to.equal('One');
    await source.reload();
    expect(source.state)
      .to.include({ status: 'ready', stale: false })
      .and.not.have.property('error');
    expect(headlineIn(source.state)).to.equal('Two');
  });

  it('has failed where there never was a good one', async () => {
    const feed = await serveFeed([{ body: '<html>' }]);
    const source = feedSource(feed.url);
    follow(source);
    await waitUntil(() => source.state.status === 'failed');
    expect(source.state).to.have.nested.property('error.code', 'unknown-format');
  });

  it('gives its request up when the last one leaves', async () => {
    const feed = await serveFeed([step('One', { delay: 5000 })]);
    const { leave: end } = follow(feedSource(feed.url));
    await waitUntil(async () => (await requestsOf(feed)) === 1);
    end();
    await waitUntil(async () => (await feed.requests())[0]?.aborted === true, 'it goes on');
  });

  it('does not begin again where somebody leaves and comes back at once', async () => {
    const feed = await serveFeed([step('One')]);
    const source = feedSource(feed.url);
    const { leave: end } = follow(source);
    end();
    follow(source);
    await waitUntil(() => headlineIn(source.state) === 'One');
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('asks again when it is time, and not before', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source, 30);
    await waitUntilReal(() => headlineIn(source.state) === 'One');
    await clock.tickAsync(29_000);
    expect(await requestsOf(feed)).to.equal(1);
    await clock.tickAsync(8_000);
    await waitUntilReal(() => headlineIn(source.state) === 'Two');
  });

  it('waits as long as the answer is fresh', async () => {
    const feed = await serveFeed([
      step('One', { headers: { 'Cache-Control': 'max-age=600' } }),
      step('Two'),
    ]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source, 30);
    await waitUntilReal(() => headlineIn(source.state) === 'One');
    await clock.tickAsync(599_000);
    expect(await requestsOf(feed)).to.equal(1);
    // In small steps: the answer has to come before the request's own deadline has passed.
    for (let i = 0; i < 30 && headlineIn(source.state) === 'One'; i++) {
      await clock.tickAsync(5_000);
      await requestsOf(feed);
    }
    await waitUntilReal(() => headlineIn(source.state) === 'Two');
  });

  for (const [title, last] of [
    ['that is gone', { status: 410 }],
    ['that says it has ended', { body: jsonFeed([{ id: '1', title: 'End' }], { expired: true }) }],
  ] as const) {
    it(`asks no more for a feed ${title}`, async () => {
      const feed = await serveFeed([last]);
      const source = feedSource(feed.url);
      const clock = stopTime();
      follow(source, 30);
      await waitUntilReal(() => source.state.status !== 'loading');
      await clock.tickAsync(7_200_000);
      expect(await requestsOf(feed)).to.equal(1);
    });
  }

  it('says that what it has is stale when a load is two seconds late', async () => {
    const feed = await serveFeed([step('One'), step('Two', { delay: 60_000 })]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source, 30);
    await waitUntilReal(() => headlineIn(source.state) === 'One');
    await clock.tickAsync(36_000);
    await clock.tickAsync(3_000);
    expect(source.state).to.include({ status: 'ready', stale: true });
  });

  it('waits while the page is hidden, and makes up for it', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source, 30);
    await waitUntilReal(() => headlineIn(source.state) === 'One');
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    await clock.tickAsync(120_000);
    expect(await requestsOf(feed)).to.equal(1);
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntilReal(() => headlineIn(source.state) === 'Two');
  });
});

/** Waits for a real answer while the clock is stopped: frames go on. */
async function waitUntilReal(isDone: () => boolean): Promise<void> {
  for (let frames = 0; frames < 600 && !isDone(); frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect(isDone()).to.equal(true);
}
