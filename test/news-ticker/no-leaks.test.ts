import { expect } from '@open-wc/testing';
import '../../src/news-ticker/define.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { countMemory } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { LifeWatch } from './living.js';
import { feedOf, headlines, next, one, settled } from './support.js';

const CYCLES = 500;

/** Every tenth of them gets as far as running, and is used. */
const LONG = 10;

const SETTINGS: readonly Readonly<Record<string, string>>[] = [
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
    SETTINGS[((cycle / LONG) % SETTINGS.length) | 0] ?? {},
  ))
    ticker.setAttribute(name, value);
  if (cycle % (5 * LONG) === 0) ticker.src = url;
  else ticker.articles = articles;
  return ticker;
}

/** What readers do. */
async function use(ticker: NewsTicker): Promise<void> {
  const viewport = one(ticker, '[part=viewport]');
  ticker.next();
  viewport.dispatchEvent(new WheelEvent('wheel', { deltaX: 40, cancelable: true }));
  const at = { pointerId: 7, isPrimary: true, button: 0, buttons: 1 };
  viewport.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: 200 }));
  viewport.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: 150 }));
  ticker.articles = articles.slice(1);
  ticker.showAll();
  await settled(ticker);
}

/** Mounts a strip, moves it to another place of the page, and takes it out. */
async function live(
  cycle: number,
  { places, url }: { places: readonly Element[]; url: string },
): Promise<void> {
  const ticker = make(cycle, url);
  const isLong = cycle % LONG === 0;
  const loaded = isLong && ticker.src ? next(ticker, 'news-feed-load') : undefined;
  places[0]?.append(ticker);
  await ticker.updateComplete;
  await loaded;
  if (isLong) {
    await settled(ticker);
    await use(ticker);
  }
  places[1]?.append(ticker);
  if (cycle % 2 === 0) await ticker.updateComplete;
  ticker.remove();
}

async function liveOften(count: number): Promise<void> {
  const places = [document.createElement('div'), document.createElement('div')];
  document.body.append(...places);
  const { url } = await serveFeed([feedOf(headlines(14))]);
  for (let cycle = 0; cycle < count; cycle++) await live(cycle, { places, url });
  for (const place of places) place.remove();
}

describe('five hundred strips that come, move and go', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('leave no listener, timer, observer or animation behind', async function () {
    this.timeout(120_000);
    // Whatever a page needs once is there from now on.
    await liveOften(5 * LONG + 1);
    const watch = new LifeWatch();
    try {
      await liveOften(CYCLES);
      expect(watch.now).to.deep.equal({
        listeners: 0,
        timers: 0,
        frames: 0,
        observed: 0,
        animations: 0,
      });
    } finally {
      watch.stop();
    }
  });

  it('are all seen by what counts them', async () => {
    const watch = new LifeWatch();
    try {
      const ticker = make(0, '');
      ticker.articles = articles;
      document.body.append(ticker);
      await settled(ticker);
      await waitUntil(() => watch.now.animations > 0, 'it does not run');
      const { listeners, timers, observed } = watch.now;
      expect(listeners).to.be.greaterThan(2);
      expect(timers).to.be.greaterThan(0);
      expect(observed).to.be.greaterThan(14);
      ticker.remove();
    } finally {
      watch.stop();
    }
  });

  itWhere(
    'count what is in memory',
    'leave no node and no listener in memory',
    async function (this: Mocha.Context) {
      this.timeout(180_000);
      await liveOften(5 * LONG + 1);
      const before = await countMemory();
      await liveOften(CYCLES);
      const after = await countMemory();
      // One strip has over 200 nodes and 100 listeners.
      expect(after.nodes - before.nodes).to.be.lessThan(200);
      expect(after.listeners - before.listeners).to.be.lessThan(50);
      expect(after.documents).to.equal(before.documents);
    },
  );
});
