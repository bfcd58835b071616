import { expect } from '@open-wc/testing';
import { paragraphs, stripTags } from '../../src/html/plain-text-body.js';

describe('stripTags', () => {
  for (const [html, text] of [
    ['<b>M&uuml;nchen</b>: &frac12;&nbsp;l f&#252;r 3&euro;', 'München: ½\u00a0l für 3€'],
    ['a&#1;b&#x81;c&#x7f;d', 'a b c d'],
    ['a&#0;b&#xd800;c&#1114112;', 'a\ufffdb\ufffdc\ufffd'],
    ['a<!-- b --><style>c</style><b title="d > e">f</b>', 'af'],
    ['1 < 2 <> 3 </> <4', '1 < 2 <> 3  <4'],
    ['<p>a<x-y>b</x-y><br/>c</p>', '\n\nab\nc\n\n'],
    ['a<script>b', 'a'],
    ['&amp;uuml; &nosuch;', '&uuml; &nosuch;'],
    ['a<b hidden>no</b>b', 'ab'],
    ['a<b style="color:red; display:none">no</b>b', 'ab'],
    ['a<b style=display:none>no</b>b', 'ab'],
    ['a<b STYLE="font-family:&quot;Serif&quot;;visibility:hidden">no</b>b', 'ab'],
    ['a<b class="x sr-only">no</b>b', 'ab'],
    ['a<b hidden><b>no</b>no</b>b', 'ab'],
    ['a<b hidden><i style="display:none">no</i></b>b<b hidden="">no</b>', 'ab'],
    ['a<b hidden>no<script></b></script>no</b>b', 'ab'],
    ['<p hidden>no<p hidden>no<p>a', '\n\na'],
    ['a<img hidden>b<b title="x hidden y">c</b>', 'a\n\nbc'],
    ['a<b title=hidden>b</b><b data-hidden>c</b><b style="--a:b">d</b>', 'abcd'],
    ['a<b hidden>without an end', 'awithout an end'],
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

  it('hold at most 100,000 characters each, so that engines need not lay out more at once', () => {
    const lengths = (text: string): readonly number[] =>
      [...paragraphs(text).children].map((one) => one.textContent.length);
    expect(Math.max(...lengths(`${'a'.repeat(9999)}\n`.repeat(50)))).to.equal(99_990);
    // A turn of direction counts as a line of 40.
    expect(Math.max(...lengths(`${'plan עיר '.repeat(20)}\n`.repeat(500)))).to.be.below(20_000);
  });

  it('break a line without a blank between what readers see as characters', () => {
    const family = '👩‍👩‍👧';
    const parts = [...paragraphs(`a${family.repeat(3000)}`).children].map((one) => one.textContent);
    expect(parts.filter((part) => !/^a?(?:👩‍👩‍👧)+$/u.test(part))).to.deep.equal([]);
  });

  it('break a long line between words, or else between characters', () => {
    const words = [...paragraphs('harbour '.repeat(2000)).children].map((one) => one.textContent);
    expect(words.map((text) => text.split(' ').length)).to.deep.equal([625, 625, 625, 125]);
    expect(words.filter((text) => !/^harbour.*harbour$/.test(text))).to.deep.equal([]);
    const signs = paragraphs(`a${'🚢'.repeat(8000)}`);
    expect([...signs.children].map((one) => one.textContent.length)).to.deep.equal([
      4999, 5000, 5000, 1002,
    ]);
    expect(signs.textContent === `a${'🚢'.repeat(8000)}`).to.equal(true);
  });
});
