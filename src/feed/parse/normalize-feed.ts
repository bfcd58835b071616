/** Makes a feed of the items that a format's reader found: the same rules for all formats. */
import type { Article, ArticleInput, Feed } from '../../model.js';
import { MAX_ARTICLES, MAX_AUTHORS, MAX_ITEMS } from '../limits.js';
import { omitUndefined } from '../omit-undefined.js';
import { inOwnOrder, orderOf } from '../own-order.js';
import { pacer } from '../pacer.js';
import type { ItemDates } from './article-input.js';
import { distinctArticles, idOfChange, isNewer } from './distinct-articles.js';
import { normalizeArticle } from './normalize-article.js';
import { articleFromScript, attempt, line, listOf, name, readerOf, text } from './script-values.js';

export { articleFromScript };

/** The fields that a feed may have for itself. */
export type FeedFields = Pick<Partial<Feed>, 'title' | 'homepage' | 'language' | 'authors'>;

/** The items of a feed in document order, still unread, and their format's reader. */
export interface FeedItems<Item> {
  readonly list: readonly Item[];
  /** Reads no more of an item than its dates: of a long feed, only the newest items are read. */
  readonly datesOf: (item: Item) => ItemDates;
  /** Undefined for an item that cannot be read, or must not be shown: it counts as skipped. */
  readonly read: (item: Item) => ArticleInput | undefined;
}

/**
 * A frozen feed of at most 500 articles, newest first where all have a date. Of an article's versions, the newest
 * stays. The page has its turn between the items.
 */
export async function normalizeFeed<Item>(
  { authors, expired = false, ...fields }: FeedFields & Pick<Feed, 'url'> & { expired?: boolean },
  items: FeedItems<Item>,
): Promise<Feed> {
  const pause = pacer();
  const read: { readonly article: Article; readonly place: number }[] = [];
  let skipped = 0;
  for (const { item, place } of await newestFirstOf(items, pause)) {
    if (read.length === MAX_ARTICLES) break;
    await pause();
    const input = items.read(item);
    if (input) read.push({ article: normalizeArticle(input), place });
    else skipped += 1;
  }
  const articles = read.toSorted((a, b) => a.place - b.place).map(({ article }) => article);
  const named = authors?.length ? authors : undefined;
  return withArticles(
    omitUndefined<Feed>({ ...fields, authors: named, expired, skipped, articles: [] }),
    articles,
  );
}

/** An item, and its place in the document. */
interface PlacedItem<Item> {
  readonly item: Item;
  readonly place: number;
}

/** The items of a long feed, the newest first where every article has a date; else as they come. */
async function newestFirstOf<Item>(
  { list, datesOf, read }: FeedItems<Item>,
  pause: () => Promise<void>,
): Promise<readonly PlacedItem<Item>[]> {
  const items = list.slice(0, MAX_ITEMS).map((item, place) => ({ item, place }));
  if (items.length <= MAX_ARTICLES) return items;
  const dated: (PlacedItem<Item> & { readonly time: number })[] = [];
  for (const { item, place } of items) {
    await pause();
    const { published, updated } = datesOf(item);
    const time = Math.max(published?.getTime() ?? 0, updated?.getTime() ?? 0);
    const input = time === 0 ? read(item) : undefined;
    // A withdrawal needs no date, nor does what is no article.
    if (input && normalizeArticle(input).status === 'usable') return items;
    dated.push({ item, place, time: time || Number.MAX_VALUE });
  }
  return dated.toSorted((a, b) => b.time - a.time);
}

/** The article of an item that comes by itself. Language and authors that it lacks are the feed's. */
export function articleOfFeed({ language, authors }: Feed, input: ArticleInput): Article {
  return normalizeArticle({ ...omitUndefined<FeedFields>({ language, authors }), ...input });
}

/** A change of a feed: an article that is new or has changed, or the id of one that is removed. */
export type FeedChange = Article | { readonly removed: string | undefined };

/**
 * The feed after these changes, in their order; the same object where nothing changes. An article replaces the
 * feed's own with its id, unless that is newer or another. A withdrawal always does, and needs an id and no more.
 */
export function withChanges(feed: Feed, changes: readonly FeedChange[]): Feed {
  const before = inOwnOrder(feed);
  const known = new Map(before.map((article) => [article.id, article]));
  // The last one that came is the first one.
  const added = new Map<string, Article>();
  for (const change of changes) {
    if ('removed' in change) {
      known.delete(change.removed ?? '');
      added.delete(change.removed ?? '');
      continue;
    }
    const id = idOfChange(change, (other) => known.get(other) ?? added.get(other));
    const article = change.id === id ? change : Object.freeze({ ...change, id });
    const articles = known.has(id) ? known : added;
    const existing = articles.get(id);
    articles.set(id, existing ? newestOf(existing, article) : article);
  }
  const articles = [...[...added.values()].reverse(), ...known.values()];
  const isSame =
    articles.length === before.length &&
    articles.every((article, index) => article === before[index]);
  return isSame ? feed : withArticles(feed, articles);
}

function newestOf(existing: Article, article: Article): Article {
  if (article.status === 'usable') return isNewer(existing, article) ? existing : article;
  const isBare = article.headline === '';
  return isBare ? Object.freeze({ ...existing, status: article.status }) : article;
}

/** The feed of a list from script: its order and its length are the script's own. */
export function feedFromScript(inputs: unknown, url: string): Feed {
  const list = attempt(() => (Array.isArray(inputs) ? Array.from<unknown>(inputs) : [])) ?? [];
  const articles = list.flatMap((input) => articleFromScript(input, url) ?? []);
  return feedOfArticles(articles, { url, skipped: list.length - articles.length });
}

/** The feed that was written as this JSON, checked like one from script; undefined where it is none. */
export async function feedFromJson(json: string): Promise<Feed | undefined> {
  const pause = pacer();
  const value: unknown = JSON.parse(json, (key, member: unknown) =>
    typeof member === 'string' && /^(?:published|updated)$/.test(key) ? new Date(member) : member,
  );
  const read = readerOf(value);
  const url = read('url', text);
  const inputs = read('articles', (list) => list);
  if (url === undefined || !Array.isArray(inputs)) return undefined;
  const articles: Article[] = [];
  for (const input of inputs as readonly unknown[]) {
    await pause();
    const article = articleFromScript(input, url);
    if (article) articles.push(article);
  }
  return Object.freeze(
    omitUndefined<Feed>({
      ...feedOfArticles(articles, { url, skipped: 0 }),
      title: read('title', line),
      homepage: read('homepage', text),
      language: read('language', text),
      authors: read('authors', listOf(name, MAX_AUTHORS)),
      order: read('order', listOf(text, MAX_ARTICLES)),
      expired: read('expired', (expired) => expired === true) ?? false,
      skipped: read('skipped', (skipped) => (typeof skipped === 'number' ? skipped : 0)) ?? 0,
    }),
  );
}

/** A feed of articles that are already normalized, in their order; of their versions the newest stay. */
export function feedOfArticles(
  articles: readonly Article[],
  { url, skipped }: Pick<Feed, 'url' | 'skipped'>,
): Feed {
  return Object.freeze({
    url,
    articles: Object.freeze(distinctArticles(articles)),
    expired: false,
    skipped,
  });
}

function withArticles(feed: Feed, articles: readonly Article[]): Feed {
  const own = distinctArticles(articles);
  const newest = newestFirst(own).slice(0, MAX_ARTICLES);
  const { order, ...fields } = feed;
  return Object.freeze({ ...fields, articles: Object.freeze(newest), ...orderOf(own, newest) });
}

function newestFirst(articles: readonly Article[]): readonly Article[] {
  // A withdrawal needs no date, and none may be cut off.
  if (!articles.every(({ published, status }) => published ?? status === 'withdrawn'))
    return articles;
  return articles.toSorted((a, b) => sortTime(b) - sortTime(a));
}

// By the date that is shown.
function sortTime({ published }: Article): number {
  return published?.getTime() ?? Number.MAX_VALUE;
}
