/** A small feed of each format that has every member a reader looks at: what is missing cannot grow. */
import { treeOfXml } from './xml-tree.js';
import type { Tree } from './grow.js';

const BODY =
  '<p>HARBOUR, March 7 (OTW) -- The <a href="/ferry">ferry</a> runs again.</p><img src="/ferry.png" width="8" height="6">';
const DATES = ['2026-03-07T08:00:00Z', '2026-03-07T09:00:00Z'] as const;

const jsonFeed: Tree = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour News',
  home_page_url: 'https://news.example/',
  feed_url: 'https://news.example/feed.json',
  description: 'News of the harbour',
  language: 'en',
  authors: [{ name: 'Ruth Callan', url: 'https://news.example/callan' }],
  hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
  items: [
    {
      id: 'ferry',
      url: 'https://news.example/ferry',
      external_url: 'https://port.example/ferry',
      title: 'Urgent: Ferry runs again -- officials',
      summary: 'The ferry runs.',
      content_html: BODY,
      content_text: 'The ferry runs.\n\nIt runs all winter.',
      image: '/ferry.png',
      banner_image: '/banner.png',
      date_published: DATES[0],
      date_modified: DATES[1],
      authors: [{ name: 'Ida Lund' }],
      author: { name: 'Ida Lund' },
      language: 'en-GB',
      tags: ['Transport', 'Harbour'],
      attachments: [{ url: '/ferry.mp3', mime_type: 'audio/mpeg', size_in_bytes: 100 }],
    },
    {
      id: 'tram',
      url: '/tram',
      title: 'UPDATE 2-Tram line opens',
      content_html: '<p>It opens.</p>',
    },
  ],
};

const ninjs: Tree = {
  items: [
    {
      uri: 'urn:otw:ferry',
      type: 'text',
      headlines: [{ role: 'main', value: 'Ferry runs again' }],
      bodies: [
        { role: 'main', contenttype: 'text/html', charcount: 40, value: BODY },
        {
          role: 'text',
          contenttype: 'text/plain',
          value: 'The ferry runs.\n\nIt runs all winter.',
        },
      ],
      descriptions: [{ role: 'short', value: 'The ferry runs.' }],
      by: 'Ruth Callan',
      infosources: [{ name: 'Harbour News' }],
      copyrightholder: 'Harbour News',
      located: 'HARBOUR',
      language: 'en',
      urgency: 2,
      version: '3',
      pubstatus: 'usable',
      firstcreated: DATES[0],
      versioncreated: DATES[1],
      evolvedfrom: 'urn:otw:ferry-0',
      subjects: [{ name: 'Transport', uri: 'urn:otw:transport' }],
      altids: [{ role: 'web', value: 'https://news.example/ferry' }],
      associations: [
        {
          name: 'main',
          type: 'picture',
          by: 'Ida Lund',
          descriptions: [{ value: 'The ferry at dawn' }],
          renditions: [
            {
              href: 'https://news.example/a.jpg',
              contenttype: 'image/jpeg',
              width: 800,
              height: 600,
            },
          ],
        },
      ],
    },
    { uri: 'urn:otw:tram', headline: 'Tram line opens', body_text: 'It opens.', slugline: 'TRAM' },
  ],
};

const rss = treeOfXml(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:atom="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><channel>
  <title>Harbour News</title><link>https://news.example/</link><language>en</language>
  <item><guid isPermaLink="false">ferry</guid><title>Ferry &amp; tram run again</title><link>/ferry</link>
    <description>The ferry runs.</description><content:encoded><![CDATA[${BODY}]]></content:encoded>
    <pubDate>Sat, 07 Mar 2026 08:00:00 GMT</pubDate><atom:updated>${DATES[1]}</atom:updated>
    <dc:creator>Ruth Callan</dc:creator><author>desk@news.example (Ida Lund)</author>
    <dc:language>en</dc:language><category>Transport</category><enclosure url="a.png" type="image/png"/>
    <media:group><media:content url="a.jpg" medium="image" width="800" height="600"/>
      <media:thumbnail url="b.jpg" width="80" height="60"/><media:description>At dawn</media:description>
      <media:credit>Ida Lund</media:credit></media:group></item>
  <item><guid>tram</guid><title>Tram line opens</title><link>/tram</link></item></channel></rss>`);

const atom =
  treeOfXml(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
  xml:base="https://news.example/" xml:lang="en"><id>urn:otw:feed</id><title>Harbour News</title>
  <link href="https://news.example/"/><author><name>Ruth Callan</name></author>
  <entry xml:lang="en" xml:base="/today/"><id>urn:otw:ferry</id><title type="html">Ferry &amp;amp; tram</title>
    <link href="ferry" rel="alternate" type="text/html"/><published>${DATES[0]}</published><updated>${DATES[1]}</updated>
    <author><name>Ida Lund</name></author><category term="transport" label="Transport"/>
    <summary type="text">The ferry runs.</summary>
    <media:content url="a.jpg" medium="image" width="800" height="600"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <a href="ferry">ferry</a> runs.</p></div></content>
  </entry>
  <entry><id>urn:otw:tram</id><title>Tram line opens</title><link href="tram"/></entry></feed>`);

/** Articles as a script gives them. */
const articles: Tree = [
  {
    id: 'ferry',
    headline: 'Ferry runs again -- officials',
    url: 'https://news.example/ferry',
    summary: 'The ferry runs.',
    bodyHtml: BODY,
    image: {
      url: '/a.jpg',
      alt: 'A ferry',
      caption: 'At dawn',
      credit: 'Ida Lund',
      width: 8,
      height: 6,
    },
    authors: ['Ruth Callan'],
    source: 'Harbour News',
    place: 'HARBOUR',
    language: 'en',
    tags: ['Transport'],
    status: 'usable',
    sameAs: ['ferry-0'],
    wire: {
      priority: 'urgent',
      kind: 'update',
      version: 2,
      label: 'Factbox',
      text: 'Ferry runs again -- officials',
      base: 'Ferry runs again',
      attribution: 'officials',
    },
    earlier: [{ id: 'ferry-0', headline: 'Ferry to run' }],
  },
  { id: 'tram', headline: 'Tram line opens', bodyText: 'It opens.\n\nAt last.' },
];

/** The samples by format. */
export const SAMPLES = { jsonFeed, ninjs, rss, atom, articles } as const satisfies Record<
  string,
  Tree
>;
