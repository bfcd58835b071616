import type { Article } from '../model.js';

/**
 * The headlines that a running strip shows next: those of `next`, except that what is being read
 * neither moves nor changes. The visible run stays a run, its withdrawn members keep their place until
 * they have left, and what would fall inside it comes after it.
 * @param visible ids that are seen, in the order in which they are seen
 */
export function settle(
  shown: readonly Article[],
  next: readonly Article[],
  visible: readonly string[],
): readonly Article[] {
  const byId = new Map(shown.map((article) => [article.id, article]));
  const run = visible.flatMap((id) => byId.get(id) ?? []);
  if (run.length === 0) return next;
  const isRead = new Set(visible);
  const { head, tail } = splitAtSeam(run, shown);
  const others = next.filter((article) => !isAmong(isRead, article));
  // Across the seam the strip shows the list's end and then its start: both stay where they are.
  if (tail.length > 0) return [...head, ...others, ...tail];
  const before = othersBefore(run, shown, next);
  return [...others.slice(0, before), ...run, ...others.slice(before)];
}

function splitAtSeam(
  run: readonly Article[],
  shown: readonly Article[],
): { readonly head: readonly Article[]; readonly tail: readonly Article[] } {
  const places = new Map(shown.map((article, index) => [article, index]));
  const seam = run.findIndex(
    (article, i) => i > 0 && (places.get(article) ?? 0) < (places.get(run[i - 1] ?? article) ?? 0),
  );
  return seam < 0 ? { head: run, tail: [] } : { head: run.slice(seam), tail: run.slice(0, seam) };
}

// How many headlines that nobody reads just now stand before the run in the new order.
function othersBefore(
  run: readonly Article[],
  shown: readonly Article[],
  next: readonly Article[],
): number {
  const places = new Map(next.map(({ id }, index) => [id, index]));
  const isRead = new Set(run.map(({ id }) => id));
  const countBefore = (place: number): number =>
    next.slice(0, place).filter((article) => !isAmong(isRead, article)).length;
  const anchor = run.find(({ id }) => places.has(id));
  if (anchor) return countBefore(places.get(anchor.id) ?? 0);
  // All of it has been withdrawn: it stays behind the headline that it stood behind.
  const before = shown.slice(
    0,
    shown.findIndex(({ id }) => id === run[0]?.id),
  );
  const neighbour = before.findLast(({ id }) => places.has(id));
  return neighbour ? countBefore((places.get(neighbour.id) ?? -1) + 1) : 0;
}

// A link of the page, shown before the feed was here, has its address for an id.
function isAmong(ids: ReadonlySet<string>, { id, url }: Article): boolean {
  return ids.has(id) || (url !== undefined && ids.has(url));
}
