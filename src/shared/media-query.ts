import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows a media query while its element is connected, and renders the element when it changes. */
export class MediaQuery implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: string;
  #list: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** Whether it matches now; false while not connected. */
  get matches(): boolean {
    return this.#list?.matches ?? false;
  }

  hostConnected(): void {
    this.#list = matchMedia(this.#query);
    this.#list.addEventListener('change', this.#handleChange);
  }

  hostDisconnected(): void {
    this.#list?.removeEventListener('change', this.#handleChange);
    this.#list = undefined;
  }

  readonly #handleChange = (): void => {
    this.#host.requestUpdate();
  };
}
