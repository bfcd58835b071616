/** The life of one feed in a page: its first load, its polls, its stream, and its last good copy. */
import type { Feed } from '../model.js';
import { decodeText } from './decode-text.js';
import { download } from './download.js';
import { FeedError } from './feed-error.js';
import { FeedStream, type StreamEventType } from './feed-stream.js';
import { keepFeed, keptFeed } from './kept-feeds.js';
import { parseFeed, type ParseOptions } from './parse-feed.js';
import { PollTimer } from './poll-timer.js';
import { takeEarly } from './request.js';
import { nextDelay } from './schedule.js';
import { isSameValue } from './same-value.js';
import { readChange } from './stream-changes.js';
import type { XmlParser } from './xml/xml-document.js';

/** What is known of a feed just now. */
export type FeedState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly feed: Feed;
      /** Where it came from when it came. */
      readonly from: 'network' | 'cache';
      /** When it was last known to be the publisher's latest. */
      readonly asOf: Date;
      /** Older than it should be: a copy of an earlier visit, or its last load failed, or is over 2 s late. */
      readonly stale: boolean;
      /** Why the last load failed. */
      readonly error?: FeedError;
    }
  | { readonly status: 'failed'; readonly error: FeedError };

/** What one subscriber asks of a source. */
export interface Subscription {
  /** Least seconds between two requests, at least 15; 0 = never. */
  readonly refresh: number;
  /** Absolute URL of a stream of changes. */
  readonly stream?: string | undefined;
  /** No copy is kept for the next visit, nor shown, while any subscriber says so. */
  readonly withoutCache?: boolean;
  /** Called whenever the state has changed. */
  readonly onChange: () => void;
}

/** What a source is made of. */
export interface FeedSourceSetting {
  /** Absolute. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly domParser: XmlParser | undefined;
  /** Nobody follows it any more. */
  readonly onIdle: () => void;
}

/** A copy that is no different is written again only after this: disks wear, and the page may be open all day. */
const KEEP_AGAIN_MS = 10 * 60_000;

/** Readers who save data are asked for less of it. */
const SAVE_DATA_FACTOR = 3;

/** Loads a feed for its subscribers and keeps it fresh while the page is visible and on line. */
export class FeedSource {
  state: FeedState = { status: 'loading' };
  readonly #setting: FeedSourceSetting;
  readonly #subscriptions = new Set<Subscription>();
  readonly #timer = new PollTimer({
    onDue: () => void this.#load('no-cache'),
    onLate: () => {
      this.#markStale();
    },
  });
  #request: { readonly controller: AbortController; readonly done: Promise<void> } | undefined;
  #stream: FeedStream | undefined;
  #streamEvents: Promise<void> = Promise.resolve();
  #isStarted = false;
  #freshMs = 0;
  #failures = 0;
  #keptAt = 0;
  #loadedAt = 0;
  /** What the next load was set by. */
  #setForMs = 0;

  constructor(setting: FeedSourceSetting) {
    this.#setting = setting;
  }

  /** Where the feed is asked for. */
  get url(): string {
    return this.#setting.url;
  }

  /** Follows this source until the returned function is called; the first subscriber starts it. */
  subscribe(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    if (this.#isStarted) this.#followSubscriptions();
    else this.#start();
    return () => {
      this.#subscriptions.delete(subscription);
      // A move in the DOM leaves and comes back in one task: only who stays away ends the source.
      queueMicrotask(() => {
        if (this.#subscriptions.size === 0) this.#stop();
        else this.#followSubscriptions();
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
    this.#isStarted = true;
    this.#timer.connect();
    void this.#showKept();
    void this.#load('default');
  }

  #stop(): void {
    if (!this.#isStarted) return;
    this.#isStarted = false;
    this.#timer.disconnect();
    this.#stream?.disconnect();
    this.#stream = undefined;
    this.#request?.controller.abort();
    this.#setting.onIdle();
  }

  #load(cache: RequestCache): Promise<void> {
    // Everybody who asks while an answer is under way waits for that answer.
    if (this.#request) return this.#request.done;
    this.#timer.setLoading();
    const controller = new AbortController();
    const done = this.#ask(cache, controller.signal).finally(() => {
      this.#request = undefined;
      this.#loadedAt = Date.now();
      if (!this.#isStarted) return;
      this.#followStream();
      this.#schedule();
    });
    this.#request = { controller, done };
    return done;
  }

  async #ask(cache: RequestCache, signal: AbortSignal): Promise<void> {
    const { credentials } = this.#setting;
    try {
      const answer = await download(
        this.url,
        { cache, signal, credentials },
        // Later it would be an old answer to a new question.
        cache === 'default' ? takeEarly(this.url, credentials) : undefined,
      );
      const text = decodeText(answer.bytes, answer.contentType);
      const feed = await parseFeed(text, this.#parseOptions(answer.url));
      this.#freshMs = answer.freshMs;
      this.#failures = 0;
      const isNew = this.#show(feed);
      this.#keep(text, { feed, isNew });
    } catch (error) {
      if (!signal.aborted) this.#fail(asFeedError(error, this.url));
    }
  }

  /** Shows what the network has brought; what says the same stays the same object. @returns whether it is new */
  #show(feed: Feed): boolean {
    const { state } = this;
    const isNew = state.status !== 'ready' || !isSameValue(feed, state.feed);
    this.#set({
      status: 'ready',
      feed: isNew ? feed : state.feed,
      from: isNew ? 'network' : state.from,
      asOf: new Date(),
      stale: false,
    });
    return isNew;
  }

  #fail(error: FeedError): void {
    this.#failures += 1;
    // How fresh the last good answer was says nothing of the server's troubles.
    this.#freshMs = 0;
    const { state } = this;
    // The last good headlines outlive every failure.
    this.#set(
      state.status === 'ready' ? { ...state, stale: true, error } : { status: 'failed', error },
    );
  }

  async #showKept(): Promise<void> {
    const kept = this.#mayKeep ? await keptFeed(this.url) : undefined;
    if (!kept) return;
    const options = this.#parseOptions(kept.url);
    const feed = await parseFeed(kept.text, options).catch(() => undefined);
    const { state } = this;
    // The network may have been quicker.
    if (!feed || state.status === 'ready' || !this.#isStarted || !this.#mayKeep) return;
    this.#keptAt = kept.asOf.getTime();
    this.#set({
      status: 'ready',
      feed,
      from: 'cache',
      asOf: kept.asOf,
      stale: true,
      ...(state.status === 'failed' && { error: state.error }),
    });
  }

  #keep(text: string, { feed, isNew }: { readonly feed: Feed; readonly isNew: boolean }): void {
    const now = Date.now();
    if (!this.#mayKeep || (!isNew && now - this.#keptAt < KEEP_AGAIN_MS)) return;
    this.#keptAt = now;
    void keepFeed(this.url, { text, url: feed.url, asOf: new Date(now) });
  }

  // What is sent with cookies may be for this reader's eyes only.
  get #mayKeep(): boolean {
    return (
      this.#setting.credentials === 'omit' &&
      ![...this.#subscriptions].some(({ withoutCache }) => withoutCache)
    );
  }

  #followSubscriptions(): void {
    this.#followStream();
    if (this.#request || this.#refreshMs() === this.#setForMs) return;
    // As if it had been asked for from the start.
    this.#schedule(Date.now() - this.#loadedAt);
  }

  /** @param elapsedMs since when the wait has begun */
  #schedule(elapsedMs = 0): void {
    this.#timer.clear();
    this.#setForMs = this.#refreshMs();
    if (this.#isOver || (this.#stream?.isOpen && this.#failures === 0)) return;
    const { state } = this;
    const error = state.status === 'loading' ? undefined : state.error;
    const delay = nextDelay({
      refreshMs: this.#setForMs,
      freshMs: this.#freshMs,
      retryAfterMs: error?.retryAfterMs ?? 0,
      failures: this.#failures,
      random: Math.random,
    });
    if (delay !== undefined) this.#timer.set(Math.max(0, delay - elapsedMs));
  }

  /** The publisher says that nothing will ever come again. */
  get #isOver(): boolean {
    const { state } = this;
    if (state.status === 'ready' && state.feed.expired) return true;
    return state.status !== 'loading' && state.error?.status === 410;
  }

  #refreshMs(): number {
    const asked = [...this.#subscriptions]
      .map(({ refresh }) => refresh)
      .filter((refresh) => refresh > 0);
    const least = asked.length === 0 ? 0 : Math.min(...asked) * 1000;
    return savesData() ? least * SAVE_DATA_FACTOR : least;
  }

  /** Opens the stream that is asked for, once there is a feed that it can change; closes any other. */
  #followStream(): void {
    const url = [...this.#subscriptions].map(({ stream }) => stream).find((one) => one);
    if (this.#stream?.url !== url) {
      this.#stream?.disconnect();
      this.#stream = url === undefined ? undefined : this.#streamAt(url);
      if (url === undefined && !this.#request) this.#schedule();
    }
    const hasFeed = this.state.status === 'ready' && !this.#isOver;
    if (hasFeed && !this.#request && this.#failures === 0) this.#stream?.open();
  }

  #streamAt(url: string): FeedStream {
    return new FeedStream({
      url,
      withCredentials: this.#setting.credentials === 'include',
      onOpen: () => {
        if (!this.#request) this.#schedule();
      },
      onDown: () => {
        if (!this.#request && !this.#timer.isSet) this.#schedule();
      },
      onWake: () => {
        // A server in trouble is left alone as long as was agreed, however often the page is looked at.
        if (!this.#isOver && (this.#failures === 0 || !this.#timer.isSet))
          void this.#load('no-cache');
      },
      onEvent: (type, data) => {
        // One after the other, and none before the load that it is newer than.
        this.#streamEvents = this.#streamEvents.then(() => this.#take(type, data));
      },
    });
  }

  async #take(type: StreamEventType, data: string): Promise<void> {
    await this.#request?.done;
    try {
      const change = await readChange(
        type,
        data,
        this.#parseOptions(this.state.status === 'ready' ? this.state.feed.url : this.url),
      );
      const { state } = this;
      if (state.status !== 'ready' || !this.#isStarted) return;
      if (!change) await this.#load('no-cache');
      else this.#show(change(state.feed));
    } catch (error) {
      // One bad article costs none of the others.
      const { state } = this;
      if (state.status === 'ready') this.#set({ ...state, error: asFeedError(error, this.url) });
    }
  }

  #parseOptions(url: string): ParseOptions {
    const { domParser } = this.#setting;
    return domParser ? { url, domParser } : { url };
  }

  #markStale(): void {
    if (this.state.status === 'ready' && !this.state.stale)
      this.#set({ ...this.state, stale: true });
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const { onChange } of [...this.#subscriptions]) onChange();
  }
}

// Only Chromium tells.
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  );
}

function asFeedError(error: unknown, url: string): FeedError {
  if (error instanceof FeedError) return error;
  return new FeedError('syntax', url, `The feed ${url} could not be read.`, { cause: error });
}
