/** One source a feed URL a page: whoever shows a feed shares its requests, its state and its last good copy. */
import type { Feed } from '../model.js';
import { decodeText } from './decode-text.js';
import { download } from './download.js';
import { FeedError } from './feed-error.js';
import { parseFeed } from './parse-feed.js';
import { nextDelay } from './schedule.js';

/** What is known of a feed just now. */
export type FeedState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly feed: Feed;
      /** When it was last known to be the publisher's latest. */
      readonly asOf: Date;
      /** Older than it should be: its last load failed, or is over 2 s late. */
      readonly stale: boolean;
      /** Why the last load failed. */
      readonly error?: FeedError;
    }
  | { readonly status: 'failed'; readonly error: FeedError };

/** What one subscriber asks of a source. */
export interface Subscription {
  /** Least seconds between two requests, at least 15; 0 = never. */
  readonly refresh: number;
  /** Called whenever the state has changed. */
  readonly onChange: () => void;
}

/** After this a load that was due makes what is shown stale. */
const GRACE_MS = 2_000;

const sources = new Map<string, FeedSource>();

/** The page's one source of this absolute URL. */
export function feedSource(url: string, credentials: RequestCredentials = 'omit'): FeedSource {
  const key = `${credentials} ${url}`;
  const known = sources.get(key);
  if (known) return known;
  const source = new FeedSource(url, credentials, () => sources.delete(key));
  sources.set(key, source);
  return source;
}

/** Loads a feed for its subscribers and keeps it fresh while the page is visible and on line. */
export class FeedSource {
  readonly url: string;
  state: FeedState = { status: 'loading' };
  readonly #credentials: RequestCredentials;
  readonly #forget: () => void;
  readonly #subscriptions = new Set<Subscription>();
  #request: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;
  #poll: ReturnType<typeof setTimeout> | undefined;
  #overdue: ReturnType<typeof setTimeout> | undefined;
  #dueAt: number | undefined;
  #lastText: string | undefined;
  #freshMs = 0;
  #failures = 0;

  constructor(url: string, credentials: RequestCredentials, forget: () => void) {
    this.url = url;
    this.#credentials = credentials;
    this.#forget = forget;
  }

  /** Follows this source until the returned function is called; the first subscriber starts it. */
  subscribe(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    if (this.#subscriptions.size === 1) this.#start();
    return () => {
      this.#subscriptions.delete(subscription);
      // A move in the DOM leaves and comes back in one task: only who stays away ends the source.
      queueMicrotask(() => {
        if (this.#subscriptions.size === 0) this.#stop();
      });
    };
  }

  /** Asks the server now; resolves to the feed. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    await this.#load('no-cache');
    if (this.state.status === 'ready' && !this.state.error) return this.state.feed;
    throw this.state.status === 'loading'
      ? new FeedError('aborted', this.url, `The request for ${this.url} was given up.`)
      : (this.state.error ?? new FeedError('aborted', this.url, 'Given up.'));
  }

  #start(): void {
    if (this.#request || this.#dueAt !== undefined) return;
    document.addEventListener('visibilitychange', this.#handlePageChange);
    window.addEventListener('online', this.#handlePageChange);
    void this.#load('default');
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#handlePageChange);
    window.removeEventListener('online', this.#handlePageChange);
    this.#clearTimers();
    this.#request?.controller.abort();
    this.#forget();
  }

  // The timer's own word counts: it may come a fraction of a millisecond before the clock agrees.
  readonly #handleDue = (): void => {
    if (isAwake()) void this.#load('no-cache');
  };

  // A load that fell due in a hidden page, or without a network, is made up for.
  readonly #handlePageChange = (): void => {
    if (this.#dueAt !== undefined && Date.now() >= this.#dueAt) this.#handleDue();
  };

  #load(cache: RequestCache): Promise<void> {
    // Everybody who asks while an answer is under way waits for that answer.
    if (this.#request) return this.#request.done;
    this.#clearTimers();
    const controller = new AbortController();
    const done = this.#ask(cache, controller.signal).finally(() => {
      this.#request = undefined;
      if (this.#subscriptions.size > 0) this.#schedule();
    });
    this.#request = { controller, done };
    this.#overdue = setTimeout(this.#markStale, GRACE_MS);
    return done;
  }

  async #ask(cache: RequestCache, signal: AbortSignal): Promise<void> {
    try {
      const answer = await download(this.url, { cache, signal, credentials: this.#credentials });
      const text = decodeText(answer.bytes, answer.contentType);
      const isNews = text !== this.#lastText || this.state.status !== 'ready';
      const feed =
        isNews || this.state.status !== 'ready'
          ? await parseFeed(text, { url: answer.url })
          : this.state.feed;
      this.#lastText = text;
      this.#freshMs = answer.freshMs;
      this.#failures = 0;
      this.#set({ status: 'ready', feed, asOf: new Date(), stale: false });
    } catch (error) {
      if (!signal.aborted) this.#fail(asFeedError(error, this.url));
    }
  }

  #fail(error: FeedError): void {
    this.#failures += 1;
    const { state } = this;
    // The last good headlines outlive every failure.
    this.#set(
      state.status === 'ready' ? { ...state, stale: true, error } : { status: 'failed', error },
    );
  }

  #schedule(): void {
    clearTimeout(this.#overdue);
    const { state } = this;
    if (state.status === 'ready' && state.feed.expired) return;
    const error = state.status === 'loading' ? undefined : state.error;
    if (error?.status === 410) return;
    const delay = nextDelay({
      refreshMs: this.#refreshMs(),
      freshMs: this.#freshMs,
      retryAfterMs: error?.retryAfterMs ?? 0,
      failures: this.#failures,
      random: Math.random,
    });
    this.#dueAt = delay === undefined ? undefined : Date.now() + delay;
    if (delay === undefined) return;
    this.#poll = setTimeout(this.#handleDue, delay);
    this.#overdue = setTimeout(this.#markStale, delay + GRACE_MS);
  }

  #refreshMs(): number {
    const asked = [...this.#subscriptions]
      .map(({ refresh }) => refresh)
      .filter((refresh) => refresh > 0);
    return asked.length === 0 ? 0 : Math.min(...asked) * 1000;
  }

  readonly #markStale = (): void => {
    if (this.state.status === 'ready' && !this.state.stale)
      this.#set({ ...this.state, stale: true });
  };

  #clearTimers(): void {
    clearTimeout(this.#poll);
    clearTimeout(this.#overdue);
    this.#dueAt = undefined;
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const { onChange } of [...this.#subscriptions]) onChange();
  }
}

function isAwake(): boolean {
  return document.visibilityState === 'visible' && navigator.onLine;
}

function asFeedError(error: unknown, url: string): FeedError {
  if (error instanceof FeedError) return error;
  return new FeedError('syntax', url, `The feed ${url} could not be read.`, { cause: error });
}
