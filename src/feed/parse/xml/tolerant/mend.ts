/** Mends the markup of XML whose elements do not fit together, so that a fault stays in the item in which it is. */
import { MAX_XML_ATTRIBUTES } from '../../../limits.js';
import { bareName, isContainer, isField, isItem } from './element-names.js';

const PREFIX = String.raw`(?:[\w.-]+:)?`;
const FIRST_ITEM = new RegExp(String.raw`<${PREFIX}(?:item|entry)[\s>]`, 'i');
/** The end of an item before the start of the next one, or before the end of the feed. */
const ITEM_END = new RegExp(
  String.raw`</${PREFIX}(?:item|entry)\s*>(?=\s*<(?:${PREFIX}(?:item|entry)[\s>]|/${PREFIX}(?:channel|feed|rdf|rss)\b))`,
  'gi',
);

const NAME_START = String.raw`[A-Za-z_\u0080-\uffff]`;
const COMMENT = '<!--[^]*?(?:-->|$)';
const CDATA = String.raw`<!\[CDATA\[[^]*?(?:\]\]>|$)`;
/** A tag whose quotes come in pairs; only inside of them may it hold a ">". */
const WHOLE_TAG = String.raw`</?${NAME_START}[^\s<>"'=/]*(?=[\s/>])[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*){0,${MAX_XML_ATTRIBUTES}}>`;
const MARKUP = new RegExp(`${COMMENT}|${CDATA}|(${WHOLE_TAG})|<[^<>]*>?`, 'g');
const LIKE_A_TAG = new RegExp(`^</?${NAME_START}`);

/**
 * The text in pieces: what comes before the items, then a piece for each item. A comment, a CDATA section or a tag
 * that has lost its end goes no further than its piece.
 */
export function piecesOf(text: string): readonly string[] {
  const ends = [...text.matchAll(ITEM_END)].map(({ index }) => index);
  const first = text.search(FIRST_ITEM);
  const cuts = [...new Set([0, ...(first > 0 ? [first] : []), ...ends])].toSorted((a, b) => a - b);
  return cuts.map((start, index) => text.slice(start, cuts[index + 1]));
}

/** A piece with ends for its tags and quotes, with its bare "<" as text, and without comments and declarations. */
export function mended(piece: string, { isLast }: { readonly isLast: boolean }): string {
  return piece.replace(MARKUP, (markup, wholeTag: string | undefined, at: number) => {
    if (wholeTag !== undefined || markup.startsWith('<![CDATA[')) return markup;
    if (/^<[!?]/.test(markup)) return '';
    if (!LIKE_A_TAG.test(markup)) return asText(markup);
    if (markup.endsWith('>')) return withQuotesClosed(markup);
    // The text was cut off in this tag.
    const isCut = isLast && at + markup.length === piece.length;
    if (isCut && !markup.startsWith('</')) return '';
    // Another tag begins before this one has ended.
    return isKnown(markup) ? withQuotesClosed(`${markup}>`) : asText(markup);
  });
}

function asText(markup: string): string {
  return `&lt;${markup.slice(1)}`;
}

function isKnown(tag: string): boolean {
  const name = /^<\/?([^\s/>"'=]+)/.exec(tag)?.[1] ?? '';
  const bare = bareName(name);
  return name.includes(':') || isContainer(bare) || isItem(bare) || isField(bare);
}

function withQuotesClosed(tag: string): string {
  const quote = ['"', "'"].find((mark) => tag.split(mark).length % 2 === 0) ?? '';
  return tag.replace(/\/?>$/, (end) => quote + end);
}
