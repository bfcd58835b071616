import { expect } from '@open-wc/testing';
import { liveFeed } from '../../../src/feed/live/feed-store.js';
import { stopTime } from '../../support/clock.js';
import { serveFeed } from '../../support/feed-server.js';
import { hidePage } from '../../support/page.js';
import { waitUntil } from '../../support/wait.js';
import {
  follow,
  headlinesIn,
  passTimeUntil,
  requestsOf,
  step,
  waitUntilReal,
} from './live-feed-support.js';
import { feedErrorOf, jsonFeed } from '../support.js';

describe('the feed store', () => {
  it('has one feed for each URL, with one request for all subscribers', async () => {
    const feed = await serveFeed([step('One')]);
    const source = liveFeed(feed.url);
    expect(liveFeed(feed.url)).to.equal(source);
    expect(liveFeed(feed.url, { credentials: 'include' })).to.not.equal(source);
    const [a, b] = [follow(source), follow(source)];
    await waitUntil(() => headlinesIn(source)[0] === 'One');
    expect(a.states).to.have.length(1);
    expect(b.states).to.have.length(1);
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('polls by the shortest refresh of its current subscribers', async () => {
    const feed = await serveFeed([step('One'), step('Two'), step('Three')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    const first = follow(source, { refresh: 0 });
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(3_600_000);
    expect(await requestsOf(feed)).to.equal(1);
    const second = follow(source, { refresh: 600 });
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', { mostSeconds: 5 });
    follow(source, { refresh: 15 });
    second.leave();
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Three', { mostSeconds: 25 });
    first.leave();
  });

  it('keeps the same feed object where nothing has changed', async () => {
    const feed = await serveFeed([step('One', { etag: '"1"' })]);
    const source = liveFeed(feed.url);
    follow(source);
    const first = await source.reload();
    expect(await source.reload()).to.equal(first);
  });

  it('keeps the last good feed when a load fails, and recovers', async () => {
    const feed = await serveFeed([step('One'), { status: 500 }, step('Two')]);
    const source = liveFeed(feed.url);
    follow(source);
    await source.reload();
    expect((await feedErrorOf(source.reload())).status).to.equal(500);
    expect(source.state).to.include({ status: 'ready', stale: true });
    expect(headlinesIn(source)).to.deep.equal(['One']);
    await source.reload();
    expect(source.state)
      .to.include({ status: 'ready', stale: false })
      .and.not.have.property('error');
    expect(headlinesIn(source)).to.deep.equal(['Two']);
  });

  it('has failed without any good feed', async () => {
    const feed = await serveFeed([{ body: '<html>' }]);
    const source = liveFeed(feed.url);
    follow(source);
    await waitUntil(() => source.state.status === 'failed');
    expect(source.state).to.have.nested.property('error.code', 'unknown-format');
  });

  it('cancels its request when the last subscriber leaves', async () => {
    const feed = await serveFeed([step('One', { delay: 5000 })]);
    const { leave: end } = follow(liveFeed(feed.url));
    await waitUntil(async () => (await requestsOf(feed)) === 1);
    end();
    await waitUntil(async () => (await feed.requests())[0]?.aborted === true, 'it goes on');
  });

  it('keeps an idle feed for a minute, and revalidates it for a new subscriber', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    const first = follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    first.leave();
    await clock.tickAsync(59_000);
    expect(await requestsOf(feed), 'polled without a subscriber').to.equal(1);
    const next = liveFeed(feed.url);
    expect(headlinesIn(next)).to.deep.equal(['One']);
    expect(next.state).to.include({ stale: false });
    follow(next);
    await waitUntilReal(() => headlinesIn(next)[0] === 'Two');
  });

  it('forgets an idle feed after a minute, counted from the last subscriber', async () => {
    const feed = await serveFeed([step('One')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    const first = follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    first.leave();
    await clock.tickAsync(50_000);
    const second = follow(source);
    await clock.tickAsync(20_000);
    second.leave();
    await clock.tickAsync(59_000);
    expect(liveFeed(feed.url)).to.equal(source);
    await clock.tickAsync(2_000);
    expect(liveFeed(feed.url)).to.not.equal(source);
  });

  it('loads for a new subscriber while the cancelled request of the last one ends', async () => {
    const feed = await serveFeed([step('One', { delay: 60_000 }), step('Two')]);
    const source = liveFeed(feed.url);
    const first = follow(source);
    await waitUntil(async () => (await requestsOf(feed)) === 1);
    first.leave();
    // An unsubscription takes effect at the end of the task.
    await Promise.resolve();
    follow(source);
    await waitUntil(() => headlinesIn(source)[0] === 'Two');
    expect(source.state).to.include({ stale: false });
  });

  it('loads again for a new subscriber where the last one left a failure', async () => {
    const feed = await serveFeed([{ status: 500 }, step('Two')]);
    const source = liveFeed(feed.url);
    const first = follow(source);
    await waitUntil(() => source.state.status === 'failed');
    first.leave();
    await Promise.resolve();
    follow(source);
    expect(source.state.status).to.equal('loading');
    await waitUntil(() => headlinesIn(source)[0] === 'Two');
  });

  it('continues its request where a subscriber leaves and returns in one task', async () => {
    const feed = await serveFeed([step('One')]);
    const source = liveFeed(feed.url);
    const { leave: end } = follow(source);
    end();
    follow(source);
    await waitUntil(() => headlinesIn(source)[0] === 'One');
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('polls after refresh, and not before', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(29_000);
    expect(await requestsOf(feed)).to.equal(1);
    await clock.tickAsync(8_000);
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
  });

  it('does not poll while the response is fresh', async () => {
    const feed = await serveFeed([
      step('One', { headers: { 'Cache-Control': 'max-age=600' } }),
      step('Two'),
    ]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(599_000);
    expect(await requestsOf(feed)).to.equal(1);
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', { mostSeconds: 130 });
  });

  for (const [title, last] of [
    ['that is gone', { status: 410 }],
    ['that says it has ended', { body: jsonFeed([{ id: '1', title: 'End' }], { expired: true }) }],
  ] as const) {
    it(`does not poll a feed ${title}`, async () => {
      const feed = await serveFeed([last]);
      const source = liveFeed(feed.url);
      const clock = stopTime();
      follow(source);
      await waitUntilReal(() => source.state.status !== 'loading');
      await clock.tickAsync(7_200_000);
      expect(await requestsOf(feed)).to.equal(1);
    });
  }

  it('is stale when a load is two seconds late', async () => {
    const feed = await serveFeed([step('One'), step('Two', { delay: 60_000 })]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(36_000);
    await clock.tickAsync(3_000);
    expect(source.state).to.include({ status: 'ready', stale: true });
  });

  it('makes up for a poll that it missed while the page was hidden', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = liveFeed(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const show = hidePage();
    await clock.tickAsync(120_000);
    expect(await requestsOf(feed)).to.equal(1);
    show();
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
  });
});
