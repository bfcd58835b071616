/** What has become of a feed between two loads, as data. */
import type { Article, Feed } from '../model.js';
import { longestRise } from './longest-rise.js';
import { isSameValue } from './same-value.js';

/** Articles by what happened to them; an article may have changed and moved. */
export interface FeedDiff {
  /** Those that were not there before. */
  readonly added: readonly Article[];
  /** Those that say something else than before, as they are now. */
  readonly changed: readonly Article[];
  /** Those that have gone, as they were. */
  readonly removed: readonly Article[];
  /** The fewest that would have to be moved to bring the others into their new order. */
  readonly moved: readonly Article[];
}

/** Compares two states of one feed, by the ids of their articles. */
export function diffFeeds(before: Pick<Feed, 'articles'>, after: Pick<Feed, 'articles'>): FeedDiff {
  const places = new Map(before.articles.map(({ id }, place) => [id, place]));
  const ids = new Set(after.articles.map(({ id }) => id));
  const common = after.articles.filter(({ id }) => places.has(id));
  const unmoved = longestRise(common.map(({ id }) => places.get(id) ?? 0));
  return {
    added: after.articles.filter(({ id }) => !places.has(id)),
    changed: common.filter(
      (article) => !isSameValue(article, before.articles[places.get(article.id) ?? 0]),
    ),
    removed: before.articles.filter(({ id }) => !ids.has(id)),
    moved: common.filter((_, index) => !unmoved.has(index)),
  };
}

/** Whether nothing has happened. */
export function isEmptyDiff({ added, changed, removed, moved }: FeedDiff): boolean {
  return added.length + changed.length + removed.length + moved.length === 0;
}
