/** What an event of a stream does to a feed. */
import type { Feed } from '../model.js';
import { withArticle, withoutArticle } from './assemble-feed.js';
import type { StreamEventType } from './feed-stream.js';
import { parseArticle, type ParseOptions } from './parse-feed.js';
import { isRecord, own } from './record.js';

/** The feed after an event; the very same object where nothing changes. */
export type FeedChange = (feed: Feed) => Feed;

/**
 * Reads an event: `article` holds an item in any supported format, `remove` `{"id": …}`.
 * @returns undefined where the feed has to be loaded again instead: at a `reset`, and where an article may
 *   not be shown any more, since the load leaves it out
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
      const input = await parseArticle(data, options);
      return input && ((feed) => withArticle(feed, input));
    }
  }
}

// An id without an object around it is one, too.
function idIn(data: string): string {
  try {
    const value: unknown = JSON.parse(data);
    const id = isRecord(value) ? own(value, 'id') : value;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  } catch {
    return data.trim();
  }
}
