import { FeedError } from '../feed/feed-error.js';
import { liveFeed } from '../feed/live/feed-store.js';
import {
  errorOf,
  type FeedState,
  type LiveFeed,
  type Subscription,
} from '../feed/live/live-feed.js';
import type { Feed } from '../model.js';
import { absoluteUrl } from './feed-options.js';

const LOADING: FeedState = { status: 'loading' };

/** One feed that an element follows: its entry in the page's store, or the failure of an invalid address. */
export class FollowedFeed {
  /** As written in the attribute: relative to the document. */
  readonly src: string;
  readonly #credentials: RequestCredentials;
  /** Stays set when nobody follows it, so that its headlines remain readable. */
  #liveFeed: LiveFeed | undefined;
  #invalid: FeedState | undefined;
  #unsubscribe: (() => void) | undefined;
  #knownError: FeedError | undefined;

  constructor(src: string, credentials: RequestCredentials) {
    this.src = src;
    this.#credentials = credentials;
  }

  /** The state of the feed in the store. */
  get state(): FeedState {
    return this.#invalid ?? this.#liveFeed?.state ?? LOADING;
  }

  /** Follows the feed until `stop`. */
  start(subscription: Subscription): void {
    // The document's base may be another one by now.
    const url = absoluteUrl(this.src);
    this.#invalid = url === undefined ? invalidAddress(this.src) : undefined;
    this.#liveFeed =
      url === undefined ? undefined : liveFeed(url, { credentials: this.#credentials });
    this.#unsubscribe = this.#liveFeed?.subscribe(subscription);
  }

  /** Follows the feed no longer. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Loads the feed now. @throws {FeedError} where that fails, and where nobody follows the feed */
  async reload(): Promise<Feed> {
    if (this.#liveFeed && this.#unsubscribe) return this.#liveFeed.reload();
    throw nothingToLoad(this.src);
  }

  /** The error of its last load, once; undefined without a new one. */
  takeNewError(): FeedError | undefined {
    const error = errorOf(this.state);
    const isNew = error !== this.#knownError;
    this.#knownError = error;
    return isNew ? error : undefined;
  }
}

/** The error of a load without an address, or outside of a page. */
export function nothingToLoad(src: string): FeedError {
  return new FeedError('aborted', src, 'No feed to load: set src, and connect the element.');
}

function invalidAddress(src: string): FeedState {
  const message =
    location.protocol === 'file:'
      ? `This page is a file, and browsers load no feed from files: "${src}" needs a web server. Open the page from one, or give src an http address.`
      : `"${src}" is not an address. Set src to the URL of a feed.`;
  return { status: 'failed', error: new FeedError('network', src, message) };
}
