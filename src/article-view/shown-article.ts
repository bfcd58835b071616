/** Which article of a feed a view shows, and what has become of it since. */
import { collapse } from '../feed/client.js';
import type { Article, Feed } from '../model.js';
import type { WireMode } from '../wire/badge.js';

/** The article with this id, superseded versions too; without an id the first that may be shown. */
export function findArticle(
  feed: Feed,
  id: string | undefined,
  wire: WireMode,
): Article | undefined {
  if (id === undefined) return stories(feed, wire).find(({ status }) => status === 'usable');
  return feed.articles.find((article) => article.id === id);
}

/** Whether an article is one of this feed, which alone makes its id mean anything there. */
export function isPartOf(feed: Feed, { id, url }: Article): boolean {
  return feed.articles.some((article) => article.id === id && article.url === url);
}

/** The newest version of the story that an article tells; undefined where it has left the feed. */
export function latestOf(feed: Feed, article: Article, wire: WireMode): Article | undefined {
  return stories(feed, wire).find(
    ({ id, earlier }) => id === article.id || earlier.some((version) => version.id === article.id),
  );
}

/** The articles before and after one, in the feed's order. */
export function neighboursOf(
  feed: Feed,
  article: Article,
  wire: WireMode,
): { readonly previous: Article | undefined; readonly next: Article | undefined } {
  const usable = stories(feed, wire).filter(({ status }) => status === 'usable');
  const place = usable.findIndex(
    ({ id, earlier }) => id === article.id || earlier.some((version) => version.id === article.id),
  );
  if (place < 0) return { previous: undefined, next: undefined };
  return { previous: usable[place - 1], next: usable[place + 1] };
}

/** Whether a reader of one has read the other. */
export function isSameText(a: Article, b: Article): boolean {
  return (
    a.headline === b.headline &&
    a.summary === b.summary &&
    a.bodyHtml === b.bodyHtml &&
    a.bodyText === b.bodyText
  );
}

function stories(feed: Feed, wire: WireMode): readonly Article[] {
  return wire === 'collapse' ? collapse(feed.articles) : feed.articles;
}
