import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { swipe } from '../support/devtools.js';
import { describeWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { firstSeen, middleOf, textOf } from './hand.js';
import { atRest, button, feedOf, headlines, mount, one } from './support.js';

const COUNT = 5;
const titles = headlines(COUNT).map(({ title }) => title);

async function tap(element: Element | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to tap.');
  await swipe([middleOf(element)]);
}

/** Along the strip and a hold at its end, so that nothing is thrown. */
async function swipeBy(ticker: NewsTicker, by: number): Promise<void> {
  const { x, y } = middleOf(one(ticker, '[part=viewport]'));
  const from = x - by / 2;
  const parts = [0, 0.2, 0.5, 0.8, 1, 1, 1];
  await swipe(parts.map((part) => ({ x: from + part * by, y })));
  await atRest(ticker);
}

describeWhere('touch the screen', 'with a finger alone', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
    document.documentElement.removeAttribute('dir');
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const mode of ['scroll', 'step', 'fade']) {
      it(`a reader can do everything in a strip that goes by ${mode} in ${dir}`, async function () {
        this.timeout(30_000);
        document.documentElement.dir = dir;
        const { ticker } = await mount([feedOf(headlines(COUNT))], {
          width: 760,
          attributes: { mode, label: '' },
        });
        const chosen: string[] = [];
        ticker.addEventListener('news-article-select', (event) => {
          chosen.push(event.article.headline);
          event.preventDefault();
        });

        await tap(button(ticker, 'Pause headlines'));
        await waitUntil(() => ticker.pauseReasons.includes('user'), 'it does not stop');
        await waitUntil(() => button(ticker, 'Play headlines'));
        await tap(button(ticker, 'Play headlines'));
        await waitUntil(() => !ticker.paused, 'it does not play');
        ticker.pause();
        await atRest(ticker);

        const from = titles.indexOf(textOf(firstSeen(ticker)));
        await tap(button(ticker, 'Next headline'));
        await waitUntil(() => textOf(firstSeen(ticker)) === titles[(from + 1) % COUNT]);
        await atRest(ticker);
        await tap(button(ticker, 'Previous headline'));
        await waitUntil(() => textOf(firstSeen(ticker)) === titles[from]);
        await atRest(ticker);

        // Each headline is swiped into sight, and chosen.
        const on = dir === 'rtl' ? 1 : -1;
        const { width } = one(ticker, '[part=viewport]').getBoundingClientRect();
        for (let i = 0; i < 40 && new Set(chosen).size < COUNT; i++) {
          const first = firstSeen(ticker);
          const before = chosen.length;
          await tap(first.querySelector('[part=headline]') ?? undefined);
          await waitUntil(
            () => chosen.length > before || !isMiddleSeen(ticker, first),
            'no choice',
          );
          await swipeBy(ticker, on * (width - 40));
        }
        expect(chosen).to.have.members([...new Set(chosen)]);
        expect([...new Set(chosen)].toSorted()).to.deep.equal(titles.toSorted());
        expect(ticker.pauseReasons).to.deep.equal(['author']);
      });
    }
  }

  it('a reader chooses from a list', async () => {
    const { ticker } = await mount([feedOf(headlines(COUNT))], { attributes: { mode: 'list' } });
    const chosen: string[] = [];
    ticker.addEventListener('news-article-select', (event) => {
      chosen.push(event.article.headline);
      event.preventDefault();
    });
    for (const [index, title] of titles.entries()) {
      await tap(ticker.renderRoot.querySelectorAll('[part=headline]')[index]);
      await waitUntil(() => chosen.at(-1) === title, `${title} is not chosen`);
    }
  });
});

function isMiddleSeen(ticker: NewsTicker, item: Element): boolean {
  const { left, right } = one(ticker, '[part=viewport]').getBoundingClientRect();
  const { x } = middleOf(item.querySelector('[part=headline]') ?? item);
  return x > left && x < right;
}
