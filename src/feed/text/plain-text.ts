/** Makes a feed's text fit for one line: no markup, no controls, no characters that change its direction. */
import { MAX_NAME_LENGTH } from '../limits.js';
import { cutText } from './cut-text.js';
import { breakable, upToManyTurns } from './long-words.js';
import { normalForm } from './normal-form.js';
import { decodeReferences } from './references.js';
import { PHRASES, setOf, textOfMarkup, type Tag } from './markup.js';

/** A text of a feed, and whether its format says that it is HTML. */
export interface SourceText {
  readonly value: string;
  readonly isHtml: boolean;
}

/** Most characters of a headline or name; the rest is dropped. */
const MAX_LENGTH = 2000;
/** A line may lose most of its characters: blanks collapse, and references become one character. */
const MAX_SOURCE_LENGTH = 4 * MAX_LENGTH;

// C0 and C1 controls, byte order marks, bidi embeddings and isolates, and tag characters: these are letters that
// nobody sees. They stay in the flags of Scotland and other regions (Unicode, UTS #51, ED-14a).
const INVISIBLE =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[^\P{Cc}\s]|[\ufeff\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

// Most headlines need no change but trimming.
const UNPLAIN = /[^ -~]|[<&]| {2}/;

/** Elements beside those of phrases that stand in texts of JSON, which by their format have none. */
const USUAL_BLOCKS = setOf(
  'blockquote br center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p pre script style table tbody ' +
    'td th tr ul',
);
const VOID_TAGS = setOf('br hr wbr');

/** One line of a text, read as plain text or HTML as its format says. */
export function oneLine({ value, isHtml }: SourceText): string {
  return isHtml ? lineOfHtml(value) : lineOfText(value);
}

/** One line of text that is no markup: its signs stay as written. */
export function lineOfText(text: string): string {
  return isPlain(text) ? text.trim() : cleanLine(text.trimStart().slice(0, MAX_SOURCE_LENGTH));
}

/** One line of HTML: tags dropped, character references decoded once. */
export function lineOfHtml(html: string): string {
  if (isPlain(html)) return html.trim();
  return cleanLine(decodeReferences(textOfMarkup(html.trimStart(), MAX_SOURCE_LENGTH)));
}

/**
 * One line of text in which many systems write HTML all the same, as in JSON. Tags in pairs are dropped, and
 * references decoded; "a<b and c>d" and "the <dialog> element" stay.
 */
export function lineOfMixed(text: string): string {
  if (isPlain(text)) return text.trim();
  return cleanLine(decodeReferences(textOfMarkup(text.trimStart(), MAX_SOURCE_LENGTH, isUsualTag)));
}

function isUsualTag({ name, isEnd, isClosed, hasValue }: Tag, hasEnd: () => boolean): boolean {
  if (!isClosed) return false;
  if (!USUAL_BLOCKS.has(name) && !PHRASES.has(name)) return name === '!--';
  return isEnd || hasValue || VOID_TAGS.has(name) || hasEnd();
}

/** The start of a text that is a name: no name needs more. */
export function startOfName(text: string | null): string {
  return text?.trimStart().slice(0, MAX_NAME_LENGTH) ?? '';
}

/** The text with each half of a broken surrogate pair replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

function isPlain(text: string): boolean {
  return text.length <= MAX_LENGTH && !UNPLAIN.test(text);
}

function cleanLine(text: string): string {
  const line = wellFormed(text).replace(INVISIBLE, '$1').replace(/\s+/g, ' ').trim();
  return cutText(breakable(upToManyTurns(normalForm(line, 'NFC'))), MAX_LENGTH).trimEnd();
}
