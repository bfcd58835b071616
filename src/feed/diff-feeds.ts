/** What has become of a feed between two loads, as data. */
import type { Article, Feed } from '../model.js';
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

/** The indexes of a longest rising subsequence, in n log n (Fredman, "On computing the length of longest increasing subsequences", 1975). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** By length less one: where the sequence of that length ends that ends lowest. */
  const ends: number[] = [];
  const previous = numbers.map((number, index) => {
    const length = firstIndex(ends, (end) => (numbers[end] ?? 0) >= number);
    ends[length] = index;
    return ends[length - 1];
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rise.add(index);
  return rise;
}

/** Where the test first holds in a list in which it holds from somewhere on. */
function firstIndex(list: readonly number[], test: (value: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
