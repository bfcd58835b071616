import { expect, fixture, html } from '@open-wc/testing';
import type { Article, ArticleInput } from '../../src/model.js';
import { waitUntil } from '../support/wait.js';
import { all, feedOf, ferry, mount, one, settled, text, tram } from './support.js';

describe('an article view', () => {
  it('shows the body again after it was empty', async () => {
    const { view } = await mount([feedOf([tram])]);
    view.articleId = 'gone';
    await settled(view);
    expect(text(view, '[part=status]')).to.contain('no longer here');
    view.articleId = 'tram';
    await settled(view);
    expect(text(view, '[part=body]')).to.equal('The first tram ran at dawn.');
  });

  it('shows an awaited article as soon as it arrives', async () => {
    const { view } = await mount([feedOf([tram]), feedOf([ferry, tram])], {
      'article-id': 'ferry',
    });
    expect(view.matches(':state(empty)')).to.equal(true);
    await view.reload();
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('reports the failure of another feed instead of the missing article', async () => {
    const { view } = await mount([feedOf([tram])], { 'article-id': 'ferry' });
    const { feed } = await mount([{ status: 404 }]);
    view.src = feed.url;
    await waitUntil(() => view.matches(':state(failed)'));
  });

  it('returns to its feed when the article from script is removed', async () => {
    const { view } = await mount([feedOf([tram])]);
    view.article = { headline: 'Made here', bodyText: 'By the page.' };
    await settled(view);
    view.article = undefined;
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Tram');
  });

  it('ignores an invalid article from script, and an invalid date', async () => {
    const view = document.createElement('article-view');
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(view);
    view.article = { title: 'Not a headline' } as unknown as ArticleInput;
    await settled(view);
    expect(view.matches(':state(empty)')).to.equal(true);
    view.article = { headline: 'Made here', bodyText: 'Words.', published: new Date('soon') };
    await settled(view);
    expect(text(view, '[part=headline]')).to.equal('Made here');
    expect(all(view, 'time')).to.have.length(0);
  });

  for (const url of ['javascript:window.__ran=1', 'http://', 'data:text/html,x']) {
    it(`has no link for the URL "${url}" from script`, async () => {
      const { view } = await mount([feedOf([tram])]);
      view.article = { headline: 'Made here', url, image: { url } };
      await settled(view);
      expect(text(view, '[part=headline]')).to.equal('Made here');
      expect(all(view, '[part=source-link], [part=image]')).to.have.length(0);
    });
  }

  it('resolves a URL from script against the page', async () => {
    const { view } = await mount([feedOf([tram])]);
    view.article = { headline: 'Made here', url: '/article' };
    await settled(view);
    const link = one(view, '[part=source-link]');
    expect(link.getAttribute('href')).to.equal(new URL('/article', location.href).href);
    expect(link.hasAttribute('target')).to.equal(false);
  });

  it('follows a link to a note with an unusual id', async () => {
    const html = '<p><a href="#50%">1</a></p><p id="50%">The note.</p>';
    const { view } = await mount([feedOf([{ ...tram, content_html: html }])]);
    one(view, '[part=body] a').click();
    expect((view.renderRoot as ShadowRoot).activeElement?.textContent).to.equal('The note.');
  });
});

describe('an article from script with values of wrong types', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic['wire'] = cyclic;

  for (const [title, fields] of [
    ['authors that are objects', { authors: [{ name: 'Ruth Callan' }, 7] }],
    ['an empty wire slug', { wire: {} }],
    ['a summary that is a number', { summary: 7, bodyText: 7, bodyHtml: {} }],
    ['an image and tags that are neither', { image: 'picture', tags: [[]], earlier: [null] }],
    ['a cycle', cyclic],
  ] as const) {
    it(`shows the other fields of one with ${title}`, async () => {
      const { view } = await mount([feedOf([tram])], { breadcrumb: '' });
      const rejections: unknown[] = [];
      const listen = (event: PromiseRejectionEvent): unknown => rejections.push(event.reason);
      addEventListener('unhandledrejection', listen);
      view.article = { headline: 'Made here', ...fields } as unknown as ArticleInput;
      await settled(view);
      await view.show({ headline: 'Shown here', ...fields } as unknown as Article);
      await settled(view);
      removeEventListener('unhandledrejection', listen);
      expect(text(view, '[part=headline]')).to.equal('Shown here');
      expect(rejections).to.deep.equal([]);
    });
  }

  it('is ignored where reading it fails', async () => {
    const { view } = await mount([feedOf([tram])]);
    const trap = (): never => {
      throw new Error('Reading fails.');
    };
    const traps = [
      new Proxy({ headline: 'a' }, { get: trap, has: trap, ownKeys: trap }),
      {
        get headline() {
          return trap();
        },
      },
      Object.create({ headline: 'inherited' }),
      () => 'headline',
      Symbol('headline'),
      10n,
    ] as unknown as Article[];
    for (const value of traps) expect(await view.show(value)).to.equal(false);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
    for (const value of traps) {
      view.article = value;
      await view.updateComplete;
      expect(view.matches(':state(empty)')).to.equal(true);
    }
  });

  it('is ignored where it is not an object', async () => {
    const { view } = await mount([feedOf([tram])]);
    for (const value of [null, undefined, 7, [], {}]) {
      expect(await view.show(value as Article)).to.equal(false);
    }
    expect(text(view, '[part=headline]')).to.contain('Tram line');
  });
});
