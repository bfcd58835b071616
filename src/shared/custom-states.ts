/** The state of an element's content, as CSS sees it: exactly one of these. */
export type ContentState = 'loading' | 'ready' | 'empty' | 'failed' | 'stale';

/**
 * Sets exactly these custom states of an element, with as few changes as possible.
 * @param states the same object at each call: WebKit loses the content of a set that is read anew
 */
export function setStates(states: CustomStateSet, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const name of [...states]) if (!wanted.has(name)) states.delete(name);
  for (const name of wanted) if (!states.has(name)) states.add(name);
}
