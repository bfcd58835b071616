import { html } from 'lit';

/** The same on the server and in the browser. */
export const page = (articles, handleSelect) => html`
  <news-ticker label="Off the wire" .articles=${articles} @news-article-select=${handleSelect}>
  </news-ticker>
  <font-size-adjuster></font-size-adjuster>
  <news-ticker src="/feed.json" label="Harbour news">
    <ul>
      ${articles.map(({ url, headline }) => html`<li><a href=${url}>${headline}</a></li>`)}
    </ul>
  </news-ticker>
  <article-view src="/feed.json"><a href="/feed.json">Ferry runs all winter</a></article-view>
`;
