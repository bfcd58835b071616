import { expect } from '@open-wc/testing';
import { decodeText } from '../../src/feed/decode-text.js';

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  return Uint8Array.from(
    [...`\ufeff${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      const pair = [code & 255, code >> 8];
      return isLittleEndian ? pair : pair.reverse();
    }),
  );
}

function declared(encoding: string, ...text: readonly number[]): Uint8Array {
  return bytes(...utf8(`<?xml version="1.0" encoding='${encoding}'?><a>`), ...text);
}

const NEWS_IN_KOI8R = [0xee, 0xcf, 0xd7, 0xcf, 0xd3, 0xd4, 0xd8];

describe('decodeText', () => {
  for (const [title, body, contentType, expected] of [
    ['plain UTF-8', utf8('{"a":"é 新"}'), '', '{"a":"é 新"}'],
    ['a mark of UTF-8', bytes(0xef, 0xbb, 0xbf, ...utf8('{}')), '', '{}'],
    ['a mark of UTF-16', utf16('{"a":"é"}', true), 'text/xml; charset=utf-8', '{"a":"é"}'],
    ['a mark of UTF-16 the other way', utf16('<é/>', false), '', '<é/>'],
    ['the content type', bytes(0x3c, 0xe9), 'text/xml; charset="ISO-8859-1"', '<é'],
    [
      'the content type before the declaration',
      declared('koi8-r', 0xe9),
      'text/xml;charset=latin1',
      `<?xml version="1.0" encoding='koi8-r'?><a>é`,
    ],
    [
      'the declaration',
      declared('KOI8-R', ...NEWS_IN_KOI8R),
      'text/xml',
      `<?xml version="1.0" encoding='KOI8-R'?><a>Новость`,
    ],
    [
      'no declaration of an unknown name',
      declared('martian', 0xc3, 0xa9),
      '',
      `<?xml version="1.0" encoding='martian'?><a>é`,
    ],
    [
      'no declaration that is wrong',
      declared('utf-8', 0xe9),
      '',
      `<?xml version="1.0" encoding='utf-8'?><a>é`,
    ],
    ...['UTF-16', 'utf-16be', 'ucs-2', 'ISO-10646-UCS-2', 'unicode', 'csUnicode'].map(
      (label) =>
        [
          `no declaration of ${label} that is in ASCII`,
          declared(label, 0xc3, 0xa9),
          `text/xml; charset=${label}`,
          `<?xml version="1.0" encoding='${label}'?><a>é`,
        ] as const,
    ),
    [
      'a content type of UTF-16 where it can be',
      utf16('<é/>', true).subarray(2),
      'text/xml; charset=utf-16',
      '<é/>',
    ],
    ['windows-1252 where it cannot be UTF-8', bytes(0x22, 0x93, 0xe9, 0x94, 0x22), '', '"“é”"'],
    [
      'UTF-8 for JSON that is sent as something else',
      utf8('{"a":"é"}'),
      'application/json; charset=iso-8859-1',
      '{"a":"é"}',
    ],
    [
      'the content type for JSON that is not UTF-8',
      bytes(0x22, 0xcf, 0x22),
      'application/json; charset=windows-1251',
      '"П"',
    ],
    ['nothing', bytes(), '', ''],
  ] as const) {
    it(`goes by ${title}`, () => {
      expect(decodeText(body, contentType)).to.equal(expected);
    });
  }
});
