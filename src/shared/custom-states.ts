/** The state that an element is in, as CSS sees it: exactly one of these. */
export type ContentState = 'loading' | 'ready' | 'empty' | 'failed' | 'stale';

/** Makes exactly these custom states of an element true, and no more DOM work than that takes. */
export function setStates(internals: ElementInternals, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const name of [...internals.states]) if (!wanted.has(name)) internals.states.delete(name);
  for (const name of wanted) if (!internals.states.has(name)) internals.states.add(name);
}
