/** What stands in the line of a strip: its headlines, or why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FeedState } from '../feed/feed-source.js';
import type { Article } from '../model.js';
import type { ContentState } from '../shared/custom-states.js';
import { timeOfDay } from '../shared/formats.js';
import { fill } from '../shared/words.js';
import { isChoosable, renderHeadline, type HeadlineOptions } from './headline.js';

/** What is there to be shown. */
export interface ContentSetting {
  readonly state: ContentState;
  readonly source: FeedState;
  readonly articles: readonly Article[];
  /** How many times they stand in the list. */
  readonly copies: number;
  /** The reader scrolls the list. */
  readonly isByHand: boolean;
  readonly onPointer: (event: PointerEvent) => void;
  readonly headline: Omit<HeadlineOptions, 'isRepeat'>;
}

/** The line itself, as tall in each state as in the others. */
export function renderContent(setting: ContentSetting): TemplateResult {
  const { words } = setting.headline;
  switch (setting.state) {
    case 'loading':
      return renderMessage(html`<span class="loading">${words.loadingHeadlines}</span>`);
    case 'empty':
      return renderMessage(html`<slot name="empty">${words.noHeadlines}</slot>`);
    case 'failed':
      return renderFailure(setting);
    default:
      return renderStrip(setting);
  }
}

/** How old headlines are that should be younger. */
export function renderAge({ state, source, headline }: ContentSetting): unknown {
  if (state !== 'stale' || source.status !== 'ready') return nothing;
  const { words, language } = headline;
  const text = fill(words.asOf, timeOfDay(source.asOf, language));
  return html`<span part="status" class="status" title=${source.error?.message ?? nothing}
    >${text}</span
  >`;
}

function renderFailure({ source, headline: { words } }: ContentSetting): TemplateResult {
  const why = source.status === 'failed' ? source.error.message : '';
  const text = html`<strong>${words.headlinesFailed}</strong>
    <span class="detail" lang="en" dir="ltr">${why}</span>`;
  return renderMessage(html`<slot name="error">${text}</slot>`, why);
}

// The title has in full what may not fit.
function renderMessage(content: TemplateResult, title = ''): TemplateResult {
  return html`<div part="viewport" class="viewport">
    <p part="status" class="message" title=${title || nothing}>${content}</p>
  </div>`;
}

function renderStrip({
  articles,
  copies,
  isByHand,
  onPointer,
  headline,
}: ContentSetting): TemplateResult {
  const hasStops = articles.some((article) => isChoosable(article, headline.htmlFor));
  // What scrolls has to be reached by the keyboard.
  const tabIndex = isByHand && !hasStops ? 0 : nothing;
  return html`
    <div
      part="viewport"
      class="viewport"
      tabindex=${tabIndex}
      @pointerenter=${onPointer}
      @pointerleave=${onPointer}
    >
      <ul part="list" class="list" role="list">
        ${Array.from({ length: copies }, (_, copy) =>
          repeat(
            articles,
            ({ id }) => id,
            (article) => renderHeadline(article, { ...headline, isRepeat: copy > 0 }),
          ),
        )}
      </ul>
    </div>
  `;
}
