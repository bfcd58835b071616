/** The notice above an article's header: it was withdrawn, or has a newer version. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../model.js';
import type { ArticleContext } from './article-context.js';

/** Says that the article is withdrawn, or offers its newer version. The region is there before its text. */
export function renderNotice(context: ArticleContext): TemplateResult {
  return html`<div class="notice-region" aria-live="polite">${renderText(context)}</div>`;
}

function renderText(context: ArticleContext): unknown {
  const { article, latest, messages } = context;
  if (article.status === 'withdrawn' || latest?.status === 'withdrawn')
    return html`<p part="status" class="notice" lang=${messages.lang}>${messages.withdrawn}</p>`;
  return latest && !isSameText(latest, article) ? renderUpdate(latest, context) : nothing;
}

function renderUpdate(latest: Article, { messages, onShow }: ArticleContext): TemplateResult {
  return html`<p part="status" class="notice" lang=${messages.lang}>
    ${messages.updateWaits}
    <button part="button" class="text-button" type="button" @click=${() => onShow(latest)}>
      ${messages.showUpdate}
    </button>
  </p>`;
}

/** Whether a reader of one version has read the other. */
function isSameText(a: Article, b: Article): boolean {
  return (
    a.headline === b.headline &&
    a.summary === b.summary &&
    a.bodyHtml === b.bodyHtml &&
    a.bodyText === b.bodyText
  );
}
