import { expect, fixture, html } from '@open-wc/testing';
import type { ArticleInput } from '../../src/model.js';
import { waitUntil } from '../support/wait.js';
import { all, feedOf, ferry, mount, one, settled, text, tram } from './support.js';

describe('an article view', () => {
  it('shows the body again after it has shown nothing', async () => {
    const { view } = await mount([feedOf([tram])]);
    view.articleId = 'gone';
    await settled(view);
    expect(text(view, '[part=status]')).to.contain('no longer here');
    view.articleId = 'tram';
    await settled(view);
    expect(text(view, '[part=body]')).to.equal('The first tram ran at dawn.');
  });

  it('shows an article that it has waited for as soon as it comes', async () => {
    const { view } = await mount([feedOf([tram]), feedOf([ferry, tram])], {
      'article-id': 'ferry',
    });
    expect(view.matches(':state(empty)')).to.equal(true);
    await view.reload();
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('says that another feed has failed, and no more that an article is missing', async () => {
    const { view } = await mount([feedOf([tram])], { 'article-id': 'ferry' });
    const { feed } = await mount([{ status: 404 }]);
    view.src = feed.url;
    await waitUntil(() => view.matches(':state(failed)'));
  });

  it('goes back to its feed when the article from script is taken away', async () => {
    const { view } = await mount([feedOf([tram])]);
    view.article = { headline: 'Made here', bodyText: 'By the page.' };
    await settled(view);
    view.article = undefined;
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Tram');
  });

  it('shows nothing of an article from script that is none, and no date that is none', async () => {
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
    it(`leads nowhere where a script gives it "${url}"`, async () => {
      const { view } = await mount([feedOf([tram])]);
      view.article = { headline: 'Made here', url, image: { url } };
      await settled(view);
      expect(text(view, '[part=headline]')).to.equal('Made here');
      expect(all(view, '[part=source-link], [part=image]')).to.have.length(0);
    });
  }

  it('takes an address from script for one of the page', async () => {
    const { view } = await mount([feedOf([tram])]);
    view.article = { headline: 'Made here', url: '/article' };
    await settled(view);
    const link = one(view, '[part=source-link]');
    expect(link.getAttribute('href')).to.equal(new URL('/article', location.href).href);
    expect(link.hasAttribute('target')).to.equal(false);
  });

  it('follows a note with an odd name', async () => {
    const html = '<p><a href="#50%">1</a></p><p id="50%">The note.</p>';
    const { view } = await mount([feedOf([{ ...tram, content_html: html }])]);
    one(view, '[part=body] a').click();
    expect((view.renderRoot as ShadowRoot).activeElement?.textContent).to.equal('The note.');
  });
});
