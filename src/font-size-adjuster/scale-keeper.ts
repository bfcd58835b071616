/** Keeps the targets of all adjusters of the page at their sizes, whatever the page does to them. */
import { PageChanges } from './page-changes.js';
import { findTargets, withAncestors } from './targets.js';
import { restoreText, scaledKey, scaleText, type TextScale } from './text-scale.js';

/** The wish of one adjuster. */
export interface ScaleRequest extends TextScale {
  /** Ids of its targets. */
  readonly htmlFor: string | undefined;
}

/** The requests of connected adjusters. The last one counts where several have the same target. */
const requests = new Map<HTMLElement, ScaleRequest>();

/** The targets that an adjuster has, or had when it was last connected. */
const targetsOf = new WeakMap<HTMLElement, readonly HTMLElement[]>();

/** The request by which each target is scaled. */
let applied: ReadonlyMap<HTMLElement, ScaleRequest> = new Map();

let changes: PageChanges | undefined;

/** Scales the targets of an adjuster from now on. @returns the targets */
export function keepScale(adjuster: HTMLElement, request: ScaleRequest): readonly HTMLElement[] {
  requests.delete(adjuster);
  requests.set(adjuster, request);
  update();
  return targetsOf.get(adjuster) ?? [];
}

/** Leaves the targets of an adjuster as they are: a menu may hold the adjuster only while it is open. */
export function leaveScale(adjuster: HTMLElement): void {
  if (requests.delete(adjuster)) update();
}

/** @param isAnew whether the page may have changed sizes that are set already */
function update(isAnew = changes?.takePending() ?? false): void {
  const found = [...requests].map(([adjuster, request]) => {
    const targets = findTargets(adjuster, request.htmlFor);
    return { adjuster, request, ...targets };
  });
  const byKey = new Map<string, Set<Element>>();
  for (const { request, found: all } of found) {
    const targets = byKey.get(request.key) ?? new Set();
    for (const target of all) targets.add(target);
    byKey.set(request.key, targets);
  }
  const wanted = new Map<HTMLElement, ScaleRequest>();
  const left = new Set<HTMLElement>();
  for (const { adjuster, request, found: all } of found) {
    const others = byKey.get(request.key);
    const targets = all.filter((target) => !isInside(target, others));
    for (const target of targetsOf.get(adjuster) ?? []) left.add(target);
    for (const target of targets) wanted.set(target, request);
    targetsOf.set(adjuster, targets);
  }
  for (const target of left) if (!wanted.has(target)) restoreText(target);
  for (const [target, request] of wanted) {
    if (!isAnew && applied.get(target) === request) continue;
    restoreAround(target, request.key, wanted);
    scaleText(target, request);
  }
  applied = wanted;
  watch(
    [...wanted.keys()].filter((target) => scaledKey(target) !== undefined),
    found.filter(({ isComplete, request }) => !isComplete && request.scale !== 1),
  );
}

// The text of a target inside another target would be scaled twice.
function isInside(target: HTMLElement, others: ReadonlySet<Element> | undefined): boolean {
  const [, ...ancestors] = withAncestors(target);
  return ancestors.some((ancestor) => others?.has(ancestor));
}

/** Restores elements around a target that were scaled by an adjuster no longer in the page. */
function restoreAround(
  target: HTMLElement,
  key: string,
  wanted: ReadonlyMap<HTMLElement, ScaleRequest>,
): void {
  for (const ancestor of withAncestors(target))
    if (ancestor instanceof HTMLElement && !wanted.has(ancestor) && scaledKey(ancestor) === key)
      restoreText(ancestor);
}

function watch(
  scaled: readonly HTMLElement[],
  incomplete: readonly { readonly adjuster: HTMLElement }[],
): void {
  const elements = new Set<Element>(scaled.flatMap(withAncestors));
  const roots = incomplete.flatMap(({ adjuster }) => [
    adjuster.getRootNode(),
    adjuster.ownerDocument,
  ]);
  if (!changes && elements.size === 0 && roots.length === 0) return;
  changes ??= new PageChanges(update);
  changes.watch({ elements, roots: new Set(roots) });
}
