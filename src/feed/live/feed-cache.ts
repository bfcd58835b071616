/**
 * The cached feeds, in the Cache API: the last good copy of each, shown at once on the next visit. Without that
 * API (an insecure page, a sandboxed frame, storage forbidden) there is no copy, and nothing fails. A copy is the
 * feed as it was shown, with the changes of its stream, and not the response.
 */
import { globals } from '../../page.js';
import type { Feed } from '../../model.js';
import { feedFromJson } from '../parse/normalize-feed.js';

/** The last good copy of a feed. */
export interface CachedFeed {
  readonly feed: Feed;
  /** The last time at which it was known to be current. */
  readonly asOf: Date;
}

const CACHE_NAME = 'off-the-wire-1';
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

const AS_OF_HEADER = 'X-As-Of';

let isTidy = false;

/** The copy of the feed at this URL; undefined without one of the last 24 hours. */
export async function readCache(url: string): Promise<CachedFeed | undefined> {
  try {
    const response = await (await openCache())?.match(url);
    const asOf = response && asOfIn(response);
    if (!asOf || isTooOld(asOf)) return undefined;
    const feed = await feedFromJson(await response.text());
    return feed && { feed, asOf };
  } catch {
    return undefined;
  }
}

/** Writes a copy, which replaces the one before. */
export async function writeCache(url: string, { feed, asOf }: CachedFeed): Promise<void> {
  try {
    const cache = await openCache();
    if (!cache) return;
    const headers = { [AS_OF_HEADER]: asOf.toISOString() };
    await cache.put(url, new Response(JSON.stringify(feed), { headers }));
    if (!isTidy) await tidy(cache);
    isTidy = true;
  } catch {
    // The storage is full or forbidden: there is no copy.
  }
}

// Once a page, deletes the copies that are older than a day.
async function tidy(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const asOf = response && asOfIn(response);
    if (!asOf || isTooOld(asOf)) await cache.delete(request);
  }
}

// Insecure pages have none, and in sandboxed frames reading `caches` throws.
async function openCache(): Promise<Cache | undefined> {
  return globals.caches?.open(CACHE_NAME);
}

function asOfIn(response: Response): Date | undefined {
  const time = Date.parse(response.headers.get(AS_OF_HEADER) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

// A copy from the future was written under a wrong clock.
function isTooOld(asOf: Date): boolean {
  return Math.abs(Date.now() - asOf.getTime()) > MAX_AGE_MS;
}
