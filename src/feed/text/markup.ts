/** Takes the markup out of HTML text, by the rules of HTML's own tokenizer (section 13.2.5), in linear time. */
import { MAX_LINE_MARKUP_LENGTH, MAX_LINE_TAGS } from '../limits.js';

/** A tag, comment or declaration. */
export interface Tag {
  /** In lower case; "!--" of a comment, empty of a declaration. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Whether ">" ends it. */
  readonly isClosed: boolean;
  /** Whether it has an attribute with a value. */
  readonly hasValue: boolean;
  readonly start: number;
  readonly end: number;
}

const MARKUP_START = /<(?:(!--)|[!?][a-z[]|(\/?)([a-z][^\s/<>]*))/gi;
const COMMENT_END = /--!?>/g;
const NEXT_SIGN = /[<>=]/g;
// Inside quotes, ">" does not end the tag.
const VALUE = /\s*(?:"[^"]*"|'[^']*'|[^\s<>]*)/y;

/** Elements of phrases. These may stand inside a word or before a comma, as custom elements may; all others separate words. */
export const PHRASES = setOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr',
);
/** Elements whose content browsers do not show. */
const HIDDEN = setOf('iframe noembed noframes script style template title');

/** The words of a list. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * The text of HTML up to a length, before its 2,000th tag; its references are still encoded.
 * @param isMarkup tells tags from signs that are text; all tags count as markup without it
 */
export function textOfMarkup(
  html: string,
  limit: number,
  isMarkup: (tag: Tag, hasEnd: () => boolean) => boolean = () => true,
): string {
  const endTag = endTagFinder(html);
  let lastEnds: ReadonlyMap<string, number> | undefined;
  let text = '';
  let copied = 0;
  let tag = nextTag(html, 0);
  for (let tags = 0; tag && text.length < limit; tags++) {
    if (tags === MAX_LINE_TAGS) return text;
    const { name, start, end } = tag;
    const hasEnd = (): boolean => ((lastEnds ??= lastEndTags(html)).get(name) ?? -1) >= end;
    const isTag = isMarkup(tag, hasEnd);
    if (isTag) {
      text += html.slice(copied, start) + (isInline(name) ? '' : ' ');
      // A hidden element without its end would hide all that follows.
      copied = HIDDEN.has(name) && !tag.isEnd ? Math.max(end, endTag(name, end)) : end;
    }
    // Behind the sign, not inside: signs in each other's quotes would be read again and again.
    tag = nextTag(html, isTag ? copied : end);
  }
  return (text + html.slice(copied)).slice(0, limit);
}

function isInline(name: string): boolean {
  return name === '' || PHRASES.has(name) || HIDDEN.has(name) || /[-:]/.test(name);
}

function nextTag(html: string, from: number): Tag | undefined {
  MARKUP_START.lastIndex = from;
  const match = MARKUP_START.exec(html);
  if (!match) return undefined;
  const [markup, comment, slash, name = ''] = match;
  const start = match.index;
  const tag = { name: name.toLowerCase(), isEnd: slash === '/', hasValue: false, start };
  if (comment) {
    // "<!-->" is a whole comment.
    COMMENT_END.lastIndex = start + 2;
    const isClosed = COMMENT_END.test(html);
    return { ...tag, name: comment, isClosed, end: isClosed ? COMMENT_END.lastIndex : html.length };
  }
  if (name) {
    const attributes = skipAttributes(html, start + markup.length);
    return attributes && { ...tag, ...attributes };
  }
  const end = html.indexOf('>', start);
  return end < 0 ? undefined : { ...tag, isClosed: true, end: end + 1 };
}

/** Undefined where nothing ends the tag, so that nothing ends a later one; also for too many attributes. */
function skipAttributes(
  html: string,
  from: number,
): Pick<Tag, 'isClosed' | 'hasValue' | 'end'> | undefined {
  let hasValue = false;
  NEXT_SIGN.lastIndex = from;
  for (let values = 0; values < MAX_LINE_TAGS; values++) {
    const sign = NEXT_SIGN.exec(html);
    if (!sign) return undefined;
    if (sign[0] !== '=') {
      const isClosed = sign[0] === '>';
      return { isClosed, hasValue, end: sign.index + Number(isClosed) };
    }
    hasValue = true;
    VALUE.lastIndex = NEXT_SIGN.lastIndex;
    VALUE.test(html);
    NEXT_SIGN.lastIndex = VALUE.lastIndex;
  }
  return undefined;
}

/** Finds the end of the first end tag of a name behind a position, or -1. One search serves all positions before it. */
function endTagFinder(html: string): (name: string, from: number) => number {
  const known = new Map<string, number>();
  return (name, from) => {
    const found = known.get(name);
    if (found !== undefined && (found < 0 || found > from)) return found;
    const pattern = new RegExp(`</${name}[^>\\w:-]*>`, 'gi');
    pattern.lastIndex = from;
    const end = pattern.test(html) ? pattern.lastIndex : -1;
    known.set(name, end);
    return end;
  };
}

/** The position of the last end tag of each name: one look at a text serves all names. */
function lastEndTags(html: string): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  const start = html.slice(0, MAX_LINE_MARKUP_LENGTH);
  for (const { 1: name = '', index } of start.matchAll(/<\/([a-z][\w:-]*)[^>\w:-]*>/gi))
    last.set(name.toLowerCase(), index);
  return last;
}
