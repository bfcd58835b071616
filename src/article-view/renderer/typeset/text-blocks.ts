/** Finds the first and last text of a body, and the blocks around them. */
import { page } from '../../../page.js';
import { INLINE_ELEMENTS } from '../../../html/allow-list.js';

const INLINE = INLINE_ELEMENTS.join();

/** The first text that is more than blank. */
export function firstText(content: DocumentFragment): Text | undefined {
  return textsIn(content).find(hasWords);
}

/** The last text that is more than blank. */
export function lastText(content: DocumentFragment): Text | undefined {
  return textsIn(content).findLast(hasWords);
}

/** The closest block element around `text`; `content` itself where there is none. */
export function textBlock(text: Text, content: DocumentFragment): Element | DocumentFragment {
  let parent = text.parentElement;
  while (parent?.matches(INLINE)) parent = parent.parentElement;
  return parent ?? content;
}

/** The outermost inline element that holds only `text`, else `text` itself. */
export function wholeInline(text: Text): ChildNode {
  const words = text.data.trim();
  let node: ChildNode = text;
  while (node.parentElement?.matches(INLINE) && node.parentElement.textContent.trim() === words) {
    node = node.parentElement;
  }
  return node;
}

/** Removes `node`, and then each element around it that is left empty. */
export function removeWithEmptyParents(node: ChildNode): void {
  const parent = node.parentElement;
  node.remove();
  if (parent?.parentNode && isBlank(parent)) removeWithEmptyParents(parent);
}

/** Whether a node, if any, begins a new line by itself. */
export function breaksLine(node: Node | null): boolean {
  return node === null || (node instanceof Element && !node.matches(`${INLINE}, img, wbr`));
}

/** Whether there is nothing to read and nothing to see. */
export function isBlank(node: DocumentFragment | Element): boolean {
  return node.textContent.trim() === '' && !node.querySelector('img, audio, video, hr');
}

/** All texts inside a node, in order. */
export function textsIn(node: Node): readonly Text[] {
  const walker = page.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  }
  return found;
}

function hasWords(text: Text): boolean {
  return text.data.trim() !== '';
}
