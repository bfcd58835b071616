/**
 * Feeds as they really are, and what a reader must show of them. Each row is a fault that readers of feeds were
 * reported for, or a sibling of one.
 */

/** A feed, and the fields that its articles must have, in document order. */
export interface RealCase {
  readonly title: string;
  readonly feed: string | ArrayBuffer;
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" ' +
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

function jsonOf(...items: readonly object[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour News',
    items: items.map((item, index) => ({ id: String(index + 1), ...item })),
  });
}

function rssOf(...items: readonly string[]): string {
  const written = items.map(
    (item, i) => `<item><guid isPermaLink="false">${String(i + 1)}</guid>${item}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${NAMESPACES}><channel><title>Harbour News</title>
    <link>https://news.example/</link>${written.join('')}</channel></rss>`;
}

function atomOf(...entries: readonly string[]): string {
  const written = entries.map((entry, i) => `<entry><id>urn:${String(i + 1)}</id>${entry}</entry>`);
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><title>Web notes</title>${written.join('')}</feed>`;
}

function headlines(...lines: readonly string[]): readonly { readonly headline: string }[] {
  return lines.map((headline) => ({ headline }));
}

/** Feeds that are JSON. */
export const JSON_CASES: readonly RealCase[] = [
  {
    title: 'JSON titles with angle brackets',
    feed: jsonOf(
      { title: 'Vec<String> or Vec<&str>?' },
      { title: 'When to use <dialog> and when not' },
      { title: 'if a<b and c>d' },
    ),
    expected: headlines(
      'Vec<String> or Vec<&str>?',
      'When to use <dialog> and when not',
      'if a<b and c>d',
    ),
  },
  {
    title: 'flags of regions',
    feed: jsonOf(
      { title: '🏴󠁧󠁢󠁥󠁮󠁧󠁿 England 2–1 Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿' },
      { title: '🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland draw at home' },
      { title: 'Hidden󠁨󠁩󠁿 letters' },
    ),
    expected: headlines('🏴󠁧󠁢󠁥󠁮󠁧󠁿 England 2–1 Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland draw at home', 'Hidden letters'),
  },
  {
    title: 'headlines that are cut between characters',
    feed: jsonOf(
      {
        content_text:
          '渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉',
      },
      {
        content_text:
          '🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷',
      },
      { content_text: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦' },
    ),
    expected: headlines(
      '渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡渡🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉…',
      '🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷🇫🇷…',
      '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…',
    ),
  },
  {
    title: 'references of HTML 4 in JSON',
    feed: jsonOf(
      { title: 'Un c&oelig;ur artificiel pour la s&oelig;ur du ministre' },
      { title: '&Scaron;koda &rarr; 3 &le; 5 &minus; 2' },
      { title: 'Caf&eacute; &ldquo;Mar&rdquo; &#8211; ouvert' },
    ),
    expected: headlines(
      'Un cœur artificiel pour la sœur du ministre',
      'Škoda → 3 ≤ 5 − 2',
      'Café “Mar” – ouvert',
    ),
  },
  {
    title: 'markup with ">" in attributes and comments',
    feed: jsonOf(
      { content_html: '<div class="[&>p]:mt-4 prose"><p>Ferry runs all winter.</p></div>' },
      {
        content_html:
          '<img src="https://img.example/a.jpg" alt="Temperature > 30 degrees"><p>Hot day in the harbour.</p>',
      },
      {
        content_html:
          '<!--[if mso]><table><tr><td><![endif]--><p>The week in the port.</p><!--[if mso]></td></tr></table><![endif]-->',
      },
      {
        title: 'Ferry',
        summary: '<p title="a -> b">The boat has new engines.</p>',
        content_html: '<p>x</p>',
      },
    ),
    expected: [
      { headline: 'Ferry runs all winter.' },
      { headline: 'Hot day in the harbour.' },
      { headline: 'The week in the port.' },
      { headline: 'Ferry', summary: 'The boat has new engines.' },
    ],
  },
  {
    title: 'emoji of more than one character',
    feed: jsonOf({ title: '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣ 🇫🇷 ❤️‍🔥 🧑🏿‍🚀' }),
    expected: headlines('👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣ 🇫🇷 ❤️‍🔥 🧑🏿‍🚀'),
  },
  {
    title: 'a text of JSON as the headline, its signs as written',
    feed: jsonOf({ content_text: 'if a<b and c>d' }, { summary: 'The <dialog> element' }),
    expected: headlines('if a<b and c>d', 'The <dialog> element'),
  },
  {
    title: 'authors and tags that stand twice',
    feed: jsonOf({
      title: 'Ferry',
      authors: [
        { name: 'Ruth Callan' },
        { name: 'RUTH CALLAN' },
        { name: 'Tom Reed <tom@news.example>' },
      ],
      tags: ['Transport', 'transport', 'Sea'],
    }),
    expected: [{ authors: ['Ruth Callan', 'Tom Reed'], tags: ['Transport', 'Sea'] }],
  },
  {
    title: 'dates of RFC 5322 in JSON',
    feed: jsonOf({ title: 'Ferry', date_published: 'Mon, 24 Nov 2025 01:00:00 +0100 (CET)' }),
    expected: [{ published: new Date('2025-11-24T00:00:00Z') }],
  },
  {
    title: 'one id on several articles',
    feed: jsonOf(
      { id: 'x', url: 'https://news.example/1', title: 'Ferry runs' },
      { id: 'x', url: 'https://news.example/2', title: 'Tram opens' },
    ),
    expected: headlines('Ferry runs', 'Tram opens'),
  },
];

/** The bytes of a text in which "@" stands for the first two bytes of a character that was cut off. */
function withCutCharacter(text: string): ArrayBuffer {
  const [before = '', after = ''] = text.split('@');
  const encoder = new TextEncoder();
  return Uint8Array.from([...encoder.encode(before), 0xe2, 0x80, ...encoder.encode(after)]).buffer;
}

/** Feeds that are XML. */
export const XML_CASES: readonly RealCase[] = [
  {
    title: 'a character that is cut off, and no other that is wrong',
    feed: withCutCharacter(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Küstenblatt</title>
<item><title>Fähre fährt „wieder“ – täglich</title><link>https://news.example/1</link><description>Ein Auszug, der mitten im Zeichen endet @</description></item>
<item><title>Straßenbahn öffnet</title><link>https://news.example/2</link></item>
</channel></rss>`),
    expected: [
      {
        headline: 'Fähre fährt „wieder“ – täglich',
        bodyHtml: 'Ein Auszug, der mitten im Zeichen endet \ufffd',
      },
      { headline: 'Straßenbahn öffnet' },
    ],
  },
  {
    title: 'the namespace of Atom with https',
    feed: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="https://www.w3.org/2005/Atom"><title>Harbour News</title><id>urn:h</id><updated>2025-11-24T08:00:00Z</updated>
<entry><id>urn:1</id><title>Ferry runs all winter</title><link href="https://news.example/1"/><updated>2025-11-24T08:00:00Z</updated></entry></feed>`,
    expected: [
      {
        id: 'urn:1',
        headline: 'Ferry runs all winter',
        url: 'https://news.example/1',
        published: new Date('2025-11-24T08:00:00Z'),
      },
    ],
  },
  {
    title: 'Atom without a namespace',
    feed: `<?xml version="1.0" encoding="utf-8"?>
<feed><title>Harbour News</title><entry><id>urn:1</id><title>Ferry runs all winter</title><link href="https://news.example/1"/></entry></feed>`,
    expected: [{ id: 'urn:1', headline: 'Ferry runs all winter', url: 'https://news.example/1' }],
  },
  {
    title: 'a namespace of RSS 2.0',
    feed: `<?xml version="1.0"?>
<rss version="2.0" xmlns="http://backend.userland.com/RSS2"><channel><title>Harbour News</title><item><title>Ferry runs all winter</title><link>https://news.example/1</link></item></channel></rss>`,
    expected: [{ headline: 'Ferry runs all winter', url: 'https://news.example/1' }],
  },
  {
    title: 'texts of Atom by their types',
    feed: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Web notes</title><id>urn:w</id><updated>2025-11-24T08:00:00Z</updated>
<entry><id>urn:1</id><title type="text">When to use &lt;dialog&gt; and when not</title><updated>2025-11-24T08:00:00Z</updated></entry>
<entry><id>urn:2</id><title>Firefox ships without &lt;blink&gt;</title><updated>2025-11-24T07:00:00Z</updated></entry>
<entry><id>urn:3</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">History of the &lt;marquee&gt; tag</div></title><updated>2025-11-24T06:00:00Z</updated></entry>
<entry><id>urn:4</id><title type="html">About &amp;lt;template&amp;gt; <![CDATA[<em>today</em>]]></title><updated>2025-11-24T05:00:00Z</updated></entry></feed>`,
    expected: headlines(
      'When to use <dialog> and when not',
      'Firefox ships without <blink>',
      'History of the <marquee> tag',
      'About <template> today',
    ),
  },
  {
    title: 'an author in two vocabularies',
    feed: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Harbour News</title>
<link>https://news.example/</link>
<item><title>Ferry runs all winter</title><link>https://news.example/1</link><guid>https://news.example/1</guid><pubDate>Mon, 24 Nov 2025 01:00:00 GMT</pubDate><author>ruth.callan@news.example (Ruth Callan)</author><dc:creator>Ruth Callan</dc:creator></item>

</channel>
</rss>`,
    expected: [{ authors: ['Ruth Callan'] }],
  },
  {
    title: 'a film whose description is its text',
    feed: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>Harbour TV</title><id>urn:tv</id>
<entry><id>urn:tv:1</id><title>Harbour at dawn</title><link rel="alternate" href="https://video.example/watch?v=1"/><published>2025-11-24T08:00:00+00:00</published><updated>2025-11-24T08:00:00+00:00</updated>
<media:group><media:title>Harbour at dawn</media:title><media:content url="https://video.example/v/1" type="application/x-shockwave-flash" width="640" height="390"/><media:thumbnail url="https://img.example/1.jpg" width="480" height="360"/><media:description>First paragraph of what the film says.

Second paragraph, with https://news.example/ in it.

Chapters:
0:00 Start
1:00 End</media:description></media:group></entry></feed>`,
    expected: [
      {
        headline: 'Harbour at dawn',
        bodyText:
          'First paragraph of what the film says.\n\nSecond paragraph, with https://news.example/ in it.\n\nChapters:\n0:00 Start\n1:00 End',
        summary: undefined,
        image: { url: 'https://img.example/1.jpg', width: 480, height: 360 },
      },
    ],
  },
  {
    title: 'dates that can only mean one moment',
    feed: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Harbour News</title>
<link>https://news.example/</link>
<item><title>Headline 1</title><link>https://news.example/1</link><pubDate>Mon, 24 Nov 2025 01:00:00 +0100 (CET)</pubDate></item>
<item><title>Headline 2</title><link>https://news.example/2</link><pubDate>Mon, 24 Nov 2025 02:00:00 +0000 (GMT)</pubDate></item>
<item><title>Headline 3</title><link>https://news.example/3</link><pubDate>Mon, 24 Nov 2025 8:00:00 GMT</pubDate></item>
<item><title>Headline 4</title><link>https://news.example/4</link><pubDate>Mon, 24 Nov 2025 09:00:00 +01:00</pubDate></item>
<item><title>Headline 5</title><link>https://news.example/5</link><pubDate>Mon,24 Nov 2025 10:00:00 GMT</pubDate></item>
<item><title>Headline 6</title><link>https://news.example/6</link><dc:date>2025-11-24T11:00:00+01</dc:date></item>
<item><title>Headline 7</title><link>https://news.example/7</link><pubDate>Mon, 24 Nov 2025 12:00:00 CET</pubDate></item>
</channel>
</rss>`,
    expected: [11, 10, 10, 8, 8, 2, 0].map((hour) => ({
      published: new Date(Date.UTC(2025, 10, 24, hour)),
    })),
  },
  {
    title: 'references of HTML 4 in RSS',
    feed: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Harbour News</title>
<link>https://news.example/</link>
<item><title><![CDATA[Un c&oelig;ur artificiel &rsaquo; &Alpha; &amp; &Omega;]]></title><link>https://news.example/1</link></item>
</channel>
</rss>`,
    expected: headlines('Un cœur artificiel › Α & Ω'),
  },
  {
    title: 'other texts of Atom by their types',
    feed: atomOf(
      '<title type="TEXT">The &lt;b> tag</title><summary>A &lt;b> c</summary>',
      '<title type="text">AT&amp;amp;T</title><content>Is a &lt; b?</content>',
      '<title type="html"><![CDATA[Ferry <b title="a > b">runs</b>]]></title>',
      '<title type="html">Ferry <b xmlns="http://www.w3.org/1999/xhtml">runs</b></title>',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ferry</p><p>runs</p></div></title>',
      '<title type="text/html">&lt;i>Ferry&lt;/i></title>',
      '<title type="text/plain">&lt;i>Ferry&lt;/i></title>',
      '<title type="">&lt;i>Ferry&lt;/i></title>',
      '<title>A</title><category term="C&lt;T>"/><author><name>Ruth &lt;R></name></author>',
      '<title>A</title><summary type="html">&lt;p>Ferry&lt;/p></summary><content type="html">&lt;p>x&lt;/p></content>',
      '<summary>The &lt;dialog> element</summary>',
      '<title>A</title><content type="html"><p xmlns="http://www.w3.org/1999/xhtml">Ferry</p></content>',
      '<title type="plain">Ferry runs</title><summary type="application/x-text">It runs.</summary>',
      '<title>A</title><content type="markdown">*It runs.*</content>',
      '<title type="application/octet-stream">RmVycnkgcnVucw==</title>',
      '<title>A</title><content type="application/pdf">RmVycnkgcnVucw==</content>',
    ),
    expected: [
      { headline: 'The <b> tag', bodyText: 'A <b> c' },
      { headline: 'AT&amp;T', bodyText: 'Is a < b?' },
      { headline: 'Ferry runs' },
      { headline: 'Ferry runs' },
      { headline: 'Ferry runs' },
      { headline: 'Ferry' },
      { headline: '<i>Ferry</i>' },
      { headline: '<i>Ferry</i>' },
      { tags: ['C<T>'], authors: ['Ruth <R>'] },
      { summary: 'Ferry', bodyHtml: '<p>x</p>' },
      { headline: 'The <dialog> element' },
      { bodyHtml: '<p>Ferry</p>' },
      { headline: 'Ferry runs', bodyText: 'It runs.' },
      { bodyText: '*It runs.*' },
      { headline: '' },
      { bodyText: undefined },
    ],
  },
  {
    title: 'texts of RSS, which may be markup',
    feed: rssOf(
      '<title>Ferry &lt;b&gt;runs&lt;/b&gt;</title>',
      '<title><![CDATA[Ferry &amp; tram <em>run</em>]]></title>',
      '<title>3 &lt; 4</title>',
      '<title>Ferry <b>runs</b></title>',
      '<title>A</title><description><p>Ferry</p><p>runs</p></description>',
      '<description>&lt;img alt="a > b">Ferry runs</description>',
      '<title>&amp;Scaron;koda &amp;#146;s</title>',
      '<title>A</title><category>R&amp;amp;D</category><dc:subject>r&amp;amp;d</dc:subject>',
      '<dc:title>Ferry runs</dc:title>',
      '<title>A</title><description>&lt;!-- a > b -->Ferry</description><content:encoded>x</content:encoded>',
    ),
    expected: [
      { headline: 'Ferry runs' },
      { headline: 'Ferry & tram run' },
      { headline: '3 < 4' },
      { headline: 'Ferry runs' },
      { bodyHtml: '<p>Ferry</p><p>runs</p>' },
      { headline: 'Ferry runs' },
      { headline: 'Škoda ’s' },
      { tags: ['R&D'] },
      { headline: 'Ferry runs' },
      { summary: 'Ferry', bodyHtml: 'x' },
    ],
  },
  {
    title: 'authors in several vocabularies',
    feed: rssOf(
      '<title>A</title><author>ruth callan</author><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><author>r@news.example</author><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><dc:creator> Ruth  Callan </dc:creator><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><dc:creator>Ruth Callan</dc:creator><author>r@news.example (Tom Reed)</author>',
      '<title>A</title><author>Ruth Callan &lt;r@news.example></author><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><author>Ruth Callan (r@news.example)</author>',
      '<title>A</title><atom:author><atom:name>Ruth Callan</atom:name></atom:author><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><dc:creator>José Reed</dc:creator><author>Jose Reed</author>',
      '<title>A</title><dc:creator><![CDATA[Ruth &amp; Tom]]></dc:creator><author>Ruth &amp;amp; Tom</author>',
      '<title>A</title><author>r@news.example</author>',
    ),
    expected: [
      ['Ruth Callan'],
      ['Ruth Callan'],
      ['Ruth Callan'],
      ['Ruth Callan', 'Tom Reed'],
      ['Ruth Callan'],
      ['Ruth Callan'],
      ['Ruth Callan'],
      ['José Reed', 'Jose Reed'],
      ['Ruth & Tom'],
      [],
    ].map((authors) => ({ authors })),
  },
  {
    title: 'authors of Atom in Dublin Core',
    feed: atomOf(
      '<title>A</title><author><name>Ruth Callan</name></author><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><dc:creator>Ruth Callan</dc:creator>',
      '<title>A</title><author><name>Ruth Callan</name><email>r@news.example</email></author><author><name>Tom Reed</name></author>',
    ),
    expected: [['Ruth Callan'], ['Ruth Callan'], ['Ruth Callan', 'Tom Reed']].map((authors) => ({
      authors,
    })),
  },
  {
    title: 'items inside of a list',
    feed: `<rss version="2.0"><channel><title>Harbour News</title><items>
      <item><title>Ferry runs</title></item><item><title>Tram line opens</title></item></items></channel></rss>`,
    expected: headlines('Ferry runs', 'Tram line opens'),
  },
  {
    title: 'the text of an episode, where it has no other',
    feed: rssOf(
      '<title>A</title><itunes:summary>Boats.</itunes:summary>',
      '<itunes:summary>Boats leave the harbour.</itunes:summary>',
      '<title>A</title><description>Text.</description><itunes:summary>Boats.</itunes:summary>',
      '<title>A</title><content:encoded>&lt;p>Text.&lt;/p></content:encoded><itunes:summary>Boats.</itunes:summary>',
    ),
    expected: [
      { bodyHtml: 'Boats.' },
      { headline: 'Boats leave the harbour.' },
      { bodyHtml: 'Text.', summary: undefined },
      { bodyHtml: '<p>Text.</p>', summary: 'Boats.' },
    ],
  },
  {
    title: 'texts of Media RSS',
    feed: rssOf(
      '<media:title>Harbour at dawn</media:title><media:description>Boats.</media:description>',
      '<title>A</title><media:description type="html">&lt;p>Boats.&lt;/p></media:description>',
      '<title>A</title><media:description type="plain">a &lt;b> c</media:description>',
      '<title>A</title><media:content url="f.mp4" type="video/mp4"><media:description>Boats.</media:description></media:content>',
      '<title>A</title><media:content url="p.jpg" medium="image"><media:description>Boats.</media:description></media:content>',
      '<title>A</title><description>Text.</description><media:description>Boats.</media:description><media:thumbnail url="p.jpg"/>',
      '<title>A</title><media:group><media:description>Boats.</media:description><media:thumbnail url="p.jpg"/></media:group>',
      '<media:description>Boats leave the harbour.</media:description>',
      '<title>A</title><media:description> </media:description>',
      '<title>A</title><media:text type="html">&lt;p>Said.&lt;/p></media:text>',
      '<title>A</title><content:encoded>&lt;p>Text.&lt;/p></content:encoded><media:description>Boats.</media:description>',
    ),
    expected: [
      { headline: 'Harbour at dawn', bodyText: 'Boats.' },
      { bodyHtml: '<p>Boats.</p>', bodyText: undefined },
      { bodyText: 'a <b> c' },
      { bodyText: 'Boats.' },
      { bodyText: undefined, image: { url: 'https://news.example/p.jpg', caption: 'Boats.' } },
      {
        bodyHtml: 'Text.',
        bodyText: undefined,
        image: { url: 'https://news.example/p.jpg', caption: 'Boats.' },
      },
      { bodyText: 'Boats.', image: { url: 'https://news.example/p.jpg' } },
      { headline: 'Boats leave the harbour.', bodyText: 'Boats leave the harbour.' },
      { headline: 'A', bodyText: undefined },
      { bodyHtml: '<p>Said.</p>' },
      { bodyHtml: '<p>Text.</p>', bodyText: undefined },
    ],
  },
  {
    title: 'the title of a picture, where it describes that',
    feed: rssOf(
      ...[
        '<media:title>Boats leave the harbour</media:title>',
        '<media:title type="html">Boats &amp;amp; nets</media:title><media:description>At dawn.</media:description>',
        '<media:title>Ferry runs</media:title>',
        '<media:title>IMG_2034.jpg</media:title>',
        '<media:title>At dawn.</media:title><media:description>At dawn.</media:description>',
      ].map(
        (texts) =>
          `<title>Ferry runs</title><media:content url="p.jpg" medium="image">${texts}</media:content>`,
      ),
      '<title>Ferry runs</title><media:title>Boats leave</media:title><media:thumbnail url="p.jpg"/>',
    ),
    expected: [
      { alt: 'Boats leave the harbour' },
      { alt: 'Boats & nets', caption: 'At dawn.' },
      {},
      {},
      { caption: 'At dawn.' },
      {},
    ].map((texts) => ({ image: { url: 'https://news.example/p.jpg', ...texts } })),
  },
  {
    title: 'dates of several elements, the first that can be read',
    feed: rssOf(
      '<title>A</title><pubDate>yesterday</pubDate><dc:date>2025-11-24T08:00:00Z</dc:date>',
      '<title>A</title><pubDate>lun., 24 nov. 2025 09:00:00 +0100</pubDate>',
      '<title>A</title><pubDate>24 de noviembre de 2025 08:00</pubDate>',
      '<title>A</title><pubDate>Пн, 24 ноя 2025 11:00:00 +0300</pubDate>',
      '<title>A</title><pubDate>24. November 2025, 08:00</pubDate>',
    ),
    expected: Array.from({ length: 5 }, () => ({ published: new Date('2025-11-24T08:00:00Z') })),
  },
];
