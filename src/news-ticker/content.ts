/** What stands in the line of a strip: its headlines, or why there are none. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../model.js';
import { keyedList } from '../shared/keyed-list.js';
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

/** The headlines that are there to be shown. */
export interface StripContent {
  readonly articles: readonly Article[];
  /** How many times they stand in the list. */
  readonly copies: number;
  /** Where they stand among all, if these are not all. */
  readonly places: Places | undefined;
  /** Ids of articles that must not be read any longer. */
  readonly withdrawn: ReadonlySet<string>;
  /** Whether there is more than fits. */
  readonly isMovable: boolean;
  /** What the viewport hears, once there is somebody to tell. */
  readonly on: ViewportHandlers | undefined;
  readonly headline: Omit<HeadlineOptions, 'isRepeat' | 'isWithdrawn' | 'place'>;
}

/** A message in the line, as tall as the headlines are; the title has in full what may not fit. */
export function renderMessage(content: unknown, title = ''): TemplateResult {
  return html`<div part="viewport" class="viewport">
    <p part="status" class="message" title=${title || nothing}>${content}</p>
  </div>`;
}

/** Why there are no headlines. */
export function renderFailure(what: string, why: string): TemplateResult {
  const text = html`<strong>${what}</strong>
    <span class="detail" lang="en" dir="ltr">${why}</span>`;
  return renderMessage(html`<slot name="error">${text}</slot>`, why);
}

/** Asks for the feed once more. */
export function renderRetry(label: string, onRetry: () => void): TemplateResult {
  return html`<button part="button" class="retry" type="button" @click=${onRetry}>
    ${label}
  </button>`;
}

/** The headlines in their viewport. */
export function renderStrip(content: StripContent): TemplateResult {
  const { articles, on, headline } = content;
  const hands = on?.hands;
  const drag = on?.canDrag ? hands : undefined;
  const hasStops = articles.some((article) => isChoosable(article, headline.htmlFor));
  // What can be moved has to be reached by the keyboard.
  const tabIndex = content.isMovable && !hasStops ? 0 : nothing;
  return html`
    <div
      part="viewport"
      class="viewport ${drag ? 'draggable' : ''}"
      tabindex=${tabIndex}
      @pointerenter=${on?.hover}
      @pointerleave=${on?.hover}
      @keydown=${on?.key}
      @pointerdown=${drag?.handleDown}
      @pointermove=${drag?.handleMove}
      @pointerup=${drag?.handleUp}
      @pointercancel=${drag?.handleUp}
      @dragstart=${drag?.handleNativeDrag}
      @click=${drag?.click}
      @wheel=${hands?.wheel}
    >
      ${renderList(content)}
    </div>
  `;
}

function renderList(content: StripContent): TemplateResult {
  const { articles, copies, places, headline, withdrawn } = content;
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
