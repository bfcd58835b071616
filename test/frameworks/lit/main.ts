import 'off-the-wire/define';
import { html, LitElement } from 'lit';
import type { Article, NewsArticleSelectEvent } from 'off-the-wire';

class SiteNews extends LitElement {
  static override properties = { read: { state: true } };
  declare read: readonly Article[];

  constructor() {
    super();
    this.read = [];
  }

  // The page's styles reach the strips.
  protected override createRenderRoot() {
    return this;
  }

  #handleSelect = (event: NewsArticleSelectEvent) => {
    event.preventDefault();
    this.read = [event.article, ...this.read];
  };

  protected override render() {
    return html`
      <news-ticker
        src="/feed.json"
        .speed=${120}
        @news-article-select=${this.#handleSelect}
      ></news-ticker>
      <news-ticker id="read" label="You have read" mode="list" .articles=${this.read}></news-ticker>
    `;
  }
}

customElements.define('site-news', SiteNews);
