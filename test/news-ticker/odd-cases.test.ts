import { expect, fixture, html } from '@open-wc/testing';
import type { ArticleInput } from '../../src/model.js';
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

  it('checks a list from script in several tasks where each article takes long', async () => {
    let [reads, now] = [0, performance.now()];
    const articles = headlines(100).map(({ title }) => ({
      get headline() {
        reads += 1;
        return title;
      },
    }));
    const ticker = document.createElement('news-ticker');
    Object.defineProperty(performance, 'now', { configurable: true, value: () => (now += 10) });
    try {
      ticker.articles = articles;
      (await fixture<HTMLElement>(html`<div></div>`)).append(ticker);
      await ticker.updateComplete;
      expect(reads).to.be.within(1, 20);
      await waitUntil(() => ticker.feed?.articles.length === 100, 'the rest does not come');
    } finally {
      Reflect.deleteProperty(performance, 'now');
    }
    expect(reads).to.equal(100);
  });

  it('is not empty before it has checked all of a long list from script', async () => {
    const { ticker } = await mount(feed);
    const wrong = Array<ArticleInput>(400).fill(1 as never);
    ticker.articles = [...wrong, { headline: 'Ferry runs' }, ...wrong];
    for (; ticker.feed?.articles.length !== 1; await new Promise(requestAnimationFrame))
      expect(ticker.matches(':state(empty)')).to.equal(false);
    await waitUntil(() => all(ticker, '[part=item]').length === 1, 'its own do not come');
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

  /** A strip whose articles come from script, and that was told to step on before it was in the page. */
  async function mountFromScript(width: number, steps = 0): Promise<NewsTicker> {
    const box = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
    const ticker = document.createElement('news-ticker');
    ticker.withoutAutoplay = true;
    ticker.label = '';
    for (let step = 0; step < steps; step++) ticker.next();
    box.append(ticker);
    return ticker;
  }

  function inputs(count: number): ArticleInput[] {
    return headlines(count).map(({ title }) => ({ headline: title }));
  }

  /** Expects that the strip comes to rest with this headline at the start of its viewport. */
  async function expectAtStart(ticker: NewsTicker, index: number): Promise<void> {
    await settled(ticker);
    await atRest(ticker);
    const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
    expect(all(ticker, '[part=item]')[index]?.getBoundingClientRect().left).to.be.closeTo(left, 1);
  }

  it('takes the steps that a script asks for before there is a headline', async () => {
    const ticker = await mountFromScript(400, 2);
    await ticker.updateComplete;
    ticker.articles = inputs(8);
    await expectAtStart(ticker, 2);
  });

  it('forgets a step that led nowhere when its headlines fit', async () => {
    const ticker = await mountFromScript(900, 1);
    ticker.articles = [{ headline: 'Ferry runs' }];
    await settled(ticker);
    expect(ticker.matches(':state(still)')).to.equal(true);
    ticker.articles = inputs(8);
    await expectAtStart(ticker, 0);
  });

  it('forgets a step that led nowhere when another attribute changes, too', async () => {
    const ticker = await mountFromScript(900);
    ticker.articles = [{ headline: 'Ferry runs' }];
    await settled(ticker);
    ticker.target = '_blank';
    ticker.next();
    await settled(ticker);
    ticker.articles = inputs(8);
    await expectAtStart(ticker, 0);
  });

  for (const [what, first, then] of [
    ['a list becomes a strip', { mode: 'list' }, { mode: 'scroll' }],
    ['it shows one headline at a time', { mode: 'scroll' }, { mode: 'step' }],
    ['more headlines come than fit', { articles: inputs(1) }, { articles: inputs(8) }],
  ] as const)
    it(`takes the step that a script asks for just after it has set that ${what}`, async () => {
      const ticker = await mountFromScript(900);
      Object.assign(ticker, { articles: inputs(8) }, first);
      await settled(ticker);
      Object.assign(ticker, then);
      ticker.next();
      await expectAtStart(ticker, 1);
    });
});
