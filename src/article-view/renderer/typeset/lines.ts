/** Keeps the lines of a body that is text, though it may hold links: HTML would let them run together. */
import { indexed } from '../../../feed/lists.js';
import { page } from '../../../page.js';
import { INLINE_ELEMENTS } from '../../../html/allow-list.js';
import { MAX_LINES, PARAGRAPH_LINES } from '../../../html/plain-text-body.js';
import { textsIn } from './text-blocks.js';

const MEDIA = 'img, audio, video';
const INLINE = [...INLINE_ELEMENTS, MEDIA, 'picture', 'source', 'track', 'wbr'].join();

type Line = readonly Node[];

/** Whether a body has lines, and nothing in it that makes lines by itself. */
export function hasBareLines(content: DocumentFragment): boolean {
  return content.textContent.trim().includes('\n') && !content.querySelector(`:not(${INLINE})`);
}

/** The body with a paragraph for each block of lines; undefined where there are too many. */
export function keepLines(content: DocumentFragment): DocumentFragment | undefined {
  if (content.textContent.split('\n').length > MAX_LINES) return undefined;
  const result = page.createDocumentFragment();
  let paragraph: Line[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) result.append(paragraphOf(paragraph));
    paragraph = [];
  };
  for (const line of linesOf(content)) {
    // A picture in a line of its own is no part of a sentence.
    if (!hasWords(line) || paragraph.length === PARAGRAPH_LINES) endParagraph();
    if (hasWords(line) || hasMedia(line)) paragraph.push(line);
    if (!hasWords(line)) endParagraph();
  }
  endParagraph();
  return result;
}

function linesOf(content: DocumentFragment): readonly Line[] {
  let line: Node[] = [];
  const lines = [line];
  for (const node of [...content.childNodes]) {
    if (node instanceof Text) {
      for (const [index, part] of indexed(node.data.split('\n'))) {
        if (index > 0) lines.push((line = []));
        if (part !== '') line.push(page.createTextNode(part));
      }
    } else {
      breakInside(node);
      line.push(node);
    }
  }
  return lines;
}

/** Puts breaks in the place of the line ends inside an inline element. */
function breakInside(element: Node): void {
  for (const text of textsIn(element)) {
    const [first = '', ...rest] = text.data.split('\n');
    if (rest.length > 0)
      text.replaceWith(first, ...rest.flatMap((part) => [page.createElement('br'), part]));
  }
}

function paragraphOf(lines: readonly Line[]): HTMLElement {
  const paragraph = page.createElement('p');
  for (const [index, line] of indexed(lines)) {
    if (index > 0) paragraph.append(page.createElement('br'));
    paragraph.append(...line);
  }
  return paragraph;
}

function hasWords(line: Line): boolean {
  return line.some(({ textContent }) => textContent?.trim() !== '');
}

function hasMedia(line: Line): boolean {
  return line.some(
    (node) => node instanceof Element && (node.matches(MEDIA) || node.querySelector(MEDIA)),
  );
}
