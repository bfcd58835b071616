import 'off-the-wire/server';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { fetchFeed } from 'off-the-wire/feed';
import { page } from './page.js';

/** The page's content, with the news as they are now. */
export async function renderPage(url) {
  const feed = await fetchFeed(url);
  const articles = feed.articles.map(({ id, url, headline }) => ({ id, url, headline }));
  const json = JSON.stringify(articles).replaceAll('<', '\\u003c');
  return `<main>${await collectResult(render(page(articles)))}</main>
    <script type="application/json" id="articles">${json}</script>`;
}
