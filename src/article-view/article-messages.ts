/** What a view says in place of an article, or about the one that it shows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../feed/feed-source.js';
import type { Article } from '../model.js';
import type { ContentState } from '../shared/custom-states.js';
import type { Words } from '../shared/words/en.js';
import { isSameText } from './shown-article.js';

/** Why there is no article to be seen. */
export interface MessageSetting {
  readonly state: ContentState;
  readonly words: Words;
  /** One was asked for by its id, and is not in the feed. */
  readonly isMissing: boolean;
  readonly source: FeedState;
  readonly onRetry: () => void;
}

/** What has become of the article that is shown. */
export interface NoticeSetting {
  readonly article: Article;
  /** Its newest version; undefined where it has left the feed. */
  readonly latest: Article | undefined;
  readonly words: Words;
  readonly onShow: (article: Article) => void;
}

/** Loading, nothing there, or what went wrong. */
export function renderMessage(setting: MessageSetting): TemplateResult {
  const { state, words, isMissing } = setting;
  if (state === 'failed') return renderFailure(setting);
  if (state === 'loading') {
    return html`<p part="status" class="message">
      <span class="loading">${words.loadingArticle}</span>
    </p>`;
  }
  const why = isMissing ? words.goneArticle : words.noArticle;
  return html`<p part="status" class="message"><slot name="empty">${why}</slot></p>`;
}

/** That the article is withdrawn, or that there is a newer version, which is only offered. */
export function renderNotice({ article, latest, words, onShow }: NoticeSetting): unknown {
  if (article.status === 'withdrawn' || latest?.status === 'withdrawn') {
    return html`<p part="status" class="notice" role="status">${words.withdrawn}</p>`;
  }
  if (!latest || isSameText(latest, article)) return nothing;
  return html`<p part="status" class="notice" role="status">
    ${words.updateWaits}
    <button
      part="button"
      class="text-button"
      type="button"
      @click=${() => {
        onShow(latest);
      }}
    >
      ${words.showUpdate}
    </button>
  </p>`;
}

function renderFailure({ source, words, onRetry }: MessageSetting): TemplateResult {
  return html`<div part="status" class="message">
    <slot name="error">
      <p><strong>${words.articleFailed}</strong></p>
      <p class="detail" lang="en" dir="ltr">
        ${source.status === 'failed' ? source.error.message : nothing}
      </p>
    </slot>
    <button part="button" class="text-button" type="button" @click=${onRetry}>
      ${words.retry}
    </button>
  </div>`;
}
