/** All that it takes to show an article, once there is one: a part of its own, loaded while the feed is. */
export { nameTables, renderBody } from '../html/article-body.js';
export { renderFooter } from './article-footer.js';
export { renderNotice } from './article-notice.js';
export { renderBreadcrumb, renderHeader, renderImage } from './article-parts.js';
export { readingMinutes } from './reading-time.js';
export { inStretches } from './stretches.js';
