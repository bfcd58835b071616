/** Finds articles in a feed: the one to show, its newest version and its neighbors. */
import { page } from '../page.js';
import { articleId } from '../feed/parse/article-id.js';
import { articleFromScript } from '../feed/parse/normalize-feed.js';
import type { Article, Feed } from '../model.js';
import type { WireMode } from '../wire/badge.js';
import { collapse } from '../wire/collapse.js';

/** The articles beside one in the feed's order. */
export interface Neighbors {
  readonly previous?: Article | undefined;
  readonly next?: Article | undefined;
}

/** An article from script, which may be any value; undefined where it has no headline. */
export function readArticle(input: unknown): Article | undefined {
  return articleFromScript(input, page.baseURI);
}

/** The article with this id, superseded versions included; without an id the first usable one. */
export function findArticle(
  feed: Feed,
  id: string | undefined,
  wire: WireMode,
): Article | undefined {
  if (id === undefined) return usableArticles(feed, wire)[0];
  const known = articleId(id);
  return feed.articles.find((article) => article.id === known);
}

/** Whether a feed has this article. The URL counts as well, since feeds may use the same ids. */
export function isPartOf(feed: Feed, { id, url }: Article): boolean {
  return feed.articles.some((article) => article.id === id && article.url === url);
}

/** The newest version of an article; undefined where it has left the feed. */
export function latestOf(feed: Feed, article: Article, wire: WireMode): Article | undefined {
  return currentArticles(feed, wire).find((current) => hasVersion(current, article));
}

/** The usable articles before and after one, in the feed's order. */
export function neighborsOf(feed: Feed, article: Article, wire: WireMode): Neighbors {
  const usable = usableArticles(feed, wire);
  const index = usable.findIndex((current) => hasVersion(current, article));
  return index < 0 ? {} : { previous: usable[index - 1], next: usable[index + 1] };
}

function usableArticles(feed: Feed, wire: WireMode): readonly Article[] {
  return currentArticles(feed, wire).filter(({ status }) => status === 'usable');
}

function currentArticles(feed: Feed, wire: WireMode): readonly Article[] {
  return wire === 'collapse' ? collapse(feed.articles) : feed.articles;
}

function hasVersion(article: Article, { id }: Article): boolean {
  return article.id === id || article.earlier.some((version) => version.id === id);
}
