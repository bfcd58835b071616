/** A small feed of each format, with a value for every field. */
import { jsonFeed } from './support.js';

const BODY = '<p>HARBOUR, March 7 (OTW) -- The ferry runs again.</p>';

/** The feeds by the name of their format. */
export const SAMPLE_FEEDS: Readonly<Record<'JSON Feed' | 'ninjs' | 'RSS' | 'Atom', string>> = {
  'JSON Feed': JSON.stringify(
    jsonFeed(
      [
        {
          id: 'ferry',
          url: 'https://news.example/ferry',
          title: 'Urgent: Ferry "runs" again -- officials',
          content_html: BODY,
          image: '/ferry.png',
          date_published: '2026-03-07T08:00:00Z',
          authors: [{ name: 'Ruth Callan' }],
          tags: ['Transport'],
          _desk: { version: 2 },
        },
        { id: 7, content_text: 'Погода: дождь 雨' },
      ],
      {
        language: 'en',
        next_url: '?page=2',
        hubs: [{ type: 'WebSub', url: 'https://hub.example' }],
      },
    ),
  ),
  ninjs: JSON.stringify({
    items: [
      {
        uri: 'urn:otw:ferry',
        headlines: [{ role: 'main', value: 'Ferry runs again' }],
        bodies: [{ contenttype: 'text/html', value: BODY }],
        urgency: 2,
        version: '3',
        versioncreated: '2026-03-07T08:00:00Z',
        altids: [{ role: 'web', value: 'https://news.example/ferry' }],
        associations: [{ type: 'picture', renditions: [{ href: 'a.jpg', width: 800 }] }],
      },
      { guid: 'tram', headline: 'Tram runs', pubstatus: 'canceled' },
    ],
  }),
  RSS: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Harbour News</title>
    <link>https://news.example/</link>
    <item>
      <title>Ferry &amp; tram run again</title>
      <guid isPermaLink="false">ferry</guid>
      <pubDate>Sat, 07 Mar 2026 08:00:00 GMT</pubDate>
      <content:encoded><![CDATA[${BODY}]]></content:encoded>
      <media:content url="ferry.jpg" medium="image" width="800"/>
    </item>
    <item><title>Погода: дождь</title><link>/weather</link></item>
  </channel>
</rss>`,
  Atom: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/">
  <title>Harbour News</title>
  <entry>
    <id>urn:otw:ferry</id>
    <title type="html">Ferry &amp;amp; tram run again</title>
    <link href="ferry"/>
    <updated>2026-03-07T08:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content>
  </entry>
</feed>`,
};
