/** Merges several feeds into one: each article once, in one order, with the name of its source. */
import type { Article, Feed } from '../model.js';
import { isWireCopy } from '../wire/collapse.js';
import { omitUndefined } from './omit-undefined.js';
import { inOwnOrder } from './own-order.js';
import { hash } from './parse/hash.js';
import { HEADLINE_ID } from './parse/normalize-article.js';
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

/** An article that stays, and its duplicates in other feeds. */
interface Kept {
  readonly article: Article;
  /** Its id in the merged feed. */
  readonly id: string;
  readonly duplicates: Article[];
}

/** Words of the same agency copy are one article only within this time. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Parameters that tell a publisher where a reader comes from, and never which article is meant. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|piwik|matomo)_\w+|at_(?:medium|campaign|link\w*|custom\w*|ptr\w*)|ns_(?:campaign|fee|linkname|mchannel|source)|(?:fb|g|y|tw|tt)clid|dclid|gclsrc|msclkid|[gw]braid|igsh(?:id)?|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|wt_mc\w*|cmpid|xtor)(?:=|$)/i;

/** For each merged feed the number of the feed that an article came from, by its id. */
const origins = new WeakMap<Feed, ReadonlyMap<string, number>>();

/** The last form of an article in a merged feed: the same object each time, so that an unchanged one counts as such. */
const merged = new WeakMap<Article, Article>();

/**
 * Merges feeds. Of the same article in several of them, the one of the first feed stays, and the others are its
 * `duplicates`: by id, by URL without tracking parameters, or in wire copy by the same words on one day; never by
 * likeness. An article without a source of its own gets the name of its feed.
 */
export function mergeFeeds(feeds: readonly Feed[], options: MergeOptions = {}): Feed {
  const { order = 'newest', maxEach, names = [] } = options;
  const lists = withoutDuplicates(feeds, order).map((list, index) =>
    list.map((kept) => complete(kept, feeds[index], names[index])),
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
  let skipped = 0;
  for (const feed of feeds) skipped += feed.skipped;
  return omitUndefined<Omit<Feed, 'articles'>>({
    title: isOneTitle ? first?.title : undefined,
    url: first?.url ?? '',
    homepage: first?.homepage,
    language: first?.language,
    expired: feeds.length > 0 && feeds.every(({ expired }) => expired),
    skipped,
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

/** The articles of each feed that stay. */
function withoutDuplicates(
  feeds: readonly Feed[],
  order: MergeOptions['order'],
): readonly (readonly Kept[])[] {
  const index = new KnownArticles();
  return feeds.map((feed) => {
    const articles = order === 'feed' ? inOwnOrder(feed) : feed.articles;
    const keysOf = keysWithin(feed.articles);
    // All are looked up before one is added: two articles of one feed are never each other's duplicates.
    const found = articles.map((article) => {
      const keys = keysOf(article);
      return { article, keys, same: index.find(article, keys) };
    });
    return found.flatMap(({ article, keys, same }) => {
      const kept = same ?? { article, id: index.freeId(article), duplicates: [] };
      same?.duplicates.push(article);
      index.add(kept, article, keys);
      return same ? [] : [kept];
    });
  });
}

/** The keys by which an article is found in other feeds. */
interface ArticleKeys {
  readonly url: string | undefined;
  /** The words of wire copy. */
  readonly words: string | undefined;
}

/** Reads the keys of a feed's articles. An address that several of them share is a page about none of them. */
function keysWithin(articles: readonly Article[]): (article: Article) => ArticleKeys {
  const isWire = isWireCopy(articles);
  const urls = new Map(articles.map((article) => [article, urlKey(article.url)]));
  const counts = new Map<string | undefined, number>();
  for (const url of urls.values()) counts.set(url, (counts.get(url) ?? 0) + 1);
  return (article) => {
    const url = urls.get(article);
    const { kind, version, base } = article.wire;
    return {
      url: counts.get(url) === 1 ? url : undefined,
      words: isWire && article.published ? `${kind} ${String(version)} ${base}` : undefined,
    };
  };
}

/** The articles that stay, found by what is the same in other feeds. */
class KnownArticles {
  readonly #byId = new Map<string, { readonly kept: Kept; readonly article: Article }>();
  readonly #byUrl = new Map<string, Kept>();
  readonly #byWords = new Map<string, { readonly kept: Kept; readonly time: number }[]>();

  /** The article of another feed that this one is the same as. */
  find(article: Article, { url, words }: ArticleKeys): Kept | undefined {
    const sameId = this.#byId.get(article.id);
    if (sameId && isSameById(sameId.article, article)) return sameId.kept;
    const sameUrl = url === undefined ? undefined : this.#byUrl.get(url);
    if (sameUrl) return sameUrl;
    const sameWords = words === undefined ? [] : (this.#byWords.get(words) ?? []);
    return sameWords.find(({ time }) => Math.abs(time - timeOf(article)) < DAY_MS)?.kept;
  }

  /** Adds an article, under all of its keys that are still free: the feed named first counts. */
  add(kept: Kept, article: Article, { url, words }: ArticleKeys): void {
    for (const id of [article.id, kept.id])
      if (!this.#byId.has(id)) this.#byId.set(id, { kept, article });
    if (url !== undefined && !this.#byUrl.has(url)) this.#byUrl.set(url, kept);
    if (words === undefined) return;
    const alike = this.#byWords.get(words) ?? [];
    alike.push({ kept, time: timeOf(article) });
    this.#byWords.set(words, alike);
  }

  /** The id of an article, or another where an article of another feed has the same: many feeds count from 1. */
  freeId({ id, url, headline }: Article): string {
    return this.#byId.has(id) ? `${id}#${hash(url ?? headline)}` : id;
  }
}

// A plain number or word names an article only within its own feed; an URN, a tag or a UUID in all of them.
function isSameById(known: Article, article: Article): boolean {
  const { id, url, headline } = article;
  // Such an id is made of the URL or the headline, which count by their own rules.
  if (id === url || id.startsWith(HEADLINE_ID)) return false;
  return (
    /:|^[\da-f]{8}-[\da-f]{4}-/i.test(id) ||
    known.headline === headline ||
    (url !== undefined && urlKey(known.url) === urlKey(url))
  );
}

/** Whether two addresses lead to the same page, however a reader is counted there. */
export function isSamePage(url: string | undefined, other: string | undefined): boolean {
  return url !== undefined && (url === other || (urlKey(url) ?? url) === (urlKey(other) ?? other));
}

/** What an address says of the page that it leads to; undefined where that is no page of its own. */
function urlKey(url: string | undefined): string | undefined {
  const [, address] = /^https?:\/\/(.+)/i.exec(url ?? '') ?? [];
  if (address === undefined) return undefined;
  const [page = '', fragment = ''] = address.split('#', 2);
  const [path = '', query] = page.split('?', 2);
  const wanted = query?.split('&').filter((parameter) => parameter && !TRACKING.test(parameter));
  const search = wanted?.length ? `?${wanted.join('&')}` : '';
  const place = fragment === '' || TRACKING.test(fragment) ? '' : `#${fragment}`;
  const key = path + search + place;
  // The home page of a site is no article.
  return /^[^/]*\/?$/.test(key) ? undefined : key;
}

/** The article as it is in the merged feed. */
function complete(
  { article, id, duplicates }: Kept,
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
    known.duplicates.length === duplicates.length &&
    duplicates.every((one, index) => one === known.duplicates[index]);
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
  for (let place = 0; place < longest; place++)
    for (const list of lists) {
      const article = list[place];
      if (article) articles.push(article);
    }
  return articles;
}

function timeOf({ published }: Article): number {
  return published?.getTime() ?? 0;
}
