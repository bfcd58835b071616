/** The functions of the public data layer, which refuse arguments of the wrong type and say what they want. */
import type { Article, Feed, WireSlug } from '../model.js';
import * as wireCollapse from '../wire/collapse.js';
import * as slug from '../wire/parse-slug.js';
import * as diff from './diff-feeds.js';
import type { DownloadOptions } from './download.js';
import { asFeedError } from './feed-error.js';
import * as fetching from './fetch-feed.js';
import * as merging from './merge-feeds.js';
import * as parsing from './parse/parse-feed.js';

const CREDENTIALS = ['omit', 'same-origin', 'include'];
const ORDERS = ['newest', 'feed'];
const CACHES = ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'];

/**
 * Parses a feed: JSON Feed 1 and 1.1, ninjs 1 to 3, RSS 0.9x to 2.0, Atom. Bytes are decoded by their byte
 * order mark, the charset of `contentType`, the XML declaration and their look. A wrong byte becomes U+FFFD. XML
 * need not be well-formed.
 * @throws {FeedError} `syntax` for an empty or unreadable body, `unknown-format` for another that is no feed,
 *   `too-large` where parsing would freeze a page.
 * @throws {TypeError} for arguments of the wrong type.
 */
export async function parseFeed(
  body: string | ArrayBuffer,
  options: parsing.ParseOptions,
): Promise<Feed> {
  const isBody = typeof body === 'string' || isBytes(body);
  want(isBody, 'parseFeed needs the text of a feed, or its bytes as an ArrayBuffer.');
  want(isObject(options), 'parseFeed needs the URL of the feed: { url }.');
  want(typeof options.url === 'string', 'The url of parseFeed is a string.');
  return parsing.parseFeed(body, options).catch((error: unknown) => {
    throw asFeedError(error, options.url);
  });
}

/**
 * Fetches and parses a feed once.
 * @throws {FeedError} saying what happened, to which URL, and what to do.
 * @throws {TypeError} for arguments of the wrong type.
 */
export async function fetchFeed(url: string, options: DownloadOptions = {}): Promise<Feed> {
  want(typeof url === 'string', 'fetchFeed needs the URL of a feed as a string.');
  want(isObject(options), 'The options of fetchFeed are an object.');
  const { signal, credentials, cache, maxBytes = 1, timeoutMs = 1 } = options;
  want(!signal || signal instanceof AbortSignal, 'The signal of fetchFeed is an AbortSignal.');
  want(isOneOf(credentials, CREDENTIALS), `credentials is one of ${CREDENTIALS.join(', ')}.`);
  want(isOneOf(cache, CACHES), `cache is one of ${CACHES.join(', ')}.`);
  want(isAmount(maxBytes), 'maxBytes is a number of bytes.');
  want(isAmount(timeoutMs), 'timeoutMs is a number of milliseconds.');
  return fetching.fetchFeed(url, options).catch((error: unknown) => {
    throw asFeedError(error, url);
  });
}

/** Parses the slug at the head of a headline. @throws {TypeError} for anything but a string. */
export function parseSlug(headline: string): WireSlug {
  want(typeof headline === 'string', 'parseSlug needs a headline: a string.');
  return slug.parseSlug(headline);
}

/** Merges the versions of each article. @throws {TypeError} for anything but a list of articles. */
export function collapse(articles: readonly Article[]): readonly Article[] {
  return attempt(
    () => wireCollapse.collapse(articles),
    'collapse needs a list of articles, as a parsed feed has them.',
  );
}

/** Compares two states of one feed by the ids of their articles. @throws {TypeError} for anything but feeds. */
export function diffFeeds(
  before: Pick<Feed, 'articles'>,
  after: Pick<Feed, 'articles'>,
): diff.FeedDiff {
  return attempt(
    () => diff.diffFeeds(before, after),
    'diffFeeds needs two feeds, as parseFeed returns them.',
  );
}

/**
 * Merges feeds into one: each article once, newest first or by turns. Of the same article in several feeds the one
 * of the first feed stays; the others are its `duplicates`.
 * @throws {TypeError} for anything but a list of feeds.
 */
export function mergeFeeds(feeds: readonly Feed[], options: merging.MergeOptions = {}): Feed {
  want(isObject(options), 'The options of mergeFeeds are an object.');
  const { order, maxEach = 1, names = [] } = options;
  want(isOneOf(order, ORDERS), `order is one of ${ORDERS.join(', ')}.`);
  want(isAmount(maxEach), 'maxEach is a number of articles.');
  want(Array.isArray(names), 'names is a list of the names of the feeds.');
  return attempt(
    () => merging.mergeFeeds(feeds, options),
    'mergeFeeds needs a list of feeds, as parseFeed returns them.',
  );
}

function want(isRight: boolean, sentence: string): asserts isRight {
  if (!isRight) throw new TypeError(sentence);
}

function attempt<T>(call: () => T, sentence: string): T {
  try {
    return call();
  } catch (cause) {
    throw new TypeError(sentence, { cause });
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

// Bytes may come from another realm, where instanceof fails.
function isBytes(value: unknown): boolean {
  return (
    ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'
  );
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return value === undefined || words.some((word) => word === value);
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
