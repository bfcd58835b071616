/** Runs in a page that has only an article-view: opens articles in it. */
import type {} from '../../src/article-view/article-view.js';

let bodyHtml = '';

/** Leaves an article-view alone in the page. */
export function leaveArticleView(): void {
  document.querySelector('news-ticker')?.replaceWith(document.createElement('article-view'));
}

/** Takes the body before anything is measured: its way to the page is no part of opening it. */
export function takeBody(html: string): void {
  bodyHtml = html;
}

/** Resolves once an article with the body is painted; to whether it is shown as text alone. */
export async function openArticle(): Promise<boolean> {
  const view = document.querySelector('article-view');
  const root = view?.shadowRoot;
  if (!view || !root) throw new Error('The page has no article-view.');
  const before = root.querySelector('.body');
  view.article = {
    id: String(performance.now()),
    headline: 'A plan',
    url: 'https://news.example/a',
    bodyHtml,
  };
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!root.querySelector('.body') || root.querySelector('.body') === before) await nextFrame();
  await nextFrame();
  return root.querySelector('.text-only') !== null;
}

/** Opens so many articles, one after the other. */
export async function openArticles(count: number): Promise<void> {
  for (let opened = 0; opened < count; opened++) await openArticle();
}
