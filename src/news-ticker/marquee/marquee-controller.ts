import type { LitElement, ReactiveController } from 'lit';
import { whenIdle } from '../../feed/when-idle.js';
import type { Article } from '../../model.js';
import { AutoplayTimer } from './autoplay-timer.js';
import { DragController } from './drag-controller.js';
import {
  fitsViewport,
  isSameTrack,
  itemElements,
  itemKey,
  measureItems,
  measureTrack,
  textStyleKey,
  type RenderedList,
} from './measure-track.js';
import { RenderWindow, type ItemPositions } from './render-window.js';
import { SizeObserver } from './size-observer.js';
import type { StripLayout } from './strip-layout.js';
import { TrackAnimator, type Track } from './track-animator.js';
import { TrackLayout } from './track-layout.js';

/** A slower fling only looks at a headline, in pixels a second. */
const MIN_FLING = 100;

/** A page that steps a strip without headlines, for hours, must not pile up moves. */
const MAX_PENDING_MOVES = 20;

/** The rendered elements, and their motion. */
export interface MarqueeOptions {
  readonly viewport: HTMLElement;
  /** Its children are the items, as many times as there are copies. */
  readonly list: HTMLElement;
  /** The buttons beside the viewport. */
  readonly controls: HTMLElement;
  /** Whether there are buttons even where nothing moves. */
  readonly keepsControls: boolean;
  readonly layout: StripLayout;
  /** As in the attribute. */
  readonly speed: unknown;
  /** Milliseconds for which `step` and `fade` show a headline. */
  readonly interval: number;
  /** The reader moves the strip, and nothing moves by itself. */
  readonly isManual: boolean;
}

/** Moves a strip: measures the rendered list, renders the items near the viewport, and animates it. */
export class MarqueeController implements ReactiveController {
  /** How many times the headlines have to be rendered, one after the other. */
  copies = 1;
  /** Whether all headlines are visible without motion; true until they are measured. */
  fits = true;
  /** Handles pointers on the viewport. */
  readonly drag = new DragController(this);
  readonly #host: LitElement;
  readonly #onTick: () => void;
  readonly #onDragChange: (isDragging: boolean) => void;
  readonly #animator = new TrackAnimator(() => {
    this.#handleTick();
  });
  readonly #autoplay = new AutoplayTimer(this.#animator, () => {
    this.#animator.step(this.#trackDirection(1), true);
  });
  readonly #sizes = new SizeObserver(() => {
    // In the next frame: rendering inside of an observer is a "loop" error on the host's page.
    if (this.#measure()) requestAnimationFrame(this.#requestUpdate);
  });
  readonly #window = new RenderWindow();
  #options: MarqueeOptions | undefined;
  #measuredArticles: readonly Article[] = [];
  #measuredCopies = 0;
  #track: Track | undefined;
  #layout: StripLayout | undefined;
  #textStyle = '';
  #isPlaying = false;
  /** Moves asked for before there is a track, or before their item is rendered. */
  #pendingMoves: (() => void)[] = [];
  #expansion: (() => void) | undefined;

  /**
   * @param onTick called when items have left the viewport, and when motion has come to rest
   * @param onDragChange called when a drag begins and ends
   */
  constructor(
    host: LitElement,
    options: {
      readonly onTick: () => void;
      readonly onDragChange: (isDragging: boolean) => void;
    },
  ) {
    this.#host = host;
    this.#onTick = options.onTick;
    this.#onDragChange = options.onDragChange;
    host.addController(this);
  }

  /** The headlines to render: all of a short list, else those near the viewport. */
  get articles(): readonly Article[] {
    return this.#window.rendered;
  }

  /** Positions of the rendered headlines in the list; undefined where all are rendered. */
  get positions(): ItemPositions | undefined {
    return this.#window.isWhole ? undefined : this.#window.positions(this.focusedIndex);
  }

  /** Whether it moves by itself. */
  get isRunning(): boolean {
    return this.#isPlaying && this.#track !== undefined;
  }

  /** The items of the rendered headlines, copies left out. */
  get items(): readonly HTMLElement[] {
    return this.#options ? itemElements(this.#options.list, this.articles.length) : [];
  }

  /** Index of the rendered headline that has focus, or -1. */
  get focusedIndex(): number {
    return this.items.findIndex((item) => item.matches(':focus-within'));
  }

  /** Ids of the visible headlines, in the order of the feed. */
  visibleIds(): readonly string[] {
    const ids = this.#animator
      .visible()
      .map((index) => this.#track?.layout.items[index]?.contentKey ?? '');
    return [...new Set(this.#layout?.isReversed ? ids.reverse() : ids)];
  }

  /** Sets the headlines of the strip; visible ones stay rendered. */
  setArticles(articles: readonly Article[], { mode }: StripLayout): void {
    const isList = mode === 'list';
    this.#window.setArticles(articles, { isList, firstVisibleId: () => this.visibleIds()[0] });
  }

  /** Takes the rendered elements; undefined where there is no strip. Measures only elements that have changed. */
  update(options: MarqueeOptions | undefined): void {
    const before = this.#options;
    const isSame =
      isSameOptions(options, before) &&
      this.articles === this.#measuredArticles &&
      this.copies === this.#measuredCopies &&
      !this.#hasOtherTextStyle();
    this.#options = options;
    if (isSame) {
      this.#makePendingMoves();
      return;
    }
    this.#measuredArticles = this.articles;
    this.#measuredCopies = this.copies;
    const isObserved = options && options.layout.mode !== 'list';
    this.#sizes.watch(isObserved ? [options.viewport, options.controls, ...this.items] : []);
    if (this.#measure()) this.#host.requestUpdate();
    if (options && this.#window.awaitsExpansion) this.#expandWhenIdle();
  }

  /** Starts or stops motion. */
  setPlaying(isPlaying: boolean): void {
    this.#isPlaying = isPlaying;
    this.#play();
  }

  /**
   * Brings a headline fully into view. One that is not rendered yet is at the viewport's start after an update.
   * @returns whether it was out of view, at least in part
   */
  reveal(id: string): boolean {
    const index = this.#indexOf(id);
    if (index >= 0) {
      const hasMoved = this.#animator.reveal(index);
      this.#autoplay.restart();
      // Tab stops depend on the focused item.
      if (this.#moveWindow() || !this.#window.isWhole) this.#host.requestUpdate();
      return hasMoved;
    }
    if (!this.#window.moveTo(id)) return false;
    this.#moveAfterUpdate(() => {
      this.#animator.jumpTo(this.#indexOf(id));
    });
    return true;
  }

  /**
   * Scrolls the page to the viewport while that has the focus. The browser only scrolls to where a focused headline
   * was, above or below the viewport. The headline could then come into view outside of the window.
   */
  scrollPage(): void {
    const viewport = this.#options?.viewport;
    // WebKit scrolls after the event.
    requestAnimationFrame(() => {
      if (viewport?.matches(':focus-within'))
        viewport.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  /**
   * Shows more of the focused headline where it is longer than the viewport.
   * @returns whether there was more to show in this direction
   */
  readOn(by: 1 | -1): boolean {
    const headline = this.items[this.focusedIndex]?.querySelector('.headline');
    const [track, viewport] = [this.#track, this.#options?.viewport];
    // A headline that is about to be moved into view has not been measured yet.
    const isMoving = this.#pendingMoves.length > 0;
    if (!headline || !track || !viewport || isMoving) return false;
    const hidden = hiddenParts(headline, viewport, track);
    if (!hidden) return false;
    // From where a glide will end.
    const ahead = by * (this.#animator.destination - this.#animator.position);
    const pixels = (by > 0 ? hidden.after : hidden.before) - ahead;
    // Rounding may leave half a pixel.
    if (pixels <= 1) return false;
    this.#animator.glideBy(by * pixels);
    return true;
  }

  /** Moves to the next or the previous headline, as soon as there is a track. */
  step(by: 1 | -1): void {
    // Another mode or other headlines, set just before, may have somewhere to go.
    const isOutdated = this.#host.isUpdatePending;
    if (this.#hasNowhereToGo && !isOutdated) return;
    const move = (): void => {
      const overflow = by > 0 ? this.#overflowByHand : 0;
      if (overflow > 1) this.#animator.moveBy(overflow);
      else this.#animator.step(this.#trackDirection(by), by > 0);
      this.#autoplay.restart();
      if (this.#moveWindow()) this.#host.requestUpdate();
    };
    const mustRender = by < 0 && this.#allowWrapBack();
    if (mustRender || isOutdated || !this.#track) this.#moveAfterUpdate(move);
    else move();
  }

  /** Prepares for a drag in either direction. */
  handleDragStart(): void {
    if (this.#allowWrapBack()) this.#host.requestUpdate();
  }

  /** Follows a drag by pixels towards the right. */
  handleDragMove(pixels: number): void {
    this.#animator.moveBy(this.#toTrack(pixels));
    if (this.#moveWindow()) this.#host.requestUpdate();
  }

  /** Ends a drag. @param speed pixels a second towards the right */
  handleDragEnd(speed: number): void {
    const trackSpeed = this.#toTrack(speed);
    if (this.#layout?.isPaged) this.#animator.snap(Math.abs(speed) < MIN_FLING ? 0 : trackSpeed);
    // A fling would go on by itself, which readers who want less motion do not want.
    else this.#animator.fling(this.#options?.isManual ? 0 : trackSpeed);
    this.#autoplay.restart();
    this.setDragging(false);
  }

  /** Tells the host that a drag has begun or ended. */
  setDragging(isDragging: boolean): void {
    this.#onDragChange(isDragging);
  }

  hostDisconnected(): void {
    this.drag.disconnect();
    this.#sizes.watch([]);
    this.#measuredArticles = [];
    this.#cancelExpansion();
    this.#pendingMoves = [];
    this.#clear();
  }

  /** In manual motion a long headline is shown bit by bit before the next one, in pixels. */
  get #overflowByHand(): number {
    const layout = this.#track?.layout;
    if (!layout || !this.#options?.isManual) return 0;
    return Math.min(this.#animator.overflowAhead, layout.viewport / 2);
  }

  /** Whether all headlines are visible, as far as they have been measured. */
  get #hasNowhereToGo(): boolean {
    return this.fits && this.#measuredArticles.length > 0;
  }

  readonly #requestUpdate = (): void => {
    this.#host.requestUpdate();
  };

  #moveAfterUpdate(move: () => void): void {
    this.#pendingMoves = [...this.#pendingMoves, move].slice(-MAX_PENDING_MOVES);
    this.#host.requestUpdate();
  }

  #makePendingMoves(): void {
    if (this.#track) for (const move of this.#pendingMoves.splice(0)) move();
    else if (this.#hasNowhereToGo) this.#pendingMoves = [];
  }

  #allowWrapBack(): boolean {
    this.#window.allowWrapBack();
    return this.#moveWindow();
  }

  #indexOf(id: string): number {
    return this.#track?.layout.indexOf(itemKey(id, 0)) ?? -1;
  }

  #trackDirection(by: 1 | -1): 1 | -1 {
    return (this.#layout?.isReversed ?? false) === by > 0 ? -1 : 1;
  }

  // A drag always moves along the line. Across lines, the width of the line stands for one headline.
  #toTrack(pixels: number): number {
    const track = this.#track;
    if (!track || !this.#options) return 0;
    const towardsStart = track.isRtl ? pixels : -pixels;
    if (track.axis === 'inline') return towardsStart;
    const { inline, block } = this.#sizes.of(this.#options.viewport);
    return (towardsStart * (this.#layout?.isReversed ? -block : block)) / Math.max(1, inline);
  }

  /** Sets up the track from the known sizes. @returns whether something else has to be rendered */
  #measure(): boolean {
    const { fits, copies } = this;
    const options = this.#options;
    if (!options || options.layout.mode === 'list' || this.articles.length === 0) {
      this.#clear();
      this.fits = true;
      this.copies = 1;
      if (this.articles.length > 0) this.#pendingMoves = [];
    } else {
      this.#setUp({ options, articles: this.articles, sizes: this.#sizes });
    }
    this.#play();
    return this.#moveWindow() || fits !== this.fits || copies !== this.copies;
  }

  #setUp(list: RenderedList): void {
    const items = measureItems(list);
    if (!items) return;
    const { layout, viewport } = list.options;
    // Motion must not begin for the moment until the others show that all of them fit.
    if (this.#window.awaitsExpansion && fitsViewport(list, items)) {
      this.#expand();
      return;
    }
    const isLooping = this.#window.isWhole;
    this.fits = isLooping && fitsViewport(list, items);
    const viewportSize = this.#sizes.of(viewport)[layout.axis];
    this.copies = this.fits || !isLooping ? 1 : TrackLayout.copiesFor(items, viewportSize);
    if (this.fits) {
      this.#clear();
      this.#pendingMoves = [];
      return;
    }
    // Undefined until the copies are rendered; the present track goes on until then.
    const track = measureTrack(list, items, { copies: this.copies, isLooping });
    if (track) this.#setTrack(track, layout);
  }

  #setTrack(track: Track, layout: StripLayout): void {
    this.#textStyle = textStyleKey(track.list);
    const hasModeChanged = this.#track !== undefined && layout.mode !== this.#layout?.mode;
    this.#layout = layout;
    if (!this.#track || !isSameTrack(track, this.#track)) {
      this.#track = track;
      this.#animator.setTrack(track);
      // A page begins where the viewport begins. A step under way leads to another one.
      if (hasModeChanged && layout.isPaged)
        this.#animator.jumpTo(track.layout.visible(this.#animator.destination)[0] ?? -1);
      // A move that is due leads elsewhere.
      if (this.#pendingMoves.length === 0) this.#revealFocused();
    }
    this.#makePendingMoves();
  }

  // Sizes or the mode have changed: a headline that is read by keys must stay in view.
  #revealFocused(): void {
    const index = this.items.findIndex((item) => item.querySelector(':focus-visible'));
    const article = this.articles[index];
    if (article) this.reveal(article.id);
  }

  /** Moves the render window in good time. @returns whether other headlines have to be rendered */
  #moveWindow(): boolean {
    const track = this.#track;
    const layout = this.#layout;
    if (this.#window.isWhole || !track || !layout) return false;
    // The present window has to be rendered first.
    if (this.#measuredArticles !== this.articles) return false;
    const visible = [this.#animator.position, this.#animator.destination].flatMap((position) =>
      track.layout.visible(position),
    );
    return this.#window.follow({ track, layout, visible, focused: this.focusedIndex });
  }

  #expandWhenIdle(): void {
    if (this.#expansion) return;
    this.#expansion = whenIdle(() => {
      this.#expansion = undefined;
      this.#expand();
    });
  }

  #expand(): void {
    if (this.#window.expand()) this.#host.requestUpdate();
  }

  #cancelExpansion(): void {
    this.#expansion?.();
    this.#expansion = undefined;
  }

  #clear(): void {
    this.#autoplay.stop();
    this.#track = undefined;
    this.#animator.clear();
  }

  #play(): void {
    const isPaged = this.#layout?.isPaged ?? false;
    if (this.isRunning && isPaged) this.#autoplay.start(this.#options?.interval ?? 0);
    else this.#autoplay.stop();
    if (this.isRunning && !isPaged) this.#animator.start();
    // A pan belongs to autoplay and ends by itself.
    else if (!this.isRunning || !this.#animator.isPanning) this.#animator.stop();
  }

  #handleTick(): void {
    const mustRender = this.#hasOtherTextStyle() ? this.#measure() : this.#moveWindow();
    if (mustRender) this.#host.requestUpdate();
    this.#play();
    this.#onTick();
  }

  // The page may change direction or text size without any box changing its size.
  #hasOtherTextStyle(): boolean {
    return this.#track !== undefined && textStyleKey(this.#track.list) !== this.#textStyle;
  }
}

/** Pixels that the viewport cuts off a headline, before its start and after its end; undefined where it would fit. */
function hiddenParts(
  headline: Element,
  viewport: Element,
  { axis, isRtl }: Track,
): { readonly before: number; readonly after: number } | undefined {
  const [inner, outer] = [headline.getBoundingClientRect(), viewport.getBoundingClientRect()];
  const size = axis === 'block' ? 'height' : 'width';
  if (inner[size] <= outer[size]) return undefined;
  if (axis === 'block')
    return { before: outer.top - inner.top, after: inner.bottom - outer.bottom };
  const [left, right] = [outer.left - inner.left, inner.right - outer.right];
  return isRtl ? { before: right, after: left } : { before: left, after: right };
}

function isSameOptions(a: MarqueeOptions | undefined, b: MarqueeOptions | undefined): boolean {
  if (!a || !b) return a === b;
  const keys = Object.keys(a) as (keyof MarqueeOptions)[];
  return keys.every((key) => a[key] === b[key]);
}
