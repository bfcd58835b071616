import { html, nothing, type TemplateResult } from 'lit';
import { isSameOrigin } from '../feed/safe-url.js';
import type { Article } from '../model.js';
import { shownText, type WireMode } from '../wire/badge.js';

/** How a headline is rendered, and what is done with it. */
export interface HeadlineOptions {
  /** One of the repeats that make a short strip long: seen and clickable, but there only once to others. */
  readonly isRepeat: boolean;
  /** It keeps its room until it has left, so that nothing moves, but nobody reads it any longer. */
  readonly isWithdrawn: boolean;
  /** Where it stands among all headlines, where they are not all in the strip. */
  readonly place:
    { readonly number: number; readonly total: number; readonly isStop: boolean } | undefined;
  readonly mode: WireMode;
  /** What its slug says that a reader must know, once there are words for it. */
  readonly badges: ((article: Article) => unknown) | undefined;
  /** Language of the strip, once it is known. */
  readonly language: string | undefined;
  /** Id of the view in which it opens. */
  readonly htmlFor: string | undefined;
  readonly target: string | undefined;
  /** The page's address, where it is known. */
  readonly pageUrl: string | undefined;
  readonly onSelect: (article: Article, event: MouseEvent) => void;
  readonly onFocus: (article: Article, event: FocusEvent) => void;
  /** Its age, where ages are shown. */
  readonly age: ((article: Article) => unknown) | undefined;
}

/** Whether a reader can do something with this headline: follow it, or open it in a view. */
export function isChoosable({ url }: Article, htmlFor: string | undefined): boolean {
  return url !== undefined || Boolean(htmlFor);
}

/** One headline of the strip, with its badges and the bullet behind it. */
export function renderHeadline(article: Article, options: HeadlineOptions): TemplateResult {
  const { isRepeat, isWithdrawn, place } = options;
  return html`<li
    part="item"
    class="item ${isWithdrawn ? 'withdrawn' : ''}"
    aria-hidden=${isRepeat ? 'true' : nothing}
    aria-setsize=${place?.total ?? nothing}
    aria-posinset=${place?.number ?? nothing}
    @mousedown=${isRepeat ? keepFocusAway : nothing}
  >
    ${renderLink(article, options)}${options.age?.(article)}<span
      part="separator"
      class="separator"
      aria-hidden="true"
      >•</span
    >
  </li>`;
}

/** The headline itself: a link, a button where it opens in a view alone, or text. */
export function renderLink(article: Article, options: HeadlineOptions): TemplateResult {
  const { isRepeat, place, htmlFor, onSelect, onFocus } = options;
  const words = renderWords(article, options);
  const tabIndex = isRepeat || place?.isStop === false ? -1 : nothing;
  const handleClick = (event: MouseEvent): void => {
    onSelect(article, event);
  };
  const handleFocus = (event: FocusEvent): void => {
    onFocus(article, event);
  };
  if (article.url !== undefined) {
    const { target, rel } = destination(article.url, options);
    return html`<a
      part="headline"
      class="headline"
      href=${article.url}
      target=${target ?? nothing}
      rel=${rel ?? nothing}
      tabindex=${tabIndex}
      @click=${handleClick}
      @auxclick=${handleClick}
      @focus=${handleFocus}
      >${words}</a
    >`;
  }
  if (!isChoosable(article, htmlFor))
    return html`<span part="headline" class="headline">${words}</span>`;
  return html`<button
    part="headline"
    class="headline"
    type="button"
    tabindex=${tabIndex}
    @click=${handleClick}
    @focus=${handleFocus}
  >
    ${words}
  </button>`;
}

function renderWords(
  article: Article,
  { mode, badges, language }: HeadlineOptions,
): TemplateResult {
  const lang =
    article.language !== undefined && article.language !== language ? article.language : nothing;
  return html`${badges?.(article)}<span class="text" dir="auto" lang=${lang}
      >${shownText(article, mode)}</span
    >`;
}

// Another site opens beside the reader's page, unless the author has decided otherwise.
function destination(
  url: string,
  { target, pageUrl }: HeadlineOptions,
): { readonly target?: string; readonly rel?: string } {
  if (target) return { target, rel: 'noopener' };
  return pageUrl === undefined || isSameOrigin(url, pageUrl)
    ? {}
    : { target: '_blank', rel: 'noopener' };
}

// A repeat is hidden from assistive technology, so focus must not come to rest in it.
function keepFocusAway(event: Event): void {
  event.preventDefault();
}
