import { expect } from '@open-wc/testing';
import { paragraphs, stripTags } from '../../src/html/plain-text-body.js';

describe('stripTags', () => {
  for (const [html, text] of [
    ['<b>M&uuml;nchen</b>: &frac12;&nbsp;l f&#252;r 3&euro;', 'München: ½\u00a0l für 3€'],
    ['a&#0;b&#x81;c&#xd800;d&#1114112;', 'a b c d&#1114112;'],
    ['a<!-- b --><style>c</style><b title="d > e">f</b>', 'af'],
    ['1 < 2 <> 3 </> <4', '1 < 2 <> 3  <4'],
    ['<p>a<x-y>b</x-y><br/>c</p>', '\n\nab\nc\n\n'],
    ['a<script>b', 'a'],
    ['&amp;uuml; &nosuch;', '&uuml; &nosuch;'],
  ] as const) {
    it(`makes "${text}" of "${html}"`, () => {
      expect(stripTags(html)).to.equal(text);
    });
  }
});

describe('paragraphs', () => {
  it('stay within the limits of a body', () => {
    const content = paragraphs('a\n'.repeat(300_000));
    const walker = document.createTreeWalker(content);
    let nodes = 0;
    while (walker.nextNode()) nodes += 1;
    expect(nodes).to.be.within(10_000, 20_000);
    expect(content.children).to.have.length(10);
    expect(paragraphs('a'.repeat(2_000_000)).textContent).to.have.length(1_000_000);
  });
});
