import type { Article } from '../model.js';
import { NewsArticleSelectEvent } from '../shared/events.js';
import { findById } from '../shared/find-by-id.js';

/** An element that can show an article, such as an article-view. */
interface ArticleOpener extends Element {
  show(article: Article): unknown;
}

/** A headline that a reader chose, and the strip and event it came from. */
interface Selection {
  readonly from: HTMLElement;
  readonly article: Article;
  readonly event: MouseEvent;
  /** Id of the view in which it opens. */
  readonly viewId: string | undefined;
  /** Called before the view takes the focus, and remembers what had it. */
  readonly onOpen: () => void;
}

/** Fires `news-article-select`, then opens the article in its view, else leaves the link to the browser. */
export function openArticle({ from, article, event, viewId, onOpen }: Selection): void {
  // The secondary button opens a menu.
  if (event.button > 1) return;
  const isAllowed = from.dispatchEvent(new NewsArticleSelectEvent(article, event));
  const view = viewId && isPlain(event) && isReadable(article) ? findView(from, viewId) : undefined;
  if (!isAllowed || view) event.preventDefault();
  if (!isAllowed || !view) return;
  onOpen();
  view.show(article);
}

function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

// A view would show nothing but the headline again.
function isReadable({ url, summary, bodyText, bodyHtml }: Article): boolean {
  return url === undefined || Boolean(summary || bodyText || bodyHtml);
}

function findView(from: HTMLElement, id: string): ArticleOpener | undefined {
  const found = findById(from, id);
  return found && isOpener(found) ? found : undefined;
}

function isOpener(element: Element): element is ArticleOpener {
  return 'show' in element && typeof element.show === 'function';
}
