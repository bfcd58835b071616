/** One live feed for each URL in a page. Its elements share its requests, its state and its cached copy. */
import type { XmlParser } from '../parse/xml/xml-dom.js';
import { LiveFeed } from './live-feed.js';

/** How a feed is requested and parsed. */
export interface LiveFeedSettings {
  /** As in fetch (same-origin). */
  readonly credentials?: RequestCredentials;
  /** Parses XML; by default the browser's own DOMParser. */
  readonly domParser?: XmlParser;
}

/** A feed without subscribers stays this long, so that an element that returns has its headlines at once. */
const IDLE_MS = 60_000;

const feeds = new Map<string, LiveFeed>();

/** The page's one live feed for this absolute URL and these credentials. */
export function liveFeed(
  url: string,
  { credentials = 'same-origin', domParser }: LiveFeedSettings = {},
): LiveFeed {
  removeIdleFeeds();
  const key = `${credentials} ${url}`;
  const feed = feeds.get(key) ?? new LiveFeed({ url, credentials, domParser });
  feeds.set(key, feed);
  return feed;
}

// At the next use of the store, so that a page without elements has no timer of ours.
function removeIdleFeeds(): void {
  for (const [key, { idleMs }] of feeds) if (idleMs > IDLE_MS) feeds.delete(key);
}
