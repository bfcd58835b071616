/** Counts the listeners, timers, frames, observers and animations of a page, by wrapping the platform's functions. */

/** The number of resources of each kind. */
export interface ResourceCounts {
  /** Listeners on the window, the document and media query lists. */
  readonly listeners: number;
  readonly timers: number;
  readonly frames: number;
  /** Targets of observers of any kind. */
  readonly observed: number;
  /** Animations that run, or still hold their final styles. */
  readonly animations: number;
}

type Restore = () => void;

/** Counts the resources that are created from now on, until `stop` is called. */
export class LeakTracker {
  readonly #listeners = new Set<string>();
  readonly #timers = new Set<number>();
  readonly #frames = new Set<number>();
  readonly #observed = new Map<object, Set<unknown>>();
  readonly #animations = new Set<Animation>();
  readonly #ids = new WeakMap<object, number>();
  readonly #restores: Restore[] = [];
  #lastId = 0;

  constructor() {
    this.#watchListeners();
    this.#watchTimers();
    for (const kind of [ResizeObserver, IntersectionObserver, MutationObserver])
      this.#watchObserver(kind.prototype);
    this.#replace(Element.prototype, 'animate', (animate) => {
      const { add } = this.#animationsAs();
      return function (this: Element, ...args: Parameters<Element['animate']>) {
        return add(animate.apply(this, args));
      };
    });
  }

  /** The resources that exist now. */
  get now(): ResourceCounts {
    const active = [...this.#animations].filter(({ playState, effect }) => {
      const isFilling = effect?.getTiming().fill === 'both';
      return (
        playState === 'running' || playState === 'paused' || (playState === 'finished' && isFilling)
      );
    });
    return {
      listeners: this.#listeners.size,
      timers: this.#timers.size,
      frames: this.#frames.size,
      observed: [...this.#observed.values()].reduce((sum, { size }) => sum + size, 0),
      animations: active.length,
    };
  }

  /** Restores the platform's functions. */
  stop(): void {
    for (const restore of this.#restores) restore();
  }

  #replace<T extends object, K extends keyof T>(
    target: T,
    name: K,
    make: (real: T[K]) => T[K],
  ): void {
    const real = target[name];
    target[name] = make(real);
    this.#restores.push(() => {
      target[name] = real;
    });
  }

  #animationsAs(): { add: (animation: Animation) => Animation } {
    return {
      add: (animation) => {
        this.#animations.add(animation);
        return animation;
      },
    };
  }

  #idOf(thing: object): number {
    const id = this.#ids.get(thing) ?? ++this.#lastId;
    this.#ids.set(thing, id);
    return id;
  }

  #watchListeners(): void {
    const listeners = this.#listeners;
    const keyOf = (
      target: EventTarget,
      type: string,
      listener: object | null,
      options: unknown,
    ): string => {
      const isCapture: unknown =
        options !== null && typeof options === 'object' ? Reflect.get(options, 'capture') : options;
      return [
        this.#idOf(target),
        type,
        listener && this.#idOf(listener),
        Boolean(isCapture),
      ].join();
    };
    this.#replace(
      EventTarget.prototype,
      'addEventListener',
      (add) =>
        function (this: EventTarget, type, listener, options) {
          add.call(this, type, listener, options);
          const target = thisOrWindow(this);
          if (!isLasting(target)) return;
          const key = keyOf(target, type, listener, options);
          listeners.add(key);
          if (typeof options === 'object' && options.signal)
            add.call(options.signal, 'abort', () => listeners.delete(key));
        },
    );
    this.#replace(
      EventTarget.prototype,
      'removeEventListener',
      (remove) =>
        function (this: EventTarget, type, listener, options) {
          remove.call(this, type, listener, options);
          listeners.delete(keyOf(thisOrWindow(this), type, listener, options));
        },
    );
  }

  #watchTimers(): void {
    for (const [set, clear, ids] of [
      ['setTimeout', 'clearTimeout', this.#timers],
      ['requestAnimationFrame', 'cancelAnimationFrame', this.#frames],
    ] as const) {
      const realSet = window[set] as (
        callback: (...args: unknown[]) => void,
        ...rest: unknown[]
      ) => number;
      const realClear = window[clear] as (id?: number) => void;
      Object.assign(window, {
        [set]: (callback: (...args: unknown[]) => void, ...rest: unknown[]) => {
          const id = realSet(
            (...args) => {
              ids.delete(id);
              callback(...args);
            },
            ...rest,
          );
          ids.add(id);
          return id;
        },
        [clear]: (id?: number) => {
          if (id !== undefined) ids.delete(id);
          realClear(id);
        },
      });
      this.#restores.push(() => Object.assign(window, { [set]: realSet, [clear]: realClear }));
    }
  }

  #watchObserver(prototype: ResizeObserver | IntersectionObserver | MutationObserver): void {
    const observed = this.#observed;
    const wrap = (name: string, note: (observer: object, target: unknown) => void): void => {
      const real: unknown = Reflect.get(prototype, name);
      if (typeof real !== 'function') return;
      Reflect.set(prototype, name, function (this: object, ...args: unknown[]) {
        note(this, args[0]);
        return Reflect.apply(real, this, args) as unknown;
      });
      this.#restores.push(() => Reflect.set(prototype, name, real));
    };
    wrap('observe', (observer, target) => {
      observed.set(observer, (observed.get(observer) ?? new Set()).add(target));
    });
    wrap('unobserve', (observer, target) => observed.get(observer)?.delete(target));
    wrap('disconnect', (observer) => observed.delete(observer));
  }
}

// Listeners on other targets are collected together with their elements.
function isLasting(target: EventTarget): boolean {
  return target === window || target === document || target instanceof MediaQueryList;
}

// A function called without `this` runs on the window.
function thisOrWindow(target: EventTarget | undefined): EventTarget {
  return target ?? window;
}
