/** What stands in the line of a strip: its headlines, or why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../feed/feed-source.js';
import type { Article } from '../model.js';
import type { ContentState } from '../shared/custom-states.js';
import { timeOfDay } from '../shared/formats.js';
import { keyedList } from '../shared/keyed-list.js';
import { fill } from '../shared/words.js';
import type { Hands } from './hands.js';
import { isChoosable, renderHeadline, type HeadlineOptions } from './headline.js';
import type { Places } from './strip.js';

/** What is done with pointers over the viewport, and with keys in it. */
export interface ViewportHandlers {
  readonly hover: (event: PointerEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
  /** Undefined where there is nowhere to go. */
  readonly hands: Hands | undefined;
  readonly canDrag: boolean;
}

/** What is there to be shown. */
export interface ContentSetting {
  readonly state: ContentState;
  readonly source: FeedState;
  readonly articles: readonly Article[];
  /** How many times they stand in the list. */
  readonly copies: number;
  /** Where they stand among all, if these are not all. */
  readonly places: Places | undefined;
  /** Ids of articles that must not be read any longer. */
  readonly withdrawn: ReadonlySet<string>;
  /** Whether there is more than fits. */
  readonly isMovable: boolean;
  /** What the viewport hears. */
  readonly on: ViewportHandlers;
  readonly headline: Omit<HeadlineOptions, 'isRepeat' | 'isWithdrawn' | 'place'>;
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

function renderStrip(setting: ContentSetting): TemplateResult {
  const { articles, on, headline } = setting;
  const { hands } = on;
  const drag = on.canDrag ? hands : undefined;
  const hasStops = articles.some((article) => isChoosable(article, headline.htmlFor));
  // What can be moved has to be reached by the keyboard.
  const tabIndex = setting.isMovable && !hasStops ? 0 : nothing;
  return html`
    <div
      part="viewport"
      class="viewport ${drag ? 'draggable' : ''}"
      tabindex=${tabIndex}
      @pointerenter=${on.hover}
      @pointerleave=${on.hover}
      @keydown=${on.key}
      @pointerdown=${drag?.handleDown ?? nothing}
      @pointermove=${drag?.handleMove ?? nothing}
      @pointerup=${drag?.handleUp ?? nothing}
      @pointercancel=${drag?.handleUp ?? nothing}
      @dragstart=${drag?.handleNativeDrag ?? nothing}
      @click=${drag?.click ?? nothing}
      @wheel=${hands?.wheel ?? nothing}
    >
      ${renderList(setting)}
    </div>
  `;
}

function renderList(setting: ContentSetting): TemplateResult {
  const { articles, copies, places, headline, withdrawn } = setting;
  const render = (article: Article, index: number, copy: number): TemplateResult =>
    renderHeadline(article, {
      ...headline,
      isRepeat: copy > 0,
      isWithdrawn: withdrawn.has(article.id),
      place: places && {
        number: ((places.first + index) % places.total) + 1,
        total: places.total,
        isStop: places.isStop(index),
      },
    });
  return html`<ul part="list" class="list" role="list">
    ${Array.from({ length: copies }, (_, copy) =>
      keyedList(
        articles,
        ({ id }) => id,
        (article, index) => render(article, index, copy),
      ),
    )}
  </ul>`;
}
