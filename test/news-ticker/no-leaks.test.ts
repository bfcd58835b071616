import { expect } from '@open-wc/testing';
import '../../src/news-ticker/define.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { countMemory } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { LeakTracker } from './leak-tracker.js';
import { feedOf, headlines, next, one, settled } from './support.js';

/** A number from the bundler: 50, or 500 in `npm run soak`. */
declare const LEAK_CYCLES: number;

/** Every tenth cycle runs long enough for motion and input. */
const LONG_EVERY = 10;

const VARIANTS: readonly Readonly<Record<string, string>>[] = [
  { times: '', announce: 'all' },
  { mode: 'step', interval: '1' },
  { mode: 'fade', direction: 'up' },
  { mode: 'list', times: '' },
  { direction: 'down', speed: '300' },
];

const articles = headlines(14).map(({ id, title }) => ({
  id,
  headline: title,
  url: `https://news.example/${id}`,
  published: new Date(),
}));

function make(cycle: number, url: string): NewsTicker {
  const ticker = document.createElement('news-ticker');
  for (const [name, value] of Object.entries(
    VARIANTS[((cycle / LONG_EVERY) % VARIANTS.length) | 0] ?? {},
  ))
    ticker.setAttribute(name, value);
  if (cycle % (5 * LONG_EVERY) === 0) ticker.src = url;
  else ticker.articles = articles;
  return ticker;
}

/** Uses a strip as a reader would: steps, wheel, drag, new headlines, panel. */
async function use(ticker: NewsTicker): Promise<void> {
  const viewport = one(ticker, '[part=viewport]');
  ticker.next();
  viewport.dispatchEvent(new WheelEvent('wheel', { deltaX: 40, cancelable: true }));
  const pointer = { pointerId: 7, isPrimary: true, button: 0, buttons: 1 };
  viewport.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, clientX: 200 }));
  viewport.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: 150 }));
  ticker.articles = articles.slice(1);
  ticker.showAll();
  await settled(ticker);
}

/** Mounts a strip, moves it to another box, and removes it. */
async function mountOnce(
  cycle: number,
  { boxes, url }: { boxes: readonly Element[]; url: string },
): Promise<void> {
  const ticker = make(cycle, url);
  const isLong = cycle % LONG_EVERY === 0;
  const loaded = isLong && ticker.src ? next(ticker, 'news-feed-load') : undefined;
  boxes[0]?.append(ticker);
  await ticker.updateComplete;
  await loaded;
  if (isLong) {
    await settled(ticker);
    await use(ticker);
  }
  boxes[1]?.append(ticker);
  if (cycle % 2 === 0) await ticker.updateComplete;
  ticker.remove();
}

async function mountMany(count: number): Promise<void> {
  const boxes = [document.createElement('div'), document.createElement('div')];
  document.body.append(...boxes);
  const { url } = await serveFeed([feedOf(headlines(14))]);
  for (let cycle = 0; cycle < count; cycle++) await mountOnce(cycle, { boxes, url });
  for (const box of boxes) box.remove();
}

describe(`${String(LEAK_CYCLES)} strips that are mounted, moved and removed`, () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('leave no listener, timer, observer or animation behind', async function () {
    this.timeout(120_000);
    // The first strips create everything that a page needs only once.
    await mountMany(5 * LONG_EVERY + 1);
    const tracker = new LeakTracker();
    try {
      await mountMany(LEAK_CYCLES);
      expect(tracker.now).to.deep.equal({
        listeners: 0,
        timers: 0,
        frames: 0,
        observed: 0,
        animations: 0,
      });
    } finally {
      tracker.stop();
    }
  });

  it('are counted while they exist', async () => {
    const tracker = new LeakTracker();
    try {
      const ticker = make(0, '');
      ticker.articles = articles;
      document.body.append(ticker);
      await settled(ticker);
      await waitUntil(() => tracker.now.animations > 0, 'the strip does not run');
      const { listeners, timers, observed } = tracker.now;
      expect(listeners).to.be.greaterThan(2);
      expect(timers).to.be.greaterThan(0);
      expect(observed).to.be.greaterThan(14);
      ticker.remove();
    } finally {
      tracker.stop();
    }
  });

  itWhere(
    'count what is in memory',
    'leave no node and no listener in memory',
    async function (this: Mocha.Context) {
      this.timeout(180_000);
      await mountMany(5 * LONG_EVERY + 1);
      const before = await countMemory();
      await mountMany(LEAK_CYCLES);
      // A busy browser holds on to nodes for a moment; what leaks never goes. The limits allow less than one node
      // for two strips, and one listener for ten.
      await waitUntil(async () => {
        const after = await countMemory();
        return (
          after.nodes - before.nodes < LEAK_CYCLES * 0.4 &&
          after.listeners - before.listeners < LEAK_CYCLES * 0.1 &&
          after.documents === before.documents
        );
      }, 'nodes, listeners or documents stay in memory');
    },
  );
});
