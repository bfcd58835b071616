import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { hidePage } from '../support/page.js';
import { waitUntil } from '../support/wait.js';
import { feedOf, frame, headlines, item, mount, settled } from './support.js';

/** Records the ids of headlines in `news-headline-view` events from now on. */
function recordViews(ticker: NewsTicker): string[] {
  const ids: string[] = [];
  ticker.addEventListener('news-headline-view', ({ article }) => ids.push(article.id));
  return ids;
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await frame();
}

const still = { attributes: { 'without-autoplay': '' } };

describe('the views of headlines', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  /** A strip that starts empty, so that no view is missed. */
  async function strip(
    count: number,
    { width = 600, ...attributes }: Readonly<Record<string, string | number>> = {},
  ): Promise<{ ticker: NewsTicker; ids: string[] }> {
    const { ticker } = await mount([feedOf([])], {
      width: Number(width),
      attributes: Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, String(v)])),
    });
    const ids = recordViews(ticker);
    ticker.articles = headlines(count).map(({ id, title, url }) => ({
      id,
      headline: title,
      ...(url !== undefined && { url }),
    }));
    await settled(ticker);
    return { ticker, ids };
  }

  it('are those with at least half visible in a paused strip', async () => {
    const { ticker, ids } = await strip(14, { 'without-autoplay': '' });
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

  it('are reported where headlines came while the strip was out of the page', async () => {
    const { ticker, ids } = await strip(1, { 'without-autoplay': '' });
    await waitUntil(() => ids.length === 1);
    const { parentElement } = ticker;
    ticker.remove();
    ticker.articles = [{ id: 'late', headline: 'Ferry runs again after the storm' }];
    await ticker.updateComplete;
    parentElement?.append(ticker);
    await waitUntil(() => ids.includes('late'));
  });

  it('are each reported once, also when the strip loops again', async () => {
    const { ticker, ids } = await strip(9, { speed: '1500' });
    const wanted = headlines(9).map(({ id }) => id);
    await waitUntil(() => ids.length >= 9, 'not every headline is reported');
    const list = ticker.renderRoot.querySelector('[part=list]');
    const started = list?.getBoundingClientRect().left ?? 0;
    await waitUntil(() => Math.abs((list?.getBoundingClientRect().left ?? 0) - started) > 3200);
    expect(ids.toSorted()).to.deep.equal(wanted.toSorted());
  });

  it('do not include copies', async () => {
    const { ticker, ids } = await strip(2, {
      'without-autoplay': '',
      width: 900,
      'max-items': '1',
    });
    await waitUntil(() => ids.length > 0);
    ticker.maxItems = 2;
    await settled(ticker);
    await frames(5);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('include a headline longer than the viewport', async () => {
    const { ticker } = await mount([feedOf([])], { width: 420, ...still });
    const ids = recordViews(ticker);
    ticker.articles = [
      { id: 'long', headline: `Council of Northgate approves ${'the plan and '.repeat(60)}rests` },
    ];
    await waitUntil(() => ids.length === 1);
    expect(ids).to.deep.equal(['long']);
  });

  it('wait until a hidden page is visible', async () => {
    const show = hidePage();
    const { ids } = await strip(1, { width: 900 });
    await frames(5);
    expect(ids).to.deep.equal([]);
    show();
    await waitUntil(() => ids.length === 1);
  });

  it('wait until the strip is in the browser’s viewport', async () => {
    const { ticker } = await mount([feedOf([])], still);
    const ids = recordViews(ticker);
    ticker.style.marginBlockStart = '5000px';
    ticker.articles = [{ headline: 'Tram opens' }];
    await settled(ticker);
    await frames(5);
    expect(ids).to.deep.equal([]);
    ticker.scrollIntoView();
    await waitUntil(() => ids.length === 1);
    window.scrollTo(0, 0);
  });

  it('start anew with another feed, but not with a new load of the same feed', async () => {
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

  it('are not repeated after a move in the page, nor reported outside of it', async () => {
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

  it('include the headlines of an update', async () => {
    const { ticker, feed } = await mount([feedOf([item('a', 'Tram opens')])], { width: 900 });
    const ids = recordViews(ticker);
    await feed.push(feedOf([item('b', 'Ferry sails'), item('a', 'Tram opens')]));
    await ticker.reload();
    await waitUntil(() => ids.includes('b'));
    expect(ids.filter((id) => id === 'b')).to.have.length(1);
  });
});
