/** Links and buttons under an article's text. */
import { page } from '../../page.js';
import { html, nothing, type TemplateResult } from 'lit';
import { isSameOrigin } from '../../feed/text/safe-url.js';
import type { Article, Feed } from '../../model.js';
import { linkAttributes } from '../../shared/link-attributes.js';
import { interpolate } from '../../shared/messages.js';
import { textDirection } from '../../shared/text-direction.js';
import { shownText } from '../../wire/badge.js';
import type { ShareOutcome } from '../share.js';
import { textLanguage, type ArticleContext } from './article-context.js';
import type { Body } from './body-controller.js';

/** The article's source, the share button, and the articles beside this one. */
export function renderFooter(context: ArticleContext, body: Body): unknown {
  const { url } = context.article;
  if (url === undefined && !context.previous && !context.next) return nothing;
  return html`<footer part="footer" class="footer" lang=${context.messages.lang}>
    ${url === undefined ? nothing : renderSource(url, context, body)} ${renderNeighbors(context)}
  </footer>`;
}

function renderSource(url: string, context: ArticleContext, body: Body): TemplateResult {
  const { article, feed, messages } = context;
  const source = article.source ?? siteOf(url, feed);
  const { target = nothing, rel = nothing } = linkAttributes(url);
  return html`
    ${
      body.lacksEmbeds
        ? html`<p class="embeds">${interpolate(messages.embedsDropped, source)}</p>`
        : nothing
    }
    <div class="source ${body.isTextOnly ? 'text-only' : ''}">
      <a part="source-link" href=${url} target=${target} rel=${rel}
        >${interpolate(messages.readAt, source)}</a
      >
      ${renderShare(context)}
    </div>
  `;
}

function renderShare({ shareOutcome, messages, onShare }: ArticleContext): TemplateResult {
  const notices: Partial<Record<ShareOutcome, string>> = {
    copied: messages.linkCopied,
    failed: messages.shareFailed,
  };
  return html`<span class="share">
    <span>${(shareOutcome && notices[shareOutcome]) ?? ''}</span>
    <button part="button share-button" class="text-button" type="button" @click=${onShare}>
      ${messages.share}
    </button>
  </span>`;
}

function renderNeighbors(context: ArticleContext): unknown {
  const { previous, next, messages } = context;
  if (!previous && !next) return nothing;
  return html`<nav class="more" aria-label=${messages.moreArticles}>
    ${previous ? renderNeighbor('previous', previous, context) : nothing}
    ${next ? renderNeighbor('next', next, context) : nothing}
  </nav>`;
}

function renderNeighbor(
  kind: 'previous' | 'next',
  article: Article,
  context: ArticleContext,
): TemplateResult {
  const { messages, wireMode, onShow } = context;
  const text = shownText(article, wireMode);
  return html`<button
    part="button ${kind}-button"
    class="neighbor ${kind}"
    type="button"
    @click=${() => onShow(article)}
  >
    <span class="kind">${messages[`${kind}Article`]}</span>
    <span dir=${textDirection(text, article.language)} lang=${textLanguage(article, context)}
      >${text}</span
    >
  </button>`;
}

// The feed's title names its own site only; elsewhere the host names the source.
function siteOf(url: string, feed: Feed | undefined): string {
  const { hostname } = new URL(url, page.baseURI);
  const isOfFeed = isSameOrigin(url, feed?.homepage ?? feed?.url ?? '');
  return (isOfFeed && feed?.title) || hostname.replace(/^www\./, '');
}
