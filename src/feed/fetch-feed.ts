import type { Feed } from '../model.js';
import { decodeText } from './decode-text.js';
import { download, type DownloadOptions } from './download.js';
import { parseFeed } from './parse-feed.js';

/**
 * Fetches a feed once and reads it.
 * @throws {FeedError} saying what happened, to which URL, and what to do.
 */
export async function fetchFeed(url: string, options: DownloadOptions = {}): Promise<Feed> {
  const answer = await download(url, options);
  return parseFeed(decodeText(answer.bytes, answer.contentType), { url: answer.url });
}
