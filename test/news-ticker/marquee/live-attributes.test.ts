import { expect, fixture, html } from '@open-wc/testing';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { serveFeed, type ServedFeed } from '../../support/feed-server.js';
import { waitUntil } from '../../support/wait.js';
import { all, frame, item, one, settled, type Item } from '../support.js';
import { MAX_ERROR, measure, runningItem, watch, worstError } from './exact-motion.js';

const HOUR_MS = 3_600_000;
const PICTURE = new URL('/demo/no-such-picture.png', location.href).href;

/** What a strip shows at one time: its headlines by id, or how many there are of a part. */
type Look = (ticker: NewsTicker) => string;

const ids: Look = (ticker) =>
  rowsOf(ticker)
    .map((row) => row.querySelector('a.headline')?.getAttribute('href')?.split('/').at(-1))
    .join(' ');

const count =
  (selector: string): Look =>
  (ticker) =>
    String(rowsOf(ticker).filter((row) => row.querySelector(selector)).length);

const sources: Look = (ticker) =>
  [...new Set(rowsOf(ticker).map((row) => row.querySelector('.source')?.textContent ?? '-'))]
    .toSorted()
    .join();

const closeButtons: Look = (ticker) => String(all(ticker, '.dismiss').length);

const ALL = 'a0 b0 a1 b1 a2 b2 a3 b3 a4 b4 a5 b5';

/** Each attribute with the values that are added and set later, and what a list shows before, then, and later. */
const ATTRIBUTES: readonly (readonly [
  name: string,
  values: readonly [string, string],
  look: Look,
  shown: readonly [before: string, added: string, changed: string],
])[] = [
  ['max-each', ['2', '3'], ids, [ALL, 'a0 b0 a1 b1', 'a0 b0 a1 b1 a2 b2']],
  ['max-age', ['130min', '190min'], ids, [ALL, 'a0 b0 a1 b1 a2', 'a0 b0 a1 b1 a2 b2 a3']],
  ['include', ['ferry', 'ferry, tram'], ids, [ALL, 'a0 a1 a2 a3', 'a0 b0 a1 b1 a2 b2 a3 b3']],
  ['exclude', ['tram', 'bridge'], ids, [ALL, 'a0 a1 a2 a3 a4 b4 a5 b5', 'a0 b0 a1 b1 a2 b2 a3 b3']],
  ['order', ['feed', 'newest'], ids, [ALL, 'a5 b5 a4 b4 a3 b3 a2 b2 a1 b1 a0 b0', ALL]],
  ['sources', ['', 'HN, BP'], sources, ['-', 'Bay Post,Harbour News', 'BP,HN']],
  ['images', ['', 'yes'], count('img'), ['0', '6', '6']],
  ['summaries', ['', 'yes'], count('.summary'), ['0', '12', '12']],
  ['dismissible', ['', 'yes'], closeButtons, ['0', '1', '1']],
];

/** Pixels of a visible headline that motion leaves in view until it is measured. */
const MARGIN = 200;

function rowsOf(ticker: NewsTicker): readonly HTMLElement[] {
  return all(ticker, '.list > li:not([aria-hidden])');
}

function feedOf(name: string, title: string): Promise<ServedFeed> {
  const subject = name === 'a' ? 'ferry' : 'tram';
  const subjects = [subject, subject, subject, subject, 'bridge', 'bridge'];
  const items: readonly Item[] = subjects.map((subject, index) => ({
    ...item(
      `${name}${String(index)}`,
      `The council talks about the ${subject} number ${String(index)}`,
    ),
    date_published: new Date(
      Date.now() - (index + (name === 'b' ? 0.5 : 0)) * HOUR_MS,
    ).toISOString(),
    ...(name === 'a' ? { image: PICTURE } : {}),
  }));
  const body = { version: 'https://jsonfeed.org/version/1.1', title, items: items.toReversed() };
  return serveFeed([{ body }]);
}

/** A strip of two feeds, which turns no page by itself. */
async function mount(mode: string): Promise<NewsTicker> {
  const feeds = await Promise.all([feedOf('a', 'Harbour News'), feedOf('b', 'Bay Post')]);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = '600px';
  const ticker = document.createElement('news-ticker');
  ticker.src = feeds.map(({ url }) => url).join(' ');
  for (const [name, value] of Object.entries({
    mode,
    interval: '3600',
    label: 'Wire',
    refresh: '0',
  }))
    ticker.setAttribute(name, value);
  ticker.withoutCache = true;
  box.append(ticker);
  await waitUntil(() => ticker.feed?.articles.length === 12);
  await settled(ticker);
  return ticker;
}

/** The headline at the start of the viewport, with room to move: the one that a change must not move. */
async function anchorOf(ticker: NewsTicker): Promise<HTMLElement | undefined> {
  const { left } = one(ticker, '.viewport').getBoundingClientRect();
  // The order of the page is another one: headlines that have left on one side wait on the other.
  const find = (margin: number): HTMLElement | undefined =>
    all(ticker, '.list > li').find((row) => {
      const box = row.getBoundingClientRect();
      return box.left <= left + 1 && box.right > left + margin;
    });
  await waitUntil(() => find(MARGIN));
  return find(1);
}

/** Adds, changes and removes an attribute. */
async function each(
  ticker: NewsTicker,
  [name, values]: (typeof ATTRIBUTES)[number],
  check: (stage: string, set: () => Promise<void>) => unknown,
): Promise<void> {
  const stages = { added: values[0], changed: values[1], removed: undefined };
  for (const [stage, value] of Object.entries(stages)) {
    await check(stage, async () => {
      if (value === undefined) ticker.removeAttribute(name);
      else ticker.setAttribute(name, value);
      await ticker.updateComplete;
      await frame();
    });
    await settled(ticker);
  }
}

describe('attributes that are added, changed and removed while a strip is read', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  for (const row of ATTRIBUTES) {
    const [name, , look, [before, added, changed]] = row;

    it(`${name} moves nothing in scroll`, async () => {
      const ticker = await mount('scroll');
      await runningItem(ticker);
      await each(ticker, row, async (stage, set) => {
        const seen = await anchorOf(ticker);
        const start = measure(seen);
        await set();
        expect(worstError(start, await watch(seen, 5)), stage).to.be.lessThan(MAX_ERROR);
      });
    });

    it(`${name} moves nothing in step`, async () => {
      const ticker = await mount('step');
      const seen = await anchorOf(ticker);
      const { left } = measure(seen);
      await each(ticker, row, async (stage, set) => {
        await set();
        expect(seen?.isConnected, stage).to.equal(true);
        expect(Math.abs(measure(seen).left - left), stage).to.be.lessThan(MAX_ERROR);
      });
    });

    it(`${name} does what it says in list`, async () => {
      const ticker = await mount('list');
      const top = rowsOf(ticker)[0]?.getBoundingClientRect().top ?? 0;
      expect(look(ticker)).to.equal(before);
      await each(ticker, row, async (stage, set) => {
        await set();
        await settled(ticker);
        expect(look(ticker), stage).to.equal({ added, changed, removed: before }[stage]);
        const now = rowsOf(ticker)[0]?.getBoundingClientRect().top ?? 0;
        expect(Math.abs(now - top), stage).to.be.lessThan(MAX_ERROR);
      });
    });

    it(`${name} moves no row of an open panel`, async () => {
      const ticker = await mount('scroll');
      ticker.showAll();
      await waitUntil(() => all(ticker, '.all-row').length === 12);
      await settled(ticker);
      await Promise.all(
        one(ticker, '.all-panel')
          .getAnimations()
          .map((one) => one.finished),
      );
      const rows = all(ticker, '.all-row');
      const texts = rows.map((one) => one.querySelector('.text')?.textContent);
      const top = rows[0]?.getBoundingClientRect().top ?? 0;
      await each(ticker, row, async (stage, set) => {
        await set();
        await settled(ticker);
        const now = all(ticker, '.all-row');
        expect(
          now.every((one, index) => one === rows[index]),
          stage,
        ).to.equal(true);
        expect(now.map((one) => one.querySelector('.text')?.textContent)).to.deep.equal(texts);
        const moved = (now[0]?.getBoundingClientRect().top ?? 0) - top;
        expect(Math.abs(moved), stage).to.be.lessThan(MAX_ERROR);
      });
    });
  }
});
