import { expect } from '@open-wc/testing';
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
    expect(text(view, '[part=author]')).to.equal('Tomas Wren, Ruth Callan');
    expect(text(view, '[part=body]')).to.contain('The ferry will run.').and.not.contain('Endit');
  });

  it('says when it was published and changed, in full for those who ask', async () => {
    const { view } = await mount([feedOf([ferry])]);
    const published = one(view, '[part=published]');
    expect(published.getAttribute('datetime')).to.equal('2026-11-24T08:00:00.000Z');
    expect(published.title).to.contain('2026');
    expect(text(view, '[part=updated]')).to.match(/^Updated /);
  });

  it('leaves out what the feed does not say', async () => {
    const { view } = await mount([feedOf([tram])]);
    for (const part of ['badge', 'summary', 'author', 'published', 'updated', 'figure']) {
      expect(all(view, `[part=${part}]`), part).to.have.length(0);
    }
    expect(text(view, '[part=body]')).to.equal('The first tram ran at dawn.');
  });

  it('shows no summary that the body says again', async () => {
    const { view } = await mount([feedOf([{ ...tram, summary: 'The first tram ran at dawn.' }])]);
    expect(all(view, '[part=summary]')).to.have.length(0);
  });

  it('gives its headline the level it is told, and the body the levels below', async () => {
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

  it('says where one is, as far as the feed says so', async () => {
    const { view } = await mount([feedOf([ferry, tram])], { breadcrumb: '' });
    expect(text(view, '[part=breadcrumb]')).to.equal('You are here: Home Transport');
    expect(one(view, '[part=breadcrumb] a').getAttribute('href')).to.equal('https://news.example/');
    view.show('tram');
    await settled(view);
    expect(text(view, '[part=breadcrumb]')).to.equal('You are here: Home');
    view.breadcrumb = false;
    await view.updateComplete;
    expect(all(view, '[part=breadcrumb]')).to.have.length(0);
  });

  it('shows the picture in room that is reserved for it, asked for without a referrer', async () => {
    // It never comes, so what is seen is the room that waits for it.
    const picture = await serveFeed([{ type: 'image/png', hold: true }]);
    const { view } = await mount([feedOf([{ ...ferry, image: picture.url }])]);
    const image = one(view, '[part=image]');
    expect(image.getAttribute('src')).to.equal(picture.url);
    expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect(image.getAttribute('loading')).to.equal('lazy');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.01);
  });

  it('says where to read it, and what it has left out', async () => {
    const { view } = await mount([feedOf([ferry])]);
    const link = one(view, '[part=source-link]');
    expect(link.getAttribute('href')).to.equal('https://news.example/ferry');
    expect(link.getAttribute('rel')).to.equal('noopener');
    expect(link.textContent.trim()).to.equal('Read at Harbour News');
    expect(text(view, '[part=footer]')).to.contain('embedded content: read it at Harbour News');
  });

  it('follows notes inside the article', async () => {
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
  it('is the one with the id that it is told', async () => {
    const { view } = await mount([feedOf([ferry, tram])], { 'article-id': 'tram' });
    expect(text(view, '[part=headline]')).to.equal(
      'Tram line opens in Northgate after seven years',
    );
  });

  it('is none where there is no such article', async () => {
    const { view } = await mount([feedOf([ferry])], { 'article-id': 'gone' });
    expect(view.matches(':state(empty)')).to.equal(true);
    expect(text(view, '[part=status]')).to.equal('This article is no longer here.');
    view.articleId = 'ferry';
    await settled(view);
    expect(view.matches(':state(ready)')).to.equal(true);
  });

  it('is one from script', async () => {
    const { view } = await mount([feedOf([ferry])]);
    view.article = { headline: 'Made here', bodyText: 'By the page.' };
    await settled(view);
    expect(text(view, '[part=headline]')).to.equal('Made here');
    await waitUntil(() => text(view, '[part=body]') === 'By the page.');
  });

  it('is the one that is asked for by show, with the focus on its headline', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    const shown: Article[] = [];
    view.addEventListener('news-article-show', ({ article }) => shown.push(article));
    expect(view.show('tram')).to.equal(true);
    expect(view.show('nowhere')).to.equal(false);
    await settled(view);
    expect(shown.map(({ id }) => id)).to.deep.equal(['tram']);
    expect((view.renderRoot as ShadowRoot).activeElement).to.equal(one(view, '[part=headline]'));
    const [first] = view.feed?.articles ?? [];
    expect(first && view.show(first)).to.equal(true);
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('stays the same when newer ones come, and when it leaves the feed', async () => {
    const { view, feed } = await mount([feedOf([tram]), feedOf([ferry, tram]), feedOf([ferry])]);
    for (let i = 0; i < 2; i++) {
      await view.reload();
      await settled(view);
      expect(text(view, '[part=headline]')).to.contain('Tram line');
      expect(all(view, '[part=status]')).to.have.length(0);
    }
    expect(await feed.requests()).to.have.length(3);
  });

  it('is offered in its new version, and never changes under the reader', async () => {
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

  it('says so when it is withdrawn', async () => {
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

  it('is that of another feed as soon as the view has another one', async () => {
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
  it('says so', async () => {
    const { view } = await mount([feedOf([])]);
    expect(view.matches(':state(empty)')).to.equal(true);
    expect(text(view, '[part=status]')).to.equal('No article to show.');
  });

  it('says what went wrong, where, and loads again when asked', async () => {
    const { view, feed } = await mount([{ body: '<!doctype html><p>Sorry' }, feedOf([tram])]);
    expect(view.matches(':state(failed)')).to.equal(true);
    expect(text(view, '[part=status]')).to.contain('HTML page').and.to.contain(feed.url);
    one(view, '[part=status] button').click();
    await waitUntil(() => view.matches(':state(ready)'));
  });

  it('says nothing yet while it loads', async () => {
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

  it('shares its request with another of the same feed', async () => {
    const { view, feed } = await mount([feedOf([tram])]);
    const twin = document.createElement('article-view');
    twin.src = feed.url;
    view.parentElement?.append(twin);
    await waitUntil(() => twin.matches(':state(ready)'));
    expect(await feed.requests()).to.have.length(1);
  });
});
