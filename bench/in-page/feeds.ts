/** Runs in the page: reads feeds and wire copy, and reports the best of some rounds, as machines are noisy. */
import type * as ArticleFilter from '../../src/feed/article-filter.js';
import type * as Feeds from '../../src/feed/index.js';
import type { Article, Feed } from '../../src/model.js';

/** One thing that is read, how large it is, and in how many ms. */
export interface Reading {
  readonly what: string;
  readonly size: string;
  readonly ms: number;
  /** The most that it may take, in ms. */
  readonly limit?: number;
}

const ROUNDS = 7;
const COUNT = 5000;
/** Articles in a feed of nearly 5 MB. */
const FEED_LENGTH = 4000;
const MERGE_LIMIT_MS = 60;
const FEED_URL = 'https://news.example/feed';
const SLUGS = ['', '', '', 'Urgent: ', '1st LD: ', 'UPDATE 2-', 'CORRECTED-', 'FACTBOX-'];
const ENDS = ['', '', ' -- officials', ': state media'];
const BODY = `<p>${'The council of Calder Bay has approved the plan. '.repeat(20)}</p>`;

const HEADLINES = Array.from(
  { length: COUNT },
  (_, index) =>
    `${pick(SLUGS, index)}Council of Calder Bay approves plan number ${index >> 2} for the bay tunnel${pick(ENDS, index)}`,
);

/** Times each reader. */
export async function timeReaders(): Promise<Reading[]> {
  const path = '/feed/index.js';
  // The boundary to the build, which has this entry.
  const { collapse, diffFeeds, mergeFeeds, parseFeed, parseSlug } = (await import(
    path
  )) as typeof Feeds;
  const filterPath = '/feed/article-filter.js';
  const { readTerms } = (await import(filterPath)) as typeof ArticleFilter;
  const [json, ninjs, rss] = [jsonFeed(FEED_LENGTH), ninjsFeed(), rssFeed()];
  const many = await parseFeed(jsonFeed(500), { url: FEED_URL });
  const articles = HEADLINES.flatMap((headline, index) =>
    many.articles
      .slice(0, 1)
      .map((first) => ({ ...first, id: String(index), headline, wire: parseSlug(headline) })),
  );
  const five = fiveFeeds(many, articles);
  const turned = { ...many, articles: many.articles.toReversed() };
  return [
    await time('slugs of 5,000 headlines', '', () => HEADLINES.map((one) => parseSlug(one))),
    await time('5,000 headlines collapsed', '', () => collapse(articles)),
    {
      ...(await time('5,000 headlines of five feeds merged, filtered and collapsed', '', () => {
        const [wanted, unwanted] = [readTerms('tunnel, ferry'), readTerms('zeppelin, c++')];
        // Copies, since the parts remember what they have merged.
        const fresh = five.map((feed) => ({
          ...feed,
          articles: feed.articles.map((article) => ({ ...article })),
        }));
        collapse(
          mergeFeeds(fresh).articles.filter((article) => wanted?.(article) && !unwanted?.(article)),
        );
      })),
      limit: MERGE_LIMIT_MS,
    },
    await time('a JSON Feed', json, () => parseFeed(json, { url: FEED_URL })),
    await time('ninjs', ninjs, () => parseFeed(ninjs, { url: FEED_URL })),
    await time('RSS', rss, () => parseFeed(rss, { url: FEED_URL })),
    await time('the same by DOMParser alone', rss, () =>
      new DOMParser().parseFromString(rss, 'application/xml'),
    ),
    await time('difference of 500 articles turned round', '', () => diffFeeds(many, turned)),
  ];
}

/** Five feeds that share a tenth of their articles. */
function fiveFeeds(feed: Feed, articles: readonly Article[]): readonly Feed[] {
  const length = COUNT / 5;
  return Array.from({ length: 5 }, (_, number) => ({
    ...feed,
    title: `Feed ${number}`,
    // Other headlines for each: with the same words, all of them would be duplicates.
    articles: articles.slice(number * length, (number + 1) * length).map((article, index) => ({
      ...article,
      id: `urn:${index % 10 === 0 ? 'shared' : number}:${index}`,
      url: `https://news.example/${number}/${index}?utm_source=rss`,
      published: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000),
    })),
  }));
}

async function time(what: string, text: string, task: () => unknown): Promise<Reading> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await task();
    least = Math.min(least, performance.now() - start);
  }
  const size = text && `${(text.length / 1e6).toFixed(1)} MB`;
  return { what, size, ms: Math.round(least * 10) / 10 };
}

function items(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    url: `https://news.example/${index}`,
    title: pick(HEADLINES, index),
    content_html: BODY,
    date_published: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    tags: ['Bay', 'Tunnel'],
  }));
}

function jsonFeed(count: number): string {
  const version = 'https://jsonfeed.org/version/1.1';
  return JSON.stringify({ version, items: items(count) });
}

function ninjsFeed(): string {
  const stories = items(FEED_LENGTH).map(({ id, title, date_published: created }) => ({
    uri: id,
    headlines: [{ value: title }],
    bodies: [{ contentType: 'text/html', value: BODY }],
    versionCreated: created,
    urgency: 4,
  }));
  return JSON.stringify(stories);
}

function rssFeed(): string {
  const body = escaped(BODY);
  const entries = items(FEED_LENGTH).map(
    ({ id, title }) =>
      `<item><guid>${id}</guid><title>${escaped(title)}</title><description>${body}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Bench</title>${entries.join('')}</channel></rss>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
