/** One headline a story: agencies send a story many times, and only the version that counts is news. */
import type { Article, WireKind } from '../model.js';

/** Lines that recur with the same words (standings, exchange rates) are other stories this long before the newest of one. */
const WINDOW_MS = 48 * 60 * 60 * 1000;

/** Fewer words than these are too few to say that two lines are one story. */
const LEAST_WORDS = 4;
/** The same for scripts that write no spaces. */
const LEAST_CHARACTERS = 8;

/** Hyphens, the dashes of scores, and the minus sign: one in a key. */
const DASHES = /[\u2010-\u2013\u2212]/g;
/** Words, marks inside numbers and signs before them: "4.5" is not "45", "1-12" not "11-2", "+0.5" not "-0.5". */
const TELLING = /[\p{L}\p{M}\p{N}\s]+|(?<=\d)[.,:/-](?=\d)|(?<![\p{L}\p{M}\p{N}])[+-](?=\d)/gu;

const PRIORITIES = ['routine', 'urgent', 'alert', 'flash'];

/** Not for readers: notes to editors, and stories that must not be used yet. */
const UNSHOWN: ReadonlySet<WireKind> = new Set(['hold', 'embargo', 'advisory']);

/**
 * Merges the versions of each story into the one that counts, in the place of its oldest line; the others
 * hang on it as `earlier`. Two lines are one story when one names the other as its own (`sameAs`), or when
 * the words of their headlines are the same once slug and attribution are gone: never by likeness, since
 * hiding a story is worse than showing it twice. Stories that a hold or an embargo keeps back, and
 * advisories, are left out; withdrawn ones stay, marked.
 */
export function collapse(articles: readonly Article[]): readonly Article[] {
  const places = new Map(articles.map((article, index) => [article, index]));
  const place = (story: readonly Article[]): number =>
    Math.max(...story.map((one) => places.get(one) ?? 0));
  return storiesIn(articles)
    .map((story) => ({ story, place: place(story) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ story }) => merge(story))
    .filter(({ wire }) => !UNSHOWN.has(wire.kind));
}

function storiesIn(articles: readonly Article[]): readonly (readonly Article[])[] {
  const storyOf = new Map<Article, Article[]>();
  const byKey = new Map<string, Article[][]>();
  // From each story's newest line back: measured from line to line, a table of every day would be one story for ever.
  for (const article of articles.toSorted((a, b) => time(b) - time(a))) {
    const key = matchingKey(article);
    const alike = (key !== undefined && byKey.get(key)) || [];
    const story =
      alike.find(([newest]) => newest && time(newest) - time(article) <= WINDOW_MS) ?? [];
    story.push(article);
    storyOf.set(article, story);
    if (story.length > 1 || key === undefined) continue;
    if (alike.length === 0) byKey.set(key, alike);
    alike.push(story);
  }
  joinLinked(articles, storyOf);
  return [...new Set(storyOf.values())];
}

// Only by the name of an article that is there: what else two articles have in common may be a channel or a series.
function joinLinked(articles: readonly Article[], storyOf: Map<Article, Article[]>): void {
  const linked = articles.filter(({ sameAs }) => sameAs);
  if (linked.length === 0) return;
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const article of linked) {
    for (const id of article.sameAs ?? []) {
      const other = byId.get(id);
      const [mine, theirs] = [storyOf.get(article), other && storyOf.get(other)];
      if (!mine || !theirs || mine === theirs) continue;
      mine.push(...theirs);
      for (const one of theirs) storyOf.set(one, mine);
    }
  }
}

function merge(story: readonly Article[]): Article {
  const [winner, ...earlier] = story.toSorted((a, b) => compare(a, b, story));
  if (!winner) throw new RangeError('A story has at least one article.');
  return earlier.length === 0
    ? winner
    : Object.freeze({ ...winner, earlier: Object.freeze(earlier) });
}

// Negative where `a` counts before `b`.
function compare(a: Article, b: Article, story: readonly Article[]): number {
  return (
    Number(isKeptFromReaders(b)) - Number(isKeptFromReaders(a)) ||
    Number(b.status === 'withdrawn') - Number(a.status === 'withdrawn') ||
    versionIn(story, b) - versionIn(story, a) ||
    Number(a.wire.kind === 'repeat') - Number(b.wire.kind === 'repeat') ||
    Number(isRepair(b)) - Number(isRepair(a)) ||
    time(b) - time(a) ||
    PRIORITIES.indexOf(b.wire.priority) - PRIORITIES.indexOf(a.wire.priority)
  );
}

function isKeptFromReaders({ wire }: Article): boolean {
  return wire.kind === 'hold' || wire.kind === 'embargo';
}

function isRepair({ wire }: Article): boolean {
  return wire.kind === 'correction' || wire.kind === 'refile';
}

// A correction without a number corrects the version that it follows.
function versionIn(story: readonly Article[], article: Article): number {
  const { version } = article.wire;
  if (version > 0 || !isRepair(article)) return version;
  const before = story.filter((one) => time(one) <= time(article));
  return Math.max(0, ...before.map(({ wire }) => wire.version));
}

function time({ updated, published }: Article): number {
  return (updated ?? published)?.getTime() ?? 0;
}

/** The words that two versions of a story share; undefined where they are too few to tell. */
function matchingKey({ wire, language }: Article): string | undefined {
  const telling = wire.base
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bgov['’]t\b/g, 'government')
    .replace(/\bbln\b/g, 'billion')
    .replace(/\bmln\b/g, 'million')
    .replace(/\bpct\b|%/g, ' percent ')
    .replace(DASHES, '-')
    .match(TELLING);
  const words = telling?.join('').trim() ?? '';
  const isLongEnough =
    words.split(/\s+/).length >= LEAST_WORDS ||
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words) &&
      words.length >= LEAST_CHARACTERS);
  const series = wire.kind === 'wrapup' ? 'wrapup' : '';
  return isLongEnough ? `${series} ${language ?? ''} ${words.replace(/\s+/g, ' ')}` : undefined;
}
