/** What stands around an article's text, in the order in which it is read. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeMedia } from '../feed/safe-url.js';
import { isSecurePage } from '../html/sanitize.js';
import type { Article, Feed, Image } from '../model.js';
import { renderBadges } from '../shared/badges.js';
import { dayAndTime, fullDate, list } from '../shared/formats.js';
import { asName, fill, fillCount } from '../shared/words.js';
import type { Words } from '../shared/words/en.js';
import type { ArticleBody } from './article-body.js';
import { shownText, type WireMode } from '../wire/badge.js';

/** What every part is made from. */
export interface PartSetting {
  readonly article: Article;
  readonly feed: Feed | undefined;
  readonly words: Words;
  /** Language of the page around it. */
  readonly language: string;
  readonly mode: WireMode;
}

/** "You are here: Home › Section"; what the feed does not say is left out. */
export function renderBreadcrumb({ article, feed, words }: PartSetting): TemplateResult {
  const home =
    feed?.homepage === undefined
      ? nothing
      : html`<li><a href=${feed.homepage}>${words.home}</a></li>`;
  const [section] = article.tags;
  const place = section === undefined ? nothing : html`<li><bdi>${section}</bdi></li>`;
  return html`<slot name="breadcrumb">
    <nav part="breadcrumb" class="breadcrumb" aria-label=${asName(words.youAreHere)}>
      <span>${words.youAreHere}</span>
      <ol role="list">
        ${home} ${place}
      </ol>
    </nav>
  </slot>`;
}

/** Badges, headline, summary, byline, and the tools beside it. */
export function renderHeader(
  setting: PartSetting & { readonly level: number; readonly body: ArticleBody },
): TemplateResult {
  const { article, words, mode, level, body } = setting;
  const lang = article.language ?? nothing;
  const badges = renderBadges(article.wire, mode, words);
  return html`<header part="header" class="header">
    ${badges.length === 0 ? nothing : html`<p class="badges">${badges}</p>`}
    <h2 part="headline" class="headline" aria-level=${level} tabindex="-1" dir="auto" lang=${lang}>
      ${shownText(article, mode)}
    </h2>
    ${
      body.hasOwnSummary && article.summary
        ? html`<p part="summary" class="summary" dir="auto" lang=${lang}>${article.summary}</p>`
        : nothing
    }
    <div class="meta">
      <p part="byline" class="byline">${renderByline(setting, body)}</p>
      <slot name="tools"></slot>
    </div>
  </header>`;
}

/** The article's own picture, in reserved space. */
export function renderImage({ image, language }: Article): unknown {
  if (!image) return nothing;
  const { url, alt = '', width, height } = image;
  const address = safeMedia(url, undefined, { upgrade: isSecurePage() });
  const isSized = width !== undefined && height !== undefined;
  // The policies come before the address, or the request would be sent without them.
  return html`<figure part="figure" class="figure">
    <img
      part="image"
      class=${isSized ? '' : 'unsized'}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      src=${address ?? nothing}
    />
    ${renderCaption(image, language)}
  </figure>`;
}

function renderCaption({ caption, credit }: Image, language: string | undefined): unknown {
  if (caption === undefined && credit === undefined) return nothing;
  return html`<figcaption part="caption" dir="auto" lang=${language ?? nothing}>
    ${caption ?? nothing} ${credit === undefined ? nothing : html`<small>${credit}</small>`}
  </figcaption>`;
}

function renderByline(
  { article, words, language }: PartSetting,
  { body, readingMinutes }: ArticleBody,
): unknown {
  const { authors, source, place, published, updated } = article;
  const names = list(authors, language);
  const said = [
    names === '' ? undefined : html`<bdi part="author">${names}</bdi>`,
    source === undefined || source === names ? undefined : html`<bdi part="source">${source}</bdi>`,
    place === undefined ? undefined : html`<bdi part="place">${place}</bdi>`,
    published && renderTime('published', published, dayAndTime(published, language), language),
    updated &&
      renderTime('updated', updated, fill(words.updated, dayAndTime(updated, language)), language),
    body && html`${fillCount(words.readingTime, readingMinutes, language)}`,
  ];
  return said
    .filter((one) => one !== undefined)
    .map((one) => html`<span class="fact">${one}</span> `);
}

function renderTime(part: string, date: Date, text: string, language: string): TemplateResult {
  return html`<time part=${part} datetime=${date.toISOString()} title=${fullDate(date, language)}
    >${text}</time
  >`;
}
