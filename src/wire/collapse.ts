/** Merges the versions of an article: agencies send the same news many times, and only one version is current. */
import { normalForm } from '../feed/text/normal-form.js';
import type { Article, WireKind } from '../model.js';

/** Headlines that recur word for word (standings, exchange rates) are versions only within this time. */
const WINDOW_MS = 48 * 60 * 60 * 1000;

/** Longer texts are not matched: a character may become 18 where its form is normalized. */
const MAX_CHARACTERS = 250;

/** Two headlines match only if they have at least this many words. */
const MIN_WORDS = 4;
/** The same limit for scripts without spaces. */
const MIN_CHARACTERS = 8;

/** Hyphens, the dashes of scores, and the minus sign: all of them count as a hyphen. */
const DASHES = /[\u2010-\u2013\u2212]/g;
/** Words, with the marks that change a number: "4.5" is not "45", "1-12" not "11-2", "+0.5" not "-0.5". */
const SIGNIFICANT = /[\p{L}\p{M}\p{N}\s]+|(?<=\d)[.,:/-](?=\d)|(?<![\p{L}\p{M}\p{N}])[+-](?=\d)/gu;

const PRIORITIES = ['routine', 'urgent', 'alert', 'flash'];

/** Kinds that readers must not see: notes to editors, and articles that must not be published yet. */
const HIDDEN: ReadonlySet<WireKind> = new Set(['hold', 'embargo', 'advisory']);

/** A version as only agencies write it: "Update:" has one too, and a town's site writes that. */
const AGENCY_VERSION = /\d|writethru/i;
/** With fewer agency slugs, a feed is a site's own. */
const MIN_AGENCY_SLUGS = 2;

const collapsed = new WeakMap<readonly Article[], readonly Article[]>();

const matchingKeys = new WeakMap<Article, string | undefined>();

/**
 * Merges the versions of each article. The current version stays, at the position of the oldest one; the others
 * become its `earlier`. Two articles are versions of one when one names the other in `sameAs`. In wire copy, so are
 * two whose headlines have the same words without slug and attribution. Similar words are not enough: hiding an
 * article is worse than showing it twice. In wire copy, articles on hold or under embargo, and advisories, are left
 * out. Withdrawn articles stay, marked as such. A list is wire copy if it has a withdrawal, or two slugs that only
 * agencies write.
 */
export function collapse(articles: readonly Article[]): readonly Article[] {
  const known = collapsed.get(articles);
  if (known) return known;
  const result = Object.freeze(mergeVersions(articles));
  // A list that can change would make the stored result wrong.
  if (Object.isFrozen(articles)) collapsed.set(articles, result);
  return result;
}

function mergeVersions(articles: readonly Article[]): readonly Article[] {
  const indexes = new Map(articles.map((article, index) => [article, index]));
  // Not by Math.max, which throws for a hundred thousand arguments.
  const position = (versions: readonly Article[]): number => {
    let last = 0;
    for (const article of versions) last = Math.max(last, indexes.get(article) ?? 0);
    return last;
  };
  const isWire = isWireCopy(articles);
  return groupVersions(articles, isWire)
    .map((versions) => ({ versions, position: position(versions) }))
    .toSorted((a, b) => a.position - b.position)
    .map(({ versions }) => merge(versions))
    .filter(({ wire }) => !isWire || !HIDDEN.has(wire.kind));
}

/**
 * Whether a list is known to be wire copy. "Advisory: boil water" in a town's own feed is news, and its headlines may
 * recur word for word.
 */
export function isWireCopy(articles: readonly Article[]): boolean {
  let slugs = 0;
  return articles.some((article) => {
    if (hasAgencySlug(article)) slugs++;
    return article.wire.kind === 'withdrawal' || slugs === MIN_AGENCY_SLUGS;
  });
}

// Articles of ninjs have their version and urgency in fields of their own.
function hasAgencySlug({ headline, wire }: Article): boolean {
  const slug = headline.slice(0, headline.length - wire.text.length);
  if (slug === '') return wire.version > 0 || wire.priority !== 'routine';
  if (wire.kind === 'refile' || wire.kind === 'repeat') return true;
  return wire.version > 0 && AGENCY_VERSION.test(slug);
}

/** Versions whose headlines have the same words. */
interface Alike {
  readonly versions: Article[];
  /** The time of the newest one. */
  readonly newest: number;
  /** The label of all that have one. */
  label: string | undefined;
}

function groupVersions(
  articles: readonly Article[],
  isWire: boolean,
): readonly (readonly Article[])[] {
  const groupOf = new Map<Article, Article[]>();
  const byKey = new Map<string, Alike[]>();
  // The time counts from the newest version. Counted between neighbors, a daily table would be one article forever.
  for (const article of articles.toSorted((a, b) => time(b) - time(a))) {
    const key = isWire ? matchingKey(article) : undefined;
    const { label } = article.wire;
    const at = time(article);
    const alike = (key !== undefined && byKey.get(key)) || [];
    let group = alike.find(
      (other) =>
        other.newest - at <= WINDOW_MS &&
        // Stocks that edge up under "US STOCKS" are other news than those under "ASIA STOCKS".
        (label === undefined || other.label === undefined || other.label === label),
    );
    if (!group) {
      group = { versions: [], newest: at, label };
      alike.push(group);
      if (key !== undefined) byKey.set(key, alike);
    }
    group.label ??= label;
    group.versions.push(article);
    groupOf.set(article, group.versions);
  }
  joinLinked(articles, groupOf);
  return [...new Set(groupOf.values())];
}

// Only ids of articles in the list count: two articles may share the name of a channel or a series.
function joinLinked(articles: readonly Article[], groupOf: Map<Article, Article[]>): void {
  const linked = articles.filter(({ sameAs }) => sameAs);
  if (linked.length === 0) return;
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const article of linked) {
    for (const id of article.sameAs ?? []) {
      const other = byId.get(id);
      const [versions, others] = [groupOf.get(article), other && groupOf.get(other)];
      if (!versions || !others || versions === others) continue;
      const [more, fewer] =
        versions.length < others.length ? [others, versions] : [versions, others];
      for (const version of fewer) {
        more.push(version);
        groupOf.set(version, more);
      }
    }
  }
}

function merge(versions: readonly Article[]): Article {
  const numbers = versionNumbers(versions);
  const [winner, ...earlier] = versions.toSorted((a, b) => compare(a, b, numbers));
  if (!winner) throw new RangeError('A group of versions has at least one article.');
  return earlier.length === 0
    ? winner
    : Object.freeze({ ...winner, earlier: Object.freeze(earlier) });
}

// Negative where `a` outranks `b`.
function compare(a: Article, b: Article, numbers: ReadonlyMap<Article, number>): number {
  return (
    Number(isHeldBack(b)) - Number(isHeldBack(a)) ||
    Number(b.status === 'withdrawn') - Number(a.status === 'withdrawn') ||
    (numbers.get(b) ?? 0) - (numbers.get(a) ?? 0) ||
    Number(a.wire.kind === 'repeat') - Number(b.wire.kind === 'repeat') ||
    Number(isRepair(b)) - Number(isRepair(a)) ||
    time(b) - time(a) ||
    PRIORITIES.indexOf(b.wire.priority) - PRIORITIES.indexOf(a.wire.priority)
  );
}

function isHeldBack({ wire }: Article): boolean {
  return wire.kind === 'hold' || wire.kind === 'embargo';
}

function isRepair({ wire }: Article): boolean {
  return wire.kind === 'correction' || wire.kind === 'refile';
}

/** The number of each version. A correction without one corrects the highest version before it. */
function versionNumbers(versions: readonly Article[]): ReadonlyMap<Article, number> {
  const numbers = new Map(versions.map((article) => [article, article.wire.version]));
  let highest = 0;
  // Of one time, those with a number come first.
  const oldestFirst = versions.toSorted(
    (a, b) => time(a) - time(b) || b.wire.version - a.wire.version,
  );
  for (const article of oldestFirst) {
    highest = Math.max(highest, article.wire.version);
    if (article.wire.version === 0 && isRepair(article)) numbers.set(article, highest);
  }
  return numbers;
}

function time({ updated, published }: Article): number {
  return (updated ?? published)?.getTime() ?? 0;
}

/** Computes the matching key of an article ahead, so that thousands of them need not be matched in one task. */
export function prepareCollapse(article: Article): void {
  matchingKey(article);
}

function matchingKey(article: Article): string | undefined {
  if (!matchingKeys.has(article)) matchingKeys.set(article, computeKey(article));
  return matchingKeys.get(article);
}

/** The words by which versions of an article are matched; undefined where they are too few. */
function computeKey({ wire, language }: Article): string | undefined {
  if (wire.base.length > MAX_CHARACTERS) return undefined;
  const significant = normalForm(wire.base, 'NFKC')
    .toLowerCase()
    .replace(/\bgov['’]t\b/g, 'government')
    .replace(/\bbln\b/g, 'billion')
    .replace(/\bmln\b/g, 'million')
    .replace(/\bpct\b|%/g, ' percent ')
    .replace(DASHES, '-')
    .match(SIGNIFICANT);
  const words = significant?.join('').trim() ?? '';
  const isLongEnough =
    words.split(/\s+/).length >= MIN_WORDS ||
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words) &&
      words.length >= MIN_CHARACTERS);
  const series = wire.kind === 'wrapup' ? 'wrapup' : '';
  return isLongEnough ? `${series} ${language ?? ''} ${words.replace(/\s+/g, ' ')}` : undefined;
}
