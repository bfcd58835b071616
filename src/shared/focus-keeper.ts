import { page } from '../page.js';
import type { LitElement, ReactiveController } from 'lit';

const FOCUSABLE = 'a[href], button, [tabindex]';

/**
 * Moves the focus on where a rendering removes or hides the focused element. It goes to the next element of the group,
 * else to the one before, else to a new one, else to the whole.
 */
export class FocusKeeper implements ReactiveController {
  /** Whether it is moving the focus now: the reader has not asked for that. */
  isMovingOn = false;
  readonly #host: LitElement;
  readonly #groups: string;
  readonly #whole: string;
  #focused: HTMLElement | undefined;
  #group: Element | null = null;
  /** The others of the group, by how well they replace the focused one. */
  #others: readonly HTMLElement[] = [];

  /**
   * @param groups selector of the boxes inside of which focus moves on
   * @param whole selector of the element that gets it where a group has nothing left
   */
  constructor(host: LitElement, { groups, whole }: { groups: string; whole: string }) {
    this.#host = host;
    this.#groups = groups;
    this.#whole = whole;
  }

  hostUpdate(): void {
    const focused = this.#activeElement;
    this.#focused = focused;
    if (!focused) return;
    this.#group = focused.closest(this.#groups);
    const all = focusableIn(this.#group);
    const index = all.indexOf(focused);
    this.#others = [...all.slice(index + 1), ...all.slice(0, Math.max(0, index)).reverse()];
  }

  hostUpdated(): void {
    const focused = this.#focused;
    this.#focused = undefined;
    if (!focused || isShown(focused)) return;
    const [others, group] = [this.#others, this.#group];
    // A key press may be about to focus an element that was rendered just now.
    void this.#host.updateComplete.then(() => {
      this.#moveOn(focused, others, group);
    });
  }

  #moveOn(focused: HTMLElement, others: readonly HTMLElement[], group: Element | null): void {
    const hasMovedOn = this.#activeElement !== focused && !isFocusLost();
    if (hasMovedOn) return;
    const next = [...others, ...focusableIn(group)].find(canHaveFocus);
    const whole = this.#host.renderRoot.querySelector<HTMLElement>(this.#whole);
    this.isMovingOn = true;
    (next ?? whole)?.focus({ preventScroll: true });
    this.isMovingOn = false;
  }

  get #activeElement(): HTMLElement | undefined {
    const root = this.#host.renderRoot;
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active instanceof HTMLElement ? active : undefined;
  }
}

/** Whether nothing in the page has the focus, as after the removal of the focused element. */
function isFocusLost(): boolean {
  return page.activeElement === null || page.activeElement === page.body;
}

function focusableIn(group: Element | null): readonly HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && isShown(element);
}

function isShown(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
