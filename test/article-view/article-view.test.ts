import { expect } from '@open-wc/testing';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { Article } from '../../src/model.js';
import { serveFeed } from '../support/feed-server.js';
import { all, feedOf, ferry, mount, one, settled, text, tram } from './support.js';
import { waitUntil } from '../support/wait.js';

describe('<article-view>', () => {
  it('shows the first article of its feed', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    expect(view.matches(':state(ready)')).to.equal(true);
    expect(text(view, '[part=headline]')).to.equal(
      'Ferry to Little Hale runs all winter -- operator',
    );
    expect(text(view, '[part=badge]')).to.equal('Corrected');
    expect(text(view, '[part=summary]')).to.equal('Four sailings a week replace the mail boat.');
    expect(text(view, '[part=author]')).to.equal('Tomas Wren and Ruth Callan');
    expect(text(view, '[part=body]')).to.contain('The ferry will run.').and.not.contain('Endit');
  });

  it('shows when it was published and changed, with full dates as titles', async () => {
    const { view } = await mount([feedOf([ferry])]);
    const published = one(view, '[part=published]');
    expect(published.getAttribute('datetime')).to.equal('2026-11-24T08:00:00.000Z');
    expect(published.title).to.contain('2026');
    expect(text(view, '[part=updated]')).to.match(/^Updated /);
  });

  it('leaves out fields that the feed does not have', async () => {
    const { view } = await mount([feedOf([tram])]);
    for (const part of ['badge', 'summary', 'author', 'published', 'updated', 'figure']) {
      expect(all(view, `[part=${part}]`), part).to.have.length(0);
    }
    expect(text(view, '[part=body]')).to.equal('The first tram ran at dawn.');
  });

  it('sets its headline to heading-level, and the body to the levels below', async () => {
    const { view } = await mount([feedOf([ferry])], { 'heading-level': '3' });
    expect(one(view, '[part=headline]').getAttribute('aria-level')).to.equal('3');
    expect(all(view, '[part=body] h4')).to.have.length(1);
    view.headingLevel = 99;
    await view.updateComplete;
    expect(one(view, '[part=headline]').getAttribute('aria-level')).to.equal('6');
    view.headingLevel = NaN;
    await view.updateComplete;
    expect(one(view, '[part=headline]').getAttribute('aria-level')).to.equal('2');
  });

  it('shows the breadcrumb that the feed can fill', async () => {
    const { view } = await mount([feedOf([ferry, tram])], { breadcrumb: '' });
    const here = (): string => text(view, '[part=breadcrumb] [aria-current=location]');
    expect(text(view, '[part=breadcrumb]')).to.equal('You are here: Home Transport');
    expect(here()).to.equal('Transport');
    expect(one(view, '[part=breadcrumb] a').getAttribute('href')).to.equal('https://news.example/');
    await view.show('tram');
    await settled(view);
    expect(text(view, '[part=breadcrumb]')).to.equal('You are here: Home');
    expect(here()).to.equal('Home');
    view.breadcrumb = false;
    await view.updateComplete;
    expect(all(view, '[part=breadcrumb]')).to.have.length(0);
  });

  it('shows no breadcrumb that would lead nowhere', async () => {
    const feed = { body: { version: 'https://jsonfeed.org/version/1.1', items: [tram] } };
    const { view } = await mount([feed], { breadcrumb: '' });
    expect(all(view, '[part=breadcrumb]')).to.have.length(0);
    expect(all(view, 'slot[name=breadcrumb]')).to.have.length(1);
  });

  it('keeps a distance from what is before it in a bare page', async () => {
    const { view } = await mount([feedOf([ferry])]);
    const strip = document.createElement('div');
    strip.style.height = '44px';
    view.before(strip);
    const distance = view.getBoundingClientRect().top - strip.getBoundingClientRect().bottom;
    expect(distance).to.be.within(12, 32);
  });

  it('tells its reader that an article is missing, and its owner why', async () => {
    const { view } = await mount([{ status: 404 }]);
    const message = one(view, '[part=status] strong');
    expect(message.textContent.trim()).to.equal('The article could not be loaded.');
    expect(message.title).to.match(/HTTP status 404/);
  });

  it('reserves room for the picture, and requests it without a referrer', async () => {
    // The picture never arrives, so only the reserved room is visible.
    const picture = await serveFeed([{ type: 'image/png', hold: true }]);
    const { view } = await mount([feedOf([{ ...ferry, image: picture.url }])]);
    const image = one(view, '[part=image]');
    expect(image.getAttribute('src')).to.equal(picture.url);
    expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect(image.getAttribute('loading')).to.equal('lazy');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.01);
  });

  it('resolves links of a body without an address against the feed’s page, where a relay sends the feed', async () => {
    const item = { id: 'tram', title: 'Tram line opens', content_html: '<a href="/map">Map</a>' };
    const { view } = await mount([feedOf([item])]);
    expect(one(view, '[part=body] a').getAttribute('href')).to.equal('https://news.example/map');
  });

  it('has a link in the place of an embed, in the language of the page', async () => {
    const { view } = await mount([feedOf([ferry])]);
    const embed = one(view, '[part=body] a.embed');
    expect(embed.getAttribute('href')).to.equal('https://video.example/');
    expect(embed.textContent).to.equal('Video at video.example');
    view.lang = 'de';
    await waitUntil(() => embed.textContent === 'Video bei video.example');
  });

  it('links to the source, and says when embeds are left out', async () => {
    const frame = { ...ferry, content_html: '<p>Text.</p><iframe></iframe>' };
    const { view } = await mount([feedOf([frame])]);
    const link = one(view, '[part=source-link]');
    expect(link.getAttribute('href')).to.equal('https://news.example/ferry');
    expect(link.getAttribute('rel')).to.equal('noopener');
    expect(link.textContent.trim()).to.equal('Read at Harbour News');
    expect(text(view, '[part=footer]')).to.contain('embedded content: read it at Harbour News');
  });

  it('follows links to notes inside the article', async () => {
    const { view } = await mount([feedOf([ferry])]);
    one(view, '[part=body] a[href^="#"]').click();
    expect((view.renderRoot as ShadowRoot).activeElement?.textContent).to.equal('The note.');
  });

  it('sets an article in the direction of its own language', async () => {
    const arabic = {
      ...tram,
      title: 'افتتاح خط الترام',
      content_text: 'افتتح الخط اليوم.',
      language: 'ar',
    };
    const { view } = await mount([feedOf([arabic])]);
    expect(getComputedStyle(one(view, '[part=headline]')).direction).to.equal('rtl');
    expect(getComputedStyle(one(view, '[part=body]')).direction).to.equal('rtl');
    expect(one(view, '[part=body]').lang).to.equal('ar');
  });
});

describe('which article a view shows', () => {
  it('is the one with article-id', async () => {
    const { view } = await mount([feedOf([ferry, tram])], { 'article-id': 'tram' });
    expect(text(view, '[part=headline]')).to.equal(
      'Tram line opens in Northgate after seven years',
    );
  });

  it('is none where the feed does not have the id', async () => {
    const { view } = await mount([feedOf([ferry])], { 'article-id': 'gone' });
    expect(view.matches(':state(empty)')).to.equal(true);
    expect(text(view, '[part=status]')).to.equal('This article is no longer here.');
    view.articleId = 'ferry';
    await settled(view);
    expect(view.matches(':state(ready)')).to.equal(true);
  });

  it('is the one from script', async () => {
    const { view } = await mount([feedOf([ferry])]);
    view.article = { headline: 'Made here', bodyText: 'By the page.' };
    await settled(view);
    expect(text(view, '[part=headline]')).to.equal('Made here');
    await waitUntil(() => text(view, '[part=body]') === 'By the page.');
  });

  it('is the one that show names, with the focus on its headline', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    const shown: Article[] = [];
    view.addEventListener('news-article-show', ({ article }) => shown.push(article));
    expect(await view.show('tram')).to.equal(true);
    expect(await view.show('nowhere')).to.equal(false);
    await settled(view);
    expect(shown.map(({ id }) => id)).to.deep.equal(['tram']);
    expect((view.renderRoot as ShadowRoot).activeElement).to.equal(one(view, '[part=headline]'));
    const [first] = view.feed?.articles ?? [];
    expect(first && (await view.show(first))).to.equal(true);
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('stays when newer articles arrive, and when it leaves the feed', async () => {
    const { view, feed } = await mount([feedOf([tram]), feedOf([ferry, tram]), feedOf([ferry])]);
    for (let i = 0; i < 2; i++) {
      await view.reload();
      await settled(view);
      expect(text(view, '[part=headline]')).to.contain('Tram line');
      expect(all(view, '[part=status]')).to.have.length(0);
    }
    expect(await feed.requests()).to.have.length(3);
  });

  it('offers its new version, and never changes under the reader', async () => {
    const { view } = await mount([
      feedOf([tram]),
      feedOf([{ ...tram, content_text: 'The first tram ran at noon.' }]),
    ]);
    await view.reload();
    await settled(view);
    expect(text(view, '[part=body]')).to.equal('The first tram ran at dawn.');
    expect(text(view, '[part=status]')).to.contain('has been updated');
    one(view, '[part=status] button').click();
    await waitUntil(() => text(view, '[part=body]') === 'The first tram ran at noon.');
    expect(all(view, '[part=status]')).to.have.length(0);
  });

  it('says that it is withdrawn', async () => {
    const kill = {
      id: 'kill',
      title: `KILL: ${String(tram['title'])}`,
      content_text: 'Withdraw it.',
    };
    const { view } = await mount([feedOf([tram]), feedOf([kill, tram])]);
    await view.reload();
    await settled(view);
    expect(text(view, '[part=status]')).to.equal('The publisher has withdrawn this article.');
  });

  it('comes from the other feed as soon as src changes', async () => {
    const { view } = await mount([feedOf([tram])]);
    const { feed } = await mount([feedOf([ferry])]);
    view.src = feed.url;
    await waitUntil(
      () =>
        all(view, '[part=headline]').length === 1 &&
        text(view, '[part=headline]').startsWith('Ferry'),
    );
  });
});

describe('a view without an article', () => {
  it('says that there is none', async () => {
    const { view } = await mount([feedOf([])]);
    expect(view.matches(':state(empty)')).to.equal(true);
    expect(text(view, '[part=status]')).to.equal('No article to show.');
  });

  it('says that it could not be loaded, and loads again on request', async () => {
    const { view, feed } = await mount([{ body: '<!doctype html><p>Sorry' }, feedOf([tram])]);
    expect(view.matches(':state(failed)')).to.equal(true);
    expect(text(view, '[part=status]')).to.equal('The article could not be loaded. Try again');
    const { title } = one(view, '[part=status] strong');
    expect(title).to.contain('HTML page').and.to.contain(feed.url);
    one(view, '[part=status] button').click();
    await waitUntil(() => view.matches(':state(ready)'));
  });

  it('shows no message at first while it loads', async () => {
    const { view } = await mount([feedOf([tram])]);
    const loading = document.createElement('article-view');
    loading.src = (await serveFeed([{ delay: 60_000 }])).url;
    view.parentElement?.append(loading);
    await loading.updateComplete;
    expect(loading.matches(':state(loading)')).to.equal(true);
    expect(getComputedStyle(one(loading, '.loading')).visibility).to.equal('hidden');
  });

  it('keeps its article when a load fails', async () => {
    const { view } = await mount([feedOf([tram]), { status: 500 }]);
    await view.reload().catch(() => undefined);
    await settled(view);
    expect(view.matches(':state(stale)')).to.equal(true);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
  });

  it('shares its request with another view of the same feed', async () => {
    const { view, feed } = await mount([feedOf([tram])]);
    const twin = document.createElement('article-view');
    twin.src = feed.url;
    view.parentElement?.append(twin);
    await waitUntil(() => twin.matches(':state(ready)'));
    expect(await feed.requests()).to.have.length(1);
  });
});

describe('what a view says to screen readers', () => {
  /** The messages from now on. */
  function record(view: ArticleView): string[] {
    const said: string[] = [];
    for (const region of all(view, '[aria-live]'))
      new MutationObserver(() => {
        const message = region.textContent.replace(/\s+/g, ' ').trim();
        if (message !== '') said.push(message);
      }).observe(region, { subtree: true, childList: true, characterData: true });
    return said;
  }

  it('is nothing for a page that loads well', async () => {
    const { view } = await mount([feedOf([ferry])]);
    expect(all(view, '[aria-live]').map(({ textContent }) => textContent.trim())).to.deep.equal([
      '',
      '',
    ]);
  });

  it('is each failure and the recovery, after which the focus is on the headline', async () => {
    const { view, feed } = await mount([{ status: 500 }, { status: 503 }, feedOf([ferry])]);
    const said = record(view);
    const retry = one(view, 'button');
    retry.focus();
    retry.click();
    await waitUntil(() => said.length === 2);
    retry.click();
    await waitUntil(() => said.length === 4);
    expect(said).to.deep.equal([
      'Loading the article…',
      'The article could not be loaded.',
      'Loading the article…',
      'Article loaded.',
    ]);
    await settled(view);
    expect(one(view, '[part=headline]').matches(':focus')).to.equal(true);
    expect(await feed.requests()).to.have.lengthOf(3);
  });

  it('is a notice that comes while the article is read', async () => {
    const { view } = await mount([
      feedOf([ferry]),
      feedOf([{ ...ferry, content_html: '<p>The ferry will not run.</p>' }]),
    ]);
    const said = record(view);
    await view.reload();
    await settled(view);
    expect(said).to.deep.equal(['This article has been updated. Show the update']);
  });
});

describe('sharing an article', () => {
  const { writeText } = Clipboard.prototype;
  let copied: string[] = [];

  /** Replaces the browser's share dialog and its clipboard, which need a real click. */
  function useBrowser(dialog: () => Promise<void>, copy?: () => Promise<void>): void {
    copied = [];
    Object.defineProperty(navigator, 'share', { configurable: true, value: dialog });
    Clipboard.prototype.writeText = async (address) => {
      await copy?.();
      copied.push(address);
    };
  }

  function refuse(name: string): () => Promise<void> {
    return () => Promise.reject(new DOMException('No.', name));
  }

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Clipboard.prototype.writeText = writeText;
  });

  for (const [title, dialog, copy, message, addresses] of [
    ['says nothing where the dialog did it', async () => undefined, undefined, '', []],
    ['says nothing where the reader closes the dialog', refuse('AbortError'), undefined, '', []],
    [
      'copies the address where the dialog fails',
      refuse('NotAllowedError'),
      undefined,
      'Link copied',
      [tram['url']],
    ],
    [
      'says that it failed',
      refuse('DataError'),
      refuse('NotAllowedError'),
      'The link could not be shared.',
      [],
    ],
  ] as const) {
    it(title, async () => {
      const { view } = await mount([feedOf([tram])]);
      useBrowser(dialog, copy);
      await view.share();
      await settled(view);
      expect(text(view, '.share span')).to.equal(message);
      expect(copied).to.deep.equal(addresses);
    });
  }

  it('says that the link is copied each time', async () => {
    const { view } = await mount([feedOf([tram])]);
    useBrowser(refuse('NotAllowedError'));
    const region = all(view, '[aria-live]').at(-1);
    await view.share();
    await settled(view);
    const first = region?.textContent;
    await view.share();
    await settled(view);
    expect(first).to.equal('Link copied');
    expect(region?.textContent).not.to.equal(first);
    expect(region?.textContent.trim()).to.equal(first);
  });
});
