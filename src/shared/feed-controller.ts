import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { diffFeeds, feedSource, isEmptyDiff } from '../feed/client.js';
import { FeedError } from '../feed/feed-error.js';
import type { FeedSource, FeedState } from '../feed/feed-source.js';
import { isSameValue } from '../feed/same-value.js';
import type { Feed } from '../model.js';
import {
  NewsFeedErrorEvent,
  NewsFeedLoadEvent,
  NewsFeedUpdateEvent,
  type FeedOrigin,
} from './events.js';
import { absoluteUrl, type FeedQuestion } from './feed-question.js';
import { domParser } from './trusted-types.js';

/** Joins an element to the page's feed store: follows one feed while connected and tells what came of it. */
export class FeedController implements ReactiveController {
  /** What is known of the feed just now. */
  state: FeedState = { status: 'loading' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  #question: FeedQuestion | undefined;
  #source: FeedSource | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The feed, once there was a good one. */
  get feed(): Feed | undefined {
    return this.state.status === 'ready' ? this.state.feed : undefined;
  }

  /** Follows this feed from now on; undefined follows none. */
  ask(question: FeedQuestion | undefined): void {
    if (isSameValue(question, this.#question)) return;
    const isOtherFeed =
      question?.src !== this.#question?.src ||
      question?.credentials !== this.#question?.credentials;
    this.#question = question;
    if (isOtherFeed) this.state = { status: 'loading' };
    this.#leave();
    if (this.#host.isConnected) this.#join();
  }

  /** Asks the server now. @throws {FeedError} where that fails or no feed is set. */
  async reload(): Promise<Feed> {
    if (this.#host.isConnected) this.#join();
    if (this.#source) return this.#source.reload();
    const src = this.#question?.src ?? '';
    throw new FeedError('aborted', src, 'No feed to load: set src, and connect the element.');
  }

  hostConnected(): void {
    this.#join();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #join(): void {
    if (!this.#question || this.#unsubscribe) return;
    const { src } = this.#question;
    const url = absoluteUrl(src);
    if (url === undefined) {
      this.#show({
        status: 'failed',
        error: new FeedError(
          'network',
          src,
          `"${src}" is not an address. Set src to the URL of a feed.`,
        ),
      });
      return;
    }
    this.#follow(url, this.#question);
  }

  #follow(url: string, { credentials, refresh, stream, withoutCache }: FeedQuestion): void {
    this.#source = feedSource(url, { credentials, domParser });
    this.#unsubscribe = this.#source.subscribe({
      refresh,
      stream: stream === undefined ? undefined : absoluteUrl(stream),
      withoutCache,
      onChange: this.#handleChange,
    });
    this.#handleChange();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#source = undefined;
  }

  readonly #handleChange = (): void => {
    if (this.#source) this.#show(withLastGood(this.#source.state, this.state));
  };

  #show(state: FeedState): void {
    const before = this.state;
    if (state === before) return;
    this.state = state;
    // A load that brought nothing new, nor an end to staleness, renders nothing.
    if (!looksSame(state, before)) this.#host.requestUpdate();
    if (state.status === 'loading') return;
    if (state.status === 'ready')
      tellOfFeed(this.#host, { feed: state.feed, from: state.from, before: feedIn(before) });
    if (state.error && state.error !== errorIn(before)) {
      this.#host.dispatchEvent(new NewsFeedErrorEvent(state.error));
    }
  }
}

/** Whether what is shown should be newer: its feed is late, or could not be loaded. */
export function isOutOfDate(state: FeedState): boolean {
  return state.status === 'failed' || (state.status === 'ready' && state.stale);
}

/** Tells the page that a feed shows, and what has changed since the state of it that was shown before. */
export function tellOfFeed(
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

// An element that comes back to the page begins anew with its feed, but not with its headlines.
function withLastGood(next: FeedState, last: FeedState): FeedState {
  if (last.status !== 'ready') return next;
  if (next.status === 'failed') return { ...last, stale: true, error: next.error };
  const isOlder = next.status === 'loading' || (next.from === 'cache' && next.asOf <= last.asOf);
  return isOlder ? last : next;
}

function looksSame(a: FeedState, b: FeedState): boolean {
  const isStale = (state: FeedState): boolean => state.status === 'ready' && state.stale;
  return (
    a.status === b.status &&
    feedIn(a) === feedIn(b) &&
    isStale(a) === isStale(b) &&
    errorIn(a) === errorIn(b)
  );
}

function feedIn(state: FeedState): Feed | undefined {
  return state.status === 'ready' ? state.feed : undefined;
}

function errorIn(state: FeedState): FeedError | undefined {
  return state.status === 'loading' ? undefined : state.error;
}
