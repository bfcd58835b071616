import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../model.js';
import { linkAttributes } from '../../shared/link-attributes.js';
import { textDirection } from '../../shared/text-direction.js';
import type { WireMode } from '../../wire/badge.js';
import { headlineText } from '../headline-text.js';
import { partNamesOf } from './part-names.js';
import { renderImage, renderSummary } from './image-and-summary.js';

/** How the headlines of a strip are rendered. */
export interface HeadlineOptions {
  readonly mode: WireMode;
  /** Language of the strip. */
  readonly locale: string;
  /** Id of the view in which headlines open. */
  readonly htmlFor: string | undefined;
  readonly target: string | undefined;
  readonly renderBadges: (article: Article) => unknown;
  readonly hasImages: boolean;
  readonly hasSummaries: boolean;
  /** The name of an article's source; undefined where no sources are shown. */
  readonly sourceOf: ((article: Article) => string | undefined) | undefined;
  /** Undefined where no ages are shown. */
  readonly renderAge: ((article: Article) => unknown) | undefined;
}

/** The state of one item in the strip. */
export interface ItemState {
  /** A copy that fills a short strip: visible and clickable, but hidden from assistive technology. */
  readonly isCopy: boolean;
  /** The article is withdrawn: the empty item stays until it has left the viewport, so that nothing moves. */
  readonly isWithdrawn: boolean;
  readonly isTabStop: boolean;
  /** The item's number among all headlines, where not all are rendered. */
  readonly position: { readonly number: number; readonly total: number } | undefined;
}

/** Whether a reader can follow this headline, or open it in a view. */
export function isInteractive({ url }: Article, htmlFor: string | undefined): boolean {
  return url !== undefined || Boolean(htmlFor);
}

/** The source, the age and the summary of a headline. @param age the rendered age */
export function renderDetails(article: Article, options: HeadlineOptions, age: unknown): unknown {
  const source = options.sourceOf?.(article);
  const hasMeta = source !== undefined || (age !== undefined && age !== nothing);
  const meta = hasMeta
    ? html`<span class="meta"
        >${
          source === undefined
            ? nothing
            : html`<bdi part="source" class="source" .textContent=${source}></bdi>`
        }${age}</span
      >`
    : nothing;
  const summary = options.hasSummaries
    ? renderSummary(article, languageOf(article, options))
    : nothing;
  // Lit marks each entry of a list by two nodes.
  return meta === nothing && summary === nothing ? nothing : [meta, summary];
}

/** One item of the strip. The template has no blanks between tags, since each would be a text node. */
export function renderItem(
  article: Article,
  options: HeadlineOptions,
  { isCopy, isWithdrawn, isTabStop, position }: ItemState,
): TemplateResult {
  return html`<li
    part="item${partNamesOf(article)}"
    class=${isWithdrawn ? 'item withdrawn' : 'item'}
    aria-hidden=${isCopy || isWithdrawn ? 'true' : nothing}
    aria-setsize=${position?.total ?? nothing}
    aria-posinset=${position?.number ?? nothing}
    >${renderHeadline(article, options, isTabStop)}${renderDetails(article, options, options.renderAge?.(article))}<span
      part="separator"
      class="separator"
      aria-hidden="true"
    ></span
  ></li>`;
}

/** The headline itself: a link, a button where it opens in a view alone, else text. */
export function renderHeadline(
  article: Article,
  options: HeadlineOptions,
  isTabStop = true,
): TemplateResult {
  const { url } = article;
  const text = headlineText(article, options.mode);
  const words = html`${options.renderBadges(article)}<span
      class="text"
      dir=${textDirection(text, article.language)}
      lang=${languageOf(article, options)}
      .textContent=${text}
    ></span>`;
  const image = options.hasImages ? renderImage(article) : nothing;
  const content = image === nothing ? words : html`${image}<span class="beside">${words}</span>`;
  const tabIndex = isTabStop ? nothing : -1;
  if (url !== undefined) {
    const { target, rel } = linkAttributes(url, options.target);
    return html`<a
      part="headline"
      class="headline"
      href=${url}
      target=${target ?? nothing}
      rel=${rel ?? nothing}
      tabindex=${tabIndex}
      >${content}</a
    >`;
  }
  if (!isInteractive(article, options.htmlFor))
    return html`<span part="headline" class="headline">${content}</span>`;
  return html`<button part="headline" class="headline" type="button" tabindex=${tabIndex}
    >${content}</button
  >`;
}

function languageOf({ language }: Article, { locale }: HeadlineOptions): unknown {
  return language === locale ? nothing : (language ?? nothing);
}

/**
 * The article whose headline an event comes from, by the index of its list item; undefined between headlines.
 * @param articles the articles of the list, which may hold them several times over
 */
export function articleAt(
  { target, type }: Event,
  articles: readonly Article[],
): Article | undefined {
  if (!(target instanceof Element)) return undefined;
  // The middle button opens only links.
  const item = target.closest(type === 'auxclick' ? 'a' : 'a, button')?.closest('li');
  const index = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
  return articles[index % articles.length];
}
