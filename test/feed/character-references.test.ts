import { expect } from '@open-wc/testing';
import { decodeReferences } from '../../src/feed/character-references.js';

/** Of Latin-1 from its first to its last, and of what typesetters use. */
const NAMES =
  'nbsp iexcl pound sect copy laquo shy reg deg sup2 micro middot sup1 ordm raquo frac14 frac34 iquest Agrave Auml ' +
  'AElig Ccedil Egrave Iuml ETH Ntilde Ouml times Oslash Uuml THORN szlig agrave auml aelig eacute iuml eth ntilde ' +
  'ouml divide oslash uuml thorn yuml amp lt gt quot apos ndash mdash hellip lsquo rsquo ldquo rdquo bdquo bull euro trade';

function decoded(text: string): string {
  return decodeReferences(text, (code) => String.fromCodePoint(code));
}

function parsed(text: string): string | null {
  return new DOMParser().parseFromString(text, 'text/html').body.textContent;
}

describe('decodeReferences', () => {
  for (const name of NAMES.split(' ')) {
    it(`knows &${name}; as browsers do`, () => {
      expect(decoded(`x&${name};x`)).to.equal(parsed(`x&${name};x`));
    });
  }

  for (const [written, expected] of [
    ['M&uuml;nchen, &Ouml;sterreich', 'München, Österreich'],
    ['&#252; &#xFC; &#XfC;', 'ü ü ü'],
    ['&amp;uuml;', '&uuml;'],
    [
      'AT&T; R&D &; &nosuch; &UUML; &constructor; &uuml',
      'AT&T; R&D &; &nosuch; &UUML; &constructor; &uuml',
    ],
    ['&#1114111; &#1114112; &#x110000;', '\u{10ffff} &#1114112; &#x110000;'],
  ] as const) {
    it(`makes "${expected}" of "${written}"`, () => {
      expect(decoded(written)).to.equal(expected);
    });
  }
});
