/** The part that reads and follows feeds: not there at once, since elements show before their news has come. */
import type * as Client from '../feed/client.js';

/** What that part can do. */
export type FeedClient = typeof Client;

let loaded: FeedClient | undefined;
let loading: Promise<FeedClient> | undefined;

/** The part, where it has come; every feed was read by it, so whoever has a feed has it. */
export function feedClient(): FeedClient | undefined {
  return loaded;
}

/** Loads the part, once a page; a failure is not kept, as the network may come back. */
export function loadFeedClient(): Promise<FeedClient> {
  loading ??= import('../feed/client.js').then(
    (client) => (loaded = client),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
