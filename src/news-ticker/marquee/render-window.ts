import { isSameList, times } from '../../feed/lists.js';
import type { Article } from '../../model.js';
import type { StripLayout } from './strip-layout.js';
import type { Track } from './track-animator.js';

/** Up to this many headlines are all rendered; a longer list has a render window. */
export const WINDOW_THRESHOLD = 100;

/** Items of the first frame, which fill most viewports. The others follow when the main thread is idle. */
const INITIAL_COUNT = 12;

/** The window moves when less than this is left beyond the viewport. */
const MARGIN = { viewports: 1, seconds: 4 };
/** It then covers this much on either side. */
const OVERSCAN = { viewports: 2, seconds: 8 };

/** Positions of the rendered items in the whole list, where they are not all rendered. */
export interface ItemPositions {
  /** Index of the first rendered item. */
  readonly first: number;
  readonly total: number;
  /** Whether the rendered item with this index is a Tab stop. Tab must not wrap past the end of the list. */
  readonly isTabStop: (index: number) => boolean;
  /** Whether an item has the focus. */
  readonly hasFocus: boolean;
}

/** The headlines of a list that are in the DOM: a run, which may wrap from the last to the first. */
export class RenderWindow {
  #articles: readonly Article[] = [];
  #rendered: readonly Article[] = [];
  /** Index of the first rendered article. */
  #first = 0;
  #count = 0;
  #isList = false;
  #allowsWrapBack = false;

  /** All headlines. */
  get articles(): readonly Article[] {
    return this.#articles;
  }

  /** The headlines to render. */
  get rendered(): readonly Article[] {
    return this.#rendered;
  }

  /** Whether all headlines are rendered. A plain list always is whole. */
  get isWhole(): boolean {
    return this.#isList || this.#count >= this.#articles.length;
  }

  /** Whether the list is short enough to be whole, and waits for an idle main thread. */
  get awaitsExpansion(): boolean {
    return !this.isWhole && this.#articles.length <= WINDOW_THRESHOLD;
  }

  /** Sets the headlines. The first visible one, named by its id, keeps its index in the window. */
  setArticles(
    articles: readonly Article[],
    { isList, firstVisibleId }: { isList: boolean; firstVisibleId: () => string | undefined },
  ): void {
    if (articles === this.#articles && isList === this.#isList) return;
    const id = firstVisibleId();
    const shownAt = this.#rendered.findIndex((article) => article.id === id);
    const index = shownAt < 0 ? -1 : articles.findIndex((article) => article.id === id);
    const growth = articles.length - this.#articles.length;
    const isShort = articles.length <= WINDOW_THRESHOLD;
    // A looping strip must not lose its loop over a few new headlines.
    const staysWhole = this.isWhole && isShort && growth <= INITIAL_COUNT;
    this.#articles = articles;
    this.#isList = isList;
    const count = staysWhole ? articles.length : Math.max(this.#count, INITIAL_COUNT);
    this.#set(index < 0 ? 0 : index - shownAt, count);
    this.#update();
  }

  /** Renders the whole of a short list. @returns whether that renders more */
  expand(): boolean {
    if (!this.awaitsExpansion) return false;
    this.#set(0, this.#articles.length);
    this.#update();
    return true;
  }

  /** Positions of the rendered items. @param focused index of the focused one among them, or -1 */
  positions(focused: number): ItemPositions {
    const [first, total] = [this.#first, this.#articles.length];
    const isWrapped = (index: number): boolean => first + index >= total;
    return {
      first,
      total,
      hasFocus: focused >= 0,
      // Without focus, Shift+Tab from below comes to the last headline, not to a wrapped one.
      isTabStop: (index) => isWrapped(index) === isWrapped(focused),
    };
  }

  /** From now on the last headline may be rendered before the first. */
  allowWrapBack(): void {
    this.#allowsWrapBack = true;
  }

  /** Moves the window to a headline. @returns false for one that is unknown, and where all are rendered */
  moveTo(id: string): boolean {
    const index = this.#articles.findIndex((article) => article.id === id);
    if (index < 0 || this.isWhole) return false;
    this.#set(Math.max(0, index - Math.floor(this.#count / 2)), this.#count);
    this.#update();
    return true;
  }

  /**
   * Moves the window before the viewport comes to its end.
   * @param visible items visible now and where the motion leads, as indexes of the track
   * @param focused index of the focused rendered item, which must stay, or -1
   * @returns whether other headlines have to be rendered
   */
  follow({
    track: { layout: boxes, speed },
    layout,
    visible,
    focused,
  }: {
    readonly track: Track;
    readonly layout: StripLayout;
    readonly visible: readonly number[];
    readonly focused: number;
  }): boolean {
    const last = boxes.items.length - 1;
    const [from, to] = [Math.min(...visible, last), Math.max(0, ...visible)];
    const distance = ({ viewports, seconds }: typeof MARGIN): number =>
      Math.max(viewports * boxes.viewport, seconds * Math.abs(speed));
    const pixelsBefore = boxes.startOf(from);
    const pixelsAfter = boxes.length - boxes.startOf(to) - boxes.sizeOf(to);
    // In a reversed layout the first headline is at the end of the track.
    const [before, after] = layout.isReversed
      ? [pixelsAfter, pixelsBefore]
      : [pixelsBefore, pixelsAfter];
    const wrapsBack = this.#allowsWrapBack || (layout.sign === -1 && !layout.isReversed);
    const isNearStart = (wrapsBack || this.#first > 0) && before < distance(MARGIN);
    if (!isNearStart && after >= distance(MARGIN)) return false;
    const ends = [from, to].map((index) => (layout.isReversed ? last - index : index));
    // Items per pixel, on average: they differ in size.
    const margin = Math.ceil((distance(OVERSCAN) * boxes.items.length) / boxes.length);
    return this.#cover(focused < 0 ? ends : [...ends, focused], { margin, wrapsBack });
  }

  /** Covers these indexes of the present window, and a margin on either side. @returns whether it has changed */
  #cover(
    indexes: readonly number[],
    { margin, wrapsBack }: { readonly margin: number; readonly wrapsBack: boolean },
  ): boolean {
    const before = this.#rendered;
    const start = this.#first + Math.min(...indexes) - margin;
    const first = wrapsBack ? start : Math.max(0, start);
    this.#set(first, this.#first + Math.max(...indexes) + margin - first + 1);
    this.#update();
    return this.#rendered !== before;
  }

  #set(first: number, count: number): void {
    const total = this.#articles.length;
    this.#count = Math.min(count, total);
    this.#first = this.isWhole || total === 0 ? 0 : ((first % total) + total) % total;
  }

  /** Keeps the same array where it holds the same headlines. */
  #update(): void {
    const total = this.#articles.length;
    const next = this.isWhole
      ? this.#articles
      : times(this.#count, (index) => this.#articles[(this.#first + index) % total]).filter(
          (article) => article !== undefined,
        );
    if (!isSameList(next, this.#rendered)) this.#rendered = next;
  }
}
