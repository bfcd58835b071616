/** HTML character references in text that no parser reads: numeric ones, and names. */

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi;

/** The names of U+00A0 to U+00FF in order (HTML, section 13.5). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg ' +
  'plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute ' +
  'Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
  'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc ' +
  'euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
  'ugrave uacute ucirc uuml yacute thorn yuml';

/** The characters that "&#128;" to "&#159;" mean: those of windows-1252 (HTML, section 13.2.5.80). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const NAMED = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    euro: '€',
    trade: '™',
  }),
]);

/** The names in a source text, where "&" may be escaped as in XML or in JSON. */
const NAMES = /(?:&(?:amp;|#38;)?|\\u0026)([a-z][a-z\d]{1,7});/gi;

/** Loads the other names of HTML 4 where a text has one. Without them, references stay as written. */
export async function loadNamesIn(text: string): Promise<void> {
  if (NAMED.has('oelig')) return;
  for (const [, name = ''] of text.matchAll(NAMES)) {
    if (NAMED.has(name)) continue;
    const names = await import('./html-4-names.js').catch(() => undefined);
    for (const [added, character] of names?.characterNames() ?? []) NAMED.set(added, character);
    return;
  }
}

/** The text with its references decoded once; unknown names and codes stay as written. */
export function decodeEntities(text: string, characterOf: (code: number) => string): string {
  return text.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED.get(name) ?? written;
    const code = Number(decimal ?? `0x${hex ?? ''}`);
    return code > 0x10ffff
      ? written
      : characterOf(WINDOWS_1252[code - 0x80]?.charCodeAt(0) ?? code);
  });
}
