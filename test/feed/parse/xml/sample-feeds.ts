/** Feeds as editing systems write them, for tests that break them. */

const TEXTS = [
  ['Ferry runs all winter', 'The ferry &amp; the “Nordlys” run <b>daily</b> – at 8.'],
  ['Tram line opens', 'The line opens.<br>Tickets cost 2 < 3 "crowns".'],
  ['Market moves to the quay', "Stalls stand on the quay; it's wet."],
  ['Straßenbahn öffnet', 'Погода: дождь 雨.'],
] as const;

function rssItem([title, text]: readonly [string, string], index: number): string {
  return `<item>
<title>${title}</title>
<link>https://news.example/${index}?a=1&amp;b=2</link>
<guid isPermaLink="false">n${index}</guid>
<pubDate>Tue, 24 Nov 2026 0${9 - index}:00:00 GMT</pubDate>
<dc:creator><![CDATA[Ruth Callan]]></dc:creator>
<description><![CDATA[${title} …]]></description>
<content:encoded><![CDATA[<p class="lead">${text}</p>]]></content:encoded>
<media:content url="https://news.example/${index}.jpg" type="image/jpeg" width="800"/>
</item>
`;
}

/** Feeds of four items, by their formats. */
export const REAL_FEEDS: Readonly<Record<'RSS 2.0' | 'RSS 1.0' | 'Atom', string>> = {
  'RSS 2.0': `<?xml version="1.0" encoding="UTF-8"?>
<!-- written by the desk -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Harbour News</title>
<link>https://news.example/</link>
<description><![CDATA[News of the harbour]]></description>
<atom:link href="https://news.example/feed.xml" rel="self" type="application/rss+xml"/>
<language>en</language>
${TEXTS.map(rssItem).join('')}</channel>
</rss>
`,
  'RSS 1.0': `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/"><title>Harbour News</title><link>https://news.example/</link></channel>
${TEXTS.map(
  ([title, text], index) => `<item rdf:about="https://news.example/${index}">
<title>${title}</title>
<link>https://news.example/${index}</link>
<dc:date>2026-11-24T0${9 - index}:00:00Z</dc:date>
<description>${escaped(text)}</description>
</item>
`,
).join('')}</rdf:RDF>
`,
  Atom: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="text">Harbour News</title>
<id>urn:harbour</id>
<link href="https://news.example/"/>
<link rel="self" href="https://news.example/feed.atom"/>
<author><name>The desk</name></author>
${TEXTS.map(
  ([title, text], index) => `<entry>
<id>urn:harbour:${index}</id>
<title type="html">${escaped(title)}</title>
<link rel="alternate" type="text/html" href="https://news.example/${index}"/>
<updated>2026-11-24T0${9 - index}:00:00Z</updated>
<author><name>Ida Lund</name><email>ida@news.example</email></author>
<category term="harbour"/>
<content type="${index === 0 ? 'xhtml' : 'html'}">${
    index === 0
      ? '<div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>runs</b><br/>daily.</p></div>'
      : escaped(text)
  }</content>
</entry>
`,
).join('')}</feed>
`,
};

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
