import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { times } from '../feed/lists.js';
import type { Article } from '../model.js';
import { NewsHeadlineViewEvent } from '../shared/events.js';
import { page } from '../page.js';

/**
 * Half of an item, then halves of that. An item longer than the viewport never reaches 50 %, but crosses one of these
 * before it fills the viewport. Without 0, engines report an item below the lowest threshold as not intersecting.
 */
const THRESHOLDS = [0, ...times(8, (index) => 0.5 ** (index + 1))];

/** Fires `news-headline-view` once for each headline that was visible, observed by an IntersectionObserver. */
export class Impressions implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #items: ReadonlyMap<Element, Article> = new Map();
  #articles: readonly Article[] = [];
  #viewport: Element | undefined;
  readonly #fired = new Set<string>();
  #all: readonly Article[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Forgets all views, so that every headline counts again. */
  reset(): void {
    this.#fired.clear();
    this.#articles = [];
    this.#items = new Map();
    this.#observer?.disconnect();
  }

  /**
   * Observes the rendered items.
   * @param viewport the box that headlines run through
   * @param articles the rendered headlines, and their items in the same order
   * @param all all headlines; views of others are forgotten
   */
  update({
    viewport,
    articles,
    items,
    all,
  }: {
    readonly viewport: Element | undefined;
    readonly articles: readonly Article[];
    readonly items: readonly Element[];
    readonly all: readonly Article[];
  }): void {
    if (all !== this.#all) this.#forgetOthers(all);
    if (articles === this.#articles && viewport === this.#viewport) return;
    this.#viewport = viewport;
    this.#articles = articles;
    const before = this.#items;
    this.#items = new Map(
      items.flatMap((item, index) => {
        const article = articles[index];
        return article ? [[item, article]] : [];
      }),
    );
    for (const item of before.keys()) if (!this.#items.has(item)) this.#observer?.unobserve(item);
    for (const [item, article] of this.#items)
      if (before.get(item)?.id !== article.id) this.#watch(item, article);
  }

  #forgetOthers(all: readonly Article[]): void {
    this.#all = all;
    const ids = new Set(all.map(({ id }) => id));
    for (const id of this.#fired) if (!ids.has(id)) this.#fired.delete(id);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(this.#handleEntries, { threshold: THRESHOLDS });
    page.addEventListener('visibilitychange', this.#handleVisibility);
    this.#watchAll();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    page.removeEventListener('visibilitychange', this.#handleVisibility);
  }

  #watchAll(): void {
    for (const [element, article] of this.#items) this.#watch(element, article);
  }

  // Observing an element again makes the observer report it, even without a change.
  #watch(element: Element, article: Article): void {
    this.#observer?.unobserve(element);
    if (!this.#fired.has(article.id)) this.#observer?.observe(element);
  }

  readonly #handleEntries = (entries: readonly IntersectionObserverEntry[]): void => {
    if (page.visibilityState === 'hidden') return;
    for (const entry of entries) {
      const article = this.#items.get(entry.target);
      if (!article || this.#fired.has(article.id) || !this.#isVisible(entry)) continue;
      this.#fired.add(article.id);
      this.#observer?.unobserve(entry.target);
      this.#host.dispatchEvent(new NewsHeadlineViewEvent(article));
    }
  };

  /** Whether half of the item is visible, or half of the smallest box around it. */
  #isVisible({
    isIntersecting,
    intersectionRect,
    boundingClientRect,
    rootBounds,
  }: IntersectionObserverEntry): boolean {
    const boxes = [boundingClientRect, rootBounds, this.#viewport?.getBoundingClientRect()];
    const smallest = Math.min(...boxes.flatMap((box) => (box ? [areaOf(box)] : [])));
    return isIntersecting && areaOf(intersectionRect) >= smallest / 2;
  }

  // Items that moved into view while the page was hidden become visible now.
  readonly #handleVisibility = (): void => {
    if (page.visibilityState === 'visible') this.#watchAll();
  };
}

function areaOf({ width, height }: DOMRectReadOnly): number {
  return width * height;
}
