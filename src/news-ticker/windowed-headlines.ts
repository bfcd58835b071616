import type { Article } from '../model.js';
import type { Layout } from './layout.js';
import type { MovingList } from './motion.js';
import { StripWindow } from './strip-window.js';
import type { Places } from './strip.js';

/** Long before a windowed strip comes to its end it gets another window, in viewports and in seconds. */
const NEAR = { viewports: 1, seconds: 4 };
const FAR = { viewports: 2, seconds: 8 };

/** What a windowed strip shows, by its measures. */
export interface Sight {
  readonly strip: MovingList;
  readonly layout: Layout;
  /** The lanes that are seen, where the strip is now and where it is going. */
  readonly seen: readonly number[];
  /** Where the headline stands that has the focus, or -1: it must not be taken away. */
  readonly focused: number;
}

/** Which headlines of a strip are rendered: all of a short list, and of a long one those near the viewport. */
export class WindowedHeadlines {
  readonly #window = new StripWindow();
  #all: readonly Article[] = [];
  #rendered: readonly Article[] = [];
  #isList = false;
  /** Whether the reader has gone back from the first headline to the last. */
  #goesBack = false;

  /** All headlines. */
  get all(): readonly Article[] {
    return this.#all;
  }

  /** Those that have to be rendered. */
  get rendered(): readonly Article[] {
    return this.#rendered;
  }

  /** Whether these are all. A list has no place of its own to go to: whoever asks for a long one gets it. */
  get isWhole(): boolean {
    return this.#isList || this.#window.isWhole;
  }

  /** Takes the headlines of the strip; the one that is seen first, by its id, stays in its place. */
  take(
    articles: readonly Article[],
    { isList, firstSeen }: { isList: boolean; firstSeen: () => string | undefined },
  ): void {
    if (articles === this.#all && isList === this.#isList) return;
    this.#isList = isList;
    const id = firstSeen();
    const place = this.#rendered.findIndex((article) => article.id === id);
    const index = place < 0 ? -1 : articles.findIndex((article) => article.id === id);
    this.#all = articles;
    if (index < 0) this.#window.take(articles.length);
    else this.#window.take(articles.length, index, place);
    this.#cut();
  }

  /** Where each of them stands among all. */
  places(focused: number): Places {
    const [first = 0] = this.#window.indexes;
    const total = this.#all.length;
    const isBehindSeam = (place: number): boolean => first + place >= total;
    // Else the Tab key would go round and round, and never out of the strip.
    const isStop = (place: number): boolean =>
      focused < 0 || isBehindSeam(place) === isBehindSeam(focused);
    return { first, total, isStop };
  }

  /** From now on the last headline may stand before the first. */
  openBackwards(): void {
    this.#goesBack = true;
  }

  /** Moves the window to a headline that is not rendered; says whether there is one. */
  moveTo(id: string): boolean {
    const index = this.#all.findIndex((article) => article.id === id);
    if (index < 0 || this.isWhole) return false;
    this.#window.moveTo(index);
    this.#cut();
    return true;
  }

  /** Moves the window along in good time; says whether the strip has to be rendered otherwise. */
  follow({ strip: { lanes, speed }, layout, seen, focused }: Sight): boolean {
    const last = lanes.items.length - 1;
    const [from, to] = [Math.min(...seen, last), Math.max(0, ...seen)];
    const distance = ({ viewports, seconds }: typeof NEAR): number =>
      Math.max(viewports * lanes.viewport, seconds * Math.abs(speed));
    const start = lanes.startOf(from);
    const end = lanes.length - lanes.startOf(to) - lanes.sizeOf(to);
    const [before, after] = layout.isReversed ? [end, start] : [start, end];
    const goesBack = this.#goesBack || (layout.sign === -1 && !layout.isReversed);
    const isNearStart = (goesBack || !this.#window.isAtStart) && before < distance(NEAR);
    if (!isNearStart && after >= distance(NEAR)) return false;
    const places = [from, to].map((lane) => (layout.isReversed ? last - lane : lane));
    const kept = focused < 0 ? places : [...places, focused];
    const isOther = this.#window.cover({
      from: Math.min(...kept),
      to: Math.max(...kept),
      margin: Math.ceil((distance(FAR) * lanes.items.length) / lanes.length),
      goesBack,
    });
    if (isOther) this.#cut();
    return isOther;
  }

  #cut(): void {
    this.#rendered = this.isWhole
      ? this.#all
      : this.#window.indexes.flatMap((index) => this.#all[index] ?? []);
  }
}
