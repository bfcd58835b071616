import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import type { Article, Feed } from '../../../src/model.js';
import { collapse } from '../../../src/wire/collapse.js';
import { countCalls } from '../../support/count-calls.js';
import { feedErrorOf } from '../support.js';

const URL = 'https://agency.example/api/search';
const HOUR = 3_600_000;

function parse(document: unknown): Promise<Feed> {
  return parseFeed(JSON.stringify(document), { url: URL });
}

async function read(item: object): Promise<Article | undefined> {
  return (await parse([{ uri: 'urn:otw:1', headline: 'Ferry runs', ...item }])).articles[0];
}

function inHours(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toISOString();
}

/** One article in each version of ninjs. */
const GENERATIONS: readonly (readonly [string, object])[] = [
  [
    '1',
    {
      uri: 'urn:otw:ferry',
      headline: 'Ferry &amp; tram run again',
      byline: 'By Ruth Callan',
      body_text: 'HARBOUR, March 7 (OTW) -- It runs.',
      body_xhtml: '<p>HARBOUR, March 7 (OTW) -- It runs.</p>',
      description_text: 'All winter.',
      firstcreated: '2026-03-07T08:00:00Z',
      versioncreated: '2026-03-07T09:00:00Z',
      copyrightholder: 'OTW',
      language: 'en_gb',
      subject: [{ name: 'Transport' }, { code: '04' }],
      altids: { web: 'https://news.example/ferry' },
      associations: {
        chart: { type: 'graphic', renditions: { a: { href: 'chart.png', width: 500 } } },
        main: {
          type: 'picture',
          byline: 'Ida Lund',
          description_text: 'The ferry at dawn',
          renditions: {
            print: { href: 'print.jpg', mimetype: 'image/jpeg', width: 4800, height: 3200 },
            web: { href: 'web.jpg', mimetype: 'image/jpeg', width: 1200, height: 800 },
            small: { href: 'small.jpg', mimetype: 'image/jpeg', width: 200, height: 133 },
            line: { href: 'line.jpg', mimetype: 'image/jpeg', width: 1, height: 99_999_999 },
            film: { href: 'film.mp4', mimetype: 'video/mp4', width: 1500 },
          },
        },
      },
    },
  ],
  [
    '2',
    {
      uri: 'urn:otw:ferry',
      headlines: [
        { role: 'short', value: 'Ferry' },
        { role: 'main', value: 'Ferry &amp; tram run again' },
      ],
      by: 'Ruth Callan',
      bodies: [
        { role: 'text', contenttype: 'text/plain', value: 'It runs.' },
        { role: 'nitf', contenttype: 'text/vnd.IPTC.NITF', value: '<nitf><body/></nitf>' },
        {
          role: 'html5',
          contenttype: 'text/html',
          value: '<p>HARBOUR, March 7 (OTW) -- It runs.</p>',
        },
      ],
      descriptions: [{ role: 'text', value: 'All winter.' }],
      firstcreated: '2026-03-07T08:00:00Z',
      versioncreated: '2026-03-07T09:00:00Z',
      copyrightholder: 'OTW',
      language: 'en-GB',
      located: 'HARBOUR',
      subjects: [{ name: 'Transport' }],
      altids: [{ role: 'web', value: 'https://news.example/ferry' }],
      associations: [
        {
          name: 'main',
          type: 'picture',
          by: 'Ida Lund',
          descriptions: [{ contenttype: 'text/plain', value: 'The ferry at dawn' }],
          renditions: [
            { name: 'print', href: 'print.jpg', contenttype: 'image/jpeg', width: 4800 },
            { name: 'web', href: 'web.jpg', contenttype: 'image/jpeg', width: 1200, height: 800 },
          ],
        },
      ],
    },
  ],
  [
    '3',
    {
      uri: 'urn:otw:ferry',
      headlines: [{ value: 'Ferry &amp; tram run again' }],
      by: 'Ruth Callan',
      bodies: [
        {
          contentType: 'application/xhtml+xml',
          value: '<p>HARBOUR, March 7 (OTW) -- It runs.</p>',
        },
      ],
      descriptions: [{ value: 'All winter.' }],
      firstCreated: '2026-03-07T08:00:00Z',
      versionCreated: '2026-03-07T09:00:00Z',
      copyrightHolder: 'OTW',
      language: 'en-GB',
      subjects: [{ name: 'Transport' }],
      altIds: [{ role: 'web', value: 'https://news.example/ferry' }],
      associations: [
        {
          type: 'picture',
          by: 'Ida Lund',
          descriptions: [{ value: 'The ferry at dawn' }],
          renditions: [
            { href: 'web.jpg', contentType: 'image/jpeg', width: '1200', height: '800' },
          ],
        },
      ],
    },
  ],
];

/** The envelopes of a list of items. */
const ENVELOPES: readonly (readonly [string, (items: readonly object[]) => unknown])[] = [
  ['one item by itself', ([first]) => first],
  ['an array', (items) => items],
  ['a search result', (items) => ({ items, total: 1 })],
  ['a search result of Superdesk', (items) => ({ _items: items, _meta: { total: 1 } })],
];

describe('ninjs', () => {
  for (const [version, item] of GENERATIONS) {
    it(`is read in version ${version}`, async () => {
      const feed = await parse(item);
      expect(feed.articles).to.have.length(1);
      expect(feed.articles[0]).to.deep.include({
        id: 'urn:otw:ferry',
        url: 'https://news.example/ferry',
        headline: 'Ferry & tram run again',
        summary: 'All winter.',
        bodyHtml: '<p>HARBOUR, March 7 (OTW) -- It runs.</p>',
        image: {
          url: 'https://agency.example/api/web.jpg',
          width: 1200,
          height: 800,
          caption: 'The ferry at dawn',
          credit: 'Ida Lund',
        },
        published: new Date('2026-03-07T08:00:00Z'),
        updated: new Date('2026-03-07T09:00:00Z'),
        authors: ['Ruth Callan'],
        source: 'OTW',
        place: 'HARBOUR',
        language: 'en-GB',
        tags: ['Transport'],
        status: 'usable',
      });
    });
  }

  for (const [title, wrap] of ENVELOPES) {
    it(`is read from ${title}`, async () => {
      const feed = await parse(wrap([{ guid: 'g1', headline: 'Ferry runs' }]));
      expect(feed.articles.map(({ id, headline }) => [id, headline])).to.deep.equal([
        ['g1', 'Ferry runs'],
      ]);
    });
  }

  it('is read from an empty search result of Superdesk', async () => {
    expect(await parse({ _items: [], _meta: { total: 0 } })).to.deep.include({
      articles: [],
      skipped: 0,
    });
  });

  for (const [title, document] of [
    ['nothing in an array', []],
    ['nothing in a list of items', { items: [] }],
    ['objects without headlines', [{ uri: 'a' }]],
    ['objects without names', { items: [{ headline: 'Ferry runs' }] }],
  ] as const) {
    it(`is not detected in ${title}`, async () => {
      expect((await feedErrorOf(parse(document))).code).to.equal('unknown-format');
    });
  }

  for (const [title, item, expected] of [
    ['a description where there is no body', { description_text: 'All winter.' }, 'All winter.'],
    ['plain text', { body_main: 'It runs.' }, 'It runs.'],
    ['no markup for editing systems', { body_nitf: '<nitf/>', body_text: 'Runs.' }, 'Runs.'],
  ] as const) {
    it(`has ${title} as its text`, async () => {
      const article = await read(item);
      expect(article?.bodyText).to.equal(expected);
      expect(article).to.not.have.any.keys('bodyHtml', 'summary');
    });
  }

  it('is read without making a class of objects for each list of names', async () => {
    const items = [{ uri: '1', headline: 'F', renditions: { A: { B: 'a' } } }];
    const made = await countCalls(Object, 'fromEntries', () =>
      parseFeed(JSON.stringify(items), { url: 'https://news.example/' }),
    );
    expect(made).to.equal(0);
  });

  it('never shows the note to editors', async () => {
    const article = await read({ ednote: 'Do not print', edNote: 'Do not print' });
    expect(JSON.stringify(article)).to.not.contain('Do not print');
  });

  for (const [title, item] of [
    ['withheld', { pubstatus: 'withheld' }],
    ['under an embargo', { embargoed: inHours(1) }],
    ['under an embargo of version 3', { embargoedUntil: inHours(1) }],
    ['under an embargo with an unreadable time', { embargoed: 'Friday noon' }],
    ['expired', { expires: inHours(-1) }],
  ] as const) {
    it(`skips and counts an item that is ${title}`, async () => {
      const feed = await parse([
        { uri: '1', headline: 'One', ...item },
        { uri: '2', headline: 'Two' },
      ]);
      expect(feed.articles.map(({ id }) => id)).to.deep.equal(['2']);
      expect(feed.skipped).to.equal(1);
    });
  }

  for (const [title, item] of [
    ['whose embargo has passed', { embargoed: inHours(-1) }],
    ['that has not expired yet', { expires: inHours(1) }],
    ['that is usable', { pubstatus: 'usable' }],
  ] as const) {
    it(`shows an article ${title}`, async () => {
      expect((await read(item))?.status).to.equal('usable');
    });
  }

  for (const [key, value] of [
    ['pubstatus', 'canceled'],
    ['pubStatus', 'cancelled'],
  ] as const) {
    it(`keeps an article with ${key} "${value}" as withdrawn`, async () => {
      expect((await read({ [key]: value }))?.status).to.equal('withdrawn');
    });
  }

  for (const [headline, fields, priority, version] of [
    ['Ferry runs', { urgency: 1 }, 'flash', 0],
    ['Ferry runs', { urgency: '2', version: '4' }, 'urgent', 4],
    ['Ferry runs', { urgency: 3, version: 'a7' }, 'routine', 0],
    ['Urgent: Ferry runs', { urgency: 1 }, 'urgent', 0],
    ['2nd LD: Ferry runs', { urgency: 5, version: '9' }, 'routine', 2],
    ['CORRECTED-Ferry runs', { version: '9' }, 'routine', 0],
    ['REFILE-Ferry runs', { version: '9' }, 'routine', 0],
    ['RPT-Ferry runs', { version: '9' }, 'routine', 0],
    ['RPT-UPDATE 2-Ferry runs', { version: '9' }, 'routine', 2],
  ] as const) {
    it(`reads ${priority} ${version} from "${headline}" with ${JSON.stringify(fields)}`, async () => {
      expect((await read({ headline, ...fields }))?.wire).to.include({ priority, version });
    });
  }

  it('keeps the later of two versions with the same id, in any order', async () => {
    const feed = await parse([
      { uri: '1', headline: 'Old', version: '2' },
      { uri: '1', headline: 'New', version: '10' },
      { uri: '1', headline: 'Older', version: '1' },
    ]);
    expect(feed.articles.map(({ headline }) => headline)).to.deep.equal(['New']);
  });

  it('knows which article a rewrite replaces', async () => {
    const { articles } = await parse([
      { uri: '2', headline: 'Bay ferry back in service', version: '2', evolvedfrom: '1' },
      { uri: '1', headline: 'Ferry stopped by storm', version: '1' },
      { uri: '3', headline: 'Tram stopped by storm', altids: { desk: '4' } },
    ]);
    const stories = collapse(articles);
    expect(stories.map(({ id }) => id)).to.deep.equal(['2', '3']);
    expect(stories[0]?.earlier.map(({ id }) => id)).to.deep.equal(['1']);
  });
});
