import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { hidePage } from '../support/page.js';
import { waitUntil } from '../support/wait.js';
import { feedOf, frame, headlines, item, mount, settled } from './support.js';

/** Ids of the headlines that a strip tells of, in turn, from now on. */
function seenIn(ticker: NewsTicker): string[] {
  const ids: string[] = [];
  ticker.addEventListener('news-headline-view', ({ article }) => ids.push(article.id));
  return ids;
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await frame();
}

const still = { attributes: { autostart: 'off' } };

describe('the views of headlines', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  /** A strip that begins with nothing to see, so that no view is missed. */
  async function strip(
    count: number,
    { width = 600, ...attributes }: Readonly<Record<string, string | number>> = {},
  ): Promise<{ ticker: NewsTicker; ids: string[] }> {
    const { ticker } = await mount([feedOf([])], {
      width: Number(width),
      attributes: Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, String(v)])),
    });
    const ids = seenIn(ticker);
    ticker.articles = headlines(count).map(({ id, title, url }) => ({
      id,
      headline: title,
      ...(url !== undefined && { url }),
    }));
    await settled(ticker);
    return { ticker, ids };
  }

  it('are those of which half is seen, in a strip that stands', async () => {
    const { ticker, ids } = await strip(14, { autostart: 'off' });
    await waitUntil(() => ids.length > 0);
    await frames(5);
    const box = ticker.renderRoot.querySelector('[part=viewport]')?.getBoundingClientRect();
    const half = [...ticker.renderRoot.querySelectorAll('li:not([aria-hidden])')].flatMap(
      (element, index) => {
        const { left, width } = element.getBoundingClientRect();
        return box && left + width / 2 <= box.right ? [`a${String(index)}`] : [];
      },
    );
    expect(half.length).to.be.within(1, 4);
    expect(ids).to.deep.equal(half);
  });

  it('are each told once in a round of a strip that runs, and not again in the next', async () => {
    const { ticker, ids } = await strip(9, { speed: '1500' });
    const wanted = headlines(9).map(({ id }) => id);
    await waitUntil(() => ids.length >= 9, 'not every headline is told of');
    const list = ticker.renderRoot.querySelector('[part=list]');
    const started = list?.getBoundingClientRect().left ?? 0;
    await waitUntil(() => Math.abs((list?.getBoundingClientRect().left ?? 0) - started) > 3200);
    expect(ids.toSorted()).to.deep.equal(wanted.toSorted());
  });

  it('are never those of repeats', async () => {
    const { ticker, ids } = await strip(2, { autostart: 'off', width: 900, 'max-items': '1' });
    await waitUntil(() => ids.length > 0);
    ticker.maxItems = 2;
    await settled(ticker);
    await frames(5);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('count a headline that is longer than what it runs through', async () => {
    const { ticker } = await mount([feedOf([])], { width: 420, ...still });
    const ids = seenIn(ticker);
    ticker.articles = [
      { id: 'long', headline: `Council of Northgate approves ${'the plan and '.repeat(60)}rests` },
    ];
    await waitUntil(() => ids.length === 1);
    expect(ids).to.deep.equal(['long']);
  });

  it('wait for a hidden page to be seen', async () => {
    const show = hidePage();
    const { ids } = await strip(1, { width: 900 });
    await frames(5);
    expect(ids).to.deep.equal([]);
    show();
    await waitUntil(() => ids.length === 1);
  });

  it('wait for a strip to come into the window', async () => {
    const { ticker } = await mount([feedOf([])], still);
    const ids = seenIn(ticker);
    ticker.style.marginBlockStart = '5000px';
    ticker.articles = [{ headline: 'Tram opens' }];
    await settled(ticker);
    await frames(5);
    expect(ids).to.deep.equal([]);
    ticker.scrollIntoView();
    await waitUntil(() => ids.length === 1);
    window.scrollTo(0, 0);
  });

  it('begin anew with another source, and not with another list of the same', async () => {
    const { ticker, ids } = await strip(1, { width: 900 });
    await waitUntil(() => ids.length === 1);
    const tram = { id: 'a0', headline: 'Tram opens' };
    ticker.articles = [tram, { id: 'a1', headline: 'Tram is full' }];
    await waitUntil(() => ids.length === 2);
    ticker.articles = undefined;
    await settled(ticker);
    ticker.articles = [tram];
    await waitUntil(() => ids.length === 3);
    expect(ids).to.deep.equal(['a0', 'a1', 'a0']);
  });

  it('are told once more for nobody after a move in the page, and not at all out of it', async () => {
    const { ticker, ids } = await strip(1, { width: 900 });
    await waitUntil(() => ids.length === 1);
    const box = ticker.parentElement;
    const other = document.createElement('div');
    box?.append(other);
    other.append(ticker);
    await frames(5);
    ticker.remove();
    ticker.articles = [{ headline: 'Tram opens' }];
    await frames(5);
    expect(ids).to.have.length(1);
  });

  it('go on with what an update brings', async () => {
    const { ticker, feed } = await mount([feedOf([item('a', 'Tram opens')])], { width: 900 });
    const ids = seenIn(ticker);
    await feed.push(feedOf([item('b', 'Ferry sails'), item('a', 'Tram opens')]));
    await ticker.reload();
    await waitUntil(() => ids.includes('b'));
    expect(ids.filter((id) => id === 'b')).to.have.length(1);
  });
});
