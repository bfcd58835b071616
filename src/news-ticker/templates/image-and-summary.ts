/** The picture and the summary of a headline. */
import { html, nothing, type TemplateResult } from 'lit';
import { cutText } from '../../feed/text/cut-text.js';
import { lineOfHtml, lineOfText } from '../../feed/text/plain-text.js';
import { safeMedia } from '../../feed/text/safe-url.js';
import type { Article } from '../../model.js';
import { page } from '../../page.js';
import { textDirection } from '../../shared/text-direction.js';

/** More characters than this never show in two lines. */
const MAX_LENGTH = 400;

/** Most characters of a body that are looked at for them. */
const MAX_HTML = 8000;

const summaries = new WeakMap<Article, string>();

/** The picture beside a headline, which says it all; nothing where the article has none. */
export function renderImage({ image }: Article): TemplateResult | typeof nothing {
  const upgrade = page.baseURI.startsWith('https:');
  const address = image && safeMedia(image.url, undefined, { upgrade });
  if (address === undefined) return nothing;
  // The policies come before the address: a request starts as soon as the address is set.
  return html`<img
    part="image"
    class="image"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    alt=""
    src=${address}
  />`;
}

/** The summary under a headline; nothing where the article has no text. */
export function renderSummary(article: Article, lang: unknown): TemplateResult | typeof nothing {
  const text = summaryOf(article);
  if (text === '') return nothing;
  return html`<span
    part="summary"
    class="summary"
    dir=${textDirection(text, article.language)}
    lang=${lang}
    .textContent=${text}
  ></span>`;
}

/** The article's summary, else the beginning of its body: most feeds have only one text. */
function summaryOf(article: Article): string {
  const text = summaries.get(article) ?? cutText(textOf(article), MAX_LENGTH);
  summaries.set(article, text);
  return text;
}

function textOf({ summary, bodyText, bodyHtml = '' }: Article): string {
  if (summary) return summary;
  if (bodyText !== undefined) return lineOfText(bodyText.slice(0, MAX_HTML));
  return lineOfHtml(bodyHtml.slice(0, MAX_HTML));
}
