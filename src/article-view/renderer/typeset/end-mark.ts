/** Drops the mark with which an agency ends an article. An agency's name, as in "==Kyodo", is a credit and stays. */
import {
  breaksLine,
  lastText,
  removeWithEmptyParents,
  textBlock,
  wholeInline,
} from './text-blocks.js';

/** No mark is longer than this, in characters. */
const MAX_MARK = 48;
const MARK = /^(?:\/?end(?:it|ite|item)|ends|eom|xxx|#\s*#\s*#)$/i;
/** Words that mark an end only where a dash or a bracket sets them apart. */
const DECORATED_MARK =
  /^(?:[([]\s*(?:end|ends|30)\s*[)\]]|[-–—]+\s*(?:end|ends|30)\s*[-–—]+|[（(]\s*(?:完|了|끝)\s*[)）])\.?$/i;
const BRACKETS = /^[\s([{<*_–—-]+|[\s)\]}>*_.–—-]+$/g;
// Matches only behind the end of a sentence: "the last item" is prose.
const CLOSING = /([.!?…”"'’)\]。])\s*(?:Endit|Endite|Enditem|[（(](?:完|了|끝)[)）])\s*\.?\s*$/;

/** Removes an end mark that is the last block, the last line or the last word of `content`. */
export function dropEndMark(content: DocumentFragment): void {
  const last = lastText(content);
  if (!last) return;
  const block = textBlock(last, content);
  if (block instanceof Element && isEndMark(block.textContent)) removeWithEmptyParents(block);
  else if (isEndMark(last.data)) dropLine(wholeInline(last));
  else dropClosing(last);
}

function isEndMark(text: string): boolean {
  const mark = text.trim();
  if (mark.length > MAX_MARK) return false;
  return MARK.test(mark.replace(BRACKETS, '')) || DECORATED_MARK.test(mark);
}

function dropLine(line: ChildNode): void {
  const before = skipBlanks(line.previousSibling);
  if (!breaksLine(before)) return;
  while (line.previousSibling && line.previousSibling !== before) line.previousSibling.remove();
  if (before?.nodeName === 'BR') before.remove();
  line.remove();
}

function skipBlanks(node: ChildNode | null): ChildNode | null {
  let before = node;
  while (before instanceof Text && before.data.trim() === '') before = before.previousSibling;
  return before;
}

function dropClosing(last: Text): void {
  const start = Math.max(0, last.length - MAX_MARK);
  const end = last.data.slice(start);
  if (CLOSING.test(end)) last.data = last.data.slice(0, start) + end.replace(CLOSING, '$1');
}
