/** The viewport of a strip with its headlines. */
import { html, nothing, type TemplateResult } from 'lit';
import { times } from '../../feed/lists.js';
import type { Article } from '../../model.js';
import { keyedList } from '../../shared/keyed-list.js';
import type { DragController } from '../marquee/drag-controller.js';
import type { ItemPositions } from '../marquee/render-window.js';
import { articleAt, isInteractive, renderItem, type HeadlineOptions } from './headline.js';

/** The headlines to render, and the handlers for events of their viewport. */
export interface StripOptions {
  readonly articles: readonly Article[];
  /** How many times they are rendered, one after the other. */
  readonly copies: number;
  /** Their positions in the whole list, where not all are rendered. */
  readonly positions: ItemPositions | undefined;
  /** Ids of withdrawn articles. */
  readonly withdrawn: ReadonlySet<string>;
  readonly headline: HeadlineOptions;
  /** Handles drags and wheels; undefined where there is nothing to scroll. */
  readonly drag: DragController | undefined;
  readonly canDrag: boolean;
  readonly onHover: (event: PointerEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** A click on a headline, with any button. */
  readonly onSelect: (article: Article, event: MouseEvent) => void;
  /** A headline has got focus. */
  readonly onFocus: (article: Article, event: FocusEvent) => void;
  /** The strip's name, for a strip of text alone. */
  readonly name: string;
  /** The text of a link that skips the headlines; undefined where they are few. */
  readonly skip: string | undefined;
  /** Focus comes from behind the strip, to the last headline. */
  readonly onFocusFromBehind: () => void;
}

/** The headlines in their viewport, whose listeners serve all of them. */
export function renderStrip(options: StripOptions): TemplateResult {
  const { articles, headline } = options;
  const drag = options.canDrag ? options.drag : undefined;
  const hasTabStops = articles.some((article) => isInteractive(article, headline.htmlFor));
  // Text that scrolls has to be within reach of the keyboard.
  const tabIndex = options.drag && !hasTabStops ? 0 : nothing;
  const select = (event: MouseEvent): void => {
    const article = articleAt(event, articles);
    if (article) options.onSelect(article, event);
  };
  const focus = (event: FocusEvent): void => {
    const article = articleAt(event, articles);
    if (article) options.onFocus(article, event);
  };
  const isText = tabIndex === 0;
  return html`
    <div
      part="viewport"
      class="viewport ${drag ? 'draggable' : ''}"
      tabindex=${tabIndex}
      role=${isText ? 'group' : nothing}
      aria-label=${isText ? options.name : nothing}
      @pointerenter=${options.onHover}
      @pointerleave=${options.onHover}
      @keydown=${options.onKey}
      @focusin=${focus}
      @pointerdown=${drag?.handleDown}
      @pointermove=${drag?.handleMove}
      @pointerup=${drag?.handleUp}
      @pointercancel=${drag?.handleUp}
      @dragstart=${drag?.handleNativeDrag}
      @click=${drag?.click}
      @wheel=${options.drag?.wheel}
    >
      ${options.skip === undefined || !hasTabStops ? nothing : renderSkip(options.skip)}
      <ul
        part="list"
        class="list"
        role="list"
        @mousedown=${keepFocusOffCopies}
        @click=${select}
        @auxclick=${select}
      >
        ${renderItems(options)}
      </ul>
    </div>
    ${renderEnd(options)}
  `;
}

function renderSkip(text: string): TemplateResult {
  return html`<a class="skip" href="#end-of-headlines" @click=${skipToEnd}>${text}</a>`;
}

function skipToEnd(event: Event): void {
  // The link's address is of use in this shadow root alone.
  event.preventDefault();
  const root = event.currentTarget instanceof Element ? event.currentTarget.getRootNode() : null;
  const end = root instanceof ShadowRoot ? root.getElementById('end-of-headlines') : null;
  if (!end) return;
  // From an element that is no Tab stop, Chromium goes on with the first one of the shadow root.
  end.tabIndex = 0;
  end.focus();
  end.addEventListener('blur', () => (end.tabIndex = -1), { once: true });
}

/**
 * The focus target behind the headlines. Where they are not all rendered, Shift+Tab from below meets it first, and it
 * leads to the last headline.
 */
function renderEnd({ positions, onFocusFromBehind }: StripOptions): TemplateResult {
  const focus = (event: FocusEvent): void => {
    const { currentTarget: end, relatedTarget: before } = event;
    // A skip link, or Tab past the last headline, comes from before it.
    const isFromInside =
      end instanceof Element && before instanceof Node && end.getRootNode().contains(before);
    if (!isFromInside) onFocusFromBehind();
  };
  return html`<span
    id="end-of-headlines"
    class="end"
    tabindex=${positions && !positions.hasFocus ? 0 : -1}
    @focus=${positions ? focus : nothing}
  ></span>`;
}

function renderItems(options: StripOptions): readonly unknown[] {
  const { articles, copies, positions, headline, withdrawn } = options;
  const render = (article: Article, index: number, isCopy: boolean): TemplateResult =>
    renderItem(article, headline, {
      isCopy,
      isWithdrawn: withdrawn.has(article.id),
      isTabStop: !isCopy && (positions?.isTabStop(index) ?? true),
      position: positions && {
        number: ((positions.first + index) % positions.total) + 1,
        total: positions.total,
      },
    });
  return times(copies, (copy) =>
    keyedList(
      articles,
      ({ id }) => id,
      (article, index) => render(article, index, copy > 0),
    ),
  );
}

// A copy is hidden from assistive technology, so focus must not get into it.
function keepFocusOffCopies(event: Event): void {
  const isCopy = event.target instanceof Element && event.target.closest('.item[aria-hidden]');
  if (isCopy) event.preventDefault();
}
