import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import { jsonFeed } from '../support.js';

const HEADLINES = ['Fähre fährt „wieder“ – täglich', 'Straßenbahn öffnet'];
/** Stands where the bytes of each case come. */
const HERE = '@';

const FORMATS: readonly (readonly [string, string])[] = [
  [
    'JSON Feed',
    JSON.stringify(
      jsonFeed(HEADLINES.map((title, id) => ({ id, title, content_text: id === 0 ? HERE : 'b' }))),
    ),
  ],
  [
    'ninjs',
    JSON.stringify(
      HEADLINES.map((headline, index) => ({
        uri: `n${String(index)}`,
        headline,
        body_text: index === 0 ? HERE : 'b',
      })),
    ),
  ],
  [
    'RSS',
    `<?xml version="1.0" encoding="UTF-8"?><rss><channel>${HEADLINES.map(
      (title, index) =>
        `<item><title>${title}</title><description>${index === 0 ? HERE : 'b'}</description></item>`,
    ).join('')}</channel></rss>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom">${HEADLINES.map(
      (title, id) =>
        `<entry><id>${String(id)}</id><title>${title}</title><summary>${id === 0 ? HERE : 'b'}</summary></entry>`,
    ).join('')}</feed>`,
  ],
];

const BYTES: readonly (readonly [string, readonly number[]])[] = [
  ['a cut character', [0xe2, 0x80]],
  ['a letter of Latin-1', [0xe9]],
  ['a byte that no encoding has', [0xff]],
  ['a lone continuation', [0x80]],
  ['an overlong slash', [0xc0, 0xaf]],
];

describe('a byte that is wrong', () => {
  for (const [format, text] of FORMATS)
    for (const [title, wrong] of BYTES)
      it(`costs of ${format} itself alone: ${title}`, async () => {
        const [before = '', after = ''] = text.split(HERE).map((part) => Buffer.from(part));
        const bytes = Uint8Array.from([...before, ...wrong, ...after] as number[]);
        const { articles } = await parseFeed(bytes.buffer, {
          url: 'https://news.example/feed',
          contentType: 'application/octet-stream',
        });
        expect(articles.map(({ headline }) => headline)).to.deep.equal(HEADLINES);
        const [first] = articles;
        expect(first?.bodyText ?? first?.bodyHtml).to.match(/^\ufffd{1,2}$/);
      });
});

describe('windows-1252', () => {
  it('keeps its quotes and dashes, which Node decodes as controls', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>@</title></item></channel></rss>';
    const [before = '', after = ''] = text.split(HERE).map((part) => Buffer.from(part));
    const bytes = Uint8Array.from([
      ...before,
      0x93,
      0xc4,
      0x94,
      0x20,
      0x96,
      0x20,
      0x80,
      ...after,
    ] as number[]);
    const { articles } = await parseFeed(bytes.buffer, { url: 'https://news.example/feed' });
    expect(articles[0]?.headline).to.equal('“Ä” – €');
  });
});
