import { describe, it } from 'node:test';
import { expect } from 'chai';
import { limitEach, mergeFeeds } from '../../src/feed/merge-feeds.js';
import { feedFromScript, normalizeFeed } from '../../src/feed/parse/normalize-feed.js';
import { parseFeed } from '../../src/feed/parse/parse-feed.js';
import type { Article, ArticleInput, Feed } from '../../src/model.js';
import { collapse } from '../../src/wire/collapse.js';

const NOON = Date.UTC(2026, 10, 24, 12);

/** A time so many hours before noon. */
function ago(hours: number): Date {
  return new Date(NOON - hours * 3_600_000);
}

function feedOf(title: string, articles: readonly ArticleInput[]): Feed {
  const url = `https://${title.toLowerCase().replaceAll(' ', '-')}.example/`;
  return { ...feedFromScript(articles, url), title };
}

/** The headlines of a feed in its order. */
function headlines({ articles }: { articles: readonly Article[] }): string {
  return articles.map(({ headline }) => headline).join(' ');
}

type Pair = readonly [Partial<ArticleInput>, Partial<ArticleInput>];

const FERRY = 'Ferry to Little Hale runs all winter';
const TRAM = 'Tram line of Obersee opens after seven years';
const A = 'https://a.example';
const B = 'https://b.example';

/** Two articles that only agencies publish make a feed wire copy. */
const AGENCY: readonly ArticleInput[] = [
  { headline: 'UPDATE 1-Council of Eastgate meets about the budget', published: ago(400) },
  { headline: '3rd LD: Trams of Obersee run all night from Sunday', published: ago(400) },
];

function mergePair([first, second]: Pair, others: readonly ArticleInput[] = []): Feed {
  const list = (article: Partial<ArticleInput>, name: string): Feed =>
    feedOf(name, [
      { headline: FERRY, ...article },
      ...others.map((other, index) => ({ id: `${name} ${index}`, ...other })),
    ]);
  return mergeFeeds([list(first, 'First'), list(second, 'Second')]);
}

const url = (address: string): Partial<ArticleInput> => ({ url: address });
const wire = (headline: string, hours = 1): Partial<ArticleInput> => ({
  id: `${headline} ${hours}`,
  headline,
  published: ago(hours),
});

const SAME: Readonly<Record<string, Pair>> = {
  'an address as id': [{ id: `${A}/1` }, { id: `${A}/1`, headline: TRAM }],
  'an URN as id': [
    { id: 'urn:newsml:a.example:1', url: `${A}/1` },
    { id: 'urn:newsml:a.example:1', url: `${B}/9`, headline: TRAM },
  ],
  'a tag address as id': [
    { id: 'tag:a.example,2026:1', url: `${A}/1` },
    { id: 'tag:a.example,2026:1', url: `${B}/9`, headline: TRAM },
  ],
  'a UUID as id': [
    { id: '0b0e8f3a-7d5c-4d0e-9a55-6f7b8f1f0a11', url: `${A}/1` },
    { id: '0b0e8f3a-7d5c-4d0e-9a55-6f7b8f1f0a11', url: `${B}/9`, headline: TRAM },
  ],
  'a number as id, and the headline': [
    { id: '17', url: `${A}/1` },
    { id: '17', url: `${B}/1` },
  ],
  'a number as id, and the URL': [
    { id: '17', url: `${A}/1` },
    { id: '17', url: `${A}/1?utm_source=feed`, headline: TRAM },
  ],
  'the URL': [url(`${A}/ferry`), { ...url(`${A}/ferry`), headline: TRAM, id: '2' }],
  'the URL with http and https': [url(`${A}/ferry`), url('http://a.example/ferry')],
  'the URL and an utm_source': [url(`${A}/ferry`), url(`${A}/ferry?utm_source=rss`)],
  'the URL and several utm_…': [
    url(`${A}/ferry?utm_medium=feed&utm_campaign=x`),
    url(`${A}/ferry?utm_source=b`),
  ],
  'the URL and an UTM_SOURCE': [url(`${A}/ferry`), url(`${A}/ferry?UTM_SOURCE=rss`)],
  'the URL and a fbclid': [url(`${A}/ferry?fbclid=1`), url(`${A}/ferry?fbclid=2`)],
  'the URL and a gclid': [url(`${A}/ferry?gclid=1`), url(`${A}/ferry`)],
  'the URL and a msclkid': [url(`${A}/ferry?msclkid=1`), url(`${A}/ferry`)],
  'the URL and at_medium': [url(`${A}/ferry?at_medium=RSS&at_campaign=K`), url(`${A}/ferry`)],
  'the URL and mtm_campaign': [url(`${A}/ferry?mtm_campaign=feed`), url(`${A}/ferry`)],
  'the URL and mc_cid': [url(`${A}/ferry?mc_cid=1&mc_eid=2`), url(`${A}/ferry`)],
  'the URL and #xtor': [url(`${A}/ferry#xtor=RSS-32`), url(`${A}/ferry`)],
  'the URL and an empty query': [url(`${A}/ferry?`), url(`${A}/ferry`)],
  'the URL with a real parameter and tracking': [
    url(`${A}/story?id=5&utm_source=rss`),
    url(`${A}/story?utm_medium=x&id=5`),
  ],
  'the URL with a parameter without a value': [url(`${A}/ferry?gclid`), url(`${A}/ferry`)],
};

const SAME_WIRE: Readonly<Record<string, Pair>> = {
  'the words, an hour apart': [wire(FERRY), wire(FERRY, 2)],
  'the words, across midnight': [wire(FERRY, 11), wire(FERRY, 13)],
  'the words, of which one is urgent': [wire(`Urgent: ${FERRY}`), wire(FERRY, 2)],
  'the words and the number of the version': [wire(`UPDATE 2-${FERRY}`), wire(`2nd LD: ${FERRY}`)],
  'the words with another attribution': [wire(`${FERRY} -- officials`), wire(FERRY, 3)],
};

const OTHER: Readonly<Record<string, Pair>> = {
  'the words alone': [
    { id: '1', url: `${A}/1` },
    { id: '2', url: `${B}/1` },
  ],
  'the words, without any address': [{ id: '1' }, { id: '2' }],
  'alike words': [
    { id: '1', headline: `${FERRY} again` },
    { id: '2', headline: FERRY },
  ],
  'a number as id, with other words and another URL': [
    { id: '17', url: `${A}/1` },
    { id: '17', url: `${B}/1`, headline: TRAM },
  ],
  'a number as id, with other words and no URL': [{ id: '17' }, { id: '17', headline: TRAM }],
  'a word as id, with other words and another URL': [
    { id: 'ferry', url: `${A}/1` },
    { id: 'ferry', url: `${B}/1`, headline: TRAM },
  ],
  'another host': [url(`${A}/ferry`), url(`${B}/ferry`)],
  'another path': [url(`${A}/ferry/1`), url(`${A}/ferry/2`)],
  'a path in capitals': [url(`${A}/ferry`), url(`${A}/Ferry`)],
  'a real parameter': [url(`${A}/story?id=5`), url(`${A}/story?id=6`)],
  'a real parameter beside tracking': [
    url(`${A}/story?id=5&utm_source=x`),
    url(`${A}/story?id=6&utm_source=x`),
  ],
  'a parameter that only begins like tracking': [
    url(`${A}/story?gclids=5`),
    url(`${A}/story?gclids=6`),
  ],
  'a place in a live page': [url(`${A}/live#post-5`), url(`${A}/live#post-6`)],
  'the home page': [url(`${A}/`), url(`${A}/`)],
  'the home page with tracking': [url(`${A}/?utm_source=x`), url(`${A}/`)],
  'an e-mail address': [url('mailto:desk@a.example'), url('mailto:desk@a.example')],
};

const OTHER_WIRE: Readonly<Record<string, Pair>> = {
  'the words, two days apart': [wire(FERRY), wire(FERRY, 49)],
  'the words, 24 hours apart': [wire(FERRY), wire(FERRY, 25)],
  'the words without a date': [
    { id: '1', headline: FERRY },
    { id: '2', headline: FERRY },
  ],
  'another version': [wire(`1st LD: ${FERRY}`), wire(`2nd LD: ${FERRY}`)],
  'a correction': [wire(`CORRECTED-${FERRY}`), wire(FERRY, 2)],
  'a kill': [wire(FERRY), wire(`KILL: ${FERRY}`)],
  'one more word': [wire(FERRY), wire(`${FERRY} again`)],
  'another number': [
    wire('Fares rise by 4.5 percent in Obersee'),
    wire('Fares rise by 45 percent in Obersee'),
  ],
};

describe('mergeFeeds', () => {
  for (const [pairs, count, others] of [
    [SAME, 1, []],
    [SAME_WIRE, 1, AGENCY],
    [OTHER, 2, []],
    [OTHER_WIRE, 2, AGENCY],
  ] as const) {
    for (const [what, pair] of Object.entries(pairs)) {
      it(`takes two articles for ${count === 1 ? 'the same by' : 'others that share'} ${what}`, () => {
        const ofPair = mergePair(
          pair,
          others.map((one) => ({ ...one })),
        ).articles.filter(({ published }) => published?.getTime() !== ago(400).getTime());
        expect(ofPair).to.have.length(count);
        expect(new Set(ofPair.map(({ id }) => id)).size).to.equal(count);
        expect(ofPair[0]?.duplicates.map(({ id }) => id)).to.deep.equal(
          count === 1 ? [feedOf('Second', [{ headline: FERRY, ...pair[1] }]).articles[0]?.id] : [],
        );
      });
    }
  }

  it('needs wire copy on both sides for the same words to count', () => {
    const agency = feedOf('Wire', [...AGENCY, { headline: FERRY, published: ago(1) }]);
    const paper = feedOf('Paper', [{ headline: FERRY, published: ago(1) }]);
    expect(mergeFeeds([agency, paper]).articles).to.have.length(4);
  });

  it('finds duplicates in three feeds, through each other', () => {
    const feeds = [
      feedOf('First', [{ id: 'urn:x:1', url: `${A}/1`, headline: 'one' }]),
      feedOf('Second', [{ id: 'urn:x:1', url: `${A}/2`, headline: 'two' }]),
      feedOf('Third', [{ id: 'urn:x:3', url: `${A}/2`, headline: 'three' }]),
    ];
    const { articles } = mergeFeeds(feeds);
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['one']);
    expect(articles[0]?.duplicates.map(({ headline }) => headline)).to.deep.equal(['two', 'three']);
  });

  it('takes no two articles of one feed for the same', () => {
    const first = feedOf('First', [{ id: '1', url: `${A}/live`, headline: 'one' }]);
    const second = feedOf('Second', [
      { id: '2', url: `${A}/live`, headline: 'two' },
      { id: '3', url: `${A}/live`, headline: 'three' },
    ]);
    expect(headlines(mergeFeeds([first, second]))).to.equal('one two three');
    expect(mergeFeeds([second]).articles).to.have.length(2);
  });

  it('withdraws an article that one of the feeds has withdrawn', () => {
    const feeds = [
      feedOf('First', [{ id: 'urn:x:1', headline: FERRY }]),
      feedOf('Second', [{ id: 'urn:x:1', headline: FERRY, status: 'withdrawn' }]),
    ];
    expect(mergeFeeds(feeds).articles.map(({ status }) => status)).to.deep.equal(['withdrawn']);
  });

  it('leaves versions from several feeds to be collapsed into one story', () => {
    const feeds = [
      feedOf('First', [...AGENCY, { id: 'a', headline: `1st LD: ${FERRY}`, published: ago(3) }]),
      feedOf('Second', [...AGENCY, { id: 'b', headline: `2nd LD: ${FERRY}`, published: ago(2) }]),
    ];
    const [story] = collapse(mergeFeeds(feeds).articles);
    expect(story?.id).to.equal('b');
    expect(story?.earlier.map(({ id }) => id)).to.deep.equal(['a']);
  });

  for (const [title, order, lists, expected] of [
    ['newest first', 'newest', ['a1 a4', 'b2 b3'], 'a1 b2 b3 a4'],
    ['equal times in the order of the feeds', 'newest', ['a1 a2', 'b1 b2'], 'a1 b1 a2 b2'],
    ['one without a date behind its neighbor', 'newest', ['a1 a a4', 'b2 b3'], 'a1 a b2 b3 a4'],
    ['a first one without a date before its neighbor', 'newest', ['a a3', 'b2 b4'], 'b2 a a3 b4'],
    ['by turns where one feed has no dates', 'newest', ['a1 a2 a3', 'b b'], 'a1 b a2 b a3'],
    ['newest first beside an empty feed', 'newest', ['a2 a3', '', 'c1'], 'c1 a2 a3'],
    ['by turns where that is wanted', 'feed', ['a1 a2 a3', 'b7 b8'], 'a1 b7 a2 b8 a3'],
    ['nothing', 'newest', [], ''],
  ] as const) {
    it(`sorts: ${title}`, () => {
      const feeds = lists.map((list, index) =>
        feedOf(
          `Feed ${index}`,
          list
            .split(' ')
            .filter((name) => name)
            .map((name, place) => ({
              id: `${index} ${place}`,
              headline: name,
              ...(/\d/.test(name) ? { published: ago(Number(name.slice(1))) } : {}),
            })),
        ),
      );
      expect(headlines(mergeFeeds(feeds, { order }))).to.equal(expected);
    });
  }

  it("keeps the publisher's own order for `feed`, also of more than 500 articles", async () => {
    const list = Array.from({ length: 600 }, (_, index) => ({
      id: String(index),
      headline: String(index),
      published: ago(index % 2 === 0 ? 1000 - index : 2000 + index),
    }));
    const feed = await normalizeFeed(
      { url: `${A}/` },
      { list, datesOf: (item) => item, read: (item) => item },
    );
    expect(feed.articles.slice(0, 2).map(({ id }) => id)).to.deep.equal(['598', '596']);
    const ids = mergeFeeds([feed], { order: 'feed' }).articles.map(({ id }) => Number(id));
    expect(ids).to.have.length(500);
    expect(ids).to.deep.equal(ids.toSorted((a, b) => a - b));
  });

  it('takes at most so many of each feed, the newest ones, also after versions are collapsed', () => {
    const feeds = [
      feedOf(
        'First',
        [1, 2, 3].map((hours) => ({ headline: `a${hours}`, published: ago(hours) })),
      ),
      feedOf(
        'Second',
        [2, 9].map((hours) => ({ headline: `b${hours}`, published: ago(hours) })),
      ),
    ];
    expect(headlines(mergeFeeds(feeds, { maxEach: 2 }))).to.equal('a1 a2 b2 b9');
    expect(headlines(mergeFeeds(feeds, { maxEach: 1, order: 'feed' }))).to.equal('a1 b2');
    const all = mergeFeeds(feeds);
    const copies = all.articles.map((article) => ({ ...article }));
    expect(headlines({ articles: limitEach(copies, all, 1) })).to.equal('a1 b2');
    expect(limitEach(copies, feedOf('Alone', []), 1)).to.equal(copies);
  });

  it('names the source: the own one, else the given name, else the title', () => {
    const feeds = [
      feedOf('First', [{ headline: 'one' }, { headline: 'two', source: 'Own' }]),
      feedOf('Second', [{ headline: 'three' }]),
    ];
    const sources = (names: readonly string[]): string =>
      mergeFeeds(feeds, { names })
        .articles.map(({ headline, source = '' }) => `${headline}=${source}`)
        .toSorted()
        .join(' ');
    expect(sources([])).to.equal('one=First three=Second two=Own');
    expect(sources(['Uno'])).to.equal('one=Uno three=Second two=Own');
    expect(sources(['', 'Due', 'Tre'])).to.equal('one=First three=Due two=Own');
  });

  it("drops a feed's name from the end of its headlines", () => {
    const feeds = [
      feedOf('Harbour News', [{ headline: `${FERRY} - Harbour News` }]),
      feedOf('B', []),
    ];
    const [article] = mergeFeeds(feeds, { names: ['HN'] }).articles;
    expect(article?.wire.text).to.equal(FERRY);
    expect(article?.headline).to.equal(`${FERRY} - Harbour News`);
  });

  it('gives unchanged articles as the same objects again', () => {
    const first = feedOf('First', [{ id: '1', headline: 'one' }]);
    const before = mergeFeeds([first, feedOf('Second', [{ id: '1', headline: 'two' }])]);
    const after = mergeFeeds([first, feedOf('Second', [{ id: '5', headline: 'five' }])]);
    expect(after.articles[0]).to.equal(before.articles[0]);
    expect(Object.isFrozen(before) && Object.isFrozen(before.articles)).to.equal(true);
  });

  it("has the first feed's fields, and a title only where all agree", () => {
    const [first, second] = [feedOf('Harbour', []), feedOf('Bay', [])];
    const home = { ...first, homepage: `${A}/`, language: 'en', skipped: 2 };
    const merged = mergeFeeds([home, { ...second, skipped: 1, expired: true }]);
    expect(merged).to.deep.equal({
      url: first.url,
      homepage: `${A}/`,
      language: 'en',
      articles: [],
      expired: false,
      skipped: 3,
    });
    expect(mergeFeeds([first, { ...second, title: 'Harbour' }]).title).to.equal('Harbour');
    expect(mergeFeeds([]).articles).to.deep.equal([]);
  });
});

describe('the source of an article', () => {
  it('is read from JSON Feed', async () => {
    const body = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: '1', title: 'a', _source: 'Harbour <b>News</b>' },
        { id: '2', title: 'b', _source: { name: 'no string' } },
      ],
    });
    const { articles } = await parseFeed(body, { url: `${A}/` });
    expect(articles.map(({ source }) => source)).to.deep.equal(['Harbour News', undefined]);
  });

  for (const [headline, source, text] of [
    [`${FERRY} - Harbour News`, 'Harbour News', FERRY],
    [`${FERRY} | Harbour News`, 'Harbour News', FERRY],
    [`${FERRY} – Harbour News`, 'Harbour News', FERRY],
    [`${FERRY} — harbour news`, 'Harbour News', FERRY],
    [`Urgent: ${FERRY} - Harbour News`, 'Harbour News', FERRY],
    [`${FERRY} - Bay Post`, 'Harbour News', `${FERRY} - Bay Post`],
    [`${FERRY} of Harbour News`, 'Harbour News', `${FERRY} of Harbour News`],
    [`${FERRY}-Harbour News`, 'Harbour News', `${FERRY}-Harbour News`],
    ['Harbour News', 'Harbour News', 'Harbour News'],
    [`- Harbour News`, 'Harbour News', '- Harbour News'],
    [FERRY, '', FERRY],
    [`${FERRY} - Harbour News`, undefined, `${FERRY} - Harbour News`],
  ] as const) {
    it(`${text === headline ? 'stays in' : 'is dropped from'} "${headline}" of ${source ?? 'nobody'}`, () => {
      const [article] = feedFromScript(
        [{ headline, ...(source === undefined ? {} : { source }) }],
        A,
      ).articles;
      expect(article?.wire.text).to.equal(text);
      expect(article?.headline).to.equal(headline);
    });
  }

  it('is no attribution, once it is dropped', () => {
    const headline = `${FERRY} - officials - Harbour News`;
    const [article] = feedFromScript([{ headline, source: 'Harbour News' }], A).articles;
    expect(article?.wire.base).to.equal(FERRY);
    expect(article?.wire.attribution).to.equal('officials');
  });
});
