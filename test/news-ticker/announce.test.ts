import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { stopTime } from '../support/clock.js';
import { fullAxTree } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { hidePage } from '../support/page.js';
import { listen } from './listen.js';
import { all, feedOf, headlines, item, mount, next, settled, type Item } from './support.js';

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
  const said = listen(ticker);
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
    const { said, arrive, ticker } = await strip('');
    await arrive([urgent('u'), ...headlines(3)]);
    expect(said).to.deep.equal([]);
    expect(all(ticker, '[role=status]')).to.have.length(0);
  });

  it('says what arrives, and nothing of the first load', async () => {
    const { said, arrive } = await strip('all');
    expect(said).to.deep.equal([]);
    await arrive([item('new', 'Tram line opens'), ...headlines(3)]);
    expect(said).to.deep.equal(['Tram line opens']);
  });

  it('says only what is pressing where it is told so, with its badge', async () => {
    const { said, arrive } = await strip('urgent');
    await arrive([item('new', 'Tram line opens'), ...headlines(3)]);
    expect(said).to.deep.equal([]);
    await arrive([urgent('7'), ...headlines(3)]);
    expect(said).to.deep.equal(['Urgent: Ferry number 7 runs aground off the cape']);
  });

  it('does not say a story again for each of its versions', async () => {
    const { said, arrive } = await strip('all');
    const first = urgent('7');
    const lead = item('8', '1st LD: Ferry number 7 runs aground off the cape');
    stopTime();
    await arrive([first, ...headlines(3)]);
    await arrive([lead, first, ...headlines(3)]);
    expect(said).to.have.length(1);
  });

  it('says a known story when it becomes pressing', async () => {
    const first = item('6', 'Ferry number 7 runs aground off the cape');
    const { said, arrive } = await strip('urgent', [first, ...headlines(3)]);
    const now = { ...urgent('7'), date_published: new Date().toISOString() };
    await arrive([now, { ...first, date_published: new Date(Date.now() - 60_000).toISOString() }]);
    expect(said).to.deep.equal(['Urgent: Ferry number 7 runs aground off the cape']);
  });

  it('says one message in ten seconds, and a burst in one, with its newest', async () => {
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

  it('is silent while the page is hidden, and does not make up for it', async () => {
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

  it('does not take another feed for news of this one, nor another way to show it', async () => {
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

  it('speaks through a region of its own where the engine takes no words, there from the start', async () => {
    const ticker = document.createElement('news-ticker');
    Object.assign(ticker, { ariaNotify: undefined });
    ticker.setAttribute('announce', 'all');
    ticker.articles = [{ headline: 'Tram opens' }];
    document.body.append(ticker);
    await ticker.updateComplete;
    const [region] = all(ticker, '[role=status]');
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

  itWhere('read the accessibility tree', 'puts no live region around the strip', async () => {
    const { ticker } = await strip('all');
    Object.assign(ticker, { ariaNotify: undefined });
    ticker.requestUpdate();
    await settled(ticker);
    const live = (await fullAxTree()).filter(({ properties }) => properties['live'] !== undefined);
    expect(live.map(({ role, name }) => `${role} ${name}`.trim())).to.deep.equal(['status']);
  });
});
