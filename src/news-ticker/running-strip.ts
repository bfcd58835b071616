import { Lanes, type Lane } from './lanes.js';
import { Motion, type Strip } from './motion.js';

/** What has been rendered, and how it should move. */
export interface RenderedStrip {
  readonly viewport: HTMLElement;
  readonly list: HTMLElement;
  /** The buttons beside it, which are there only while something can move. */
  readonly controls: HTMLElement;
  /** Ids of the headlines; the list's children are these, once for each copy. */
  readonly ids: readonly string[];
  /** Pixels a second at a text size of 16 px; below 0 towards the line's end. */
  readonly speed: number;
  /** The reader moves it: nothing moves by itself. */
  readonly isByHand: boolean;
}

/** What the owner of a strip wants to know. */
export interface StripEvents {
  /** `copies` or `fits` is another now: render again. */
  readonly onChange: () => void;
  /** Something has left the viewport, or a move has come to rest. */
  readonly onTick: () => void;
}

/** Text size that speeds are given for, in pixels. */
const TEXT_SIZE = 16;

/** Joins a rendered list to its motion: measures it, repeats it where it is short, lets it rest where it fits. */
export class RunningStrip {
  /** How many times the headlines have to be rendered, one after the other. */
  copies = 1;
  /** Whether the headlines need no motion; true until they have been measured. */
  fits = true;
  readonly #events: StripEvents;
  readonly #motion: Motion;
  readonly #sizes = new WeakMap<Element, number>();
  #observer: ResizeObserver | undefined;
  #observed: ReadonlySet<HTMLElement> = new Set();
  #rendered: RenderedStrip | undefined;
  #arranged: Strip | undefined;
  #isWanted = false;

  constructor(events: StripEvents) {
    this.#events = events;
    this.#motion = new Motion(() => {
      this.#handleTick();
    });
  }

  /** Whether it moves by itself just now. */
  get isRunning(): boolean {
    return this.#motion.isRunning;
  }

  /** Ids of the headlines that are seen, in the order in which they are seen. */
  visibleIds(): readonly string[] {
    return [...new Set(this.#motion.visibleKeys().map((key) => key.slice(key.indexOf(':') + 1)))];
  }

  /** Takes what has been rendered; undefined where there is no strip. */
  show(rendered: RenderedStrip | undefined): void {
    this.#rendered = rendered;
    this.#observe(
      rendered ? [rendered.viewport, rendered.controls, ...this.#firstCopy(rendered)] : [],
    );
    if (this.#measure()) this.#events.onChange();
  }

  /** Lets it run from now on, or stops it. */
  run(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#apply();
  }

  /** Brings a headline fully into view. */
  reveal(id: string): void {
    this.#motion.reveal(`0:${id}`);
  }

  /** Glides to the next headline, or the one before. */
  step(by: 1 | -1): void {
    this.#motion.step(by);
  }

  /** Ends everything that lives on: call it when the element leaves the page. */
  disconnect(): void {
    this.#observe([]);
    this.#rest();
  }

  #firstCopy({ list, ids }: RenderedStrip): readonly HTMLElement[] {
    return itemsIn(list).slice(0, ids.length);
  }

  // Whole pixels do to begin with: the observer corrects them before anything is painted.
  #begin(element: HTMLElement): void {
    this.#sizes.set(element, element.offsetWidth);
    this.#observer?.observe(element);
  }

  // Repeats are as wide as what they repeat, so only the first copy is watched.
  #observe(elements: readonly HTMLElement[]): void {
    this.#observer ??= new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        // Exact, and untouched by transforms and zoom around us, unlike a bounding rectangle.
        this.#sizes.set(target, borderBoxSize[0]?.inlineSize ?? 0);
      }
      // In the next frame: what is rendered anew in this one would be a "loop" error on the host's page.
      if (this.#measure()) requestAnimationFrame(this.#events.onChange);
    });
    const wanted = new Set(elements);
    for (const element of this.#observed)
      if (!wanted.has(element)) this.#observer.unobserve(element);
    for (const element of wanted) if (!this.#observed.has(element)) this.#begin(element);
    this.#observed = wanted;
  }

  /** Sets the strip up by what is known of its sizes; says whether it has to be rendered otherwise. */
  #measure(): boolean {
    const rendered = this.#rendered;
    const viewport = rendered && this.#sizes.get(rendered.viewport);
    const lanes = rendered ? this.#lanesOf(rendered) : undefined;
    if (!rendered || viewport === undefined || !lanes) return false;
    const cycle = lanes.reduce((sum, { size }) => sum + size, 0);
    // Judged as if there were no buttons: they come and go by the answer, and would turn it round.
    const fits = cycle <= viewport + (this.#sizes.get(rendered.controls) ?? 0);
    const copies = fits || rendered.isByHand ? 1 : Lanes.copiesFor(lanes, viewport);
    const isOther = fits !== this.fits || copies !== this.copies;
    this.fits = fits;
    this.copies = copies;
    if (fits || rendered.isByHand) this.#rest();
    else this.#arrange(rendered, lanes, viewport);
    this.#apply();
    return isOther;
  }

  // Undefined until every headline has been measured.
  #lanesOf(rendered: RenderedStrip): readonly Lane[] | undefined {
    const items = this.#firstCopy(rendered);
    const lanes = items.flatMap((item, index) => {
      const size = this.#sizes.get(item);
      const id = rendered.ids[index];
      return size === undefined || id === undefined ? [] : [{ key: id, size }];
    });
    return lanes.length === rendered.ids.length && lanes.length > 0 ? lanes : undefined;
  }

  #arrange({ list, speed }: RenderedStrip, lane: readonly Lane[], viewport: number): void {
    const elements = itemsIn(list);
    // More copies are on their way: what is there goes on until they have come.
    if (elements.length !== lane.length * this.copies) return;
    const all = Array.from({ length: this.copies }, (_, copy) =>
      lane.map(({ key, size }) => ({ key: `${String(copy)}:${key}`, size })),
    ).flat();
    const { direction, fontSize } = getComputedStyle(list);
    const strip: Strip = {
      list,
      elements,
      lanes: new Lanes(all, viewport),
      isRtl: direction === 'rtl',
      speed: (speed * parseFloat(fontSize)) / TEXT_SIZE,
    };
    if (this.#arranged && isSameStrip(strip, this.#arranged)) return;
    this.#arranged = strip;
    this.#motion.arrange(strip);
  }

  #rest(): void {
    if (!this.#arranged) return;
    this.#arranged = undefined;
    this.#motion.clear();
  }

  #apply(): void {
    if (!this.#arranged) return;
    if (this.#isWanted) this.#motion.start();
    else this.#motion.stop();
  }

  // Direction and text size of the page may have changed without any box changing.
  #handleTick(): void {
    if (this.#measure()) this.#events.onChange();
    this.#events.onTick();
  }
}

function itemsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.children].filter((child) => child instanceof HTMLElement);
}

function isSameStrip(a: Strip, b: Strip): boolean {
  return (
    a.list === b.list &&
    a.isRtl === b.isRtl &&
    a.speed === b.speed &&
    a.lanes.viewport === b.lanes.viewport &&
    a.elements.length === b.elements.length &&
    a.elements.every((element, index) => element === b.elements[index]) &&
    a.lanes.items.every(({ key, size }, index) => {
      const other = b.lanes.items[index];
      return key === other?.key && size === other.size;
    })
  );
}
