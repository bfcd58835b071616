import { indexed } from '../feed/lists.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepEquals } from '../feed/deep-equals.js';
import { diffFeeds, isEmptyDiff } from '../feed/diff-feeds.js';
import type { FeedError } from '../feed/feed-error.js';
import type { FeedState } from '../feed/live/live-feed.js';
import type { MergeOptions } from '../feed/merge-feeds.js';
import type { Feed } from '../model.js';
import {
  NewsFeedErrorEvent,
  NewsFeedLoadEvent,
  NewsFeedUpdateEvent,
  type FeedOrigin,
} from './events.js';
import { absoluteUrl, isSameSource, type FeedOptions } from './feed-options.js';
import { FollowedFeed, nothingToLoad } from './followed-feed.js';
import { FeedMerger, mergeStates } from './merge-states.js';

const NO_OPTIONS: MergeOptions = {};

/**
 * Connects an element to the page's feed store. While connected it follows its feeds, shows them as one, and dispatches
 * their events.
 */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #merger = new FeedMerger();
  #options: FeedOptions | undefined;
  #feeds: readonly FollowedFeed[] = [];
  #isFollowing = false;
  /** The messages of errors that are in the console already. */
  readonly #warned = new Set<string>();
  /** The feed of the last events, to which the next one is compared. */
  #lastDispatched: Feed | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The current state of the feed in the store; of several feeds, as one. */
  get state(): FeedState {
    const states = this.#feeds.map(({ state }) => state);
    const { merge = NO_OPTIONS } = this.#options ?? {};
    const [only] = states;
    const isAsItIs = merge.order !== 'feed' && !merge.names?.length;
    if (only && states.length === 1 && isAsItIs) return only;
    return mergeStates(states, (feeds) => this.#merger.merge(feeds, merge));
  }

  /** The last good feed; undefined until there is one. */
  get feed(): Feed | undefined {
    const { state } = this;
    return state.status === 'ready' ? state.feed : undefined;
  }

  /** How many of the feeds have content. */
  get readyCount(): number {
    return this.#feeds.filter(({ state }) => state.status === 'ready').length;
  }

  /** Whether each feed has been loaded, or has failed. */
  get isComplete(): boolean {
    return this.#feeds.every(({ state }) => state.status !== 'loading');
  }

  /** Follows these feeds from now on; undefined follows none. */
  setOptions(options: FeedOptions | undefined): void {
    if (deepEquals(options, this.#options)) return;
    const before = this.#options;
    this.#options = options;
    this.#unfollow();
    const isSame = before && options && before.credentials === options.credentials;
    const known = isSame ? this.#feeds : [];
    this.#feeds = (options?.sources ?? []).map(
      (src) =>
        known.find((feed) => feed.src === src) ??
        new FollowedFeed(src, options?.credentials ?? 'same-origin'),
    );
    if (!isSame || !isSameSource(before.sources, options.sources)) this.#lastDispatched = undefined;
    if (this.#host.isConnected) this.#start();
  }

  /** Loads all feeds now. @throws {FeedError} where all of them fail, or no feed is set. */
  async reload(): Promise<Feed> {
    if (this.#host.isConnected) this.#start();
    const loads = await Promise.allSettled(this.#feeds.map((feed) => feed.reload()));
    const { feed } = this;
    // The feed tells many elements one by one.
    if (feed !== this.#lastDispatched) this.#handleChange();
    if (feed && loads.some(({ status }) => status === 'fulfilled')) return feed;
    throw loads.find((load) => load.status === 'rejected')?.reason ?? nothingToLoad('');
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#unfollow();
  }

  #start(): void {
    if (!this.#options || this.#isFollowing) return;
    this.#isFollowing = true;
    const { refresh, stream, withoutCache } = this.#options;
    for (const [index, feed] of indexed(this.#feeds))
      feed.start({
        refresh,
        stream: index > 0 || stream === undefined ? undefined : absoluteUrl(stream),
        withoutCache,
        onChange: this.#handleChange,
      });
    this.#handleChange();
  }

  #unfollow(): void {
    this.#isFollowing = false;
    for (const feed of this.#feeds) feed.stop();
  }

  readonly #handleChange = (): void => {
    const { state } = this;
    const before = this.#lastDispatched;
    const errors = this.#feeds.flatMap((feed) => feed.takeNewError() ?? []);
    // Set before the events: a listener may set other options.
    this.#lastDispatched = this.feed ?? before;
    this.#host.requestUpdate();
    if (state.status === 'ready')
      dispatchFeedEvents(this.#host, { feed: state.feed, from: state.from, before });
    for (const error of errors) this.#report(error);
  };

  /** Tells the page; where nothing can be shown, the console tells the site owner as well, once. */
  #report(error: FeedError): void {
    if (this.state.status === 'failed' && !this.#warned.has(error.message)) {
      this.#warned.add(error.message);
      console.warn(error.message);
    }
    this.#host.dispatchEvent(new NewsFeedErrorEvent(error));
  }
}

/** Whether the shown content may be out of date: its feed is late, or could not be loaded. */
export function isStale(state: FeedState): boolean {
  return state.status === 'failed' || (state.status === 'ready' && state.stale);
}

/** Dispatches the events for a loaded feed, and for its differences from the feed shown before. */
export function dispatchFeedEvents(
  host: EventTarget,
  {
    feed,
    from,
    before,
  }: { readonly feed: Feed; readonly from: FeedOrigin; readonly before: Feed | undefined },
): void {
  if (feed === before) return;
  host.dispatchEvent(new NewsFeedLoadEvent(feed, from));
  const diff = before && diffFeeds(before, feed);
  if (diff && !isEmptyDiff(diff)) host.dispatchEvent(new NewsFeedUpdateEvent(diff));
}
