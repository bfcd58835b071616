import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PauseReason } from '../shared/events.js';
import { page } from '../page.js';

/** Session storage: the reader has paused the headlines. */
const STORAGE_KEY = 'news-ticker-paused';

/** Reasons that `play()` removes; the others end by themselves. */
const LASTING: readonly PauseReason[] = ['user', 'author', 'focus'];

/** The reasons for which a strip is paused. Watches page visibility and the viewport while connected. */
export class PauseController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  readonly #reasons = new Set<PauseReason>();
  #observer: IntersectionObserver | undefined;

  /** @param onChange called after the reasons have changed */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** All present reasons, oldest first. */
  get reasons(): readonly PauseReason[] {
    return [...this.#reasons];
  }

  /** Whether the reader has stopped motion and changes, by the button or by focus on a headline. */
  get isPausedByReader(): boolean {
    return this.#reasons.has('user') || this.#reasons.has('focus');
  }

  hostConnected(): void {
    if (readStored()) this.#reasons.add('user');
    page.addEventListener('visibilitychange', this.#handleVisibility);
    this.#handleVisibility();
    this.#observer = new IntersectionObserver((entries) => {
      this.set('offscreen', entries.at(-1)?.isIntersecting === false);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    page.removeEventListener('visibilitychange', this.#handleVisibility);
    this.#observer?.disconnect();
    for (const reason of ['hover', 'focus', 'drag', 'hidden', 'offscreen'] as const)
      this.#reasons.delete(reason);
  }

  /** Adds or removes one reason. */
  set(reason: PauseReason, holds: boolean): void {
    if (this.#reasons.has(reason) === holds) return;
    if (holds) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    this.#onChange();
  }

  /** Pauses by the reader's own button, which is remembered for the browser session. */
  pauseByReader(): void {
    store(true);
    this.set('user', true);
  }

  /** Removes every reason that lasts until play is pressed. */
  resume(): void {
    store(false);
    const hadReason = LASTING.some((reason) => this.#reasons.has(reason));
    if (!hadReason) return;
    for (const reason of LASTING) this.#reasons.delete(reason);
    this.#onChange();
  }

  readonly #handleVisibility = (): void => {
    this.set('hidden', page.visibilityState === 'hidden');
  };
}

// Storage throws in sandboxed frames and where the reader forbids it; nothing is remembered then.
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
    // The strip stays paused while the page is open.
  }
}
