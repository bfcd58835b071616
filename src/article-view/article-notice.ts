/** What a view says about the article that it shows. */
import { html, nothing } from 'lit';
import type { Article } from '../model.js';
import type { Words } from '../shared/words/en.js';
import { isSameText } from './shown-article.js';

/** What has become of the article that is shown. */
export interface NoticeSetting {
  readonly article: Article;
  /** Its newest version; undefined where it has left the feed. */
  readonly latest: Article | undefined;
  readonly words: Words;
  readonly onShow: (article: Article) => void;
}

/** That the article is withdrawn, or that there is a newer version, which is only offered. */
export function renderNotice({ article, latest, words, onShow }: NoticeSetting): unknown {
  if (article.status === 'withdrawn' || latest?.status === 'withdrawn') {
    return html`<p part="status" class="notice" role="status">${words.withdrawn}</p>`;
  }
  if (!latest || isSameText(latest, article)) return nothing;
  return html`<p part="status" class="notice" role="status">
    ${words.updateWaits}
    <button
      part="button"
      class="text-button"
      type="button"
      @click=${() => {
        onShow(latest);
      }}
    >
      ${words.showUpdate}
    </button>
  </p>`;
}
