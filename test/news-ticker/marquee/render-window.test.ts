import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../../support/wait.js';
import {
  clickPage,
  drag,
  firstVisible,
  release,
  middleOf,
  press,
  pressShiftTab,
  holdStill,
  textOf,
} from '../pointer.js';
import { all, atRest, boxesAtOnce, frame, one, settled } from '../support.js';

const MANY = 5000;

/** The size of a render window, with some slack. */
const MAX_ITEMS = 110;

interface Headline {
  readonly id: string;
  readonly headline: string;
  readonly url: string;
}

function headline(index: number): Headline {
  const place = ['Northgate', 'Calder Bay', 'Little Hale'][index % 3] ?? '';
  return {
    id: `a${String(index)}`,
    headline: `Council of ${place} approves plan ${String(index)}${' at last'.repeat(index % 3)}`,
    url: `https://news.example/a${String(index)}`,
  };
}

function headlines(count: number): readonly Headline[] {
  return Array.from({ length: count }, (_, index) => headline(index));
}

/** A strip with this number of headlines from script. */
async function mountMany(
  attributes: Readonly<Record<string, string>> = {},
  count = MANY,
): Promise<NewsTicker> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = '600px';
  const ticker = document.createElement('news-ticker');
  for (const [name, value] of Object.entries({ 'max-items': String(MANY), ...attributes }))
    ticker.setAttribute(name, value);
  ticker.articles = headlines(count);
  box.append(ticker);
  await settled(ticker);
  // A long list from script is checked in slices.
  await waitUntil(() => ticker.feed?.articles.length === count);
  await waitUntil(() => ticker.matches(':state(still)') === (attributes['mode'] === 'list'));
  await settled(ticker);
  return ticker;
}

/** The index of each rendered headline, in document order; fails where `aria-posinset` disagrees. */
function indexes(ticker: NewsTicker): readonly number[] {
  return all(ticker, 'li').map((item) => {
    const index = Number(/plan (\d+)/.exec(textOf(item))?.[1]);
    expect(item.getAttribute('aria-posinset')).to.equal(String(index + 1));
    expect(item.getAttribute('aria-setsize')).to.equal(String(ticker.articles?.length));
    return index;
  });
}

/** Passes through several render windows in a few seconds, in px/s. */
const SPEED = 1500;

/** Each mode, in all directions that make a difference. */
const LAYOUTS: readonly Readonly<Record<string, string>>[] = [
  { mode: 'scroll' },
  { mode: 'scroll', direction: 'end' },
  { mode: 'scroll', direction: 'up' },
  { mode: 'scroll', direction: 'down' },
  { mode: 'step' },
  { mode: 'step', direction: 'end' },
  { mode: 'step', direction: 'down' },
  { mode: 'fade' },
];

/** Strips that run in every direction. */
const RUNS: readonly Readonly<Record<string, string>>[] = [
  { direction: 'start' },
  { direction: 'end' },
  { direction: 'start', dir: 'rtl' },
  { direction: 'up' },
  { direction: 'down' },
];

/** Further than a strip moves while it is measured, in px. */
const NEAR = 200;

/** The widest gap in the viewport that no item covers, along the axis of motion, in px. */
function widestGap(ticker: NewsTicker): number {
  const isVertical = ['up', 'down'].includes(ticker.direction) || ticker.mode === 'fade';
  const span = ({ left, right, top, bottom }: DOMRect): readonly [number, number] =>
    isVertical ? [top, bottom] : [left, right];
  const [start, end] = span(one(ticker, '[part=viewport]').getBoundingClientRect());
  // Few of a hundred items, since each box takes WebKit its time.
  const near = all(ticker, 'li').filter((item) => {
    const [from, to] = span(item.getBoundingClientRect());
    return to > start - NEAR && from < end + NEAR;
  });
  const seen = boxesAtOnce(near)
    .map(span)
    .filter(([from, to]) => to > start && from < end)
    .toSorted(([a], [b]) => a - b);
  let covered = start;
  let gap = 0;
  for (const [from, to] of seen) {
    gap = Math.max(gap, from - covered);
    covered = Math.max(covered, to);
  }
  return Math.max(gap, end - covered);
}

/** The headline that has the focus. */
function focused(ticker: NewsTicker): string | undefined {
  return ticker.renderRoot.querySelector('[part=headline]:focus')?.textContent.trim();
}

function expectWindow(ticker: NewsTicker, title?: string): void {
  const shown = indexes(ticker);
  expect(shown.length, title).to.be.within(3, MAX_ITEMS);
  shown.forEach((index, position) => {
    if (position > 0) expect(index, title).to.equal(((shown[position - 1] ?? NaN) + 1) % MANY);
  });
}

describe('a strip of five thousand headlines', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await clickPage();
  });

  it('renders few of them, each with its position in the list, in each mode and direction', async () => {
    await Promise.all(
      LAYOUTS.map(async (attributes) => {
        const ticker = await mountMany(attributes);
        const layout = Object.values(attributes).join(' ');
        const check = (): void => {
          expectWindow(ticker, layout);
          expect(widestGap(ticker), layout).to.be.lessThan(1);
        };
        check();
        expect(all(ticker, '[aria-hidden=true]:is(li)'), layout).to.have.length(0);
        ticker.pause();
        ticker.next();
        await atRest(ticker);
        ticker.next();
        await atRest(ticker);
        check();
      }),
    );
  });

  it('renders all of them in mode list', async () => {
    const ticker = await mountMany({ mode: 'list' }, 300);
    expect(all(ticker, 'li')).to.have.length(300);
    ticker.mode = 'scroll';
    await settled(ticker);
    await waitUntil(() => all(ticker, 'li').length < MAX_ITEMS, 'it stays whole');
    ticker.mode = 'list';
    await settled(ticker);
    expect(all(ticker, 'li')).to.have.length(300);
  });

  it('runs through several render windows without a gap, in each direction', async () => {
    // All at once: a window moves after some seconds, however fast the strip is.
    const runs = await Promise.all(
      RUNS.map(async (attributes) => ({
        title: Object.values(attributes).join(' '),
        ticker: await mountMany({
          ...attributes,
          speed: String(SPEED),
          'without-autoplay': '',
        }),
        windows: new Set<number | undefined>(),
        worst: 0,
      })),
    );
    for (const { ticker, title } of runs) expect(indexes(ticker), title).to.include(0);
    for (const { ticker } of runs) ticker.play();
    while (runs.some(({ windows }) => windows.size < 3)) {
      for (const run of runs) {
        // One of them a frame: WebKit takes its time to say where a hundred moving items are.
        await frame();
        run.worst = Math.max(run.worst, widestGap(run.ticker));
        run.windows.add(indexes(run.ticker)[0]);
      }
    }
    for (const { ticker, title, worst } of runs) {
      expect(worst, title).to.be.lessThan(1);
      expectWindow(ticker, title);
    }
  });

  it('does not jump when its render window moves', async () => {
    const ticker = await mountMany({ 'without-autoplay': '' });
    await atRest(ticker);
    let moves = 0;
    for (let i = 0; i < 60 && moves < 2; i++) {
      const before = indexes(ticker)[0];
      const seen = firstVisible(ticker);
      ticker.next();
      await atRest(ticker);
      const next = firstVisible(ticker);
      const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
      expect(next.getBoundingClientRect().left).to.be.closeTo(left, 0.5);
      expect(textOf(next)).to.not.equal(textOf(seen));
      if (indexes(ticker)[0] !== before) moves += 1;
    }
    expect(moves).to.equal(2);
  });

  it('can be dragged beyond its render window, also backwards', async () => {
    const ticker = await mountMany({ 'without-autoplay': '' });
    await atRest(ticker);
    const start = middleOf(one(ticker, '[part=viewport]'));
    for (const by of [100, 100, 100, 100]) {
      await press(start);
      await drag(start, [10, by / 2, by]);
      expect(widestGap(ticker)).to.be.lessThan(1);
      await holdStill();
      await release();
    }
    await atRest(ticker);
    expect(Number(/plan (\d+)/.exec(textOf(firstVisible(ticker)))?.[1])).to.be.greaterThan(4990);
    expectWindow(ticker);
  });

  it('lets Tab go far beyond the first render window', async () => {
    const ticker = await mountMany({ 'without-controls': '', mode: 'step' });
    const last = indexes(ticker).at(-1) ?? NaN;
    // The button, and the link that skips the headlines.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    for (let index = 0; index < last + 5; index++) {
      await sendKeys({ press: 'Tab' });
      const { headline: wanted } = headline(index);
      await waitUntil(() => focused(ticker) === wanted, `the focus does not come to ${wanted}`);
    }
    expect(all(ticker, 'li').length).to.be.lessThan(MAX_ITEMS);
  });

  it('goes to its ends by Home and End, and Tab leads out from there', async () => {
    const ticker = await mountMany({ 'without-autoplay': '' });
    // Arrow keys first show the rest of a headline that is longer than the strip.
    if (ticker.parentElement) ticker.parentElement.style.width = '1000px';
    await settled(ticker);
    const after = document.createElement('button');
    ticker.after(after);
    one(ticker, '[part=headline]').focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => focused(ticker) === headline(MANY - 1).headline, 'End does nothing');
    await settled(ticker);
    expectWindow(ticker);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => focused(ticker) === undefined, 'it is a trap');
    expect(document.activeElement).to.equal(after);
    await pressShiftTab();
    await waitUntil(() => focused(ticker) === headline(MANY - 1).headline, 'there is no way back');
    await sendKeys({ press: 'Home' });
    await waitUntil(() => focused(ticker) === headline(0).headline, 'Home does nothing');
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => focused(ticker) === headline(MANY - 1).headline, 'left does nothing');
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focused(ticker) === headline(0).headline, 'right does nothing');
    await pressShiftTab();
    await waitUntil(() => focused(ticker) === undefined, 'it is a trap backwards');
  });

  it('keeps visible headlines in place when others are added before them', async () => {
    const ticker = await mountMany({ 'without-autoplay': '' });
    for (let i = 0; i < 3; i++) {
      ticker.next();
      await atRest(ticker);
    }
    const before = firstVisible(ticker);
    const wanted = before.getBoundingClientRect().left;
    ticker.articles = [
      { id: 'new1', headline: 'A ship comes in, plan 0', url: 'https://news.example/new1' },
      ...headlines(MANY),
    ];
    await waitUntil(() => ticker.feed?.articles.length === MANY + 1);
    await settled(ticker);
    expect(all(ticker, 'li')[0]?.getAttribute('aria-setsize')).to.equal('5000');
    expect(textOf(firstVisible(ticker))).to.equal(textOf(before));
    expect(firstVisible(ticker).getBoundingClientRect().left).to.be.closeTo(wanted, 0.5);
  });

  it('renders all of a hundred headlines, not all of a hundred and one, and never moves for that', async () => {
    const ticker = await mountMany({ 'without-autoplay': '' }, 100);
    for (let i = 0; i < 3; i++) {
      ticker.next();
      await atRest(ticker);
    }
    const seen = firstVisible(ticker);
    const { left } = seen.getBoundingClientRect();
    for (const [count, isCut] of [
      [101, true],
      [5000, true],
      [101, true],
      [100, false],
    ] as const) {
      ticker.articles = headlines(count);
      await waitUntil(() => ticker.feed?.articles.length === count);
      await settled(ticker);
      const items = all(ticker, 'li:not([aria-hidden])');
      if (isCut) expect(items.length, String(count)).to.be.lessThan(101);
      else expect(items, String(count)).to.have.length(count);
      expect(items[0]?.hasAttribute('aria-setsize')).to.equal(isCut);
      expect(textOf(firstVisible(ticker))).to.equal(textOf(seen));
      expect(firstVisible(ticker).getBoundingClientRect().left, String(count)).to.be.closeTo(
        left,
        0.5,
      );
    }
  });

  it('continues where a narrow paged strip becomes a wide running one', async () => {
    const ticker = await mountMany({ 'without-autoplay': '', mode: 'step' });
    const box = ticker.parentElement;
    if (box) box.style.width = '2600px';
    await settled(ticker);
    ticker.mode = 'scroll';
    await settled(ticker);
    await waitUntil(() => widestGap(ticker) < 1, 'there is a gap');
    expect(ticker.matches(':state(still)')).to.equal(false);
    expectWindow(ticker);
  });
});
