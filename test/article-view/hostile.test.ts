import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { hostileFeed } from '../../demo/wire/hostile-feed.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

const BASE = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ date_published: '2026-11-24T08:00:00Z' }],
};
const FOREIGN =
  'script, iframe, object, embed, base, meta, form, input, math, template, [autofocus]';

/** The elements and attributes of a tree that could run script. */
function dangersIn(root: ParentNode): readonly string[] {
  const elements = [...root.querySelectorAll('*')];
  const attributes = elements.flatMap((element) => [...element.attributes]);
  return [
    ...elements.filter((element) => element.matches(FOREIGN)).map(({ localName }) => localName),
    ...attributes.filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    ...attributes
      .filter(
        ({ name, value }) =>
          /^(href|src|srcset|action|poster)$/.test(name) && !/^(https?:|#)/.test(value),
      )
      .map(({ name, value }) => `${name}=${value}`),
  ];
}

describe('a hostile feed', () => {
  it('runs no script, in the strip and in each of its articles', async () => {
    const feed = await serveFeed([{ body: hostileFeed(BASE) }]);
    const box = await fixture<HTMLElement>(html`
      <div>
        <news-ticker src=${feed.url} for="view"></news-ticker>
        <article-view id="view" src=${feed.url} breadcrumb></article-view>
      </div>
    `);
    const ticker = box.querySelector('news-ticker');
    const view = box.querySelector('article-view');
    if (!ticker || !view) throw new Error('The elements are not there.');
    await waitUntil(() => ticker.matches(':state(ready)') && view.matches(':state(ready)'));

    const articles = view.feed?.articles ?? [];
    expect(articles).to.have.length.of.at.least(20);
    for (const { id } of articles) {
      expect(await view.show(id)).to.equal(true);
      await view.updateComplete;
      await waitUntil(() => view.renderRoot.querySelector('[part=body]') !== null);
      expect(dangersIn(view.renderRoot), id).to.deep.equal([]);
    }
    expect(dangersIn(ticker.renderRoot)).to.deep.equal([]);
    for (const link of [...ticker.renderRoot.querySelectorAll<HTMLElement>('a[part=headline]')]) {
      link.click();
    }
    await view.updateComplete;
    expect(Reflect.get(window, '__ran')).to.equal(undefined);
  });
});
