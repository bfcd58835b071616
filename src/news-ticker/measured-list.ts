/** Reading a rendered list: what stands on it, how large that is, and at what pace it should pass. */
import type { Article } from '../model.js';
import { Lanes, type Lane } from './lanes.js';
import type { MovingList } from './motion.js';
import { countWords, paceOf, readSpeed } from './pace.js';
import type { Sizes } from './sizes.js';
import type { RenderedStrip } from './strip.js';

const words = new WeakMap<Article, number>();

/** The items of a strip, without their repeats. */
export function itemsOf({ list, articles }: RenderedStrip): readonly HTMLElement[] {
  return elementsIn(list).slice(0, articles.length);
}

/** The items with their sizes; undefined where what has been rendered is not all there. */
export function lanesOf(rendered: RenderedStrip, sizes: Sizes): readonly Lane[] | undefined {
  const { articles, layout } = rendered;
  const items = itemsOf(rendered);
  if (items.length !== articles.length) return undefined;
  return items.map((item, index) => {
    const id = articles[index]?.id ?? '';
    return { key: id, shows: id, size: sizes.of(item)[layout.axis] };
  });
}

/** Whether all of it can be seen at once. */
export function isSeenWhole(rendered: RenderedStrip, lane: readonly Lane[], sizes: Sizes): boolean {
  const { viewport, layout, controls, keepsControls } = rendered;
  const length = sum(lane.map(({ size }) => size));
  const space = sizes.of(viewport)[layout.axis];
  if (layout.mode === 'scroll' && layout.axis === 'inline') {
    // Judged as if there were no buttons: they come and go by the answer, and would turn it round.
    return length <= space + (keepsControls ? 0 : sizes.of(controls).inline);
  }
  return lane.length === 1 && length <= space + 1;
}

/** How a strip of these items moves; undefined as long as other copies are rendered than are wanted. */
export function movingListOf(
  rendered: RenderedStrip,
  lane: readonly Lane[],
  { sizes, copies, isRound }: { sizes: Sizes; copies: number; isRound: boolean },
): MovingList | undefined {
  const { list, viewport, layout, isByHand } = rendered;
  const elements = elementsIn(list);
  if (elements.length !== lane.length * copies) return undefined;
  const all = Array.from({ length: copies }, (_, copy) =>
    lane.map((one) => ({ ...one, key: keyOf(one.key, copy) })),
  ).flat();
  const items = layout.isReversed ? all.reverse() : all;
  const lanes = new Lanes(items, sizes.of(viewport)[layout.axis], isRound);
  return {
    list,
    elements: layout.isReversed ? elements.toReversed() : elements,
    lanes,
    axis: layout.axis,
    isRtl: getComputedStyle(list).direction === 'rtl',
    speed: layout.sign * pace(rendered, lanes.length / copies, sizes),
    home: layout.isReversed ? lanes.startOf(lanes.items.length - 1) : 0,
    moves: isByHand ? 'jump' : layout.mode === 'fade' ? 'fade' : 'glide',
  };
}

/** What of a list's style its motion goes by. */
export function textStyleOf(list: Element): string {
  const { direction, fontSize } = getComputedStyle(list);
  return `${direction} ${fontSize}`;
}

/** The key of a headline in one of the copies. */
export function keyOf(id: string, copy: number): string {
  return `${String(copy)}:${id}`;
}

/** The id of the headline that has this key. */
export function idIn(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Whether two strips would move alike. */
export function isSameMovingList(a: MovingList, b: MovingList): boolean {
  return (
    a.list === b.list &&
    a.axis === b.axis &&
    a.isRtl === b.isRtl &&
    a.speed === b.speed &&
    a.moves === b.moves &&
    a.lanes.viewport === b.lanes.viewport &&
    a.lanes.cycle === b.lanes.cycle &&
    a.elements.length === b.elements.length &&
    a.elements.every((element, index) => element === b.elements[index]) &&
    a.lanes.items.every(({ key, size }, index) => {
      const other = b.lanes.items[index];
      return key === other?.key && size === other.size;
    })
  );
}

function pace(rendered: RenderedStrip, length: number, sizes: Sizes): number {
  const { list, layout, articles } = rendered;
  const speed = readSpeed(rendered.speed);
  const lineLength =
    layout.axis === 'inline'
      ? length
      : sum(itemsOf(rendered).map((item) => sizes.lineLength(item)));
  const fontSize = parseFloat(getComputedStyle(list).fontSize);
  return paceOf(speed, {
    length,
    lineLength,
    words: 'pixels' in speed ? 0 : sum(articles.map(wordsOf)),
    fontSize,
  });
}

function wordsOf(article: Article): number {
  const known = words.get(article);
  if (known !== undefined) return known;
  const count = countWords(article.headline);
  words.set(article, count);
  return count;
}

function elementsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.children].filter((child) => child instanceof HTMLElement);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
