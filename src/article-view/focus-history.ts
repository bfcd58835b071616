import { page, unclobbered } from '../page.js';
import { BoundedMap } from './bounded-map.js';

/** Remembers which element had the focus at each step of the history, for when a reader comes back to it. */
export class FocusHistory {
  /** Weak, since elements leave the page while their steps stay in the history. */
  readonly #elements = new BoundedMap<string | undefined, WeakRef<HTMLElement>>();

  /** Remembers the focused element for the step that shows the article with this id, or none. */
  save(id: string | undefined): void {
    const element = deepestActive(page);
    if (element) this.#elements.set(id, new WeakRef(element));
  }

  /**
   * Gives the focus back without scrolling, since the browser restores the scroll position.
   * @returns false where nothing had it, or what had it has left the page
   */
  restore(id: string | undefined): boolean {
    const element = this.#elements.get(id)?.deref();
    if (!element?.isConnected) return false;
    unclobbered(element).focus({ preventScroll: true });
    return true;
  }
}

function deepestActive({
  activeElement,
}: Pick<Document, 'activeElement'>): HTMLElement | undefined {
  const inner = activeElement?.shadowRoot && deepestActive(activeElement.shadowRoot);
  if (inner) return inner;
  return activeElement instanceof HTMLElement && activeElement !== page.body
    ? activeElement
    : undefined;
}
