/** HTML's character references in text that no parser has read: numbers, and all names (HTML, section 13.5). */
import { globals, page } from '../../page.js';
import { trustedHtml } from '../../trusted-types.js';

// Engines also decode "&copy" without its semicolon, which stands in addresses.
const UNTERMINATED = /&(?=#?\w)(?!#?\w{1,31};)/g;

let decode = decodeByEngine;
/** Never shown. */
let inert: Document | undefined;

/** Whether references can be decoded here without a decoder from elsewhere. */
export function canDecode(): boolean {
  return decode('&lt;') === '<';
}

/** Decodes by a function from now on, for places without a parser of HTML. */
export function decodeBy(decoder: (text: string) => string): void {
  decode = decoder;
}

/** The text with its references decoded once; unknown names stay as written. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decode(text) : text;
}

// The content of a title is text, whatever it says.
function decodeByEngine(text: string): string {
  if (!globals.document) return text;
  try {
    inert ??= page.implementation.createHTMLDocument('');
    const title = inert.createElement('title');
    title.innerHTML = trustedHtml(text.replace(UNTERMINATED, '&amp;'));
    return title.textContent;
  } catch {
    // Trusted Types refuse it.
    return text;
  }
}
