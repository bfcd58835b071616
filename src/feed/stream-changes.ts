/** What an event of a stream does to a feed. */
import type { Feed } from '../model.js';
import { withArticle, withoutArticle } from './assemble-feed.js';
import type { StreamEventType } from './feed-stream.js';
import { parseArticle, type ParseOptions } from './parse-feed.js';
import { isRecord, own, type UnknownRecord } from './record.js';

/** Under which name a removed article may be named: its own in our events, else that of its format. */
const ID_KEYS = ['id', 'uri', 'guid', '_id'];

/** The feed after an event; the very same object where nothing changes. */
export type FeedChange = (feed: Feed) => Feed;

/**
 * Reads an event: `article` holds an item in any supported format, `remove` `{"id": …}`.
 * @returns undefined where the feed has to be loaded again instead: at a `reset`
 * @throws {FeedError} where the item cannot be read.
 */
export async function readChange(
  type: StreamEventType,
  data: string,
  options: Pick<ParseOptions, 'url' | 'domParser'>,
): Promise<FeedChange | undefined> {
  switch (type) {
    case 'reset':
      return undefined;
    case 'remove':
      return (feed) => withoutArticle(feed, idIn(data));
    case 'article': {
      const article = await parseArticle(data, options);
      // What may not be shown any more goes, and costs no reader a load.
      return (feed) =>
        'refused' in article ? withoutArticle(feed, article.refused) : withArticle(feed, article);
    }
  }
}

function firstOf(record: UnknownRecord, keys: readonly string[]): unknown {
  return keys.map((key) => own(record, key)).find((value) => value !== undefined);
}

// An id without an object around it is one, too.
function idIn(data: string): string {
  try {
    const value: unknown = JSON.parse(data);
    const id = isRecord(value) ? firstOf(value, ID_KEYS) : value;
    return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  } catch {
    return data.trim();
  }
}
