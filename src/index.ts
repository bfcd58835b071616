/** The classes, their events and their types; importing this registers nothing. */
export type * from './model.js';
export { ArticleView } from './article-view/article-view.js';
export { FeedError, type FeedErrorCode } from './feed/feed-error.js';
export { FontSizeAdjuster } from './font-size-adjuster/font-size-adjuster.js';
export { NewsTicker } from './news-ticker/news-ticker.js';
export * from './shared/events.js';
export { registerTranslation } from './shared/messages.js';
export type { Messages, PluralForms } from './shared/messages/en.js';
