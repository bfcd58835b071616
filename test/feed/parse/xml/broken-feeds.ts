/** Feeds that are not well-formed, by what is wrong in them, with the headlines that can be read. */

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

/** What is right of a broken feed. */
export interface Readable {
  readonly text: string;
  readonly headlines?: readonly (string | undefined)[];
  /** Of the second article. */
  readonly body?: string;
  readonly url?: string;
}

/** By kind and instance. */
export const BROKEN_FEEDS: Readonly<Record<string, Readonly<Record<string, Readable>>>> = {
  'characters that XML forbids': {
    'a control in CDATA': {
      text: feed(item('<description><![CDATA[The \u0008line\u0000 opens.]]></description>')),
      body: 'The line opens.',
    },
    'a control in text': { text: feed(item('<description>A\u001fB</description>')), body: 'AB' },
    'a reference to a control': {
      text: feed(item('<description>A&#x1F;B&#8;</description>')),
      body: 'AB',
    },
    'a form feed and an escape': {
      text: feed(item('<description>A\u000c\u001b[0mB</description>')),
      body: 'A[0mB',
    },
    'U+FFFE and U+FFFF': {
      text: feed(item('<description>A\ufffe\uffffB</description>')),
      body: 'AB',
    },
    'a control in a headline': {
      text: feed('<item><title>Tram\u0002 line opens</title></item>'),
    },
    'a control in an attribute': {
      text: feed(item('<enclosure url="https://news.example/a\u0001.png" type="image/png"/>')),
    },
    'a reference to half a character': {
      text: feed(item('<description>A&#xD83D;B</description>')),
      body: 'A\ufffdB',
    },
    'a reference beyond Unicode': {
      text: feed(item('<description>A&#x110000;B</description>')),
      body: 'A\ufffdB',
    },
    'a control beside the items': {
      text: feed(item(''), { root: '' }).replace('<channel>', '<channel>\u0003'),
    },
  },
  'references and bare marks': {
    'a blank of HTML': {
      text: feed(item('<description>The line&nbsp;opens</description>')),
      body: 'The line\u00a0opens',
    },
    'a dash of HTML': { text: feed(item('<description>A &ndash; B</description>')), body: 'A – B' },
    'a rare entity of HTML': {
      text: feed(item('<description>&NotSubset;&zwj;</description>')),
      body: '⊂\u20d2\u200d',
    },
    'an entity in a headline': {
      text: feed('<item><title>Caf&eacute; opens</title></item>'),
      headlines: [ALL[0], 'Café opens', ALL[2]],
    },
    'an entity of nobody': {
      text: feed(item('<description>A &harbour; B</description>')),
      body: 'A &harbour; B',
    },
    'a bare ampersand': {
      text: feed(item('<description>Fish & chips</description>')),
      body: 'Fish & chips',
    },
    'an ampersand without blanks': {
      text: feed(item('<description>R&D, AT&T</description>')),
      body: 'R&D, AT&T',
    },
    'an ampersand in an address': {
      text: feed(
        '<item><title>Tram line opens</title><link>https://news.example/2?a=1&copy=2&b</link></item>',
      ),
      url: 'https://news.example/2?a=1&copy=2&b',
    },
    'an ampersand in an attribute': {
      text: feed(item('<enclosure url="https://news.example/a.png?b&c" type="image/png"/>')),
    },
    'a bare less-than sign': {
      text: feed(item('<description>3 < 4 and <5</description>')),
      body: '3 < 4 and <5',
    },
    'a less-than sign before a letter': {
      text: feed(item('<description>a <b and c</description>')),
      body: 'a <b and c',
    },
    'a reference without its end': {
      text: feed(item('<description>A &amp B &#38 C</description>')),
      body: 'A &amp B &#38 C',
    },
    'an escaped reference, once': {
      text: feed(item('<description>&amp;nbsp;&nbsp;A</description>')),
      body: '&nbsp;\u00a0A',
    },
  },
  'what stands around the feed': {
    'blanks before it': { text: feed(item(''), { before: '\n \t\n' }) },
    'two byte order marks': { text: feed(item(''), { before: '\ufeff\ufeff' }) },
    'a byte order mark that was decoded wrongly': { text: feed(item(''), { before: 'ï»¿' }) },
    'a warning of PHP': {
      text: feed(item(''), {
        before:
          '<br />\n<b>Warning</b>:  Undefined key "x" in <b>/a.php</b> on line <b>7</b><br />\n',
      }),
    },
    'a warning without markup': {
      text: feed(item(''), { before: 'Notice: Undefined [x] in {y} on line 3\n' }),
    },
    'a comment before the declaration': { text: feed(item(''), { before: '<!-- cached -->\n' }) },
    'a script of a CDN behind it': {
      text: feed(item(''), {
        after:
          '\n<!-- cached 10:00 --><a href="https://news.example/x" hidden></a><script defer src="https://cdn.example/b.js"></script>',
      }),
    },
    'text behind it': { text: feed(item(''), { after: '\n0\r\n' }) },
    'a page behind it': {
      text: feed(item(''), { after: '<html><body><p>Unclosed<br></body></html>' }),
    },
    'the same feed behind it': { text: feed(item('')) + feed(item('')) },
    'an empty root before it': { text: `<cache/>${feed(item(''))}` },
    'a second declaration': { text: feed(item(''), { before: '<?xml version="1.0"?>' }) },
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
    'HTML without its end tags': {
      text: feed(item('<description>One<br>two<p>three</description>')),
      body: 'One<br>two<p>three</p>',
    },
    'tags that overlap': {
      text: feed(item('<description><b><i>It opens</b></i></description>')),
      body: '<b><i>It opens</i></b>',
    },
    'an end tag of another name': { text: feed(item('<description>It opens</descripton>')) },
    'an end tag too many': { text: feed(item('</description></b>')) },
    'an item without its end': { text: feed(item('').replace('</item>', '')) },
    'an item without its start': { text: feed(item('').replace('<item>', '')) },
    'an item whose start is misspelt': {
      text: feed(item('').replace('<item>', '<itme>')),
      headlines: OTHERS,
    },
    'a channel without its end': { text: feed(item('')).replace('</channel>', '') },
    'a root without its end': { text: feed(item('')).replace('</rss>', '') },
    'end tags in capitals': { text: feed(item('')).replaceAll('</item>', '</ITEM>') },
    'a CDATA section without its end': {
      text: feed(item('<description><![CDATA[It opens</description>')),
    },
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
    'a root whose tag is broken': { text: feed(item('')).replace('<rss version', '<rs version') },
    'no root at all': {
      text: `<channel>${feed(item('')).split('<channel>')[1]?.replace('</rss>', '') ?? ''}`,
    },
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
    'a quote of the root': { text: feed(item(''), { root: ' xml:lang="en' }) },
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
    'a namespace declared twice': {
      text: feed(item(''), { root: ' xmlns:a="urn:a" xmlns:a="urn:b"' }),
    },
  },
  declarations: {
    'a version of nobody': { text: feed(item('')).replace('version="1.0"', 'version="9"') },
    'no version': { text: feed(item('')).replace(' version="1.0"', '') },
    'an encoding of nobody': { text: feed(item('')).replace('UTF-8', 'martian') },
    'one without its end': { text: feed(item('')).replace('"?>', '">') },
    'one without quotes': { text: feed(item('')).replace('"1.0"', '1.0') },
    'a document type that is broken': {
      text: feed(item('')).replace('<rss', '<!DOCTYPE rss [<rss'),
    },
    'entities of its own': {
      text: feed(item('')).replace(
        '<rss',
        '<!DOCTYPE rss [<!ENTITY ferry "Ferry"> <!ENTITY nbsp "&#160;">]>\n<rss',
      ),
    },
    'an instruction that never ends': {
      text: feed(item('')).replace('<rss', '<?xml-stylesheet href="a.xsl" <rss'),
    },
  },
  'an end that is cut off': {
    'between items': {
      text: feed(item('')).replace(/\n<item><title>Market[^]*/, ''),
      headlines: ALL.slice(0, 2),
    },
    'in a headline': { text: feed(item('')).replace(/ moves[^]*/, ''), headlines: ALL.slice(0, 2) },
    'in a start tag': {
      text: feed(item('')).replace(/tle>Market[^]*/, ''),
      headlines: ALL.slice(0, 2),
    },
    'in an end tag': {
      text: feed(item('')).replace(/em>\n<item><title>Market[^]*/, ''),
      headlines: ALL.slice(0, 2),
    },
    'behind a headline': { text: feed(item('')).replace(/<guid>n3[^]*/, '') },
    'in a body': { text: feed(item('')).replace(/<guid>n3[^]*/, '<description>It mo') },
    'in CDATA': { text: feed(item('')).replace(/<guid>n3[^]*/, '<description><![CDATA[It mo') },
    'in an attribute': { text: feed(item('')).replace(/<guid>n3[^]*/, '<guid isPermaLink="fal') },
    'in a comment': { text: feed(item('')).replace(/<guid>n3[^]*/, '<!-- draft') },
    'in a reference': { text: feed(item('')).replace(/<guid>n3[^]*/, '<description>Fish &am') },
    'in the end of the feed': { text: feed(item('')).replace(/nel><\/rss>$/, '') },
  },
};

/** Those that name no headlines have all three. */
export function headlinesOf({ headlines = ALL }: Readable): readonly (string | undefined)[] {
  return headlines;
}

/** What no article can be read of. */
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
