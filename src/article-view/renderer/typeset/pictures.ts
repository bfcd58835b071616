/** Tells pictures within a sentence from those that stand alone, and those of known size from the others. */
import { INLINE_ELEMENTS } from '../../../html/allow-list.js';

/** Longest sides of a picture that stays in its line, in pixels: formulas, icons, badges. */
const IN_LINE = { width: 400, height: 100 };
const WORD = /[\p{L}\p{N}]/u;
const INLINE: ReadonlySet<string> = new Set([
  ...INLINE_ELEMENTS,
  ...['img', 'picture', 'source', 'wbr'],
]);

/** Gives the pictures of a body the classes `unsized` and `inline`. */
export function markPictures(content: DocumentFragment): void {
  for (const image of content.querySelectorAll('img')) {
    image.classList.toggle('unsized', !sizeOf(image, 'width') || !sizeOf(image, 'height'));
  }
  for (const image of picturesBesideWords(content)) {
    // As in a figure without a caption element, whose words are the caption.
    const isFigure = image.parentElement?.localName === 'figure';
    const size = { width: sizeOf(image, 'width'), height: sizeOf(image, 'height') };
    if (!isFigure && fitsInLine(size)) image.classList.add('inline');
  }
}

/**
 * A listener for `load` and `error`: a picture of unknown size takes its own, once it is there. Until then a
 * frame reserves room.
 */
export function takeOwnSize({ type, target }: Event): void {
  if (!(target instanceof HTMLImageElement) || !target.classList.contains('unsized')) return;
  const { naturalWidth, naturalHeight, classList } = target;
  // Beside words, the alternative text takes the place of a picture that has failed.
  const isFailedInline = type === 'error' && classList.contains('inline');
  // A drawing may have no size of its own.
  if (!isFailedInline && naturalWidth * naturalHeight === 0) return;
  classList.remove('unsized');
  // As shown: WebKit states the size of the frame as a drawing's natural one.
  const { offsetWidth: width, offsetHeight: height } = target;
  if (!fitsInLine({ width, height })) classList.remove('inline');
}

function fitsInLine({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean {
  return width <= IN_LINE.width && height <= IN_LINE.height;
}

/** Pixels; 0 where they are unknown. */
function sizeOf(image: Element, side: 'width' | 'height'): number {
  return Number(image.getAttribute(side));
}

/** The images that have words before or behind them in their line. */
function picturesBesideWords(content: DocumentFragment): readonly Element[] {
  const found: Element[] = [];
  let line: Element[] = [];
  let hasWords = false;
  const endLine = (): void => {
    if (hasWords) found.push(...line);
    line = [];
    hasWords = false;
  };
  const visit = (node: Node): void => {
    const isBlock = node instanceof Element && !INLINE.has(node.localName);
    if (isBlock) endLine();
    if (node instanceof Text) hasWords ||= WORD.test(node.data);
    else if (node instanceof HTMLImageElement) line.push(node);
    for (const child of node.childNodes) visit(child);
    if (isBlock) endLine();
  };
  visit(content);
  endLine();
  return found;
}
