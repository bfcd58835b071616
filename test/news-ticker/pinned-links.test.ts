import { expect, fixture, html } from '@open-wc/testing';
import '../../src/news-ticker/define.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { countCalls } from '../support/count-calls.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { all, feedOf, headlines, item, settled, texts } from './support.js';

const NOTICE = '<a data-pin href="https://news.example/notice?x=1">Office closed on Monday</a>';

/** The text of each headline of a list, once the feed is there. */
async function mount(
  links: string,
  attributes: Readonly<Record<string, string>> = {},
  items = headlines(3),
): Promise<NewsTicker> {
  const feed = await serveFeed([feedOf(items)]);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const ticker = document.createElement('news-ticker');
  ticker.innerHTML = links;
  for (const [name, value] of Object.entries({ mode: 'list', src: feed.url, ...attributes }))
    ticker.setAttribute(name, value);
  ticker.withoutCache = true;
  box.append(ticker);
  await waitUntil(() => ticker.feed?.url === feed.url);
  await settled(ticker);
  return ticker;
}

describe('a pinned link', () => {
  it('stays first when the feed comes, whose other links go', async () => {
    const ticker = await mount(`<a href="/old">Old</a><ul><li>${NOTICE}</li></ul>`);
    expect(texts(ticker)).to.have.length(4);
    expect(texts(ticker)[0]).to.equal('Office closed on Monday');
    expect(ticker.feed?.articles).to.have.length(3);
  });

  it('passes all filters and counts in no number', async () => {
    const ticker = await mount(`<a data-pin href="/a">A</a>${NOTICE}`, {
      include: 'number 1',
      exclude: 'office',
      'max-items': '1',
    });
    ticker.filter = () => true;
    await settled(ticker);
    expect(texts(ticker)).to.deep.equal([
      'A',
      'Office closed on Monday',
      'Council of Calder Bay approves plan number 1 at last',
    ]);
  });

  it('is not credited to the feed', async () => {
    const ticker = await mount(NOTICE, { sources: '' });
    const rows = all(ticker, '[part~=item]').map((row) =>
      row.querySelector('[part~=source]')?.textContent.trim(),
    );
    expect(rows[0]).to.equal(undefined);
    expect(rows[1]).to.equal(ticker.feed?.title);
  });

  it('is not shown twice where the feed has its URL', async () => {
    const notice = {
      ...item('n', 'Office closed'),
      url: 'https://news.example/notice?x=1&utm_source=feed',
    };
    const other = { ...item('o', 'Another'), url: 'https://news.example/notice?x=2' };
    const ticker = await mount(NOTICE, {}, [other, notice]);
    expect(texts(ticker)).to.deep.equal(['Office closed on Monday', 'Another']);
  });

  it('has its address read once, and not for each headline', async () => {
    const pins = Array.from({ length: 50 }, (_, index) => `<a data-pin href="/p${index}">p</a>`);
    const items = headlines(100).map((one, index) => ({
      ...one,
      url: `https://a.example/b/${index}`,
    }));
    const splits = await countCalls(String.prototype, 'split', () =>
      mount(pins.join(''), {}, items),
    );
    expect(splits).to.be.at.most(5000);
  });

  it('grows no older than a max-age allows', async () => {
    const ticker = await mount(`<ul><li>${NOTICE}<time datetime="2020-01-01"></time></li></ul>`, {
      'max-age': '1h',
    });
    expect(texts(ticker)[0]).to.equal('Office closed on Monday');
  });

  it('comes, changes and goes live, also beside headlines from script', async () => {
    const ticker = await mount('');
    ticker.articles = [{ headline: 'From script' }];
    await settled(ticker);
    ticker.innerHTML = NOTICE;
    await waitUntil(() => texts(ticker).length === 2);
    const link = ticker.querySelector('a');
    if (link) link.textContent = 'Office open';
    await waitUntil(() => texts(ticker)[0] === 'Office open');
    link?.removeAttribute('data-pin');
    await waitUntil(() => texts(ticker).length === 1);
    expect(texts(ticker)).to.deep.equal(['From script']);
  });

  it('stays where its strip has nothing else', async () => {
    const ticker = await mount(NOTICE, {}, []);
    expect(texts(ticker)).to.deep.equal(['Office closed on Monday']);
    expect(ticker.matches(':state(ready)')).to.equal(true);
  });
});
