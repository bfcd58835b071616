/** Registers `<article-view>`. */
import { defineElement } from '../shared/define-element.js';
import { ArticleView } from './article-view.js';

defineElement('article-view', ArticleView);

export { registerTranslation } from '../shared/messages.js';
// With it, TypeScript knows the tag in `querySelector`, and the events.
export type { ArticleView } from './article-view.js';
