import { expect } from '@open-wc/testing';
import { LIMITS, preScan } from '../../src/html/pre-scan.js';
import { tagSoup } from './tag-soup.js';

describe('the scan before parsing', () => {
  const REFUSED: readonly (readonly [what: string, html: string, reason: string])[] = [
    ['too long', 'a'.repeat(LIMITS.length + 1), 'length'],
    ['40,000 open divs', '<div>'.repeat(40_000), 'depth'],
    ['20,000 open links with blocks', '<a><div>'.repeat(20_000), 'depth'],
    ['10,000 nested tables', '<table><tr><td>'.repeat(10_000), 'depth'],
    ['20,000 open fonts', '<font a=i>'.repeat(20_000), 'formatting'],
    [
      'fonts that reopen in every block',
      numbered('<p><font a=N>', 40) + '<p>a'.repeat(9000),
      'formatting',
    ],
    ['100,000 attributes on one tag', `<p ${'a '.repeat(100_000)}>a`, 'attributes'],
    ['one very long tag', `<p title="${'a'.repeat(LIMITS.tagLength)}">a`, 'tag-length'],
    ['an attribute that never ends', `<p>a<p title="${'<p>'.repeat(9000)}`, 'tag-length'],
    ['more than 2,000 comments', 'a<!---->'.repeat(LIMITS.dropped + 1), 'dropped'],
    ['more than 2,000 styles', '<style></style>'.repeat(LIMITS.dropped + 1), 'dropped'],
    [
      '20,000 tags with those that are repeated',
      numbered('<p><font a=N>', 30) + '<p>a'.repeat(700),
      'tags',
    ],
    ['more than 20,000 tags', '<br>'.repeat(LIMITS.tags + 1), 'tags'],
    ['end tags in attributes', '<div title="</div>">'.repeat(300), 'depth'],
    ['end tags in comments', '<div><!--</div>-->'.repeat(300), 'depth'],
    ['end tags in raw text', '<div><style></div></style>'.repeat(300), 'depth'],
    ['end tags that end nothing', '<div></span></p></table>'.repeat(300), 'depth'],
    [
      'end tags behind a table',
      '<table><td><div></div></table></div></td>'.repeat(9) + '<div><table><td></div>'.repeat(99),
      'depth',
    ],
    ['end tags behind a block', '<span><span><div></span></span>'.repeat(150), 'depth'],
    ['lists that end each other in turn', '<li><dd>'.repeat(300), 'depth'],
    ['ruby text without ruby', '<rt>'.repeat(300), 'depth'],
    ['custom elements', '<x-y>'.repeat(300), 'depth'],
    ['templates', '<template><div>'.repeat(150), 'depth'],
    ['a cell in a template', '<template><td>a</template>', 'ambiguous'],
    ['buttons that reopen what they hold', '<button><font>'.repeat(300), 'formatting'],
    ['a paragraph ended from within a noscript', '<p><noscript><p>a</noscript>', 'ambiguous'],
    ['SVG that HTML breaks out of', '<svg><p>a</svg>', 'ambiguous'],
    ['SVG that an end tag breaks out of', '<div><svg></div>a', 'ambiguous'],
    ['raw text that is none in SVG', '<svg><style><b "</style>', 'ambiguous'],
    ['CDATA in SVG', '<svg><![CDATA[>]]></svg>', 'ambiguous'],
    ['a block in a select', '<select><div>a</select>', 'ambiguous'],
    ['a script within a script', '<script><!--<script></script>"</script>', 'ambiguous'],
    [
      'a noscript in which tags matter',
      '<noscript><p title="</noscript><b>">a</noscript>',
      'ambiguous',
    ],
    ['a noscript that nothing ends', '<noscript><div></noscript>a', 'ambiguous'],
  ];
  for (const [what, html, reason] of REFUSED) {
    it(`refuses ${what}`, () => {
      expect(preScan(html).reason).to.equal(reason);
    });
  }

  const PASSED: readonly (readonly [what: string, html: string])[] = [
    ['nothing', ''],
    ['text with signs', 'a < b <> c </> <3 && "d'],
    ['256 nested blocks', '<div>'.repeat(256)],
    ['2,000 paragraphs that are never ended', '<p>a'.repeat(2000)],
    ['2,000 list items that are never ended', `<ul>${'<li>a'.repeat(2000)}</ul>`],
    [
      'a long table whose cells are never ended',
      `<table>${'<tr><td>a<td>b<p>c'.repeat(2000)}</table>`,
    ],
    ['500 tables one after another', '<table><tr><td>a</table>'.repeat(500)],
    ['500 fonts that only their table ends', numbered('<table><td><font a=N>b</table>', 500)],
    ['500 definitions', `<dl>${'<dt>a<dd>b<p>c'.repeat(500)}</dl>`],
    ['500 options', `<select>${'<option>a'.repeat(500)}</select>`],
    ['500 old anchors that are never ended', '<a name=b><p>a</p>'.repeat(500)],
    ['500 times bold that is never ended', '<li><b>a</li>'.repeat(500)],
    ['500 times bold across a block', '<b><p>a</b></p>'.repeat(500)],
    ['500 times misnested formatting', '<b><i>a</b></i>'.repeat(500)],
    ['500 spans that only their block ends', '<div><span>a</div>'.repeat(500)],
    [
      '500 icons',
      '<svg viewBox="0 0 1 1"><title>a</title><path d=""/><g><rect></g></svg>'.repeat(500),
    ],
    ['500 formulas', '<math><mrow><mi>a</mi><mo>=</mo><mn>1</mn></mrow></math>'.repeat(500)],
    ['500 images with a noscript', '<noscript><img src=a></noscript>'.repeat(500)],
    ['500 scripts and styles', '<script>"<div>"</script><style>a>b{}</style>'.repeat(500)],
    ['500 comments', '<!-- <div> --><!--><!---><!--a--!>'.repeat(500)],
    ['500 readings', '<ruby>a<rp>(<rt>b<rp>)</ruby>'.repeat(500)],
    ['500 headings ended as another', '<h2>a</h3>'.repeat(500)],
    ['256 attributes', `<p ${Array.from({ length: 256 }, (_, index) => `a${index}=b`).join(' ')}>`],
    ['20,000 tags', '<br>'.repeat(LIMITS.tags)],
  ];
  for (const [what, html] of PASSED) {
    it(`passes ${what}`, () => {
      expect(preScan(html).reason).to.equal(undefined);
    });
  }

  it('counts embeds where a browser would show them', () => {
    const html =
      '<iframe></iframe><object><embed></object><math></math><!--<iframe>--><p title="<embed>"><noscript><iframe></iframe></noscript><textarea><applet></textarea>';
    expect(preScan(html)).to.deep.equal({ embeds: 4 });
  });

  it('passes no tag soup that a browser nests deeper, or multiplies', () => {
    let passed = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const html = tagSoup(seed);
      if (html.length > 120_000 || preScan(html).reason) continue;
      passed += 1;
      const { deepest, count } = measure(html);
      expect(deepest, `seed ${seed}`).to.be.at.most(LIMITS.depth + 1);
      expect(count, `seed ${seed}`).to.be.at.most(LIMITS.formatting * LIMITS.tags);
    }
    expect(passed).to.be.greaterThan(100);
  });
});

function numbered(html: string, count: number): string {
  return Array.from({ length: count }, (_, index) => html.replace('N', String(index))).join('');
}

function measure(html: string): { readonly deepest: number; readonly count: number } {
  const { body } = new DOMParser().parseFromString(`<!doctype html><hr>${html}`, 'text/html');
  let level = [...body.children];
  let deepest = 0;
  let count = 0;
  for (; level.length > 0; deepest += 1) {
    count += level.length;
    level = level.flatMap((element) => [...element.children]);
  }
  return { deepest, count };
}
