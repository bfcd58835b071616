/** Reads the events of a stream as changes of a feed. */
import type { Feed } from '../../model.js';
import { firstOf } from '../limits.js';
import { articleId } from '../parse/article-id.js';
import { baseOfFeed } from '../parse/feed-base.js';
import { get, isRecord } from '../parse/json-access.js';
import { articleOfFeed, type FeedChange } from '../parse/normalize-feed.js';
import { parseArticle } from '../parse/parse-feed.js';
import type { ServerEvent } from './event-parser.js';

/** The members that may hold the id of a removed article: ours, and those of the formats. */
const ID_KEYS = ['id', 'uri', 'guid', '_id'];

/**
 * Reads an event: `article` holds an item in any supported format, `remove` `{"id": …}`.
 * @returns undefined for an event of another type
 * @throws {FeedError} where the item cannot be read.
 */
export async function readStreamEvent(
  { type, data }: ServerEvent,
  feed: Feed,
): Promise<FeedChange | undefined> {
  if (type === 'remove') return { removed: idIn(data) };
  if (type !== 'article') return undefined;
  const article = await parseArticle(data, { url: feed.url, base: baseOfFeed(feed) });
  // An article that must not be shown any more is removed without a load.
  return 'refused' in article ? { removed: article.refused } : articleOfFeed(feed, article);
}

// A bare id counts as well.
function idIn(data: string): string | undefined {
  try {
    const value: unknown = JSON.parse(data);
    if (!isRecord(value)) return articleId(value);
    return firstOf(ID_KEYS, 1, (key) => articleId(get(value, key)))[0];
  } catch {
    return articleId(data);
  }
}
