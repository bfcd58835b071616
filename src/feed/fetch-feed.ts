import type { Feed } from '../model.js';
import { decodeText } from './decode-text.js';
import { download, type DownloadOptions } from './download.js';
import { parseFeed, type ParseOptions } from './parse-feed.js';

/** How a feed is asked for, and what reads it where it is XML: see ParseOptions. */
export type FetchOptions = DownloadOptions & Pick<ParseOptions, 'domParser'>;

/**
 * Fetches a feed once and reads it.
 * @throws {FeedError} saying what happened, to which URL, and what to do.
 */
export async function fetchFeed(
  url: string,
  { domParser, ...options }: FetchOptions = {},
): Promise<Feed> {
  const answer = await download(url, options);
  return parseFeed(decodeText(answer.bytes, answer.contentType), {
    url: answer.url,
    ...(domParser && { domParser }),
  });
}
