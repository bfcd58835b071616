import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import { longestRise } from '../feed/longest-rise.js';

/**
 * A list whose nodes follow their items, by key, with as few moves as there can be. Lit's own `repeat`
 * has left a comment in the page for each item removed since 3.3.1 (https://github.com/lit/lit/issues/5298),
 * and a strip that is open all day sees many go.
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
    const places = new Map(this.#keys.map((key, place) => [key, place]));
    this.#keys = items.map(keyOf);
    // At first Lit renders the list, or takes up what a server has rendered.
    if (!parts) return this.render(items, keyOf, template);
    const known = this.#keys.map((key) => {
      const part = parts[places.get(key) ?? -1];
      // Of two items with one key, the second gets nodes of its own.
      places.delete(key);
      return part;
    });
    removeOthers(parts, known);
    const kept = arrange(list, { before: parts, now: known });
    kept.forEach((part, index) => setChildPartValue(part, template(items[index], index)));
    setCommittedValue(list, kept);
    return noChange;
  }
}

/** Renders each item, and moves its nodes where it moves. */
export const keyedList = directive(KeyedList) as <T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  template: (item: T, index: number) => unknown,
) => unknown;

/** One part for each place, its nodes in order; what has no part yet gets one. */
function arrange(
  list: ChildPart,
  {
    before,
    now,
  }: { readonly before: readonly ChildPart[]; readonly now: readonly (ChildPart | undefined)[] },
): readonly ChildPart[] {
  const places = new Map(before.map((part, place) => [part, place]));
  const old = now.filter((part) => part !== undefined);
  const rise = longestRise(old.map((part) => places.get(part) ?? -1));
  const unmoved = new Set(old.filter((_, index) => rise.has(index)));
  const arranged: ChildPart[] = [];
  // From the end, as each place is known by what comes behind it.
  for (const part of now.toReversed()) {
    const stays = part !== undefined && unmoved.has(part);
    arranged.push(stays ? part : insertPart(list, arranged.at(-1), part));
  }
  return arranged.reverse();
}

function removeOthers(parts: readonly ChildPart[], kept: readonly (ChildPart | undefined)[]): void {
  const staying = new Set(kept);
  for (const part of parts) {
    if (staying.has(part)) continue;
    const { endNode } = part;
    removePart(part);
    // What Lit forgets.
    endNode?.parentNode?.removeChild(endNode);
  }
}

// What Lit has made of a list is an array of its parts: so says its own `repeat`.
function partsOf(list: ChildPart): readonly ChildPart[] | undefined {
  const value: unknown = getCommittedValue(list);
  return Array.isArray(value) ? (value as readonly ChildPart[]) : undefined;
}
