/** The data layer without the elements: reads feeds and wire copy in browsers and in Node. */
export type * from '../model.js';
export { collapse } from '../wire/collapse.js';
export { readSlug } from '../wire/read-slug.js';
export { diffFeeds, type FeedDiff } from './diff-feeds.js';
export type { DownloadOptions } from './download.js';
export { FeedError, type FeedErrorCode, type FeedErrorDetails } from './feed-error.js';
export { fetchFeed, type FetchOptions } from './fetch-feed.js';
export { parseFeed, type ParseOptions } from './parse-feed.js';
export type { XmlDocument, XmlElement, XmlNode, XmlParser } from './xml/xml-document.js';
