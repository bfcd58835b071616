import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Old polyfills have no listeners of this kind. */
type LegacyMediaQueryList = Partial<MediaQueryList>;

/** Follows a media query while its element is connected, and updates the element when it changes. */
export class MediaQuery implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: string;
  #list: LegacyMediaQueryList | undefined;

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** Whether the query matches now; false while disconnected. */
  get matches(): boolean {
    return this.#list?.matches ?? false;
  }

  hostConnected(): void {
    const list: LegacyMediaQueryList = matchMedia(this.#query);
    list.addEventListener?.('change', this.#handleChange);
    this.#list = list;
  }

  hostDisconnected(): void {
    this.#list?.removeEventListener?.('change', this.#handleChange);
    this.#list = undefined;
  }

  readonly #handleChange = (): void => {
    this.#host.requestUpdate();
  };
}
