import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/feed-error.js';
import { EarlyFeed } from './early-feed.js';
import { NewsFeedErrorEvent } from './events.js';
import { isServer } from './hydration.js';
import type { LazyPart } from './lazy-part.js';

const NOT_LOADED =
  'A part of Off the Wire could not be loaded. Check that all files of the package are served, and allowed by script-src.';

/** An element that begins small, with the feed that it shows. */
export interface LateLifeHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly credentials: string;
}

/** What an element does beyond its first paint: code that comes while that is read, and while its feed is fetched. */
export class LateLife<Part, Life> implements ReactiveController {
  /** It, once it has come. */
  current: Life | undefined;
  /** Why it has not; the next connection or call tries again. */
  failure: FeedError | undefined;
  readonly #host: LateLifeHost;
  readonly #part: LazyPart<Part>;
  readonly #make: (part: Part) => Life;
  readonly #early: EarlyFeed;
  #arrival: Promise<Life> | undefined;

  /** @param make begins it, once its code is there */
  constructor(host: LateLifeHost, part: LazyPart<Part>, make: (part: Part) => Life) {
    this.#host = host;
    this.#part = part;
    this.#make = make;
    this.#early = new EarlyFeed(host);
    host.addController(this);
  }

  /** Ends when what has been asked for has come, or is known not to. */
  get arrival(): Promise<unknown> {
    return this.#arrival?.catch(() => undefined) ?? Promise.resolve();
  }

  /** Asks for it where it is not there; ends when it has come, or is known not to. */
  async settle(): Promise<void> {
    await this.bring().catch(() => undefined);
  }

  hostConnected(): void {
    this.failure = undefined;
  }

  /**
   * Call before each rendering: asks for it where the element is in a page.
   * @param isFeedWanted whether the feed is asked for as well
   */
  begin(isFeedWanted: boolean): void {
    if (isServer) this.#beginOnServer();
    // It asks for itself from now on, or has joined who asks already.
    if (this.current) this.#early.end();
    if (this.current || this.failure || !this.#host.isConnected) return;
    if (isFeedWanted && !this.#part.loaded) this.#early.ask(this.#host);
    void this.settle();
  }

  /** It, which is asked for where it is not there. @throws {FeedError} where it can't be loaded. */
  bring(): Promise<Life> {
    this.#arrival ??= this.#take();
    return this.#arrival;
  }

  // A server renders once, so the code has to be there before; see server.ts.
  #beginOnServer(): void {
    const { loaded } = this.#part;
    if (loaded) this.current ??= this.#make(loaded);
  }

  async #take(): Promise<Life> {
    try {
      this.current = this.#make(await this.#part.load());
      this.failure = undefined;
      return this.current;
    } catch (cause) {
      this.#arrival = undefined;
      this.failure = new FeedError('network', this.#host.src ?? '', NOT_LOADED, { cause });
      this.#host.dispatchEvent(new NewsFeedErrorEvent(this.failure));
      throw this.failure;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
