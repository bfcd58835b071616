/** Selects the headlines of a strip from its feed: which of them are wanted, and in which order. */
import { isOlder, type ArticleTest } from '../feed/article-filter.js';
import { limitEach } from '../feed/merge-feeds.js';
import type { Article, Feed } from '../model.js';
import type { WireMode } from '../wire/badge.js';
import { collapse } from '../wire/collapse.js';

/** The wanted headlines. */
export interface SelectionOptions {
  readonly wireMode: WireMode;
  /** Takes only articles that pass; undefined takes all. */
  readonly include: ArticleTest | undefined;
  /** Leaves out articles that pass, also those that `include` takes. */
  readonly exclude: ArticleTest | undefined;
  readonly filter: ArticleTest | undefined;
  /** Milliseconds; older articles are left out. */
  readonly maxAge: number | undefined;
  /** Most headlines of one feed, where there are several. */
  readonly maxEach: number;
  /** Sorts by the dates that are shown, where all have one. */
  readonly isByDate: boolean;
}

/** The headlines that may be shown, and the ids of withdrawn articles. */
export interface Selection {
  readonly all: readonly Article[];
  readonly withdrawn: ReadonlySet<string>;
}

/** Selects headlines: filters them, merges versions of one article, and takes at most so many of each feed. */
export function selectHeadlines(feed: Feed, options: SelectionOptions, now: number): Selection {
  const wanted = filtered(feed.articles, options, now);
  const articles = options.wireMode === 'collapse' ? collapse(wanted) : wanted;
  const withdrawn = articles.filter(({ status }) => status === 'withdrawn');
  const usable = articles.filter(({ status, headline }) => status === 'usable' && headline !== '');
  return {
    all: limitEach(options.isByDate ? byDate(usable) : usable, feed, options.maxEach),
    withdrawn: new Set(
      withdrawn.flatMap((article) => [article, ...article.earlier].map(({ id }) => id)),
    ),
  };
}

// The same list where all pass, since its versions may be merged already.
function filtered(
  articles: readonly Article[],
  { include, exclude, filter, maxAge }: SelectionOptions,
  now: number,
): readonly Article[] {
  if (!include && !exclude && !filter && maxAge === undefined) return articles;
  return articles.filter(
    (article) =>
      // A withdrawal removes an article, whatever it says itself.
      article.status === 'withdrawn' ||
      (!exclude?.(article) &&
        (include?.(article) ?? true) &&
        (filter?.(article) ?? true) &&
        (maxAge === undefined || !isOlder(article, maxAge, now))),
  );
}

// An article whose versions were merged has the date of its newest one.
function byDate(articles: readonly Article[]): readonly Article[] {
  const dated = articles.flatMap((article) =>
    article.published ? { article, time: article.published.getTime() } : [],
  );
  if (dated.length < articles.length) return articles;
  return dated.toSorted((a, b) => b.time - a.time).map(({ article }) => article);
}

const reported = new WeakSet<object>();

/** A filter from script. One that throws is reported once, and the article stays. */
export function safeFilter(filter: unknown): ArticleTest | undefined {
  if (typeof filter !== 'function') return undefined;
  // The boundary to the page's script.
  const call = filter as (article: Article) => unknown;
  return (article) => {
    try {
      return Boolean(call(article));
    } catch (error) {
      if (!reported.has(filter)) console.error('The filter of a <news-ticker> failed:', error);
      reported.add(filter);
      return true;
    }
  };
}
