import { expect } from '@open-wc/testing';
import { feedOfLinks } from '../../src/shared/fallback-links.js';
import { countCalls } from '../support/count-calls.js';

describe('the links inside an element', () => {
  it('are asked for their date once in each item', async () => {
    const list = document.createElement('div');
    const links = Array.from({ length: 1000 }, (_, index) => `<a href="/${index}">${index}</a>`);
    list.innerHTML = `<ul><li>${links.join('')}<time datetime="2026-11-24">Tuesday</time></li></ul>`;
    const searches = await countCalls(Element.prototype, 'querySelector', () => {
      const articles = feedOfLinks(list)?.articles ?? [];
      expect(articles.filter(({ published }) => published)).to.have.length(1000);
    });
    expect(searches).to.equal(1);
  });
});
