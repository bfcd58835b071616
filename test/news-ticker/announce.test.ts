import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { messagesFor } from '../../src/shared/messages.js';
import { stopTime } from '../support/clock.js';
import { fullAxTree } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { hidePage } from '../support/page.js';
import { waitUntil } from '../support/wait.js';
import { recordMessages } from './listen.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import {
  all,
  button,
  feedOf,
  headlines,
  item,
  mount,
  next,
  one,
  settled,
  type Item,
} from './support.js';

const GAP = 10_000;

const urgent = (id: string): Item =>
  item(id, `Urgent: Ferry number ${id} runs aground off the cape`);

async function strip(
  announce: string,
  items = headlines(3),
): Promise<{
  ticker: NewsTicker;
  said: string[];
  arrive: (items: readonly Item[]) => Promise<void>;
}> {
  const { ticker, feed } = await mount([feedOf(items)], { attributes: { announce } });
  const said = recordMessages(ticker);
  const arrive = async (now: readonly Item[]): Promise<void> => {
    await feed.push(feedOf(now));
    const loaded = next(ticker, 'news-feed-load');
    await ticker.reload();
    await loaded;
    await settled(ticker);
  };
  return { ticker, said, arrive };
}

describe('announcing headlines', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('is off by default', async () => {
    const { said, arrive } = await strip('');
    await arrive([urgent('u'), ...headlines(3)]);
    expect(said).to.deep.equal([]);
  });

  it('speaks new headlines, and none of the first load', async () => {
    const { said, arrive } = await strip('all');
    expect(said).to.deep.equal([]);
    await arrive([item('new', 'Tram line opens'), ...headlines(3)]);
    expect(said).to.deep.equal(['Tram line opens']);
  });

  it('speaks only urgent headlines in mode urgent, with their badge', async () => {
    const { said, arrive } = await strip('urgent');
    await arrive([item('new', 'Tram line opens'), ...headlines(3)]);
    expect(said).to.deep.equal([]);
    await arrive([urgent('7'), ...headlines(3)]);
    expect(said).to.deep.equal(['Urgent: Ferry number 7 runs aground off the cape']);
  });

  it('does not repeat an article for each of its versions', async () => {
    const { said, arrive } = await strip('all');
    const first = urgent('7');
    const lead = item('8', '1st LD: Ferry number 7 runs aground off the cape');
    stopTime();
    await arrive([first, ...headlines(3)]);
    await arrive([lead, first, ...headlines(3)]);
    expect(said).to.have.length(1);
  });

  it('speaks a known article when it becomes urgent', async () => {
    const first = item('6', 'Ferry number 7 runs aground off the cape');
    const { said, arrive } = await strip('urgent', [first, ...headlines(3)]);
    const now = { ...urgent('7'), date_published: new Date().toISOString() };
    await arrive([now, { ...first, date_published: new Date(Date.now() - 60_000).toISOString() }]);
    expect(said).to.deep.equal(['Urgent: Ferry number 7 runs aground off the cape']);
  });

  it('speaks one message in ten seconds, and sums up a burst with its newest headlines', async () => {
    const { said, arrive } = await strip('all');
    const time = stopTime();
    const items = [...headlines(3)];
    for (const id of ['1', '2', '3', '4', '5']) {
      items.unshift(item(id, `Tram number ${id} opens`));
      await arrive(items);
    }
    expect(said).to.deep.equal(['Tram number 1 opens']);
    await time.tickAsync(GAP - 1);
    expect(said).to.have.length(1);
    await time.tickAsync(1);
    await Promise.resolve();
    expect(said.slice(1)).to.deep.equal([
      '4 new headlines: Tram number 5 opens; Tram number 4 opens; Tram number 3 opens',
    ]);
    await time.tickAsync(10 * GAP);
    expect(said).to.have.length(2);
  });

  it('joins what it speaks as the language does', async () => {
    const { ticker, said, arrive } = await strip('all');
    ticker.lang = 'zh';
    await waitUntil(() => messagesFor('zh').colon === '：');
    await arrive([urgent('7'), item('8', 'Tram line opens'), ...headlines(3)]);
    expect(said).to.deep.equal([
      '新增 2 条新闻：紧急：Ferry number 7 runs aground off the cape；Tram line opens',
    ]);
  });

  it('is silent while the page is hidden, and does not speak later', async () => {
    const { said, arrive } = await strip('all');
    const time = stopTime();
    const show = hidePage();
    await arrive([item('1', 'Tram opens'), ...headlines(3)]);
    show();
    await time.tickAsync(GAP);
    expect(said).to.deep.equal([]);
    await arrive([item('2', 'Ferry sails'), item('1', 'Tram opens'), ...headlines(3)]);
    expect(said).to.deep.equal(['Ferry sails']);
  });

  it('does not treat another feed or another display of the same feed as news', async () => {
    const { ticker, said } = await strip('all');
    ticker.wire = 'label';
    await settled(ticker);
    ticker.articles = [{ headline: 'Tram opens' }];
    await settled(ticker);
    expect(said).to.deep.equal([]);
    ticker.articles = [{ headline: 'Ferry sails' }, { headline: 'Tram opens' }];
    await settled(ticker);
    expect(said).to.deep.equal(['Ferry sails']);
  });

  it('uses a live region, present from the start and empty after a while', async () => {
    const ticker = document.createElement('news-ticker');
    ticker.setAttribute('announce', 'all');
    ticker.articles = [{ headline: 'Tram opens' }];
    document.body.append(ticker);
    await ticker.updateComplete;
    const [region] = all(ticker, '[aria-live]');
    expect(region?.textContent).to.equal('');
    expect(region?.querySelector('*')).to.equal(null);
    const time = stopTime();
    ticker.articles = [{ headline: 'Ferry sails' }, { headline: 'Tram opens' }];
    await settled(ticker);
    expect(region?.textContent).to.equal('Ferry sails');
    await time.tickAsync(GAP);
    await ticker.updateComplete;
    expect(region?.textContent).to.equal('');
    ticker.remove();
    expect(time.countTimers()).to.equal(0);
  });

  it('says nothing of a page that loads well, and tells of each failure and the recovery', async () => {
    const { ticker, feed } = await mount([{ status: 500 }]);
    expect(one(ticker, '[aria-live]').textContent).to.equal('The headlines could not be loaded.');
    const said = recordMessages(ticker);
    const retry = async (
      step: Step,
      event: 'news-feed-error' | 'news-feed-load',
    ): Promise<void> => {
      await feed.push(step);
      const answered = next(ticker, event);
      button(ticker, 'Try again')?.click();
      await answered;
      await settled(ticker);
    };
    await retry({ status: 503 }, 'news-feed-error');
    await retry(feedOf(headlines(3)), 'news-feed-load');
    expect(said).to.deep.equal([
      'Loading headlines…',
      'The headlines could not be loaded.',
      'Loading headlines…',
      'Headlines loaded.',
    ]);
    const { ticker: well } = await mount([feedOf(headlines(3))]);
    expect(one(well, '[aria-live]').textContent).to.equal('');
  });

  it('tells of loading that takes over a second, and of its end', async () => {
    const time = stopTime();
    const feed = await serveFeed([{ ...feedOf(headlines(3)), hold: true }, feedOf(headlines(3))]);
    const ticker = document.createElement('news-ticker');
    ticker.src = feed.url;
    document.body.append(ticker);
    await ticker.updateComplete;
    const said = recordMessages(ticker);
    await time.tickAsync(999);
    expect(said).to.deep.equal([]);
    await time.tickAsync(2);
    await ticker.updateComplete;
    ticker.articles = [{ headline: 'Tram opens' }];
    // The region changes after the headlines.
    await ticker.updateComplete;
    await ticker.updateComplete;
    expect(said).to.deep.equal(['Loading headlines…', 'Headlines loaded.']);
    ticker.remove();
  });

  itWhere('read the accessibility tree', 'puts no live region around the strip', async () => {
    await strip('all');
    const live = (await fullAxTree()).filter(({ properties }) => properties['live'] !== undefined);
    expect(live.map(({ role, name }) => `${role} ${name}`.trim())).to.deep.equal(['generic']);
  });
});
