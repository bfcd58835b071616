/**
 * Finds tags in a string of HTML in linear time, without a parser: what decides whether a body is
 * small enough to be parsed at all, and what is left of those that are not. It follows the
 * tokenizer of the HTML standard closely, as a tag seen where a browser sees none (or the other way
 * round) could hide a flood of others.
 */

/** A piece of markup: what it is, and the index behind it. */
export interface Token {
  /** `comment` is all that is no tag, declarations too. */
  readonly kind: 'start' | 'end' | 'comment';
  /** Lower-cased tag name, empty for anything but a tag. */
  readonly name: string;
  /** How many attributes are written, repeated ones too. */
  readonly attributes: number;
  readonly selfClosing: boolean;
  readonly next: number;
}

interface TagEnd {
  readonly attributes: number;
  readonly selfClosing: boolean;
  readonly next: number;
}

// Blank is what HTML calls ASCII whitespace, which is less than \s.
const BLANKS = /[\t\n\f\r ]*/y;
const BLANKS_AND_SLASHES = /[\t\n\f\r /]*/y;
const TAG_NAME = /[^\t\n\f\r />]*/y;
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y;
const UNQUOTED_VALUE = /[^\t\n\f\r >]*/y;
const COMMENT_END = /--!?>/g;
const LETTER = /[a-z]/i;
const MARKUP = /<[a-z/!?]/gi;

/** Index of the next markup from `from` on, -1 where only text is left; not every `<` is one. */
export function findMarkup(html: string, from: number): number {
  return search(MARKUP, html, from)?.index ?? -1;
}

/** Reads the markup that `findMarkup` has found at `at`; what never ends reaches to the end of `html`. */
export function readToken(html: string, at: number): Token {
  const first = html.charAt(at + 1);
  if (first === '/') return readEndTag(html, at);
  if (first === '!') return comment(commentEnd(html, at));
  return first === '?' ? comment(endOf(html, '>', at)) : readTag(html, at + 1, 'start');
}

/** Index of the end tag that closes the raw text of `name` which begins at `from`; the end of `html` where none does. */
export function rawTextEnd(html: string, name: string, from: number): number {
  if (name === 'plaintext') return html.length;
  return (
    search(new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi'), html, from)?.index ?? html.length
  );
}

function readEndTag(html: string, at: number): Token {
  if (LETTER.test(html.charAt(at + 2))) return readTag(html, at + 2, 'end');
  return comment(endOf(html, '>', at + 2));
}

function readTag(html: string, at: number, kind: 'start' | 'end'): Token {
  const nameEnd = skip(TAG_NAME, html, at);
  return { kind, name: html.slice(at, nameEnd).toLowerCase(), ...readAttributes(html, nameEnd) };
}

function readAttributes(html: string, from: number): TagEnd {
  let at = from;
  for (let attributes = 0; ; attributes += 1) {
    const start = skip(BLANKS_AND_SLASHES, html, at);
    if (start >= html.length) return { attributes, selfClosing: false, next: html.length };
    if (html.charAt(start) === '>') {
      // A slash belongs to the value in `<a href=x/>`, and then `start` has not moved over it.
      const selfClosing = start > at && html.charAt(start - 1) === '/';
      return { attributes, selfClosing, next: start + 1 };
    }
    at = skipAttribute(html, start);
  }
}

function skipAttribute(html: string, start: number): number {
  const nameEnd = skip(ATTRIBUTE_NAME, html, start);
  const equals = skip(BLANKS, html, nameEnd);
  if (html.charAt(equals) !== '=') return nameEnd;
  const value = skip(BLANKS, html, equals + 1);
  const quote = html.charAt(value);
  if (quote === '"' || quote === "'") return endOf(html, quote, value + 1);
  return skip(UNQUOTED_VALUE, html, value);
}

function commentEnd(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return endOf(html, '>', at);
  if (html.startsWith('>', at + 4)) return at + 5;
  if (html.startsWith('->', at + 4)) return at + 6;
  const end = search(COMMENT_END, html, at + 4);
  return end ? end.index + end[0].length : html.length;
}

function comment(next: number): Token {
  return { kind: 'comment', name: '', attributes: 0, selfClosing: false, next };
}

function endOf(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? html.length : index + mark.length;
}

function search(pattern: RegExp, html: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(html);
}

function skip(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(html);
  return pattern.lastIndex;
}
