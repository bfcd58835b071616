import 'off-the-wire/define';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { fetchFeed } from 'off-the-wire/feed';

const page = (articles) => html`
  <news-ticker src="/feed.json" label="Harbour news" for="story">
    <ul>
      ${articles.map(({ url, headline }) => html`<li><a href=${url}>${headline}</a></li>`)}
    </ul>
  </news-ticker>
  <article-view id="story" src="/feed.json">
    <a href=${articles[0].url}>${articles[0].headline}</a>
    <font-size-adjuster slot="tools"></font-size-adjuster>
  </article-view>
`;

/** The content of the page, with the headlines that the feed has now. */
export async function renderPage(url) {
  const { articles } = await fetchFeed(url);
  return collectResult(render(page(articles)));
}
