import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** Milliseconds for which a message stays: a reader who moves through the page must not meet an old one. */
const STAY_MS = 10_000;

/**
 * Speaks short messages to screen readers by a live region, which every engine and screen reader knows.
 * `ariaNotify` is left out: where it exists, some platforms pass nothing on.
 */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #lang: string | typeof nothing = nothing;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Speaks a message after the present one. The same message twice is spoken twice.
   * @param lang its language, where that is not the page's
   */
  say(text: string, lang: string | typeof nothing = nothing): void {
    this.#lang = lang;
    // Only a change is spoken, and a blank is none to the ear.
    this.#setText(text === this.#text ? `${text}\u00a0` : text);
    this.#timer = setTimeout(() => {
      this.#setText('');
    }, STAY_MS);
  }

  /** The region, which must be rendered before its first text. With the role `status` it would be a stop while empty. */
  render(): TemplateResult {
    return html`<div
      class="visually-hidden"
      aria-live="polite"
      lang=${this.#lang}
      .textContent=${this.#text}
    ></div>`;
  }

  hostDisconnected(): void {
    this.#setText('');
  }

  #setText(text: string): void {
    clearTimeout(this.#timer);
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }
}
