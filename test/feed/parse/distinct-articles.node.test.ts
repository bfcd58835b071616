import { describe, it } from 'node:test';
import { expect } from 'chai';
import { feedFromJson, withChanges } from '../../../src/feed/parse/normalize-feed.js';
import { normalizeArticle } from '../../../src/feed/parse/normalize-article.js';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import { collapse } from '../../../src/wire/collapse.js';
import type { Article, Feed } from '../../../src/model.js';
import { jsonFeed } from '../support.js';

const URL_OF_FEED = 'https://news.example/feed.json';

interface Item {
  readonly id?: string;
  readonly url?: string;
  readonly title: string;
  readonly date_published?: string;
}

const FERRY = { id: 'x', url: 'https://news.example/ferry', title: 'Ferry runs all winter' };
const TRAM = { id: 'x', url: 'https://news.example/tram', title: 'Tram opens on Monday' };
const BRIDGE = { id: 'x', url: 'https://news.example/bridge', title: 'Bridge closes for a week' };

function on(day: number, item: Item): Item {
  return { ...item, date_published: `2026-11-${String(day)}T08:00:00Z` };
}

function parse(items: readonly Item[]): Promise<Feed> {
  return parseFeed(JSON.stringify(jsonFeed(items)), { url: URL_OF_FEED });
}

function idsOf({ articles }: Feed): Readonly<Record<string, string>> {
  return Object.fromEntries<string>(
    articles.map(({ headline, id }) => [headline.split(' ')[0] ?? '', id]),
  );
}

async function headlinesOf(items: readonly Item[]): Promise<readonly string[]> {
  return (await parse(items)).articles.map(({ headline }) => headline).toSorted();
}

function change(item: Item): Article {
  const { title, date_published: date = '2026-11-24', ...rest } = item;
  return normalizeArticle({ ...rest, headline: title, published: new Date(date) });
}

describe('articles with one id', () => {
  it('all stay where links and headlines differ; the oldest has the plain id', async () => {
    const feed = await parse([on(24, TRAM), on(23, FERRY), on(25, BRIDGE)]);
    const { Ferry, Tram, Bridge } = idsOf(feed);
    expect(Ferry).to.equal('x');
    expect(Tram).to.match(/^x#[a-z\d]{1,7}$/);
    expect(Bridge)
      .to.match(/^x#[a-z\d]{1,7}$/)
      .and.not.equal(Tram);
  });

  for (const [title, items] of [
    ['dates', [on(23, FERRY), on(24, TRAM), on(25, BRIDGE)]],
    ['one date', [on(24, FERRY), on(24, TRAM), on(24, BRIDGE)]],
    ['no dates', [FERRY, TRAM, BRIDGE]],
    ['some dates', [FERRY, on(24, TRAM), BRIDGE]],
  ] as const) {
    it(`have the same ids in any order, with ${title}`, async () => {
      const [a, b, c] = items;
      const expected = idsOf(await parse([a, b, c]));
      expect(new Set(Object.values(expected)).size).to.equal(3);
      for (const order of [
        [a, c, b],
        [b, a, c],
        [b, c, a],
        [c, a, b],
        [c, b, a],
      ])
        expect(idsOf(await parse(order))).to.deep.equal(expected);
    });
  }

  for (const [title, items, shown] of [
    ['the same link', [on(23, FERRY), on(24, { ...TRAM, url: FERRY.url })], [TRAM.title]],
    ['the same headline', [on(23, FERRY), on(24, { ...TRAM, title: FERRY.title })], [FERRY.title]],
    ['no link', [on(23, FERRY), on(24, { id: 'x', title: TRAM.title })], [TRAM.title]],
    ['no links at all', [on(23, { id: 'x', title: 'A' }), on(24, { id: 'x', title: 'B' })], ['B']],
    [
      'the slug of a version',
      [on(23, FERRY), on(24, { ...TRAM, title: 'UPDATE 2-Tram opens' })],
      ['UPDATE 2-Tram opens'],
    ],
    [
      'the slug of a correction',
      [on(23, FERRY), on(24, { ...TRAM, title: 'CORRECTED-Ferry runs' })],
      ['CORRECTED-Ferry runs'],
    ],
    [
      'a kill',
      [on(23, FERRY), on(24, { ...FERRY, title: 'KILL: Ferry runs' })],
      ['KILL: Ferry runs'],
    ],
    [
      'a new headline, beside another article',
      [on(23, FERRY), on(24, TRAM), on(25, { ...TRAM, title: 'Tram opens on Friday' })],
      [FERRY.title, 'Tram opens on Friday'],
    ],
    [
      'a new link, beside another article',
      [on(23, FERRY), on(24, TRAM), on(25, { ...TRAM, url: 'https://news.example/tram-2' })],
      [FERRY.title, TRAM.title],
    ],
    [
      'a kill of one of two',
      [on(23, FERRY), on(24, TRAM), on(25, { ...TRAM, title: 'KILL: Tram opens on Monday' })],
      [FERRY.title, 'KILL: Tram opens on Monday'],
    ],
  ] as const) {
    it(`are versions of one with ${title}`, async () => {
      expect(await headlinesOf(items)).to.deep.equal(shown);
      expect(await headlinesOf(items.toReversed())).to.deep.equal(shown);
    });
  }

  it('keep their ids in the cached copy', async () => {
    const feed = await parse([on(24, TRAM), on(23, FERRY)]);
    const cached = await feedFromJson(JSON.stringify(feed));
    expect(cached && idsOf(cached)).to.deep.equal(idsOf(feed));
  });

  it('are told apart in a stream, too', async () => {
    const feed = await parse([on(23, FERRY)]);
    const two = withChanges(feed, [change(on(24, TRAM))]);
    expect(idsOf(two)).to.deep.equal(idsOf(await parse([on(24, TRAM), on(23, FERRY)])));
    const renamed = withChanges(two, [change(on(25, { ...TRAM, title: 'Tramway opens' }))]);
    expect(idsOf(renamed)).to.deep.equal({ Ferry: 'x', Tramway: idsOf(two)['Tram'] });
    expect(withChanges(two, [])).to.equal(two);
  });

  it('lose the right one to a kill in a stream', async () => {
    const feed = await parse([on(24, TRAM), on(23, FERRY)]);
    const { articles } = withChanges(feed, [
      change(on(25, { ...TRAM, title: 'KILL: Tram opens' })),
    ]);
    expect(
      articles.filter(({ status }) => status === 'withdrawn').map(({ url }) => url),
    ).to.deep.equal([TRAM.url]);
    expect(articles).to.have.length(2);
  });

  it('never share an id, whatever a feed writes', async () => {
    const { Tram = '' } = idsOf(await parse([on(23, FERRY), on(24, TRAM)]));
    const { articles } = await parse([
      on(23, FERRY),
      on(24, TRAM),
      on(24, { ...BRIDGE, id: Tram }),
    ]);
    expect(new Set(articles.map(({ id }) => id)).size).to.equal(3);
  });

  it('are found in linear time in a long list', async () => {
    const items = Array.from({ length: 20_000 }, (_, i) =>
      on(24, { id: 'x', url: `/${String(i)}`, title: String(i) }),
    );
    expect((await parse(items)).articles).to.have.length(500);
  });
});

describe('articles with one headline', () => {
  const RECURRING = [
    { ...FERRY, id: '1', title: 'Shipping forecast for the harbour today' },
    { ...TRAM, id: '2', title: 'Shipping forecast for the harbour today' },
  ];

  it('are two where their links differ and the feed is no wire copy', async () => {
    const { articles } = await parse(RECURRING.map((item) => on(24, item)));
    expect(collapse(articles)).to.have.length(2);
  });

  it('are two also without ids', async () => {
    const items = RECURRING.map(({ url, title }) => on(24, { url, title }));
    expect(collapse((await parse(items)).articles)).to.have.length(2);
  });

  for (const slug of [
    'Update: ',
    'Correction: ',
    'Urgent: ',
    'Breaking: ',
    'Advisory: ',
    'Live: ',
    'Analysis: ',
  ]) {
    it(`are two also where a site writes "${slug}"`, async () => {
      const items = RECURRING.map((item) => on(24, { ...item, title: slug + item.title }));
      expect(collapse((await parse(items)).articles)).to.have.length(2);
    });
  }

  it('are one in wire copy', async () => {
    const items = [
      on(24, { id: '3', url: '/3', title: 'UPDATE 1-Tram line opens after seven years' }),
      on(24, { id: '4', url: '/4', title: 'UPDATE 2-Bridge closes for the whole of winter' }),
      ...RECURRING.map((item) => on(24, item)),
    ];
    expect(collapse((await parse(items)).articles)).to.have.length(3);
  });
});
