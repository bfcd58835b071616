/**
 * The last good copy of each feed, in the Cache API: shown at once on the next visit. Where there is no
 * such cache (an insecure page, a sandboxed frame, storage forbidden), nothing is kept, and nothing fails.
 */

/** A feed's text as it was last good. */
export interface KeptFeed {
  readonly text: string;
  /** Where it was found, after redirects. */
  readonly url: string;
  /** When it was known to be the publisher's latest. */
  readonly asOf: Date;
}

const CACHE_NAME = 'off-the-wire-1';
const LONGEST_MS = 24 * 60 * 60 * 1000;

const URL_HEADER = 'X-Feed-Url';
const AS_OF_HEADER = 'X-As-Of';

let isTidy = false;

/** The copy of the feed at this URL; undefined where there is none of the last 24 hours. */
export async function keptFeed(url: string): Promise<KeptFeed | undefined> {
  try {
    const response = await (await openCache())?.match(url);
    const asOf = response && asOfIn(response);
    if (!asOf || isTooOld(asOf)) return undefined;
    return { text: await response.text(), url: response.headers.get(URL_HEADER) ?? url, asOf };
  } catch {
    return undefined;
  }
}

/** Keeps a copy in the place of the one before. */
export async function keepFeed(
  url: string,
  { text, url: finalUrl, asOf }: KeptFeed,
): Promise<void> {
  try {
    const cache = await openCache();
    if (!cache) return;
    const headers = { [URL_HEADER]: finalUrl, [AS_OF_HEADER]: asOf.toISOString() };
    await cache.put(url, new Response(text, { headers }));
    if (!isTidy) await tidy(cache);
    isTidy = true;
  } catch {
    // Full, or forbidden: then there is no copy.
  }
}

// Once a page: what nobody asked for in a day.
async function tidy(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const asOf = response && asOfIn(response);
    if (!asOf || isTooOld(asOf)) await cache.delete(request);
  }
}

// Not in insecure pages; and even asking for it may throw.
async function openCache(): Promise<Cache | undefined> {
  return 'caches' in globalThis ? caches.open(CACHE_NAME) : undefined;
}

function asOfIn(response: Response): Date | undefined {
  const time = Date.parse(response.headers.get(AS_OF_HEADER) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

// A copy from the future comes from a clock that was wrong.
function isTooOld(asOf: Date): boolean {
  return Math.abs(Date.now() - asOf.getTime()) > LONGEST_MS;
}
