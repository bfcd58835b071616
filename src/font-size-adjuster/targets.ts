/** Finds the elements that an adjuster resizes. */
import { findById } from '../shared/find-by-id.js';
import { page, unclobbered } from '../page.js';

/** The elements that an adjuster names. */
export interface Targets {
  readonly found: readonly HTMLElement[];
  /** Whether an id names no element, which may come later. */
  readonly isComplete: boolean;
}

/** The elements with these ids; without ids the article-view around the adjuster, else the document's root. */
export function findTargets(adjuster: HTMLElement, ids: string | undefined): Targets {
  if (!ids?.trim()) {
    const target = adjuster.closest<HTMLElement>('article-view') ?? page.documentElement;
    return { found: [target], isComplete: true };
  }
  const named = ids
    .trim()
    .split(/\s+/)
    .map((id) => findById(adjuster, id));
  const found = [...new Set(named.filter((element) => element !== undefined))];
  return { found, isComplete: !named.includes(undefined) };
}

/** The element itself and all from which it inherits styles, through shadow roots and slots. */
export function withAncestors(element: Element): readonly Element[] {
  const elements: Element[] = [];
  for (let at: Element | undefined = element; at; at = styleParent(at)) elements.push(at);
  return elements;
}

/** The element from which an element inherits its styles; undefined for a root. */
export function styleParent(element: Element): Element | undefined {
  // A form has its fields as properties, by their names.
  const { assignedSlot, parentNode } = unclobbered(element as HTMLElement);
  const node = assignedSlot ?? parentNode;
  if (node instanceof ShadowRoot) return node.host;
  return node instanceof Element ? node : undefined;
}
