/** Text of a feed made fit for one line: no markup, no controls, nothing that turns the line around. */

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
  const end = String.raw`</${name}(?:\s[^<>]*)?>`;
  return {
    ended: new RegExp(`^[^]*${end}`, 'i'),
    element: new RegExp(String.raw`<${name}(?:\s[^<>]*)?>[^]*?${end}`, 'gi'),
  };
});
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
// Invisible: C0 and C1 controls, soft marks of the byte order, bidi embeddings and isolates, tag characters.
const INVISIBLE = /[^\P{Cc}\s]|[\ufeff\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The references that editors' systems leave in titles (HTML, section 13.5); any other stays as written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    euro: '€',
    pound: '£',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
  }),
);

// Most headlines need nothing of all that.
const UNPLAIN = /[^ -~]|[<&]| {2}/;

/** Plain text on one line: tags dropped, character references decoded once, blanks collapsed. */
export function plainText(raw: string): string {
  const text = cut(withoutUnseen(raw));
  if (!UNPLAIN.test(text)) return text.trim();
  return text
    .replace(INLINE_TAG, '')
    .replace(TAG, ' ')
    .replace(REFERENCE, decodeReference)
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function withoutUnseen(raw: string): string {
  return UNSEEN.reduce(
    (text, { ended, element }) => text.replace(ended, (part) => part.replace(element, '')),
    raw,
  );
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH).replace(CUT_TAG, '') : text;
}

function decodeReference(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? written;
  const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex ?? '', 16);
  return code > 0x10ffff ? written : String.fromCodePoint(code);
}
