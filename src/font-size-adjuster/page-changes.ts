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

/** Elements that are style sheets. */
const SHEETS = 'style, link';

/** Style sheets of the page, and their rules. */
const STYLES = { attributes: true, characterData: true, childList: true, subtree: true };

/**
 * Calls back once a frame in which something has changed, before it is painted; never where nothing has. Tells whether
 * sizes may be others: reading them anew makes an engine lay out the whole page.
 * Rules that a script writes into a style sheet make no event: they count at the next change.
 */
export class PageChanges {
  readonly #onChange: (isAnew: boolean) => void;
  readonly #mutations: MutationObserver;
  readonly #sizes: ResizeObserver;
  readonly #media: readonly MediaQueryList[];
  readonly #widths = new Map<Element, number | undefined>();
  #frame: number | undefined;
  #isAnew = false;
  #isWatching = false;

  constructor(onChange: (isAnew: boolean) => void) {
    this.#onChange = onChange;
    this.#mutations = new MutationObserver((records) => {
      this.#schedule(records.some(mayResize));
    });
    this.#sizes = new ResizeObserver((entries) => {
      this.#compareWidths(entries);
    });
    this.#media = MEDIA.map((query) => matchMedia(query));
  }

  /** Whether sizes may have changed that were not called back for. From now on they count as known. */
  takePending(): boolean {
    const isAnew = this.#mutations.takeRecords().some(mayResize) || this.#isAnew;
    this.#cancel();
    return isAnew;
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
    window[method]('resize', this.#changeAnew);
    page[method]('change', this.#scheduleAnew);
    page[method]('load', this.#handleLoad, true);
    // Old polyfills have no listeners of this kind.
    for (const list of this.#media as readonly Partial<MediaQueryList>[])
      list[method]?.('change', this.#changeAnew);
  }

  // The height of a target changes with its text. The first width counts too: it may have changed before the call.
  #compareWidths(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) {
      const before = this.#widths.get(target);
      this.#widths.set(target, contentRect.width);
      if (before !== contentRect.width) this.#schedule(true);
    }
  }

  readonly #handleLoad = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement) this.#schedule(true);
  };

  // Once a frame: a page that answers each of our changes with one of its own must not hang.
  #schedule(isAnew: boolean): void {
    this.#isAnew ||= isAnew;
    this.#frame ??= requestAnimationFrame(() => {
      this.#change();
    });
  }

  readonly #scheduleAnew = (): void => {
    this.#schedule(true);
  };

  // These events come before a frame, or before a page is printed.
  readonly #changeAnew = (): void => {
    this.#isAnew = true;
    this.#change();
  };

  #change(): void {
    const isAnew = this.#isAnew;
    this.#cancel();
    this.#onChange(isAnew);
  }

  #cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#isAnew = false;
  }
}

/** Whether a change may give text another size: a page that only adds and removes content changes none of its styles. */
function mayResize({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList' || page.head.contains(target)) return true;
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      node instanceof Element && (node.matches(SHEETS) || node.querySelector(SHEETS) !== null),
  );
}
