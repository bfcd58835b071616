/** Breadcrumb, badges, headline, summary and byline of an article. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderBadges } from '../../shared/badges.js';
import { formatDateTime, formatFullDate, formatList } from '../../shared/intl.js';
import { interpolate, pluralize, withoutColon } from '../../shared/messages.js';
import { textDirection } from '../../shared/text-direction.js';
import { shownText } from '../../wire/badge.js';
import { textLanguage, type ArticleContext } from './article-context.js';

/** The tags that weblogs give a post without a category. Each is a whole tag. */
const NO_SECTION =
  /^(?:uncategori[sz]ed|unkategorisiert|non classée?|sin categor(?:ía|izar)|sem categoria|senza categoria|без (?:рубрики|категории)|未分[类類]|غير مصنف)$/iu;

/** "You are here: Home › Section", without the parts that the feed does not name; nothing where it names neither. */
export function renderBreadcrumb(context: ArticleContext): TemplateResult {
  const { article, feed, messages } = context;
  const section = article.tags.find((tag) => !NO_SECTION.test(tag));
  if (feed?.homepage === undefined && section === undefined)
    return html`<slot name="breadcrumb"></slot>`;
  return html`<slot name="breadcrumb">
    <nav
      part="breadcrumb"
      class="breadcrumb"
      lang=${messages.lang}
      aria-label=${withoutColon(messages.youAreHere)}
    >
      <span>${messages.youAreHere}</span>
      <ol role="list">
        ${
          feed?.homepage === undefined
            ? nothing
            : html`<li>
                <a
                  href=${feed.homepage}
                  aria-current=${section === undefined ? 'location' : nothing}
                  >${messages.home}</a
                >
              </li>`
        }
        ${section === undefined ? nothing : html`<li><bdi aria-current="location" dir=${textDirection(section, article.language)} lang=${textLanguage(article, context)}>${section}</bdi></li>`}
      </ol>
    </nav>
  </slot>`;
}

/** Badges, headline, summary, byline, and the tools beside it. */
export function renderHeader(context: ArticleContext): TemplateResult {
  const { article, messages, wireMode, headingLevel } = context;
  const headline = shownText(article, wireMode);
  const badges = renderBadges(article.wire, wireMode, messages);
  return html`<header part="header" class="header">
    ${badges.length === 0 ? nothing : html`<p class="badges">${badges}</p>`}
    <h2
      part="headline"
      class="headline"
      aria-level=${headingLevel}
      tabindex="-1"
      dir=${textDirection(headline, article.language)}
      lang=${article.language ?? nothing}
    >
      ${headline}
    </h2>
    ${renderSummary(context)}
    <div class="meta">
      <p part="byline" class="byline">${renderByline(context)}</p>
      <slot name="tools"></slot>
    </div>
  </header>`;
}

// Only the body tells whether it repeats the summary.
function renderSummary({ article, body }: ArticleContext): unknown {
  const { summary, language } = article;
  if (!summary || !body || body.includesSummary) return nothing;
  return html`<p
    part="summary"
    class="summary"
    dir=${textDirection(summary, language)}
    lang=${language ?? nothing}
  >
    ${summary}
  </p>`;
}

function renderByline(context: ArticleContext): readonly TemplateResult[] {
  const { article, body, messages, locale } = context;
  const { source, place, published, updated } = article;
  const authors = formatList(article.authors, locale);
  const name = (part: string, text: string): TemplateResult =>
    html`<bdi part=${part} dir=${textDirection(text, article.language)}>${text}</bdi>`;
  const facts = [
    authors === '' ? undefined : name('author', authors),
    source === undefined || source === authors ? undefined : name('source', source),
    place === undefined ? undefined : name('place', place),
    published && renderTime('published', published, context),
    updated && renderTime('updated', updated, context),
    body &&
      html`<span lang=${messages.lang}
        >${pluralize(messages.readingTime, body.readingMinutes, locale)}</span
      >`,
  ];
  return facts
    .filter((fact) => fact !== undefined)
    .map((fact) => html`<span class="fact">${fact}</span> `);
}

function renderTime(
  part: 'published' | 'updated',
  date: Date,
  { messages, locale }: ArticleContext,
): TemplateResult {
  const text = formatDateTime(date, locale);
  return html`<time
    part=${part}
    lang=${part === 'updated' ? messages.lang : nothing}
    datetime=${date.toISOString()}
    title=${formatFullDate(date, locale)}
    >${part === 'updated' ? interpolate(messages.updated, text) : text}</time
  >`;
}
