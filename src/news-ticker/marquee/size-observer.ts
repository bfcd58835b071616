import { sum } from '../../feed/lists.js';

/** A box in pixels, along the line of text and across lines. */
export interface Size {
  readonly inline: number;
  readonly block: number;
}

/** Old polyfills tell less. */
type LegacyEntry = Pick<ResizeObserverEntry, 'target'> & Partial<ResizeObserverEntry>;

/** Differences below this come from the rounding of computed styles, in pixels. */
const TOLERANCE = 0.01;

/** Knows the exact sizes of the elements that it watches. */
export class SizeObserver {
  readonly #sizes = new WeakMap<Element, Size>();
  readonly #lineLengths = new WeakMap<
    Element,
    { readonly inline: number; readonly length: number }
  >();
  readonly #onChange: () => void;
  #observer: ResizeObserver | undefined;
  #watched: ReadonlySet<HTMLElement> = new Set();

  /** @param onChange called when the size of a watched element has changed, before the next paint */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these elements and no others. */
  watch(elements: readonly HTMLElement[]): void {
    const wanted = new Set(elements);
    if (wanted.size > 0) this.#observer ??= new ResizeObserver(this.#handleResize);
    for (const element of this.#watched)
      if (!wanted.has(element)) this.#observer?.unobserve(element);
    for (const element of wanted) if (!this.#watched.has(element)) this.#start(element);
    this.#watched = wanted;
  }

  /** The size of an element; zero for one that was never watched. */
  of(element: Element): Size {
    return this.#sizes.get(element) ?? { inline: 0, block: 0 };
  }

  /** Pixels that the text of an item would take on one line. */
  lineLength(item: Element): number {
    const { inline } = this.of(item);
    const known = this.#lineLengths.get(item);
    if (known?.inline === inline) return known.length;
    const lines = [...(item.querySelector('.text')?.getClientRects() ?? [])];
    const length = sum(lines.map(({ width }) => width));
    this.#lineLengths.set(item, { inline, length });
    return length;
  }

  #start(element: HTMLElement): void {
    this.#sizes.set(element, computedSize(element));
    this.#observer?.observe(element);
  }

  readonly #handleResize = (entries: readonly LegacyEntry[]): void => {
    const changed = entries.filter(({ target, borderBoxSize: [box] = [] }) =>
      this.#update(
        target,
        box ? { inline: box.inlineSize, block: box.blockSize } : computedSize(target),
      ),
    );
    if (changed.length > 0) this.#onChange();
  };

  #update(target: Element, size: Size): boolean {
    const before = this.of(target);
    this.#sizes.set(target, size);
    return (
      Math.abs(before.inline - size.inline) > TOLERANCE ||
      Math.abs(before.block - size.block) > TOLERANCE
    );
  }
}

// Computed sizes are fractions of a pixel, and unlike a bounding rectangle know no transforms or zoom.
function computedSize(element: Element): Size {
  const { inlineSize, blockSize } = getComputedStyle(element);
  return { inline: pixels(inlineSize), block: pixels(blockSize) };
}

// "auto" where the element has no box.
function pixels(length: string): number {
  return parseFloat(length) || 0;
}
