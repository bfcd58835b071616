import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { swipe, type ScreenPoint } from '../support/devtools.js';
import { describeWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { firstSeen, middleOf, textOf, watchMove } from './hand.js';
import { all, atRest, button, feedOf, frame, headlines, mount, one } from './support.js';

const COUNT = 5;
const titles = headlines(COUNT).map(({ title }) => title);

/** In px: enough of a headline for a finger to meet it. */
const LEAST_SEEN = 40;

const { matchMedia } = window;

interface Touched {
  readonly ticker: NewsTicker;
  /** What has been chosen so far. */
  readonly chosen: readonly string[];
}

async function mountFor(
  attributes: Readonly<Record<string, string>>,
  count = COUNT,
): Promise<Touched> {
  const { ticker } = await mount([feedOf(headlines(count))], { width: 760, attributes });
  const chosen: string[] = [];
  ticker.addEventListener('news-article-select', (event) => {
    chosen.push(event.article.headline);
    event.preventDefault();
  });
  return { ticker, chosen };
}

async function tap(element: Element | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to tap.');
  await swipe([middleOf(element)]);
}

/** Sideways through the middle of an element: by so many pixels, below 0 to the left. */
function sideways(element: Element, by: number): readonly ScreenPoint[] {
  const { x, y } = middleOf(element);
  return [0, 0.1, 0.4, 0.7, 1, 1].map((part) => ({ x: x - by / 2 + part * by, y }));
}

/** Up through the middle of an element. A thumb never goes quite straight. */
function upwards(element: Element, by: number): readonly ScreenPoint[] {
  const { x, y } = middleOf(element);
  return [0, 0.1, 0.4, 0.7, 1, 1].map((part) => ({ x: x + (part * by) / 8, y: y - part * by }));
}

/** Where a finger meets one of these headlines, and which. */
function findSeen(
  ticker: NewsTicker,
  wanted: readonly string[],
): { readonly title: string; readonly point: ScreenPoint } | undefined {
  const viewport = one(ticker, '[part=viewport]').getBoundingClientRect();
  return all(ticker, '[part=headline]')
    .flatMap((headline) => {
      const box = headline.getBoundingClientRect();
      const left = Math.max(box.left, viewport.left);
      const right = Math.min(box.right, viewport.right);
      const y = box.top + box.height / 2;
      const isSeen = right - left > LEAST_SEEN && y > viewport.top && y < viewport.bottom;
      return isSeen
        ? [{ title: headline.textContent.trim(), point: { x: (left + right) / 2, y } }]
        : [];
    })
    .find(({ title }) => wanted.includes(title));
}

/** Swipes on until each headline has been in sight, and taps it there. */
async function chooseAll({ ticker, chosen }: Touched): Promise<void> {
  const viewport = one(ticker, '[part=viewport]');
  const { width } = viewport.getBoundingClientRect();
  const on = document.documentElement.dir === 'rtl' ? 1 : -1;
  for (let swipes = 0; swipes < 3 * COUNT && chosen.length < COUNT;) {
    const seen = findSeen(
      ticker,
      titles.filter((title) => !chosen.includes(title)),
    );
    const before = chosen.length;
    if (seen) {
      await swipe([seen.point]);
      await waitUntil(() => chosen.at(-1) === seen.title, `${seen.title} is not chosen`);
    } else {
      await swipe(sideways(viewport, on * (width - 60)));
      await atRest(ticker);
      swipes += 1;
    }
    // A swipe chooses nothing, and a tap no more than one.
    expect(chosen).to.have.length(before + (seen ? 1 : 0));
  }
  expect(chosen.toSorted()).to.deep.equal(titles.toSorted());
}

/** What fades stands still before it is another: so wait for the headline first, and then for rest. */
async function comesFirst(ticker: NewsTicker, title: string | undefined): Promise<void> {
  await waitUntil(() => textOf(firstSeen(ticker)) === title, `${String(title)} does not come`);
  await atRest(ticker);
}

describeWhere('touch the screen', 'with a finger alone', () => {
  beforeEach(() => {
    sessionStorage.clear();
    // Also where the machine has a mouse besides.
    window.matchMedia = (query) => matchMedia.call(window, query.includes('hover') ? 'all' : query);
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
    sessionStorage.clear();
    document.documentElement.removeAttribute('dir');
    document.body.style.removeProperty('min-height');
    window.scrollTo(0, 0);
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const mode of ['scroll', 'step', 'fade']) {
      it(`a reader can do everything in a strip that goes by ${mode} in ${dir}`, async () => {
        document.documentElement.dir = dir;
        const touched = await mountFor({ mode, label: '' });
        const { ticker } = touched;

        // A finger that has left is no mouse that stays.
        await tap(button(ticker, 'Pause headlines'));
        await waitUntil(() => button(ticker, 'Play headlines'), 'it does not stop');
        expect(ticker.pauseReasons).to.deep.equal(['user']);
        await tap(button(ticker, 'Play headlines'));
        await waitUntil(() => button(ticker, 'Pause headlines'), 'it does not play');
        expect(ticker.pauseReasons).to.deep.equal([]);
        await tap(button(ticker, 'Pause headlines'));
        await waitUntil(() => ticker.paused, 'it does not stop again');
        await atRest(ticker);

        const from = titles.indexOf(textOf(firstSeen(ticker)));
        await tap(button(ticker, 'Next headline'));
        await comesFirst(ticker, titles[(from + 1) % COUNT]);
        await tap(button(ticker, 'Previous headline'));
        await comesFirst(ticker, titles[from]);

        await chooseAll(touched);
        expect(ticker.pauseReasons).to.deep.equal(['user']);
      });
    }

    it(`a reader throws a strip in ${dir}, which goes on a little and opens nothing`, async () => {
      document.documentElement.dir = dir;
      const { ticker, chosen } = await mountFor({ autostart: 'off' }, 14);
      await atRest(ticker);
      const moved = watchMove(firstSeen(ticker));
      const on = dir === 'rtl' ? 1 : -1;
      const path = sideways(one(ticker, '[part=viewport]'), on * 200).slice(0, -1);
      await swipe(path, { isThrown: true });
      await atRest(ticker);
      // It followed 180 pixels at most, and comes to rest within a second.
      expect(moved().x * on)
        .to.be.greaterThan(190)
        .and.lessThan(1190);
      expect(chosen).to.deep.equal([]);
      expect(ticker.pauseReasons).to.deep.equal(['author']);

      // For a moment the engine takes a tap for the end of its own throw.
      const seen = findSeen(
        ticker,
        headlines(14).map(({ title }) => title),
      );
      await waitUntil(async () => {
        if (seen) await swipe([seen.point]);
        await frame();
        return chosen.length > 0;
      }, 'nothing can be chosen any longer');
      expect(chosen[0]).to.equal(seen?.title);
    });

    it(`a reader chooses from a list in ${dir}`, async () => {
      document.documentElement.dir = dir;
      const { ticker, chosen } = await mountFor({ mode: 'list' });
      for (const [index, title] of titles.entries()) {
        await tap(all(ticker, '[part=headline]')[index]);
        await waitUntil(() => chosen.at(-1) === title, `${title} is not chosen`);
      }
      expect(chosen).to.deep.equal(titles);
    });

    it(`a reader opens the panel in ${dir}, scrolls it, chooses there and closes it`, async () => {
      document.documentElement.dir = dir;
      document.body.style.minHeight = '4000px';
      const { ticker, chosen } = await mountFor({}, 40);
      await tap(button(ticker, 'All headlines'));
      const panel = one(ticker, '[part=all-panel]');
      await waitUntil(() => panel.querySelector('h2:focus'), 'it does not open');
      await Promise.all(panel.getAnimations().map(({ finished }) => finished));
      expect(ticker.pauseReasons).to.deep.equal(['panel']);

      const scroller = one(ticker, '.all-scroll');
      await swipe(upwards(scroller, 180));
      await waitUntil(() => scroller.scrollTop > 100, 'it does not scroll');
      expect(window.scrollY).to.equal(0);
      expect(chosen).to.deep.equal([]);
      await scrolled(scroller);

      const { x, y } = middleOf(scroller);
      const row = ticker.shadowRoot?.elementFromPoint(x, y)?.closest('.all-row');
      await swipe([{ x, y }]);
      await waitUntil(() => chosen.length > 0, 'nothing is chosen');
      expect(chosen).to.deep.equal([row?.querySelector('[part=headline]')?.textContent.trim()]);

      await tap(button(ticker, 'Close'));
      await waitUntil(() => !panel.matches(':popover-open'), 'it does not close');
      await waitUntil(() => !ticker.paused, 'it stands still');
    });
  }

  for (const mode of ['step', 'fade', 'list']) {
    it(`a reader scrolls the page across a strip that goes by ${mode}`, async () => {
      document.body.style.minHeight = '4000px';
      const { ticker, chosen } = await mountFor({ mode, autostart: 'off' });
      ticker.style.marginBlockStart = '300px';
      await atRest(ticker);
      const seen = textOf(firstSeen(ticker));
      await swipe(upwards(one(ticker, '[part=viewport]'), 180));
      await waitUntil(() => window.scrollY > 100, 'the strip has caught it');
      await atRest(ticker);
      expect(textOf(firstSeen(ticker))).to.equal(seen);
      expect(chosen).to.deep.equal([]);
      expect(ticker.pauseReasons).to.deep.equal(['author']);
    });
  }

  it('a reader closes the panel by a tap beside it', async () => {
    const { ticker } = await mountFor({}, 40);
    await tap(button(ticker, 'All headlines'));
    const panel = one(ticker, '[part=all-panel]');
    await waitUntil(() => panel.querySelector('h2:focus'), 'it does not open');
    await swipe([{ x: 20, y: 580 }]);
    await waitUntil(() => !panel.matches(':popover-open'), 'it does not close');
    await waitUntil(() => !ticker.paused, 'it stands still');
  });
});

/** Waits until a box has come to rest that a finger has scrolled. */
async function scrolled(box: Element): Promise<void> {
  let before = -1;
  await waitUntil(async () => {
    const isSame = box.scrollTop === before;
    before = box.scrollTop;
    await frame();
    return isSame && box.scrollTop === before;
  });
}
