import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { stopDate, stopTime } from '../support/clock.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { all, button, feedOf, item, mount, one, settled, texts, type Item } from './support.js';

const HOUR_MS = 3_600_000;

/** A headline of this age, in hours. */
function aged(id: string, title: string, hours: number, more: object = {}): Item {
  const date = new Date(Date.now() - hours * HOUR_MS).toISOString();
  return { ...item(id, title), date_published: date, ...more };
}

const NEWS: readonly Item[] = [
  aged('ferry', 'Ferry runs all winter', 1, { tags: ['Transport'] }),
  aged('tram', 'Tram line opens', 2, { tags: ['Transport'] }),
  aged('match', 'Harriers win at last', 3, { tags: ['Sport'], _source: 'Bay Post' }),
  aged('bridge', 'Bridge is closed', 4),
];

async function list(
  attributes: Readonly<Record<string, string>>,
  items: readonly Item[] = NEWS,
): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(items)], {
    attributes: { mode: 'list', 'without-cache': '', ...attributes },
  });
  return ticker;
}

function ids(ticker: NewsTicker): string {
  return all(ticker, 'li:not([aria-hidden]) a.headline')
    .map((link) => link.getAttribute('href')?.split('/').at(-1))
    .join(' ');
}

describe('the choice of headlines', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  for (const [attributes, expected] of [
    [{}, 'ferry tram match bridge'],
    [{ include: 'ferry, bridge' }, 'ferry bridge'],
    [{ include: 'sport' }, 'match'],
    [{ exclude: 'TRANSPORT' }, 'match bridge'],
    [{ include: 'transport', exclude: 'tram' }, 'ferry'],
    [{ 'max-age': '150min' }, 'ferry tram'],
    [{ 'max-age': 'soon' }, 'ferry tram match bridge'],
    [{ 'max-each': '1' }, 'ferry tram match bridge'],
    [{ 'max-items': '1', exclude: 'ferry' }, 'tram'],
  ] as const satisfies readonly (readonly [Readonly<Record<string, string>>, string])[]) {
    it(`follows ${JSON.stringify(attributes)}`, async () => {
      expect(ids(await list(attributes))).to.equal(expected);
    });
  }

  it('is empty where nothing is wanted, and keeps the whole feed for the page', async () => {
    const ticker = await list({ include: 'zeppelin' });
    expect(ticker.matches(':state(empty)')).to.equal(true);
    expect(ticker.feed?.articles).to.have.length(4);
  });

  it('follows a filter from script, and reports one that throws once', async () => {
    const ticker = await list({});
    ticker.filter = ({ tags }) => tags.includes('Sport');
    await settled(ticker);
    expect(ids(ticker)).to.equal('match');
    const errors: unknown[] = [];
    const { error } = console;
    console.error = (...args: unknown[]) => errors.push(args[1]);
    try {
      ticker.filter = ({ id }) => {
        if (id === 'tram' || id === 'bridge') throw new Error('broken');
        return id === 'ferry';
      };
      await settled(ticker);
      await ticker.reload();
      await settled(ticker);
    } finally {
      console.error = error;
    }
    expect(ids(ticker)).to.equal('ferry tram bridge');
    expect(errors.map(String)).to.deep.equal(['Error: broken']);
    ticker.filter = undefined;
    await settled(ticker);
    expect(ids(ticker)).to.equal('ferry tram match bridge');
  });

  it('takes what is shown from each of several feeds, by turns where that is wanted', async () => {
    const harbour = feedOf(NEWS);
    const bay: Step = {
      body: {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Bay Post',
        items: [aged('old', 'Old tower is repaired', 9), aged('new', 'New tower is planned', 1.5)],
      },
    };
    const feeds = await Promise.all([serveFeed([harbour]), serveFeed([bay])]);
    const ticker = await list({});
    ticker.src = feeds.map(({ url }) => url).join(' ');
    await waitUntil(() => ticker.feed?.articles.length === 6);
    await settled(ticker);
    expect(ids(ticker)).to.equal('ferry new tram match bridge old');
    ticker.maxEach = 1;
    await settled(ticker);
    expect(ids(ticker)).to.equal('ferry new');
    ticker.order = 'feed';
    await settled(ticker);
    expect(ids(ticker)).to.equal('ferry old');
    ticker.maxEach = undefined;
    await settled(ticker);
    expect(ids(ticker)).to.equal('ferry old tram new match bridge');
  });

  it('has the newest version of a story where its date belongs', async () => {
    const wire = [
      aged('u2', 'UPDATE 2-Harbour bridge closed after storm', 1),
      aged('tram', 'Tram line opens after seven years', 2),
      aged('u1', 'UPDATE 1-Harbour bridge closed after storm', 3),
    ];
    expect(ids(await list({ times: '' }, wire))).to.equal('u2 tram');
  });
});

describe('headlines past their max-age', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  const hourly = (): readonly Item[] =>
    Array.from({ length: 12 }, (_, hours) =>
      aged(
        `a${String(hours)}`,
        `Council approves plan number ${String(hours)} at long last`,
        hours,
      ),
    );

  /** The largest age of a headline on screen, in hours. */
  function oldest(ticker: NewsTicker): number {
    const published = new Map(ticker.feed?.articles.map((article) => [article.url, article]));
    const ages = all(ticker, 'li a.headline').map((link) => {
      const date = published.get(link.getAttribute('href') ?? '')?.published;
      return (Date.now() - (date?.getTime() ?? 0)) / HOUR_MS;
    });
    return Math.max(0, ...ages);
  }

  for (const [title, attributes, isPaused] of [
    ['a list', { mode: 'list' }, false],
    ['a list that the reader has paused', { mode: 'list' }, true],
    ['a running strip that the reader has paused', {}, true],
    ['a step that the reader has paused', { mode: 'step' }, true],
    ['a strip that its author has paused', { 'without-autoplay': '' }, false],
  ] as const) {
    it(`leave ${title} for 24 hours, which is empty in the end`, async () => {
      const clock = stopTime();
      const { ticker } = await mount([feedOf(hourly())], {
        attributes: {
          'max-age': '6h',
          refresh: '0',
          'without-cache': '',
          label: '',
          ...attributes,
        },
      });
      if (isPaused) {
        button(ticker, 'Pause headlines')?.click();
        button(ticker, 'Pause updates')?.click();
        expect(ticker.pauseReasons).to.include('user');
      }
      expect(texts(ticker).length).to.be.greaterThan(5);
      for (let hour = 0; hour < 24; hour += 3) {
        await clock.tickAsync(3 * HOUR_MS);
        await settled(ticker);
        expect(oldest(ticker), `after ${String(hour + 3)} hours`).to.be.lessThan(6.05);
      }
      expect(ticker.matches(':state(empty)')).to.equal(true);
    });
  }

  it('leave a running strip for 24 hours, which is empty in the end', async () => {
    const clock = stopDate();
    const { ticker } = await mount([feedOf(hourly())], {
      attributes: { 'max-age': '6h', refresh: '0', 'without-cache': '', label: '', speed: '800' },
    });
    expect(ticker.pauseReasons).to.deep.equal([]);
    expect(ticker.matches(':state(still)')).to.equal(false);
    expect(texts(ticker).length).to.be.greaterThan(5);
    for (let hour = 1; hour <= 24; hour++) {
      clock.setSystemTime(Date.now() + HOUR_MS);
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(
        () => oldest(ticker) < 6.05,
        `something is too old after ${String(hour)} hours`,
      );
    }
    expect(ticker.matches(':state(empty)')).to.equal(true);
  });

  it('stay while a reader holds them, and leave when the focus does', async () => {
    const clock = stopTime();
    const { ticker } = await mount([feedOf(hourly())], {
      attributes: { 'max-age': '6h', refresh: '0', 'without-cache': '', mode: 'list', label: '' },
    });
    const last = all(ticker, 'li a.headline').at(-1);
    last?.focus({ focusVisible: true });
    await settled(ticker);
    const isHeld = ticker.pauseReasons.includes('focus');
    await clock.tickAsync(2 * HOUR_MS);
    await settled(ticker);
    expect(last?.isConnected).to.equal(isHeld);
    last?.blur();
    await settled(ticker);
    expect(oldest(ticker)).to.be.lessThan(6.05);
  });

  it('make a button that pauses updates, also where nothing else changes', async () => {
    const ticker = await list({ refresh: '0' });
    expect(button(ticker, 'Pause updates')).to.equal(undefined);
    ticker.maxAge = '6h';
    await settled(ticker);
    expect(button(ticker, 'Pause updates')).not.to.equal(undefined);
  });
});

describe('sources', () => {
  const sources = (ticker: NewsTicker, selector: string): string =>
    all(ticker, `${selector} [part~=source]`)
      .map(({ textContent }) => textContent)
      .join(', ');

  for (const [value, expected] of [
    ['', 'Harbour News, Harbour News, Bay Post, Harbour News'],
    ['HN', 'HN, HN, Bay Post, HN'],
    [' , other', 'Harbour News, Harbour News, Bay Post, Harbour News'],
  ] as const) {
    it(`show by sources="${value}" in strip, list and panel`, async () => {
      const ticker = await list({ sources: value });
      expect(sources(ticker, '.list')).to.equal(expected);
      ticker.showAll();
      await waitUntil(() => all(ticker, '.all-row').length === 4);
      expect(sources(ticker, '.all-list')).to.equal(expected);
      ticker.hideAll();
      ticker.mode = 'scroll';
      await settled(ticker);
      expect(sources(ticker, '.list li:not([aria-hidden])')).to.equal(expected);
    });
  }

  it('show nothing without the attribute, and come and go live', async () => {
    const ticker = await list({});
    expect(sources(ticker, '.list')).to.equal('');
    ticker.setAttribute('sources', '');
    await settled(ticker);
    expect(sources(ticker, '.list')).to.contain('Bay Post');
    expect(one(ticker, '.list li').textContent).to.match(/Ferry runs all winter\s*Harbour News/);
    ticker.removeAttribute('sources');
    await settled(ticker);
    expect(sources(ticker, '.list')).to.equal('');
  });
});
