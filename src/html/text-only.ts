/** Text as paragraphs: for bodies that are text, and for HTML that must not be parsed. */
import { decodeReferences } from '../feed/character-references.js';
import { DROPPED_ELEMENTS } from './allow-list.js';
import { RAW_TEXT } from './element-kinds.js';
import { findMarkup, rawTextEnd, readToken } from './tags.js';
import { LIMITS } from './pre-scan.js';

const MAX_PARAGRAPHS = 5000;
const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|[a-z]+[:-].*)$/;
const DROPPED: ReadonlySet<string> = new Set(DROPPED_ELEMENTS);

/** A paragraph for each block of lines, with the line breaks within it kept; at most 5,000 paragraphs. */
export function paragraphs(text: string): DocumentFragment {
  const content = document.createDocumentFragment();
  const blocks = text.replace(/\r\n?/g, '\n').trim().split(PARAGRAPH_BREAK, MAX_PARAGRAPHS);
  for (const block of blocks) {
    if (block.trim() !== '') content.append(paragraph(block));
  }
  return content;
}

/** The text of HTML in linear time and without a parser; of at most its first 524,288 characters. */
export function stripTags(html: string): string {
  const source = html.slice(0, LIMITS.length);
  let text = '';
  let at = 0;
  while (at < source.length) {
    const markup = findMarkup(source, at);
    const end = markup < 0 ? source.length : markup;
    text += collapse(source.slice(at, end));
    if (markup < 0) break;
    const { space, next } = replaceMarkup(source, markup);
    text += space;
    at = next;
  }
  return decodeReferences(text, characterOf);
}

function replaceMarkup(
  html: string,
  at: number,
): { readonly space: string; readonly next: number } {
  const { kind, name, next } = readToken(html, at);
  if (kind === 'start' && RAW_TEXT.has(name))
    return { space: '', next: rawTextEnd(html, name, next) };
  if (name === 'br') return { space: '\n', next };
  return {
    space: kind === 'comment' || INLINE.test(name) || DROPPED.has(name) ? '' : '\n\n',
    next,
  };
}

// Line breaks mean nothing in HTML; here they are to mean paragraphs.
function collapse(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ');
}

function characterOf(code: number): string {
  const isText = code >= 0x20 && (code < 0x7f || code > 0x9f);
  return isText && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

function paragraph(block: string): HTMLParagraphElement {
  const element = document.createElement('p');
  block.split('\n').forEach((line, index) => {
    if (index > 0) element.append(document.createElement('br'));
    element.append(line.trim());
  });
  return element;
}
