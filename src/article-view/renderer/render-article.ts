/** The lazy chunk that shows articles: its templates, styles and sanitizer. Loaded for the first article. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ArticleContext } from './article-context.js';
import { articleStyles } from './article.styles.js';
import { bodyStyles } from './body.styles.js';
import { renderBody } from './body.js';
import { renderFooter } from './footer.js';
import { renderBreadcrumb, renderHeader } from './header.js';
import { renderNotice } from './notice.js';

export { BodyController, type BodyOptions } from './body-controller.js';

/** The style sheets of an article and its body, behind those of the view. */
export const articleStyleSheets = [articleStyles, bodyStyles];

/** An article with its header and footer. The footer comes with the body, which would push it down. */
export function renderArticle(context: ArticleContext): TemplateResult {
  const { article, hasBreadcrumb, body } = context;
  return html`<article part="article">
    ${hasBreadcrumb ? renderBreadcrumb(context) : nothing} ${renderNotice(context)}
    ${renderHeader(context)}
    ${keyed(article, html`<div class="opening">${body ? renderBody(article, body) : nothing}</div>`)}
    ${body ? renderFooter(context, body) : nothing}
  </article>`;
}
