/** The state that an element is in, as CSS sees it: exactly one of these. */
export type ContentState = 'loading' | 'ready' | 'empty' | 'failed' | 'stale';

/**
 * Makes exactly these custom states of an element true, and no more DOM work than that takes.
 * @param states kept by the element from its start: WebKit forgets what is in a set that is asked for anew
 */
export function setStates(states: CustomStateSet, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const name of [...states]) if (!wanted.has(name)) states.delete(name);
  for (const name of wanted) if (!states.has(name)) states.add(name);
}
