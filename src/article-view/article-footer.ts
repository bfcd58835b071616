/** What stands under an article's text. */
import { html, nothing, type TemplateResult } from 'lit';
import { isSameOrigin } from '../feed/safe-url.js';
import type { SafeContent } from '../html/sanitize.js';
import type { Article, Feed } from '../model.js';
import { fill } from '../shared/words.js';
import type { Words } from '../shared/words/en.js';
import { shownText } from '../wire/badge.js';
import type { PartSetting } from './article-parts.js';

/** What the footer is made from. */
export interface FooterSetting extends PartSetting {
  readonly body: SafeContent | undefined;
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
  /** What has just been done, in words. */
  readonly notice: string;
  readonly onShow: (article: Article) => void;
  readonly onShare: () => void;
}

/** What was left out, where the whole can be read, and what to read next. */
export function renderFooter(setting: FooterSetting): unknown {
  const { article, previous, next } = setting;
  if (article.url === undefined && !previous && !next) return nothing;
  return html`<footer part="footer" class="footer">
    ${article.url === undefined ? nothing : renderSource(article.url, setting)}
    ${renderMore(setting)}
  </footer>`;
}

function renderSource(
  url: string,
  { article, feed, words, body, notice, onShare }: FooterSetting,
): TemplateResult {
  const source = article.source ?? siteOf(url, feed);
  const isOwn = isSameOrigin(url, location.href);
  const hasEmbeds = (body?.droppedEmbeds ?? 0) > 0;
  return html`
    ${hasEmbeds ? html`<p class="embeds">${fill(words.embedsDropped, source)}</p>` : nothing}
    <div class="source ${body?.asText ? 'as-text' : ''}">
      <a
        part="source-link"
        href=${url}
        target=${isOwn ? nothing : '_blank'}
        rel=${isOwn ? nothing : 'noopener'}
        >${fill(words.readAt, source)}</a
      >
      <span class="share">
        <span role="status">${notice}</span>
        <button part="button share-button" class="text-button" type="button" @click=${onShare}>
          ${words.share}
        </button>
      </span>
    </div>
  `;
}

function renderMore(setting: FooterSetting): unknown {
  const { previous, next, words } = setting;
  if (!previous && !next) return nothing;
  return html`<nav class="more" aria-label=${words.moreArticles}>
    ${previous ? renderNeighbour('previous', previous, words.previousArticle, setting) : nothing}
    ${next ? renderNeighbour('next', next, words.nextArticle, setting) : nothing}
  </nav>`;
}

function renderNeighbour(
  kind: 'previous' | 'next',
  article: Article,
  name: Words['nextArticle'],
  { mode, onShow }: FooterSetting,
): TemplateResult {
  return html`<button
    part="button ${kind}-button"
    class="neighbour ${kind}"
    type="button"
    @click=${() => {
      onShow(article);
    }}
  >
    <span class="kind">${name}</span>
    <span dir="auto" lang=${article.language ?? nothing}>${shownText(article, mode)}</span>
  </button>`;
}

// A feed's title names its own site; an article elsewhere is told by its host.
function siteOf(url: string, feed: Feed | undefined): string {
  const { hostname } = new URL(url, document.baseURI);
  const isFeedsOwn = isSameOrigin(url, feed?.homepage ?? feed?.url ?? '');
  return (isFeedsOwn && feed?.title) || hostname.replace(/^www\./, '');
}
