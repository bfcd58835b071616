/** A box in pixels, along the line of text and across lines. */
export interface Size {
  readonly inline: number;
  readonly block: number;
}

/** Knows how large elements are, from the moment on at which they are watched. */
export class Sizes {
  readonly #sizes = new WeakMap<Element, Size>();
  readonly #lineLengths = new WeakMap<
    Element,
    { readonly inline: number; readonly length: number }
  >();
  readonly #onChange: () => void;
  #observer: ResizeObserver | undefined;
  #watched: ReadonlySet<HTMLElement> = new Set();

  /** @param onChange called when a watched element has got another size, before that is painted */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these elements and no others. */
  watch(elements: readonly HTMLElement[]): void {
    const wanted = new Set(elements);
    if (wanted.size > 0) this.#observer ??= new ResizeObserver(this.#handleResize);
    for (const element of this.#watched)
      if (!wanted.has(element)) this.#observer?.unobserve(element);
    for (const element of wanted) if (!this.#watched.has(element)) this.#begin(element);
    this.#watched = wanted;
  }

  /** How large an element is; nothing where it has never been watched. */
  of(element: Element): Size {
    return this.#sizes.get(element) ?? { inline: 0, block: 0 };
  }

  /** Pixels that the text of an item would take on one line. */
  lineLength(item: Element): number {
    const { inline } = this.of(item);
    const known = this.#lineLengths.get(item);
    if (known?.inline === inline) return known.length;
    const lines = [...(item.querySelector('.text')?.getClientRects() ?? [])];
    const length = lines.reduce((total, { width }) => total + width, 0);
    this.#lineLengths.set(item, { inline, length });
    return length;
  }

  // Whole pixels do to begin with: the observer corrects them before anything is painted.
  #begin(element: HTMLElement): void {
    this.#sizes.set(element, { inline: element.offsetWidth, block: element.offsetHeight });
    this.#observer?.observe(element);
  }

  readonly #handleResize = (entries: readonly ResizeObserverEntry[]): void => {
    for (const { target, borderBoxSize } of entries) {
      // Exact, and untouched by transforms and zoom around us, unlike a bounding rectangle.
      const [box] = borderBoxSize;
      if (box) this.#sizes.set(target, { inline: box.inlineSize, block: box.blockSize });
    }
    this.#onChange();
  };
}
