/** What the CDN build takes out of templates, and what it must leave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyMarkup, minifyStyles, minifyTemplatesIn } from '../../scripts/template-plugin.js';

const MARKUP = [
  ['lines and indents become one blank', '<p>\n    one\n    two\n  </p>', '<p> one two </p>'],
  ['a blank between inline elements stays', '<b>a</b> <i>b</i>', '<b>a</b> <i>b</i>'],
  ['no blank is put in', '<b>a</b\n    ><i>b</i>', '<b>a</b><i>b</i>'],
  ['attributes on lines of their own', '<a\n  href="/"\n  rel="x"\n>', '<a href="/" rel="x">'],
  ['a value keeps its blanks', '<a title="a  b\n c"  >', '<a title="a  b\n c">'],
  ['a ">" in a value ends no tag', '<a title="a > b"  rel="c">', '<a title="a > b" rel="c">'],
  ['a comment goes', 'a<!-- why\n -->b', 'ab'],
  ['a no-break space is text', 'a\u00a0\u00a0b', 'a\u00a0\u00a0b'],
  ['a "<" in text is text', '1 <  2', '1 < 2'],
];
for (const [title, before, after] of MARKUP) {
  test(`markup: ${title}`, () => assert.equal(minifyMarkup(before), after));
}

const STYLES = [
  ['rules', '\n  a {\n    color: red;\n  }\n  b {\n  }\n', 'a{color:red}b{}'],
  ['a comment', 'a { /* why */ color: red }', 'a{color:red}'],
  ['a blank before a colon means a descendant', ':host :dir(rtl) {}', ':host :dir(rtl){}'],
  ['combinators', 'a > b, a + b {}', 'a>b,a + b{}'],
  ['sums keep their blanks', 'a { width: calc( 1em + 2px ) }', 'a{width:calc(1em + 2px)}'],
  ['a bracket after a word keeps its blank', '@media (a) and (b) {}', '@media (a) and (b){}'],
  ['strings', "a { content: ' ;  { ' }", "a{content:' ;  { '}"],
  ['zeros', 'a { margin: 0.5em 10.5em; --x0.5: 1 }', 'a{margin:.5em 10.5em;--x0.5:1}'],
];
for (const [title, before, after] of STYLES) {
  test(`styles: ${title}`, () => assert.equal(minifyStyles(before), after));
}

test('expressions stay where they are, in templates within templates too', () => {
  const code = "const é = '•';\nhtml`<p  class=${a}\n>\n ${b ? html`<b>\n</b>` : c}  d</p>`;";
  assert.equal(
    minifyTemplatesIn(code),
    "const é = '•';\nhtml`<p class=${a}> ${b ? html`<b> </b>` : c} d</p>`;",
  );
});

test('other templates are no markup', () => {
  const code = 'const text = `a\n  b`; tagged`a  b`;';
  assert.equal(minifyTemplatesIn(code), code);
});

test('what can not be judged is refused', () => {
  assert.throws(() => minifyMarkup('<pre>a</pre>'), /White space may be text/);
  assert.throws(() => minifyTemplatesIn('html`<!-- ${a} -->`'), /An expression in a comment/);
});
