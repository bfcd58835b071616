/** What stands around an article's text, in the order in which it is read. */
import { html, nothing, type TemplateResult } from 'lit';
import { isSameOrigin } from '../feed/safe-url.js';
import type { SafeContent } from '../html/sanitize.js';
import type { Article, Feed, Image } from '../model.js';
import { renderBadges } from '../shared/badges.js';
import { dayAndTime, fullDate } from '../shared/dates.js';
import { fill, languageOf, type Words } from '../shared/words.js';
import { shownText, type WireMode } from '../wire/badge.js';

/** What every part is made from. */
export interface PartSetting {
  readonly article: Article;
  readonly feed: Feed | undefined;
  readonly words: Words;
  /** The element that shows it, for the language of its page. */
  readonly element: Element;
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
    <nav
      part="breadcrumb"
      class="breadcrumb"
      aria-label=${words.youAreHere.replace(/[:：]\s*$/, '')}
    >
      <span>${words.youAreHere}</span>
      <ol role="list">
        ${home} ${place}
      </ol>
    </nav>
  </slot>`;
}

/** Badges, headline, summary, byline, and the tools beside it. */
export function renderHeader(
  setting: PartSetting & { readonly level: number; readonly hasSummary: boolean },
): TemplateResult {
  const { article, words, mode, level, hasSummary } = setting;
  const lang = article.language ?? nothing;
  const badges = renderBadges(article.wire, mode, words);
  return html`<header part="header" class="header">
    ${badges.length === 0 ? nothing : html`<p class="badges">${badges}</p>`}
    <h2 part="headline" class="headline" aria-level=${level} tabindex="-1" dir="auto" lang=${lang}>
      ${shownText(article, mode)}
    </h2>
    ${
      hasSummary && article.summary
        ? html`<p part="summary" class="summary" dir="auto" lang=${lang}>${article.summary}</p>`
        : nothing
    }
    <div class="meta">
      <p part="byline" class="byline">${renderByline(setting)}</p>
      <slot name="tools"></slot>
    </div>
  </header>`;
}

/** The article's own picture, in reserved space. */
export function renderImage({ image, language }: Article): unknown {
  if (!image) return nothing;
  const { url, alt = '', width, height } = image;
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
      src=${url}
    />
    ${renderCaption(image, language)}
  </figure>`;
}

/** What was left out, where the whole can be read, and where it came from. */
export function renderFooter({
  article,
  feed,
  words,
  body,
}: PartSetting & { readonly body: SafeContent | undefined }): unknown {
  const { url } = article;
  if (url === undefined) return nothing;
  const source = article.source ?? siteOf(url, feed);
  const isOwn = isSameOrigin(url, location.href);
  const hasEmbeds = (body?.droppedEmbeds ?? 0) > 0;
  return html`<footer part="footer" class="footer">
    ${hasEmbeds ? html`<p class="embeds">${fill(words.embedsDropped, source)}</p>` : nothing}
    <p class=${body?.asText ? 'as-text' : ''}>
      <a
        part="source-link"
        href=${url}
        target=${isOwn ? nothing : '_blank'}
        rel=${isOwn ? nothing : 'noopener'}
        >${fill(words.readAt, source)}</a
      >
    </p>
  </footer>`;
}

function renderCaption({ caption, credit }: Image, language: string | undefined): unknown {
  if (caption === undefined && credit === undefined) return nothing;
  return html`<figcaption part="caption" dir="auto" lang=${language ?? nothing}>
    ${caption ?? nothing} ${credit === undefined ? nothing : html`<small>${credit}</small>`}
  </figcaption>`;
}

function renderByline({ article, words, element }: PartSetting): unknown {
  const language = languageOf(element);
  const { authors, source, place, published, updated } = article;
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(authors);
  const said = [
    names === '' ? undefined : html`<bdi part="author">${names}</bdi>`,
    source === undefined || source === names ? undefined : html`<bdi part="source">${source}</bdi>`,
    place === undefined ? undefined : html`<bdi part="place">${place}</bdi>`,
    published && renderTime('published', published, dayAndTime(published, language), language),
    updated &&
      renderTime('updated', updated, fill(words.updated, dayAndTime(updated, language)), language),
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

// A feed's title names its own site; an article elsewhere is told by its host.
function siteOf(url: string, feed: Feed | undefined): string {
  const { hostname } = new URL(url, document.baseURI);
  const isFeedsOwn = isSameOrigin(url, feed?.homepage ?? feed?.url ?? '');
  return (isFeedsOwn && feed?.title) || hostname.replace(/^www\./, '');
}
