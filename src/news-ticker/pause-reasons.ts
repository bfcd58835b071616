import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PauseReason } from '../shared/events.js';

/** Remembers for the browser session that the reader stopped the headlines. */
const STORAGE_KEY = 'news-ticker-paused';

/** Reasons that last until play is pressed; the others end by themselves. */
const LASTING: readonly PauseReason[] = ['user', 'author', 'focus'];

/** Why a strip stands still: a set of reasons, some of which it watches for itself while connected. */
export class PauseReasons implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  readonly #reasons = new Set<PauseReason>();
  #observer: IntersectionObserver | undefined;

  /** @param onChange called after the set has changed */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** All that hold now, in the order in which they came. */
  get all(): readonly PauseReason[] {
    return [...this.#reasons];
  }

  /** Whether the reader has stopped the strip, by the button or by going into it. */
  get isReaders(): boolean {
    return this.#reasons.has('user') || this.#reasons.has('focus');
  }

  /** Whether the strip stands until somebody presses play. */
  get isHeld(): boolean {
    return LASTING.some((reason) => this.#reasons.has(reason));
  }

  hostConnected(): void {
    if (readStored()) this.#reasons.add('user');
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#handleVisibility();
    this.#observer = new IntersectionObserver((entries) => {
      this.set('offscreen', entries.at(-1)?.isIntersecting === false);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    this.#observer?.disconnect();
    for (const reason of ['hover', 'drag', 'hidden', 'offscreen'] as const)
      this.#reasons.delete(reason);
  }

  /** Adds or removes one reason. */
  set(reason: PauseReason, holds: boolean): void {
    if (this.#reasons.has(reason) === holds) return;
    if (holds) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    this.#onChange();
  }

  /** The reader's own button: stops, and remembers it for the session. */
  stopForReader(): void {
    store(true);
    this.set('user', true);
  }

  /** Takes away every reason that lasts until play is pressed. */
  release(): void {
    store(false);
    if (!this.isHeld) return;
    for (const reason of LASTING) this.#reasons.delete(reason);
    this.#onChange();
  }

  readonly #handleVisibility = (): void => {
    this.set('hidden', document.visibilityState === 'hidden');
  };
}

// Storage throws in sandboxed frames and where the reader forbids it: then nothing is remembered.
function readStored(): boolean {
  try {
    return sessionStorage.getItem(STORAGE_KEY) === '1';
  } catch {
    return false;
  }
}

function store(isPaused: boolean): void {
  try {
    if (isPaused) sessionStorage.setItem(STORAGE_KEY, '1');
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Forbidden: the strip stays stopped while the page lives.
  }
}
