import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { serveFeed, type ServedFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { clickPage } from './pointer.js';
import { all, button, feedOf, headlines, item, settled, texts } from './support.js';

const KEY = 'news-ticker-dismissed';

/** A strip that can be closed, with a link behind it. */
async function mount(
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ ticker: NewsTicker; feed: ServedFeed; box: HTMLElement; link: HTMLElement }> {
  const feed = await serveFeed([feedOf(headlines(4)), feedOf([item('new', 'A ship comes in')])]);
  const box = await fixture<HTMLElement>(
    html`<div>
      <span></span>
      <p>Text</p>
      <a href="#after">After</a>
    </div>`,
  );
  const ticker = tickerFor(feed.url, attributes);
  box.firstElementChild?.replaceWith(ticker);
  const link = box.querySelector<HTMLElement>('a');
  if (!link) throw new Error('There is a link.');
  await waitUntil(() => ticker.matches(':state(dismissed)') || texts(ticker).length > 0);
  await settled(ticker);
  return { ticker, feed, box, link };
}

function tickerFor(url: string, attributes: Readonly<Record<string, string>> = {}): NewsTicker {
  const ticker = document.createElement('news-ticker');
  ticker.setAttribute('src', url);
  ticker.setAttribute('without-cache', '');
  ticker.setAttribute('dismissible', '');
  for (const [name, value] of Object.entries(attributes)) ticker.setAttribute(name, value);
  return ticker;
}

async function close(ticker: NewsTicker): Promise<void> {
  button(ticker, 'Close')?.click();
  await settled(ticker);
}

function isClosed(ticker: NewsTicker): boolean {
  return ticker.matches(':state(dismissed)') && ticker.getBoundingClientRect().height === 0;
}

describe('a strip that can be closed', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  for (const mode of ['scroll', 'step', 'fade', 'list']) {
    it(`has a button for it, the last one, in ${mode}`, async () => {
      const { ticker } = await mount({ mode, label: 'Off the wire' });
      const stops = all(ticker, 'a[href], button, [tabindex="0"]').filter(
        (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
      );
      expect(stops.at(-1)?.ariaLabel).to.equal('Close');
      const strip = ticker.getBoundingClientRect();
      const box = button(ticker, 'Close')?.getBoundingClientRect();
      expect(Math.abs(strip.right - (box?.right ?? 0))).to.be.lessThan(2);
      await close(ticker);
      expect(isClosed(ticker)).to.equal(true);
    });
  }

  it('has none without the attribute', async () => {
    const { ticker } = await mount();
    ticker.dismissible = false;
    await settled(ticker);
    expect(button(ticker, 'Close')).to.equal(undefined);
  });

  it('stays open where the page cancels the event', async () => {
    const { ticker } = await mount();
    let count = 0;
    ticker.addEventListener('news-ticker-dismiss', (event) => {
      count += 1;
      event.preventDefault();
    });
    await close(ticker);
    expect(count).to.equal(1);
    expect(isClosed(ticker)).to.equal(false);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });

  it('passes the focus on to what follows it', async () => {
    const { ticker, link } = await mount();
    await clickPage();
    await sendKeys({ press: 'Tab' });
    button(ticker, 'Close')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => isClosed(ticker));
    await waitUntil(() => document.activeElement === link, 'the focus is elsewhere');
  });

  it('passes the focus on out of a shadow root, and into one', async () => {
    const feed = await serveFeed([feedOf(headlines(3))]);
    const box = await fixture<HTMLElement>(
      html`<div>
        <div></div>
        <div></div>
      </div>`,
    );
    const [first, second] = [...box.children].map((child) => child.attachShadow({ mode: 'open' }));
    const ticker = tickerFor(feed.url);
    first?.append(ticker);
    if (second) second.innerHTML = '<button disabled>No</button><a href="#in">In</a>';
    await waitUntil(() => texts(ticker).length > 0);
    await settled(ticker);
    button(ticker, 'Close')?.focus();
    await close(ticker);
    expect(second?.activeElement?.textContent).to.equal('In');
  });

  it('stays closed for the session, asks for nothing, and opens by nothing else', async () => {
    const { ticker, feed, box } = await mount({ stream: '/stream-that-nobody-opens' });
    await close(ticker);
    const count = (await feed.requests()).length;
    ticker.play();
    ticker.showAll();
    ticker.next();
    ticker.articles = [{ headline: 'News' }];
    await settled(ticker);
    ticker.articles = undefined;
    await settled(ticker);
    expect(isClosed(ticker)).to.equal(true);
    expect(all(ticker, '*')).to.have.length(0);

    const again = tickerFor(feed.url);
    box.append(again);
    await settled(again);
    expect(isClosed(again)).to.equal(true);
    expect(await feed.requests()).to.have.length(count);
    const error: unknown = await again.reload().catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'aborted' });
    expect(JSON.parse(sessionStorage.getItem(KEY) ?? '')).to.deep.equal([feed.url]);
  });

  it('is remembered by its id, where it has one', async () => {
    const { ticker, feed, box } = await mount({ id: 'wire' });
    await close(ticker);
    expect(JSON.parse(sessionStorage.getItem(KEY) ?? '')).to.deep.equal(['wire']);
    ticker.remove();
    const other = tickerFor(feed.url);
    box.append(other);
    await waitUntil(() => texts(other).length > 0);
    expect(isClosed(other)).to.equal(false);
  });

  it('opens again when the attribute is removed and set, and shows what is new', async () => {
    const { ticker } = await mount();
    await close(ticker);
    ticker.removeAttribute('dismissible');
    ticker.setAttribute('dismissible', '');
    await waitUntil(() => texts(ticker).includes('A ship comes in'));
    expect(isClosed(ticker)).to.equal(false);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
    await settled(ticker);
    await close(ticker);
    ticker.dismissible = false;
    await waitUntil(() => texts(ticker).length > 0);
  });

  it('survives a storage that is broken or forbidden', async () => {
    for (const broken of ['no JSON', '{"a":1}', '[1,null,{}]', 'null']) {
      sessionStorage.setItem(KEY, broken);
      const { ticker } = await mount();
      expect(isClosed(ticker), broken).to.equal(false);
      await close(ticker);
      expect(isClosed(ticker), broken).to.equal(true);
    }
    const { getItem, setItem } = Storage.prototype;
    const forbid = (): never => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: forbid, setItem: forbid });
    try {
      const { ticker } = await mount();
      await close(ticker);
      expect(isClosed(ticker)).to.equal(true);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });
});
