import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../support/wait.js';
import { clickPage, firstSeen, pressShiftTab, textOf } from './hand.js';
import { atRest, feedOf, headlines, isInView, mount, one } from './support.js';

const COUNT = 8;
const titles = headlines(COUNT).map(({ title }) => title);

/** What has the focus, by its name. */
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

/** What fades stands still before it is another: so wait for the headline first, and then for rest. */
async function comesFirst(ticker: NewsTicker, title: string | undefined): Promise<void> {
  await waitUntil(() => textOf(firstSeen(ticker)) === title, `${String(title)} does not come`);
  await atRest(ticker);
  expect(textOf(firstSeen(ticker))).to.equal(title);
}

/** The next stop behind the strip: without one, engines go round to the page's first, which may be in the strip. */
async function expectWayOut(ticker: NewsTicker): Promise<void> {
  const after = document.createElement('button');
  ticker.after(after);
  await sendKeys({ press: 'Tab' });
  await waitUntil(() => document.activeElement === after, 'it is a trap');
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

  it('a reader passes over headlines that lead nowhere', async () => {
    const items = headlines(COUNT).map(({ url, ...others }, index) =>
      [2, 3, COUNT - 1].includes(index) ? others : { ...others, url: url ?? '' },
    );
    const { ticker } = await mount([feedOf(items)], { width: 700 });
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
      it(`a reader can do everything in a strip that goes by ${mode} in ${dir}`, async function () {
        this.timeout(30_000);
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

        // Stops by being entered, plays, and is stopped.
        await press('Tab', ticker, 'Play headlines');
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => !ticker.paused, 'it does not play');
        await press(' ', ticker, 'Play headlines');
        expect(ticker.pauseReasons).to.deep.equal(['user']);
        await atRest(ticker);

        // On and back.
        await press('Tab', ticker, 'Previous headline');
        await press('Tab', ticker, 'Next headline');
        const from = titles.indexOf(textOf(firstSeen(ticker)));
        await sendKeys({ press: 'Enter' });
        await comesFirst(ticker, titles[(from + 1) % COUNT]);
        await press('Shift+Tab', ticker, 'Previous headline');
        await sendKeys({ press: ' ' });
        await comesFirst(ticker, titles[from]);

        // Each headline is reached, seen and chosen.
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

        // By arrows, which go the way that lines go, and to the ends.
        const [on, back] = dir === 'rtl' ? ['Left', 'Right'] : ['Right', 'Left'];
        await press('Home', ticker, titles[0] ?? '');
        await press(`Arrow${on}`, ticker, titles[1] ?? '');
        await press(`Arrow${on}`, ticker, titles[2] ?? '');
        await press(`Arrow${back}`, ticker, titles[1] ?? '');
        await press('End', ticker, titles[COUNT - 1] ?? '');
        await press(`Arrow${on}`, ticker, titles[0] ?? '');
        await press(`Arrow${back}`, ticker, titles[COUNT - 1] ?? '');
        await atRest(ticker);
        expect(isInView(ticker, one(ticker, ':focus'))).to.equal(true);

        // And out of it again.
        await expectWayOut(ticker);
      });
    }
  }

  it('a reader comes to each headline of a list', async () => {
    const { ticker } = await mount([feedOf(headlines(COUNT))], { attributes: { mode: 'list' } });
    for (const title of titles) await press('Tab', ticker, title);
    await expectWayOut(ticker);
  });

  it('a reader opens the panel of all headlines, chooses there, and comes back', async () => {
    const { ticker } = await mount([feedOf(headlines(COUNT))], { width: 900 });
    for (const name of ['Play', 'Previous', 'Next', 'All'])
      await press('Tab', ticker, `${name} headline${name === 'Play' || name === 'All' ? 's' : ''}`);
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

  it('a reader sees everything of a headline that is longer than its page, by pressing next', async () => {
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
    await press('Tab', ticker, 'Previous headline');
    await press('Tab', ticker, 'Next headline');
    const { width } = firstSeen(ticker).getBoundingClientRect();
    let seen = right - left;
    while (textOf(firstSeen(ticker)) === long) {
      const end = firstSeen(ticker).getBoundingClientRect().right;
      await sendKeys({ press: 'Enter' });
      await atRest(ticker);
      const moved = end - firstSeen(ticker).getBoundingClientRect().right;
      if (textOf(firstSeen(ticker)) !== long) break;
      expect(moved).to.be.greaterThan(0);
      expect(moved).to.be.at.most(right - left);
      seen += moved;
    }
    expect(seen).to.be.closeTo(width, 2);
    expect(textOf(firstSeen(ticker))).to.equal(titles[0]);
  });
});
