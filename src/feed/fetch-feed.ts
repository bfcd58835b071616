import type { Feed } from '../model.js';
import { download, type DownloadOptions } from './download.js';
import { parseFeed } from './parse/parse-feed.js';

/**
 * Fetches and parses a feed once.
 * @throws {FeedError} saying what happened, to which URL, and what to do.
 */
export async function fetchFeed(url: string, options: DownloadOptions = {}): Promise<Feed> {
  const { bytes, contentType, url: finalUrl } = await download(url, options);
  return parseFeed(bytes, { url: finalUrl, contentType });
}
