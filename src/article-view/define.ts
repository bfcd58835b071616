/** Registers `<article-view>`. */
import { defineElement } from '../shared/define-element.js';
import { ArticleView } from './article-view.js';

defineElement('article-view', ArticleView);
