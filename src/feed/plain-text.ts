/** Text of a feed made fit for one line: no markup, no controls, nothing that turns the line around. */
import { decodeReferences } from './character-references.js';

/** Characters of a headline or name that are read; the rest is dropped. */
const MAX_LENGTH = 2000;

// A tag as the HTML standard begins one, so that "3 < 4" stays as it is. [^<>] keeps it linear.
const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi;
// What a cut has left of a tag.
const CUT_TAG = /<[a-z/!][^<>]*$/i;
// Within a word or before a comma; every other tag parts words.
const INLINE_TAG =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?>/gi;
// Browsers show nothing of these. Within what reaches to the last end there is one for every start, so that
// none looks for its end in vain, which keeps it linear; a start without an end is a tag like others.
const UNSEEN = ['style', 'script'].map((name) => {
  const end = String.raw`</${name}\s*>`;
  return {
    ended: new RegExp(`^[^]*${end}`, 'i'),
    element: new RegExp(String.raw`<${name}(?:\s[^<>]*)?>[^]*?${end}`, 'gi'),
  };
});
// Invisible: C0 and C1 controls, soft marks of the byte order, bidi embeddings and isolates, tag characters.
const INVISIBLE = /[^\P{Cc}\s]|[\ufeff\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

// Most headlines need nothing of all that.
const UNPLAIN = /[^ -~]|[<&]| {2}/;

/** Plain text on one line: tags dropped, character references decoded once, blanks collapsed. */
export function plainText(raw: string): string {
  const text = cut(withoutUnseen(raw));
  if (!UNPLAIN.test(text)) return text.trim();
  const untagged = text.replace(INLINE_TAG, '').replace(TAG, ' ');
  return decodeReferences(untagged, (code) => String.fromCodePoint(code))
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function withoutUnseen(raw: string): string {
  // Looking for the last of something takes long in a long text.
  if (!/<\/(?:style|script)/i.test(raw)) return raw;
  return UNSEEN.reduce(
    (text, { ended, element }) => text.replace(ended, (part) => part.replace(element, '')),
    raw,
  );
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH).replace(CUT_TAG, '') : text;
}
