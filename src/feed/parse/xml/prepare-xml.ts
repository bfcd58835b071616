/** Makes an XML text cheap for an engine, which parses it in one go while the page stands still. */

import { MAX_XML_ATTRIBUTES, MAX_XML_COST_IN_ONE_GO, MAX_XML_MARKUP_LENGTH } from '../../limits.js';

/** A declared namespace costs engines as much as this many elements. */
const NAMESPACE_COST = 10;

const CDATA = '<![CDATA[';

/** What is no element but a node all the same, and how it ends. Tags inside do not count, nor do quotes mislead. */
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

/**
 * The text with a slash behind such namespaces, which makes plain elements of theirs; undefined where the text
 * has too many nodes and attributes for an engine, or too long ones.
 */
export function prepareXml(text: string): string | undefined {
  const parts: string[] = [];
  let [cost, kept, close] = [0, 0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text[at - 1] !== '>') cost += 1;
    const begin = at;
    const skipped = SKIPPED.find(([start]) => text.startsWith(start, at));
    if (skipped) {
      cost += 1;
      if (cost > MAX_XML_COST_IN_ONE_GO) return undefined;
      const [start, end] = skipped;
      at = text.indexOf(end, at + start.length);
      // Without an end, nothing behind it is an element.
      if (at < 0) break;
    } else if (text.startsWith('<!DOCTYPE', at)) {
      DOCTYPE.lastIndex = at;
      at += (DOCTYPE.exec(text)?.[0].length ?? 1) - 1;
    } else if (text[at + 1] !== '/') {
      cost += 1;
      for (let count = 0; ; count++) {
        if (count > MAX_XML_ATTRIBUTES || cost > MAX_XML_COST_IN_ONE_GO) return undefined;
        ATTRIBUTE.lastIndex = at + 1;
        const [attribute] = ATTRIBUTE.exec(text) ?? [];
        if (attribute === undefined) break;
        at += attribute.length;
        cost += attribute.includes('xmlns') ? NAMESPACE_COST : 1;
        // The quote stands at the end.
        if (BEHAVIOUR.test(attribute)) {
          parts.push(text.slice(kept, at), '/');
          kept = at;
        }
      }
    }
    // Looked for once behind each position: many tags may lack the same end.
    if (close < at) close = text.indexOf('>', at);
    if (close < 0) return undefined;
    const isText = skipped?.[0] === CDATA;
    if (!isText && close - begin > MAX_XML_MARKUP_LENGTH) return undefined;
  }
  return parts.join('') + text.slice(kept);
}
