import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Article } from '../model.js';
import { formatDay, formatFullDate, formatRelative } from '../shared/intl.js';
import { MINUTE_MS, onMinute } from '../shared/minute-clock.js';
import { page } from '../page.js';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Clocks may differ by this much; a date further in the future is wrong. */
const CLOCK_SKEW_MS = 5 * MINUTE_MS;

/** The ages of a strip's headlines, updated each minute. A visible age stays the same, so that nothing moves. */
export class RelativeTimes implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #shown = new WeakMap<Article, string | undefined>();
  /** Ids of visible headlines whose shown age is out of date. */
  readonly #outdated = new Set<string>();
  #isActive = false;
  #stop: (() => void) | undefined;
  #wasHidden = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the element is rendered at each full minute. */
  setActive(isActive: boolean): void {
    this.#isActive = isActive;
    if (isActive && this.#host.isConnected) this.hostConnected();
    else this.hostDisconnected();
  }

  /** The age of a headline; a visible one keeps the age that it shows until it has left. */
  renderFrozen(article: Article, visible: ReadonlySet<string>, locale: string): unknown {
    const { published, id } = article;
    const now = formatAge(published, new Date(), locale);
    const isFrozen = visible.has(id) && this.#shown.has(article);
    const text = isFrozen ? this.#shown.get(article) : now;
    this.#shown.set(article, text);
    if (text === now) this.#outdated.delete(id);
    else this.#outdated.add(id);
    return renderTime(published, text, locale);
  }

  /** Takes the ids of the visible headlines. Renders the element when an outdated age has left the viewport. */
  release(visible: readonly string[]): void {
    const ids = new Set(visible);
    const free = [...this.#outdated].filter((id) => !ids.has(id));
    if (free.length === 0) return;
    for (const id of free) this.#outdated.delete(id);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!this.#isActive || this.#stop) return;
    this.#stop = onMinute(this.#handleMinute);
    page.addEventListener('visibilitychange', this.#handleVisibility);
  }

  hostDisconnected(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = undefined;
    page.removeEventListener('visibilitychange', this.#handleVisibility);
  }

  readonly #handleMinute = (): void => {
    // Nobody has looked at a hidden page, so every age may change.
    if (this.#wasHidden) this.#shown = new WeakMap();
    this.#wasHidden = false;
    this.#host.requestUpdate();
  };

  readonly #handleVisibility = (): void => {
    if (page.visibilityState === 'hidden') this.#wasHidden = true;
  };
}

/** An age such as "now", "5 min. ago" or "3 hr. ago"; after a day "24 Nov". Undefined without a usable date. */
export function formatAge(
  published: Date | undefined,
  now: Date,
  locale: string,
): string | undefined {
  const age = published ? now.getTime() - published.getTime() : NaN;
  if (!published || Number.isNaN(age) || age < -CLOCK_SKEW_MS) return undefined;
  if (age < MINUTE_MS) return formatRelative(0, 'second', locale);
  if (age < HOUR_MS) return formatRelative(Math.floor(age / MINUTE_MS), 'minute', locale);
  if (age < DAY_MS) return formatRelative(Math.floor(age / HOUR_MS), 'hour', locale);
  return formatDay(published, now, locale);
}

/** An age as an element, with the full date as its title. */
export function renderTime(
  published: Date | undefined,
  text: string | undefined,
  locale: string,
): TemplateResult | typeof nothing {
  if (!published || text === undefined) return nothing;
  return html`<time
    part="time"
    class="time"
    datetime=${published.toISOString()}
    title=${formatFullDate(published, locale)}
    >${text}</time
  >`;
}
