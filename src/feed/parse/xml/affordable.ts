/** Whether an engine can parse an XML text, which it does in one go, without freezing the page. */

import { MAX_XML_ATTRIBUTES, MAX_XML_COST } from '../../limits.js';

/** A declared namespace costs engines as much as this many elements. */
const NAMESPACE_COST = 10;

const ATTRIBUTE = /[^"'<>]*=\s*(?:"[^"]*"|'[^']*')/y;

/** Counts elements and attributes up to a limit; CDATA sections hold none. */
export function isAffordable(text: string): boolean {
  let cost = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<![CDATA[', at)) {
      at = text.indexOf(']]>', at);
      // No end, so the rest is text.
      if (at < 0) return true;
    } else if (text[at + 1] !== '/') {
      const tag = measureTag(text, at + 1);
      at = tag.end;
      cost += tag.cost;
      if (tag.attributes > MAX_XML_ATTRIBUTES || cost > MAX_XML_COST) return false;
    }
  }
  return true;
}

function measureTag(
  text: string,
  start: number,
): { readonly end: number; readonly attributes: number; readonly cost: number } {
  let [end, attributes, cost] = [start, 0, 1];
  ATTRIBUTE.lastIndex = start;
  for (; attributes <= MAX_XML_ATTRIBUTES; attributes++) {
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    end = ATTRIBUTE.lastIndex;
    cost += match[0].includes('xmlns') ? NAMESPACE_COST : 1;
  }
  return { end, attributes, cost };
}
