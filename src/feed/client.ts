/** All that it takes to read and follow feeds, for the elements, which load it while the first answer is under way. */
export { collapse } from '../wire/collapse.js';
export { articleFromScript, feedOfArticles } from './assemble-feed.js';
export { diffFeeds, isEmptyDiff } from './diff-feeds.js';
export { feedSource } from './feed-store.js';
