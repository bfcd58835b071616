import { expect } from '@open-wc/testing';
import { liveFeed } from '../../../src/feed/live/feed-store.js';
import { deepEquals } from '../../../src/feed/deep-equals.js';
import { readCache } from '../../../src/feed/live/feed-cache.js';
import type { FeedError } from '../../../src/feed/feed-error.js';
import { errorOf, LiveFeed, type FeedState } from '../../../src/feed/live/live-feed.js';
import type { Feed } from '../../../src/model.js';
import { stopTime } from '../../support/clock.js';
import { serveFeed, type ServedFeed, type Step } from '../../support/feed-server.js';
import { hidePage } from '../../support/page.js';
import {
  follow,
  headlinesIn,
  passTimeUntil,
  requestsOf,
  step,
  waitUntilReal,
} from './live-feed-support.js';
import { jsonFeed } from '../support.js';

/** An open stream that lets browsers reconnect at once when it breaks. */
const OPEN: Step = { type: 'text/event-stream', body: 'retry: 10\n\n', hold: true };

function eventOf(type: string, data: unknown, id?: string): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const lines = text.split('\n').map((line) => `data: ${line}\n`);
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${type}\n${lines.join('')}\n`;
}

interface Followed {
  readonly feed: ServedFeed;
  readonly stream: ServedFeed;
  readonly source: LiveFeed;
  /** All that followed each other, the present one last. */
  readonly states: readonly FeedState[];
  readonly leave: () => void;
}

interface FollowOptions {
  /** Whether the stream comes from the page's own origin. */
  readonly isOwn?: boolean;
  readonly refresh?: number;
  readonly credentials?: RequestCredentials;
}

/** A live feed with an open stream, whose events have begun to arrive. */
async function followStream(
  feedSteps: readonly Step[] = [step('One')],
  streamSteps: readonly Step[] = [OPEN],
  { isOwn = false, refresh = 30, credentials = 'same-origin' }: FollowOptions = {},
): Promise<Followed> {
  const [feed, stream] = [await serveFeed(feedSteps), await serveFeed(streamSteps)];
  const source = liveFeed(feed.url, { credentials });
  const url = isOwn ? stream.sameOriginUrl : stream.url;
  const { states, leave } = follow(source, { stream: url, refresh });
  await waitUntilReal(() => source.state.status === 'ready');
  if (streamSteps[0]?.hold) {
    const { state } = source;
    // The server has an open stream before the page has. An event about no article only renews the state.
    await waitUntilReal(async () => {
      await stream.send(eventOf('remove', 'nobody'));
      return source.state !== state;
    });
  }
  return { feed, stream, source, states, leave };
}

function feedIn({ state }: LiveFeed): Feed | undefined {
  return state.status === 'ready' ? state.feed : undefined;
}

function isStale({ state }: LiveFeed): boolean {
  return state.status === 'ready' && state.stale;
}

/** The statuses of all articles by id. */
function statusesIn(source: LiveFeed): Readonly<Record<string, string>> {
  const articles = feedIn(source)?.articles ?? [];
  return Object.fromEntries(articles.map(({ id, status }) => [id, status]));
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
    it(`adds an article from ${title}`, async () => {
      const { stream, source } = await followStream();
      await stream.send(eventOf('article', item));
      await waitUntilReal(() => headlinesIn(source).length === 2);
      expect(headlinesIn(source)).to.deep.equal([headline, 'One']);
    });
  }

  it('replaces an article, unless the new one is older', async () => {
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
    it(`treats ${title} as the newest article`, async () => {
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

  it('removes articles', async () => {
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

  it('resolves URLs against the feed’s URL after redirects', async () => {
    const feed = await serveFeed([step('One')]);
    const moved = await serveFeed([{ redirect: feed.url }]);
    const stream = await serveFeed([OPEN]);
    const source = liveFeed(moved.url);
    follow(source, { stream: stream.url });
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
    await stream.send(eventOf('article', { id: '2', title: 'Two', url: '?two' }));
    await waitUntilReal(() => headlinesIn(source).length === 2);
    const expected = `${feed.url}?two`;
    expect(source.state).to.have.nested.property('feed.articles[0].url', expected);
  });

  it('reloads the feed at a reset event', async () => {
    const { feed, stream, source } = await followStream([step('One'), step('Two')]);
    await stream.send(eventOf('reset', ''));
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    expect(await requestsOf(feed)).to.equal(2);
  });

  it('removes articles that must not be shown any more, without a load', async () => {
    const { feed, stream, source } = await followStream([
      { body: jsonFeed(['0', '1', '2', '3'].map((id) => ({ id, title: id }))) },
    ]);
    await stream.send(
      eventOf('article', { uri: '1', headline: '1', pubstatus: 'withheld' }) +
        // The id of the feed counts, not that of another system.
        eventOf('article', { guid: '2', id: '3', headline: '2', embargoed: 'Friday noon' }) +
        eventOf('remove', { id: 0 }),
    );
    await waitUntilReal(() => headlinesIn(source).join() === '3');
    expect(await requestsOf(feed)).to.equal(1);
  });

  it('is not opened for an expired feed', async () => {
    const stream = await serveFeed([OPEN]);
    const feed = await serveFeed([
      { body: jsonFeed([{ id: '1', title: 'End' }], { expired: true }) },
    ]);
    const source = liveFeed(feed.url);
    follow(source, { stream: stream.url });
    await waitUntilReal(() => source.state.status === 'ready');
    await source.reload();
    expect(await requestsOf(stream)).to.equal(0);
  });

  it('respects the backoff of a failing server, however often the page becomes visible', async () => {
    const clock = stopTime();
    const [feed, stream] = [
      await serveFeed([step('One'), { status: 503 }]),
      await serveFeed([OPEN]),
    ];
    const source = liveFeed(feed.url);
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

  it('reports an unreadable event, and continues', async () => {
    const { stream, source } = await followStream();
    await stream.send(eventOf('article', '{"id":'));
    await waitUntilReal(() => source.state.status === 'ready' && source.state.error !== undefined);
    expect(source.state).to.have.nested.property('error.code', 'syntax');
    await stream.send(eventOf('article', { id: '2', title: 'Two' }));
    await waitUntilReal(() => headlinesIn(source).length === 2);
    expect(source.state).to.include({ stale: false }).and.not.have.property('error');
  });

  it('replaces polls', async () => {
    const clock = stopTime();
    const { feed, stream, source } = await followStream();
    for (let minutes = 0; minutes < 10; minutes++) {
      await clock.tickAsync(60_000);
      await stream.send(eventOf('article', { id: '1', title: `${minutes}` }));
      await waitUntilReal(() => headlinesIn(source)[0] === `${minutes}`);
    }
    expect(await requestsOf(feed)).to.equal(1);
  });

  for (const refresh of [30, 0]) {
    it(`resumes by its last event at the origin of the page, with refresh="${refresh}"`, async () => {
      const clock = stopTime();
      const { feed, stream, source } = await followStream([step('One')], [OPEN], {
        isOwn: true,
        refresh,
      });
      await stream.send(eventOf('article', { id: '1', title: 'Two' }, 'e7'));
      await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
      await stream.hangUp();
      await waitUntilReal(() => isStale(source));
      await passTimeUntil(clock, async () => (await requestsOf(stream)) === 2, { mostSeconds: 40 });
      await waitUntilReal(() => !isStale(source));
      expect((await stream.requests())[1]?.headers).to.include({ 'last-event-id': 'e7' });
      await stream.send(eventOf('article', { id: '1', title: 'Three' }));
      await waitUntilReal(() => headlinesIn(source)[0] === 'Three');
      if (refresh === 0) expect(await requestsOf(feed)).to.equal(1);
    });
  }

  for (const [title, options, id] of [
    ['of another origin', {}, 'e7'],
    ['without ids', { isOwn: true }, undefined],
    ['whose last id is no value of a header', { isOwn: true }, 'é'],
  ] as const) {
    it(`${title} is followed by one load before it is opened again`, async () => {
      const clock = stopTime();
      const { feed, stream, source } = await followStream([step('One'), step('Three')], [OPEN], {
        ...options,
        refresh: 0,
      });
      await stream.send(eventOf('article', { id: '1', title: 'Two' }, id));
      await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
      await stream.hangUp();
      await waitUntilReal(() => isStale(source));
      await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Three', { mostSeconds: 40 });
      await waitUntilReal(async () => (await requestsOf(stream)) === 2);
      expect((await stream.requests())[1]?.headers).to.not.have.property('last-event-id');
      expect(await requestsOf(feed)).to.equal(2);
      expect(isStale(source)).to.equal(false);
    });
  }

  for (const [title, refusal] of [
    ['503', { status: 503 }],
    ['404', { status: 404 }],
    ['an answer for other pages', { cors: false, type: 'text/event-stream', body: ': x\n\n' }],
    ['a page', { body: '<p>Sign in</p>', type: 'text/html', endless: true }],
  ] as const) {
    it(`is opened again after ${title}, also with refresh="0"`, async () => {
      const clock = stopTime();
      const { stream, source } = await followStream([step('One')], [refusal, OPEN], { refresh: 0 });
      await waitUntilReal(() => isStale(source));
      await passTimeUntil(clock, async () => (await stream.send(': here\n\n')) === 1, {
        mostSeconds: 40,
      });
      await stream.send(eventOf('article', { id: '1', title: 'Two' }));
      await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    });
  }

  it('is opened again ever more rarely while it is refused', async () => {
    const clock = stopTime();
    const { stream, source } = await followStream([step('One')], [{ status: 503 }], { refresh: 0 });
    await waitUntilReal(() => isStale(source));
    for (let refusals = 1; refusals <= 4; refusals++) {
      const isAsked = async (): Promise<boolean> => (await requestsOf(stream)) > refusals;
      const stepSeconds = 2 ** refusals;
      const wait = await passTimeUntil(clock, isAsked, { mostSeconds: 300, stepSeconds });
      // From 30 s, doubling, with jitter of at most a fifth.
      expect(wait).to.be.at.most(15 * 2 ** refusals * 1.2 + stepSeconds);
      await waitUntilReal(() => isStale(source));
    }
  });

  it('waits as long as its server wants', async () => {
    const clock = stopTime();
    const { stream, source } = await followStream(
      [step('One')],
      [{ ...OPEN, body: 'retry: 100000\n\n' }],
      { refresh: 0 },
    );
    await stream.hangUp();
    await waitUntilReal(() => isStale(source));
    await clock.tickAsync(99_000);
    expect(await requestsOf(stream)).to.equal(1);
    await passTimeUntil(clock, async () => (await requestsOf(stream)) === 2, { mostSeconds: 25 });
  });

  it('stays stale after its end, though its last events are read only then', async () => {
    const events = Array.from({ length: 2_000 }, (_, n) =>
      eventOf('article', { id: '1', title: `${n}` }),
    );
    const { source } = await followStream(
      [step('One')],
      [{ type: 'text/event-stream', body: events.join('') }],
      { refresh: 0 },
    );
    await waitUntilReal(() => headlinesIn(source)[0] === '1999');
    expect(isStale(source)).to.equal(true);
  });

  for (const status of [204, 410]) {
    it(`ends with HTTP status ${status}, and the feed is polled`, async () => {
      const clock = stopTime();
      const { feed, stream, source } = await followStream([step('One'), step('Two')], [{ status }]);
      await waitUntilReal(async () => (await requestsOf(stream)) === 1);
      await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', {
        leastSeconds: 29,
        mostSeconds: 45,
      });
      await clock.tickAsync(120_000);
      await waitUntilReal(async () => (await requestsOf(feed)) > 2);
      expect(await requestsOf(stream)).to.equal(1);
    });
  }

  it('is replaced by polls in a page whose fetch gives no readable body', async () => {
    const realFetch = globalThis.fetch;
    const clock = stopTime();
    const [feed, stream] = [await serveFeed([step('One'), step('Two')]), await serveFeed([OPEN])];
    globalThis.fetch = async (...args) => {
      const response = await realFetch(...args);
      const headers = response.headers.get('Content-Type') ?? '';
      if (headers.includes('event-stream'))
        return Object.create(response, {
          body: { value: null },
          ok: { value: true },
          status: { value: 200 },
          headers: { value: response.headers },
        }) as Response;
      return response;
    };
    try {
      const source = liveFeed(feed.url);
      follow(source, { stream: stream.url });
      await waitUntilReal(async () => (await requestsOf(stream)) === 1);
      await passTimeUntil(clock, () => headlinesIn(source)[0] === 'Two', {
        leastSeconds: 29,
        mostSeconds: 45,
      });
      expect(await requestsOf(stream)).to.equal(1);
    } finally {
      globalThis.fetch = realFetch;
    }
  });

  it('is checked by a load after two minutes of silence', async () => {
    const clock = stopTime();
    const { feed, stream, source } = await followStream([step('One'), step('Two')], [OPEN], {
      refresh: 0,
    });
    await clock.tickAsync(119_000);
    await stream.send(': here\n\n');
    await stream.send(eventOf('article', { id: '2', title: 'New' }));
    await waitUntilReal(() => headlinesIn(source).length === 2);
    await clock.tickAsync(119_000);
    expect(await requestsOf(feed)).to.equal(1);
    await clock.tickAsync(2_000);
    await waitUntilReal(() => headlinesIn(source)[0] === 'Two');
    expect(await requestsOf(feed)).to.equal(2);
    expect(await requestsOf(stream)).to.equal(1);
  });

  for (const [credentials, own, other] of [
    ['omit', false, false],
    ['same-origin', true, false],
    ['include', true, true],
  ] as const) {
    it(`sends cookies as a feed does with credentials ${credentials}, and no referrer`, async () => {
      document.cookie = 'reader=1; path=/';
      const sent: unknown[] = [];
      for (const isOwn of [true, false]) {
        const { stream, leave } = await followStream(
          [step('One', { cors: 'credentials' })],
          [{ ...OPEN, cors: 'credentials' }],
          { credentials, isOwn },
        );
        const headers = (await stream.requests())[0]?.headers ?? {};
        expect(headers).to.not.have.property('referer');
        sent.push('cookie' in headers);
        leave();
      }
      document.cookie = 'reader=; path=/; max-age=0';
      expect(sent).to.deep.equal([own, other]);
    });
  }

  for (const [title, text] of [
    ['a line', `data: ${'x'.repeat(5_100_000)}`],
    ['an event of many lines', `data: ${'x'.repeat(1000)}\n`.repeat(5_100)],
  ] as const) {
    it(`ends with an error at ${title} of more than 5 MB`, async () => {
      const { stream, source, states } = await followStream();
      await stream.send(text);
      // The next connection ends the error, which may be before the next frame.
      const errors = (): readonly FeedError[] => states.flatMap((state) => errorOf(state) ?? []);
      await waitUntilReal(() => errors().length > 0);
      expect(errors()[0]).to.include({ code: 'too-large' });
      expect(errors()[0]?.message).to.contain(stream.url);
      expect(headlinesIn(source)).to.deep.equal(['One']);
      await waitUntilReal(async () => (await stream.requests())[0]?.aborted === true);
    });
  }

  it('applies many events in few steps, and a withdrawal behind them', async () => {
    const [feed, stream] = [await serveFeed([step('One')]), await serveFeed([OPEN])];
    const source = liveFeed(feed.url);
    const { states } = follow(source, { stream: stream.url });
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
    const events = Array.from({ length: 10_000 }, (_, id) =>
      eventOf('article', { id: `n${id}`, title: `${id}` }),
    );
    await stream.send(`${events.join('')}${eventOf('remove', '1')}`);
    await waitUntilReal(
      () => headlinesIn(source)[0] === '9999' && !headlinesIn(source).includes('One'),
    );
    expect(states.length).to.be.lessThan(300);
  });

  it('changes the feed by no more than 10,000 articles in one go', async () => {
    const { stream, source } = await followStream();
    const { flatMap } = Array.prototype;
    let most = 0;
    Array.prototype.flatMap = function (this: unknown[], ...args: never) {
      if (Reflect.has(Object(this[0]) as object, 'headline')) most = Math.max(most, this.length);
      return Reflect.apply(flatMap, this, args) as never;
    };
    const events = Array.from({ length: 40_000 }, (_, id) =>
      eventOf('article', { id: `n${id}`, title: `${id}` }),
    );
    try {
      await stream.send(events.join(''));
      await waitUntilReal(() => headlinesIn(source)[0] === '39999');
    } finally {
      Array.prototype.flatMap = flatMap;
    }
    expect(most).to.be.within(500, 10_500);
  });

  it('obeys the last word on an article', async () => {
    const { stream, source } = await followStream([
      { body: jsonFeed(['a', 'b'].map((id) => ({ id, title: id }))) },
    ]);
    await stream.send(
      eventOf('article', { id: 'a', title: 'a new' }) +
        eventOf('remove', 'a') +
        eventOf('remove', 'b') +
        eventOf('article', { id: 'b', title: 'b new' }) +
        eventOf('article', { id: 'c', title: 'c' }) +
        eventOf('remove', 'c'),
    );
    await waitUntilReal(() => headlinesIn(source)[0] === 'b new');
    await waitUntilReal(() => headlinesIn(source).join() === 'b new');
  });

  for (const [title, item] of [
    ['its uri', { uri: '1', pubstatus: 'canceled' }],
    ['its guid', { guid: '1', pubstatus: 'cancelled' }],
    ['its _id', { _id: 1, pubStatus: 'Canceled' }],
    ['its id', { id: '1', pubstatus: 'canceled' }],
    ['its id, a number', { id: 1, pubStatus: 'canceled' }],
    ['an older date', { uri: '1', pubstatus: 'canceled', versioncreated: '2026-01-01T00:00:00Z' }],
    ['a headline', { uri: '1', headline: 'One', pubstatus: 'canceled' }],
  ] as const) {
    it(`withdraws an article that it names by ${title}`, async () => {
      const items = ['1', '2'].map((id) => ({
        id,
        title: `UPDATE 2-${id}`,
        date_published: `2026-11-24T0${id}:00:00Z`,
      }));
      const { stream, source } = await followStream([{ body: jsonFeed(items) }]);
      await stream.send(eventOf('article', item));
      await waitUntilReal(() => statusesIn(source)['1'] === 'withdrawn');
      expect(statusesIn(source)).to.deep.equal({ '1': 'withdrawn', '2': 'usable' });
      // A stream may repeat itself.
      await stream.send(
        eventOf('article', items[0]) + eventOf('article', { id: '3', title: 'End' }),
      );
      await waitUntilReal(() => headlinesIn(source).includes('End'));
      expect(statusesIn(source)).to.include({ '1': 'withdrawn', '2': 'usable' });
    });
  }

  for (const item of [
    { uri: '1', pubstatus: 'withheld' },
    { id: 1, pubstatus: 'withheld' },
    { uri: '1', embargoed: 'Friday' },
    { guid: '1', expires: '2026-01-01T00:00:00Z' },
  ]) {
    it(`removes an article by ${JSON.stringify(item)}`, async () => {
      const { stream, source } = await followStream();
      await stream.send(eventOf('article', item));
      await waitUntilReal(() => headlinesIn(source).length === 0);
      expect(source.state).to.not.have.property('error');
    });
  }

  it('withdraws an article while the feed is loaded, and keeps it withdrawn afterwards', async () => {
    const { feed, stream, source } = await followStream([step('One'), step('One', { delay: 400 })]);
    const loaded = source.reload();
    await waitUntilReal(async () => (await requestsOf(feed)) === 2);
    await stream.send(eventOf('article', { uri: '1', pubstatus: 'canceled' }));
    await waitUntilReal(() => statusesIn(source)['1'] === 'withdrawn');
    await loaded;
    expect(statusesIn(source)).to.deep.equal({ '1': 'withdrawn' });
  });

  for (const [title, event, expected] of [
    ['withdraws', eventOf('article', { uri: '1', pubstatus: 'canceled' }), { '1': 'withdrawn' }],
    ['removes', eventOf('remove', '1'), {}],
    ['adds', eventOf('article', { id: '2', title: 'Two' }), { '1': 'usable', '2': 'usable' }],
  ] as const) {
    it(`changes the cached copy too where it ${title} an article`, async () => {
      const { feed, stream, source, leave } = await followStream();
      await waitUntilReal(async () => (await readCache(feed.url)) !== undefined);
      await stream.send(event);
      await waitUntilReal(() => statusesIn(source)['1'] !== 'usable' || '2' in statusesIn(source));
      await waitUntilReal(async () => {
        const copy = await readCache(feed.url);
        return deepEquals(copy?.feed, feedIn(source));
      });
      leave();
      await feed.push({ status: 500 });
      const next = new LiveFeed({
        url: feed.url,
        credentials: 'same-origin',
      });
      follow(next);
      await waitUntilReal(() => next.state.status === 'ready');
      expect(statusesIn(next)).to.deep.equal(expected);
    });
  }

  it('causes no more loads than one in 15 seconds, however often it says reset', async () => {
    const clock = stopTime();
    const { feed, stream } = await followStream();
    for (let resets = 0; resets < 20; resets++) await stream.send(eventOf('reset', ''));
    await waitUntilReal(async () => (await requestsOf(feed)) === 2);
    await stream.send(eventOf('reset', ''));
    await clock.tickAsync(10_000);
    expect(await requestsOf(feed)).to.equal(2);
    await passTimeUntil(clock, async () => (await requestsOf(feed)) === 3, { mostSeconds: 10 });
  });

  it('is replaced by polls while it is refused, and opened again after each load', async () => {
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

  it('is closed in a page that is hidden for long, and followed by a load afterwards', async () => {
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

  it('is closed when the last subscriber leaves', async () => {
    const { stream, leave } = await followStream();
    leave();
    await waitUntilReal(async () => (await stream.requests())[0]?.aborted === true);
  });

  it('is shared by all subscribers, and ends with the one that set it', async () => {
    const [feed, stream] = [await serveFeed([step('One')]), await serveFeed([OPEN])];
    const source = liveFeed(feed.url);
    follow(source);
    await waitUntilReal(() => headlinesIn(source)[0] === 'One');
    const asker = follow(source, { stream: stream.url });
    await waitUntilReal(async () => (await stream.send(': here\n\n')) === 1);
    asker.leave();
    await waitUntilReal(async () => (await stream.send(': gone\n\n')) === 0);
    expect(await requestsOf(feed)).to.equal(1);
  });
});
