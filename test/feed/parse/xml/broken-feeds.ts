/** Feeds that are not well-formed, by their fault, with the headlines that can be read. */

const CHANNEL = '<title>Harbour News</title><link>https://news.example/</link>';

/** Three items, of which the second one holds `second`. */
function feed(second: string, { before = '', after = '', root = '' } = {}): string {
  return `${before}<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"${root}><channel>${CHANNEL}
<item><title>Ferry runs all winter</title><link>https://news.example/1</link><guid>n1</guid></item>
${second}
<item><title>Market moves to the quay</title><link>https://news.example/3</link><guid>n3</guid></item>
</channel></rss>${after}`;
}

function item(fields: string): string {
  return `<item><title>Tram line opens</title><link>https://news.example/2</link><guid>n2</guid>${fields}</item>`;
}

const ALL = ['Ferry runs all winter', 'Tram line opens', 'Market moves to the quay'];
const OTHERS = [ALL[0], ALL[2]];

/** A broken feed, and the parts of it that can be read. */
export interface Readable {
  readonly text: string;
  readonly headlines?: readonly (string | undefined)[];
  /** Of the second article. */
  readonly body?: string;
  readonly url?: string;
}

/** A feed whose second item has this description, of which `body` is read. */
function described(description: string, body: string): Readable {
  return { text: feed(item(`<description>${description}</description>`)), body };
}

/** A sound feed with this text before or behind it, or in the tag of its root. */
function around(texts: { before?: string; after?: string; root?: string }): Readable {
  return { text: feed(item(''), texts) };
}

/** A sound feed with one edit. */
function edited(from: string | RegExp, to = ''): Readable {
  return { text: feed(item('')).replace(from, to) };
}

/** By kind and instance. */
export const BROKEN_FEEDS: Readonly<Record<string, Readonly<Record<string, Readable>>>> = {
  'characters that XML forbids': {
    'a control in CDATA': described('<![CDATA[The \u0008line\u0000 opens.]]>', 'The line opens.'),
    'a control in text': described('A\u001fB', 'AB'),
    'a reference to a control': described('A&#x1F;B&#8;', 'AB'),
    'a form feed and an escape': described('A\u000c\u001b[0mB', 'A[0mB'),
    'U+FFFE and U+FFFF': described('A\ufffe\uffffB', 'AB'),
    'a control in a headline': {
      text: feed('<item><title>Tram\u0002 line opens</title></item>'),
    },
    'a control in an attribute': {
      text: feed(item('<enclosure url="https://news.example/a\u0001.png" type="image/png"/>')),
    },
    'a reference to half a character': described('A&#xD83D;B', 'A\ufffdB'),
    'a reference beyond Unicode': described('A&#x110000;B', 'A\ufffdB'),
    'a control beside the items': {
      text: feed(item(''), { root: '' }).replace('<channel>', '<channel>\u0003'),
    },
  },
  'references and bare marks': {
    'a blank of HTML': described('The line&nbsp;opens', 'The line\u00a0opens'),
    'a dash of HTML': described('A &ndash; B', 'A – B'),
    'a rare entity of HTML': described('&NotSubset;&zwj;', '⊂\u20d2\u200d'),
    'an entity in a headline': {
      text: feed('<item><title>Caf&eacute; opens</title></item>'),
      headlines: [ALL[0], 'Café opens', ALL[2]],
    },
    'an entity of nobody': described('A &harbour; B', 'A &harbour; B'),
    'a bare ampersand': described('Fish & chips', 'Fish & chips'),
    'an ampersand without blanks': described('R&D, AT&T', 'R&D, AT&T'),
    'an ampersand in an address': {
      text: feed(
        '<item><title>Tram line opens</title><link>https://news.example/2?a=1&copy=2&b</link></item>',
      ),
      url: 'https://news.example/2?a=1&copy=2&b',
    },
    'an ampersand in an attribute': {
      text: feed(item('<enclosure url="https://news.example/a.png?b&c" type="image/png"/>')),
    },
    'a bare less-than sign': described('3 < 4 and <5', '3 < 4 and <5'),
    'a less-than sign before a letter': described('a <b and c', 'a <b and c'),
    'a reference without its end': described('A &amp B &#38 C', 'A &amp B &#38 C'),
    'an escaped reference, once': described('&amp;nbsp;&nbsp;A', '&nbsp;\u00a0A'),
  },
  'what stands around the feed': {
    'blanks before it': around({ before: '\n \t\n' }),
    'two byte order marks': around({ before: '\ufeff\ufeff' }),
    'a byte order mark that was decoded wrongly': around({ before: 'ï»¿' }),
    'a warning of PHP': around({
      before:
        '<br />\n<b>Warning</b>:  Undefined key "x" in <b>/a.php</b> on line <b>7</b><br />\n',
    }),
    'a warning without markup': around({ before: 'Notice: Undefined [x] in {y} on line 3\n' }),
    'a comment before the declaration': around({ before: '<!-- cached -->\n' }),
    'a script of a CDN behind it': around({
      after:
        '\n<!-- cached 10:00 --><a href="https://news.example/x" hidden></a><script defer src="https://cdn.example/b.js"></script>',
    }),
    'text behind it': around({ after: '\n0\r\n' }),
    'a page behind it': around({ after: '<html><body><p>Unclosed<br></body></html>' }),
    'the same feed behind it': { text: feed(item('')) + feed(item('')) },
    'an empty root before it': { text: `<cache/>${feed(item(''))}` },
    'a second declaration': around({ before: '<?xml version="1.0"?>' }),
  },
  'tags that do not fit': {
    'an unclosed title': {
      text: feed('<item><title>Tram line opens<link>https://news.example/2</link></item>'),
      url: 'https://news.example/2',
    },
    'an unclosed description': {
      text: feed('<item><title>Tram line opens</title><description>It opens</item>'),
      body: 'It opens',
    },
    'HTML without its end tags': described('One<br>two<p>three', 'One<br>two<p>three</p>'),
    'tags that overlap': described('<b><i>It opens</b></i>', '<b><i>It opens</i></b>'),
    'an end tag of another name': { text: feed(item('<description>It opens</descripton>')) },
    'an end tag too many': { text: feed(item('</description></b>')) },
    'an item without its end': { text: feed(item('').replace('</item>', '')) },
    'an item without its start': { text: feed(item('').replace('<item>', '')) },
    'an item whose start is misspelt': {
      text: feed(item('').replace('<item>', '<itme>')),
      headlines: OTHERS,
    },
    'a channel without its end': edited('</channel>'),
    'a root without its end': edited('</rss>'),
    'end tags in capitals': { text: feed(item('')).replaceAll('</item>', '</ITEM>') },
    'a CDATA section without its end': {
      text: feed(item('<description><![CDATA[It opens</description>')),
    },
    'a CDATA section in small letters': described(
      '<![cdata[<p>It opens & runs.</p>]]>',
      '<p>It opens & runs.</p>',
    ),
    'CDATA sections without an end before others': {
      text: feed(item('<description><![CDATA[It opens</description>')).replace(
        '<guid>n3',
        '<description><![CDATA[Moved]]></description><guid>n3',
      ),
    },
    'a comment without its end': { text: feed(item('<!-- draft')) },
    'a tag without its end': {
      text: feed(item('<description>It opens</description><guid')),
      body: 'It opens',
    },
    'a root whose tag is broken': edited('<rss version', '<rs version'),
    'no root at all': {
      text: `<channel>${feed(item('')).split('<channel>')[1]?.replace('</rss>', '') ?? ''}`,
    },
  },
  'what nobody would expect': {
    'two channels': {
      text: feed(item('')).replace(
        '<item><title>Market',
        '</channel><channel><title>More</title><item><title>Market',
      ),
    },
    'a root around the root': {
      text: feed(item('')).replace('<rss', '<cache><rss').replace('</rss>', '</rss></cache>'),
    },
    'the root of an answer of SOAP, broken': {
      text: feed(item('&')).replace('<rss', '<s:Body><rss').replace('</rss>', '</rss></s:Body>'),
    },
    'an entry of Atom among items': {
      text: feed(
        '<entry><title>Tram line opens</title><link href="/2"/><summary type="html">It opens</summary></entry>',
      ),
      body: 'It opens',
      url: 'https://news.example/2',
    },
    'blanks in start tags': { text: feed(item('')).replaceAll('<item>', '< item>') },
    'blanks in end tags': { text: feed(item('')).replaceAll('</item>', '</ item>') },
    'quotes of a word processor': {
      text: feed(item('')).replace('"2.0"', '”2.0”').replace('"1.0"', '“1.0”'),
    },
    'a script of PHP in an item': { text: feed(item('<?php echo $a > 1 ?>')) },
    'a document type in an item': { text: feed(item('<!DOCTYPE html>')) },
    'a comment in a comment': { text: feed(item('<!-- a <!-- b --> -->')) },
    'a CDATA section in a CDATA section': {
      text: feed(item('<description><![CDATA[a <![CDATA[b]]> c]]></description>')),
    },
    'a page in a headline': {
      text: feed('<item><title><html><body><b>Tram line</b> opens</body></html></title></item>'),
    },
    'a feed in a body': {
      text: feed(
        item(
          '<description><rss><channel><item><title>No</title></item></channel></rss></description>',
        ),
      ),
    },
    'a million blanks': { text: feed(item(' '.repeat(1_000_000) + '&')) },
  },
  attributes: {
    'one that comes twice': {
      text: feed(
        item('<enclosure url="https://news.example/a.png" url="b.png" type="image/png"/>'),
      ),
    },
    'one without quotes': {
      text: feed(item('<enclosure url=https://news.example/a.png type=image/png />')),
    },
    'one without a value': { text: feed('<item async><title>Tram line opens</title></item>') },
    'a quote that never ends': {
      text: feed('<item><title>Tram line opens</title><guid isPermaLink="false>n2</guid></item>'),
    },
    'a quote that never begins': {
      text: feed('<item><title>Tram line opens</title><guid isPermaLink=false">n2</guid></item>'),
    },
    'a quote of the root': around({ root: ' xml:lang="en' }),
    'markup in one': { text: feed(item('<media x="<b>a</b>"/>')) },
    'no blank between them': {
      text: feed(item('<enclosure url="https://news.example/a.png"type="image/png"/>')),
    },
    'a prefix that nobody declared': {
      text: feed(item('<dc:creator>Ruth Callan</dc:creator><x:y>1</x:y>')),
    },
    'an attribute with such a prefix': {
      text: feed(item('<description x:y="1">It opens</description>')),
      body: 'It opens',
    },
    'a namespace declared twice': around({ root: ' xmlns:a="urn:a" xmlns:a="urn:b"' }),
  },
  declarations: {
    'a version of nobody': edited('version="1.0"', 'version="9"'),
    'no version': edited(' version="1.0"'),
    'an encoding of nobody': edited('UTF-8', 'martian'),
    'one without its end': edited('"?>', '">'),
    'one without quotes': edited('"1.0"', '1.0'),
    'a document type that is broken': edited('<rss', '<!DOCTYPE rss [<rss'),
    'entities of its own': edited(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY ferry "Ferry"> <!ENTITY nbsp "&#160;">]>\n<rss',
    ),
    'an instruction that never ends': edited('<rss', '<?xml-stylesheet href="a.xsl" <rss'),
  },
  'an end that is cut off': {
    'between items': { ...edited(/\n<item><title>Market[^]*/), headlines: ALL.slice(0, 2) },
    'in a headline': { ...edited(/ moves[^]*/), headlines: ALL.slice(0, 2) },
    'in a start tag': { ...edited(/tle>Market[^]*/), headlines: ALL.slice(0, 2) },
    'in an end tag': { ...edited(/em>\n<item><title>Market[^]*/), headlines: ALL.slice(0, 2) },
    'behind a headline': edited(/<guid>n3[^]*/),
    'in a body': edited(/<guid>n3[^]*/, '<description>It mo'),
    'in CDATA': edited(/<guid>n3[^]*/, '<description><![CDATA[It mo'),
    'in an attribute': edited(/<guid>n3[^]*/, '<guid isPermaLink="fal'),
    'in a comment': edited(/<guid>n3[^]*/, '<!-- draft'),
    'in a reference': edited(/<guid>n3[^]*/, '<description>Fish &am'),
    'in the end of the feed': edited(/nel><\/rss>$/),
  },
};

/** Those that name no headlines have all three. */
export function headlinesOf({ headlines = ALL }: Readable): readonly (string | undefined)[] {
  return headlines;
}

/** Texts in which no article can be read. */
export const UNREADABLE: Readonly<Record<string, string>> = {
  'an RSS root alone': '<rss version="2.0"/>',
  'text in an RSS root': '<rss version="2.0">nullnull{}</rss>',
  'an RSS root with strangers in it': '<rss version="2.0"><a/><b>A</b></rss>',
  'an Atom root alone': '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  'an Atom root with text in it': '<feed xmlns="http://www.w3.org/2005/Atom">null</feed>',
  'cut short before the first item': feed('').replace(/<item>[^]*/, ''),
  'cut short in the first headline': feed('').replace(/ runs[^]*/, ''),
  'cut short in the root': '<?xml version="1.0"?><rss vers',
  'nothing but a declaration': '<?xml version="1.0"?>',
  'tags of no feed': '<a><b></a>',
  'an item of nothing': '<rss><channel><item><x></item></channel></rss>',
  'markup alone': '<<<>>>',
};
