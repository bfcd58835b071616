import { expect } from '@open-wc/testing';
import { decodeHTMLStrict } from 'entities/decode';
import { canDecode, decodeReferences } from '../../../src/feed/text/references.js';

describe('decodeReferences', () => {
  it('needs no decoder from elsewhere', () => {
    expect(canDecode()).to.equal(true);
  });

  for (const [written, expected] of [
    ['M&uuml;nchen, &Ouml;sterreich', 'München, Österreich'],
    ['&#252; &#xFC; &#XfC;', 'ü ü ü'],
    ['&amp;uuml;', '&uuml;'],
    [
      'AT&T; R&D &; &nosuch; &UUML; &constructor; &uuml',
      'AT&T; R&D &; &nosuch; &UUML; &constructor; &uuml',
    ],
    ['/?a=1&copy=2&lt=3', '/?a=1&copy=2&lt=3'],
    ['&#128; &#x92; &#150; &#x9F; &#x81;', '€ ’ – Ÿ \u0081'],
    ['&#1114111; &#1114112; &#x110000; &#0; &#xd800;', '\u{10ffff} \ufffd \ufffd \ufffd \ufffd'],
    ['&NotEqualTilde; &CounterClockwiseContourIntegral; &fjlig;', '≂̸ ∳ fj'],
    ['&lt;/title>&amp;lt; </title><b>', '</title>&lt; </title><b>'],
    ['\n\n &Tab;&NewLine;x', '\n\n \t\nx'],
  ] as const) {
    it(`makes "${expected}" of "${written}", as the decoder outside of pages does`, () => {
      expect(decodeReferences(written)).to.equal(expected);
      expect(decodeHTMLStrict(written)).to.equal(expected);
    });
  }
});
