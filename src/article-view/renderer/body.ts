/** The picture and the text of an article. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeMedia } from '../../feed/text/safe-url.js';
import { isSecurePage } from '../../html/sanitize.js';
import type { Article, Image } from '../../model.js';
import { textDirection } from '../../shared/text-direction.js';
import type { Body } from './body-controller.js';
import { takeOwnSize } from './typeset/pictures.js';

/** The body, under the article's own picture where the body has none. */
export function renderBody(
  article: Article,
  { element, hasPictures, direction, isMixed }: Body,
): TemplateResult {
  const { image, language } = article;
  return html`
    ${image && !hasPictures ? renderFigure(image, language) : nothing}
    <div
      part="body"
      class=${isMixed ? 'body mixed' : 'body'}
      dir=${direction}
      lang=${language ?? nothing}
    >
      ${element}
    </div>
  `;
}

function renderFigure(image: Image, language: string | undefined): TemplateResult {
  const { url, alt = '', width, height } = image;
  const address = safeMedia(url, undefined, { upgrade: isSecurePage() });
  const isSized = width !== undefined && height !== undefined;
  // The policies come before the address: a request starts as soon as the address is set.
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
      @load=${takeOwnSize}
    />
    ${renderCaption(image, language)}
  </figure>`;
}

function renderCaption({ caption, credit }: Image, language: string | undefined): unknown {
  if (caption === undefined && credit === undefined) return nothing;
  return html`<figcaption
    part="caption"
    dir=${textDirection([caption, credit].join(' '), language)}
    lang=${language ?? nothing}
  >
    ${caption ?? nothing} ${credit === undefined ? nothing : html`<small>${credit}</small>`}
  </figcaption>`;
}
