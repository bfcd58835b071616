import { expect } from '@open-wc/testing';
import { messagesFor } from '../../../src/shared/messages.js';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import { typesetBody } from '../../../src/article-view/renderer/typeset/typeset-body.js';
import type { Article, Feed } from '../../../src/model.js';
import { feedErrorOf, withXmlParser } from '../support.js';

const URL = 'https://news.example/feeds/feed.xml';

function parse(text: string): Promise<Feed> {
  return parseFeed(text, { url: URL });
}

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour News</title>
    <link>https://news.example/</link><language>en-gb</language>${channel}${items}</channel></rss>`;
}

function atom(entries: string, feed = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title>${feed}${entries}</feed>`;
}

async function firstOf(text: string): Promise<Article | undefined> {
  return (await parse(text)).articles[0];
}

const ITEM = `<item><title>Ferry &amp;amp; tram &lt;b&gt;run&lt;/b&gt; again</title>
  <link>/ferry</link><guid isPermaLink="false">ferry-1</guid>
  <description>All &lt;i&gt;winter&lt;/i&gt;.</description>
  <content:encoded><![CDATA[<p>It runs.</p>]]></content:encoded>
  <dc:creator>Ruth Callan</dc:creator><category>Transport</category>
  <pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate>
  <media:group><media:content url="wide.jpg" type="image/jpeg" width="4000" height="3000"/>
    <media:content url="fit.jpg" type="image/jpeg" width="1200" height="900"/></media:group>
  <media:credit>Ida Lund</media:credit></item>`;

describe('RSS', () => {
  it('is read with content, Dublin Core and Media RSS', async () => {
    const feed = await parse(rss(ITEM));
    expect(feed).to.include({
      title: 'Harbour News',
      homepage: 'https://news.example/',
      language: 'en-GB',
      url: URL,
    });
    expect(feed.articles[0]).to.deep.include({
      id: 'ferry-1',
      url: 'https://news.example/ferry',
      headline: 'Ferry & tram run again',
      summary: 'All winter.',
      bodyHtml: '<p>It runs.</p>',
      authors: ['Ruth Callan'],
      tags: ['Transport'],
      language: 'en-GB',
      published: new Date('2026-11-24T07:00:00Z'),
      image: {
        url: 'https://news.example/feeds/fit.jpg',
        width: 1200,
        height: 900,
        credit: 'Ida Lund',
      },
    });
  });

  it('does not believe impossible sizes of pictures', async () => {
    for (const size of ['width="1" height="8000"', 'width="0" height="99999999"']) {
      const article = await firstOf(
        rss(`<item><title>a</title><media:thumbnail url="a.png" ${size}/></item>`),
      );
      expect(article?.image).to.deep.equal({ url: 'https://news.example/feeds/a.png' });
    }
  });

  it('is read in version 0.91, doctype and all', async () => {
    const article = await firstOf(
      `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "https://news.example/rss-0.91.dtd">
      <rss version="0.91"><channel><title>H</title><item><title>Ferry runs</title><link>https://news.example/1</link></item></channel></rss>`,
    );
    expect(article).to.include({ id: 'https://news.example/1', headline: 'Ferry runs' });
  });

  it('is read as RDF, whose items stand beside the channel', async () => {
    const feed = await parse(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://news.example/"><title>Harbour News</title><link>https://news.example/</link></channel>
        <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1?x</link><d:date>2026-11-24T08:00:00Z</d:date></item>
        <item rdf:about="https://news.example/2"><title>Two</title></item></rdf:RDF>`,
    );
    expect(feed.title).to.equal('Harbour News');
    expect(
      feed.articles.map(({ id, url, published }) => [id, url, published?.getTime()]),
    ).to.deep.equal([
      ['https://news.example/1', 'https://news.example/1?x', Date.UTC(2026, 10, 24, 8)],
      ['https://news.example/2', undefined, undefined],
    ]);
  });

  it('has the title that Dublin Core gives it, where it has no other', async () => {
    const feed = await parse(
      `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><dc:title>Harbour News</dc:title></channel></rss>`,
    );
    expect(feed.title).to.equal('Harbour News');
  });

  for (const [title, item, expected] of [
    [
      'a guid is the address',
      '<guid>https://news.example/7</guid>',
      { url: 'https://news.example/7' },
    ],
    [
      'a guid is none',
      '<guid isPermaLink="false">https://news.example/7</guid>',
      { url: undefined },
    ],
    ['a guid names it', '<guid>n7</guid><link>/7</link>', { id: 'n7' }],
    ['a link names it', '<link>/7</link>', { id: 'https://news.example/7' }],
    ['an Atom link leads to it', '<atom:link href="/7"/>', { url: 'https://news.example/7' }],
    ['a scheme is not ours', '<link>javascript:alert(1)</link>', { url: undefined }],
    ['a description is its text', '<description>&lt;p>Runs</description>', { bodyHtml: '<p>Runs' }],
    [
      'an address may hold the name of an author',
      '<author>r@news.example (Ruth)</author>',
      { authors: ['Ruth'] },
    ],
    ['an address alone is not an author', '<author>r@news.example</author>', { authors: [] }],
    [
      'a thumbnail is the picture',
      '<media:thumbnail url="t.jpg"/>',
      { image: { url: 'https://news.example/feeds/t.jpg' } },
    ],
    [
      'an enclosure is the picture',
      '<enclosure url="e.mp3" type="audio/mpeg"/><enclosure url="e.png" type="image/png"/>',
      { image: { url: 'https://news.example/feeds/e.png' } },
    ],
    [
      'a video is not a picture',
      '<media:content url="f.mp4" type="video/mp4"/>',
      { image: undefined },
    ],
  ] as const) {
    it(`recognizes that ${title}`, async () => {
      const article = await firstOf(rss(`<item><title>Ferry runs</title>${item}</item>`));
      expect({ ...article }).to.deep.include(
        Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
      );
      for (const [key, value] of Object.entries(expected)) {
        if (value === undefined) expect(article).to.not.have.property(key);
      }
    });
  }

  it('names the sources of its items, which end their titles', async () => {
    const { articles } = await parse(
      rss(`<item><title>Ferry runs - Bay Post</title>
          <source url="https://post.example/feed">Bay &lt;b&gt;Post&lt;/b&gt;</source></item>
        <item><title>Tram runs - Bay Post</title></item>`),
    );
    expect(articles.map(({ source }) => source)).to.deep.equal(['Bay Post', undefined]);
    expect(articles.map(({ wire }) => wire.text)).to.deep.equal([
      'Ferry runs',
      'Tram runs - Bay Post',
    ]);
  });

  it('skips and counts empty items', async () => {
    const feed = await parse(rss('<item/><item><title>Ferry runs</title></item>'));
    expect(feed.articles).to.have.length(1);
    expect(feed.skipped).to.equal(1);
  });
});

describe('Atom', () => {
  for (const stranger of ['<channel xmlns="">Local</channel>', '<rss xmlns=""/>'])
    it(`stays Atom where it also has ${stranger}`, async () => {
      const { articles } = await parse(atom('<entry><id>1</id><title>A</title></entry>', stranger));
      expect(articles.map(({ id }) => id)).to.deep.equal(['1']);
    });

  it('is read with its bases, its types and its authors', async () => {
    const feed = await parse(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/desk/" xml:lang="fr">
        <title type="html">Harbour &amp;amp; News</title><link href="home"/><author><name>The desk</name></author>
        <entry xml:base="2026/" xml:lang="en"><id>urn:1</id><title type="text">Ferry &lt;runs></title>
          <link rel="self" href="self.xml"/><link rel="alternate" type="text/html" href="ferry"/>
          <published>2026-11-24T08:00:00Z</published><updated>2026-11-24T10:00:00Z</updated>
          <summary>All winter.</summary><category term="t" label="Transport"/>
          <author><name>Ruth Callan</name></author>
          <content type="xhtml" xml:base="pictures/"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b/>runs<br/></p><img src="a.jpg" alt="&lt;A&gt;"/><a href="#note">1</a></div></content>
        </entry>
        <entry><id>urn:2</id><title>Tram runs</title><updated>2026-11-24T07:00:00Z</updated><content type="html">&lt;p>All day</content></entry>
      </feed>`,
    );
    expect(feed).to.include({
      title: 'Harbour & News',
      homepage: 'https://news.example/desk/home',
      language: 'fr',
    });
    const [ferry, tram] = feed.articles;
    expect(ferry).to.deep.include({
      id: 'urn:1',
      url: 'https://news.example/desk/2026/ferry',
      summary: 'All winter.',
      authors: ['Ruth Callan'],
      tags: ['Transport'],
      language: 'en',
      updated: new Date('2026-11-24T10:00:00Z'),
      bodyHtml:
        '<div><p>It <b></b>runs<br></p><img src="https://news.example/desk/2026/pictures/a.jpg" alt="&lt;A&gt;"><a href="#note">1</a></div>',
    });
    expect(tram).to.deep.include({ bodyHtml: '<p>All day', authors: ['The desk'], language: 'fr' });
    expect(tram).to.not.have.property('url');
  });

  for (const [type, value, expected] of [
    ['text', 'All winter.', { bodyText: 'All winter.' }],
    ['text/plain', 'All winter.', { bodyText: 'All winter.' }],
    ['html', '&lt;p>Winter', { bodyHtml: '<p>Winter' }],
    ['image/png', 'aGVsbG8=', {}],
  ] as const) {
    it(`reads content of type ${type}`, async () => {
      const article = await firstOf(
        atom(`<entry><id>1</id><title>F</title><content type="${type}">${value}</content></entry>`),
      );
      expect({ ...article }).to.include(expected);
      expect(Object.keys(expected)).to.include.members(
        Object.keys(article ?? {}).filter((key) => key.startsWith('body')),
      );
    });
  }

  it('names the feed from which an entry was copied', async () => {
    const article = await firstOf(
      atom('<entry><id>1</id><title>a</title><source><title>Bay Post</title></source></entry>'),
    );
    expect(article?.source).to.equal('Bay Post');
  });

  it('uses the summary as the text where there is no other', async () => {
    const article = await firstOf(
      atom('<entry><id>1</id><title>F</title><summary>All winter.</summary></entry>'),
    );
    expect(article).to.include({ bodyText: 'All winter.' }).and.not.have.property('summary');
  });

  it('returns hostile XHTML as HTML source, for the sanitizer', async () => {
    const article = await firstOf(
      atom(
        `<entry><id>1</id><title>F</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p onclick="alert(1)">A</p><script>alert(1)</script><style>&lt;/style>&lt;img src=x onerror=alert(1)></style></div></content></entry>`,
      ),
    );
    const { content } = await typesetBody(
      { headline: 'F', bodyHtml: article?.bodyHtml ?? '' },
      { baseUrl: URL, headingLevel: 2, idPrefix: 'body-', messages: messagesFor('en') },
    );
    expect(content.textContent.trim()).to.equal('A');
    expect(content.querySelectorAll('script, style, img, [onclick]')).to.have.length(0);
  });
});

describe('XML that is no feed', () => {
  it('names the root element that was found instead of a feed', async () => {
    const error = await feedErrorOf(parse('<?xml version="1.0"?><opml/>'));
    expect(error.code).to.equal('unknown-format');
    expect(error.message).to.contain('<opml>').and.to.contain(URL);
  });

  for (const [title, text, code] of [
    ['cut short before its first item', rss('').slice(0, -20), 'syntax'],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'unknown-format'],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'unknown-format'],
    ['a page with a doctype', '<!DOCTYPE html><title>404</title>', 'unknown-format'],
  ] as const) {
    it(`fails as ${code}: ${title}`, async () => {
      const error = await feedErrorOf(parse(text));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(URL);
    });
  }

  // WebKit would work on these twelve lines for ten minutes.
  const entities = Array.from(
    { length: 12 },
    (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
  ).join('');
  for (const [title, prolog] of [
    ['at once', '<!DOCTYPE rss ['],
    [
      'behind a declaration and comments',
      '<?xml version="1.0"?>\n<!-- > [ --><?x >?><!DOCTYPE rss [',
    ],
    ['behind names', `<!DOCTYPE rss PUBLIC ">" '[>'\n[ `],
    ['behind many blanks', `<?xml version="1.0"?>${' '.repeat(5000)}<!DOCTYPE rss [`],
  ] as const) {
    it(`is read without entities of its own, ${title}`, async () => {
      const text = `${prolog}<!ENTITY e0 "ha">${entities}]><rss><channel><item><title>A &e12;</title></item></channel></rss>`;
      expect((await firstOf(text))?.headline).to.equal('A &e12;');
    });
  }

  it('is read where Trusted Types refuse the engine’s parser', async () => {
    const { articles } = await withXmlParser(
      () => {
        throw new TypeError('This document requires TrustedHTML');
      },
      () => parseFeed(rss(ITEM), { url: URL }),
    );
    expect(articles[0]?.headline).to.equal('Ferry & tram run again');
  });
});
