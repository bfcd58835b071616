import { expect } from '@open-wc/testing';
import { stripTags } from '../../src/html/text-only.js';

describe('stripTags', () => {
  for (const [html, text] of [
    ['<b>M&uuml;nchen</b>: &frac12;&nbsp;l f&#252;r 3&euro;', 'München: ½\u00a0l für 3€'],
    ['a&#0;b&#x9f;c&#xd800;d&#1114112;', 'a b c d&#1114112;'],
    ['&amp;uuml; &nosuch;', '&uuml; &nosuch;'],
  ] as const) {
    it(`makes "${text}" of "${html}"`, () => {
      expect(stripTags(html)).to.equal(text);
    });
  }
});
