/** One headline a story: agencies send a story many times, and only the version that counts is news. */
import type { Article, WireKind } from '../model.js';

/** Lines that recur with the same words (standings, exchange rates) are other stories after this time. */
const WINDOW_MS = 48 * 60 * 60 * 1000;

/** Fewer words than these are too few to say that two lines are one story. */
const LEAST_WORDS = 4;
/** The same for scripts that write no spaces. */
const LEAST_CHARACTERS = 8;

const PRIORITIES = ['routine', 'urgent', 'alert', 'flash'];

/** Not for readers: notes to editors, and stories that must not be used yet. */
const UNSHOWN: ReadonlySet<WireKind> = new Set(['hold', 'embargo', 'advisory']);

/**
 * Merges the versions of each story into the one that counts, in the place of its oldest line; the others
 * hang on it as `earlier`. Two lines are one story when the words of their headlines are the same once
 * slug and attribution are gone: never by likeness, since hiding a story is worse than showing it twice.
 * Stories that a hold or an embargo keeps back, and advisories, are left out; withdrawn ones stay, marked.
 */
export function collapse(articles: readonly Article[]): readonly Article[] {
  const stories = new Map<string, Article[][]>();
  const all: Article[][] = [];
  for (const article of articles) {
    const key = matchingKey(article);
    const story =
      key === undefined ? undefined : stories.get(key)?.find((one) => isWithinWindow(one, article));
    if (story) story.push(article);
    else {
      const begun = [article];
      all.push(begun);
      if (key !== undefined) stories.set(key, [...(stories.get(key) ?? []), begun]);
    }
  }
  const places = new Map(articles.map((article, index) => [article, index]));
  const place = (story: readonly Article[]): number =>
    Math.max(...story.map((one) => places.get(one) ?? 0));
  return all
    .toSorted((a, b) => place(a) - place(b))
    .map(merge)
    .filter(({ wire }) => !UNSHOWN.has(wire.kind));
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
    Number(a.wire.kind === 'repeat') - Number(b.wire.kind === 'repeat') ||
    versionIn(story, b) - versionIn(story, a) ||
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

function isWithinWindow(story: readonly Article[], article: Article): boolean {
  return story.some((one) => Math.abs(time(one) - time(article)) <= WINDOW_MS);
}

function time({ updated, published }: Article): number {
  return (updated ?? published)?.getTime() ?? 0;
}

/** The words that two versions of a story share; undefined where they are too few to tell. */
function matchingKey({ wire, language }: Article): string | undefined {
  const words = wire.base
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bgov['’]t\b/g, 'government')
    .replace(/\bbln\b/g, 'billion')
    .replace(/\bmln\b/g, 'million')
    .replace(/\bpct\b|%/g, ' percent ')
    // Points inside numbers count: "4.5" is not "45".
    .replace(/(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{M}\p{N}.,\s]/gu, '')
    .trim();
  const isLongEnough =
    words.split(/\s+/).length >= LEAST_WORDS ||
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words) &&
      words.length >= LEAST_CHARACTERS);
  const series = wire.kind === 'wrapup' ? 'wrapup' : '';
  return isLongEnough ? `${series} ${language ?? ''} ${words.replace(/\s+/g, ' ')}` : undefined;
}
