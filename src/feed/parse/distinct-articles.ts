/** Gives each article of a list an id of its own: some publishers write one id for several articles. */
import type { Article } from '../../model.js';
import { hash } from './hash.js';

/** Versions of one article. */
interface Versions {
  /** The first of them in the list. */
  first?: Article;
  newest?: Article;
}

/**
 * The articles in their order, of each only its newest version. Articles with one id are versions of one, unless
 * both their links and their headlines differ. Then the oldest has the id, and the others a hash of their URL behind
 * it: so no id depends on the order.
 */
export function distinctArticles(articles: readonly Article[]): readonly Article[] {
  const byId = new Map<string, Article[]>();
  for (const article of articles) {
    const id = publishedId(article);
    const others = byId.get(id);
    if (others) others.push(article);
    else byId.set(id, [article]);
  }
  const shown = new Map<Article, Article>();
  const taken = new Set(byId.keys());
  for (const [id, group] of byId) {
    separate(group).forEach(({ first, newest }, index) => {
      if (!first || !newest) return;
      let ownId = index === 0 ? id : id + suffixOf(newest);
      // Only an attack gives that id to another article.
      while (index > 0 && taken.has(ownId)) ownId += '#';
      taken.add(ownId);
      shown.set(first, newest.id === ownId ? newest : Object.freeze({ ...newest, id: ownId }));
    });
  }
  return articles.flatMap((article) => shown.get(article) ?? []);
}

/** The id under which a change of an article belongs into a list with these ids. */
export function idOfChange(
  change: Article,
  articleOf: (id: string) => Article | undefined,
): string {
  const ownId = change.id + suffixOf(change);
  if (articleOf(ownId)) return ownId;
  const other = articleOf(change.id);
  return other && isDistinct(other) && isDistinct(change) && !isAlike(other, change)
    ? ownId
    : change.id;
}

function publishedId(article: Article): string {
  return hasSuffix(article) ? article.id.slice(0, -suffixOf(article).length) : article.id;
}

// An id that this module made is recognized, since it is made of the article's own URL.
function hasSuffix(article: Article): boolean {
  return article.id.includes('#') && article.id.endsWith(suffixOf(article));
}

function suffixOf({ url, headline }: Article): string {
  return `#${hash(url ?? headline)}`;
}

/** Whether an article can be told from others with its id. A slug says of an article that it is a version. */
function isDistinct(article: Article): boolean {
  const { url, status, wire } = article;
  const isVersion = status === 'withdrawn' || wire.kind !== 'news' || wire.version > 0;
  return hasSuffix(article) || (url !== undefined && !isVersion);
}

function isAlike(a: Article, b: Article): boolean {
  return a.url === b.url || a.headline === b.headline;
}

/** The articles of one id, the one with the oldest version first. */
function separate(articles: readonly Article[]): readonly Versions[] {
  const [only] = articles;
  if (only && articles.length === 1) return [{ first: only, newest: only }];
  const byLinkOrHeadline = new Map<string, Versions>();
  const versionsOf = new Map<Article, Versions>();
  const all = new Set<Versions>();
  let oldest: Versions | undefined;
  const distinct = articles.filter(isDistinct).toSorted(compareAge);
  for (const article of [...distinct, ...articles.filter((other) => !isDistinct(other))]) {
    const keys = [`link ${article.url ?? ''}`, `headline ${article.headline}`];
    const known = keys.map((key) => byLinkOrHeadline.get(key)).find((versions) => versions);
    const versions = known ?? (isDistinct(article) ? undefined : oldest) ?? {};
    oldest ??= versions;
    all.add(versions);
    versionsOf.set(article, versions);
    if (isDistinct(article)) for (const key of keys) byLinkOrHeadline.set(key, versions);
  }
  for (const article of articles) {
    const versions = versionsOf.get(article);
    if (!versions) continue;
    versions.first ??= article;
    if (!versions.newest || isNewer(article, versions.newest)) versions.newest = article;
  }
  return [...all];
}

function compareAge(a: Article, b: Article): number {
  const [time, other] = [a, b].map(({ published }) => published?.getTime() ?? Number.MAX_VALUE);
  return (
    (time ?? 0) - (other ?? 0) || compareText(a.url, b.url) || compareText(a.headline, b.headline)
  );
}

function compareText(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Whether an article is newer than a version of it, by its time, else by its version number, which corrections and
 * kills lack. Without both, a withdrawal counts, else the existing article stays.
 */
export function isNewer(article: Article, existing: Article): boolean {
  const [time, other] = [timeOf(article), timeOf(existing)];
  if (time !== undefined && other !== undefined && time !== other) return time > other;
  const [version, otherVersion] = [article.wire.version, existing.wire.version];
  if (version > 0 && otherVersion > 0 && version !== otherVersion) return version > otherVersion;
  return article.status === 'withdrawn' && existing.status === 'usable';
}

/** Milliseconds since 1970 of its last change; undefined without a date. */
function timeOf({ updated, published }: Article): number | undefined {
  return (updated ?? published)?.getTime();
}
