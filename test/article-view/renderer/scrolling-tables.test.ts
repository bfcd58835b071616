import { expect } from '@open-wc/testing';
import type { ArticleView } from '../../../src/article-view/article-view.js';
import { waitUntil } from '../../support/wait.js';
import { all, feedOf, mount, one } from '../support.js';

const row = (columns: number): string => `<tr>${'<td>1250&nbsp;boats</td>'.repeat(columns)}</tr>`;

const article = {
  id: 'tables',
  title: 'The harbour in numbers',
  content_html: `<table><caption>Boats</caption>${row(2)}</table><table>${row(8)}</table>
    <table><caption>Boats by month</caption>${row(12)}</table>`,
};

/** The name of each table that is a tab stop, in order. */
function stops(view: ArticleView): readonly (string | null)[] {
  return all(view, '.table-scroll[tabindex="0"][role=region]').map(({ ariaLabel }) => ariaLabel);
}

async function viewOf(width: string): Promise<ArticleView> {
  const { view } = await mount([feedOf([article])]);
  view.style.cssText = '--news-line-length: 3000px; max-inline-size: none';
  view.style.inlineSize = width;
  await waitUntil(() => all(view, '.table-scroll').length === 3);
  return view;
}

describe('a table in a body', () => {
  it('is a named region that takes the focus only while it scrolls', async () => {
    const view = await viewOf('600px');
    await waitUntil(
      () => stops(view).join() === 'Table,Boats by month',
      'wide tables are no stops',
    );
    view.style.inlineSize = '2000px';
    await waitUntil(() => stops(view).length === 0, 'tables that fit are stops');
    expect(all(view, '.table-scroll').flatMap((box) => box.getAttributeNames())).to.deep.equal([
      'class',
      'class',
      'class',
    ]);
    view.style.inlineSize = '120px';
    await waitUntil(() => stops(view).join() === 'Boats,Table,Boats by month');
  });

  it('keeps the focus where it stops scrolling', async () => {
    const view = await viewOf('600px');
    await waitUntil(() => stops(view).length === 2);
    const table = one(view, '.table-scroll[tabindex="0"]');
    table.focus();
    view.style.inlineSize = '2000px';
    await waitUntil(() => stops(view).length === 1, 'the other table is a stop');
    expect(table.matches(':focus')).to.equal(true);
    table.blur();
    expect(stops(view)).to.deep.equal([]);
  });
});
