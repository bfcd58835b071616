/** The data layer without the elements: reads feeds and wire copy in browsers and in Node. */
export type * from '../model.js';
export {
  collapse,
  diffFeeds,
  fetchFeed,
  mergeFeeds,
  parseFeed,
  parseSlug,
} from './checked-calls.js';
export type { FeedDiff } from './diff-feeds.js';
export type { DownloadOptions } from './download.js';
export { FeedError, type FeedErrorCode, type FeedErrorDetails } from './feed-error.js';
export type { MergeOptions } from './merge-feeds.js';
export type { ParseOptions } from './parse/parse-feed.js';
