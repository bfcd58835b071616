/** Notices what may change the elements that an adjuster resizes, or their authored sizes. */
import { page, unclobbered } from '../page.js';

/** The nodes to watch. */
export interface Watched {
  /** The targets, and all from which they inherit styles. */
  readonly elements: ReadonlySet<Element>;
  /** Documents and shadow roots in which a target is still missing. */
  readonly roots: ReadonlySet<Node>;
}

/** Features that change without a resize of the window. */
const MEDIA = [
  'print',
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(prefers-reduced-motion: reduce)',
  '(forced-colors: active)',
  '(pointer: coarse)',
];

/** Style sheets of the page, and their rules. */
const STYLES = { attributes: true, characterData: true, childList: true, subtree: true };

/**
 * Calls back once a frame in which something has changed, before it is painted; never where nothing has.
 * Rules that a script writes into a style sheet make no event: they count at the next change.
 */
export class PageChanges {
  readonly #onChange: () => void;
  readonly #mutations: MutationObserver;
  readonly #sizes: ResizeObserver;
  readonly #media: readonly MediaQueryList[];
  readonly #widths = new Map<Element, number | undefined>();
  #frame: number | undefined;
  #isWatching = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#mutations = new MutationObserver(this.#schedule);
    this.#sizes = new ResizeObserver((entries) => {
      this.#compareWidths(entries);
    });
    this.#media = MEDIA.map((query) => matchMedia(query));
  }

  /** Whether something has changed that was not called back for. From now on it counts as known. */
  takePending(): boolean {
    const isPending = this.#mutations.takeRecords().length > 0 || this.#frame !== undefined;
    this.#cancel();
    return isPending;
  }

  /** Watches these elements from now on, and no others. Changes made until now count as known. */
  watch({ elements, roots }: Watched): void {
    this.#cancel();
    this.#mutations.disconnect();
    for (const element of elements) this.#watchElement(element);
    for (const root of roots)
      this.#mutations.observe(root, { childList: true, subtree: true, attributeFilter: ['id'] });
    if (elements.size > 0) this.#mutations.observe(page.head, STYLES);
    this.#watchWidths(elements);
    this.#toggle(elements.size > 0);
  }

  #watchElement(element: Element): void {
    this.#mutations.observe(element, { attributes: true, childList: true });
    const root = unclobbered(element as HTMLElement).getRootNode();
    if (root instanceof ShadowRoot) this.#mutations.observe(root, { childList: true });
  }

  #watchWidths(elements: ReadonlySet<Element>): void {
    for (const element of [...this.#widths.keys()])
      if (!elements.has(element)) {
        this.#widths.delete(element);
        this.#sizes.unobserve(element);
      }
    for (const element of elements)
      if (!this.#widths.has(element)) {
        this.#widths.set(element, undefined);
        this.#sizes.observe(element);
      }
  }

  #toggle(isWatching: boolean): void {
    if (isWatching === this.#isWatching) return;
    this.#isWatching = isWatching;
    const method = isWatching ? 'addEventListener' : 'removeEventListener';
    window[method]('resize', this.#change);
    page[method]('change', this.#schedule);
    page[method]('load', this.#handleLoad, true);
    // Old polyfills have no listeners of this kind.
    for (const list of this.#media as readonly Partial<MediaQueryList>[])
      list[method]?.('change', this.#change);
  }

  // The height of a target changes with its text. The first width counts too: it may have changed before the call.
  #compareWidths(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) {
      const before = this.#widths.get(target);
      this.#widths.set(target, contentRect.width);
      if (before !== contentRect.width) this.#schedule();
    }
  }

  readonly #handleLoad = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement) this.#schedule();
  };

  // Once a frame: a page that answers each of our changes with one of its own must not hang.
  readonly #schedule = (): void => {
    this.#frame ??= requestAnimationFrame(this.#change);
  };

  // These events come before a frame, or before a page is printed.
  readonly #change = (): void => {
    this.#cancel();
    this.#onChange();
  };

  #cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
