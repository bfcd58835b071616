import { expect } from '@open-wc/testing';
import { checkBudget, LIMITS } from '../../src/html/parse-budget.js';
import { tagSoup } from './tag-soup.js';

describe('the check before parsing', () => {
  const REFUSED: readonly (readonly [title: string, html: string])[] = [
    ['more text than the limit', 'a'.repeat(LIMITS.length + 1)],
    ['more tags than the limit', '<br>'.repeat(LIMITS.tags + 1)],
    ['40,000 open divs', '<div>'.repeat(40_000)],
    ['5,000 open links with blocks', '<a><div>'.repeat(5000)],
    ['5,000 nested tables', '<table><tr><td>'.repeat(5000)],
    ['lists that end each other in turn', '<li><dd>'.repeat(5000)],
    ['5,000 open custom elements', '<x-y>'.repeat(5000)],
    ['300 fonts that differ', numbered('<font a=N>', 300)],
    ['fonts that are repeated in every block', numbered('<p><font a=N>', 40) + '<p>a'.repeat(9000)],
    ['formatting across too many blocks', numbered(`<b a=N>${'<div>'.repeat(9)}</b>`, 300)],
    ['formatting in cells', numbered('<b a=N><table><td></b></table>', 300)],
    ['too many attributes on one tag', `<p ${'a '.repeat(LIMITS.attributes + 1)}>a`],
    ['one very long tag', `<p title="${'a'.repeat(LIMITS.tagLength)}">a`],
    ['an attribute that never ends', `<p>a<p title="${'<p>'.repeat(9000)}`],
    ['players where a tag may hide', `<svg></svg><p a="<b>">${'<video>'.repeat(700)}`],
    ['comments where a tag may hide', `<svg></svg><p a="<b>">${'a<!---->'.repeat(3000)}`],
    ['5,100 list items that are never ended', `<ul>${'<li>a'.repeat(5100)}</ul>`],
    ['3,200 groups of rows', `<table>${'<tbody><tr><td>a'.repeat(3200)}</table>`],
    ['5,100 places to break', `<p>${'a<wbr>'.repeat(5100)}`],
    ['1,300 quotations', '<q>a</q>'.repeat(1300)],
    ['2,600 captions', `<table>${'<caption>a</caption>'.repeat(2600)}</table>`],
    ['3,200 listings', '<pre>a</pre>'.repeat(3200)],
    ['6,300 custom elements', '<x-y>a</x-y>'.repeat(6300)],
    ['a media query of 17 open brackets', `<source media="${'('.repeat(17)}">`],
    ['sizes of 17 open brackets', `<img sizes="${'(['.repeat(9)}">`],
    ['them as references', `<source media="${'&#40;&lpar;&#x28;'.repeat(6)}">`],
    ['17 open brackets in a style', `<p style="width:${'calc('.repeat(17)}">a`],
    ['them in a style sheet', `<style>a{width:${'('.repeat(17)}</style>`],
    [
      'them where a style sheet may hide',
      `<svg><style><![CDATA[</style>]]>${'('.repeat(17)}</svg>`,
    ],
    ['700 players', '<video src=a></video>'.repeat(700)],
    ['3,000 sources', `<picture>${'<source>'.repeat(3000)}</picture>`],
    ['1,000 tracks', `<video>${'<track>'.repeat(1000)}</video>`],
    ['1,000 details', '<details></details>'.repeat(1000)],
    ['9,000 unknown elements', '<foo>a</foo>'.repeat(9000)],
    ['9,000 links to styles', '<link href=a>a'.repeat(9000)],
    ['5,000 inputs', '<input type=range>'.repeat(5000)],
    ['130,000 attributes', `<p ${'a '.repeat(250)}>`.repeat(520)],
    [
      'nested elements of automatic direction',
      `${'<div dir=auto>'.repeat(100)}${'<br>'.repeat(900)}`,
    ],
    ['nested bdi', `${'<bdi>'.repeat(100)}${'<br>'.repeat(900)}`],
    [
      'a disguised automatic direction',
      `${'<li/dir="&#97;uto">'.repeat(100)}${'<br>'.repeat(900)}`,
    ],
    ['end tags in attributes', '<div title="</div>">'.repeat(4000)],
    ['end tags in comments', '<div><!--</div>-->'.repeat(4000)],
    ['end tags in raw text', '<div><style></div></style>'.repeat(4000)],
    ['end tags that end nothing', '<div></span></b></table>'.repeat(4000)],
    ['end tags behind a block', '<span><div></span>'.repeat(4000)],
    ['tags behind SVG that has raw text', `<svg><style><b c="</style>${hidden(20)}`],
    ['tags behind CDATA in SVG', `<svg><g><![CDATA[>${'<div></div>'.repeat(4000)}`],
    ['tags behind a noscript that hides its end', `<noscript><p a="</noscript>${hidden(20)}`],
    [
      'tags behind a script within a script',
      `<script><!--<script></script><p a="</script>${hidden(20)}`,
    ],
  ];
  for (const [title, html] of REFUSED) {
    it(`refuses ${title}`, () => {
      expect(checkBudget(html).html).to.equal(undefined);
    });
  }

  const PASSED: readonly (readonly [title: string, html: string])[] = [
    ['nothing', ''],
    ['text with signs', 'a < b <> c <3 && "d'],
    ['20,000 tags', '<br>'.repeat(LIMITS.tags)],
    ['256 attributes', `<p ${numbered('aN=b ', 256)}>`],
    ['256 nested blocks', '<div>'.repeat(256)],
    ['9,000 paragraphs that are never ended', '<p>a'.repeat(9000)],
    ['4,900 list items that are never ended', `<ul>${'<li>a'.repeat(4900)}</ul>`],
    ['2,400 list items', `<ul>${'<li>a</li>'.repeat(2400)}</ul>`],
    ['3,000 groups of rows', `<table>${'<tbody><tr><td>a'.repeat(3000)}</table>`],
    ['4,900 places to break', `<p>${'a<wbr>'.repeat(4900)}`],
    ['1,240 quotations', '<q>a</q>'.repeat(1240)],
    ['2,400 captions', `<table>${'<caption>a</caption>'.repeat(2400)}</table>`],
    ['3,000 listings', '<pre>a</pre>'.repeat(3000)],
    ['2,000 paragraphs of automatic direction', '<p dir="auto">a</p>'.repeat(2000)],
    ['2,000 paragraphs of one direction', '<p dir=rtl>a'.repeat(2000)],
    ['a long table without end tags', `<table>${'<tr><td>a<td>b<p>c'.repeat(2000)}</table>`],
    ['500 tables one after another', '<table><tr><td>a</table>'.repeat(500)],
    ['500 definitions', `<dl>${'<dt>a<dd>b<p>c'.repeat(500)}</dl>`],
    ['500 options', `<select>${'<option><span>a</span>'.repeat(500)}</select>`],
    ['1,500 spans that only their block ends', '<p><span>a</p>'.repeat(1500)],
    ['500 old anchors that are never ended', numbered('<a name=N><p>a</p>', 500)],
    ['500 times bold that is never ended', '<li><b>a</li>'.repeat(500)],
    ['500 times bold across a block', numbered('<b id=N><p>a</b></p>', 500)],
    ['500 times misnested formatting', numbered('<b id=N><i>a</b></i>', 500)],
    ['300 players', '<audio src=a></audio>'.repeat(300)],
    ['500 diagrams', '<svg><foreignObject><div>a</div></foreignObject></svg>'.repeat(500)],
    ['500 formulas', '<math><mrow><mi>a</mi><mo>=</mo></mrow></math>'.repeat(500)],
    ['3,000 empty elements that nobody knows', '<p>a<foo></foo></p>'.repeat(3000)],
    ['a diagram of 2,500 lines', `<svg>${'<path d=a />'.repeat(2500)}</svg>`],
    ['500 buttons', '<button><img src=a></button>'.repeat(500)],
    ['500 scripts', '<script>"<div>"</script><style>a>b{}</style>'.repeat(500)],
  ];
  for (const [title, html] of PASSED) {
    it(`passes ${title} unchanged`, () => {
      expect(checkBudget(html).html).to.equal(html);
    });
  }

  const RENAMED: readonly (readonly [html: string, renamed: string])[] = [
    ['<iframe src=a></iframe>b', '<wasiframe src=a></wasiframe>b'],
    ['<IFRAME\nsrc="a>b">c</Iframe >', '<wasiframe\nsrc="a>b">c</wasiframe >'],
    ['<object data=a><img src=b></object>', '<wasobject data=a><img src=b></wasobject>'],
    ['<p>a<embed src=b>c', '<p>a<wasembed src=b></wasembed>c'],
    ['<embed/>a</embed>', '<wasembed/></wasembed>a</wasembed>'],
    ['<x-y a=b>c</X-y><o:p>d</o:p>', '<wascustom a=b>c</wascustom><wascustom>d</wascustom>'],
    ['<NoScript><img src=a></noscript>', '<wasnoscript><img src=a></wasnoscript>'],
  ];
  for (const [html, renamed] of RENAMED) {
    it(`renames embeds and the like in ${html}`, () => {
      expect(checkBudget(html).html).to.equal(renamed);
    });
  }

  it('leaves comments out', () => {
    const html = 'a<!-- <div> --><!--><!---><!--a--!><?b?></ c>'.repeat(500);
    expect(checkBudget(html).html).to.equal('a'.repeat(500));
  });

  it('renames nothing in attributes and raw text', () => {
    const html = '<p title="<embed>"><textarea><object></textarea><iframes>';
    expect(checkBudget(html)).to.deep.equal({ html, embeds: 0, renamed: 0 });
  });

  it('counts embeds', () => {
    const html = '<iframe></iframe><object><embed></object><math></math><applet></applet>';
    const { embeds, renamed } = checkBudget(html);
    expect({ embeds, renamed }).to.deep.equal({ embeds: 2, renamed: 3 });
  });

  it('refuses tag soup that a browser multiplies', () => {
    let passed = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const { html } = checkBudget(tagSoup(seed));
      if (html === undefined || html.length > 120_000) continue;
      passed += 1;
      const { body } = new DOMParser().parseFromString(`<!doctype html><hr>${html}`, 'text/html');
      expect(body.querySelectorAll('*').length, `seed ${seed}`).to.be.at.most(LIMITS.nodes);
    }
    expect(passed).to.be.greaterThan(100);
  });
});

function numbered(html: string, count: number): string {
  return Array.from({ length: count }, (_, index) => html.replace('N', String(index))).join('');
}

/** Tags inside attributes by one reading, and open elements by another. */
function hidden(count: number): string {
  return `<i e="${'><div>'.repeat(500)}">`.repeat(count);
}
