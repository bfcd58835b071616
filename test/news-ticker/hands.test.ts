import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { swipe, turnWheel } from '../support/devtools.js';
import { describeWhere, engine, itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import {
  drag,
  firstSeen,
  letGo,
  middleOf,
  press,
  rest,
  textOf,
  watchMove,
  watchSeen,
} from './hand.js';
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
} from './support.js';

const feed = [feedOf(headlines(14))];

/** In px: less is the engine's own rounding. */
const A_PIXEL = 0.5;

/** In px: before its first painting, the size of each of three headlines that have come is a whole number. */
const NOT_YET_PAINTED = 3 * 0.5;

/** WebKit answers by the time at which it is asked, the others by that of the frame. */
function timeOfSight(): number {
  return engine === 'webkit' ? performance.now() : Number(document.timeline.currentTime);
}

/** A strip that moves by nothing but the hand. */
async function mountStill(attributes: Readonly<Record<string, string>> = {}): Promise<NewsTicker> {
  const { ticker } = await mount(feed, { attributes: { autostart: 'off', ...attributes } });
  await atRest(ticker);
  return ticker;
}

function viewportOf(ticker: NewsTicker): HTMLElement {
  return one(ticker, '[part=viewport]');
}

/** Counts what is chosen, and clicks that a browser would follow. */
function watchClicks(ticker: NewsTicker): { chosen: string[]; followed: number } {
  const seen = { chosen: [] as string[], followed: 0 };
  ticker.addEventListener('news-article-select', ({ article }) => seen.chosen.push(article.id));
  ticker.addEventListener('click', (event) => {
    if (!event.defaultPrevented) seen.followed += 1;
    event.preventDefault();
  });
  return seen;
}

describe('a strip in the hand', () => {
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
    it(`follows a mouse by ${String(by)} pixels where lines run ${dir}`, async () => {
      document.documentElement.dir = dir;
      const ticker = await mountStill();
      const moved = watchMove(firstSeen(ticker));
      const start = middleOf(viewportOf(ticker));
      const begin = Math.sign(by) * 10;
      await press(start);
      await drag(start, [begin, by / 2, by]);
      await frame();
      // What it took to know that this is a drag is not made up for.
      expect(moved().x).to.be.closeTo(by - begin, A_PIXEL);
      expect(ticker.pauseReasons).to.include('drag');
      await rest();
      await letGo();
      await atRest(ticker);
      expect(moved().x).to.be.closeTo(by - begin, 1);
      expect(ticker.pauseReasons).to.not.include('drag');
    });
  }

  /** Throws a strip to the left; how far it is from where it was once it has come to rest, in px. */
  async function throwToTheLeft(ticker: NewsTicker): Promise<number> {
    const moved = watchMove(firstSeen(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [-10, -50, -90, -130]);
    await letGo();
    await atRest(ticker);
    return moved().x;
  }

  it('stays where it is let go of by a reader who wants less motion', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
    try {
      expect(await throwToTheLeft(await mountStill())).to.be.closeTo(-120, 1);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  itWhere(
    'throw with the mouse',
    'goes on a little when it is thrown, and comes to rest on a whole pixel',
    async () => {
      const moved = await throwToTheLeft(await mountStill());
      expect(moved).to.be.lessThan(-125);
      // No faster than a reader can follow, and for less than a second.
      expect(moved).to.be.greaterThan(-1130);
      expect(moved).to.be.closeTo(Math.round(moved), 0.05);
    },
  );

  it('is dragged without a click, and clicked without a drag', async () => {
    const ticker = await mountStill();
    const seen = watchClicks(ticker);
    const on = middleOf(link(ticker, 'a0'));
    await press(on);
    await drag(on, [10, 20, 40]);
    await rest();
    await letGo();
    expect(seen).to.deep.equal({ chosen: [], followed: 0 });
    await atRest(ticker);
    const now = middleOf(link(ticker, 'a0'));
    await press(now);
    await drag(now, [1, 2]);
    await letGo();
    await waitUntil(() => seen.chosen.length > 0, 'a click is none');
    expect(seen).to.deep.equal({ chosen: ['a0'], followed: 1 });
  });

  it('is let go of where a press has left it sideways', async () => {
    const ticker = await mountStill();
    const moved = watchMove(firstSeen(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await sendMouse({ type: 'move', position: [start.x, start.y + 200] });
    await letGo();
    await sendMouse({ type: 'move', position: [start.x, start.y] });
    await drag(start, [-20, -60]);
    await frame();
    expect(moved().x).to.equal(0);
    expect(ticker.pauseReasons).to.not.include('drag');
    await press(start);
    await drag(start, [-10, -60]);
    await frame();
    expect(moved().x).to.be.closeTo(-50, A_PIXEL);
    await letGo();
  });

  it('is not dragged where its author leaves that out, and still moved by a wheel', async () => {
    const ticker = await mountStill({ 'without-drag': '' });
    // The link would be carried away, and on a screen without a window manager that never ends. Chromium's
    // driver, in turn, never hears the end of one that is prevented.
    if (engine === 'webkit')
      ticker.addEventListener('dragstart', (event) => {
        event.preventDefault();
      });
    const moved = watchMove(firstSeen(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [-10, -60]);
    await letGo();
    await frame();
    expect(moved().x).to.equal(0);
    expect(getComputedStyle(viewportOf(ticker)).touchAction).to.equal('auto');
    roll(ticker, { deltaX: 40 });
    await frame();
    expect(moved().x).to.be.closeTo(-40, A_PIXEL);
  });

  it('moves across lines by as many headlines as a hand moves along them', async () => {
    for (const [direction, sign] of [
      ['up', -1],
      ['down', 1],
    ] as const) {
      const ticker = await mountStill({ direction });
      const { width, height } = viewportOf(ticker).getBoundingClientRect();
      const moved = watchMove(firstSeen(ticker));
      const start = middleOf(viewportOf(ticker));
      await press(start);
      await drag(start, [-10, -110]);
      await frame();
      expect(moved().y, direction).to.be.closeTo((sign * 100 * height) / width, 1);
      expect(moved().x).to.equal(0);
      await letGo();
      ticker.parentElement?.remove();
    }
  });
});

function roll(ticker: NewsTicker, init: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init });
  return !viewportOf(ticker).dispatchEvent(event);
}

// No driver but Chromium's turns a wheel, so these are made up; the engine's own is below.
describe('a wheel over a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`moves it sideways, and never the page, where lines run ${dir}`, async () => {
      document.documentElement.dir = dir;
      const ticker = await mountStill();
      const moved = watchMove(firstSeen(ticker));
      expect(roll(ticker, { deltaX: 30, deltaY: 5 })).to.equal(true);
      expect(roll(ticker, { deltaX: 3, deltaMode: WheelEvent.DOM_DELTA_LINE })).to.equal(true);
      await frame();
      expect(moved().x).to.be.closeTo(-78, A_PIXEL);
      expect(ticker.pauseReasons).to.include('drag');
      await waitUntil(() => !ticker.pauseReasons.includes('drag'), 'the wheel never ends');
    });
  }

  it('scrolls and zooms the page as ever', async () => {
    const ticker = await mountStill();
    const moved = watchMove(firstSeen(ticker));
    expect(roll(ticker, { deltaY: 60 })).to.equal(false);
    expect(roll(ticker, { deltaX: 20, deltaY: 20 })).to.equal(false);
    expect(roll(ticker, { deltaX: 60, ctrlKey: true })).to.equal(false);
    await frame();
    expect(moved().x).to.equal(0);
    expect(ticker.pauseReasons).to.not.include('drag');
  });
});

describe('pages in the hand', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(async () => {
    await resetMouse();
    document.documentElement.removeAttribute('dir');
  });

  /** Drags from the middle, holds still, lets go, and says what is shown then. */
  async function shownAfter(ticker: NewsTicker, distances: readonly number[]): Promise<string> {
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, distances);
    await rest();
    await letGo();
    await atRest(ticker);
    const first = firstSeen(ticker);
    const [seen, frameOf] = [first, viewportOf(ticker)].map((one) => one.getBoundingClientRect());
    expect(seen?.left).to.be.closeTo(frameOf?.left ?? NaN, 1);
    return textOf(first);
  }

  const titles = headlines(14).map(({ title }) => title);

  for (const [dir, forwards] of [
    ['ltr', -1],
    ['rtl', 1],
  ] as const) {
    it(`come to rest on a whole headline, the nearest, where lines run ${dir}`, async () => {
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
      await rest();
      await letGo();
      await atRest(ticker);
      expect(textOf(firstSeen(ticker))).to.equal(titles[1]);
    });
  }

  itWhere('throw with the mouse', 'turn by one when they are thrown', async () => {
    const ticker = await mountStill({ mode: 'step', label: '' });
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [-10, -30, -50, -70]);
    await letGo();
    await atRest(ticker);
    expect(textOf(firstSeen(ticker))).to.equal(titles[1]);
  });

  it('stay where they are on a headline that is longer than its page', async () => {
    const long = 'The council of the harbour town has met '.repeat(8).trim();
    const { ticker } = await mount([feedOf([item('long', long), ...headlines(3)])], {
      attributes: { autostart: 'off', mode: 'step', label: '' },
    });
    await atRest(ticker);
    const moved = watchMove(firstSeen(ticker));
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [-10, -210]);
    await rest();
    await letGo();
    await atRest(ticker);
    expect(moved().x).to.be.closeTo(-200, 1);
  });
});

describe('headlines that arrive while a hand has the strip', () => {
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
    it(`do not move what it holds by a pixel when the mode is ${mode}`, async () => {
      const { ticker, feed } = await mount([feedOf(before)], {
        attributes: { autostart: 'off', mode },
      });
      await atRest(ticker);
      const start = middleOf(viewportOf(ticker));
      await press(start);
      await drag(start, [-10, -150]);
      await frame();
      const moved = watchMove(firstSeen(ticker));
      await feed.push(after);
      await ticker.reload();
      await settled(ticker);
      expect(all(ticker, 'a[href$=new1]')).to.have.length.of.at.least(1);
      expect(moved().x).to.be.closeTo(0, A_PIXEL);
      await drag(start, [-170]);
      await frame();
      expect(moved().x).to.be.closeTo(-20, A_PIXEL);
      await letGo();
    });
  }

  it('do not move it by a pixel while it comes to rest from a throw', async () => {
    const { ticker, feed } = await mount([feedOf(before)], {
      width: 700,
      attributes: { autostart: 'off', label: '', 'without-controls': '' },
    });
    await atRest(ticker);
    await feed.push(after);
    const start = middleOf(viewportOf(ticker));
    await press(start);
    await drag(start, [10, 30, 50, 70]);
    const moved = watchSeen(ticker);
    await letGo();
    const came = ticker.reload();
    const steps: { moves: number[]; ms: number }[] = [];
    let last = timeOfSight();
    let isHere = false;
    void came.then(() => (isHere = true));
    await waitUntil(async () => {
      await frame();
      const now = timeOfSight();
      steps.push({ moves: moved(), ms: now - last });
      last = now;
      const isStill = steps
        .slice(-3)
        .every(({ moves }) => moves.length && moves.every((by) => by === 0));
      return isHere && steps.length > 5 && isStill;
    }, 'it does not come to rest');
    await settled(ticker);
    expect(all(ticker, 'a[href$=new1]')).to.have.length.of.at.least(1);
    expect(steps.filter(({ moves }) => moves.some((by) => by > 1))).to.have.length.above(0);
    // Thrown to the right, all that is seen goes as one, never back, and never further than the fastest throw
    // does in two frames more.
    for (const { moves, ms } of steps) {
      for (const by of moves) {
        expect(by).to.be.closeTo(moves[0] ?? 0, NOT_YET_PAINTED);
        expect(by).to.be.greaterThan(-1);
        expect(by).to.be.lessThan(2.5 * (ms + 34));
      }
    }
  });
});

describeWhere('touch the screen', 'a finger on a strip', () => {
  const { matchMedia } = window;

  beforeEach(() => {
    sessionStorage.clear();
    // Also where the machine has a mouse besides.
    window.matchMedia = (query) => matchMedia.call(window, query.includes('hover') ? 'all' : query);
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
    document.body.style.removeProperty('min-height');
    window.scrollTo(0, 0);
  });

  it('scrolls the page up and down, wherever it begins', async () => {
    document.body.style.minHeight = '4000px';
    const ticker = await mountStill();
    ticker.style.marginBlockStart = '300px';
    await atRest(ticker);
    const moved = watchMove(firstSeen(ticker));
    const { x, y } = middleOf(viewportOf(ticker));
    // A thumb never goes quite straight.
    await swipe([0, 10, 50, 110, 170, 180, 180, 180].map((by) => ({ x: x + by / 8, y: y - by })));
    await waitUntil(() => window.scrollY > 100, 'the strip has caught it');
    await atRest(ticker);
    expect(moved().x).to.equal(0);
    expect(ticker.pauseReasons).to.not.include('drag');
  });

  it('drags it sideways, and is no mouse that hovers', async () => {
    document.body.style.minHeight = '4000px';
    const ticker = await mountStill();
    const moved = watchMove(firstSeen(ticker));
    const { x, y } = middleOf(viewportOf(ticker));
    await swipe([0, -20, -60, -100, -140, -140, -140].map((by) => ({ x: x + by, y })));
    await atRest(ticker);
    expect(moved().x).to.be.lessThan(-90);
    expect(window.scrollY).to.equal(0);
    expect(ticker.pauseReasons).to.deep.equal(['author']);
  });

  it('is told from the engine’s own wheel', async () => {
    document.body.style.minHeight = '4000px';
    const ticker = await mountStill();
    const moved = watchMove(firstSeen(ticker));
    const point = middleOf(viewportOf(ticker));
    await turnWheel(point, { deltaX: 50 });
    await waitUntil(() => moved().x < -49, 'it does not follow');
    expect(window.scrollX).to.equal(0);
    await turnWheel(point, { deltaY: 120 });
    await waitUntil(() => window.scrollY > 50, 'the strip has caught it');
  });
});
