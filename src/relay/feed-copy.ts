/** The relay's copy of one feed. It is asked for when it is old, and served on when that fails. */
import { asFeedError, type FeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse/parse-feed.js';
import type { Feed } from '../model.js';
import { askUpstream, type UpstreamAnswer, type UpstreamOptions } from './upstream.js';

/** Milliseconds for which the last good copy is served while its source fails. */
export const MAX_STALE_MS = 24 * 60 * 60 * 1000;
/** Least milliseconds between two requests to a source that fails. */
const RETRY_MS = 10_000;
/** Most milliseconds for which a source may put off the next request (Retry-After). */
const MAX_RETRY_MS = 60 * 60 * 1000;
/** With a good copy, readers wait no longer for a slow source. */
const PATIENCE_MS = 2000;

/** How a copy is made and kept. */
export interface CopyOptions extends Omit<UpstreamOptions, 'validators'> {
  /** Milliseconds for which a copy counts as fresh. */
  readonly freshMs: number;
  /** Told of each failure of the source. */
  readonly onError: (error: FeedError) => void;
}

/** A copy as it is served now. */
export interface ServedCopy {
  readonly feed: Feed;
  /** Whether it is older than it should be, since its source is slow or fails. */
  readonly isStale: boolean;
  /** Milliseconds until it will be asked for again. */
  readonly freshMs: number;
}

/** The copy of one feed. */
export class FeedCopy {
  readonly #url: string;
  readonly #options: CopyOptions;
  #good: { readonly feed: Feed; readonly answer: UpstreamAnswer } | undefined;
  /** When the source last said that the good copy is right. */
  #checkedAt = -Infinity;
  #nextRequestAt = -Infinity;
  #error: FeedError | undefined;
  /** The request under way: however many ask, there is one. */
  #loading: Promise<void> | undefined;

  constructor(url: string, options: CopyOptions) {
    this.#url = url;
    this.#options = options;
  }

  /** The copy, asked for again where it is old. @throws {FeedError} where there is none. */
  async read(): Promise<ServedCopy> {
    if (Date.now() >= this.#nextRequestAt) this.#loading ??= this.#load();
    if (this.#loading) await this.#loading;
    const now = Date.now();
    if (this.#good && now < this.#checkedAt + MAX_STALE_MS) {
      return {
        feed: this.#good.feed,
        isStale: now >= this.#checkedAt + this.#options.freshMs,
        freshMs: Math.max(0, this.#nextRequestAt - now),
      };
    }
    throw this.#error ?? asFeedError(undefined, this.#url);
  }

  /** Settles when the source has answered; with a good copy, after two seconds at the latest. */
  async #load(): Promise<void> {
    const done = this.#request().finally(() => (this.#loading = undefined));
    if (!this.#good) return done;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
    await Promise.race([done, patience]);
    clearTimeout(timer);
  }

  async #request(): Promise<void> {
    const { freshMs, onError } = this.#options;
    try {
      this.#good = await this.#newest();
      this.#checkedAt = Date.now();
      this.#nextRequestAt = this.#checkedAt + freshMs;
      this.#error = undefined;
    } catch (cause) {
      const error = asFeedError(cause, this.#url);
      const wait = Math.min(error.retryAfterMs ?? 0, MAX_RETRY_MS);
      this.#nextRequestAt = Date.now() + Math.max(wait, Math.min(RETRY_MS, freshMs));
      this.#error = error;
      onError(error);
    }
  }

  // An unchanged answer is parsed again too: embargoes pass, and articles expire.
  async #newest(): Promise<{ readonly feed: Feed; readonly answer: UpstreamAnswer }> {
    const known = this.#good?.answer;
    const validators = known?.validators;
    const answer = (await askUpstream(this.#url, { ...this.#options, validators })) ?? known;
    if (!answer) throw asFeedError(undefined, this.#url);
    const {
      bytes,
      contentType,
      validators: { url },
    } = answer;
    const feed = await parseFeed(bytes, { url, contentType });
    return { feed, answer };
  }
}
