import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model.js';
import { onMinute } from '../shared/clock.js';
import { ageText, renderTime } from './age.js';

/** The ages of a strip's headlines: they grow by the page's clock, but not under a reader's eyes. */
export class Ages implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #shown = new WeakMap<Article, string | undefined>();
  /** Ids of headlines whose age is older than it says, since they have been seen ever since. */
  readonly #behind = new Set<string>();
  #isWanted = false;
  #stop: (() => void) | undefined;
  #wasHidden = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Renders the element at each full minute from now on, or no longer. */
  follow(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted && this.#host.isConnected) this.hostConnected();
    else this.hostDisconnected();
  }

  /**
   * The age for a strip that moves: what is visible keeps its age, and so its width, until it has left.
   * @param visible ids of the headlines that are seen
   */
  renderHeld(article: Article, visible: ReadonlySet<string>, language: string): unknown {
    const { published, id } = article;
    const now = ageText(published, new Date(), language);
    const isHeld = visible.has(id) && this.#shown.has(article);
    const text = isHeld ? this.#shown.get(article) : now;
    this.#shown.set(article, text);
    if (text === now) this.#behind.delete(id);
    else this.#behind.add(id);
    return renderTime(published, text, language);
  }

  /** Takes note of what is seen: renders the element when an age that was held can change. */
  release(visible: readonly string[]): void {
    const seen = new Set(visible);
    const free = [...this.#behind].filter((id) => !seen.has(id));
    if (free.length === 0) return;
    for (const id of free) this.#behind.delete(id);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!this.#isWanted || this.#stop) return;
    this.#stop = onMinute(this.#handleMinute);
    document.addEventListener('visibilitychange', this.#handleVisibility);
  }

  hostDisconnected(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = undefined;
    document.removeEventListener('visibilitychange', this.#handleVisibility);
  }

  readonly #handleMinute = (): void => {
    // Nobody has been reading: every age can be right at once.
    if (this.#wasHidden) this.#shown = new WeakMap();
    this.#wasHidden = false;
    this.#host.requestUpdate();
  };

  readonly #handleVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.#wasHidden = true;
  };
}
