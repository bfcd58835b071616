/** Where the focus was when a reader left each step of the history, for when they come back to it. */
export class FocusMemory {
  readonly #elements = new Map<string | undefined, HTMLElement>();

  /** Remembers what has the focus now, for the step at which this id (or none) is shown. */
  keep(id: string | undefined): void {
    const element = deepestActive(document);
    if (element) this.#elements.set(id, element);
  }

  /** Gives the focus back, without scrolling: the browser restores the place itself. */
  restore(id: string | undefined): void {
    this.#elements.get(id)?.focus({ preventScroll: true });
  }
}

function deepestActive({ activeElement }: DocumentOrShadowRoot): HTMLElement | undefined {
  const inner = activeElement?.shadowRoot && deepestActive(activeElement.shadowRoot);
  if (inner) return inner;
  return activeElement instanceof HTMLElement && activeElement !== document.body
    ? activeElement
    : undefined;
}
