import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../support/wait.js';
import { clickPage, firstVisible, pressShiftTab, textOf, untilFirstVisible } from './pointer.js';
import { atRest, feedOf, headlines, isInView, mount, one } from './support.js';

const COUNT = 8;
const titles = headlines(COUNT).map(({ title }) => title);

/** The accessible name of the focused element. */
function focused(ticker: NewsTicker): string | undefined {
  const element = ticker.renderRoot.querySelector<HTMLElement>(':focus');
  return element ? (element.ariaLabel ?? element.textContent.trim()) : undefined;
}

async function press(key: string, ticker: NewsTicker, wanted: string): Promise<void> {
  if (key === 'Shift+Tab') await pressShiftTab();
  else await sendKeys({ press: key });
  await waitUntil(
    () => focused(ticker) === wanted,
    `${key} leads to ${String(focused(ticker))}, not to ${wanted}, in a page that ${document.hasFocus() ? 'has' : 'lacks'} the focus`,
  );
}

/** Waits until a headline is the first visible one, then until the strip stops: a fading strip stands still, too. */
async function untilFirst(ticker: NewsTicker, title: string | undefined): Promise<void> {
  await untilFirstVisible(ticker, title);
  await atRest(ticker);
  expect(textOf(firstVisible(ticker))).to.equal(title);
}

/** Expects Tab to leave the strip, for a button behind it. Without that button, Tab may wrap to the strip itself. */
async function expectTabLeaves(ticker: NewsTicker): Promise<void> {
  const after = document.createElement('button');
  ticker.after(after);
  await sendKeys({ press: 'Tab' });
  await waitUntil(() => document.activeElement === after, 'Tab does not leave the strip');
}

describe('with a keyboard alone', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await clickPage();
  });
  afterEach(() => {
    sessionStorage.clear();
    document.documentElement.removeAttribute('dir');
  });

  it('a reader skips headlines without a link', async () => {
    const items = headlines(COUNT).map(({ url, ...others }, index) =>
      [2, 3, COUNT - 1].includes(index) ? others : { ...others, url: url ?? '' },
    );
    // Arrow keys first show the rest of a headline that is longer than the strip.
    const { ticker } = await mount([feedOf(items)], { width: 1000 });
    ticker.pause();
    one(ticker, 'a[href$="a1"]').focus();
    for (const [key, wanted] of [
      ['ArrowRight', 4],
      ['ArrowLeft', 1],
      ['End', COUNT - 2],
      ['ArrowRight', 0],
    ] as const)
      await press(key, ticker, titles[wanted] ?? '');
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const mode of ['scroll', 'step', 'fade']) {
      it(`a reader can do everything in a strip of mode ${mode} in ${dir}`, async () => {
        document.documentElement.dir = dir;
        const { ticker } = await mount([feedOf(headlines(COUNT))], {
          width: 900,
          attributes: { mode },
        });
        const chosen: string[] = [];
        ticker.addEventListener('news-article-select', (event) => {
          chosen.push(event.article.headline);
          event.preventDefault();
        });

        // Entering does not stop the motion; the button pauses, plays and pauses again.
        await press('Tab', ticker, 'Pause headlines');
        expect(ticker.pauseReasons).to.deep.equal([]);
        await press('Enter', ticker, 'Play headlines');
        await press('Enter', ticker, 'Pause headlines');
        expect(ticker.pauseReasons).to.deep.equal([]);
        await press(' ', ticker, 'Play headlines');
        expect(ticker.pauseReasons).to.deep.equal(['user']);
        await atRest(ticker);

        // The step buttons go forward and back.
        await press('Tab', ticker, 'Previous headline');
        await press('Tab', ticker, 'Next headline');
        const from = titles.indexOf(textOf(firstVisible(ticker)));
        await sendKeys({ press: 'Enter' });
        await untilFirst(ticker, titles[(from + 1) % COUNT]);
        await press('Shift+Tab', ticker, 'Previous headline');
        await sendKeys({ press: ' ' });
        await untilFirst(ticker, titles[from]);

        // Tab reaches each headline, which becomes visible and can be chosen.
        await press('Tab', ticker, 'Next headline');
        await press('Tab', ticker, 'All headlines');
        for (const title of titles) {
          await press('Tab', ticker, title);
          await atRest(ticker);
          expect(isInView(ticker, one(ticker, ':focus')), title).to.equal(true);
          await sendKeys({ press: 'Enter' });
          await waitUntil(() => chosen.at(-1) === title, `${title} is not chosen`);
        }
        expect(chosen).to.deep.equal(titles);

        // Arrow keys follow the text direction; Home and End go to the ends.
        const [onward, back] = dir === 'rtl' ? ['Left', 'Right'] : ['Right', 'Left'];
        await press('Home', ticker, titles[0] ?? '');
        await press(`Arrow${onward}`, ticker, titles[1] ?? '');
        await press(`Arrow${onward}`, ticker, titles[2] ?? '');
        await press(`Arrow${back}`, ticker, titles[1] ?? '');
        await press('End', ticker, titles[COUNT - 1] ?? '');
        await press(`Arrow${onward}`, ticker, titles[0] ?? '');
        await press(`Arrow${back}`, ticker, titles[COUNT - 1] ?? '');
        await atRest(ticker);
        expect(isInView(ticker, one(ticker, ':focus'))).to.equal(true);

        // Tab leaves the strip.
        await expectTabLeaves(ticker);
      });
    }
  }

  it('a reader reaches each headline of mode list', async () => {
    const { ticker } = await mount([feedOf(headlines(COUNT))], { attributes: { mode: 'list' } });
    await press('Tab', ticker, 'Pause updates');
    for (const title of titles) await press('Tab', ticker, title);
    await expectTabLeaves(ticker);
  });

  it('a reader opens the panel of all headlines, chooses one, and returns', async () => {
    const { ticker } = await mount([feedOf(headlines(COUNT))], { width: 900 });
    for (const name of ['Pause headlines', 'Previous headline', 'Next headline', 'All headlines'])
      await press('Tab', ticker, name);
    await sendKeys({ press: 'Enter' });
    const panel = one(ticker, '[part=all-panel]');
    await waitUntil(() => panel.querySelector('li') && panel.matches(':focus-within'));
    let chosen = '';
    ticker.addEventListener('news-article-select', (event) => {
      chosen = event.article.headline;
      event.preventDefault();
    });
    await press('Home', ticker, titles[0] ?? '');
    await press('ArrowDown', ticker, titles[1] ?? '');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => chosen === titles[1], 'nothing is chosen');
    await press('Escape', ticker, 'All headlines');
    expect(panel.matches(':popover-open')).to.equal(false);
  });

  it('a reader sees all of a headline longer than the viewport, by pressing next', async () => {
    const long = 'The council of the harbour town has met '.repeat(6).trim();
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
    const { ticker } = await mount(
      [feedOf([{ id: 'long', title: long, url: 'https://news.example/long' }, ...headlines(3)])],
      { attributes: { mode: 'step', label: '' } },
    );
    window.matchMedia = matchMedia;
    const { left, right } = one(ticker, '[part=viewport]').getBoundingClientRect();
    for (const name of ['Pause updates', 'Previous headline', 'Next headline'])
      await press('Tab', ticker, name);
    const { width } = firstVisible(ticker).getBoundingClientRect();
    let seen = right - left;
    while (textOf(firstVisible(ticker)) === long) {
      const end = firstVisible(ticker).getBoundingClientRect().right;
      await sendKeys({ press: 'Enter' });
      await atRest(ticker);
      const moved = end - firstVisible(ticker).getBoundingClientRect().right;
      if (textOf(firstVisible(ticker)) !== long) break;
      expect(moved).to.be.greaterThan(0);
      expect(moved).to.be.at.most(right - left);
      seen += moved;
    }
    expect(seen).to.be.closeTo(width, 2);
    expect(textOf(firstVisible(ticker))).to.equal(titles[0]);
  });
});
