import { expect } from '@open-wc/testing';
import {
  articleOfFeed,
  feedFromJson,
  feedFromScript,
  withChanges,
} from '../../src/feed/parse/normalize-feed.js';
import { fetchFeed } from '../../src/feed/fetch-feed.js';
import { isJsonFeed, readJsonFeed } from '../../src/feed/parse/json-feed.js';
import { prepareDates } from '../../src/feed/parse/dates.js';
import { parseFeed } from '../../src/feed/parse/parse-feed.js';
import { decodeBytes } from '../../src/feed/text/decode-bytes.js';
import type { Feed } from '../../src/model.js';
import { countCalls } from '../support/count-calls.js';
import { serveFeed } from '../support/feed-server.js';
import { feedErrorOf, jsonFeed, withXmlParser } from './support.js';

/** Counts the URLs that are parsed while a promise is pending. */
async function countUrls(work: () => Promise<unknown>): Promise<number> {
  const RealUrl = URL;
  let count = 0;
  globalThis.URL = class extends RealUrl {
    constructor(url: string | URL, base?: string | URL) {
      count += 1;
      super(url, base);
    }
  };
  try {
    await work();
  } finally {
    globalThis.URL = RealUrl;
  }
  return count;
}

/** Counts how often the page has its turn while a promise is pending, under a clock that goes on 1 ms at each look. */
async function countTurns(work: () => Promise<unknown>, msAtEachLook = 1): Promise<number> {
  const RealChannel = MessageChannel;
  let [now, turns] = [0, 0];
  globalThis.MessageChannel = class extends RealChannel {
    constructor() {
      super();
      turns += 1;
    }
  };
  Object.defineProperty(performance, 'now', {
    configurable: true,
    value: () => (now += msAtEachLook),
  });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(performance, 'now');
    globalThis.MessageChannel = RealChannel;
  }
  return turns;
}

/** Counts the texts that engines parse while a promise is pending. */
async function countParsing<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly calls: number }> {
  const [parseJson, parseXml] = [JSON.parse, DOMParser.prototype.parseFromString];
  let calls = 0;
  JSON.parse = (...args: Parameters<typeof parseJson>) => {
    calls += 1;
    return parseJson(...args) as unknown;
  };
  DOMParser.prototype.parseFromString = function (...args) {
    calls += 1;
    return parseXml.apply(this, args);
  };
  try {
    return { result: await work(), calls };
  } finally {
    JSON.parse = parseJson;
    DOMParser.prototype.parseFromString = parseXml;
  }
}

const URL_OF_FEED = 'https://news.example/feeds/news';
const LONG_BASE = `https://elsewhere.example/${'a/'.repeat(2000)}`;
const LONG_LANGUAGE = `en-x${'-harbour'.repeat(10)}`;
const LONG_ID = 'f'.repeat(3000);

function parse(body: unknown): Promise<Feed> {
  return parseFeed(typeof body === 'string' ? body : JSON.stringify(body), { url: URL_OF_FEED });
}

function many<Value>(count: number, make: (index: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function names(count: number): readonly string[] {
  return many(count, (index) => `Name ${String(index)}`);
}

function rss(items: string, channel = ''): string {
  return `<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>${channel}${items}</channel></rss>`;
}

function atom(entries: string, feed = '', attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${feed}${entries}</feed>`;
}

function atomAuthors(count: number): string {
  return names(count)
    .map((name) => `<author><name>${name}</name></author>`)
    .join('');
}

/** Feeds with many authors and two articles without any, in each format with authors of a feed. */
const WITH_AUTHORS: readonly (readonly [string, unknown])[] = [
  [
    'JSON Feed',
    jsonFeed([{ id: '1' }, { id: '2' }], { authors: names(10_000).map((name) => ({ name })) }),
  ],
  ['Atom', atom('<entry><id>1</id></entry><entry><id>2</id></entry>', atomAuthors(10_000))],
];

/** An article with 1,000 equal names as authors or tags, in each format. */
const WITH_EQUAL_NAMES: readonly (readonly [string, (name: string) => unknown])[] = [
  ['JSON Feed', (name) => jsonFeed([{ id: '1', title: 'F', tags: many(1000, () => name) }])],
  [
    'authors of JSON Feed',
    (name) => jsonFeed([{ id: '1', title: 'F', authors: many(1000, () => ({ name })) }]),
  ],
  ['ninjs', (name) => ({ uri: '1', headline: 'F', subject: many(1000, () => ({ name })) })],
  [
    'RSS',
    (name) => rss(`<item><title>F</title>${`<category>${name}</category>`.repeat(900)}</item>`),
  ],
  [
    'authors of RSS',
    (name) => rss(`<item><title>F</title>${`<dc:creator>${name}</dc:creator>`.repeat(900)}</item>`),
  ],
  [
    'Atom',
    (name) => atom(`<entry><title>F</title>${`<category term="${name}"/>`.repeat(900)}</entry>`),
  ],
];

/** An article beyond every limit, in each format. */
const TOO_MUCH: readonly (readonly [string, unknown])[] = [
  [
    'JSON Feed',
    jsonFeed([
      {
        id: LONG_ID,
        title: 'Ferry runs',
        authors: names(100).map((name) => ({ name })),
        tags: names(100),
        language: LONG_LANGUAGE,
      },
    ]),
  ],
  [
    'ninjs',
    {
      uri: LONG_ID,
      headline: 'Ferry runs',
      byline: 'Name 0',
      subject: names(100).map((name) => ({ name })),
      language: LONG_LANGUAGE,
    },
  ],
  [
    'RSS',
    rss(`<item><guid>${LONG_ID}</guid><title>Ferry runs</title>
      ${names(100)
        .map((name) => `<dc:creator>${name}</dc:creator><category>${name}</category>`)
        .join('')}
      <dc:language>${LONG_LANGUAGE}</dc:language></item>`),
  ],
  [
    'Atom',
    atom(`<entry xml:lang="${LONG_LANGUAGE}"><id>${LONG_ID}</id><title>Ferry runs</title>
      ${atomAuthors(100)}${names(100)
        .map((name) => `<category term="${name}"/>`)
        .join('')}</entry>`),
  ],
];

/** A feed with too long a language tag, in each format with a language of a feed. */
const IN_LONG_LANGUAGE: readonly (readonly [string, unknown])[] = [
  ['JSON Feed', jsonFeed([{ id: '1' }], { language: LONG_LANGUAGE })],
  ['RSS', rss('<item><guid>1</guid></item>', `<language>${LONG_LANGUAGE}</language>`)],
  ['Atom', atom('<entry><id>1</id></entry>', '', `xml:lang="${LONG_LANGUAGE}"`)],
];

const LINKED_ITEM = '<item><guid>1</guid><link>ferry</link></item>';
const LINKED_ENTRY = '<entry><id>1</id><link href="ferry"/></entry>';

/** Feeds with a link and too long a base URL. */
const ON_LONG_BASE: readonly (readonly [string, string])[] = [
  ['an RSS feed', `<rss xml:base="${LONG_BASE}"><channel>${LINKED_ITEM}</channel></rss>`],
  ['a channel', `<rss><channel xml:base="${LONG_BASE}">${LINKED_ITEM}</channel></rss>`],
  ['an Atom feed', atom(LINKED_ENTRY, '', `xml:base="${LONG_BASE}"`)],
  ['an entry', atom(LINKED_ENTRY.replace('<entry', `<entry xml:base="${LONG_BASE}"`))],
  ['a base of several parts', inParts(LINKED_ENTRY)],
];

/** Nests base URLs: each is short enough, but all together are too long. */
function inParts(entry: string): string {
  const part = 'a/'.repeat(700);
  return atom(entry.replace('<entry', `<entry xml:base="${part}"`), '', `xml:base="${part}"`);
}

describe('the fields of a feed', () => {
  for (const [format, body] of WITH_AUTHORS) {
    it(`are one list of at most 20 authors for all articles of ${format}`, async () => {
      const { authors, articles } = await parse(body);
      expect(authors).to.deep.equal(names(20));
      expect(Object.isFrozen(authors)).to.equal(true);
      expect(articles).to.have.length(2);
      for (const article of articles) expect(article.authors).to.equal(authors);
    });
  }

  it('are read once, however many articles there are', async () => {
    let reads = 0;
    const document = jsonFeed(
      many(50, (index) => ({ id: String(index) })),
      { authors: [{ name: 'Ruth Callan' }], author: {}, language: 'en', home_page_url: '/' },
    );
    const watched: unknown = new Proxy(Object(document), {
      get: (target: object, name) => {
        reads += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    if (!isJsonFeed(watched)) throw new Error('It is no JSON Feed.');
    expect((await readJsonFeed(watched, URL_OF_FEED)).articles).to.have.length(50);
    expect(reads).to.be.within(1, 20);
  });

  for (const [format, body] of IN_LONG_LANGUAGE) {
    it(`are no language of more than 35 characters in ${format}`, async () => {
      const feed = await parse(body);
      expect(feed).not.to.have.property('language');
      expect(feed.articles[0]).not.to.have.property('language');
    });
  }

  it('are a language of 35 characters', async () => {
    const language = `en-x-${'a'.repeat(8)}-${'b'.repeat(8)}-${'c'.repeat(8)}-ddd`;
    expect(language).to.have.length(35);
    const feed = await parse(jsonFeed([{ id: '1' }], { language: `\n ${language} ` }));
    expect(feed.articles[0]).to.include({ language });
  });

  for (const [title, text] of ON_LONG_BASE) {
    it(`are no base of more than 2,048 characters in ${title}`, async () => {
      const url = (await parse(text)).articles[0]?.url ?? '';
      expect(url).to.match(/^https:\/\/news\.example\/feeds\/(?:a\/)*ferry$/);
      expect(url.length).to.be.lessThan(2048);
    });
  }

  it('are no address of more than 2,048 characters that a redirect leads to', async () => {
    const { url } = await serveFeed([{ body: jsonFeed([{ id: '1', url: 'ferry' }]) }]);
    const longer = `${url}?${'a'.repeat(3000)}`;
    const moved = await serveFeed([{ redirect: longer }]);
    expect((await fetchFeed(moved.url)).url).to.equal(moved.url);
  });

  it('are shared with the article that a stream brings', async () => {
    const feed = await parse(WITH_AUTHORS[0]?.[1]);
    const change = articleOfFeed(feed, { id: '3', headline: 'Tram runs' });
    const { articles } = withChanges(feed, [change]);
    expect(articles.map(({ authors }) => authors === feed.authors)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });
});

describe('the fields of an article', () => {
  for (const [format, body] of TOO_MUCH) {
    it(`are read up to their limits in ${format}`, async () => {
      const article = (await parse(body)).articles[0];
      expect(article?.id).to.equal(LONG_ID.slice(0, 2048));
      expect(article?.authors).to.deep.equal(names(format === 'ninjs' ? 1 : 20));
      expect(article?.tags).to.deep.equal(names(64));
      expect(article).not.to.have.property('language');
    });
  }

  for (const [format, articleWith] of WITH_EQUAL_NAMES) {
    it(`are short names, and few of equal ones are read, in ${format}`, async () => {
      const body = articleWith('é'.repeat(3000));
      const [article] = (await parse(body)).articles;
      expect([...(article?.authors ?? []), ...(article?.tags ?? [])]).to.deep.equal([
        'é'.repeat(500),
      ]);
      const reads = await countCalls(String.prototype, 'normalize', () => parse(body));
      expect(reads).to.be.lessThan(200);
    });
  }

  it('are few versions, and short names, where they come from script', () => {
    const [article] = feedFromScript(
      [
        {
          headline: 'F',
          tags: ['é'.repeat(3000)],
          earlier: many(1000, (id) => ({ id: String(id), headline: 'F' })),
        },
      ],
      URL_OF_FEED,
    ).articles;
    expect(article?.tags).to.deep.equal(['é'.repeat(500)]);
    expect(article?.earlier).to.have.length(100);
  });

  it('are held to the same limits where they come from script', () => {
    const input = { id: LONG_ID, headline: 'F', authors: names(100), tags: names(100) };
    const [article] = feedFromScript([input], URL_OF_FEED).articles;
    expect(article).to.deep.include({
      id: LONG_ID.slice(0, 2048),
      authors: names(20),
      tags: names(64),
    });
  });

  it('are no lists that script can change later', () => {
    const authors = ['Ruth Callan'];
    const [article] = feedFromScript([{ headline: 'F', authors }], URL_OF_FEED).articles;
    authors.push('Ida Lund');
    expect(article?.authors).to.deep.equal(['Ruth Callan']);
  });

  it('are an id that cuts no character in half', async () => {
    const id = `${'f'.repeat(2047)}\u{1f6a2}`;
    expect((await parse(jsonFeed([{ id }]))).articles[0]?.id).to.equal('f'.repeat(2047));
  });
});

const LINK = 'https://news.example/a';

/** Many items with a link each, in each format. */
const LONG_FEEDS: readonly (readonly [string, (count: number) => unknown])[] = [
  ['JSON Feed', (count) => jsonFeed(many(count, (id) => ({ id, url: LINK, title: 'F' })))],
  ['ninjs', (count) => many(count, (id) => ({ uri: `n${id}`, headline: 'F', altids: [LINK] }))],
  [
    'RSS',
    (count) =>
      rss(
        many(
          count,
          (id) => `<item><guid>n${id}</guid><title>F</title><link>${LINK}</link></item>`,
        ).join(''),
      ),
  ],
  [
    'Atom',
    (count) =>
      atom(
        many(
          count,
          (id) => `<entry><id>${id}</id><title>F</title><link href="${LINK}"/></entry>`,
        ).join(''),
      ),
  ],
];

const MANY = 60_000;

/** An article with far too much of something, in each format. */
const TOO_MUCH_OF: readonly (readonly [string, unknown])[] = [
  ['tags of JSON Feed', jsonFeed([{ id: '1', title: 'F', tags: many(MANY, () => '') }])],
  ['authors of JSON Feed', jsonFeed([{ id: '1', title: 'F', authors: many(MANY, () => ({})) }])],
  ['renditions', picture({ renditions: many(MANY, () => ({ href: 'ftp://a' })) })],
  [
    'named renditions',
    picture({ renditions: Object.fromEntries(many(MANY, (key) => [`r${key}`, { href: 'a' }])) }),
  ],
  [
    'pictures',
    {
      uri: '1',
      headline: 'F',
      associations: many(20_000, () => ({ type: 'picture', renditions: [{ href: 'ftp://a' }] })),
    },
  ],
  ['other ids', { uri: '1', headline: 'F', altids: many(MANY, () => 'https://[') }],
  [
    'fields of ninjs',
    {
      uri: '1',
      headline: 'F',
      ...Object.fromEntries(many(MANY, (key) => [`headline_${key}`, 'F'])),
    },
  ],
  [
    'pictures of RSS',
    rss(
      `<item><guid>1</guid><title>F</title>${media('<media:content medium="image" url="ftp://a"/>')}</item>`,
    ),
  ],
  [
    'groups of RSS',
    rss(
      `<item><guid>1</guid><title>F</title>${media('<media:group><media:content medium="image" url="ftp://a"/></media:group>')}</item>`,
    ),
  ],
  [
    'thumbnails of RSS',
    rss(`<item><guid>1</guid><title>F</title>${media('<media:thumbnail url="ftp://a"/>')}</item>`),
  ],
  [
    'enclosures of RSS',
    rss(
      `<item><guid>1</guid><title>F</title>${'<enclosure type="image/png" url="https://["/>'.repeat(30_000)}</item>`,
    ),
  ],
  [
    'links of RSS',
    rss(`<item><guid>1</guid><title>F</title>${'<link>https://[</link>'.repeat(MANY)}</item>`),
  ],
  [
    'authors of RSS',
    rss(`<item><guid>1</guid><title>F</title>${'<author>a@b</author>'.repeat(MANY)}</item>`),
  ],
  [
    'links of Atom',
    atom(`<entry><id>1</id><title>F</title>${'<link href="https://["/>'.repeat(30_000)}</entry>`),
  ],
  [
    'bases of Atom',
    atom(
      `<entry><id>1</id><title>F</title>${'<link xml:base="a/" href="https://["/>'.repeat(30_000)}</entry>`,
    ),
  ],
];

function picture(fields: object): unknown {
  return { uri: '1', headline: 'F', associations: { main: { type: 'picture', ...fields } } };
}

function media(element: string): string {
  return element.repeat(15_000);
}

/** Texts that take an engine's parser seconds. */
const TOO_DEAR: readonly (readonly [string, string])[] = [
  ['elements', atom('<a/>'.repeat(400_000))],
  ['signs without an end', atom(`${'</'.repeat(600_000)}>`)],
  ['elements with a text', atom('<a>1</a>'.repeat(400_000))],
  ...[
    ['a comment', '<!-- <a b="-->', '<a b="c"/>'],
    ['a comment that begins a CDATA section', '<!-- <![CDATA[ -->', '<![CDATA[]]>'],
    ['an instruction', '<?x <a b="?>', '<a b="c"/>'],
    ['an instruction that begins a comment', '<?x <!-- ?>', '<!-- -->'],
    ['a CDATA section', '<![CDATA[<a b="]]>', '<a b="c"/>'],
    ['a CDATA section that begins a comment', '<![CDATA[<!--]]>', '<!-- -->'],
  ].map(
    ([title = '', before = '', after = '']) =>
      [`elements behind ${title}`, atom(`${before}${'<a/>'.repeat(400_000)}${after}`)] as const,
  ),
  [
    'elements behind a document type',
    `<!DOCTYPE feed SYSTEM "<!--"><feed>${'<a/>'.repeat(400_000)}</feed><!-- -->`,
  ],
  ['objects', `{"version":"1","items":[${'{},'.repeat(400_000)}{}]}`],
  ['lists', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
  ['members', JSON.stringify(Object.fromEntries(many(400_000, (index) => [`k${index}`, 0])))],
  ['members with blanks', `{${many(400_000, (index) => `"k${index}" : 0`).join()}}`],
];

/** Parts of a feed that would keep an engine busy for too long. */
const DEAR_IN_ONE_GO: readonly (readonly [string, string])[] = [
  ['elements', '<a/>'.repeat(60_000)],
  ['texts', '<a>1</a>\n'.repeat(20_000)],
  ['attributes', `<a ${many(50_000, (index) => `a${index}=""`).join(' ')}/>`],
  ['attributes of one element', `<a ${many(300, (index) => `a${index}=""`).join(' ')}/>`],
  ['attributes that hold markup', `<a ${many(300, (index) => `a${index} = ">"`).join(' ')}/>`],
  ['characters of one value', `<a b="${'a'.repeat(600_000)}"/>`],
  ['characters of one name', `<a${'a'.repeat(600_000)}/>`],
  ['blanks in one end tag', `<a></a${' '.repeat(600_000)}>`],
  ['characters of one comment', `<!--${'a'.repeat(600_000)}-->`],
  ['characters of one instruction', `<?a ${'a'.repeat(600_000)}?>`],
  ['comments', '<!---->'.repeat(60_000)],
  ['instructions', '<?a?>'.repeat(60_000)],
  ['sections', '<![CDATA[a]]>'.repeat(60_000)],
  ['namespaces', many(20_000, (index) => `<a xmlns:n${index}="urn:${index}"/>`).join('')],
];

/** Ways to write the namespace of an element's content. */
const NAMESPACES: readonly (readonly [string, (address: string) => string])[] = [
  ['in double quotes', (address) => ` xmlns="${address}"`],
  ['in single quotes', (address) => ` xmlns='${address}'`],
  ['with blanks', (address) => `\n\txmlns =\n "${address}"`],
  ['behind a bracket', (address) => ` title=">" xmlns="${address}"`],
  ['with a decimal reference', (address) => ` xmlns="${address.replace('h', '&#104;')}"`],
  ['with a hexadecimal reference', (address) => ` xmlns='${address.replace('w3', '&#x77;3')}'`],
  ['behind another attribute', (address) => ` a='"' xmlns="${address}" b="'"`],
];

describe('a large feed', () => {
  for (const [format, feedOf] of LONG_FEEDS) {
    it(`of ${format} is read up to its 500 articles`, async () => {
      const body = feedOf(3000);
      expect(await countUrls(() => parse(body))).to.be.within(500, 520);
      expect((await parse(body)).articles).to.have.length(500);
    });

    it(`of ${format} lets the page have its turn`, async () => {
      const body = feedOf(500);
      expect(await countTurns(() => parse(body))).to.be.within(15, 80);
      expect(await countTurns(() => parse(body), 0)).to.equal(0);
    });
  }

  it('lets the page have its turn between its dates, all of the usual form', async () => {
    expect(await countTurns(() => prepareDates(many(2000, () => '2026-01-01')))).to.be.within(
      70,
      90,
    );
    const dates = '<date>2026-01-01'.repeat(2000);
    const body = rss(
      `<item><title>F</title><description><![CDATA[${dates}]]></description></item>`,
    );
    expect(await countTurns(() => parse(body))).to.be.greaterThan(70);
  });

  it('lets the page have its turn while its bytes are decoded', async () => {
    const start = '<?xml version="1.0" encoding="gb18030"?><rss>';
    const bytes = new TextEncoder().encode(start + ' '.repeat(4_000_000)).fill(0xff, start.length);
    expect(await countTurns(() => decodeBytes(bytes), 30)).to.be.greaterThan(7);
  });

  it('lets the page have its turn where it is a cached copy', async () => {
    const articles = many(500, (id) => ({ id: String(id), headline: 'F' }));
    const json = JSON.stringify({ url: URL_OF_FEED, articles });
    expect(await countTurns(() => feedFromJson(json))).to.be.within(15, 40);
  });

  it('is parsed once where its JSON is broken or surrounded', async () => {
    for (const text of [
      JSON.stringify(jsonFeed([{ id: '1' }])) + '}',
      `show(${JSON.stringify(jsonFeed([{ id: '1' }]))});`,
      '{"version":"1","items":[{"id":"1"},{',
    ]) {
      const { calls } = await countParsing(() => parse(text).catch(() => undefined));
      expect(calls, text).to.equal(1);
    }
  });

  it('lets the page have its turn though Object.prototype has a value named once', async () => {
    const pollution = { value: 1, configurable: true, writable: true };
    Object.defineProperty(Object.prototype, 'once', pollution);
    try {
      expect(await countTurns(() => parse(LONG_FEEDS[0]?.[1](500) ?? ''))).to.be.greaterThan(14);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'once');
    }
  });

  it('lets timers of the page run while it is read', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    });
    const body = LONG_FEEDS[0]?.[1](500);
    // An engine may read several feeds before the first timer is due, even with a turn for the page at each look.
    for (let count = 0; count < 200 && ticks === 0; count++)
      await countTurns(() => parse(body), 30);
    clearInterval(timer);
    expect(ticks).to.be.greaterThan(0);
  });

  it('is read up to 500 articles, whatever their ids', async () => {
    let reads = 0;
    const items = many(3000, (index) => ({
      id: 'ferry',
      title: String(index),
      date_published: new Date(2026, 0, 1, 0, 0, index).toISOString(),
      get content_html() {
        reads += 1;
        return '<p>Ferry</p>';
      },
    }));
    const document = jsonFeed(items);
    if (!isJsonFeed(document)) throw new Error('It is no JSON Feed.');
    const { articles } = await readJsonFeed(document, URL_OF_FEED);
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['2999']);
    expect(reads).to.be.within(500, 1500);
  });

  it('has its newest articles, wherever they stand', async () => {
    const dateOf = (index: number): string => new Date(2026, 0, 1, 0, index).toISOString();
    const items = many(2000, (id) => ({ id, title: String(id), date_published: dateOf(id) }));
    const feed = await parse(jsonFeed([...items, {}, null, 'nothing']));
    expect(feed.articles).to.have.length(500);
    expect(feed.articles.at(0)?.headline).to.equal('1999');
    expect(feed.articles.at(-1)?.headline).to.equal('1500');
    expect(feed.skipped).to.equal(3);
  });

  for (const [title, body] of TOO_MUCH_OF) {
    it(`parses few URLs of an article with too many ${title}`, async () => {
      expect(await countUrls(() => parse(body))).to.be.lessThan(2100);
      expect((await parse(body)).articles[0]?.headline).to.equal('F');
    });
  }

  it('has an article of XHTML up to 20,000 nodes, and only the text of a longer one', async () => {
    const articleOf = (links: number): string =>
      atom(`<entry><id>1</id><title>F</title><content type="xhtml">
        <div xmlns="http://www.w3.org/1999/xhtml">${'<a href="b">c</a>'.repeat(links)}</div>
      </content></entry>`);
    const short = (await parse(articleOf(9000))).articles[0];
    expect(short?.bodyHtml).to.contain('<a href="https://news.example/feeds/b">c</a></div>');
    expect(await countUrls(() => parse(articleOf(40_000)))).to.be.lessThan(20_000);
    const long = (await parse(articleOf(40_000))).articles[0];
    expect(long).to.not.have.property('bodyHtml');
    expect(long?.bodyText?.trim()).to.equal('c'.repeat(40_000));
  });

  for (const [title, text] of TOO_DEAR) {
    it(`is refused before an engine parses too many ${title}`, async () => {
      const { result: error, calls } = await countParsing(() => feedErrorOf(parse(text)));
      expect(error.code).to.equal('too-large');
      expect(error.message).to.contain(URL_OF_FEED).and.contain('Publish fewer');
      expect(calls).to.equal(0);
    });
  }

  for (const [title, part] of DEAR_IN_ONE_GO) {
    it(`is read in slices where an engine would parse too many ${title} in one go`, async () => {
      const text = atom(`<entry><id>1</id><title>Ferry runs</title></entry>${part}`);
      const { result: feed, calls } = await countParsing(() => parse(text));
      expect(feed.articles.map(({ headline }) => headline)).to.deep.equal(['Ferry runs']);
      expect(calls).to.equal(0);
    });
  }

  for (const [title, declare] of NAMESPACES) {
    it(`makes engines build no player, control or picture: namespace ${title}`, async () => {
      const contents = [
        `<div${declare('http://www.w3.org/1999/xhtml')}><video/><input/><base/>1</div>`,
        `<h:video${declare('http://www.w3.org/1999/xhtml').replace('xmlns', 'xmlns:h')}>1</h:video>`,
        `<svg${declare('http://www.w3.org/2000/svg')}><image/><style/>1</svg>`,
        `<math${declare('http://www.w3.org/1998/Math/MathML')}><mi>1</mi></math>`,
      ];
      const engine = new DOMParser();
      const parser = engine.parseFromString.bind(engine);
      for (const content of contents) {
        const entry = `<entry><id>1</id><title>F</title><content type="xhtml">${content}</content></entry>`;
        const documents: Document[] = [];
        const feed = await withXmlParser(
          (text, type) => {
            const document = parser(text, type);
            documents.push(document);
            return document;
          },
          () => parse(atom(entry)),
        );
        expect(feed.articles[0]?.bodyHtml).to.contain('1');
        const elements = documents.flatMap((document) => [...document.querySelectorAll('*')]);
        const special = elements.filter(
          (element) => Object.getPrototypeOf(element) !== Element.prototype,
        );
        expect(special).to.have.length(0);
        expect(elements).to.have.length.greaterThan(4);
      }
    });
  }

  it('may have as many tags as it likes in the text of its articles', async () => {
    const body = '<b a="1">1</b>'.repeat(200_000);
    const xml = rss(`<item><guid>1</guid><description><![CDATA[${body}]]></description></item>`);
    expect((await parse(xml)).articles[0]?.bodyHtml).to.equal(body);
    expect((await parse(jsonFeed([{ id: '1', content_html: body }]))).articles).to.have.length(1);
  });

  it('resolves nothing against an address of more than 2,048 characters', async () => {
    const url = `data:application/json,${'a'.repeat(5000)}`;
    const items = many(100, (id) => ({ id, url: 'ferry', image: 'ferry.png' }));
    expect(await countUrls(() => parseFeed(JSON.stringify(jsonFeed(items)), { url }))).to.equal(0);
  });
});

/** A text for every field of a feed and of its article, in each format. */
const FIELDS: readonly (readonly [string, (text: string) => unknown])[] = [
  [
    'JSON Feed',
    (text) =>
      jsonFeed(
        [
          {
            id: text,
            title: text,
            summary: text,
            content_text: 'x',
            authors: [{ name: text }],
            tags: [text],
            url: `/${text}`,
            image: `/${text}`,
            language: text,
          },
        ],
        { title: text, home_page_url: `/${text}`, language: text, authors: [{ name: text }] },
      ),
  ],
  [
    'ninjs',
    (text) => [
      {
        uri: text,
        headline: text,
        description_text: text,
        body_text: 'x',
        byline: text,
        source: text,
        located: text,
        language: text,
        subject: [{ name: text }],
        altids: [`https://news.example/${text}`, text],
        associations: {
          main: {
            type: 'picture',
            byline: text,
            description_text: text,
            renditions: [{ href: `/${text}` }],
          },
        },
      },
    ],
  ],
  [
    'RSS',
    (text) =>
      rss(
        `<item><guid>${text}</guid><title>${text}</title><description>x</description><dc:creator>${text}</dc:creator><category>${text}</category><link>/${text}</link><dc:language>${text}</dc:language></item>`,
        `<title>${text}</title><link>/${text}</link><language>${text}</language>`,
      ),
  ],
  [
    'Atom',
    (text) =>
      atom(
        `<entry xml:lang="${text}"><id>${text}</id><title>${text}</title><summary>x</summary><author><name>${text}</name></author><category term="${text}"/><link href="/${text}"/></entry>`,
        `<title>${text}</title><link href="/${text}"/><author><name>${text}</name></author>`,
        `xml:lang="${text}"`,
      ),
  ],
];

describe('every field', () => {
  for (const [format, bodyOf] of FIELDS) {
    it(`of ${format} is short, and of whole characters`, async () => {
      const feed = await parse(bodyOf('\u{1f6a2}a'.repeat(10_000)));
      const texts = textsIn(feed);
      expect(texts.length).to.be.greaterThan(4);
      for (const text of texts) {
        expect(text.length).to.be.at.most(2048);
        expect(text).to.not.match(/\p{Surrogate}$/u);
      }
    });
  }
});

/** Titles whose signs are no tags. One look at each is enough to tell. */
const MANY_SIGNS: readonly (readonly [string, 'exec' | 'test', string])[] = [
  ['quotes that hold signs', 'exec', `${`<x '='`.repeat(1500)}='>`],
  [
    'many names without end tags',
    'test',
    many(
      6,
      (level) => `<h${level + 1}><p><b><i><u><s><q><dl><dt><dd><ol><ul><li><td><th><tr>`,
    ).join(''),
  ],
];

describe('the error of what is no feed', () => {
  for (const [title, text] of [
    ['a long member', JSON.stringify({ ['k'.repeat(10_000)]: 1 })],
    ['a long name', `<${'k'.repeat(10_000)}/>`],
  ] as const) {
    it(`is short, and ends with what to do: ${title}`, async () => {
      const { code, message } = await feedErrorOf(parse(text));
      expect(code).to.equal('unknown-format');
      expect(message.length).to.be.at.most(400);
      expect(message).to.contain(URL_OF_FEED).and.contain('Check that');
    });
  }
});

describe('XHTML', () => {
  it('resolves few addresses against a long base, those of its own bases included', async () => {
    const link = '<a href="a" src="b" cite="c" xml:base="d/"/>';
    const text = atom(
      `<entry><id>1</id><content type="xhtml" xml:base="/${'e'.repeat(2000)}/"><div>${link.repeat(5000)}</div></content></entry>`,
    );
    expect(await countUrls(() => parse(text))).to.be.at.most(5000);
  });
});

describe('a title', () => {
  for (const [title, method, signs] of MANY_SIGNS) {
    it(`is looked at once: ${title}`, async () => {
      const few = await countCalls(RegExp.prototype, method, () =>
        parse(jsonFeed([{ title: 'F' }])),
      );
      const calls = await countCalls(RegExp.prototype, method, () =>
        parse(jsonFeed([{ title: `F ${signs}` }])),
      );
      expect(calls - few).to.be.at.most(method === 'exec' ? 6000 : 5);
    });
  }
});

/** The texts in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const BROKEN_ID = 'ferry\ud83d';

/** An article with half of a character in its id, in each format that can say so. */
const WITH_BROKEN_ID: readonly (readonly [string, unknown])[] = [
  ['JSON Feed', jsonFeed([{ id: BROKEN_ID, title: 'F' }])],
  ['ninjs', { uri: BROKEN_ID, headline: 'F', altids: [`other\udea2`] }],
];

describe('an id', () => {
  for (const [format, body] of WITH_BROKEN_ID) {
    it(`of ${format} can be part of a URL`, async () => {
      const article = (await parse(body)).articles[0];
      expect(article?.id).to.equal('ferry\ufffd');
      expect(article?.sameAs ?? ['other\ufffd']).to.deep.equal(['other\ufffd']);
      expect(encodeURIComponent(article?.id ?? '')).to.equal('ferry%EF%BF%BD');
    });
  }

  it('from script can be part of a URL', () => {
    const { articles } = feedFromScript([{ id: BROKEN_ID, headline: 'F' }], URL_OF_FEED);
    expect(articles[0]?.id).to.equal('ferry\ufffd');
  });

  for (const id of ['', ' \n']) {
    it(`is never ${JSON.stringify(id)}, but the URL`, () => {
      const input = { id, url: LINK, headline: 'F' };
      expect(feedFromScript([input], URL_OF_FEED).articles[0]?.id).to.equal(LINK);
    });
  }
});
