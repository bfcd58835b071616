/** Finds bodies of few nodes that engines take seconds to lay out. */
import { indexed } from '../../../feed/lists.js';
import { BUDGET, INLINE_ELEMENTS } from '../../../html/allow-list.js';

/** Rows times columns of all tables, also where no cell is. */
const MAX_CELLS = 100_000;
/** Rows that cells span beyond their own, added up. */
const MAX_SPANNED_ROWS = 2000;

const INLINE: ReadonlySet<string> = new Set([...INLINE_ELEMENTS, 'img', 'wbr']);

/** Whether laying out the content could freeze the page. */
export function exceedsLayoutBudget(content: DocumentFragment): boolean {
  return hasHeavyLines(content) || hasHugeTables(content);
}

// Engines look at all text up to the next forced break. Some of them do so again for each line.
function hasHeavyLines(content: DocumentFragment): boolean {
  let longest = 0;
  let length = 0;
  let breaks = 0;
  const add = (lines: readonly string[]): void => {
    breaks += lines.length - 1;
    for (const [index, line] of indexed(lines)) {
      length = line.length + (index === 0 ? length : 0);
      longest = Math.max(longest, length);
    }
  };
  const visit = (node: Node, isPre: boolean): void => {
    if (node instanceof Text) add(isPre ? node.data.split('\n') : [node.data]);
    const isBlock = !(node instanceof Text) && !INLINE.has(node.nodeName.toLowerCase());
    if (isBlock) length = 0;
    for (const child of node.childNodes) visit(child, isPre || child.nodeName === 'PRE');
    if (isBlock) length = 0;
  };
  visit(content, false);
  return longest > BUDGET.line || breaks > BUDGET.nodes / 2;
}

function hasHugeTables(content: DocumentFragment): boolean {
  const spannedRows = sum(cellsIn(content), ({ rowSpan }) => rowSpan - 1);
  return spannedRows > MAX_SPANNED_ROWS || sum(content.querySelectorAll('table'), area) > MAX_CELLS;
}

function area(table: HTMLTableElement): number {
  const { rows } = table;
  const columns = sum(
    table.querySelectorAll<HTMLTableColElement>('col, colgroup'),
    ({ span }) => span,
  );
  const widths = [...rows].map(({ cells }) => sum(cells, ({ colSpan }) => colSpan));
  // Cells that span rows may push those of later rows to the right.
  const pushed = sum(cellsIn(table), ({ colSpan, rowSpan }) => (rowSpan > 1 ? colSpan : 0));
  return Math.max(1, rows.length) * (Math.max(columns, ...widths) + pushed);
}

function cellsIn(root: ParentNode): Iterable<HTMLTableCellElement> {
  return root.querySelectorAll<HTMLTableCellElement>('td, th');
}

function sum<T>(values: Iterable<T>, measure: (value: T) => number): number {
  let total = 0;
  for (const value of values) total += measure(value);
  return total;
}
