/** Reads a rendered list: its items, their sizes, and the speed at which they should pass. */
import { isSameList, sum, times } from '../../feed/lists.js';
import type { Article } from '../../model.js';
import type { MarqueeOptions } from './marquee-controller.js';
import type { SizeObserver } from './size-observer.js';
import { countWords, pixelsPerSecond, readSpeed } from './speed.js';
import type { Track } from './track-animator.js';
import { TrackLayout, type TrackItem } from './track-layout.js';

/** A list as it was rendered, with the sizes of its elements. */
export interface RenderedList {
  readonly options: MarqueeOptions;
  /** The rendered headlines; the list holds `copies` of them, one after the other. */
  readonly articles: readonly Article[];
  readonly sizes: SizeObserver;
}

const wordCounts = new WeakMap<Article, number>();

/** The elements of the items, copies left out. */
export function itemElements(list: Element, count: number): readonly HTMLElement[] {
  return elementsIn(list).slice(0, count);
}

/** The items with their sizes; undefined while the list is not rendered in full. */
export function measureItems({
  options,
  articles,
  sizes,
}: RenderedList): readonly TrackItem[] | undefined {
  const elements = itemElements(options.list, articles.length);
  if (elements.length !== articles.length) return undefined;
  return elements.map((element, index) => {
    const id = articles[index]?.id ?? '';
    return { key: id, contentKey: id, size: sizes.of(element)[options.layout.axis] };
  });
}

/** Whether the viewport shows all items at once. */
export function fitsViewport(
  { options, sizes }: RenderedList,
  items: readonly TrackItem[],
): boolean {
  const { viewport, layout, controls, keepsControls } = options;
  const length = sum(items.map(({ size }) => size));
  const space = sizes.of(viewport)[layout.axis];
  if (layout.mode === 'scroll' && layout.axis === 'inline') {
    // Buttons come and go with the result, so they must not count in it.
    return length <= space + (keepsControls ? 0 : sizes.of(controls).inline);
  }
  return items.length === 1 && length <= space + 1;
}

/** The list as a track; undefined while it holds another number of copies than wanted. */
export function measureTrack(
  list: RenderedList,
  items: readonly TrackItem[],
  { copies, isLooping }: { readonly copies: number; readonly isLooping: boolean },
): Track | undefined {
  const { options, sizes } = list;
  const { layout, viewport, isManual } = options;
  const elements = elementsIn(options.list);
  if (elements.length !== items.length * copies) return undefined;
  const all = times(copies, (copy) =>
    items.map((item) => ({ ...item, key: itemKey(item.key, copy) })),
  ).flat();
  const boxes = new TrackLayout(
    layout.isReversed ? all.reverse() : all,
    sizes.of(viewport)[layout.axis],
    isLooping,
  );
  return {
    list: options.list,
    elements: layout.isReversed ? elements.toReversed() : elements,
    layout: boxes,
    axis: layout.axis,
    isRtl: getComputedStyle(options.list).direction === 'rtl',
    speed: layout.sign * trackSpeed(list, boxes.length / copies),
    initialPosition: layout.isReversed ? boxes.startOf(boxes.items.length - 1) : 0,
    stepEffect: isManual ? 'jump' : layout.mode === 'fade' ? 'fade' : 'slide',
  };
}

/** The computed styles that affect motion, as a comparable string. */
export function textStyleKey(list: Element): string {
  const { direction, fontSize } = getComputedStyle(list);
  return `${direction} ${fontSize}`;
}

/** The key of a headline in one of the copies. */
export function itemKey(id: string, copy: number): string {
  return `${String(copy)}:${id}`;
}

/** Whether two tracks move alike. */
export function isSameTrack(a: Track, b: Track): boolean {
  return (
    a.list === b.list &&
    a.axis === b.axis &&
    a.isRtl === b.isRtl &&
    a.speed === b.speed &&
    a.stepEffect === b.stepEffect &&
    a.layout.viewport === b.layout.viewport &&
    a.layout.loopLength === b.layout.loopLength &&
    isSameList(a.elements, b.elements) &&
    a.layout.items.every(({ key, size }, index) => {
      const other = b.layout.items[index];
      return key === other?.key && size === other.size;
    })
  );
}

function trackSpeed({ options, articles, sizes }: RenderedList, length: number): number {
  const { list, layout } = options;
  const speed = readSpeed(options.speed);
  const lineLength =
    layout.axis === 'inline'
      ? length
      : sum(itemElements(list, articles.length).map((item) => sizes.lineLength(item)));
  return pixelsPerSecond(speed, {
    length,
    lineLength,
    words: 'pixels' in speed ? 0 : sum(articles.map(wordCount)),
    fontSize: parseFloat(getComputedStyle(list).fontSize),
  });
}

function wordCount(article: Article): number {
  const count = wordCounts.get(article) ?? countWords(article.headline);
  wordCounts.set(article, count);
  return count;
}

function elementsIn(list: Element): readonly HTMLElement[] {
  return [...list.children].filter((child) => child instanceof HTMLElement);
}
