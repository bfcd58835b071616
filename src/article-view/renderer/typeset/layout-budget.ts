/** Finds bodies of few nodes that engines take seconds to lay out. */
import { indexed, sum } from '../../../feed/lists.js';
import { layoutLength, LINE_LENGTH } from '../../../feed/text/long-words.js';
import { BUDGET, INLINE_ELEMENTS } from '../../../html/allow-list.js';
import { isWrapper } from '../chunk-blocks.js';

/** Rows times columns of all tables, also where no cell is. */
const MAX_CELLS = 100_000;
/** Rows that cells span beyond their own, added up. */
const MAX_SPANNED_ROWS = 2000;

/** Lines times the square of the inline elements around each: engines split them all at the end of a line. */
const MAX_INLINE_WORK = 500_000;
/** The square of the blocks inside each inline element, added up: WebKit looks at all of them for each. */
const MAX_BLOCK_WORK = 1_000_000;
/** Forced lines of one block, which engines lay out as a whole: they take a second for 9,000 of mixed direction. */
const MAX_LINES_OF_BLOCK = 5000;
/**
 * The layout length of one list, table or other block that is no wrapper. Engines lay out all of it at once, and
 * Chromium takes a second for 500,000 characters of rare scripts.
 */
const MAX_LENGTH_OF_WHOLE = 250_000;

const INLINE: ReadonlySet<string> = new Set([...INLINE_ELEMENTS, 'img', 'wbr']);

/** The elements around a node. */
interface Place {
  readonly isPre: boolean;
  readonly inlineDepth: number;
  /** The outermost inline element around it, and the blocks inside that so far. */
  readonly around: { blocks: number } | undefined;
  /** The block around it, with its lines and the length of its text so far. */
  readonly block: { lines: number; length: number };
  /** The block around it that is laid out at once, with the length of its text so far; undefined in wrappers. */
  readonly whole: { length: number } | undefined;
}

/** Whether laying out the content could freeze the page. */
export function exceedsLayoutBudget(content: DocumentFragment): boolean {
  return hasHeavyLines(content) || hasHugeTables(content);
}

// Engines look at all text up to the next forced break. Some of them do so again for each line.
function hasHeavyLines(content: DocumentFragment): boolean {
  let longest = 0;
  let length = 0;
  let breaks = 0;
  let inlineWork = 0;
  let blockWork = 0;
  let mostLines = 0;
  let longestBlock = 0;
  let longestWhole = 0;
  const add = (lines: readonly string[], inlineDepth: number): void => {
    breaks += lines.length - 1;
    inlineWork += inlineDepth ** 2 * sum(lines.map((line) => 1 + line.length / LINE_LENGTH));
    for (const [index, line] of indexed(lines)) {
      length = line.length + (index === 0 ? length : 0);
      longest = Math.max(longest, length);
    }
  };
  const visit = (node: Node, { isPre, inlineDepth, around, block, whole }: Place): void => {
    if (node instanceof Text) {
      add(isPre ? node.data.split('\n') : [node.data], inlineDepth);
      const added = layoutLength(node.data, BUDGET.block);
      longestBlock = Math.max(longestBlock, (block.length += added));
      if (whole) longestWhole = Math.max(longestWhole, (whole.length += added));
    }
    const isBlock = !(node instanceof Text) && !INLINE.has(node.nodeName.toLowerCase());
    if (isBlock) length = 0;
    if (node.nodeName === 'BR') mostLines = Math.max(mostLines, ++block.lines);
    // The squares of 1, 2, 3 and so on are 1, 3, 5 and so on apart.
    if (isBlock && around) blockWork += 2 * around.blocks++ + 1;
    const inner: Place = {
      isPre: isPre || node.nodeName === 'PRE',
      inlineDepth: inlineDepth + (isBlock ? 0 : 1),
      around: isBlock ? undefined : (around ?? { blocks: 0 }),
      block: isBlock ? { lines: 0, length: 0 } : block,
      whole: whole ?? (isWrapper(node) ? undefined : { length: 0 }),
    };
    for (const child of node.childNodes) visit(child, inner);
    if (isBlock) length = 0;
  };
  visit(content, {
    isPre: false,
    inlineDepth: 0,
    around: undefined,
    block: { lines: 0, length: 0 },
    whole: undefined,
  });
  const isLong = longest > BUDGET.line || breaks > BUDGET.nodes / 2;
  return (
    isLong ||
    mostLines > MAX_LINES_OF_BLOCK ||
    longestBlock > BUDGET.block ||
    longestWhole > MAX_LENGTH_OF_WHOLE ||
    inlineWork > MAX_INLINE_WORK ||
    blockWork > MAX_BLOCK_WORK
  );
}

function hasHugeTables(content: DocumentFragment): boolean {
  const spannedRows = sum(cellsIn(content).map(({ rowSpan }) => rowSpan - 1));
  if (spannedRows > MAX_SPANNED_ROWS) return true;
  return sum([...content.querySelectorAll('table')].map(area)) > MAX_CELLS;
}

function area(table: HTMLTableElement): number {
  const { rows } = table;
  const columns = [...table.querySelectorAll<HTMLTableColElement>('col, colgroup')];
  const widths = [...rows].map(({ cells }) => sum([...cells].map(({ colSpan }) => colSpan)));
  // Cells that span rows may push those of later rows to the right.
  const spanning = cellsIn(table).filter(({ rowSpan }) => rowSpan > 1);
  const pushed = sum(spanning.map(({ colSpan }) => colSpan));
  const width = Math.max(sum(columns.map(({ span }) => span)), ...widths);
  return Math.max(1, rows.length) * (width + pushed);
}

function cellsIn(root: ParentNode): readonly HTMLTableCellElement[] {
  return [...root.querySelectorAll<HTMLTableCellElement>('td, th')];
}
