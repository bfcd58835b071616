/** Makes an XML text cheap for an engine, which parses it in one go while the page stands still. */

import { MAX_XML_ATTRIBUTES, MAX_XML_COST_IN_ONE_GO, MAX_XML_MARKUP_LENGTH } from '../../limits.js';

/** A declared namespace costs engines as much as this many elements. */
const NAMESPACE_COST = 10;

const CDATA = '<![CDATA[';

/** Markup that is no element, and how it ends. Each is a node; the tags and quotes inside do not count. */
const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  [CDATA, ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
];

/** A document type, up to its own declarations; its literals may hold tags. */
const DOCTYPE = /<!DOCTYPE(?:[^>["']+|"[^"]*"|'[^']*')*/y;

/** A value holds no `<`, so that a missing quote cannot hide the tags behind it. */
const ATTRIBUTE = /[^"'<>]*=\s*(?:"[^"<]*"|'[^'<]*')/y;

/**
 * The namespaces for which engines make elements with a behaviour: 20,000 players freeze Chromium for 12 seconds.
 * A value with references may be any of them.
 */
const BEHAVIOUR =
  /xmlns[^=]*=\s*["'](?:http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)["']|[^"']*&)/;

/** A tag, a comment, a section, an instruction or a document type. */
interface Markup {
  /** The position up to which it has been read. */
  readonly end: number;
  /** Its nodes and attributes. */
  readonly cost: number;
  /** The ends of namespaces that need a slash. */
  readonly slashes: readonly number[];
}

/**
 * The text with a slash behind such namespaces, which makes plain elements of theirs; undefined where the text
 * has too many nodes and attributes for an engine, or too long ones.
 */
export function prepareXml(text: string): string | undefined {
  const parts: string[] = [];
  let [cost, copied, close] = [0, 0, 0];
  for (let at = text.indexOf('<'); at >= 0;) {
    const markup = readMarkup(text, at);
    const hasTextBefore = text[at - 1] !== '>';
    cost += markup.cost + Number(hasTextBefore);
    if (cost > MAX_XML_COST_IN_ONE_GO) return undefined;
    for (const end of markup.slashes) {
      parts.push(text.slice(copied, end), '/');
      copied = end;
    }
    // Looked for once behind each position: many tags may lack the same end.
    if (close < markup.end) close = text.indexOf('>', markup.end);
    if (close < 0) return undefined;
    const isText = text.startsWith(CDATA, at);
    if (!isText && close - at > MAX_XML_MARKUP_LENGTH) return undefined;
    at = text.indexOf('<', markup.end + 1);
  }
  return parts.join('') + text.slice(copied);
}

function readMarkup(text: string, at: number): Markup {
  const skipped = SKIPPED.find(([start]) => text.startsWith(start, at));
  if (skipped) {
    const [start, mark] = skipped;
    const end = text.indexOf(mark, at + start.length);
    return { end: end < 0 ? text.length : end, cost: 1, slashes: [] };
  }
  if (text.startsWith('<!DOCTYPE', at)) {
    DOCTYPE.lastIndex = at;
    const [{ length }] = DOCTYPE.exec(text) ?? ['<'];
    return { end: at + length - 1, cost: 0, slashes: [] };
  }
  return text[at + 1] === '/' ? { end: at, cost: 0, slashes: [] } : readTag(text, at);
}

function readTag(text: string, start: number): Markup {
  const slashes: number[] = [];
  let [end, cost] = [start, 1];
  for (let count = 0; ; count++) {
    ATTRIBUTE.lastIndex = end + 1;
    const [attribute] = ATTRIBUTE.exec(text) ?? [];
    if (attribute === undefined) return { end, cost, slashes };
    if (count === MAX_XML_ATTRIBUTES) return { end, cost: Infinity, slashes };
    // Its closing quote.
    end += attribute.length;
    cost += attribute.includes('xmlns') ? NAMESPACE_COST : 1;
    if (BEHAVIOUR.test(attribute)) slashes.push(end);
  }
}
