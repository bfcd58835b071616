/** Text as paragraphs: for bodies that are text, and for HTML that must not be parsed. */
import { page } from '../page.js';
import { cutText } from '../feed/text/cut-text.js';
import { breakable, layoutLength } from '../feed/text/long-words.js';
import { withFewMarks } from '../feed/text/normal-form.js';
import { decodeReferences } from '../feed/text/references.js';
import { BUDGET, DROPPED_ELEMENTS, INLINE_ELEMENTS } from './allow-list.js';
import { isHidden } from './hidden.js';
import { LIMITS, VOID } from './parse-budget.js';
import type { AttributeReader } from './picture-address.js';

/** Most lines of a body. Each makes two nodes, its text and a break or a paragraph. */
export const MAX_LINES = BUDGET.nodes / 2;
const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/;
const BLANKS = /[\t\n\f\r ]+/g;
const COMMENT = String.raw`<!--[^]*?(?:-->|$)`;
const RAW_TEXT = String.raw`<(script|style|xmp|iframe|noembed|noframes|textarea|title)(?=[\s/>])[^]*?(?:</\1[^>]*>?|$)`;
const TAG = String.raw`<(?:/?([a-z][^\s/>]*)|[/!?])(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*>?`;
const MARKUP = new RegExp([COMMENT, RAW_TEXT, TAG].join('|'), 'gi');
const MAY_HIDE = /[\s"'/](?:hidden|style|class)\b/i;
const ATTRIBUTE = /[\s/"']([^\s/>="']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;
/** Tags that may stand inside a word; custom elements are inline, too. */
const INLINE: ReadonlySet<string> = new Set([...INLINE_ELEMENTS, ...DROPPED_ELEMENTS, 'wbr']);
const CUSTOM = /[:-]/;
/** Controls and halves of characters, which references may name. A line break stands for a tag. */
const CONTROLS = /[^\P{Cc}\n]|[\ud800-\udfff]/gu;

/** Longer lines are broken, behind a blank where there is one. In characters. */
const LINE_LENGTH = BUDGET.line / 2;
/** Most lines of one paragraph, since engines lay out a paragraph as a whole. */
export const PARAGRAPH_LINES = 1000;

/** A paragraph for each block of lines, with line breaks inside, up to the limits of a body. */
export function paragraphs(text: string): DocumentFragment {
  const content = page.createDocumentFragment();
  const lines = breakable(withFewMarks(text.slice(0, BUDGET.text)))
    .trim()
    .split(/\r\n?|\n/, MAX_LINES)
    .map((line) => (line.length > BUDGET.line ? brokenUp(line) : line));
  for (const block of lines.join('\n').split(PARAGRAPH_BREAK)) {
    if (block.trim() !== '') content.append(...paragraphsOf(block.split('\n')));
  }
  return content;
}

// In a loop: WebKit takes seconds for a pattern that looks for the last blank.
function brokenUp(line: string): string {
  const parts: string[] = [];
  for (let rest = line; rest !== '';) {
    const part = beginning(rest);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts.join('\n\n');
}

function beginning(line: string): string {
  if (line.length <= LINE_LENGTH) return line;
  const blank = line.lastIndexOf(' ', LINE_LENGTH - 1);
  return blank < 0 ? cutText(line, LINE_LENGTH) : line.slice(0, blank + 1);
}

function paragraphsOf(lines: readonly string[]): HTMLParagraphElement[] {
  const parts: string[][] = [];
  let length = Infinity;
  for (const line of lines) {
    const last = parts.at(-1);
    const added = layoutLength(line, BUDGET.block);
    const isFull = length + added > BUDGET.block || last?.length === PARAGRAPH_LINES;
    length = isFull ? added : length + added;
    if (last && !isFull) last.push(line);
    else parts.push([line]);
  }
  return parts.map(paragraph);
}

/** The text of the first 524,288 characters of HTML but for what its author hid, found in linear time without a parser. */
export function stripTags(html: string): string {
  // Line breaks have no meaning in HTML, but would make paragraphs here.
  const source = html.slice(0, LIMITS.length).replace(BLANKS, ' ');
  const text = withoutHidden(source).replace(MARKUP, (_, rawText?: string, name?: string) =>
    rawText === undefined && name !== undefined ? spaceFor(name.toLowerCase()) : '',
  );
  return decodeReferences(text).replace(CONTROLS, ' ');
}

/** The source without its hidden elements. One that never ends would hide all that follows, and stays. */
function withoutHidden(source: string): string {
  let shown = '';
  let copied = 0;
  let hidden: { readonly name: string; readonly start: number; depth: number } | undefined;
  for (const { 0: markup, 2: tagName, index } of source.matchAll(MARKUP)) {
    if (tagName === undefined) continue;
    const name = tagName.toLowerCase();
    const isEnd = markup[1] === '/';
    if (!hidden) {
      if (!isEnd && hides(name, markup)) hidden = { name, start: index, depth: 1 };
    } else if (name === hidden.name) {
      // A paragraph ends where the next one begins.
      hidden.depth += isEnd || name === 'p' ? -1 : 1;
      if (hidden.depth > 0) continue;
      shown += source.slice(copied, hidden.start);
      copied = isEnd ? index + markup.length : index;
      hidden = !isEnd && hides(name, markup) ? { name, start: index, depth: 1 } : undefined;
    }
  }
  return shown + source.slice(copied);
}

function hides(name: string, tag: string): boolean {
  return MAY_HIDE.test(tag) && !VOID.test(name) && isHidden(readerOf(tag));
}

function readerOf(tag: string): AttributeReader {
  const attributes = new Map<string, string>();
  for (const [, written = '', ...values] of tag.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    // One of the three ways to write a value has matched, if any.
    const value = values.join('');
    if (!attributes.has(name)) attributes.set(name, value);
  }
  // As written: decoding each value would take longer than all else, and no style that hides needs references.
  return (name) => attributes.get(name);
}

function spaceFor(name: string): string {
  if (name === 'br') return '\n';
  return INLINE.has(name) || CUSTOM.test(name) ? '' : '\n\n';
}

function paragraph(lines: readonly string[]): HTMLParagraphElement {
  const element = page.createElement('p');
  lines.forEach((line, index) => {
    if (index > 0) element.append(page.createElement('br'));
    element.append(line.trim());
  });
  return element;
}
