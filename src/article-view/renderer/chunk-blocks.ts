/** Splits long texts into chunks, so that engines lay out only those near the viewport. */
import { layoutLength, LINE_LENGTH } from '../../feed/text/long-words.js';
import { page } from '../../page.js';

/** The size of a text, or of its beginning. */
interface Size {
  readonly blocks: number;
  /** UTF-16 code units, each line counted as 40 at least, and each turn of direction as 40 more. */
  readonly length: number;
}

/** A text that engines lay out at once without a delay that readers notice: some ten screens. */
const UNSPLIT: Size = { blocks: 100, length: 50_000 };
/** Engines watch each chunk, so there should not be many. */
const CHUNK: Size = { blocks: 20, length: 10_000 };
const HEADING = /^H[1-6]$/;
const WRAPPER = /^(?:#document-fragment|ARTICLE|DIV|MAIN|SECTION)$/;
/** Most wrappers inside of each other that are looked into. */
const MAX_DEPTH = 8;

/** Whether this holds blocks that may be put into chunks: some publishers put a whole text into an element. */
export function isWrapper(node: Node): boolean {
  return WRAPPER.test(node.nodeName);
}

/** Puts the blocks of a long text into elements of the class `chunk`, about twenty in each. */
export function chunkBlocks(content: DocumentFragment | HTMLElement, depth = 0): void {
  for (const child of depth < MAX_DEPTH ? content.children : [])
    if (child instanceof HTMLElement && isWrapper(child)) chunkBlocks(child, depth + 1);
  const { childElementCount: blocks } = content;
  if (!exceeds({ blocks, length: lengthOf(content) }, UNSPLIT)) return;
  const result = page.createDocumentFragment();
  let chunk: HTMLElement | undefined;
  // Counted here, since engines count the children of an element anew each time.
  let size: Size = { blocks: 0, length: 0 };
  for (const node of [...content.childNodes]) {
    const isBlock = node instanceof HTMLElement;
    if (!chunk || (isBlock && isFull(size, node))) {
      chunk = page.createElement('div');
      chunk.className = 'chunk';
      result.append(chunk);
      size = { blocks: 0, length: 0 };
    }
    chunk.append(node);
    size = { blocks: size.blocks + (isBlock ? 1 : 0), length: size.length + lengthOf(node) };
  }
  content.append(result);
}

function lengthOf(node: Node): number {
  const text = node.textContent ?? '';
  const breaks =
    node instanceof Element || node instanceof DocumentFragment ? node.querySelectorAll('br') : [];
  return layoutLength(text, UNSPLIT.length) + breaks.length * LINE_LENGTH;
}

// A heading rarely begins a chunk: its margin does not collapse with the one before, and the gap would show.
function isFull({ blocks, length }: Size, next: HTMLElement): boolean {
  const patience = HEADING.test(next.nodeName) ? 2 : 1;
  return exceeds(
    { blocks: blocks + 1, length: length + 1 },
    { blocks: CHUNK.blocks * patience, length: CHUNK.length * patience },
  );
}

function exceeds(size: Size, limit: Size): boolean {
  return size.blocks > limit.blocks || size.length > limit.length;
}
