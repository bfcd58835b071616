/** The difference between two loads of a feed, as data. */
import type { Article, Feed } from '../model.js';
import { deepEquals } from './deep-equals.js';

/** Articles by what happened to them; one article may have both changed and moved. */
export interface FeedDiff {
  /** Articles that are new. */
  readonly added: readonly Article[];
  /** Articles with other content than before, in their new form. */
  readonly changed: readonly Article[];
  /** Articles that are gone, in their old form. */
  readonly removed: readonly Article[];
  /** Articles with another position than before, added and removed articles not counted. */
  readonly moved: readonly Article[];
}

/** Compares two states of one feed by the ids of their articles. */
export function diffFeeds(before: Pick<Feed, 'articles'>, after: Pick<Feed, 'articles'>): FeedDiff {
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const ids = new Set(after.articles.map(({ id }) => id));
  const common = after.articles.filter(({ id }) => old.has(id));
  const commonBefore = before.articles.filter(({ id }) => ids.has(id));
  return {
    added: after.articles.filter(({ id }) => !old.has(id)),
    changed: common.filter((article) => !deepEquals(article, old.get(article.id))),
    removed: before.articles.filter(({ id }) => !ids.has(id)),
    moved: common.filter(({ id }, index) => id !== commonBefore[index]?.id),
  };
}

/** Whether a difference holds nothing. */
export function isEmptyDiff({ added, changed, removed, moved }: FeedDiff): boolean {
  return added.length + changed.length + removed.length + moved.length === 0;
}
