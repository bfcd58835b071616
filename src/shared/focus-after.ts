import { page } from '../page.js';

const FOCUSABLE =
  ':is(a, area)[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]';

/** Moves the focus to the next Tab stop behind an element. @returns whether there is one */
export function focusAfter(element: Element): boolean {
  for (const candidate of focusableAfter(element)) {
    candidate.focus();
    if (activeElementOf(candidate.getRootNode()) === candidate) return true;
  }
  return false;
}

function* focusableAfter(element: Element): Generator<HTMLElement> {
  const root = element.getRootNode();
  for (const other of elementsIn(root)) {
    const position = element.compareDocumentPosition(other);
    const isBehind = position & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isBehind && !(position & Node.DOCUMENT_POSITION_CONTAINED_BY)) yield* focusableAt(other);
  }
  if (root instanceof ShadowRoot) yield* focusableAfter(root.host);
}

/** The element itself, and the elements in its shadow root. */
function* focusableAt(element: Element): Generator<HTMLElement> {
  const isStop = element instanceof HTMLElement && element.matches(FOCUSABLE);
  if (isStop && element.tabIndex >= 0) yield element;
  if (!element.shadowRoot) return;
  for (const inner of elementsIn(element.shadowRoot)) yield* focusableAt(inner);
}

function elementsIn(root: Node): Iterable<Element> {
  return (root instanceof ShadowRoot ? root : page).querySelectorAll('*');
}

function activeElementOf(root: Node): Element | null {
  return (root instanceof ShadowRoot ? root : page).activeElement;
}
