import type { Article } from '../model.js';
import { NewsArticleSelectEvent } from '../shared/events.js';

/** What can show an article: an article-view, or whatever else has its method. */
interface ArticleOpener extends Element {
  show(article: Article): boolean;
}

/** What a reader has chosen, and where it should open. */
export interface Choice {
  readonly from: HTMLElement;
  readonly article: Article;
  readonly event: MouseEvent;
  /** Id of the view. */
  readonly viewId: string | undefined;
}

/**
 * Tells the page of a chosen headline; opens it in its view where there is one, else leaves the link to the browser.
 * @returns whether it has opened in a view
 */
export function openArticle({ from, article, event, viewId }: Choice): boolean {
  // The secondary button opens the browser's menu and chooses nothing.
  if (event.button > 1) return false;
  const isWanted = from.dispatchEvent(new NewsArticleSelectEvent(article, event));
  const view = viewId && isPlain(event) ? findView(from, viewId) : undefined;
  if (!isWanted || view) event.preventDefault();
  if (isWanted) view?.show(article);
  return isWanted && view !== undefined;
}

function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

function findView(from: HTMLElement, id: string): ArticleOpener | undefined {
  const root = from.getRootNode();
  const own = root instanceof ShadowRoot ? root.getElementById(id) : null;
  const found = own ?? document.getElementById(id);
  return found && isOpener(found) ? found : undefined;
}

function isOpener(element: Element): element is ArticleOpener {
  return 'show' in element && typeof element.show === 'function';
}
