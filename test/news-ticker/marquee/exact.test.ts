import { expect } from '@open-wc/testing';
import { stopTime } from '../../support/clock.js';
import { waitUntil } from '../../support/wait.js';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import {
  all,
  feedOf,
  frame,
  headlines,
  item,
  mount,
  one,
  settled,
  untilFrame,
} from '../support.js';
import {
  MAX_ERROR,
  measure,
  runningItem,
  secondsBetween,
  SPEED,
  watch,
  worstError,
  type Sample,
} from './exact-motion.js';

async function mountRunning(count = 14): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(headlines(count))], { attributes: { label: '' } });
  return ticker;
}

describe('a running strip is exactly where its speed puts it', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('while it runs', async () => {
    const ticker = await mountRunning();
    const seen = await runningItem(ticker);
    const start = measure(seen);
    expect(worstError(start, await watch(seen, 60))).to.be.lessThan(MAX_ERROR);
  });

  it('while its box grows and shrinks', async () => {
    const ticker = await mountRunning(40);
    const seen = await runningItem(ticker);
    const start = measure(seen);
    for (const width of ['900px', '320px', '700px', '601px']) {
      if (ticker.parentElement) ticker.parentElement.style.width = width;
      expect(worstError(start, await watch(seen, 6)), width).to.be.lessThan(MAX_ERROR);
    }
  });

  it('while headlines are added, changed and removed before and behind the visible ones', async () => {
    const before = headlines(14);
    const { ticker, feed } = await mount([feedOf(before)], { attributes: { label: '' } });
    const seen = await runningItem(ticker);
    const start = measure(seen);
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
    expect(worstError(start, await watch(seen, 20))).to.be.lessThan(MAX_ERROR);
  });

  it('while headlines are added before it stops', async () => {
    const before = headlines(14);
    const { ticker, feed } = await mount([feedOf(before)], { attributes: { label: '' } });
    const seen = await runningItem(ticker);
    await feed.push(feedOf([item('new1', 'A ship comes in'), ...before]));
    const came = ticker.reload();
    ticker.pause();
    const samples: Sample[] = [];
    for (let i = 0; i < 40; i++) samples.push(...(await watch(seen, 1)));
    await came;
    const steps = samples.slice(1).map((sample, i) => {
      const was = samples[i] ?? sample;
      const [, seconds] = secondsBetween(was, sample);
      return { moved: was.left - sample.left, most: SPEED * seconds };
    });
    for (const { moved, most } of steps) {
      expect(moved).to.be.greaterThan(-MAX_ERROR);
      expect(moved).to.be.lessThan(most + MAX_ERROR);
    }
  });

  it('while its speed changes', async () => {
    const ticker = await mountRunning();
    const seen = await runningItem(ticker);
    let before = measure(seen);
    ticker.speed = 2 * SPEED;
    for (let i = 0; i < 40; i++) {
      const [now] = await watch(seen, 1);
      if (!now) break;
      const [least, most] = secondsBetween(before, now);
      expect(before.left - now.left).to.be.greaterThan(SPEED * least - MAX_ERROR);
      expect(before.left - now.left).to.be.lessThan(2 * SPEED * most + MAX_ERROR);
      before = now;
    }
    await waitUntil(async () => {
      const from = measure(seen);
      await frame();
      const to = measure(seen);
      const [least, most] = secondsBetween(from, to);
      const speed = (from.left - to.left) / ((least + most) / 2);
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
    // A new speed restarts the running timer, which was set on the real clock.
    ticker.speed = SPEED + 1;
    await settled(ticker);
    ticker.speed = SPEED;
    await settled(ticker);
    await untilFrame(() => list.getAnimations().length === 1, 'the strip does not run');
    for (let i = 0; i < 60; i++) await frame();
    const start = measure(seen);
    const HOURS = 24;
    const STEP_MS = 50_000;
    for (let ms = 0; ms < HOURS * 3_600_000; ms += STEP_MS) {
      const [animation] = list.getAnimations();
      if (animation) animation.startTime = Number(animation.startTime) - STEP_MS;
      clock.next();
    }
    await frame();
    const end = measure(seen);
    const [least, most] = secondsBetween(start, end);
    const beyond = (start.left - end.left - SPEED * (HOURS * 3600 + least)) % cycle;
    const excess = beyond < -MAX_ERROR ? beyond + cycle : beyond;
    expect(excess).to.be.lessThan(SPEED * (most - least) + MAX_ERROR);
  });
});
