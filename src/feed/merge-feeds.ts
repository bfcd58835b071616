/** Merges several feeds into one: each article once, in one order, with the name of its source. */
import type { Article, Feed } from '../model.js';
import { KnownArticles, keysWithin, timeOf, type ArticleGroup } from './known-articles.js';
import { isSameList, sum } from './lists.js';
import { omitUndefined } from './omit-undefined.js';
import { inOwnOrder } from './own-order.js';
import { withoutTail } from './parse/source-tail.js';

/** How feeds are merged. */
export interface MergeOptions {
  /**
   * `newest` (default): newest first; by turns where a feed has no dates at all. `feed`: each feed in the
   * publisher's own order, by turns.
   */
  readonly order?: 'newest' | 'feed';
  /** Most articles of each feed, the first ones in this order. Default: all. */
  readonly maxEach?: number;
  /** Names of the feeds, in their order, in place of their titles. */
  readonly names?: readonly string[];
}

/** For each merged feed the number of the feed that an article came from, by its id. */
const origins = new WeakMap<Feed, ReadonlyMap<string, number>>();

/** The last form of an article in a merged feed. An unchanged article stays the same object, and so counts as such. */
const merged = new WeakMap<Article, Article>();

/**
 * Merges feeds. Where several have the same article, that of the first feed stays, with the others as its
 * `duplicates`. The same id makes it the same article, or the same URL without tracking parameters. In wire copy the
 * same words on one day do so too. An article without a source of its own gets the name of its feed.
 */
export function mergeFeeds(feeds: readonly Feed[], options: MergeOptions = {}): Feed {
  const { order = 'newest', maxEach, names = [] } = options;
  const lists = withoutDuplicates(feeds, order).map((list, index) =>
    list.map((group) => complete(group, feeds[index], names[index])),
  );
  const feedOf = new Map(
    lists.flatMap((list, index) => list.map(({ id }) => [id, index] as const)),
  );
  const isByDate = order === 'newest' && lists.every(hasDates);
  const articles = isByDate ? newestFirst(lists) : byTurns(lists);
  const feed = Object.freeze({
    ...fieldsOf(feeds),
    articles: Object.freeze(limitBy(articles, feedOf, maxEach)),
  });
  origins.set(feed, feedOf);
  return feed;
}

/** At most so many articles of each feed that was merged; all of any other feed. */
export function limitEach(
  articles: readonly Article[],
  feed: Feed,
  maxEach: number,
): readonly Article[] {
  const feedOf = origins.get(feed);
  return feedOf ? limitBy(articles, feedOf, maxEach) : articles;
}

function fieldsOf(feeds: readonly Feed[]): Omit<Feed, 'articles'> {
  const [first, ...others] = feeds;
  const isOneTitle = others.every(({ title }) => title === first?.title);
  return omitUndefined<Omit<Feed, 'articles'>>({
    title: isOneTitle ? first?.title : undefined,
    url: first?.url ?? '',
    homepage: first?.homepage,
    language: first?.language,
    expired: feeds.length > 0 && feeds.every(({ expired }) => expired),
    skipped: sum(feeds.map(({ skipped }) => skipped)),
  });
}

function limitBy(
  articles: readonly Article[],
  feedOf: ReadonlyMap<string, number>,
  maxEach = Infinity,
): readonly Article[] {
  if (maxEach === Infinity) return articles;
  const counts = new Map<number | undefined, number>();
  return articles.filter(({ id }) => {
    const feed = feedOf.get(id);
    const count = (counts.get(feed) ?? 0) + 1;
    counts.set(feed, count);
    return count <= maxEach;
  });
}

/** For each feed its articles that no earlier feed has, with the duplicates of later feeds. */
function withoutDuplicates(
  feeds: readonly Feed[],
  order: MergeOptions['order'],
): readonly (readonly ArticleGroup[])[] {
  const known = new KnownArticles();
  return feeds.map((feed) => {
    const articles = order === 'feed' ? inOwnOrder(feed) : feed.articles;
    const keysOf = keysWithin(feed.articles);
    // All are looked up before one is added: two articles of one feed are never each other's duplicates.
    const found = articles.map((article) => {
      const keys = keysOf(article);
      return { article, keys, same: known.find(article, keys) };
    });
    return found.flatMap(({ article, keys, same }) => {
      const group = same ?? { article, id: known.freeId(article), duplicates: [] };
      same?.duplicates.push(article);
      known.add(group, article, keys);
      return same ? [] : [group];
    });
  });
}

/** The article as it is in the merged feed. */
function complete(
  { article, id, duplicates }: ArticleGroup,
  feed: Feed | undefined,
  name: string | undefined,
): Article {
  const source = article.source ?? (name || feed?.title);
  const all = [article, ...duplicates];
  const status = all.some((one) => one.status === 'withdrawn') ? 'withdrawn' : 'usable';
  if (article.source === source && article.id === id && duplicates.length === 0) return article;
  const known = merged.get(article);
  const isSame =
    known?.id === id &&
    known.source === source &&
    known.status === status &&
    isSameList(known.duplicates, duplicates);
  if (isSame) return known;
  const wire = withoutTail(withoutTail(article.wire, source), feed?.title);
  const result = Object.freeze({
    ...article,
    ...(source === undefined ? {} : { source }),
    id,
    wire,
    status,
    duplicates: Object.freeze(duplicates),
  });
  merged.set(article, result);
  return result;
}

function hasDates(list: readonly Article[]): boolean {
  return list.length === 0 || list.some(({ published }) => published);
}

/** All articles by date. One without a date stays behind its neighbor in its feed. */
function newestFirst(lists: readonly (readonly Article[])[]): readonly Article[] {
  return lists
    .flatMap((list) => {
      const first = list.find(({ published }) => published);
      let time = first ? timeOf(first) : 0;
      return list.map((article) => {
        if (article.published) time = timeOf(article);
        return { article, time };
      });
    })
    .toSorted((a, b) => b.time - a.time)
    .map(({ article }) => article);
}

function byTurns(lists: readonly (readonly Article[])[]): readonly Article[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const articles: Article[] = [];
  for (let turn = 0; turn < longest; turn++)
    for (const list of lists) {
      const article = list[turn];
      if (article) articles.push(article);
    }
  return articles;
}
