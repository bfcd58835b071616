import type { Article } from '../model.js';

/**
 * The headlines of `next` in an order that leaves the visible headlines where they are, unchanged. The visible
 * headlines stay together, withdrawn ones until they have left the viewport. New headlines that belong between
 * them follow after them.
 * @param visible ids of the visible headlines, in the order in which they are seen
 */
export function reconcileVisible(
  shown: readonly Article[],
  next: readonly Article[],
  visible: readonly string[],
): readonly Article[] {
  const byId = new Map(shown.map((article) => [article.id, article]));
  const run = visible.flatMap((id) => byId.get(id) ?? []);
  if (run.length === 0) return next;
  const visibleIds = new Set(visible);
  const { head, tail } = splitAtWrap(run, shown);
  const others = next.filter((article) => !isAmong(visibleIds, article));
  // Where the run wraps, the list's end and its start are visible, and both stay.
  if (tail.length > 0) return [...head, ...others, ...tail];
  const before = countOthersBefore(run, shown, next);
  return [...others.slice(0, before), ...run, ...others.slice(before)];
}

/** Splits a run that wraps into the list's start (head) and the list's end (tail). */
function splitAtWrap(
  run: readonly Article[],
  shown: readonly Article[],
): { readonly head: readonly Article[]; readonly tail: readonly Article[] } {
  const indexes = new Map(shown.map((article, index) => [article, index]));
  const wrap = run.findIndex(
    (article, i) =>
      i > 0 && (indexes.get(article) ?? 0) < (indexes.get(run[i - 1] ?? article) ?? 0),
  );
  return wrap < 0 ? { head: run, tail: [] } : { head: run.slice(wrap), tail: run.slice(0, wrap) };
}

/** How many headlines outside of the run come before it in the new order. */
function countOthersBefore(
  run: readonly Article[],
  shown: readonly Article[],
  next: readonly Article[],
): number {
  const indexes = indexesOf(next);
  const runIds = new Set(run.map(({ id }) => id));
  const countBefore = (index: number): number =>
    next.slice(0, index).filter((article) => !isAmong(runIds, article)).length;
  const anchor = run.find(({ id }) => indexes.has(id));
  if (anchor) return countBefore(indexes.get(anchor.id) ?? 0);
  // All of the run is withdrawn: it stays behind its present neighbor.
  const before = shown.slice(
    0,
    shown.findIndex(({ id }) => id === run[0]?.id),
  );
  const neighbor = before.findLast(({ id }) => indexes.has(id));
  return neighbor ? countBefore((indexes.get(neighbor.id) ?? -1) + 1) : 0;
}

/** The index of each headline by its URL, which is the id of a fallback link to it, and by its own id. */
function indexesOf(next: readonly Article[]): ReadonlyMap<string, number> {
  return new Map([
    ...next.map(({ id, url }, index) => [url ?? id, index] as const),
    ...next.map(({ id }, index) => [id, index] as const),
  ]);
}

/**
 * Whether a list has a headline, by the ids of the list. A fallback link, whose id is its URL, is the same headline as
 * the feed's article with that URL.
 */
export function isAmong(ids: ReadonlySet<string>, { id, url }: Article): boolean {
  return ids.has(id) || (url !== undefined && ids.has(url));
}
