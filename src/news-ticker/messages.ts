/** What a strip says of its feed: in place of its headlines, or beside them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../feed/feed-source.js';
import type { ContentState } from '../shared/custom-states.js';
import { timeOfDay } from '../shared/formats.js';
import { fill } from '../shared/words.js';
import type { Words } from '../shared/words/en.js';
import { renderFailure, renderMessage } from './content.js';

/** What is known of the feed, and the words for it. */
export interface MessageSetting {
  readonly state: ContentState;
  readonly source: FeedState;
  readonly words: Words;
  readonly language: string;
}

/** Why there are no headlines; undefined where there are some. */
export function renderNone({ state, source, words }: MessageSetting): TemplateResult | undefined {
  switch (state) {
    case 'loading':
      return renderMessage(html`<span class="loading">${words.loadingHeadlines}</span>`);
    case 'empty':
      return renderMessage(html`<slot name="empty">${words.noHeadlines}</slot>`);
    case 'failed':
      return renderFailure(
        words.headlinesFailed,
        source.status === 'failed' ? source.error.message : '',
      );
    default:
      return undefined;
  }
}

/** How old headlines are that should be younger. */
export function renderAsOf({ state, source, words, language }: MessageSetting): unknown {
  if (state !== 'stale' || source.status !== 'ready') return nothing;
  const text = fill(words.asOf, timeOfDay(source.asOf, language));
  return html`<span part="status" class="status" title=${source.error?.message ?? nothing}
    >${text}</span
  >`;
}
