import { expect } from '@open-wc/testing';
import { feedSource } from '../../src/feed/feed-store.js';
import { stopTime } from '../support/clock.js';
import { serveFeed } from '../support/feed-server.js';
import { hidePage } from '../support/page.js';
import { waitUntil } from '../support/wait.js';
import {
  follow,
  headlinesIn,
  passTimeUntil,
  requestsOf,
  step,
  waitUntilReal,
} from './source-support.js';
import { feedErrorOf, jsonFeed } from './support.js';

describe('the source of a feed', () => {
  it('is one a URL, and asks once for all who follow it', async () => {
    const feed = await serveFeed([step('One')]);
    const source = feedSource(feed.url);
    expect(feedSource(feed.url)).to.equal(source);
    expect(feedSource(feed.url, { credentials: 'include' })).to.not.equal(source);
    const [a, b] = [follow(source), follow(source)];
    await waitUntil(() => headlinesIn(source)[0] === 'One');
    expect(a.states).to.have.length(1);
    expect(b.states).to.have.length(1);
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('goes by what its followers ask for now, whoever came first', async () => {
    const feed = await serveFeed([step('One'), step('Two'), step('Three')]);
    const source = feedSource(feed.url);
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
    expect(headlinesIn(source)).to.deep.equal(['One']);
    await source.reload();
    expect(source.state)
      .to.include({ status: 'ready', stale: false })
      .and.not.have.property('error');
    expect(headlinesIn(source)).to.deep.equal(['Two']);
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
    await waitUntil(() => headlinesIn(source)[0] === 'One');
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('asks again when it is time, and not before', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(29_000);
    expect(await requestsOf(feed)).to.equal(1);
    await clock.tickAsync(8_000);
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
  });

  it('waits as long as the answer is fresh', async () => {
    const feed = await serveFeed([
      step('One', { headers: { 'Cache-Control': 'max-age=600' } }),
      step('Two'),
    ]);
    const source = feedSource(feed.url);
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
    it(`asks no more for a feed ${title}`, async () => {
      const feed = await serveFeed([last]);
      const source = feedSource(feed.url);
      const clock = stopTime();
      follow(source);
      await waitUntilReal(() => source.state.status !== 'loading');
      await clock.tickAsync(7_200_000);
      expect(await requestsOf(feed)).to.equal(1);
    });
  }

  it('says that what it has is stale when a load is two seconds late', async () => {
    const feed = await serveFeed([step('One'), step('Two', { delay: 60_000 })]);
    const source = feedSource(feed.url);
    const clock = stopTime();
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    await clock.tickAsync(36_000);
    await clock.tickAsync(3_000);
    expect(source.state).to.include({ status: 'ready', stale: true });
  });

  it('waits while the page is hidden, and makes up for it', async () => {
    const feed = await serveFeed([step('One'), step('Two')]);
    const source = feedSource(feed.url);
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
