import { expect } from '@open-wc/testing';
import { stopTime } from '../support/clock.js';
import { engine } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { all, feedOf, frame, headlines, item, mount, one, settled } from './support.js';

/** In px. */
const MOST_ERROR = 1;

/** In px/s, at the test page's text size. */
const SPEED = 80;

/** Where an item is, and when that is true, in ms. */
interface Sight {
  readonly left: number;
  readonly time: number;
}

/** WebKit answers by the time at which it is asked, the others by that of the frame. */
function look(item: Element | undefined): Sight {
  const left = item?.getBoundingClientRect().left ?? NaN;
  const frameTime = document.timeline.currentTime;
  const time = engine === 'webkit' ? performance.now() : Number(frameTime);
  return { left, time };
}

/** Looks at an item for so many frames. */
async function watch(item: Element | undefined, frames: number): Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  for (let i = 0; i < frames; i++) {
    await frame();
    sights.push(look(item));
  }
  return sights;
}

/** How far, in px, the worst sight is from where constant motion from `start` on would have it. */
function worstError(start: Sight, sights: readonly Sight[]): number {
  const errors = sights.map(({ left, time }) =>
    Math.abs(left - (start.left - (SPEED * (time - start.time)) / 1000)),
  );
  return Math.max(...errors);
}

/** The first item that begins within the viewport of a strip that has reached its speed. */
async function runningItem(ticker: NewsTicker): Promise<HTMLElement> {
  const items = all(ticker, '[part~=item]');
  const start = look(items[0]).left;
  await waitUntil(() => look(items[0]).left < start - 40, 'it does not run');
  const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
  const found = items.find((element) => look(element).left > left + 20);
  if (!found) throw new Error('No item begins within the strip.');
  return found;
}

async function mountRunning(count = 14): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(headlines(count))], { attributes: { label: '' } });
  return ticker;
}

describe('a running strip is where it should be', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('while it runs', async () => {
    const ticker = await mountRunning();
    const seen = await runningItem(ticker);
    const start = look(seen);
    expect(worstError(start, await watch(seen, 60))).to.be.lessThan(MOST_ERROR);
  });

  it('while its box grows and shrinks', async () => {
    const ticker = await mountRunning(40);
    const seen = await runningItem(ticker);
    const start = look(seen);
    for (const width of ['900px', '320px', '700px', '601px']) {
      if (ticker.parentElement) ticker.parentElement.style.width = width;
      expect(worstError(start, await watch(seen, 6)), width).to.be.lessThan(MOST_ERROR);
    }
  });

  it('while headlines come, change and go, before and behind what is seen', async () => {
    const before = headlines(14);
    const { ticker, feed } = await mount([feedOf(before)], { attributes: { label: '' } });
    const seen = await runningItem(ticker);
    const start = look(seen);
    await feed.push(
      feedOf([
        item('new1', 'A ship comes in'),
        item('new2', 'Another ship comes in'),
        ...before.slice(0, 9),
        item('new3', 'A third one is expected'),
        ...before.slice(10),
      ]),
    );
    await ticker.reload();
    await settled(ticker);
    expect(all(ticker, 'li').map((one) => one.textContent)).to.satisfy((texts: string[]) =>
      texts.some((text) => text.includes('Another ship')),
    );
    expect(worstError(start, await watch(seen, 20))).to.be.lessThan(MOST_ERROR);
  });

  it('while headlines come before it comes to rest', async () => {
    const before = headlines(14);
    const { ticker, feed } = await mount([feedOf(before)], { attributes: { label: '' } });
    const seen = await runningItem(ticker);
    await feed.push(feedOf([item('new1', 'A ship comes in'), ...before]));
    const came = ticker.reload();
    ticker.pause();
    const sights: Sight[] = [];
    for (let i = 0; i < 40; i++) sights.push(...(await watch(seen, 1)));
    await came;
    const steps = sights.slice(1).map(({ left, time }, i) => {
      const was = sights[i] ?? { left, time };
      return { moved: was.left - left, most: (SPEED * (time - was.time)) / 1000 };
    });
    for (const { moved, most } of steps) {
      expect(moved).to.be.greaterThan(-MOST_ERROR);
      expect(moved).to.be.lessThan(most + MOST_ERROR);
    }
  });

  it('while its speed changes', async () => {
    const ticker = await mountRunning();
    const seen = await runningItem(ticker);
    let before = look(seen);
    ticker.speed = 2 * SPEED;
    for (let i = 0; i < 40; i++) {
      await frame();
      const now = look(seen);
      const seconds = (now.time - before.time) / 1000;
      expect(before.left - now.left).to.be.greaterThan(SPEED * seconds - MOST_ERROR);
      expect(before.left - now.left).to.be.lessThan(2 * SPEED * seconds + MOST_ERROR);
      before = now;
    }
    await waitUntil(async () => {
      const from = look(seen);
      await frame();
      const to = look(seen);
      const speed = ((from.left - to.left) / (to.time - from.time)) * 1000;
      return Math.abs(speed - 2 * SPEED) < 1;
    }, 'it does not reach its new speed');
  });

  it('after twenty-four hours', async () => {
    const ticker = await mountRunning();
    const seen = await runningItem(ticker);
    const list = one(ticker, '[part~=list]');
    const cycle = all(ticker, '[part~=item]').reduce(
      (sum, element) => sum + element.getBoundingClientRect().width,
      0,
    );
    const clock = stopTime();
    // The timer that is already under way does not know of the stopped clock.
    ticker.speed = SPEED + 1;
    await settled(ticker);
    ticker.speed = SPEED;
    await settled(ticker);
    await waitUntil(() => list.getAnimations().length === 1);
    for (let i = 0; i < 60; i++) await frame();
    const start = look(seen);
    const HOURS = 24;
    const STEP_MS = 50_000;
    for (let ms = 0; ms < HOURS * 3_600_000; ms += STEP_MS) {
      const [animation] = list.getAnimations();
      if (animation) animation.startTime = Number(animation.startTime) - STEP_MS;
      clock.next();
    }
    await frame();
    const end = look(seen);
    const travelled = (SPEED * (HOURS * 3_600_000 + end.time - start.time)) / 1000;
    const error = (start.left - end.left - travelled) % cycle;
    expect(Math.min(...[0, cycle, -cycle].map((lap) => Math.abs(error + lap)))).to.be.lessThan(
      MOST_ERROR,
    );
  });
});
