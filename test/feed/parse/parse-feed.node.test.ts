import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import type { Article, Feed } from '../../../src/model.js';
import { feedErrorOf, jsonFeed } from '../support.js';

const URL = 'https://news.example/feeds/feed.json';

function parse(document: unknown): Promise<Feed> {
  return parseFeed(typeof document === 'string' ? document : JSON.stringify(document), {
    url: URL,
  });
}

async function firstOf(
  item: unknown,
  members: Readonly<Record<string, unknown>> = {},
): Promise<Article | undefined> {
  return (await parse(jsonFeed([item], members))).articles[0];
}

describe('parseFeed', () => {
  it('reads every field of an article in a JSON Feed', async () => {
    const article = await firstOf({
      id: 7,
      url: '/ferry',
      title: 'Ferry &amp; tram <b>run</b> again &agrave;&nbsp; Orl&eacute;ans',
      summary: 'All winter.',
      content_html: '<p>It runs.</p>',
      image: 'ferry.png',
      date_published: '2026-11-24T08:00:00+01:00',
      date_modified: '2026-11-24T09:00:00Z',
      authors: [{ name: 'Ruth Callan' }, { url: 'https://news.example/' }],
      tags: ['Transport', 5, ' '],
      language: 'en_gb',
    });
    expect(article).to.deep.include({
      id: '7',
      url: 'https://news.example/ferry',
      headline: 'Ferry & tram run again à Orléans',
      summary: 'All winter.',
      bodyHtml: '<p>It runs.</p>',
      image: { url: 'https://news.example/feeds/ferry.png' },
      published: new Date('2026-11-24T07:00:00Z'),
      updated: new Date('2026-11-24T09:00:00Z'),
      authors: ['Ruth Callan'],
      tags: ['Transport'],
      language: 'en-GB',
      status: 'usable',
    });
    expect(Object.isFrozen(article)).to.equal(true);
  });

  it('reads the feed’s own fields, which its articles fall back to', async () => {
    const feed = await parse(
      jsonFeed([{ id: '1', title: 'One' }], {
        home_page_url: 'https://news.example/',
        language: 'fr',
        expired: true,
        author: { name: 'The desk' },
      }),
    );
    expect(feed).to.deep.include({
      title: 'Harbour News',
      homepage: 'https://news.example/',
      language: 'fr',
      expired: true,
      url: URL,
    });
    expect(feed.articles[0]).to.deep.include({ authors: ['The desk'], language: 'fr' });
    expect(Object.isFrozen(feed) && Object.isFrozen(feed.articles)).to.equal(true);
  });

  for (const [title, item, headline] of [
    ['its title', { title: 'Title', summary: 'Summary' }, 'Title'],
    ['its summary', { summary: 'Summary', content_text: 'Text' }, 'Summary'],
    ['its text', { content_text: 'Text' }, 'Text'],
    ['its body without markup', { content_html: '<p>Body &amp; soul</p>' }, 'Body & soul'],
    ['its address', { url: 'https://news.example/ferry/' }, 'news.example/ferry'],
    ['nothing', { content_html: '' }, ''],
  ] as const) {
    it(`makes a headline of ${title}`, async () => {
      expect((await firstOf({ id: '1', ...item }))?.headline).to.equal(headline);
    });
  }

  it('makes a headline of a long text by a cut between words', async () => {
    const headline =
      (await firstOf({ id: '1', content_text: 'harbour '.repeat(40) }))?.headline ?? '';
    expect(headline).to.match(/harbour…$/);
    expect(headline.length).to.be.at.most(101);
  });

  it('identifies an article without an id by its URL, else by its text', async () => {
    expect((await firstOf({ url: 'https://news.example/a', title: 'A' }))?.id).to.equal(
      'https://news.example/a',
    );
    const id = (await firstOf({ title: 'A' }))?.id;
    expect(id).to.match(/^headline-/);
    expect((await firstOf({ title: 'A' }))?.id).to.equal(id);
    expect((await firstOf({ title: 'B' }))?.id).to.not.equal(id);
  });

  it('skips and counts items that are not articles', async () => {
    const feed = await parse(jsonFeed([null, 'text', [], {}, { id: '1', title: 'One' }]));
    expect(feed.articles.map(({ id }) => id)).to.deep.equal(['1']);
    expect(feed.skipped).to.equal(4);
  });

  it('keeps the newest of two with the same id, and puts the newest first where all have a date', async () => {
    const feed = await parse(
      jsonFeed([
        { id: 'a', title: 'Old', date_published: '2026-11-20T00:00:00Z' },
        { id: 'b', title: 'Newest', date_published: '2026-11-24T00:00:00Z' },
        { id: 'a', title: 'New', date_published: '2026-11-22T00:00:00Z' },
      ]),
    );
    expect(feed.articles.map(({ headline }) => headline)).to.deep.equal(['Newest', 'New']);
  });

  for (const [title, newer] of [
    ['a correction', 'CORRECTED-Ferry runs'],
    ['a kill', 'KILL: Ferry runs'],
    ['a line without its slug', 'Ferry runs on Sundays'],
  ] as const) {
    it(`treats ${title} as newer than the update before it, by its time`, async () => {
      const feed = await parse(
        jsonFeed([
          { id: 'a', title: 'UPDATE 2-Ferry runs', date_published: '2026-11-24T08:00:00Z' },
          { id: 'a', title: newer, date_published: '2026-11-24T09:00:00Z' },
        ]),
      );
      expect(feed.articles.map(({ headline }) => headline)).to.deep.equal([newer]);
    });
  }

  it('keeps the order where an article has no date', async () => {
    const items = [
      { id: 'a', date_published: '2026-11-20' },
      { id: 'b' },
      { id: 'c', date_published: '2026-11-24' },
    ];
    expect((await parse(jsonFeed(items))).articles.map(({ id }) => id)).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
  });

  it('keeps no more than 500 articles', async () => {
    const items = Array.from({ length: 800 }, (_, id) => ({ id }));
    expect((await parse(jsonFeed(items))).articles).to.have.length(500);
  });

  it('uses a lone modified date as publication, and ignores updates within a minute', async () => {
    const modified = await firstOf({ id: '1', date_modified: '2026-11-24T09:00:00Z' });
    expect(modified?.published).to.deep.equal(new Date('2026-11-24T09:00:00Z'));
    expect(modified).to.not.have.property('updated');
    const touched = {
      id: '1',
      date_published: '2026-11-24T09:00:00Z',
      date_modified: '2026-11-24T09:00:59Z',
    };
    expect(await firstOf(touched)).to.not.have.property('updated');
  });

  it('marks an article that is killed as withdrawn', async () => {
    expect((await firstOf({ id: '1', title: 'KILL: Ferry runs again' }))?.status).to.equal(
      'withdrawn',
    );
  });

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://news.example/',
    'https://',
    '//',
    'x'.repeat(3000),
  ]) {
    it(`drops the address "${address.slice(0, 30)}"`, async () => {
      const article = await firstOf({
        id: '1',
        title: 'One',
        url: address,
        image: address.slice(0, 20),
      });
      expect(article?.url ?? 'https:').to.match(/^https?:/);
      expect(article?.image?.url ?? 'https:').to.match(/^https?:/);
    });
  }

  it('reads only strings as text, and nothing from prototypes', async () => {
    const article = await parse(
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":{"toString":"x"},"__proto__":{"title":"No"},"tags":{"length":9},"authors":"me"}]}',
    );
    expect(article.articles[0]).to.deep.include({ headline: '', tags: [], authors: [] });
  });

  it('drops control and direction characters, and the end of a long headline', async () => {
    const article = await firstOf({
      id: '1',
      title: `A\u0000\u202eB\u2066C\u0007${'x'.repeat(1_000_000)}`,
    });
    expect(article?.headline).to.match(/^ABCx+$/);
    expect(article?.headline.length).to.be.at.most(2000);
  });

  for (const [title, summary, expected] of [
    ['a style', '<p>Ferry</p><style media="print">p > a { color: red }</style>runs', 'Ferry runs'],
    ['a script', 'Fer<SCRIPT>if (a < b) alert(1)</script\n>ry runs', 'Ferry runs'],
    [
      'a style that is longer than a line may be',
      `<style>${'a{} '.repeat(999)}</style>Ferry`,
      'Ferry',
    ],
    ['several', '<style>a</style>Ferry <script>b</script>runs <style>c</style>', 'Ferry runs'],
    [
      'no tag without its end tag',
      'What <script> and <style> are for',
      'What <script> and <style> are for',
    ],
    [
      'no element that is called alike',
      '<style-guide>Ferry</style-guide><scripts>runs',
      '<style-guide>Ferry</style-guide><scripts>runs',
    ],
    [
      'half a tag at the cut',
      `${'x'.repeat(1980)}<a href="https://news.example/">`,
      'x'.repeat(1980),
    ],
    ['half an end tag at the cut', `${'x'.repeat(1998)}</p>`, 'x'.repeat(1998)],
    ['no lone sign at the cut', `${'x'.repeat(1996)} 3 < 4`, `${'x'.repeat(1996)} 3 <`],
    ['no sign before the cut', `3 < 4 ${'x'.repeat(9)}`, `3 < 4 ${'x'.repeat(9)}`],
  ] as const) {
    it(`drops from a line ${title}`, async () => {
      expect((await firstOf({ id: '1', title: 'One', summary }))?.summary).to.equal(expected);
    });
  }

  for (const part of [
    '<style>',
    '<style',
    '</style',
    '<script></style ',
    '<style></script>',
    '<a ',
  ]) {
    it(`reads a line that only repeats "${part}" in linear time`, async () => {
      const title = part.repeat(200_000);
      expect((await firstOf({ id: '1', title }))?.headline.length).to.be.at.most(2000);
    });
  }

  for (const [title, before, after] of [
    ['a comment of a cache behind it', '', '<!-- cached 10:00 -->'],
    ['a callback around it', '/**/show(', ');'],
    ['a guard before it', ")]}',\n", ''],
    ['a notice before it', 'Notice: Undefined index on line 3\n', ''],
    ['a second mark', '\ufeff\ufeff', ''],
    ['an assignment', 'var feed = ', ';'],
    ['a zero behind it', '', '\n0\r\n'],
  ] as const)
    it(`reads JSON with ${title}`, async () => {
      const text = JSON.stringify(jsonFeed([{ id: '1', title: 'Ferry runs' }]));
      const { articles } = await parseFeed(before + text + after, { url: URL });
      expect(articles.map(({ headline }) => headline)).to.deep.equal(['Ferry runs']);
    });

  for (const version of [
    'https://jsonfeed.org/version/1',
    'http://jsonfeed.org/version/1.1',
    '1.1',
  ]) {
    it(`reads version "${version}"`, async () => {
      expect((await parse({ version, items: [{ id: '1' }] })).articles).to.have.length(1);
    });
  }

  for (const [title, body, code, words] of [
    ['nothing', '  ', 'syntax', 'empty'],
    [
      'half a feed',
      '{"version":"https://jsonfeed.org/version/1.1","items":[',
      'syntax',
      'cut short',
    ],
    ['broken JSON', '{"a":,}', 'syntax', 'syntax error'],
    ['a web page', '<!DOCTYPE html><title>Sorry</title>', 'unknown-format', 'HTML page'],
    ['another JSON', '{"posts":[]}', 'unknown-format', 'posts'],
    ['a list', '[1,2]', 'unknown-format', 'array'],
    ['a number', '42', 'unknown-format', 'number'],
    ['null', 'null', 'unknown-format', 'found'],
  ] as const) {
    it(`names the expected and the found content for ${title}`, async () => {
      const error = await feedErrorOf(parse(body));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(words).and.to.contain(URL);
    });
  }

  it('reads bytes, with or without a mark at their start', async () => {
    const bytes = new TextEncoder().encode(
      `\ufeff${JSON.stringify(jsonFeed([{ id: '1', title: 'é' }]))}`,
    );
    expect((await parseFeed(bytes.buffer, { url: URL })).articles[0]?.headline).to.equal('é');
  });
});
