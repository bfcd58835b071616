/** One feed in a page: its first load, its polls, its stream, and its cached copy. */
import type { Feed } from '../../model.js';
import { deepEquals } from '../deep-equals.js';
import { download } from '../download.js';
import { asFeedError, FeedError } from '../feed-error.js';
import { MAX_CHANGES } from '../limits.js';
import { pacer } from '../pacer.js';
import { withChanges, type FeedChange } from '../parse/normalize-feed.js';
import { parseFeed } from '../parse/parse-feed.js';
import { whenIdle } from '../when-idle.js';
import type { ServerEvent } from './event-parser.js';
import { EventStream } from './event-stream.js';
import { readCache, writeCache } from './feed-cache.js';
import { nextPollDelay } from './poll-delay.js';
import { PollTimer } from './poll-timer.js';
import { readStreamEvent } from './stream-event.js';

/** The current state of a feed. */
export type FeedState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly feed: Feed;
      /** Where this feed came from; a load that brings nothing new does not change it. */
      readonly from: 'network' | 'cache';
      /** The last time at which this feed was known to be current. */
      readonly asOf: Date;
      /** Older than it should be: a cached copy, or its last load failed or is over 2 s late. */
      readonly stale: boolean;
      /** The failure of the last load. */
      readonly error?: FeedError;
    }
  | { readonly status: 'failed'; readonly error: FeedError };

/** The failure of the last load, if it failed. */
export function errorOf(state: FeedState): FeedError | undefined {
  return state.status === 'loading' ? undefined : state.error;
}

/** The options and the callback of one subscriber. */
export interface Subscription {
  /** Least seconds between two requests, at least 15; 0 = never. */
  readonly refresh: number;
  /** Absolute URL of a stream of changes. */
  readonly stream?: string | undefined;
  /** While any subscriber sets this, no cached copy is written or shown. */
  readonly withoutCache?: boolean;
  /** Called when something to show has changed: content, staleness or error. */
  readonly onChange: () => void;
}

/** The setup of a live feed. */
export interface LiveFeedOptions {
  /** Absolute. */
  readonly url: string;
  readonly credentials: RequestCredentials;
}

/** An unchanged copy is written again only after this time: disks wear, and the page may be open all day. */
const REWRITE_MS = 10 * 60_000;

/** `refresh` is this many times longer for readers with Save-Data. */
const SAVE_DATA_FACTOR = 3;

/** Least time between two loads that a stream asks for by `reset`. */
const RESET_MS = 15_000;

/** Loads a feed for its subscribers and keeps it fresh while the page is visible. */
export class LiveFeed {
  /** Stays readable, with its last good feed, when there are no subscribers. */
  state: FeedState = { status: 'loading' };
  readonly #options: LiveFeedOptions;
  readonly #subscriptions = new Set<Subscription>();
  readonly #timer = new PollTimer({
    onDue: () => void this.#load('no-cache'),
    onOverdue: () => {
      this.#markStale();
    },
  });
  #request: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;
  #stream: EventStream | undefined;
  /** The changes that the stream has sent since the present request, whose response may be older. */
  #changes: readonly FeedChange[] = [];
  #resetAt = 0;
  #isStarted = false;
  #stoppedAt: number | undefined;
  #freshMs = 0;
  #mayCache = true;
  #isSaving = false;
  #failures = 0;
  /** How often the subscribers have been told of a change. */
  #round = 0;
  /** Whether the last load failed for want of a network. The next one comes with it, or after the timer's minute. */
  #isOffline = false;
  #cachedAt = 0;
  #loadedAt = 0;
  /** The `refresh` from which the pending poll was computed. */
  #scheduledRefreshMs = 0;

  constructor(options: LiveFeedOptions) {
    this.#options = options;
  }

  /** The address that is requested. */
  get url(): string {
    return this.#options.url;
  }

  /** Milliseconds since the last subscriber left; 0 while there are subscribers. */
  get idleMs(): number {
    return this.#stoppedAt === undefined ? 0 : Date.now() - this.#stoppedAt;
  }

  /** Follows this feed until the returned function is called; the first subscriber starts it. */
  subscribe(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    if (this.#isStarted) this.#followSubscriptions();
    else this.#start();
    return () => {
      this.#subscriptions.delete(subscription);
      // A move in the DOM unsubscribes and subscribes in one task, and must not stop the feed.
      queueMicrotask(() => {
        if (this.#subscriptions.size === 0) this.#stop();
        else this.#followSubscriptions();
      });
    };
  }

  /** Loads the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    await this.#load('no-cache');
    const { state, url } = this;
    const error = errorOf(state);
    if (state.status === 'ready' && !error) return state.feed;
    const message = `The feed ${url} was not loaded: its last element has left the page. Load it again if it is still wanted.`;
    throw error ?? new FeedError('aborted', url, message);
  }

  #start(): void {
    this.#isStarted = true;
    this.#stoppedAt = undefined;
    this.#timer.connect();
    if (this.state.status === 'ready') {
      void this.#load('no-cache');
      return;
    }
    this.state = { status: 'loading' };
    void this.#showCached();
    void this.#load('default');
  }

  #stop(): void {
    if (!this.#isStarted) return;
    this.#isStarted = false;
    this.#timer.disconnect();
    this.#stream?.disconnect();
    this.#stream = undefined;
    this.#request?.controller.abort();
    // A subscriber that comes next must not wait for the aborted request.
    this.#request = undefined;
    this.#stoppedAt = Date.now();
  }

  #load(cache: RequestCache): Promise<void> {
    // A second call while a request is under way waits for that request.
    if (this.#request) return this.#request.done;
    this.#timer.setLoading();
    this.#changes = [];
    const controller = new AbortController();
    const done = this.#fetch(cache, controller.signal).finally(() => {
      if (controller.signal.aborted) return;
      this.#request = undefined;
      this.#loadedAt = Date.now();
      if (!this.#isStarted) return;
      this.#followStream();
      this.#schedule();
    });
    this.#request = { controller, done };
    return done;
  }

  async #fetch(cache: RequestCache, signal: AbortSignal): Promise<void> {
    const { credentials } = this.#options;
    try {
      const { bytes, contentType, url, freshMs, isCacheable } = await download(this.url, {
        cache,
        signal,
        credentials,
      });
      const feed = await parseFeed(bytes, { url, contentType });
      if (signal.aborted) return;
      this.#freshMs = freshMs;
      this.#mayCache = isCacheable;
      this.#failures = 0;
      this.#isOffline = false;
      this.#show(withChanges(feed, this.#changes));
    } catch (error) {
      if (!signal.aborted) this.#fail(asFeedError(error, this.url));
    }
  }

  /** Takes a feed from the network; an equal feed stays the same object. */
  #show(feed: Feed, isCurrent = true): void {
    const { state } = this;
    const isNew = state.status !== 'ready' || !deepEquals(feed, state.feed);
    const next: FeedState = {
      ...(state.status === 'ready' && !isCurrent ? state : { asOf: new Date(), stale: false }),
      status: 'ready',
      feed: isNew ? feed : state.feed,
      from: isNew ? 'network' : state.from,
    };
    // A load that changes nothing but the time renders nothing.
    if (isNew || (isCurrent && (state.stale || state.error))) this.#set(next);
    else this.state = next;
    this.#save(isNew);
  }

  #fail(error: FeedError): void {
    // A request that a page without a network cannot send is no reason for longer delays.
    this.#isOffline = error.code === 'network' && !navigator.onLine;
    this.#failures = this.#isOffline ? Math.max(1, this.#failures) : this.#failures + 1;
    // The freshness of an earlier response must not delay the recovery.
    this.#freshMs = 0;
    const { state } = this;
    // The last good feed stays through every failure.
    this.#set(
      state.status === 'ready' ? { ...state, stale: true, error } : { status: 'failed', error },
    );
  }

  async #showCached(): Promise<void> {
    const copy = this.#isCacheable ? await readCache(this.url) : undefined;
    if (!copy) return;
    const { state } = this;
    // The network may have been faster.
    if (state.status === 'ready' || !this.#isStarted || !this.#isCacheable) return;
    this.#cachedAt = copy.asOf.getTime();
    this.#set({
      status: 'ready',
      ...copy,
      from: 'cache',
      stale: true,
      ...(state.status === 'failed' && { error: state.error }),
    });
  }

  #save(isNew: boolean): void {
    const now = Date.now();
    if (!this.#isCacheable || !this.#mayCache) return;
    if (this.#isSaving || (!isNew && now - this.#cachedAt < REWRITE_MS)) return;
    this.#cachedAt = now;
    this.#isSaving = true;
    // The headlines come first.
    whenIdle(() => {
      this.#isSaving = false;
      if (this.state.status === 'ready') void writeCache(this.url, this.state);
    });
  }

  // With cookies of another origin, a response may be for this reader alone.
  get #isCacheable(): boolean {
    return (
      this.#options.credentials !== 'include' &&
      ![...this.#subscriptions].some(({ withoutCache }) => withoutCache)
    );
  }

  #followSubscriptions(): void {
    this.#followStream();
    if (this.#request || this.#refreshMs() === this.#scheduledRefreshMs) return;
    // Counted from the last load, as if the new subscriber had been there then.
    this.#schedule(Date.now() - this.#loadedAt);
  }

  /** Sets the next poll. @param elapsedMs the part of the delay that has already passed */
  #schedule(elapsedMs = 0): void {
    this.#timer.clear();
    this.#scheduledRefreshMs = this.#refreshMs();
    if (this.#isOver || (this.#stream?.isOpen && this.#failures === 0)) return;
    // A stream needs a feed, even where nothing else is loaded again.
    const needsFeed = this.#failures > 0 && this.#stream?.isOver === false;
    const delay = nextPollDelay({
      refreshMs: this.#scheduledRefreshMs || Number(needsFeed),
      freshMs: this.#freshMs,
      retryAfterMs: errorOf(this.state)?.retryAfterMs ?? 0,
      failures: this.#failures,
      random: Math.random,
    });
    if (delay !== undefined) this.#timer.set(this.#isOffline ? 0 : Math.max(0, delay - elapsedMs));
  }

  /** Whether the publisher says that this feed will never change again. */
  get #isOver(): boolean {
    const { state } = this;
    if (state.status === 'ready' && state.feed.expired) return true;
    return errorOf(state)?.status === 410;
  }

  #refreshMs(): number {
    const wishes = [...this.#subscriptions]
      .map(({ refresh }) => refresh)
      .filter((refresh) => refresh > 0);
    const least = wishes.length === 0 ? 0 : Math.min(...wishes) * 1000;
    return savesData() ? least * SAVE_DATA_FACTOR : least;
  }

  /** Opens the stream that the subscribers name, once there is a feed to change; closes any other. */
  #followStream(): void {
    const url = [...this.#subscriptions].map(({ stream }) => stream).find((stream) => stream);
    if (this.#stream?.url !== url) {
      this.#stream?.disconnect();
      this.#stream = url === undefined ? undefined : this.#streamAt(url);
      if (url === undefined && !this.#request) this.#schedule();
    }
    const hasFeed = this.state.status === 'ready' && !this.#isOver;
    if (hasFeed && !this.#request && this.#failures === 0) this.#stream?.open();
  }

  #streamAt(url: string): EventStream {
    return new EventStream({
      url,
      credentials: this.#options.credentials,
      onOpen: () => {
        if (this.#request) return;
        this.#markCurrent();
        this.#schedule();
      },
      onDisconnect: (error) => {
        if (!this.#stream?.isOver) this.#markStale();
        if (error instanceof FeedError && error.code === 'too-large') this.#report(error);
        if (!this.#request && !this.#timer.isSet) this.#schedule();
      },
      onResume: () => {
        // After a failure the backoff holds, however often the page becomes visible.
        if (!this.#isOver && (this.#failures === 0 || !this.#timer.isSet))
          void this.#load('no-cache');
      },
      onSilence: () => this.#load('no-cache'),
      onEvents: (events) => this.#applyEvents(events),
    });
  }

  async #applyEvents(events: readonly ServerEvent[]): Promise<void> {
    // Withdrawals need no reading, and must not wait for it.
    await this.#applyInOrder(events.filter(({ type }) => type === 'remove'));
    await this.#applyInOrder(events);
  }

  async #applyInOrder(events: readonly ServerEvent[]): Promise<void> {
    const pause = pacer();
    const changes: FeedChange[] = [];
    let failure: unknown;
    for (const event of events) {
      await pause();
      if (this.state.status !== 'ready') return;
      const { feed } = this.state;
      try {
        const change = await readStreamEvent(event, feed);
        if (change) changes.push(change);
        if (changes.length === MAX_CHANGES) this.#apply(changes.splice(0));
      } catch (error) {
        // One bad article must not cost the others.
        failure = error;
      }
    }
    this.#apply(changes);
    if (failure) this.#report(failure);
    if (events.some(({ type }) => type === 'reset')) void this.#reset();
  }

  #apply(changes: readonly FeedChange[]): void {
    const { state } = this;
    if (state.status !== 'ready' || !this.#isStarted || changes.length === 0) return;
    if (this.#request) this.#changes = [...this.#changes, ...changes].slice(-MAX_CHANGES);
    // The last events of a stream may be read after its end, and say nothing of what it would send now.
    const isCurrent = this.#stream?.isOpen === true && this.#failures === 0;
    this.#show(withChanges(state.feed, changes), isCurrent);
  }

  // A stream cannot cause more loads than the shortest `refresh`.
  async #reset(): Promise<void> {
    // The response to a request under way may be older.
    await this.#request?.done;
    if (!this.#isStarted) return;
    const delay = this.#resetAt + RESET_MS - Date.now();
    if (delay > 0) {
      this.#timer.set(delay);
      return;
    }
    this.#resetAt = Date.now();
    await this.#load('no-cache');
  }

  #report(error: unknown): void {
    const { state } = this;
    if (state.status === 'ready' && this.#isStarted)
      this.#set({ ...state, error: asFeedError(error, this.url) });
  }

  #markStale(): void {
    if (this.state.status === 'ready' && !this.state.stale)
      this.#set({ ...this.state, stale: true });
  }

  /** Ends the staleness of a stream that was down, and has resumed. */
  #markCurrent(): void {
    if (this.state.status === 'ready' && this.state.stale && this.#failures === 0)
      this.#set({ ...this.state, stale: false, asOf: new Date() });
  }

  #set(state: FeedState): void {
    this.state = state;
    void this.#notify();
  }

  // A page may have fifty strips, each of which renders anew.
  async #notify(): Promise<void> {
    const pause = pacer();
    const round = (this.#round += 1);
    for (const subscription of [...this.#subscriptions]) {
      // A later change tells all of them.
      if (round !== this.#round) return;
      if (this.#subscriptions.has(subscription)) subscription.onChange();
      await pause();
    }
  }
}

// Only Chromium has navigator.connection.
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  );
}
