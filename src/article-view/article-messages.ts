/** What a view says in place of an article. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../feed/feed-source.js';
import type { ContentState } from '../shared/custom-states.js';
import type { Words } from '../shared/words/en.js';

/** Why there is no article to be seen. */
export interface MessageSetting {
  readonly state: ContentState;
  readonly words: Words;
  /** One was asked for by its id, and is not in the feed. */
  readonly isMissing: boolean;
  readonly source: FeedState;
  readonly onRetry: () => void;
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
