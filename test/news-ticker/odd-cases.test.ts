import { expect, fixture, html } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { emulateMediaFeatures } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { recordMessages } from './listen.js';
import { firstVisible, textOf } from './pointer.js';
import { all, atRest, feedOf, headlines, item, mount, one, settled } from './support.js';

const feed = [feedOf(headlines(14))];

describe('a strip', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const [mode, width] of [
    ['scroll', 320],
    ['scroll', 900],
    ['step', 320],
    ['fade', 320],
  ] as const) {
    itWhere(
      'emulate media',
      `of mode ${mode}, ${width} px wide, prints all headlines`,
      async () => {
        const { ticker } = await mount(feed, { width, attributes: { mode } });
        ticker.pause();
        await emulateMediaFeatures({ media: 'print' });
        await settled(ticker);
        const viewport = one(ticker, '[part=viewport]');
        expect(getComputedStyle(viewport).maskImage).to.equal('none');
        const { bottom } = viewport.getBoundingClientRect();
        const items = all(ticker, '[part=item]:not([aria-hidden=true])');
        const tops = items.map((one) => one.getBoundingClientRect().top);
        expect(items).to.have.length(14);
        expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
        expect(items.at(-1)?.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
      },
    );
  }

  it('that is paused adapts when the page changes its text direction', async () => {
    const { ticker } = await mount(feed, { attributes: { 'without-autoplay': '' } });
    for (let turn = 0; turn < 3; turn++) {
      ticker.next();
      await atRest(ticker);
    }
    const seen = textOf(firstVisible(ticker));
    document.documentElement.dir = 'rtl';
    await settled(ticker);
    await atRest(ticker);
    expect(textOf(firstVisible(ticker))).to.equal(seen);
  });

  itWhere('emulate media', 'in manual mode closes the gap of a withdrawn headline', async () => {
    await emulateMediaFeatures({ 'prefers-reduced-motion': 'reduce' });
    const { ticker, feed: served } = await mount(feed);
    await settled(ticker);
    const [first] = headlines(14);
    await served.push(
      feedOf([
        { ...item('kill', `KILL: ${first?.title ?? ''}`), date_published: '2026-11-24T08:00:00Z' },
        ...headlines(14).slice(1),
      ]),
    );
    await ticker.reload();
    await settled(ticker);
    const rendered = (): number => all(ticker, '[part=item]:not([aria-hidden=true])').length;
    expect(rendered()).to.equal(14);
    for (let turn = 0; turn < 4; turn++) {
      ticker.next();
      await settled(ticker);
    }
    await waitUntil(() => rendered() === 13, 'the gap stays');
  });

  /** A strip with a long list from script, which shows before all of it is checked. */
  async function mountLongList(box: HTMLElement): Promise<NewsTicker> {
    const ticker = document.createElement('news-ticker');
    ticker.announce = 'all';
    ticker.articles = headlines(900).map(({ title }) => ({ headline: title }));
    box.append(ticker);
    await ticker.updateComplete;
    expect(all(ticker, '[part=item]')).not.to.have.lengthOf(0);
    expect(ticker.feed).to.equal(undefined);
    return ticker;
  }

  it('takes the whole of a long list from script, also when it is moved meanwhile', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const ticker = await mountLongList(document.body);
    ticker.remove();
    await new Promise((resolve) => setTimeout(resolve));
    box.append(ticker);
    await waitUntil(() => ticker.feed?.articles.length === 900, 'the rest does not come');
  });

  it('takes a long list from script as one load, which is no news to speak', async () => {
    const ticker = await mountLongList(await fixture<HTMLElement>(html`<div></div>`));
    const events: string[] = [];
    for (const type of ['news-feed-load', 'news-feed-update'])
      ticker.addEventListener(type, () => events.push(type));
    const spoken = recordMessages(ticker);
    const [first] = all(ticker, '[part=item]');
    const feed = await ticker.reload();
    expect(feed.articles).to.have.lengthOf(900);
    await settled(ticker);
    expect(events).to.deep.equal(['news-feed-load']);
    expect(spoken).to.deep.equal([]);
    expect(all(ticker, '[part=item]')[0]).to.equal(first);
  });

  it('takes the steps that a script asks for before there is a headline', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 400px"></div>`);
    const ticker = document.createElement('news-ticker');
    ticker.withoutAutoplay = true;
    ticker.label = '';
    ticker.next();
    ticker.next();
    box.append(ticker);
    await ticker.updateComplete;
    ticker.articles = headlines(8).map(({ title }) => ({ headline: title }));
    await settled(ticker);
    await atRest(ticker);
    const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
    expect(all(ticker, '[part=item]')[2]?.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('forgets a step that led nowhere when its headlines fit', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 900px"></div>`);
    const ticker = document.createElement('news-ticker');
    ticker.withoutAutoplay = true;
    ticker.label = '';
    ticker.next();
    ticker.articles = [{ headline: 'Ferry runs' }];
    box.append(ticker);
    await settled(ticker);
    expect(ticker.matches(':state(still)')).to.equal(true);
    ticker.articles = headlines(8).map(({ title }) => ({ headline: title }));
    await settled(ticker);
    await atRest(ticker);
    const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
    expect(all(ticker, '[part=item]')[0]?.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });
});
