import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import type { Article } from '../../../../src/model.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const MEDIA = 'http://search.yahoo.com/mrss/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

async function firstOf(text: string): Promise<Article | undefined> {
  const { articles, title } = await parseFeed(text, { url: 'https://news.example/feed.xml' });
  expect(title).to.equal('Harbour News');
  return articles[0];
}

/** As search-and-replace, manuals and habits write a namespace. */
const SPELLINGS: readonly (readonly [string, (namespace: string) => string])[] = [
  ['as it is', (namespace) => namespace],
  ['with https', (namespace) => namespace.replace('http:', 'https:')],
  [
    'with another end',
    (namespace) => (/[/#]$/.test(namespace) ? namespace.slice(0, -1) : `${namespace}/`),
  ],
  ['in capitals', (namespace) => namespace.toUpperCase()],
  ['in small letters', (namespace) => namespace.toLowerCase()],
  ['with blanks', (namespace) => ` ${namespace}\n`],
  [
    'with and without www.',
    (namespace) => namespace.replace('//www.', '//').replace('//purl', '//www.purl'),
  ],
  [
    'with a letter changed',
    (namespace) => namespace.replace('org', 'orq').replace('yahoo', 'yahooo'),
  ],
  ['empty', () => ''],
];

describe('the namespaces of Atom and of modules', () => {
  for (const [title, spell] of SPELLINGS) {
    it(`are known ${title}, in Atom`, async () => {
      const article = await firstOf(`<feed xmlns="${spell(ATOM)}" xmlns:media="${spell(MEDIA)}">
        <title>Harbour News</title><entry><id>urn:1</id><title>Ferry runs</title><author><name>Ruth Callan</name></author>
        <link href="https://news.example/1"/><updated>2026-11-24T08:00:00Z</updated><content type="html">It runs.</content>
        <media:thumbnail url="https://news.example/1.jpg"/></entry></feed>`);
      expect(article).to.deep.include({
        id: 'urn:1',
        headline: 'Ferry runs',
        url: 'https://news.example/1',
        bodyHtml: 'It runs.',
        authors: ['Ruth Callan'],
        published: new Date('2026-11-24T08:00:00Z'),
        image: { url: 'https://news.example/1.jpg' },
      });
    });

    it(`are known ${title}, in RSS`, async () => {
      const article =
        await firstOf(`<rss version="2.0" xmlns:a10="${spell(ATOM)}" xmlns:dc="${spell(DC)}"
        xmlns:content="${spell(CONTENT)}" xmlns:media="${spell(MEDIA)}"><channel><title>Harbour News</title>
        <item><title>Ferry runs</title><a10:link href="https://news.example/1"/><dc:creator>Ruth Callan</dc:creator>
        <dc:date>2026-11-24T08:00:00Z</dc:date><content:encoded>It runs.</content:encoded>
        <media:thumbnail url="https://news.example/1.jpg"/></item></channel></rss>`);
      expect(article).to.deep.include({
        headline: 'Ferry runs',
        url: 'https://news.example/1',
        bodyHtml: 'It runs.',
        authors: ['Ruth Callan'],
        published: new Date('2026-11-24T08:00:00Z'),
        image: { url: 'https://news.example/1.jpg' },
      });
    });

    it(`are known ${title}, in RDF`, async () => {
      const article =
        await firstOf(`<rdf:RDF xmlns:rdf="${spell(RDF)}" xmlns="${spell('http://purl.org/rss/1.0/')}">
        <channel><title>Harbour News</title></channel>
        <item rdf:about="urn:1"><title>Ferry runs</title><link>https://news.example/1</link></item></rdf:RDF>`);
      expect(article).to.include({
        id: 'urn:1',
        headline: 'Ferry runs',
        url: 'https://news.example/1',
      });
    });
  }
});

/** The root of RSS as it is met, with its end. */
const ROOTS: readonly string[] = [
  '<rss>',
  '<rss version="2.0">',
  '<rss version="2.0" xmlns="http://backend.userland.com/rss2">',
  '<rss version="2.0" xmlns="http://backend.userland.com/RSS2">',
  '<rss version="2.0" xmlns="http://blogs.law.harvard.edu/tech/rss">',
  '<rss version="2.0" xmlns="http://cyber.law.harvard.edu/rss/rss.html">',
  '<rss version="2.0" xmlns="https://backend.userland.com/rss2/">',
  '<rss version="2.0" xmlns="http://purl.org/rss/1.0/">',
  `<rss version="2.0" xmlns="${ATOM}">`,
  '<rss version="2.0" xmlns="urn:nobody">',
  '<rss version="2.0" xmlns="">',
  '<RSS version="2.0">',
];

describe('RSS', () => {
  for (const root of ROOTS)
    it(`is known by ${root}`, async () => {
      const end = `</${root.slice(1, 4)}>`;
      const article = await firstOf(`${root}<channel><title>Harbour News</title>
        <item><title>Ferry runs</title><link>https://news.example/1</link><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
        <description>It runs.</description></item></channel>${end}`);
      expect(article).to.deep.include({
        headline: 'Ferry runs',
        url: 'https://news.example/1',
        bodyHtml: 'It runs.',
        published: new Date('2026-11-24T08:00:00Z'),
      });
    });

  for (const [title, item, expected] of [
    ['the content module', '<content:encoded>It runs.</content:encoded>', { bodyHtml: 'It runs.' }],
    ['Dublin Core', '<dc:creator>Ruth Callan</dc:creator>', { authors: ['Ruth Callan'] }],
    [
      'Dublin Core in capitals',
      '<DC:creator>Ruth Callan</DC:creator>',
      { authors: ['Ruth Callan'] },
    ],
    [
      'Dublin Core’s terms',
      '<pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><dcterms:modified>2026-11-24T08:00:00Z</dcterms:modified>',
      { updated: new Date('2026-11-24T08:00:00Z') },
    ],
    [
      'Media RSS',
      '<media:thumbnail url="https://news.example/1.jpg"/>',
      { image: { url: 'https://news.example/1.jpg' } },
    ],
    ['Atom', '<atom:link href="https://news.example/1"/>', { url: 'https://news.example/1' }],
    [
      'Atom by another name',
      '<a10:updated>2026-11-24T08:00:00Z</a10:updated>',
      { published: new Date('2026-11-24T08:00:00Z') },
    ],
    [
      'Atom without any prefix',
      '<updated>2026-11-24T08:00:00Z</updated>',
      { published: new Date('2026-11-24T08:00:00Z') },
    ],
    ['RSS', '<rss:link>https://news.example/1</rss:link>', { url: 'https://news.example/1' }],
    [
      'names in small letters',
      '<pubdate>Tue, 24 Nov 2026 08:00:00 GMT</pubdate>',
      { published: new Date('2026-11-24T08:00:00Z') },
    ],
  ] as const)
    it(`has ${title} without a declaration`, async () => {
      const article = await firstOf(
        `<rss><channel><title>Harbour News</title><item><title>Ferry runs</title>${item}</item></channel></rss>`,
      );
      expect(article).to.deep.include(expected);
    });

  it('has Atom in it, in Atom’s own namespace', async () => {
    const article = await firstOf(`<rss><channel><title>Harbour News</title>
      <item xmlns="${ATOM}"><title>Ferry runs</title><link href="https://news.example/1"/>
      <published>2026-11-24T08:00:00Z</published><content>It runs.</content></item></channel></rss>`);
    expect(article).to.deep.include({
      headline: 'Ferry runs',
      url: 'https://news.example/1',
      published: new Date('2026-11-24T08:00:00Z'),
      bodyText: 'It runs.',
    });
  });

  it('takes nothing from a vocabulary of nobody', async () => {
    const article = await firstOf(`<rss xmlns:x="urn:nobody"><channel><title>Harbour News</title>
      <item><title>Ferry runs</title><x:link>https://news.example/1</x:link></item></channel></rss>`);
    expect(article).to.not.have.property('url');
  });
});
