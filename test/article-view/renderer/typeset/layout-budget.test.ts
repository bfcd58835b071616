import { expect } from '@open-wc/testing';
import { exceedsLayoutBudget } from '../../../../src/article-view/renderer/typeset/layout-budget.js';

const LONG = 'a'.repeat(10_001);
const HALF = 'a'.repeat(6000);
const row = (cells: string, count: number): string => `<tr>${cells}`.repeat(count);

describe('the limits of layout', () => {
  for (const [title, html] of [
    ['a word of 10,001 letters', `<p>${LONG}`],
    ['a line of short words', `<p>${'word '.repeat(2001)}`],
    ['a line across elements', `<p><b>${HALF}</b><i><img>${HALF}</i>`],
    ['a line without a block', `a<br>${LONG}`],
    ['a line of code', `<pre>a\n${LONG}</pre>`],
    ['too many lines of code', `<pre>${'a\n'.repeat(10_001)}</pre>`],
    ['line breaks that are only blanks', `<p>${'word\n'.repeat(2001)}`],
    ['lines inside of many inline elements', `${'<sup>'.repeat(100)}${'a<br>'.repeat(60)}`],
    ['lines of code inside of them', `<pre>${'<b>'.repeat(100)}${'a\n'.repeat(60)}`],
    ['a long line inside of them', `<p>${'<i>'.repeat(200)}${'word '.repeat(120)}`],
    ['blocks inside of them', `${'<span>'.repeat(100)}${'<div>a</div>'.repeat(60)}`],
    ['1,001 blocks inside of one inline element', `<i>${'<div>a</div>b'.repeat(1001)}</i>`],
    ['them behind another one', `<i>${'<b><div>a</div></b>b'.repeat(1001)}</i>`],
    ['5,001 lines in one block', `<p>${'word<br>'.repeat(5001)}`],
    ['5,001 lines in inline elements', '<b>word<br></b>'.repeat(5001)],
    ['a list of over 250,000 characters', `<ul>${`<li>${'word '.repeat(1000)}`.repeat(51)}</ul>`],
    ['100,001 characters in one block', `<p>${`${'word '.repeat(1000)}<br>`.repeat(21)}`],
    ['them in a listing', `<pre>${`${'word '.repeat(1000)}\n`.repeat(21)}</pre>`],
    ['them in inline elements', `<b>${'word '.repeat(1000)}<br></b>`.repeat(21)],
    ['2,000 lines that turn round', `<p>${'plan עיר plan<br>'.repeat(2000)}`],
    ['110,000 columns without cells', `<table>${'<col span=100>'.repeat(1100)}<tr><td>a</table>`],
    [
      'wide columns and many rows',
      `<table><colgroup span=100></colgroup>${row('<td>', 1001)}</table>`,
    ],
    [
      'one wide row and many others',
      `<table>${row('<td>'.repeat(500), 1)}${row('<td>', 300)}</table>`,
    ],
    [
      'wide cells and many rows',
      `<table>${row('<td colspan=100>', 1)}${row('<td>', 1001)}</table>`,
    ],
    ['many small tables', `<table><tr><td colspan=1000></table>`.repeat(101)],
    ['a table in a table', `<table><tr><td><table>${row('<td colspan=500>', 201)}</table></table>`],
    ['cells that push others', `<table>${row('<td rowspan=9 colspan=9>', 200)}</table>`],
    ['cells that span most rows', `<table><tr><td rowspan=2002>a</table>`],
  ] as const) {
    it(`are exceeded by ${title}`, () => {
      expect(exceedsLayoutBudget(contentOf(html))).to.equal(true);
    });
  }

  for (const [title, html] of [
    ['nothing', ''],
    ['long lines between breaks', `${HALF}<br>${HALF}<p>${HALF}<p>${HALF}</p>${HALF}`],
    ['a long text in a few inline elements', '<b><i><u>word</u></i></b><br>'.repeat(5000)],
    ['9,000 lines in several blocks', `<p>${'word<br>'.repeat(4500)}`.repeat(2)],
    ['1,000 lines of Hebrew and English', `<p>${'plan עיר plan<br>'.repeat(1000)}`],
    ['many long paragraphs', `<div>${`<p>${'word '.repeat(1900)}`.repeat(40)}</div>`],
    ['a word in many inline elements', `${'<b>'.repeat(200)}word`],
    ['a long listing', `<pre>${'const answer = 42;\n'.repeat(5000)}</pre>`],
    ['a table of results', `<table>${row('<td>a<td>b<td colspan=3>c', 1500)}</table>`],
    [
      'a table with grouped rows',
      `<table>${row('<td rowspan=3>a<td>b<tr><td>c<tr><td>d', 100)}</table>`,
    ],
  ] as const) {
    it(`hold ${title}`, () => {
      expect(exceedsLayoutBudget(contentOf(html))).to.equal(false);
    });
  }
});

function contentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
