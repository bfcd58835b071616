import type { LitElement, ReactiveController } from 'lit';
import type { PauseReason } from '../shared/events.js';
import { readSession, writeSession } from '../shared/session-value.js';
import { page } from '../page.js';

/** Session storage: the reader has paused the headlines. */
const STORAGE_KEY = 'news-ticker-paused';

/** Reasons that `play()` removes; the others end by themselves. */
const LASTING: readonly PauseReason[] = ['user', 'author', 'focus'];

/** A touch may also fire the events of a mouse. */
const HAS_MOUSE = '(hover: hover) and (pointer: fine)';

/**
 * The elements on which focus pauses the strip; rows of the panel are none of them. Where no headline is a link, the
 * viewport itself takes focus for them.
 */
const FOCUSABLE = ':is(.item .headline, .viewport)';

/** The reasons for which a strip is paused. Watches page visibility and the viewport while connected. */
export class PauseController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onChange: () => void;
  readonly #reasons = new Set<PauseReason>();
  #observer: IntersectionObserver | undefined;

  /** @param onChange called after the reasons have changed */
  constructor(host: LitElement, onChange: () => void) {
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
    if (readSession(STORAGE_KEY) === '1') this.#reasons.add('user');
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
    writeSession(STORAGE_KEY, '1');
    this.set('user', true);
  }

  /** Removes every reason that lasts until play is pressed. */
  resume(): void {
    writeSession(STORAGE_KEY, undefined);
    const hadReason = LASTING.some((reason) => this.#reasons.has(reason));
    if (!hadReason) return;
    for (const reason of LASTING) this.#reasons.delete(reason);
    this.#onChange();
  }

  /** Handles `focusin`. Focus on the buttons is no reason: it would turn "Pause" into "Play" under the finger. */
  readonly handleFocusIn = ({ target }: FocusEvent): void => {
    this.set('focus', this.#isHeadline(target) && target.matches(':focus-visible'));
  };

  /** Handles `focusout`. */
  readonly handleFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#isHeadline(relatedTarget)) this.set('focus', false);
  };

  /** Call after a rendering: not every engine fires `focusout` for an element that is removed. */
  endLostFocus(): void {
    const focused = this.#host.renderRoot.querySelector(`${FOCUSABLE}:focus`);
    if (!focused) this.set('focus', false);
  }

  /** Handles the viewport's `pointerenter` and `pointerleave`. */
  readonly handleHover = ({ type, pointerType }: PointerEvent): void => {
    const isMouse = pointerType === 'mouse' && matchMedia(HAS_MOUSE).matches;
    this.set('hover', type === 'pointerenter' && isMouse);
  };

  #isHeadline(target: EventTarget | null): target is Element {
    const isInside = target instanceof Element && target.getRootNode() === this.#host.renderRoot;
    return isInside && target.matches(FOCUSABLE);
  }

  readonly #handleVisibility = (): void => {
    this.set('hidden', page.visibilityState === 'hidden');
  };
}
