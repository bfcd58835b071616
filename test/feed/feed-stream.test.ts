import { expect } from '@open-wc/testing';
import { feedSource } from '../../src/feed/feed-store.js';
import type { FeedSource } from '../../src/feed/feed-source.js';
import { stopTime } from '../support/clock.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { hidePage } from '../support/page.js';
import {
  follow,
  headlinesIn,
  passTimeUntil,
  requestsOf,
  step,
  waitUntilReal,
} from './source-support.js';
import { jsonFeed } from './support.js';

/** A stream that is open, and whose readers come back at once when it breaks off. */
const OPEN: Step = { type: 'text/event-stream', body: 'retry: 10\n\n', hold: true };

function eventOf(type: string, data: unknown, id?: string): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const lines = text.split('\n').map((line) => `data: ${line}\n`);
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${type}\n${lines.join('')}\n`;
}

interface Followed {
  readonly feed: ServedFeed;
  readonly stream: ServedFeed;
  readonly source: FeedSource;
  readonly leave: () => void;
}

/** A source with an open stream. */
async function followStream(
  feedSteps: readonly Step[] = [step('One')],
  streamSteps: readonly Step[] = [OPEN],
): Promise<Followed> {
  const [feed, stream] = [await serveFeed(feedSteps), await serveFeed(streamSteps)];
  const source = feedSource(feed.url);
  const { leave } = follow(source, { stream: stream.url });
  await waitUntilReal(() => source.state.status === 'ready');
  if (streamSteps[0]?.hold)
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
  return { feed, stream, source, leave };
}

describe('a stream of changes', () => {
  for (const [title, item, headline] of [
    ['JSON Feed', { id: '2', title: 'Two' }, 'Two'],
    ['ninjs', { uri: '2', headline: 'Two' }, 'Two'],
    ['RSS', '<item><guid>2</guid><title>Two</title></item>', 'Two'],
    [
      'Atom, in several lines',
      '<entry xmlns="http://www.w3.org/2005/Atom">\n<id>2</id>\n<title>Two</title></entry>',
      'Two',
    ],
  ] as const) {
    it(`brings an article of ${title}`, async () => {
      const { stream, source } = await followStream();
      await stream.send(eventOf('article', item));
      await waitUntilReal(() => headlinesIn(source).length === 2);
      expect(headlinesIn(source)).to.deep.equal([headline, 'One']);
    });
  }

  it('changes an article in its place, unless it is older', async () => {
    const items = [1, 2, 3].map((id) => ({
      id,
      title: `${id}`,
      date_published: `2026-11-24T0${9 - id}:00:00Z`,
    }));
    const { stream, source } = await followStream([{ body: jsonFeed(items) }]);
    await stream.send(
      eventOf('article', { ...items[1], title: '2 new', date_modified: '2026-11-24T07:30:00Z' }) +
        eventOf('article', { ...items[1], title: '2 old' }) +
        eventOf('article', { id: '4', title: '4', date_published: '2026-11-24T06:30:00Z' }),
    );
    await waitUntilReal(() => headlinesIn(source).length === 4);
    expect(headlinesIn(source)).to.deep.equal(['1', '2 new', '4', '3']);
  });

  for (const [title, item] of [
    ['a correction', { title: 'CORRECTED-Ferry runs', date_modified: '2026-11-24T09:00:00Z' }],
    ['a change without a time', { title: 'Ferry runs on Sundays' }],
  ] as const) {
    it(`takes ${title} for the newest that there is`, async () => {
      const first = {
        id: '1',
        title: 'UPDATE 2-Ferry runs',
        date_published: '2026-11-24T08:00:00Z',
      };
      const { stream, source } = await followStream([{ body: jsonFeed([first]) }]);
      await stream.send(eventOf('article', { id: '1', ...item }));
      await waitUntilReal(() => headlinesIn(source)[0] === item.title);
      expect(headlinesIn(source)).to.have.length(1);
    });
  }

  it('takes articles away', async () => {
    const { stream, source } = await followStream([
      { body: jsonFeed(['a', 'b', 'c', 7].map((id) => ({ id, title: `${id}` }))) },
    ]);
    await stream.send(
      eventOf('remove', { id: 'a' }) +
        eventOf('remove', 'b') +
        eventOf('remove', { id: 7 }) +
        eventOf('remove', '[]'),
    );
    await waitUntilReal(() => headlinesIn(source).length === 1);
    expect(headlinesIn(source)).to.deep.equal(['c']);
  });

  for (const [format, item] of [
    ['JSON Feed', { id: '2', title: 'Two' }],
    ['Atom', '<entry xmlns="http://www.w3.org/2005/Atom"><id>2</id><title>Two</title></entry>'],
  ] as const) {
    it(`gives an article of ${format} the authors and the language of the feed`, async () => {
      const members = { authors: [{ name: 'The desk' }], language: 'fr' };
      const { stream, source } = await followStream([{ body: jsonFeed([], members) }]);
      await stream.send(eventOf('article', item));
      await waitUntilReal(() => headlinesIn(source).length === 1);
      expect(source.state)
        .to.have.nested.property('feed.articles[0]')
        .that.deep.includes({
          authors: ['The desk'],
          language: 'fr',
        });
    });
  }

  it('leaves an article the authors and the language that it names', async () => {
    const members = { authors: [{ name: 'The desk' }], language: 'fr' };
    const { stream, source } = await followStream([{ body: jsonFeed([], members) }]);
    await stream.send(eventOf('article', { id: '2', title: 'Two', authors: [], language: 'de' }));
    await waitUntilReal(() => headlinesIn(source).length === 1);
    expect(source.state).to.have.nested.property('feed.articles[0]').that.deep.includes({
      authors: [],
      language: 'de',
    });
  });

  it('resolves addresses against where the feed was found in the end', async () => {
    const feed = await serveFeed([step('One')]);
    const moved = await serveFeed([{ redirect: feed.url }]);
    const stream = await serveFeed([OPEN]);
    const source = feedSource(moved.url);
    follow(source, { stream: stream.url });
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
    await stream.send(eventOf('article', { id: '2', title: 'Two', url: '?two' }));
    await waitUntilReal(() => headlinesIn(source).length === 2);
    const expected = `${feed.url}?two`;
    expect(source.state).to.have.nested.property('feed.articles[0].url', expected);
  });

  it('has the feed loaded again at a reset', async () => {
    const { feed, stream, source } = await followStream([step('One'), step('Two')]);
    await stream.send(eventOf('reset', ''));
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('takes away what may be shown no more, without a load', async () => {
    const { feed, stream, source } = await followStream([
      { body: jsonFeed(['0', '1', '2', '3'].map((id) => ({ id, title: id }))) },
    ]);
    await stream.send(
      eventOf('article', { uri: '1', headline: '1', pubstatus: 'withheld' }) +
        // Its own id, not that of another system.
        eventOf('article', { guid: '2', id: '3', headline: '2', embargoed: 'Friday noon' }) +
        eventOf('remove', { id: 0 }),
    );
    await waitUntilReal(() => headlinesIn(source).join() === '3');
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('is not opened for a feed that says it has ended', async () => {
    const stream = await serveFeed([OPEN]);
    const feed = await serveFeed([
      { body: jsonFeed([{ id: '1', title: 'End' }], { expired: true }) },
    ]);
    const source = feedSource(feed.url);
    follow(source, { stream: stream.url });
    await waitUntilReal(() => source.state.status === 'ready');
    await source.reload();
    expect(await requestsOf(stream)).to.equal(0);
  });

  it('leaves a server in trouble alone, however often the page is looked at', async () => {
    const clock = stopTime();
    const [feed, stream] = [
      await serveFeed([step('One'), { status: 503 }]),
      await serveFeed([OPEN]),
    ];
    const source = feedSource(feed.url);
    follow(source, { stream: stream.url, refresh: 600 });
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
    for (let looks = 0; looks < 5; looks++) {
      const show = hidePage();
      await clock.tickAsync(31_000);
      show();
      await waitUntilReal(
        () => source.state.status === 'ready' && source.state.error?.status === 503,
      );
    }
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('tells of an event that it cannot read, and goes on', async () => {
    const { stream, source } = await followStream();
    await stream.send(eventOf('article', '{"id":'));
    await waitUntilReal(() => source.state.status === 'ready' && source.state.error !== undefined);
    expect(source.state).to.have.nested.property('error.code', 'syntax');
    await stream.send(eventOf('article', { id: '2', title: 'Two' }));
    await waitUntilReal(() => headlinesIn(source).length === 2);
    expect(source.state).to.include({ stale: false }).and.not.have.property('error');
  });

  it('makes polls needless, and resumes by its last event', async () => {
    const clock = stopTime();
    const { feed, stream } = await followStream();
    await clock.tickAsync(600_000);
    expect(await requestsOf(feed)).to.equal(1);
    await stream.send(eventOf('remove', 'x', 'e7'));
    await stream.hangUp();
    await waitUntilReal(async () => (await requestsOf(stream)) === 2);
    expect((await stream.requests())[1]?.headers).to.include({ 'last-event-id': 'e7' });
    await clock.tickAsync(600_000);
    expect(await requestsOf(feed)).to.be.at.most(2);
  });

  it('is polled for while it is refused, and tried again after each load', async () => {
    const clock = stopTime();
    const { feed, stream, source } = await followStream(
      [step('One'), step('Two')],
      [{ status: 503 }, OPEN],
    );
    await waitUntilReal(async () => (await requestsOf(stream)) === 1);
    await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', {
      leastSeconds: 29,
      mostSeconds: 45,
    });
    await waitUntilReal(async () => (await stream.send(eventOf('remove', '1'))) === 1);
    await waitUntilReal(() => headlinesIn(source).length === 0);
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('is let go of in a page that is hidden for long, and caught up with afterwards', async () => {
    const clock = stopTime();
    const { feed, stream, source } = await followStream([step('One'), step('Two')]);
    const show = hidePage();
    await clock.tickAsync(29_000);
    expect(await stream.send(': still there\n\n')).to.equal(1);
    await clock.tickAsync(2_000);
    await waitUntilReal(async () => (await stream.send(': anybody?\n\n')) === 0);
    show();
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    await waitUntilReal(async () => (await stream.send(': back\n\n')) === 1);
    expect([await requestsOf(feed), await requestsOf(stream)]).to.deep.equal([2, 2]);
  });

  it('is closed by the last one who leaves', async () => {
    const { stream, leave } = await followStream();
    leave();
    await waitUntilReal(async () => (await stream.requests())[0]?.aborted === true);
  });

  it('is one for all who follow the feed, and ends with the one who asked for it', async () => {
    const [feed, stream] = [await serveFeed([step('One')]), await serveFeed([OPEN])];
    const source = feedSource(feed.url);
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const asker = follow(source, { stream: stream.url });
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
    asker.leave();
    await waitUntilReal(async () => (await stream.send(': gone\n\n')) === 0);
    expect(await requestsOf(feed)).to.equal(1);
  });
});
