import type { Feed } from '../../model.js';
import { isSameOrigin, safeMedia } from '../text/safe-url.js';

/**
 * The base of a feed's relative addresses: its own address. Where the first absolute address that the feed gives
 * for itself is of another origin, a relay or a proxy has sent it, and that address is the base.
 */
export function feedBase(url: string, own: readonly (string | null | undefined)[]): string {
  const [first] = own.flatMap(
    (address) => safeMedia(address ?? '', undefined, { upgrade: false }) ?? [],
  );
  return first === undefined || isSameOrigin(first, url) ? url : first;
}

/** The base of the relative addresses in a feed's bodies, and in items that come after it. */
export function baseOfFeed({ url, homepage }: Feed): string {
  return feedBase(url, [homepage]);
}
