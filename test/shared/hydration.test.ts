import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';

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
    for (const element of box.querySelectorAll<LitElement>(TAGS.join())) {
      const name = element.localName;
      const { shadowRoot } = element;
      expect(shadowRoot?.textContent, name).to.contain('By the server');
      await element.updateComplete;
      expect(shadowRoot?.textContent, name).not.to.contain('By the server');
      expect(shadowRoot?.querySelectorAll('.base').length, name).to.equal(1);
    }
  });
});
