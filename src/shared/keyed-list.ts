import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import { longestIncreasingSubsequence } from './longest-increasing-subsequence.js';

/**
 * A list whose nodes follow their items by key, with the fewest moves. Since 3.3.1, Lit's own `repeat` leaves a
 * comment node in the page for each removed item. They add up in a strip that is open all day.
 * Delete this when Lit ships the fix: https://github.com/lit/lit/issues/5298, pull request 5299.
 */
class KeyedList extends Directive {
  #keys: readonly unknown[] = [];

  override render(
    items: readonly unknown[],
    _keyOf: (item: unknown) => unknown,
    template: (item: unknown, index: number) => unknown,
  ): unknown {
    return items.map(template);
  }

  override update(list: ChildPart, [items, keyOf, template]: Parameters<this['render']>): unknown {
    const parts = partsOf(list);
    const indexes = new Map(this.#keys.map((key, index) => [key, index]));
    this.#keys = items.map(keyOf);
    // The first rendering has no parts yet, and Lit makes them.
    if (!parts) return this.render(items, keyOf, template);
    const known = this.#keys.map((key) => {
      const part = parts[indexes.get(key) ?? -1];
      // Of two items with the same key, the second gets new nodes.
      indexes.delete(key);
      return part;
    });
    removeUnused(parts, known);
    const arranged = arrange(list, { before: parts, now: known });
    arranged.forEach((part, index) => setChildPartValue(part, template(items[index], index)));
    setCommittedValue(list, arranged);
    return noChange;
  }
}

/** Renders each item. The nodes of an item move with it and are never rendered anew. */
export const keyedList = directive(KeyedList) as <T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  template: (item: T, index: number) => unknown,
) => unknown;

/** One part for each item, its nodes in order; an item without a part gets one. */
function arrange(
  list: ChildPart,
  {
    before,
    now,
  }: { readonly before: readonly ChildPart[]; readonly now: readonly (ChildPart | undefined)[] },
): readonly ChildPart[] {
  const indexes = new Map(before.map((part, index) => [part, index]));
  const old = now.filter((part) => part !== undefined);
  const increasing = longestIncreasingSubsequence(old.map((part) => indexes.get(part) ?? -1));
  const unmoved = new Set(old.filter((_, index) => increasing.has(index)));
  const arranged: ChildPart[] = [];
  // From the end, since a part is inserted before the one that follows it.
  for (const part of now.toReversed()) {
    const isUnmoved = part !== undefined && unmoved.has(part);
    arranged.push(isUnmoved ? part : insertPart(list, arranged.at(-1), part));
  }
  return arranged.reverse();
}

function removeUnused(
  parts: readonly ChildPart[],
  reused: readonly (ChildPart | undefined)[],
): void {
  const used = new Set(reused);
  for (const part of parts) {
    if (used.has(part)) continue;
    const { endNode } = part;
    removePart(part);
    // Lit leaves this comment node behind.
    endNode?.parentNode?.removeChild(endNode);
  }
}

// The committed value of a list is an array of its parts, as in Lit's own `repeat`.
function partsOf(list: ChildPart): readonly ChildPart[] | undefined {
  const value: unknown = getCommittedValue(list);
  return Array.isArray(value) ? (value as readonly ChildPart[]) : undefined;
}
