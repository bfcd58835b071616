import type { Article } from '../model.js';
import { Hands } from './hands.js';
import { Lanes } from './lanes.js';
import type { Layout } from './layout.js';
import {
  idIn,
  isSameMovingList,
  isSeenWhole,
  itemsOf,
  keyOf,
  lanesOf,
  movingListOf,
  textStyleOf,
} from './measured-list.js';
import { Motion, type MovingList } from './motion.js';
import { Pager } from './pager.js';
import { settle } from './settle.js';
import { Sizes } from './sizes.js';
import type { Places, RenderedStrip, StripEvents } from './strip.js';
import { WindowedHeadlines } from './windowed-headlines.js';

/** A page that is let go more slowly was only looked at, in pixels a second. */
const LEAST_THROW = 100;

/**
 * Joins a rendered list to its motion: measures it, repeats it where it is short, cuts it where it is
 * long, lets it rest where it fits.
 */
export class RunningStrip {
  /** How many times the headlines have to be rendered, one after the other. */
  copies = 1;
  /** Whether the headlines need no motion; true until they have been measured. */
  fits = true;
  /** What hands do to it. */
  readonly hands: Hands;
  readonly #events: StripEvents;
  readonly #motion: Motion;
  readonly #pager: Pager;
  readonly #sizes: Sizes;
  readonly #headlines = new WindowedHeadlines();
  #rendered: RenderedStrip | undefined;
  #arranged: MovingList | undefined;
  #layout: Layout | undefined;
  #isWanted = false;
  #text = '';
  #afterRender: (() => void) | undefined;

  constructor(events: StripEvents) {
    this.#events = events;
    this.#motion = new Motion(() => {
      this.#handleTick();
    });
    this.#sizes = new Sizes(() => {
      // In the next frame: what is rendered anew in this one would be a "loop" error on the host's page.
      if (this.#measure()) requestAnimationFrame(this.#events.onChange);
    });
    this.hands = new Hands({
      grip: () => {
        this.#grip();
      },
      follow: (pixels) => {
        this.#follow(pixels);
      },
      release: (speed) => {
        this.#release(speed);
      },
      onHold: events.onHold,
    });
    this.#pager = new Pager({
      turn: () => {
        this.#motion.step(this.#forwards(1), true);
      },
      travel: (distance) => this.#motion.travel(distance),
      hiddenAhead: () => this.#motion.hiddenAhead,
    });
  }

  /** The headlines that have to be rendered: all, or those near the viewport. */
  get articles(): readonly Article[] {
    return this.#headlines.rendered;
  }

  /** Where each of them stands among all, or undefined where all are rendered. */
  get places(): Places | undefined {
    return this.#headlines.isWhole ? undefined : this.#headlines.places(this.#focusedPlace());
  }

  /** Whether it moves by itself. */
  get isRunning(): boolean {
    return this.#isWanted && this.#arranged !== undefined;
  }

  /** Ids of the headlines that are seen, in the order of the feed as far as it goes. */
  visibleIds(): readonly string[] {
    const ids = this.#motion.visible().map((lane) => this.#idAt(lane));
    return [...new Set(this.#layout?.isReversed ? ids.reverse() : ids)];
  }

  /** `next` as it can be shown without anything that is seen moving or changing. */
  settled(next: readonly Article[]): readonly Article[] {
    return this.fits ? next : settle(this.#headlines.all, next, this.visibleIds());
  }

  /** Takes the headlines of the strip; what is seen stays rendered. */
  take(articles: readonly Article[], { mode }: Layout): void {
    const isList = mode === 'list';
    this.#headlines.take(articles, { isList, firstSeen: () => this.visibleIds()[0] });
  }

  /** Takes what has been rendered; undefined where there is no strip. */
  show(rendered: RenderedStrip | undefined): void {
    this.#rendered = rendered;
    this.#sizes.watch(
      rendered && rendered.layout.mode !== 'list'
        ? [rendered.viewport, rendered.controls, ...itemsOf(rendered)]
        : [],
    );
    if (this.#measure()) this.#events.onChange();
  }

  /** Lets it run from now on, or stops it. */
  run(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#apply();
  }

  /** Brings a headline fully into view; one that is not rendered is at the viewport's start once it is. */
  reveal(id: string): void {
    const lane = this.#arranged?.lanes.indexOf(keyOf(id, 0)) ?? -1;
    if (lane >= 0) {
      this.#motion.reveal(lane);
      this.#pager.restart();
      // The Tab key has other stops when the focus has moved.
      if (this.#moveWindow() || !this.#headlines.isWhole) this.#events.onChange();
      return;
    }
    if (!this.#headlines.moveTo(id)) return;
    this.#renderThen(() => {
      this.#motion.jumpTo(this.#arranged?.lanes.indexOf(keyOf(id, 0)) ?? -1);
    });
  }

  /** Moves to the next headline, or the one before. */
  step(by: 1 | -1): void {
    const move = (): void => {
      const hidden = by > 0 ? this.#hiddenByHand : 0;
      if (hidden > 1) this.#motion.follow(hidden);
      else this.#motion.step(this.#forwards(by), by > 0);
      this.#pager.restart();
      if (this.#moveWindow()) this.#events.onChange();
    };
    if (by < 0 && this.#openBackwards()) this.#renderThen(move);
    else move();
  }

  /** Ends everything that lives on: call it when the element leaves the page. */
  disconnect(): void {
    this.hands.disconnect();
    this.#sizes.watch([]);
    this.#rest();
  }

  // Either way.
  #grip(): void {
    if (this.#openBackwards()) this.#events.onChange();
  }

  #follow(pixels: number): void {
    this.#motion.follow(this.#travelOf(pixels));
    if (this.#moveWindow()) this.#events.onChange();
  }

  #release(speed: number): void {
    const travel = this.#travelOf(speed);
    if (this.#layout?.isPaged) this.#motion.snap(Math.abs(speed) < LEAST_THROW ? 0 : travel);
    // A throw would go on by itself, which is what readers who want less motion do not want.
    else this.#motion.release(this.#rendered?.isByHand ? 0 : travel);
    this.#pager.restart();
  }

  // Where nothing moves by itself, the rest of a headline that is longer than its place comes before the next.
  get #hiddenByHand(): number {
    const lanes = this.#arranged?.lanes;
    if (!lanes || !this.#rendered?.isByHand) return 0;
    return Math.min(this.#motion.hiddenAhead, lanes.viewport / 2);
  }

  #renderThen(move: () => void): void {
    this.#afterRender = move;
    this.#events.onChange();
  }

  #openBackwards(): boolean {
    this.#headlines.openBackwards();
    return this.#moveWindow();
  }

  #idAt(lane: number): string {
    return idIn(this.#arranged?.lanes.items[lane]?.key ?? '');
  }

  #forwards(by: 1 | -1): 1 | -1 {
    return (this.#layout?.isReversed ?? false) === by > 0 ? -1 : 1;
  }

  // A hand always moves along the line; across it the whole line is one headline.
  #travelOf(pixels: number): number {
    const strip = this.#arranged;
    if (!strip || !this.#rendered) return 0;
    const toStart = strip.isRtl ? pixels : -pixels;
    if (strip.axis === 'inline') return toStart;
    const { inline, block } = this.#sizes.of(this.#rendered.viewport);
    return (toStart * (this.#layout?.isReversed ? -block : block)) / Math.max(1, inline);
  }

  /** Sets the strip up by what is known of its sizes; says whether it has to be rendered otherwise. */
  #measure(): boolean {
    const before = [this.fits, this.copies].join();
    const rendered = this.#rendered;
    if (!rendered || rendered.layout.mode === 'list' || rendered.articles.length === 0) {
      this.#rest();
      this.fits = true;
      this.copies = 1;
    } else {
      this.#setUp(rendered);
    }
    this.#apply();
    return this.#moveWindow() || before !== [this.fits, this.copies].join();
  }

  #setUp(rendered: RenderedStrip): void {
    const sizes = this.#sizes;
    const lane = lanesOf(rendered, sizes);
    if (!lane) return;
    const isRound = this.#headlines.isWhole;
    const viewport = sizes.of(rendered.viewport)[rendered.layout.axis];
    this.fits = isRound && isSeenWhole(rendered, lane, sizes);
    this.copies = this.fits || !isRound ? 1 : Lanes.copiesFor(lane, viewport);
    const strip = movingListOf(rendered, lane, { sizes, copies: this.copies, isRound });
    if (this.fits) this.#rest();
    // More copies are on their way otherwise: what is there goes on until they have come.
    else if (strip) this.#arrange(strip, rendered.layout);
  }

  #arrange(strip: MovingList, layout: Layout): void {
    this.#text = textStyleOf(strip.list);
    this.#arrangeAs(strip, layout);
    this.#afterRender?.();
    this.#afterRender = undefined;
  }

  #arrangeAs(strip: MovingList, layout: Layout): void {
    const isOtherLayout = this.#arranged !== undefined && layout.mode !== this.#layout?.mode;
    this.#layout = layout;
    if (this.#arranged && isSameMovingList(strip, this.#arranged)) return;
    this.#arranged = strip;
    this.#motion.arrange(strip);
    // Pages begin where the viewport begins.
    if (isOtherLayout && layout.isPaged) this.#motion.jumpTo(this.#motion.visible()[0] ?? -1);
  }

  /** Gives a windowed strip another window in good time; says whether it has to be rendered otherwise. */
  #moveWindow(): boolean {
    const strip = this.#arranged;
    const layout = this.#layout;
    if (this.#headlines.isWhole || !strip || !layout) return false;
    // One that is on its way has to be rendered first.
    if (this.#rendered?.articles !== this.articles) return false;
    const seen = [this.#motion.position, this.#motion.destination].flatMap((position) =>
      strip.lanes.visible(position),
    );
    return this.#headlines.follow({ strip, layout, seen, focused: this.#focusedPlace() });
  }

  #focusedPlace(): number {
    const items = this.#rendered ? itemsOf(this.#rendered) : [];
    return items.findIndex((item) => item.matches(':focus-within'));
  }

  #rest(): void {
    this.#pager.stop();
    if (!this.#arranged) return;
    this.#arranged = undefined;
    this.#motion.clear();
  }

  #apply(): void {
    const isWanted = this.isRunning;
    if (isWanted && this.#layout?.isPaged) this.#pager.start(this.#rendered?.interval ?? 0);
    else this.#pager.stop();
    if (isWanted && !this.#layout?.isPaged) this.#motion.start();
    else if (!isWanted || !this.#motion.isTravelling) this.#motion.stop();
  }

  #handleTick(): void {
    const isOther = this.#hasOtherText() ? this.#measure() : this.#moveWindow();
    if (isOther) this.#events.onChange();
    this.#apply();
    this.#events.onTick();
  }

  // Direction and text size of the page may have changed without any box changing.
  #hasOtherText(): boolean {
    const list = this.#rendered?.list;
    return list !== undefined && textStyleOf(list) !== this.#text;
  }
}
