import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { stopTime } from '../../support/clock.js';
import { hidePage } from '../../support/page.js';
import { clickPage, firstVisible, shownHeadline, textOf } from '../pointer.js';
import {
  atRest,
  button,
  feedOf,
  frame,
  headlines,
  item,
  mount,
  one,
  untilFrame,
} from '../support.js';

const COUNT = 14;
const titles = headlines(COUNT).map(({ title }) => title);
const LONG = 'The council of the harbour town has met '.repeat(7).trim();

/** The default `interval`, in ms. */
const INTERVAL = 6000;

/** The length of one frame, in ms. */
const FRAME = 16;

const { matchMedia } = window;

interface Timed {
  readonly ticker: NewsTicker;
  readonly clock: ReturnType<typeof stopTime>;
}

/** Mounts a paged strip under a stopped clock, at the beginning of its first interval. */
async function play(
  attributes: Readonly<Record<string, string>>,
  items = headlines(COUNT),
): Promise<Timed> {
  const { ticker } = await mount([feedOf(items)], {
    // At this width each headline fits into the viewport, in any font.
    width: 780,
    attributes: { 'without-autoplay': '', refresh: '0', label: '', ...attributes },
  });
  await atRest(ticker);
  const clock = stopTime();
  ticker.play();
  await ticker.updateComplete;
  return { ticker, clock };
}

async function expectShown(ticker: NewsTicker, title: string | undefined): Promise<void> {
  await untilFrame(() => shownHeadline(ticker) === title, `${String(title)} is not shown`);
  await atRest(ticker);
  expect(shownHeadline(ticker)).to.equal(title);
}

/** Expects the headline to stay for this number of milliseconds, and the next one a millisecond later. */
async function expectNextAfter(
  { ticker, clock }: Timed,
  ms: number,
  [from, to]: readonly [number, number],
): Promise<void> {
  await clock.tickAsync(ms - 1);
  await expectShown(ticker, titles[from]);
  await clock.tickAsync(1);
  await expectShown(ticker, titles[to]);
}

function hover(ticker: NewsTicker, type: 'pointerenter' | 'pointerleave'): void {
  one(ticker, '[part=viewport]').dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
}

function drag(ticker: NewsTicker, type: string, clientX: number): void {
  const state = { isPrimary: true, pointerId: 1, buttons: 1, clientX, bubbles: true };
  one(ticker, '[part=viewport]').dispatchEvent(new PointerEvent(type, state));
}

type EndReason = () => void;

/** Starts each pause reason. @returns ends it */
const REASONS: Readonly<Record<string, (ticker: NewsTicker) => EndReason | Promise<EndReason>>> = {
  user: (ticker) => {
    button(ticker, 'Pause headlines')?.click();
    return () => button(ticker, 'Play headlines')?.click();
  },
  author: (ticker) => {
    ticker.pause();
    return () => {
      ticker.play();
    };
  },
  focus: async (ticker) => {
    const before = document.createElement('button');
    ticker.before(before);
    await clickPage();
    before.focus();
    await sendKeys({ press: 'Tab' });
    one(ticker, 'li a').focus();
    return () => {
      before.focus();
    };
  },
  hover: (ticker) => {
    hover(ticker, 'pointerenter');
    return () => {
      hover(ticker, 'pointerleave');
    };
  },
  drag: (ticker) => {
    drag(ticker, 'pointerdown', 300);
    drag(ticker, 'pointermove', 280);
    return () => {
      drag(ticker, 'pointerup', 280);
    };
  },
  hidden: () => hidePage(),
  offscreen: (ticker) => {
    ticker.style.marginBlockStart = '5000px';
    return () => {
      ticker.style.marginBlockStart = '0';
    };
  },
  panel: (ticker) => {
    ticker.showAll();
    return () => {
      ticker.hideAll();
    };
  },
};

describe('the time for which a headline is shown', () => {
  beforeEach(() => {
    sessionStorage.clear();
    // The test also runs on machines without a mouse.
    window.matchMedia = (query) => matchMedia.call(window, query.includes('hover') ? 'all' : query);
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
    sessionStorage.clear();
  });

  for (const mode of ['step', 'fade']) {
    it(`is six seconds in mode ${mode}, or the interval that the author sets`, async () => {
      for (const [interval, ms] of [
        ['', INTERVAL],
        ['soon', INTERVAL],
        ['0', INTERVAL],
        ['-3', INTERVAL],
        ['0.001', 1000],
        ['2.5', 2500],
        // More than three flashes a second can harm readers.
        ['0.1', 1000],
        ['1e9', 3_600_000],
      ] as const) {
        const timed = await play({ mode, ...(interval && { interval }) });
        await expectNextAfter(timed, ms, [0, 1]);
        await expectNextAfter(timed, ms, [1, 2]);
        timed.ticker.parentElement?.remove();
        timed.clock.uninstall();
      }
    });

    it(`starts anew after a reader has stepped in mode ${mode}`, async () => {
      const timed = await play({ mode });
      await timed.clock.tickAsync(INTERVAL - 1);
      timed.ticker.next();
      await expectShown(timed.ticker, titles[1]);
      await expectNextAfter(timed, INTERVAL, [1, 2]);
      await timed.clock.tickAsync(INTERVAL - 1);
      timed.ticker.previous();
      await expectShown(timed.ticker, titles[1]);
      await expectNextAfter(timed, INTERVAL, [1, 2]);
    });

    it(`grows in mode ${mode} by the time that panning through a long headline takes`, async () => {
      const { ticker, clock } = await play({ mode, speed: '2000' }, [
        item('long', LONG),
        ...headlines(3),
      ]);
      const { right, bottom } = one(ticker, '[part=viewport]').getBoundingClientRect();
      const isAtEnd = (): boolean => {
        const box = firstVisible(ticker).getBoundingClientRect();
        return box.right < right + 2 && box.bottom < bottom + 2;
      };
      await clock.tickAsync(INTERVAL - 1);
      await atRest(ticker);
      expect(isAtEnd()).to.equal(false);
      await clock.tickAsync(1);
      // Panning is one motion, without a pause.
      let passed = 0;
      for (; passed < INTERVAL / 2 && !isAtEnd(); passed += FRAME) {
        await frame();
        await clock.tickAsync(FRAME);
      }
      expect(isAtEnd()).to.equal(true);
      await clock.tickAsync(INTERVAL / 2 - passed);
      await expectShown(ticker, LONG);
      expect(isAtEnd()).to.equal(true);
      // The step to the next headline takes about a second at that speed.
      await clock.tickAsync(2000);
      await expectShown(ticker, titles[0]);
    });
  }

  for (const direction of ['end', 'down']) {
    it(`continues from a long headline that enters from the other side, ${direction}`, async () => {
      const { ticker, clock } = await play({ mode: 'step', direction, speed: '2000' }, [
        item('long', LONG),
        ...headlines(3),
      ]);
      await clock.tickAsync(INTERVAL);
      await atRest(ticker);
      expect(textOf(firstVisible(ticker))).to.equal(LONG);
      for (const title of [titles[0], titles[1]]) {
        await clock.tickAsync(INTERVAL);
        await expectShown(ticker, title);
      }
    });
  }

  it('stops in the middle of a long headline, and continues from there', async () => {
    const { ticker, clock } = await play({ mode: 'step', speed: '400' }, [
      item('long', LONG),
      ...headlines(3),
    ]);
    const left = (): number => firstVisible(ticker).getBoundingClientRect().left;
    const start = left();
    await clock.tickAsync(INTERVAL);
    await untilFrame(() => left() < start - 20, 'it does not pass');
    ticker.pause();
    await atRest(ticker);
    const stopped = left();
    await clock.tickAsync(10 * INTERVAL);
    await atRest(ticker);
    expect(left()).to.equal(stopped);
    expect(textOf(firstVisible(ticker))).to.equal(LONG);
    ticker.play();
    await clock.tickAsync(INTERVAL);
    await untilFrame(() => left() < stopped - 20, 'it does not go on');
    expect(textOf(firstVisible(ticker))).to.equal(LONG);
  });

  for (const [reason, begin] of Object.entries(REASONS)) {
    it(`stops for the reason ${reason}, and starts anew after it`, async () => {
      const timed = await play({ mode: 'step' });
      const { ticker, clock } = timed;
      await clock.tickAsync(INTERVAL - 1);
      const end = await begin(ticker);
      await untilFrame(() => ticker.paused, 'it does not hold');
      expect(ticker.pauseReasons).to.include(reason);
      await clock.tickAsync(10 * INTERVAL);
      await expectShown(ticker, titles[0]);
      end();
      await untilFrame(() => !ticker.paused, 'it holds for ever');
      await ticker.updateComplete;
      await expectNextAfter(timed, INTERVAL, [0, 1]);
    });
  }

  it('starts anew only after the last of several reasons has ended', async () => {
    const timed = await play({ mode: 'step' });
    const { ticker, clock } = timed;
    const show = hidePage();
    hover(ticker, 'pointerenter');
    ticker.pause();
    expect(ticker.pauseReasons).to.deep.equal(['hidden', 'hover', 'author']);
    for (const goes of [() => hover(ticker, 'pointerleave'), show]) {
      goes();
      await clock.tickAsync(2 * INTERVAL);
      await expectShown(ticker, titles[0]);
    }
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    ticker.play();
    await expectNextAfter(timed, INTERVAL, [0, 1]);
  });
});
