import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { engine } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import {
  clickPage,
  drag,
  firstSeen,
  letGo,
  middleOf,
  press,
  pressShiftTab,
  rest,
  textOf,
} from './hand.js';
import { all, atRest, frame, one, settled } from './support.js';

const MANY = 5000;

/** Some of slack for the window's own measure. */
const MOST_ITEMS = 110;

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

/** A strip on so many headlines from script. */
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
  await waitUntil(() => ticker.matches(':state(still)') === (attributes['mode'] === 'list'));
  await settled(ticker);
  return ticker;
}

/** The index of each headline in the strip, in the order of the page; fails where what is spoken says otherwise. */
function indexes(ticker: NewsTicker): readonly number[] {
  return all(ticker, 'li').map((item) => {
    const index = Number(/plan (\d+)/.exec(textOf(item))?.[1]);
    expect(item.getAttribute('aria-posinset')).to.equal(String(index + 1));
    expect(item.getAttribute('aria-setsize')).to.equal(String(ticker.articles?.length));
    return index;
  });
}

/** In px/s: several windows in a few seconds. */
const SPEED = 1500;

/** WebKit alone answers each question by the time at which it is asked, on a clock of whole milliseconds. */
function travelSince(asked: number, speed: number): number {
  return engine === 'webkit' ? (speed * (performance.now() - asked + 2)) / 1000 : 0;
}

/** Px of the viewport that no item covers, along the way that the headlines go. */
function widestGap(ticker: NewsTicker): number {
  const isAcross = ['up', 'down'].includes(ticker.direction) || ticker.mode === 'fade';
  const span = (element: Element): readonly [number, number] => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return isAcross ? [top, bottom] : [left, right];
  };
  const [start, end] = span(one(ticker, '[part=viewport]'));
  const seen = all(ticker, 'li')
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

function expectWindow(ticker: NewsTicker): void {
  const shown = indexes(ticker);
  expect(shown.length).to.be.within(3, MOST_ITEMS);
  shown.forEach((index, place) => {
    if (place > 0) expect(index).to.equal(((shown[place - 1] ?? NaN) + 1) % MANY);
  });
}

describe('a strip of five thousand headlines', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await clickPage();
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const attributes of [
    {},
    { direction: 'end' },
    { direction: 'up' },
    { direction: 'down' },
    { mode: 'step' },
    { mode: 'step', direction: 'end' },
    { mode: 'step', direction: 'down' },
    { mode: 'fade' },
  ]) {
    const title = Object.values(attributes).join(' ') || 'scroll';
    it(`has few in the page, and says where each stands, as ${title}`, async () => {
      const ticker = await mountMany(attributes);
      expectWindow(ticker);
      expect(widestGap(ticker)).to.be.lessThan(1);
      expect(all(ticker, '[aria-hidden=true]:is(li)')).to.have.length(0);
      ticker.pause();
      ticker.next();
      await atRest(ticker);
      ticker.next();
      await atRest(ticker);
      expectWindow(ticker);
      expect(widestGap(ticker)).to.be.lessThan(1);
    });
  }

  it('has all of them where it is a list, which goes nowhere by itself', async () => {
    const ticker = await mountMany({ mode: 'list' }, 300);
    expect(all(ticker, 'li')).to.have.length(300);
    ticker.mode = 'scroll';
    await settled(ticker);
    await waitUntil(() => all(ticker, 'li').length < MOST_ITEMS, 'it stays whole');
    ticker.mode = 'list';
    await settled(ticker);
    expect(all(ticker, 'li')).to.have.length(300);
  });

  for (const [dir, direction] of [
    ['ltr', 'start'],
    ['ltr', 'end'],
    ['rtl', 'start'],
    ['ltr', 'up'],
    ['ltr', 'down'],
  ] as const) {
    it(`runs through several windows without a gap, ${direction} in ${dir}`, async function () {
      this.timeout(40_000);
      document.documentElement.dir = dir;
      const ticker = await mountMany({ direction, speed: String(SPEED) });
      const start = indexes(ticker);
      const windows = new Set<number | undefined>();
      let worst = 0;
      while (windows.size < 3) {
        await frame();
        const asked = performance.now();
        const gap = widestGap(ticker);
        worst = Math.max(worst, gap - travelSince(asked, SPEED));
        windows.add(indexes(ticker)[0]);
      }
      expect(worst).to.be.lessThan(1);
      expect(start).to.include(0);
      expectWindow(ticker);
    });
  }

  it('does not move by a pixel when its window does', async function () {
    this.timeout(30_000);
    const ticker = await mountMany({ autostart: 'off' });
    await atRest(ticker);
    let moves = 0;
    for (let i = 0; i < 60 && moves < 2; i++) {
      const before = indexes(ticker)[0];
      const seen = firstSeen(ticker);
      ticker.next();
      await atRest(ticker);
      const next = firstSeen(ticker);
      const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
      expect(next.getBoundingClientRect().left).to.be.closeTo(left, 0.5);
      expect(textOf(next)).to.not.equal(textOf(seen));
      if (indexes(ticker)[0] !== before) moves += 1;
    }
    expect(moves).to.equal(2);
  });

  it('is dragged beyond its window, backwards too', async () => {
    const ticker = await mountMany({ autostart: 'off' });
    await atRest(ticker);
    const start = middleOf(one(ticker, '[part=viewport]'));
    for (const by of [100, 100, 100, 100]) {
      await press(start);
      await drag(start, [10, by / 2, by]);
      expect(widestGap(ticker)).to.be.lessThan(1);
      await rest();
      await letGo();
    }
    await atRest(ticker);
    expect(Number(/plan (\d+)/.exec(textOf(firstSeen(ticker)))?.[1])).to.be.greaterThan(4990);
    expectWindow(ticker);
  });

  it('is walked through by the Tab key, far beyond what was there at first', async function () {
    this.timeout(60_000);
    const ticker = await mountMany({ 'without-controls': '', mode: 'step' });
    const last = indexes(ticker).at(-1) ?? NaN;
    // Past the button.
    await sendKeys({ press: 'Tab' });
    for (let index = 0; index < last + 5; index++) {
      await sendKeys({ press: 'Tab' });
      const { headline: wanted } = headline(index);
      await waitUntil(() => focused(ticker) === wanted, `the focus does not come to ${wanted}`);
    }
    expect(all(ticker, 'li').length).to.be.lessThan(MOST_ITEMS);
  });

  it('goes to its ends by Home and End, and from there the Tab key leads out of it', async () => {
    const ticker = await mountMany({ autostart: 'off' });
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

  it('keeps what is seen where it is when headlines come before it', async () => {
    const ticker = await mountMany({ autostart: 'off' });
    for (let i = 0; i < 3; i++) {
      ticker.next();
      await atRest(ticker);
    }
    const before = firstSeen(ticker);
    const wanted = before.getBoundingClientRect().left;
    ticker.articles = [
      { id: 'new1', headline: 'A ship comes in, plan 0', url: 'https://news.example/new1' },
      ...headlines(MANY),
    ];
    await settled(ticker);
    await waitUntil(() => all(ticker, 'li')[0]?.getAttribute('aria-setsize') === '5000');
    expect(textOf(firstSeen(ticker))).to.equal(textOf(before));
    expect(firstSeen(ticker).getBoundingClientRect().left).to.be.closeTo(wanted, 0.5);
  });

  it('is whole again with a hundred, cut with one more, and never moves for that', async () => {
    const ticker = await mountMany({ autostart: 'off' }, 100);
    for (let i = 0; i < 3; i++) {
      ticker.next();
      await atRest(ticker);
    }
    const seen = firstSeen(ticker);
    const { left } = seen.getBoundingClientRect();
    for (const [count, isCut] of [
      [101, true],
      [5000, true],
      [101, true],
      [100, false],
    ] as const) {
      ticker.articles = headlines(count);
      await settled(ticker);
      await settled(ticker);
      const items = all(ticker, 'li:not([aria-hidden])');
      if (isCut) expect(items.length, String(count)).to.be.lessThan(101);
      else expect(items, String(count)).to.have.length(count);
      expect(items[0]?.hasAttribute('aria-setsize')).to.equal(isCut);
      expect(textOf(firstSeen(ticker))).to.equal(textOf(seen));
      expect(firstSeen(ticker).getBoundingClientRect().left, String(count)).to.be.closeTo(
        left,
        0.5,
      );
    }
  });

  it('goes on where a narrow window of pages becomes a wide strip', async () => {
    const ticker = await mountMany({ autostart: 'off', mode: 'step' });
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
