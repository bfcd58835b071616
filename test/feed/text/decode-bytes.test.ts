import { expect } from '@open-wc/testing';
import { decodeBytes } from '../../../src/feed/text/decode-bytes.js';

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

describe('decodeBytes', () => {
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
      declared('utf-8', 0xe9, 0x74, 0xe9),
      '',
      `<?xml version="1.0" encoding='utf-8'?><a>été`,
    ],
    [
      'no declaration of a single-byte encoding for UTF-8',
      declared('iso-8859-1', ...utf8('été')),
      'text/xml; charset=iso-8859-1',
      `<?xml version="1.0" encoding='iso-8859-1'?><a>été`,
    ],
    [
      'a declaration that stands behind what a server prints',
      bytes(...utf8(`<br />Warning\n<?xml version="1.0" encoding="koi8-r"?><a>`), ...NEWS_IN_KOI8R),
      '',
      `<br />Warning\n<?xml version="1.0" encoding="koi8-r"?><a>Новость`,
    ],
    [
      'a declaration that decodes, where the content type does not',
      bytes(...declared('gbk', 0xd0, 0xc2, 0xce, 0xc5)),
      'text/xml; charset=utf-8',
      `<?xml version="1.0" encoding='gbk'?><a>新闻`,
    ],
    ['UTF-16 without a mark', utf16('<é/>', true).subarray(2), '', '<é/>'],
    [
      'UTF-16 without a mark the other way',
      utf16('<é/>', false).subarray(2),
      'text/xml; charset=utf-8',
      '<é/>',
    ],
    ['UTF-16 for JSON', utf16('{"a":"é"}', true).subarray(2), '', '{"a":"é"}'],
    [
      'the declaration of ISO-2022-JP, which is ASCII',
      declared('iso-2022-jp', 0x1b, 0x24, 0x42, 0x3f, 0x37, 0x1b, 0x28, 0x42),
      '',
      `<?xml version="1.0" encoding='iso-2022-jp'?><a>新`,
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
    it(`uses ${title}`, async () => {
      expect(await decodeBytes(body, contentType)).to.equal(expected);
    });
  }

  // Each in the midst of right ones.
  for (const [title, body, expected] of [
    ['a cut character of UTF-8', [...utf8('Fähre fährt „'), 0xe2, 0x80], 'Fähre fährt „\ufffd'],
    [
      'a letter of Latin-1 in UTF-8',
      [...utf8('Fähre '), 0xe9, ...utf8(' öffnet')],
      'Fähre \ufffd öffnet',
    ],
    ['a lone continuation', [...utf8('é新'), 0xbf, 0x41], 'é新\ufffdA'],
    ['a byte that no encoding has', [...utf8('新闻'), 0xff, 0x41], '新闻\ufffdA'],
    [
      'half of a surrogate pair',
      [...utf8('fährt täglich über'), 0xed, 0xa0, 0xbd, 0x41],
      'fährt täglich über\ufffd\ufffd\ufffdA',
    ],
    ['a byte in ASCII alone', [...utf8('Ferry '), 0xe2, ...utf8('runs')], 'Ferry \ufffdruns'],
    ['a byte at the very end', [...utf8('新'), 0xe6], '新\ufffd'],
    ['a byte behind a mark', [0xef, 0xbb, 0xbf, 0xe9, 0x74, 0xe9, 0x41], '\ufffdt\ufffdA'],
  ] as const)
    it(`costs of UTF-8 no more than ${title}`, async () => {
      expect(await decodeBytes(bytes(...body))).to.equal(expected);
      expect(await decodeBytes(bytes(...body), 'application/json; charset=utf-8')).to.equal(
        expected,
      );
    });

  for (const [encoding, body, expected] of [
    ['windows-1253', [0xc1, 0xd2, 0xe1], 'Α\ufffdα'],
    ['gbk', [0xd0, 0xc2, 0xff, 0xce, 0xc5], '新\ufffd闻'],
    ['shift_jis', [0x90, 0x56, 0xff, 0x95, 0xb7], '新\ufffd聞'],
    ['euc-jp', [0xbf, 0xb7, 0xff, 0xca, 0xb9], '新\ufffd聞'],
    ['euc-kr', [0xbd, 0xc5, 0xff, 0xb9, 0xae], '신\ufffd문'],
    ['big5', [0xb7, 0x73, 0xff, 0xbb, 0x44], '新\ufffd聞'],
  ] as const)
    it(`costs of ${encoding} no more than a byte that is wrong`, async () => {
      const text = await decodeBytes(declared(encoding, ...body));
      expect(text.slice(text.indexOf('<a>') + 3)).to.equal(expected);
    });

  it('costs of UTF-16 no more than half a pair', async () => {
    expect(await decodeBytes(bytes(0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0))).to.equal('A\ufffdB');
  });
});
