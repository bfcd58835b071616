import { page } from '../page.js';

/** The element with this id in the shadow root that `from` is in, else in the document. */
export function findById(from: Node, id: string): HTMLElement | undefined {
  const root = from.getRootNode();
  const inRoot = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return inRoot ?? page.getElementById(id) ?? undefined;
}
