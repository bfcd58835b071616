import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { swipe, turnWheel } from '../../support/devtools.js';
import { describeWhere, engine, itWhere } from '../../support/engines.js';
import { waitUntil } from '../../support/wait.js';
import {
  drag,
  firstVisible,
  release,
  middleOf,
  press,
  holdStill,
  textOf,
  watchMove,
  watchVisible,
} from '../pointer.js';
import {
  all,
  atRest,
  feedOf,
  frame,
  headlines,
  item,
  link,
  mount,
  one,
  settled,
} from '../support.js';

const feed = [feedOf(headlines(14))];

/** Errors up to this are the engine's rounding, in px. */
const ROUNDING = 0.5;

/** The error of three new headlines, in px: before their first paint, their sizes are whole numbers. */
const UNPAINTED_ERROR = 3 * 0.5;

/** The time for which positions are computed: WebKit uses the moment of the call, other engines the frame's time. */
function measureTime(): number {
  return engine === 'webkit' ? performance.now() : Number(document.timeline.currentTime);
}

/** A strip that moves only when a reader drags it. */
async function mountStill(attributes: Readonly<Record<string, string>> = {}): Promise<NewsTicker> {
  const { ticker } = await mount(feed, { attributes: { 'without-autoplay': '', ...attributes } });
  await atRest(ticker);
  return ticker;
}

function viewportOf(ticker: NewsTicker): HTMLElement {
  return one(ticker, '[part=viewport]');
}

/** A strip flings where the mouse has moved twice within this time before it is released; the product allows 100 ms. */
const FLING_MS = 80;

/**
 * Flings a strip through these distances, and others until the driver was quick enough: a mouse that rests before it
 * is released only drags.
 */
async function fling(
  mountTicker: () => Promise<NewsTicker>,
  distances: readonly number[],
): Promise<NewsTicker> {
  for (;;) {
    const ticker = await mountTicker();
    const viewport = viewportOf(ticker);
    const moves: number[] = [];
    let recent = 0;
    viewport.addEventListener('pointermove', ({ timeStamp }) => moves.push(timeStamp));
    viewport.addEventListener('pointerup', ({ timeStamp }) => {
      recent = moves.filter((move) => timeStamp - move < FLING_MS).length;
    });
    const start = middleOf(viewport);
    await press(start);
    await drag(start, distances);
    await release();
    if (recent > 1) return ticker;
    ticker.parentElement?.remove();
  }
}

/** Records chosen articles, and counts the clicks that the browser would follow. */
function watchClicks(ticker: NewsTicker): { chosen: string[]; followed: number } {
  const seen = { chosen: [] as string[], followed: 0 };
  ticker.addEventListener('news-article-select', ({ article }) => seen.chosen.push(article.id));
  ticker.addEventListener('click', (event) => {
    if (!event.defaultPrevented) seen.followed += 1;
    event.preventDefault();
  });
  return seen;
}

describe('dragging a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(async () => {
    await resetMouse();
    document.documentElement.removeAttribute('dir');
  });

  for (const [dir, by] of [
    ['ltr', -120],
    ['ltr', 90],
    ['rtl', 120],
    ['rtl', -90],
  ] as const) {
    it(`follows a mouse by ${String(by)} pixels in ${dir}`, async () => {
      document.documentElement.dir = dir;
      const ticker = await mountStill();
      const moved = watchMove(firstVisible(ticker));
      const start = middleOf(viewportOf(ticker));
      const begin = Math.sign(by) * 10;
      await press(start);
      await drag(start, [begin, by / 2, by]);
      await frame();
      // The distance before the drag is recognized is lost.
      expect(moved().x).to.be.closeTo(by - begin, ROUNDING);
      expect(ticker.pauseReasons).to.include('drag');
      await holdStill();
      await release();
      await atRest(ticker);
      expect(moved().x).to.be.closeTo(by - begin, 1);
      expect(ticker.pauseReasons).to.not.include('drag');
    });
  }

  /** Flings a strip to the left. @returns how far it has moved when it stops, in px */
  async function flingLeft(): Promise<number> {
    let moved = (): { readonly x: number } => ({ x: NaN });
    const mountWatched = async (): Promise<NewsTicker> => {
      const ticker = await mountStill();
      moved = watchMove(firstVisible(ticker));
      return ticker;
    };
    await atRest(await fling(mountWatched, [-10, -50, -90, -130]));
    return moved().x;
  }

  it('stops where it is released for a reader who wants less motion', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
    try {
      expect(await flingLeft()).to.be.closeTo(-120, 1);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  itWhere(
    'throw with the mouse',
    'continues after a fling, and stops on a whole pixel',
    async () => {
      const moved = await flingLeft();
      expect(moved).to.be.lessThan(-125);
      // The speed of a fling is limited, and it ends within a second.
      expect(moved).to.be.greaterThan(-1130);
      expect(moved).to.be.closeTo(Math.round(moved), 0.05);
    },
  );

  it('drags without a click, and clicks without a drag', async () => {
    const ticker = await mountStill();
    const seen = watchClicks(ticker);
    const on = middleOf(link(ticker, 'a0'));
    await press(on);
    await drag(on, [10, 20, 40]);
    await holdStill();
    await release();
    expect(seen).to.deep.equal({ chosen: [], followed: 0 });
    await atRest(ticker);
    const now = middleOf(link(ticker, 'a0'));
    await press(now);
    await drag(now, [1, 2]);
    await release();
    await waitUntil(() => seen.chosen.length > 0, 'a click is none');
    expect(seen).to.deep.equal({ chosen: ['a0'], followed: 1 });
  });

  it('ends where a press leaves the strip sideways', async () => {
    const ticker = await mountStill();
    const moved = watchMove(firstVisible(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await sendMouse({ type: 'move', position: [start.x, start.y + 200] });
    await release();
    await sendMouse({ type: 'move', position: [start.x, start.y] });
    await drag(start, [-20, -60]);
    await frame();
    expect(moved().x).to.equal(0);
    expect(ticker.pauseReasons).to.not.include('drag');
    await press(start);
    await drag(start, [-10, -60]);
    await frame();
    expect(moved().x).to.be.closeTo(-50, ROUNDING);
    await release();
  });

  it('is off where the author disables it, and the wheel still works', async () => {
    const ticker = await mountStill({ 'without-drag': '' });
    // WebKit's driver cannot end a native drag of a link, so prevent it. Chromium's driver cannot end a
    // prevented one.
    if (engine === 'webkit')
      ticker.addEventListener('dragstart', (event) => {
        event.preventDefault();
      });
    const moved = watchMove(firstVisible(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [-10, -60]);
    await release();
    await frame();
    expect(moved().x).to.equal(0);
    expect(getComputedStyle(viewportOf(ticker)).touchAction).to.equal('auto');
    roll(ticker, { deltaX: 40 });
    await frame();
    expect(moved().x).to.be.closeTo(-40, ROUNDING);
  });

  it('moves a vertical strip by the same number of headlines', async () => {
    for (const [direction, sign] of [
      ['up', -1],
      ['down', 1],
    ] as const) {
      const ticker = await mountStill({ direction });
      const { width, height } = viewportOf(ticker).getBoundingClientRect();
      const moved = watchMove(firstVisible(ticker));
      const start = middleOf(viewportOf(ticker));
      await press(start);
      await drag(start, [-10, -110]);
      await frame();
      expect(moved().y, direction).to.be.closeTo((sign * 100 * height) / width, 1);
      expect(moved().x).to.equal(0);
      await release();
      ticker.parentElement?.remove();
    }
  });
});

function roll(ticker: NewsTicker, init: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init });
  return !viewportOf(ticker).dispatchEvent(event);
}

// Only Chromium's driver can turn a wheel, so these tests dispatch wheel events. A real wheel is tested below.
describe('a wheel over a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`moves it sideways and never scrolls the page, in ${dir}`, async () => {
      document.documentElement.dir = dir;
      const ticker = await mountStill();
      const moved = watchMove(firstVisible(ticker));
      expect(roll(ticker, { deltaX: 30, deltaY: 5 })).to.equal(true);
      expect(roll(ticker, { deltaX: 3, deltaMode: WheelEvent.DOM_DELTA_LINE })).to.equal(true);
      // The gesture ends by itself, which may be before a late frame.
      expect(ticker.pauseReasons).to.include('drag');
      await frame();
      expect(moved().x).to.be.closeTo(-78, ROUNDING);
      await waitUntil(() => !ticker.pauseReasons.includes('drag'), 'the wheel never ends');
    });
  }

  it('scrolls and zooms the page as usual', async () => {
    const ticker = await mountStill();
    const moved = watchMove(firstVisible(ticker));
    expect(roll(ticker, { deltaY: 60 })).to.equal(false);
    expect(roll(ticker, { deltaX: 20, deltaY: 20 })).to.equal(false);
    expect(roll(ticker, { deltaX: 60, ctrlKey: true })).to.equal(false);
    await frame();
    expect(moved().x).to.equal(0);
    expect(ticker.pauseReasons).to.not.include('drag');
  });
});

describe('dragging a paged strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(async () => {
    await resetMouse();
    document.documentElement.removeAttribute('dir');
  });

  /** Drags from the middle, holds still and releases. @returns the headline that is shown then */
  async function shownAfter(ticker: NewsTicker, distances: readonly number[]): Promise<string> {
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, distances);
    await holdStill();
    await release();
    await atRest(ticker);
    const first = firstVisible(ticker);
    const [seen, frameOf] = [first, viewportOf(ticker)].map((one) => one.getBoundingClientRect());
    expect(seen?.left).to.be.closeTo(frameOf?.left ?? NaN, 1);
    return textOf(first);
  }

  const titles = headlines(14).map(({ title }) => title);

  for (const [dir, forwards] of [
    ['ltr', -1],
    ['rtl', 1],
  ] as const) {
    it(`stops at the nearest whole headline, in ${dir}`, async () => {
      document.documentElement.dir = dir;
      const ticker = await mountStill({ mode: 'step', label: '' });
      const { width } = viewportOf(ticker).getBoundingClientRect();
      const part = Math.round(width / 4);
      expect(await shownAfter(ticker, [forwards * 10, forwards * part])).to.equal(titles[0]);
      const most = Math.round(width / 2) - 15;
      const start = middleOf(viewportOf(ticker));
      const from = { x: start.x - forwards * most, y: start.y };
      await press(from);
      await drag(from, [forwards * 10, forwards * most, forwards * 2 * most]);
      await holdStill();
      await release();
      await atRest(ticker);
      expect(textOf(firstVisible(ticker))).to.equal(titles[1]);
    });
  }

  itWhere('throw with the mouse', 'steps by one headline after a fling', async () => {
    const ticker = await fling(() => mountStill({ mode: 'step', label: '' }), [-10, -30, -50, -70]);
    await atRest(ticker);
    expect(textOf(firstVisible(ticker))).to.equal(titles[1]);
  });

  it('stops inside a headline that is longer than the viewport', async () => {
    const long = 'The council of the harbour town has met '.repeat(8).trim();
    const { ticker } = await mount([feedOf([item('long', long), ...headlines(3)])], {
      attributes: { 'without-autoplay': '', mode: 'step', label: '' },
    });
    await atRest(ticker);
    const moved = watchMove(firstVisible(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [-10, -210]);
    await holdStill();
    await release();
    await atRest(ticker);
    expect(moved().x).to.be.closeTo(-200, 1);
  });
});

describe('headlines that arrive during a drag', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(async () => {
    await resetMouse();
  });

  const before = headlines(14);
  const after = feedOf([
    item('new1', 'A ship comes in'),
    item('new2', 'Another ship comes in'),
    ...before.slice(0, 9),
    item('new3', 'A third one is expected'),
    ...before.slice(10),
  ]);

  for (const mode of ['scroll', 'step']) {
    it(`do not move the dragged headline in mode ${mode}`, async () => {
      const { ticker, feed } = await mount([feedOf(before)], {
        attributes: { 'without-autoplay': '', mode },
      });
      await atRest(ticker);
      const start = middleOf(viewportOf(ticker));
      await press(start);
      await drag(start, [-10, -150]);
      await frame();
      const moved = watchMove(firstVisible(ticker));
      await feed.push(after);
      await ticker.reload();
      await settled(ticker);
      expect(all(ticker, 'a[href$=new1]')).to.have.length.of.at.least(1);
      expect(moved().x).to.be.closeTo(0, ROUNDING);
      await drag(start, [-170]);
      await frame();
      expect(moved().x).to.be.closeTo(-20, ROUNDING);
      await release();
    });
  }

  itWhere('throw with the mouse', 'do not move visible headlines during a fling', async () => {
    const mountWithNews = async (): Promise<NewsTicker> => {
      const { ticker, feed } = await mount([feedOf(before)], {
        width: 700,
        attributes: { 'without-autoplay': '', label: '', 'without-controls': '' },
      });
      await atRest(ticker);
      await feed.push(after);
      return ticker;
    };
    const ticker = await fling(mountWithNews, [10, 30, 50, 70]);
    const moved = watchVisible(ticker);
    const came = ticker.reload();
    const steps: { moves: number[]; ms: number }[] = [];
    let last = measureTime();
    let isHere = false;
    void came.then(() => (isHere = true));
    await waitUntil(async () => {
      await frame();
      const now = measureTime();
      steps.push({ moves: moved(), ms: now - last });
      last = now;
      const isStill = steps
        .slice(-3)
        .every(({ moves }) => moves.length && moves.every((by) => by === 0));
      return isHere && steps.length > 5 && isStill;
    }, 'the strip does not stop');
    await settled(ticker);
    expect(all(ticker, 'a[href$=new1]')).to.have.length.of.at.least(1);
    expect(steps.filter(({ moves }) => moves.some((by) => by > 1))).to.have.length.above(0);
    // All visible headlines move together to the right, never back, and at most two frames' distance more
    // than the fastest fling.
    for (const { moves, ms } of steps) {
      for (const by of moves) {
        expect(by).to.be.closeTo(moves[0] ?? 0, UNPAINTED_ERROR);
        expect(by).to.be.greaterThan(-1);
        expect(by).to.be.lessThan(2.5 * (ms + 34));
      }
    }
  });
});

describeWhere('touch the screen', 'touching a strip', () => {
  const { matchMedia } = window;

  beforeEach(() => {
    sessionStorage.clear();
    // The test also runs on machines with a mouse.
    window.matchMedia = (query) => matchMedia.call(window, query.includes('hover') ? 'all' : query);
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
    document.body.style.removeProperty('min-height');
    window.scrollTo(0, 0);
  });

  it('scrolls the page vertically from any part of the strip', async () => {
    document.body.style.minHeight = '4000px';
    const ticker = await mountStill();
    ticker.style.marginBlockStart = '300px';
    await atRest(ticker);
    const moved = watchMove(firstVisible(ticker));
    const { x, y } = middleOf(viewportOf(ticker));
    // A thumb never moves quite straight.
    await swipe([0, 10, 50, 110, 170, 180, 180, 180].map((by) => ({ x: x + by / 8, y: y - by })));
    await waitUntil(() => window.scrollY > 100, 'the strip took the gesture');
    await atRest(ticker);
    expect(moved().x).to.equal(0);
    expect(ticker.pauseReasons).to.not.include('drag');
  });

  it('drags it sideways, and does not count as hover', async () => {
    document.body.style.minHeight = '4000px';
    const ticker = await mountStill();
    const moved = watchMove(firstVisible(ticker));
    const { x, y } = middleOf(viewportOf(ticker));
    await swipe([0, -20, -60, -100, -140, -140, -140].map((by) => ({ x: x + by, y })));
    await atRest(ticker);
    expect(moved().x).to.be.lessThan(-90);
    expect(window.scrollY).to.equal(0);
    expect(ticker.pauseReasons).to.deep.equal(['author']);
  });

  it('scrolls sideways by a real wheel, and leaves vertical turns to the page', async () => {
    document.body.style.minHeight = '4000px';
    const ticker = await mountStill();
    const moved = watchMove(firstVisible(ticker));
    const point = middleOf(viewportOf(ticker));
    await turnWheel(point, { deltaX: 50 });
    await waitUntil(() => moved().x < -49, 'the strip does not follow');
    expect(window.scrollX).to.equal(0);
    await turnWheel(point, { deltaY: 120 });
    await waitUntil(() => window.scrollY > 50, 'the strip took the gesture');
  });
});
