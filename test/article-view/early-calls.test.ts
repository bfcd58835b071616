import { expect, fixture, html } from '@open-wc/testing';
import type { ArticleView } from '../../src/article-view/article-view.js';
import { parseSlug } from '../../src/wire/parse-slug.js';
import type { Article } from '../../src/model.js';
import { openPage } from '../support/host-page.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { all, feedOf, ferry, mount, settled, text, tram } from './support.js';

const bridge: Article = {
  id: 'bridge',
  headline: 'A bridge opens elsewhere',
  bodyText: 'Words.',
  authors: [],
  tags: [],
  wire: parseSlug('A bridge opens elsewhere'),
  status: 'usable',
  earlier: [],
  duplicates: [],
};

/** A view without a feed, outside the page. */
function newView(): ArticleView {
  return document.createElement('article-view');
}

/** Gives the view a feed and puts it into the page. */
async function connect(view: ArticleView, steps: readonly Step[]): Promise<void> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  view.src = (await serveFeed(steps)).url;
  box.append(view);
}

describe('a call before the feed is there', () => {
  it('to show waits for the article with this id', async () => {
    const view = newView();
    const shown = view.show('tram');
    await connect(view, [{ ...feedOf([ferry, tram]), delay: 200 }]);
    expect(await shown).to.equal(true);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
  });

  it('to show returns false where the feed does not have this id, or cannot be loaded', async () => {
    for (const step of [feedOf([ferry]), { status: 404 }]) {
      const view = newView();
      const shown = view.show('tram');
      await connect(view, [step]);
      expect(await shown).to.equal(false);
    }
  });

  it('to show returns false without a feed', async () => {
    const view = await fixture<ArticleView>(html`<article-view></article-view>`);
    expect(await view.show('tram')).to.equal(false);
  });

  it('to show uses the feed whose URL was just set', async () => {
    const { view } = await mount([feedOf([ferry])]);
    view.src = (await serveFeed([feedOf([tram])])).url;
    expect(await view.show('tram')).to.equal(true);
  });

  it('to show is replaced by a later call', async () => {
    const view = newView();
    const [first, second] = [view.show('tram'), view.show(bridge)];
    await connect(view, [feedOf([ferry, tram])]);
    expect(await first).to.equal(false);
    expect(await second).to.equal(true);
    await waitUntil(() => view.feed);
    expect(text(view, '[part=headline]')).to.equal(bridge.headline);
  });

  it('to nextArticle and previousArticle moves through the articles', async () => {
    const view = newView();
    const steps = Promise.all([view.nextArticle(), view.nextArticle(), view.previousArticle()]);
    await connect(view, [feedOf([ferry, tram])]);
    expect(await steps).to.deep.equal([true, false, true]);
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('to share shares the article once it is loaded', async () => {
    const shared: unknown[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: async (data: unknown) => shared.push(data),
    });
    try {
      const view = newView();
      const done = view.share();
      await connect(view, [feedOf([tram])]);
      await done;
      expect(shared).to.deep.equal([{ title: tram['title'], url: tram['url'] }]);
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('to print prints the article with its body', async () => {
    const { print } = window;
    const printed: string[] = [];
    const view = newView();
    window.print = () => printed.push(text(view, '[part=body]'));
    try {
      const done = view.print();
      await connect(view, [feedOf([tram])]);
      await done;
      expect(printed).to.deep.equal(['The first tram ran at dawn.']);
    } finally {
      window.print = print;
    }
  });
});

describe('a call while a slow feed loads', () => {
  const SLOW = { delay: 60_000 };

  it('uses a cached copy at once', async () => {
    const feed = await serveFeed([feedOf([ferry, tram]), SLOW]);
    const body = `<!doctype html><script type="module" src="/src/article-view/define.ts"></script>
      <article-view src="${feed.url}"></article-view>`;
    const visit = async (): Promise<ArticleView> => {
      const { document } = await openPage({ body });
      const view = document.querySelector('article-view');
      await waitUntil(() => view?.matches(':state(ready), :state(stale)'));
      if (!view) throw new Error('There is no view in the page.');
      return view;
    };
    await visit();
    await waitUntil(async () => (await caches.match(feed.url, { ignoreVary: true })) !== undefined);
    const view = await visit();
    expect(view.matches(':state(stale)')).to.equal(true);
    expect(await view.show('tram')).to.equal(true);
    expect(await view.previousArticle()).to.equal(true);
    expect(text(view, '[part=headline]')).to.contain('Ferry');

    const missing = view.show('unknown');
    view.remove();
    expect(await missing).to.equal(false);
  });

  it('ends when the view leaves the page, and not when it is moved', async () => {
    const view = newView();
    await connect(view, [SLOW]);
    const calls = [view.show('tram'), view.nextArticle(), view.share(), view.print()];
    let isOver = false;
    void Promise.race(calls).then(() => (isOver = true));
    view.parentElement?.prepend(view);
    await new Promise((resolve) => setTimeout(resolve));
    expect(isOver).to.equal(false);
    view.remove();
    expect(await Promise.all(calls)).to.deep.equal([false, false, undefined, undefined]);
  });

  it('to show ends with the next call', async () => {
    const view = newView();
    await connect(view, [SLOW]);
    await view.updateComplete;
    const first = view.show('tram');
    const second = view.show(bridge);
    expect(await first).to.equal(false);
    expect(await second).to.equal(true);
  });
});

describe('a view that has shown an article', () => {
  it('keeps its body when it is chosen again, and says so', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    await view.show(bridge);
    await settled(view);
    const shown: string[] = [];
    view.addEventListener('news-article-show', ({ article }) => shown.push(article.id));
    const [body] = all(view, '[part=body] > *');
    await view.show({ ...bridge, authors: [] });
    await settled(view);
    expect(all(view, '[part=body] > *')[0]).to.equal(body);
    expect(shown).to.deep.equal(['bridge']);
  });

  it('dispatches the event once the article is rendered', async () => {
    const view = newView();
    const headlines: string[] = [];
    view.addEventListener('news-article-show', () => headlines.push(text(view, '[part=headline]')));
    const shown = view.show(bridge);
    await connect(view, [feedOf([tram])]);
    await shown;
    expect(headlines).to.deep.equal([bridge.headline]);
  });

  it('shows no links to the feed’s articles under an article from another feed', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    await view.show(bridge);
    await settled(view);
    expect(all(view, '[part=footer]')).to.have.length(0);
  });
});
