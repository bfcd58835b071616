/** The classes, their events and their types; importing this registers nothing. */
export type * from './model.js';
export { ArticleView } from './article-view/article-view.js';
export { FeedError, type FeedErrorCode } from './feed/feed-error.js';
export { FontSizeAdjuster } from './font-size-adjuster/font-size-adjuster.js';
export { NewsTicker } from './news-ticker/news-ticker.js';
export * from './shared/events.js';
export { setWords } from './shared/words.js';
export type { PluralForms, Words } from './shared/words/en.js';
