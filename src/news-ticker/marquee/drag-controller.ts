import type { MarqueeController } from './marquee-controller.js';

/** Pixels below which a trembling finger still taps. */
const MIN_DRAG = 8;

/** Milliseconds at the end of a drag that tell its speed. */
const RECENT_MS = 100;

/** Pixels a second: a faster fling could not be read. */
const MAX_FLING = 2500;

/** Milliseconds without wheel events after which a wheel gesture has ended. */
const WHEEL_PAUSE_MS = 300;

/** Pixels per line for wheel events in `DOM_DELTA_LINE` mode. */
const WHEEL_LINE = 16;

/** Reads drags, flings and horizontal wheel gestures on the viewport, by pointers of every kind. */
export class DragController {
  readonly #marquee: MarqueeController;
  #pointer: number | undefined;
  #hasDragged = false;
  #start = 0;
  #path: readonly { readonly x: number; readonly time: number }[] = [];
  #wheelTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(marquee: MarqueeController) {
    this.#marquee = marquee;
  }

  /** Ends every gesture. */
  disconnect(): void {
    this.#pointer = undefined;
    clearTimeout(this.#wheelTimer);
  }

  /** Handles the viewport's `pointerdown`. */
  readonly handleDown = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0) return;
    this.#cancel();
    this.#hasDragged = false;
    this.#pointer = event.pointerId;
    this.#start = event.clientX;
    this.#path = [{ x: event.clientX, time: event.timeStamp }];
    this.#marquee.handleDragStart();
  };

  /** Handles the viewport's `pointermove`. */
  readonly handleMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    // The button was released outside of the page.
    if ((event.buttons & 1) === 0) {
      this.#cancel();
      return;
    }
    const { clientX: x, timeStamp: time } = event;
    if (!this.#hasDragged) {
      if (Math.abs(x - this.#start) < MIN_DRAG) return;
      this.#begin(event);
    }
    this.#marquee.handleDragMove(x - (this.#path.at(-1)?.x ?? x));
    this.#path = [...this.#path.filter((point) => time - point.time < RECENT_MS), { x, time }];
  };

  /** Handles `pointerup` and `pointercancel`: the browser cancels a touch that scrolls the page. */
  readonly handleUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    if (this.#hasDragged)
      this.#marquee.handleDragEnd(event.type === 'pointerup' ? this.#speedAt(event.timeStamp) : 0);
  };

  /** Cancels the click at the end of a drag, before any other listener. */
  readonly click = {
    capture: true,
    handleEvent: (event: MouseEvent): void => {
      this.#handleClick(event);
    },
  };

  /** Handles `wheel`; vertical scrolling stays with the page. */
  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      this.#handleWheel(event);
    },
  };

  /** Handles `dragstart`: the browser would drag a link instead of the strip. */
  readonly handleNativeDrag = (event: Event): void => {
    event.preventDefault();
  };

  #handleClick(event: MouseEvent): void {
    // A click by key has no detail, and cannot have dragged.
    if (!this.#hasDragged || event.detail === 0) return;
    this.#hasDragged = false;
    event.preventDefault();
    event.stopPropagation();
  }

  #handleWheel(event: WheelEvent): void {
    if (event.ctrlKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    // Browsers would navigate back.
    event.preventDefault();
    this.#marquee.setDragging(true);
    this.#marquee.handleDragStart();
    const isLines = event.deltaMode === WheelEvent.DOM_DELTA_LINE;
    this.#marquee.handleDragMove(-event.deltaX * (isLines ? WHEEL_LINE : 1));
    clearTimeout(this.#wheelTimer);
    this.#wheelTimer = setTimeout(() => {
      this.#marquee.handleDragEnd(0);
    }, WHEEL_PAUSE_MS);
  }

  /** Ends a drag whose end no event has reported. */
  #cancel(): void {
    if (this.#pointer === undefined) return;
    this.#pointer = undefined;
    if (this.#hasDragged) this.#marquee.handleDragEnd(0);
  }

  #begin(event: PointerEvent): void {
    this.#hasDragged = true;
    // The strip would otherwise jump by the pixels that it took to recognize a drag.
    this.#path = [{ x: event.clientX, time: event.timeStamp }];
    if (event.currentTarget instanceof Element) capture(event.currentTarget, event.pointerId);
    this.#marquee.setDragging(true);
  }

  #speedAt(time: number): number {
    const recent = this.#path.filter((point) => time - point.time < RECENT_MS);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || last.time <= first.time) return 0;
    const speed = ((last.x - first.x) / (last.time - first.time)) * 1000;
    return Math.max(-MAX_FLING, Math.min(MAX_FLING, speed));
  }
}

// Throws for a pointer that is gone, and for one made up by a script.
function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The strip then follows only while the pointer is over it.
  }
}
