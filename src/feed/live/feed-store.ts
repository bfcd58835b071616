/** One live feed for each URL in a page. Its elements share its requests, its state and its cached copy. */
import { LiveFeed, type LiveFeedOptions } from './live-feed.js';

/** A feed without subscribers stays this long, so that an element that returns has its headlines at once. */
const IDLE_MS = 60_000;

const feeds = new Map<string, LiveFeed>();

/** The page's one live feed for this absolute URL and these credentials. */
export function liveFeed(
  url: string,
  { credentials = 'same-origin' }: Partial<Pick<LiveFeedOptions, 'credentials'>> = {},
): LiveFeed {
  removeIdleFeeds();
  const key = `${credentials} ${url}`;
  const feed = feeds.get(key) ?? new LiveFeed({ url, credentials });
  feeds.set(key, feed);
  return feed;
}

// At the next use of the store, so that a page without elements has no timer of ours.
function removeIdleFeeds(): void {
  for (const [key, { idleMs }] of feeds) if (idleMs > IDLE_MS) feeds.delete(key);
}
