/** Making a feed of what a format's reader found: one rule for all formats. */
import type { Article, ArticleInput, Feed } from '../model.js';
import { completeArticle } from './complete-article.js';
import { present } from './present.js';
import { isRecord } from './record.js';
import { safeLink, safeMedia } from './safe-url.js';

/** Articles kept of one fetched feed, the newest first. */
const MAX_ARTICLES = 500;

/** What a feed may say of itself. */
export type FeedFields = Pick<Partial<Feed>, 'title' | 'homepage' | 'language' | 'authors'>;

/** What a format's reader hands over: the feed's own fields, and its articles in document order. */
export type FeedDraft = Pick<Feed, 'url' | 'expired' | 'skipped'> &
  FeedFields & {
    readonly inputs: readonly ArticleInput[];
  };

/** A frozen feed: of two articles with one id the newest, newest first where all are dated, at most 500. */
export function assembleFeed({ inputs, authors, ...draft }: FeedDraft): Feed {
  const named = authors?.length ? Object.freeze([...authors]) : undefined;
  return withArticles(present<Feed>({ ...draft, authors: named, articles: [] }), newestOf(inputs));
}

/** Those that are going to be kept: of a feed of thousands, the others need not be completed. */
function newestOf(inputs: readonly ArticleInput[]): readonly Article[] {
  const isDated = inputs.every((input) => givenTime(input) > 0);
  const ordered = isDated ? inputs.toSorted((a, b) => givenTime(b) - givenTime(a)) : inputs;
  const articles: Article[] = [];
  const ids = new Set<string>();
  for (const input of ordered) {
    if (ids.size > MAX_ARTICLES) break;
    const article = completeArticle(input);
    ids.add(article.id);
    articles.push(article);
  }
  return articles;
}

function givenTime({ published, updated }: ArticleInput): number {
  return Math.max(published?.getTime() ?? 0, updated?.getTime() ?? 0);
}

/**
 * The feed with an article added, or changed where there is one with its id that is not newer. What it does
 * not say of itself the feed says.
 */
export function withArticle(feed: Feed, input: ArticleInput): Feed {
  const { language, authors } = feed;
  const article = completeArticle({ ...present<FeedFields>({ language, authors }), ...input });
  const place = feed.articles.findIndex(({ id }) => id === article.id);
  const twin = feed.articles[place];
  if (!twin) return withArticles(feed, [article, ...feed.articles]);
  return isNewer(twin, article) ? feed : withArticles(feed, feed.articles.with(place, article));
}

/** The feed without the article of that id; the very same where there is none. */
export function withoutArticle(feed: Feed, id: string | undefined): Feed {
  const articles = feed.articles.filter((article) => article.id !== id);
  return articles.length === feed.articles.length ? feed : withArticles(feed, articles);
}

/** An article given by script, which has it from elsewhere: its addresses and dates are as untrusted as a feed's. */
export function articleFromScript(input: ArticleInput, baseUrl: string): Article {
  const { url, image, published, updated } = input;
  const safeUrl = isText(url) ? safeLink(url, baseUrl) : undefined;
  const safeImage = isText(image?.url)
    ? safeMedia(image.url, baseUrl, { upgrade: false })
    : undefined;
  return completeArticle(
    present<ArticleInput>({
      ...input,
      url: safeUrl,
      image: safeImage === undefined ? undefined : { ...image, url: safeImage },
      published: validDate(published),
      updated: validDate(updated),
    }),
  );
}

/** A feed of articles given by script: their order and their number are the script's own. */
export function feedOfArticles(inputs: readonly ArticleInput[], url: string): Feed {
  const readable = inputs.filter((input: unknown) => isRecord(input) && isText(input['headline']));
  const articles = withoutDoubles(readable.map((input) => articleFromScript(input, url)));
  return Object.freeze({
    url,
    articles: Object.freeze(articles),
    expired: false,
    skipped: inputs.length - readable.length,
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function validDate(value: unknown): Date | undefined {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : undefined;
}

function withArticles(feed: Feed, articles: readonly Article[]): Feed {
  const kept = newestFirst(withoutDoubles(articles)).slice(0, MAX_ARTICLES);
  return Object.freeze({ ...feed, articles: Object.freeze(kept) });
}

function withoutDoubles(articles: readonly Article[]): readonly Article[] {
  const byId = new Map<string, Article>();
  for (const article of articles) {
    const twin = byId.get(article.id);
    if (!twin || isNewer(article, twin)) byId.set(article.id, article);
  }
  return [...byId.values()];
}

// By its time, else by the version that it says it is: a correction or a kill says none. Where neither
// tells, the first stays.
function isNewer(article: Article, twin: Article): boolean {
  const [time, other] = [timeOf(article), timeOf(twin)];
  if (time !== undefined && other !== undefined && time !== other) return time > other;
  const [version, otherVersion] = [article.wire.version, twin.wire.version];
  return version > 0 && otherVersion > 0 && version > otherVersion;
}

function newestFirst(articles: readonly Article[]): readonly Article[] {
  if (!articles.every((article) => article.published)) return articles;
  return articles.toSorted((a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0));
}

function timeOf({ updated, published }: Article): number | undefined {
  return (updated ?? published)?.getTime();
}
