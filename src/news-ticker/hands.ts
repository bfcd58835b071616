/** What hands can do to a strip. */
export interface Held {
  /** A hand may soon move it. */
  grip(): void;
  /** Follows by so many pixels towards the right. */
  follow(pixels: number): void;
  /** Lets go at so many pixels a second towards the right. */
  release(speed: number): void;
  /** Whether a hand has it just now. */
  onHold(isHeld: boolean): void;
}

/** A finger that trembles is a tap, in pixels. */
const LEAST_DRAG = 8;

/** Only the last of a drag tells how fast the strip was let go, in milliseconds. */
const RECENT_MS = 100;

/** A strip that is thrown stays readable, in pixels a second. */
const MOST_SPEED = 2500;

/** A wheel has no end of its own, in milliseconds. */
const WHEEL_PAUSE_MS = 300;

/** What a line of a wheel that counts lines comes to, in pixels. */
const WHEEL_LINE = 16;

/** Drags, throws and wheels a strip: by pointers of every kind, along the line only. */
export class Hands {
  readonly #held: Held;
  #pointer: number | undefined;
  #hasDragged = false;
  #start = 0;
  #path: readonly { readonly x: number; readonly time: number }[] = [];
  #wheelTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(held: Held) {
    this.#held = held;
  }

  /** Lets go of everything. */
  disconnect(): void {
    this.#pointer = undefined;
    clearTimeout(this.#wheelTimer);
  }

  /** For the viewport's `pointerdown`. */
  readonly handleDown = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0) return;
    this.#drop();
    this.#hasDragged = false;
    this.#pointer = event.pointerId;
    this.#start = event.clientX;
    this.#path = [{ x: event.clientX, time: event.timeStamp }];
    this.#held.grip();
  };

  /** For the viewport's `pointermove`. */
  readonly handleMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    // A mouse that was let go of elsewhere.
    if ((event.buttons & 1) === 0) {
      this.#drop();
      return;
    }
    const { clientX: x, timeStamp: time } = event;
    if (!this.#hasDragged) {
      if (Math.abs(x - this.#start) < LEAST_DRAG) return;
      this.#begin(event);
    }
    this.#held.follow(x - (this.#path.at(-1)?.x ?? x));
    this.#path = [...this.#path.filter((point) => time - point.time < RECENT_MS), { x, time }];
  };

  /** For `pointerup` and `pointercancel`: the browser cancels what turns out to scroll the page. */
  readonly handleUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    if (!this.#hasDragged) return;
    this.#held.release(event.type === 'pointerup' ? this.#speedAt(event.timeStamp) : 0);
    this.#held.onHold(false);
  };

  /** For clicks, before anything else hears of them: what ends a drag is none. */
  readonly click = {
    capture: true,
    handleEvent: (event: MouseEvent): void => {
      this.#handleClick(event);
    },
  };

  /** For `wheel`: up and down stay the page's. */
  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      this.#handleWheel(event);
    },
  };

  /** For `dragstart`: a link would be carried away instead of the strip. */
  readonly handleNativeDrag = (event: Event): void => {
    event.preventDefault();
  };

  #handleClick(event: MouseEvent): void {
    // A key has no pointer that could have dragged.
    if (!this.#hasDragged || event.detail === 0) return;
    this.#hasDragged = false;
    event.preventDefault();
    event.stopPropagation();
  }

  #handleWheel(event: WheelEvent): void {
    if (event.ctrlKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    // Browsers would go back in history.
    event.preventDefault();
    this.#held.onHold(true);
    this.#held.grip();
    const isLines = event.deltaMode === WheelEvent.DOM_DELTA_LINE;
    this.#held.follow(-event.deltaX * (isLines ? WHEEL_LINE : 1));
    clearTimeout(this.#wheelTimer);
    this.#wheelTimer = setTimeout(() => {
      this.#held.release(0);
      this.#held.onHold(false);
    }, WHEEL_PAUSE_MS);
  }

  // For the end of a press that nobody has told of.
  #drop(): void {
    if (this.#pointer === undefined) return;
    this.#pointer = undefined;
    if (!this.#hasDragged) return;
    this.#held.release(0);
    this.#held.onHold(false);
  }

  #begin(event: PointerEvent): void {
    this.#hasDragged = true;
    // From here on, or the strip would jump by what it took to know that this is a drag.
    this.#path = [{ x: event.clientX, time: event.timeStamp }];
    if (event.currentTarget instanceof Element) capture(event.currentTarget, event.pointerId);
    this.#held.onHold(true);
  }

  #speedAt(time: number): number {
    const recent = this.#path.filter((point) => time - point.time < RECENT_MS);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || last.time <= first.time) return 0;
    const speed = ((last.x - first.x) / (last.time - first.time)) * 1000;
    return Math.max(-MOST_SPEED, Math.min(MOST_SPEED, speed));
  }
}

// It fails for pointers that are gone by now, and for those that a script has made up.
function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The strip follows for as long as the pointer is over it.
  }
}
