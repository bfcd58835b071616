import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { firstVisible, textOf } from '../pointer.js';
import { atRest, button, feedOf, headlines, mount, one, settled, untilFrame } from '../support.js';

const titles = headlines(14).map(({ title }) => title);
const feed = [feedOf(headlines(14))];

const LAYOUTS = [
  { mode: 'step', direction: 'start' },
  { mode: 'step', direction: 'end' },
  { mode: 'step', direction: 'up' },
  { mode: 'step', direction: 'down' },
  { mode: 'fade', direction: 'start' },
  { mode: 'fade', direction: 'down' },
] as const;

async function mountPages(attributes: Readonly<Record<string, string>>): Promise<NewsTicker> {
  const { ticker } = await mount(feed, { attributes });
  await atRest(ticker);
  return ticker;
}

function shown(ticker: NewsTicker): string {
  return textOf(firstVisible(ticker));
}

/** Expects the shown headline to begin where the viewport begins. */
function expectAligned(ticker: NewsTicker): void {
  const page = firstVisible(ticker).getBoundingClientRect();
  const frame = one(ticker, '[part=viewport]').getBoundingClientRect();
  const isRtl = document.documentElement.dir === 'rtl';
  if (isRtl) expect(page.right).to.be.closeTo(frame.right, 1);
  else expect(page.left).to.be.closeTo(frame.left, 1);
  expect(page.top).to.be.closeTo(frame.top, 1);
}

describe('headlines shown one at a time', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const layout of LAYOUTS) {
      it(`follow the feed forward and back, by ${layout.mode} to the ${layout.direction} in ${dir}`, async () => {
        document.documentElement.dir = dir;
        const ticker = await mountPages({ ...layout, 'without-autoplay': '' });
        for (const [by, index] of [
          ['Next', 1],
          ['Next', 2],
          ['Previous', 1],
          ['Previous', 0],
          ['Previous', 13],
          ['Next', 0],
        ] as const) {
          button(ticker, `${by} headline`)?.click();
          await atRest(ticker);
          await untilFrame(() => shown(ticker) === titles[index], `${by}: ${shown(ticker)}`);
          expectAligned(ticker);
        }
      });
    }
  }

  it('stay whole and in place when their box is resized', async () => {
    for (const layout of LAYOUTS) {
      const ticker = await mountPages({ ...layout, 'without-autoplay': '' });
      ticker.next();
      // A fading headline stands still before it changes, so wait for the text, too.
      await untilFrame(() => shown(ticker) === titles[1], shown(ticker));
      await atRest(ticker);
      for (const width of ['320px', '1200px', '601px']) {
        if (ticker.parentElement) ticker.parentElement.style.width = width;
        await settled(ticker);
        await atRest(ticker);
        expect(shown(ticker), `${layout.mode} ${width}`).to.equal(titles[1]);
        expectAligned(ticker);
      }
      ticker.parentElement?.remove();
    }
  });

  it('end at the next headline when their box is resized during a step', async () => {
    for (const layout of LAYOUTS) {
      for (const width of ['320px', '1200px']) {
        const ticker = await mountPages({ ...layout, 'without-autoplay': '' });
        ticker.next();
        if (ticker.parentElement) ticker.parentElement.style.width = width;
        // Between layout and measuring, before the next paint, the position may be wrong.
        await settled(ticker);
        const way = `${layout.mode} ${layout.direction} ${width}`;
        await untilFrame(() => shown(ticker) === titles[1], way);
        await atRest(ticker);
        expect(shown(ticker), way).to.equal(titles[1]);
        expectAligned(ticker);
        ticker.parentElement?.remove();
      }
    }
  });

  it('end at the next headline when their mode changes during a step', async () => {
    const modes = ['scroll', 'step', 'fade'] as const;
    for (const from of modes) {
      for (const to of modes) {
        const ticker = await mountPages({ mode: from, 'without-autoplay': '' });
        ticker.next();
        ticker.mode = to;
        await settled(ticker);
        await atRest(ticker);
        await untilFrame(() => shown(ticker) === titles[1], `${from} to ${to}: ${shown(ticker)}`);
        expectAligned(ticker);
        ticker.parentElement?.remove();
      }
    }
  });

  it('stay the same when mode and direction change', async () => {
    const ticker = await mountPages({ 'without-autoplay': '' });
    ticker.next();
    ticker.next();
    await atRest(ticker);
    const all = [
      ...LAYOUTS,
      { mode: 'scroll', direction: 'up' },
      { mode: 'scroll', direction: 'down' },
      { mode: 'scroll', direction: 'end' },
      { mode: 'scroll', direction: 'start' },
    ] as const;
    for (const { mode, direction } of [...all, ...all.toReversed()]) {
      ticker.mode = mode;
      ticker.direction = direction;
      await settled(ticker);
      await atRest(ticker);
      expect(shown(ticker), `${mode} ${direction}`).to.equal(titles[2]);
    }
  });
});
