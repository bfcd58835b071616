import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import { headlinesOf, type Readable } from './broken-feeds.js';

/** What is read of a broken feed, beside what is right. */
export async function readAndRight(readable: Readable): Promise<readonly [unknown, unknown]> {
  const { articles, title } = await parseFeed(readable.text, { url: 'https://news.example/feed' });
  const [, second] = articles;
  return [
    {
      title,
      headlines: articles.map(({ headline }) => headline),
      ...(readable.body !== undefined && { body: second?.bodyHtml }),
      ...(readable.url !== undefined && { url: second?.url }),
    },
    {
      title: 'Harbour News',
      headlines: headlinesOf(readable),
      ...(readable.body !== undefined && { body: readable.body }),
      ...(readable.url !== undefined && { url: readable.url }),
    },
  ];
}
