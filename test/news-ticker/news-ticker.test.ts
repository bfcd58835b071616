import { expect } from '@open-wc/testing';
import type { NewsArticleSelectEvent } from '../../src/shared/events.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import {
  all,
  button,
  feedOf,
  headlines,
  item,
  link,
  mount,
  next,
  one,
  settled,
  texts,
} from './support.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

const STATES = ['loading', 'ready', 'empty', 'failed', 'stale'];

function statesOf(ticker: NewsTicker): readonly string[] {
  return STATES.filter((state) => ticker.matches(`:state(${state})`));
}

/** The text of the element that labels another one. */
function labelOf(element: HTMLElement): string | undefined {
  return element.ariaLabelledByElements?.map(({ textContent }) => textContent.trim()).join(' ');
}

describe('<news-ticker>', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('shows each headline of its feed as a link, in order', async () => {
    const { ticker } = await mount([feedOf(headlines(5))]);
    expect(texts(ticker)).to.deep.equal(headlines(5).map(({ title }) => title));
    expect(link(ticker, 'a1').getAttribute('href')).to.equal('https://news.example/a1');
    expect(statesOf(ticker)).to.deep.equal(['ready']);
  });

  it('opens links to other sites in a new tab, unless the author sets target', async () => {
    const { ticker } = await mount([feedOf(headlines(2))]);
    expect(link(ticker, 'a0').getAttribute('target')).to.equal('_blank');
    expect(link(ticker, 'a0').getAttribute('rel')).to.equal('noopener');
    ticker.target = '_top';
    await ticker.updateComplete;
    expect(link(ticker, 'a0').getAttribute('target')).to.equal('_top');
  });

  it('is named by its label, else by the feed, else by a default', async () => {
    const { ticker } = await mount([feedOf(headlines(2))]);
    const base = one(ticker, '[part=base]');
    expect(labelOf(base)).to.equal('Harbour News');
    ticker.label = 'Off the wire';
    await ticker.updateComplete;
    expect(labelOf(base)).to.equal('Off the wire');
    ticker.label = '';
    await ticker.updateComplete;
    expect(base.ariaLabel).to.equal('Harbour News');
    expect(all(ticker, '[part=label]')).to.have.length(0);
  });

  it('shows no more than max-items', async () => {
    const { ticker } = await mount([feedOf(headlines(9))], { attributes: { 'max-items': '4' } });
    expect(texts(ticker)).to.have.length(4);
    expect(ticker.feed?.articles).to.have.length(9);
  });

  it('shows headlines from script, without a request', async () => {
    const { ticker, feed } = await mount([feedOf(headlines(3))]);
    ticker.articles = [
      { headline: 'Ferry runs again' },
      { headline: 'Tram opens', url: 'https://news.example/tram' },
    ];
    const { from } = await next(ticker, 'news-feed-load');
    await settled(ticker);
    expect(from).to.equal('script');
    expect(texts(ticker)).to.deep.equal(['Ferry runs again', 'Tram opens']);
    expect(all(ticker, 'a[part=headline]')).to.have.length.of.at.least(1);
    ticker.articles = undefined;
    await waitUntil(() => texts(ticker).length === 3);
    expect(await feed.requests()).to.have.length.of.at.least(1);
  });

  it('merges the versions of an article, with a badge where it is urgent', async () => {
    const { ticker } = await mount([
      feedOf([
        item('b', '1st LD: Harbour bridge closed after storm damage -- port authority'),
        item('a', 'Urgent: Harbour bridge closed after storm damage'),
        item('c', 'Urgent: Ferry runs aground off the northern cape'),
        item('d', 'KILL: Council of Northgate votes to move the market'),
        item('e', 'Council of Northgate votes to move the market'),
      ]),
    ]);
    expect(texts(ticker).map((text) => text.replace(/\s+/g, ' '))).to.deep.equal([
      'Harbour bridge closed after storm damage -- port authority',
      'Urgent Ferry runs aground off the northern cape',
    ]);
  });

  it('shows wire copy unchanged with wire="off"', async () => {
    const { ticker } = await mount([feedOf([item('a', 'Urgent: Harbour bridge closed')])], {
      attributes: { wire: 'off' },
    });
    expect(texts(ticker)).to.deep.equal(['Urgent: Harbour bridge closed']);
  });

  it('sets the language of a headline in another language', async () => {
    const { ticker } = await mount([
      feedOf([{ ...item('a', 'Le pont est ouvert'), language: 'fr' }]),
    ]);
    const text = one(ticker, '.text');
    expect(text.lang).to.equal('fr');
    expect(text.dir).to.equal('ltr');
  });

  it('runs from right to left where the language does, though a headline begins with a Latin name', async () => {
    const arabic = { ...item('a', 'ChatGPT يدخل المدارس في الخريف'), language: 'ar' };
    const { ticker } = await mount([feedOf([arabic, item('b', 'Le pont')])]);
    expect(all(ticker, '.text').map(({ dir }) => dir)).to.include.members(['rtl', 'auto']);
  });

  it('says when there are no headlines', async () => {
    const { ticker } = await mount([feedOf([])]);
    expect(statesOf(ticker)).to.deep.equal(['empty']);
    expect(one(ticker, '[part=status]').textContent).to.contain('No headlines at the moment.');
  });

  it('shows that the feed failed, and loads it again on request', async () => {
    const { ticker, feed } = await mount([{ status: 500 }]);
    expect(statesOf(ticker)).to.deep.equal(['failed']);
    const status = one(ticker, '[part=status]').textContent;
    expect(status.trim()).to.equal('The headlines could not be loaded.');
    await feed.push(feedOf(headlines(4)));
    button(ticker, 'Try again')?.click();
    await next(ticker, 'news-feed-load');
    await settled(ticker);
    expect(statesOf(ticker)).to.deep.equal(['ready']);
    expect(texts(ticker)).to.have.length(4);
  });

  it('keeps the last good headlines when a load fails, with their time', async () => {
    const { ticker, feed } = await mount([feedOf(headlines(4)), { status: 503 }]);
    const error = await ticker.reload().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await settled(ticker);
    expect(error).to.have.property('code', 'status');
    expect(statesOf(ticker)).to.deep.equal(['stale']);
    expect(texts(ticker)).to.have.length(4);
    expect(one(ticker, '[part=status]').textContent).to.match(/^as of \d/);
    await feed.push(feedOf(headlines(5)));
    await ticker.reload();
    await settled(ticker);
    expect(statesOf(ticker)).to.deep.equal(['ready']);
  });

  it('has the same height in every state', async () => {
    // In wide fonts, and beside a label, the message takes two lines.
    const attributes = { label: '' };
    const { ticker: waiting } = await mount([{ status: 500 }], { attributes });
    const { height } = waiting.getBoundingClientRect();
    for (const steps of [[feedOf([])], [feedOf(headlines(1))], [feedOf(headlines(20))]]) {
      const { ticker } = await mount(steps, { attributes });
      expect(ticker.getBoundingClientRect().height).to.equal(height);
    }
    const loading = document.createElement('news-ticker');
    loading.src = (await serveFeed([{ delay: 60_000 }])).url;
    waiting.parentElement?.append(loading);
    await loading.updateComplete;
    expect(statesOf(loading)).to.deep.equal(['loading']);
    expect(loading.getBoundingClientRect().height).to.equal(height);
  });

  it('never widens the box around it', async () => {
    const { ticker } = await mount([feedOf(headlines(30))]);
    const box = ticker.parentElement;
    if (!box) throw new Error('The strip stands nowhere.');
    for (const display of ['flex', 'grid', 'inline-flex', 'table']) {
      box.style.display = display;
      box.style.width = 'auto';
      expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    }
    box.style.display = 'block';
    box.style.float = 'left';
    expect(ticker.getBoundingClientRect().width).to.be.at.least(12 * 16 - 1);
  });
});

describe('choosing a headline', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  async function withView(
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<{ ticker: NewsTicker; shown: string[] }> {
    const shown: string[] = [];
    const view = Object.assign(document.createElement('div'), {
      id: 'view',
      show: ({ headline }: { headline: string }) => Boolean(shown.push(headline)),
    });
    const { ticker } = await mount([feedOf(headlines(3))], {
      attributes: { 'without-autoplay': '', ...attributes },
    });
    ticker.parentElement?.append(view);
    return { ticker, shown };
  }

  /** Clicks an element. @returns whether the browser would follow the link */
  function click(element: HTMLElement, init: MouseEventInit = {}): boolean {
    let isLeft = false;
    const stop = (event: Event): void => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stop, { once: true });
    element.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
    );
    return isLeft;
  }

  it('opens the article in its view and dispatches an event', async () => {
    const { ticker, shown } = await withView({ for: 'view' });
    const selected: NewsArticleSelectEvent[] = [];
    ticker.parentElement?.addEventListener('news-article-select', (event) => selected.push(event));
    expect(click(link(ticker, 'a1'))).to.equal(false);
    expect(shown).to.deep.equal([headlines(2)[1]?.title]);
    expect(selected[0]?.article.id).to.equal('a1');
    expect(selected[0]?.originalEvent).to.be.instanceOf(MouseEvent);
  });

  it('leaves modified clicks to the browser', async () => {
    const { ticker, shown } = await withView({ for: 'view' });
    for (const init of [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
    ]) {
      expect(click(link(ticker, 'a1'), init)).to.equal(true);
    }
    expect(shown).to.deep.equal([]);
  });

  it('is a plain link where there is no view', async () => {
    const { ticker } = await withView();
    expect(click(link(ticker, 'a1'))).to.equal(true);
    ticker.htmlFor = 'nowhere';
    expect(click(link(ticker, 'a1'))).to.equal(true);
  });

  it('is a plain link where a view would have nothing to show but the headline', async () => {
    const { ticker, shown } = await withView({ for: 'view' });
    const url = 'https://news.example/x';
    for (const [text, isLink] of [
      [{}, true],
      [{ summary: '', bodyText: '' }, true],
      [{ summary: 'All winter.' }, false],
      [{ bodyText: 'All winter.' }, false],
      [{ bodyHtml: '<p>All winter.</p>' }, false],
    ] as const) {
      ticker.articles = [{ id: 'x', headline: 'Ferry runs', url, ...text }];
      await settled(ticker);
      expect(click(link(ticker, 'x')), JSON.stringify(text)).to.equal(isLink);
    }
    expect(shown).to.have.length(3);
  });

  it('can be cancelled by the page', async () => {
    const { ticker, shown } = await withView({ for: 'view' });
    ticker.addEventListener('news-article-select', (event) => {
      event.preventDefault();
    });
    expect(click(link(ticker, 'a1'))).to.equal(false);
    expect(shown).to.deep.equal([]);
  });

  it('needs no URL where there is a view; without both, the headline is text', async () => {
    const { ticker, shown } = await withView({ for: 'view' });
    ticker.articles = [{ headline: 'Ferry runs again' }];
    await settled(ticker);
    const headline = one(ticker, 'li:not([aria-hidden]) [part=headline]');
    expect(headline.localName).to.equal('button');
    headline.click();
    expect(shown).to.deep.equal(['Ferry runs again']);
    ticker.htmlFor = undefined;
    await ticker.updateComplete;
    expect(one(ticker, '[part=headline]').localName).to.equal('span');
  });

  it('works on the copies in a short strip, which take no focus', async () => {
    const { ticker, shown } = await withView({ for: 'view' });
    ticker.articles = [
      {
        id: 'x',
        headline: 'A long headline about a small harbour town',
        bodyText: 'It has a tram.',
        url: 'https://news.example/x',
      },
    ];
    if (ticker.parentElement) ticker.parentElement.style.width = '260px';
    await waitUntil(() => texts(ticker).length === 1 && all(ticker, 'li').length > 1);
    const repeat = one(ticker, 'li[aria-hidden=true] a');
    expect(repeat.tabIndex).to.equal(-1);
    expect(
      repeat.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    ).to.equal(false);
    click(repeat);
    expect(shown).to.deep.equal(['A long headline about a small harbour town']);
  });
});
