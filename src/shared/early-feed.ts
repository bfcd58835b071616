import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sendEarly } from '../feed/request.js';
import { absoluteUrl, credentialsFrom } from './feed-question.js';

/** Sends the first request of an element's feed while the part that reads the answer is under way. */
export class EarlyFeed implements ReactiveController {
  #asked = '';
  #giveUp: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Asks for the feed that these properties name, unless it has been asked for; nothing without `src`. */
  ask({
    src,
    credentials,
  }: {
    readonly src: string | undefined;
    readonly credentials: string;
  }): void {
    const url = src ? absoluteUrl(src) : undefined;
    const asked = `${credentials} ${url ?? ''}`;
    if (asked === this.#asked) return;
    this.end();
    this.#asked = asked;
    if (url !== undefined) this.#giveUp = sendEarly(url, credentialsFrom(credentials));
  }

  hostDisconnected(): void {
    this.end();
  }

  /** What has not been taken by the end of this task is no longer wanted. */
  end(): void {
    const giveUp = this.#giveUp;
    this.#giveUp = undefined;
    this.#asked = '';
    // A move in the DOM leaves and comes back in one task.
    if (giveUp) queueMicrotask(giveUp);
  }
}
