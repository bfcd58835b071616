/** Finds the same article in several feeds: by id, by URL, or in wire copy by the same words. Never by likeness. */
import type { Article } from '../model.js';
import { isWireCopy } from '../wire/collapse.js';
import { pageKey } from './page-address.js';
import { hash } from './parse/hash.js';
import { HEADLINE_ID } from './parse/normalize-article.js';

/** An article of the merged feed, and its duplicates in other feeds. */
export interface ArticleGroup {
  readonly article: Article;
  /** Its id in the merged feed. */
  readonly id: string;
  readonly duplicates: Article[];
}

/** Words of the same agency copy are one article only within this time. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The keys by which an article is found in other feeds. */
interface ArticleKeys {
  readonly url: string | undefined;
  /** The words of wire copy. */
  readonly words: string | undefined;
}

/** Reads the keys of a feed's articles. An address that several of them share is a page about none of them. */
export function keysWithin(articles: readonly Article[]): (article: Article) => ArticleKeys {
  const isWire = isWireCopy(articles);
  const urls = new Map(articles.map((article) => [article, pageKey(article.url)]));
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

/** The articles of the merged feed so far, found by the keys of an article from another feed. */
export class KnownArticles {
  readonly #byId = new Map<string, { readonly group: ArticleGroup; readonly article: Article }>();
  readonly #byUrl = new Map<string, ArticleGroup>();
  readonly #byWords = new Map<string, { readonly group: ArticleGroup; readonly time: number }[]>();

  /** The group of another feed's article that this one is the same as. */
  find(article: Article, { url, words }: ArticleKeys): ArticleGroup | undefined {
    const sameId = this.#byId.get(article.id);
    if (sameId && isSameById(sameId.article, article)) return sameId.group;
    const sameUrl = url === undefined ? undefined : this.#byUrl.get(url);
    if (sameUrl) return sameUrl;
    const sameWords = words === undefined ? [] : (this.#byWords.get(words) ?? []);
    return sameWords.find(({ time }) => Math.abs(time - timeOf(article)) < DAY_MS)?.group;
  }

  /** Adds an article, under all of its keys that are still free: the feed named first counts. */
  add(group: ArticleGroup, article: Article, { url, words }: ArticleKeys): void {
    for (const id of [article.id, group.id])
      if (!this.#byId.has(id)) this.#byId.set(id, { group, article });
    if (url !== undefined && !this.#byUrl.has(url)) this.#byUrl.set(url, group);
    if (words === undefined) return;
    const alike = this.#byWords.get(words) ?? [];
    alike.push({ group, time: timeOf(article) });
    this.#byWords.set(words, alike);
  }

  /** An id for the merged feed. It is the article's own, unless another feed has used it: many feeds count from 1. */
  freeId({ id, url, headline }: Article): string {
    return this.#byId.has(id) ? `${id}#${hash(url ?? headline)}` : id;
  }
}

// A plain number or word names an article only within its own feed. A URN, a tag or a UUID does so in all feeds.
function isSameById(known: Article, article: Article): boolean {
  const { id, url, headline } = article;
  // Such an id is made of the URL or the headline, which count by their own rules.
  if (id === url || id.startsWith(HEADLINE_ID)) return false;
  return (
    /:|^[\da-f]{8}-[\da-f]{4}-/i.test(id) ||
    known.headline === headline ||
    (url !== undefined && pageKey(known.url) === pageKey(url))
  );
}

/** Milliseconds since 1970; 0 without a date. */
export function timeOf({ published }: Article): number {
  return published?.getTime() ?? 0;
}
