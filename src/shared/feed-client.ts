/** The part that reads and follows feeds: not there at once, since elements show before their news has come. */
import type * as Client from '../feed/client.js';
import { LazyPart } from './lazy-part.js';

/** What that part can do. */
export type FeedClient = typeof Client;

const part = new LazyPart<FeedClient>(() => import('../feed/client.js'));

/** The part, where it has come; every feed was read by it, so whoever has a feed has it. */
export function feedClient(): FeedClient | undefined {
  return part.loaded;
}

/** Loads the part, once a page; a failure is not kept, as the network may come back. */
export function loadFeedClient(): Promise<FeedClient> {
  return part.load();
}
