/** Messages about a strip's feed, shown in place of its headlines or beside them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../../feed/live/live-feed.js';
import type { ContentState } from '../../shared/custom-states.js';
import { formatTime } from '../../shared/intl.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import { interpolate } from '../../shared/messages.js';

/** The state of a strip's content, and its language. */
export interface StatusOptions {
  readonly state: ContentState;
  readonly feedState: FeedState;
  readonly localize: LocalizeController;
}

/** The reason for which there are no headlines; undefined where there are some. */
export function renderPlaceholder({
  state,
  feedState,
  localize: { messages },
}: StatusOptions): TemplateResult | undefined {
  switch (state) {
    case 'loading':
      return renderMessage(
        html`<span class="loading" lang=${messages.lang}>${messages.loadingHeadlines}</span>`,
      );
    case 'empty':
      return renderMessage(
        html`<slot name="empty"><span lang=${messages.lang}>${messages.noHeadlines}</span></slot>`,
      );
    case 'failed':
      return renderMessage(
        html`<slot name="error"
          ><strong lang=${messages.lang} title=${causeOf(feedState) ?? nothing}
            >${messages.headlinesFailed}</strong
          ></slot
        >`,
      );
    default:
      return undefined;
  }
}

// In English: it is for the site's owner, whom the console tells as well.
function causeOf(state: FeedState): string | undefined {
  return state.status === 'failed' ? state.error.message : undefined;
}

/** The time of stale headlines. */
export function renderAsOf({
  state,
  feedState,
  localize: { messages, locale },
}: StatusOptions): unknown {
  if (state !== 'stale' || feedState.status !== 'ready') return nothing;
  const text = interpolate(messages.asOf, formatTime(feedState.asOf, locale));
  return html`<span part="status" class="status" lang=${messages.lang}>${text}</span>`;
}

/** A button that loads the feed once more. */
export function renderRetry(label: string, onRetry: () => void): TemplateResult {
  return html`<button part="button" class="retry" type="button" @click=${onRetry}>
    ${label}
  </button>`;
}

/** A message in place of the headlines. */
function renderMessage(content: unknown): TemplateResult {
  return html`<div part="viewport" class="viewport">
    <p part="status" class="message">${content}</p>
  </div>`;
}
