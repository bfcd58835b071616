import type { LitElement } from 'lit';
import type { Article } from '../../model.js';
import { isInteractive } from '../templates/headline.js';
import type { MarqueeController } from './marquee-controller.js';

/** The headline that a key leads to. */
type Direction = 'next' | 'previous' | 'first' | 'last';

/** The headlines that keys move through. */
interface KeyboardOptions {
  /** All headlines of the strip. */
  readonly headlines: readonly Article[];
  /** Id of the view in which headlines open. */
  readonly htmlFor: string | undefined;
}

/** Moves focus from headline to headline, and the strip with it: arrow keys, Home and End. */
export class Keyboard {
  readonly #host: LitElement;
  readonly #marquee: MarqueeController;

  constructor(host: LitElement, marquee: MarqueeController) {
    this.#host = host;
    this.#marquee = marquee;
  }

  /** Handles `keydown` in the viewport. */
  handleKey(event: KeyboardEvent, options: KeyboardOptions): void {
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const direction = directionOf(event, isRtl);
    if (!direction || this.#marquee.fits || event.defaultPrevented) return;
    event.preventDefault();
    const { headlines } = options;
    const focused = this.#marquee.articles[this.#marquee.focusedIndex];
    const index = focused ? headlines.indexOf(focused) : -1;
    const by = direction === 'next' ? 1 : direction === 'previous' ? -1 : 0;
    if (by !== 0 && this.#marquee.readOn(by)) return;
    if (index >= 0) void this.#focus(nextInteractive(index, direction, options));
    else if (direction === 'next') this.#marquee.step(1);
    else if (direction === 'previous') this.#marquee.step(-1);
    else this.#marquee.reveal(headlines.at(direction === 'first' ? 0 : -1)?.id ?? '');
  }

  /** Moves the focus to the last headline, as when it comes from behind the strip. */
  focusLast(options: KeyboardOptions): void {
    void this.#focus(nextInteractive(0, 'last', options));
  }

  // A headline outside of the render window is there after an update.
  async #focus(article: Article | undefined): Promise<void> {
    if (!article) return;
    this.#marquee.reveal(article.id);
    await this.#host.updateComplete;
    const { items, articles } = this.#marquee;
    const item = items[articles.indexOf(article)];
    item?.querySelector<HTMLElement>('.headline')?.focus({ preventScroll: true });
    this.#marquee.scrollPage();
  }
}

/** The direction of a key press; undefined for other keys and for the browser's shortcuts. */
function directionOf(event: KeyboardEvent, isRtl: boolean): Direction | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowRight':
      return isRtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return isRtl ? 'next' : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** The next headline that can have focus: plain text is passed over. */
function nextInteractive(
  from: number,
  direction: Direction,
  { headlines, htmlFor }: KeyboardOptions,
): Article | undefined {
  const onward = direction === 'first' ? 'next' : direction === 'last' ? 'previous' : direction;
  let index = indexAfter(from, direction, headlines.length);
  for (let steps = 0; steps < headlines.length; steps++) {
    const article = headlines[index];
    if (article && isInteractive(article, htmlFor)) return article;
    index = indexAfter(index, onward, headlines.length);
  }
  return undefined;
}

/** The index in a direction, in a list that wraps. */
function indexAfter(index: number, direction: Direction, total: number): number {
  switch (direction) {
    case 'first':
      return 0;
    case 'last':
      return total - 1;
    case 'next':
      return (index + 1) % total;
    case 'previous':
      return (index - 1 + total) % total;
  }
}
