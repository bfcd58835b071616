import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { waitUntil } from '../support/wait.js';

// What hydrates is no part of this page: `npm run test:frameworks` tries that.
const TAGS = ['news-ticker', 'article-view', 'font-size-adjuster'];
const RENDERED = TAGS.map(
  (tag) =>
    `<${tag}><template shadowrootmode="open"><style></style><p>By the server</p></template><a href="/ferry">Ferry runs all winter</a></${tag}>`,
).join('');

describe('what a server has rendered', () => {
  it('is replaced, and not added to, in a page that cannot hydrate', async () => {
    const box = await fixture(html`<div></div>`);
    box.setHTMLUnsafe(RENDERED);
    const elements = [...box.querySelectorAll<LitElement>(TAGS.join())];
    const texts = (): unknown[] => elements.map(({ shadowRoot }) => shadowRoot?.textContent);
    expect(texts()).to.deep.equal(TAGS.map(() => 'By the server'));
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(texts().join()).not.to.contain('By the server');
    // What only the page knows is rendered after what a server could know.
    for (const { localName, shadowRoot } of elements)
      await waitUntil(() => shadowRoot?.querySelectorAll('.base').length === 1, localName);
  });
});
