import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model.js';
import { NewsHeadlineViewEvent } from '../shared/events.js';

/**
 * Half of a headline, and for those longer than what they run through, halves of that: wherever half the
 * viewport is filled, one of these is crossed before the whole of it is. With 0, since engines call what
 * is under the least threshold not intersecting.
 */
const THRESHOLDS = [0, ...Array.from({ length: 8 }, (_, index) => 0.5 ** (index + 1))];

/** Tells of each headline that has really been seen, once. Engines watch; nothing runs in a frame of its own. */
export class HeadlineViews implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #items: ReadonlyMap<Element, Article> = new Map();
  #viewport: Element | undefined;
  readonly #told = new Set<string>();
  #all: readonly Article[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins anew: every headline counts again. */
  forget(): void {
    this.#told.clear();
    this.#items = new Map();
    this.#observer?.disconnect();
  }

  /**
   * Takes what has been rendered: the viewport, and its items without their repeats.
   * @param all every headline that there is: what has left them need not be remembered
   */
  show(
    viewport: Element | undefined,
    items: ReadonlyMap<Element, Article>,
    all: readonly Article[],
  ): void {
    this.#viewport = viewport;
    if (all !== this.#all) this.#keep(all);
    const before = this.#items;
    this.#items = items;
    for (const element of before.keys())
      if (!items.has(element)) this.#observer?.unobserve(element);
    for (const [element, article] of items)
      if (before.get(element)?.id !== article.id) this.#watch(element, article);
  }

  #keep(all: readonly Article[]): void {
    this.#all = all;
    const ids = new Set(all.map(({ id }) => id));
    for (const id of this.#told) if (!ids.has(id)) this.#told.delete(id);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(this.#handleEntries, { threshold: THRESHOLDS });
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#watchAll();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    document.removeEventListener('visibilitychange', this.#handleVisibility);
  }

  #watchAll(): void {
    for (const [element, article] of this.#items) this.#watch(element, article);
  }

  // To watch anew what is watched already is to be told of it again.
  #watch(element: Element, article: Article): void {
    this.#observer?.unobserve(element);
    if (!this.#told.has(article.id)) this.#observer?.observe(element);
  }

  readonly #handleEntries = (entries: readonly IntersectionObserverEntry[]): void => {
    if (document.visibilityState === 'hidden') return;
    for (const entry of entries) {
      const article = this.#items.get(entry.target);
      if (!article || this.#told.has(article.id) || !this.#isSeen(entry)) continue;
      this.#told.add(article.id);
      this.#observer?.unobserve(entry.target);
      this.#host.dispatchEvent(new NewsHeadlineViewEvent(article));
    }
  };

  // Half of it, or of the least that it is seen through.
  #isSeen({
    isIntersecting,
    intersectionRect,
    boundingClientRect,
    rootBounds,
  }: IntersectionObserverEntry): boolean {
    const frames = [boundingClientRect, rootBounds, this.#viewport?.getBoundingClientRect()];
    const least = Math.min(...frames.flatMap((frame) => (frame ? [areaOf(frame)] : [])));
    return isIntersecting && areaOf(intersectionRect) >= least / 2;
  }

  // What came into sight of a hidden page is seen when the page is.
  readonly #handleVisibility = (): void => {
    if (document.visibilityState === 'visible') this.#watchAll();
  };
}

function areaOf({ width, height }: DOMRectReadOnly): number {
  return width * height;
}
