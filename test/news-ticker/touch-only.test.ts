import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { swipe, type ScreenPoint } from '../support/devtools.js';
import { describeWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { firstVisible, middleOf, textOf, untilFirstVisible, watchMove } from './pointer.js';
import { all, atRest, button, feedOf, frame, headlines, mount, one } from './support.js';

const COUNT = 5;
const titles = headlines(COUNT).map(({ title }) => title);

/** The least visible width that a finger can tap, in px. */
const MIN_VISIBLE = 40;

const { matchMedia } = window;

interface Mounted {
  readonly ticker: NewsTicker;
  /** The headlines chosen so far. */
  readonly chosen: readonly string[];
}

async function mountFor(
  attributes: Readonly<Record<string, string>>,
  count = COUNT,
): Promise<Mounted> {
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

/** The points of a horizontal swipe through the middle of an element; a negative distance goes left. */
function sideways(element: Element, by: number): readonly ScreenPoint[] {
  const { x, y } = middleOf(element);
  return [0, 0.1, 0.4, 0.7, 1, 1].map((part) => ({ x: x - by / 2 + part * by, y }));
}

/** The points of a swipe up through the middle of an element. A thumb never moves quite straight. */
function upwards(element: Element, by: number): readonly ScreenPoint[] {
  const { x, y } = middleOf(element);
  return [0, 0.1, 0.4, 0.7, 1, 1].map((part) => ({ x: x + (part * by) / 8, y: y - part * by }));
}

/** The first of these headlines that is visible, with a point to tap. */
function findVisible(
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
      const isVisible = right - left > MIN_VISIBLE && y > viewport.top && y < viewport.bottom;
      return isVisible
        ? [{ title: headline.textContent.trim(), point: { x: (left + right) / 2, y } }]
        : [];
    })
    .find(({ title }) => wanted.includes(title));
}

/** Swipes until each headline was visible, and taps each of them. */
async function chooseAll({ ticker, chosen }: Mounted): Promise<void> {
  const viewport = one(ticker, '[part=viewport]');
  const { width } = viewport.getBoundingClientRect();
  const sign = document.documentElement.dir === 'rtl' ? 1 : -1;
  for (let swipes = 0; swipes < 3 * COUNT && chosen.length < COUNT;) {
    const seen = findVisible(
      ticker,
      titles.filter((title) => !chosen.includes(title)),
    );
    const before = chosen.length;
    if (seen) {
      await swipe([seen.point]);
      await waitUntil(() => chosen.at(-1) === seen.title, `${seen.title} is not chosen`);
    } else {
      await swipe(sideways(viewport, sign * (width - 60)));
      await atRest(ticker);
      swipes += 1;
    }
    // A swipe chooses nothing, and a tap chooses one headline.
    expect(chosen).to.have.length(before + (seen ? 1 : 0));
  }
  expect(chosen.toSorted()).to.deep.equal(titles.toSorted());
}

/** Waits until a headline is the first visible one, then until the strip stops: a fading strip stands still, too. */
async function untilFirst(ticker: NewsTicker, title: string | undefined): Promise<void> {
  await untilFirstVisible(ticker, title);
  await atRest(ticker);
}

describeWhere('touch the screen', 'with a finger alone', () => {
  beforeEach(() => {
    sessionStorage.clear();
    // The test also runs on machines with a mouse.
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
      it(`a reader can do everything in a strip of mode ${mode} in ${dir}`, async () => {
        document.documentElement.dir = dir;
        const touched = await mountFor({ mode, label: '' });
        const { ticker } = touched;

        // A lifted finger does not count as hover.
        await tap(button(ticker, 'Pause headlines'));
        await waitUntil(() => button(ticker, 'Play headlines'), 'it does not stop');
        expect(ticker.pauseReasons).to.deep.equal(['user']);
        await tap(button(ticker, 'Play headlines'));
        await waitUntil(() => button(ticker, 'Pause headlines'), 'it does not play');
        expect(ticker.pauseReasons).to.deep.equal([]);
        await tap(button(ticker, 'Pause headlines'));
        await waitUntil(() => ticker.paused, 'it does not stop again');
        await atRest(ticker);

        const from = titles.indexOf(textOf(firstVisible(ticker)));
        await tap(button(ticker, 'Next headline'));
        await untilFirst(ticker, titles[(from + 1) % COUNT]);
        await tap(button(ticker, 'Previous headline'));
        await untilFirst(ticker, titles[from]);

        await chooseAll(touched);
        expect(ticker.pauseReasons).to.deep.equal(['user']);
      });
    }

    it(`a reader flings a strip in ${dir}, which continues a little and opens nothing`, async () => {
      document.documentElement.dir = dir;
      const { ticker, chosen } = await mountFor({ 'without-autoplay': '' }, 14);
      await atRest(ticker);
      const moved = watchMove(firstVisible(ticker));
      const on = dir === 'rtl' ? 1 : -1;
      const path = sideways(one(ticker, '[part=viewport]'), on * 200).slice(0, -1);
      await swipe(path, { isThrown: true });
      await atRest(ticker);
      // The drag covers at most 180 pixels, and the fling ends within a second.
      expect(moved().x * on)
        .to.be.greaterThan(190)
        .and.lessThan(1190);
      expect(chosen).to.deep.equal([]);
      expect(ticker.pauseReasons).to.deep.equal(['author']);

      // For a moment, the engine treats a tap as the end of the fling.
      const seen = findVisible(
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
      await waitUntil(() => panel.querySelector('#all-title:focus'), 'it does not open');
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
    it(`a reader scrolls the page from a strip of mode ${mode}`, async () => {
      document.body.style.minHeight = '4000px';
      const { ticker, chosen } = await mountFor({ mode, 'without-autoplay': '' });
      ticker.style.marginBlockStart = '300px';
      await atRest(ticker);
      const seen = textOf(firstVisible(ticker));
      await swipe(upwards(one(ticker, '[part=viewport]'), 180));
      await waitUntil(() => window.scrollY > 100, 'the strip has caught it');
      await atRest(ticker);
      expect(textOf(firstVisible(ticker))).to.equal(seen);
      expect(chosen).to.deep.equal([]);
      expect(ticker.pauseReasons).to.deep.equal(['author']);
    });
  }

  it('a reader closes the panel by a tap beside it', async () => {
    const { ticker } = await mountFor({}, 40);
    await tap(button(ticker, 'All headlines'));
    const panel = one(ticker, '[part=all-panel]');
    await waitUntil(() => panel.querySelector('#all-title:focus'), 'it does not open');
    await swipe([{ x: 20, y: 580 }]);
    await waitUntil(() => !panel.matches(':popover-open'), 'it does not close');
    await waitUntil(() => !ticker.paused, 'it stands still');
  });
});

/** Waits until a box that a finger scrolled stands still. */
async function scrolled(box: Element): Promise<void> {
  let before = -1;
  await waitUntil(async () => {
    const isSame = box.scrollTop === before;
    before = box.scrollTop;
    await frame();
    return isSame && box.scrollTop === before;
  });
}
