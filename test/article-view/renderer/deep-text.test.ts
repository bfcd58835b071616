import { expect } from '@open-wc/testing';
import { feedOf, mount, one, tram } from '../support.js';

describe('a text deep inside of lists and quotations', () => {
  for (const open of ['<blockquote>', '<ul><li>', '<dl><dd>', '<ol><li><blockquote>']) {
    it(`keeps room for its words in ${open}`, async () => {
      const html = `${open.repeat(40)}<p>harbour`;
      const { view } = await mount([
        feedOf([{ ...tram, content_text: undefined, content_html: html }]),
      ]);
      const body = one(view, '.body');
      const paragraph = one(view, '.body p');
      expect(paragraph.offsetWidth).to.be.greaterThan(body.offsetWidth / 2);
      const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
      expect(sizeOf(paragraph)).to.be.lessThan(2 * sizeOf(body));
    });
  }
});
