import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/feed-error.js';
import type { FeedSource, FeedState } from '../feed/feed-source.js';
import { sendEarly } from '../feed/request.js';
import { isSameValue } from '../feed/same-value.js';
import type { Feed } from '../model.js';
import { numberFrom, oneOf } from './options.js';
import {
  NewsFeedErrorEvent,
  NewsFeedLoadEvent,
  NewsFeedUpdateEvent,
  type FeedOrigin,
} from './events.js';
import { feedClient, loadFeedClient, type FeedClient } from './feed-client.js';
import { domParser } from './trusted-types.js';

/** Seconds between two requests. */
const DEFAULT_REFRESH = 60;
const LEAST_REFRESH = 15;

/** Which feed an element shows. */
export interface FeedQuestion {
  /** As written in the attribute: relative to the document. */
  readonly src: string;
  readonly credentials: RequestCredentials;
  /** Seconds; 0 = never again. */
  readonly refresh: number;
  /** As written in the attribute: relative to the document. */
  readonly stream: string | undefined;
  readonly withoutCache: boolean;
}

/** Which feed an element asks for by its properties, invalid ones read as their defaults; none without `src`. */
export function feedQuestion(asked: {
  readonly src: string | undefined;
  readonly credentials: string;
  readonly refresh: number;
  readonly stream: string | undefined;
  readonly withoutCache: boolean;
}): FeedQuestion | undefined {
  if (!asked.src) return undefined;
  const refresh = numberFrom(asked.refresh, 0, DEFAULT_REFRESH);
  return {
    src: asked.src,
    credentials: oneOf(asked.credentials, ['omit', 'same-origin', 'include']),
    refresh: refresh === 0 ? 0 : Math.max(LEAST_REFRESH, refresh),
    stream: asked.stream || undefined,
    withoutCache: asked.withoutCache,
  };
}

/** Joins an element to the page's feed store: follows one feed while connected and tells what came of it. */
export class FeedController implements ReactiveController {
  /** What is known of the feed just now. */
  state: FeedState = { status: 'loading' };
  /** Ends when the part that was asked for has come, or has not. */
  arrival: Promise<void> = Promise.resolve();
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
    if (isSame(question, this.#question)) return;
    const isOtherFeed =
      question?.src !== this.#question?.src ||
      question?.credentials !== this.#question?.credentials;
    this.#question = question;
    if (isOtherFeed) this.state = { status: 'loading' };
    this.#leave();
    if (this.#host.isConnected) this.#join();
  }

  /** The part that reads articles from script; where it has yet to come, the element renders again once it is there. */
  client(): FeedClient | undefined {
    const client = feedClient();
    if (!client) this.arrival = this.#arrive();
    return client;
  }

  /** Asks the server now. @throws {FeedError} where that fails or no feed is set. */
  async reload(): Promise<Feed> {
    const src = this.#question?.src ?? '';
    if (!feedClient()) {
      await clientFor(src);
      this.#host.requestUpdate();
    }
    if (this.#host.isConnected) this.#join();
    if (this.#source) return this.#source.reload();
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
    const url = absolute(src);
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
    const client = feedClient();
    if (client) this.#follow(client, url, this.#question);
    else this.#followLater(url, this.#question);
  }

  #follow(
    { feedSource }: FeedClient,
    url: string,
    { credentials, refresh, stream, withoutCache }: FeedQuestion,
  ): void {
    this.#source = feedSource(url, { credentials, domParser });
    this.#unsubscribe = this.#source.subscribe({
      refresh,
      stream: stream === undefined ? undefined : absolute(stream),
      withoutCache,
      onChange: this.#handleChange,
    });
    this.#handleChange();
  }

  // The feed is asked for at once: it comes while the part that reads it does.
  #followLater(url: string, question: FeedQuestion): void {
    const giveUp = sendEarly(url, question.credentials);
    // A move in the DOM leaves and comes back in one task.
    const leave = (): void => queueMicrotask(giveUp);
    this.#unsubscribe = leave;
    clientFor(url).then(
      (client) => {
        if (this.#unsubscribe === leave) this.#follow(client, url, question);
      },
      (error: unknown) => {
        if (this.#unsubscribe !== leave || !(error instanceof FeedError)) return;
        this.#leave();
        this.#show({ status: 'failed', error });
      },
    );
  }

  async #arrive(): Promise<void> {
    try {
      await clientFor(document.baseURI);
      this.#host.requestUpdate();
    } catch (error) {
      if (error instanceof FeedError) this.#show({ status: 'failed', error });
    }
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#source = undefined;
  }

  readonly #handleChange = (): void => {
    if (this.#source) this.#show(this.#source.state);
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
  const client = feedClient();
  const diff = before && client?.diffFeeds(before, feed);
  if (diff && !client?.isEmptyDiff(diff)) host.dispatchEvent(new NewsFeedUpdateEvent(diff));
}

async function clientFor(url: string): Promise<FeedClient> {
  try {
    return await loadFeedClient();
  } catch (cause) {
    const message = `The part that reads ${url} could not be loaded. Check that all files of the package are served.`;
    throw new FeedError('network', url, message, { cause });
  }
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

function isSame(a: FeedQuestion | undefined, b: FeedQuestion | undefined): boolean {
  return isSameValue(a, b);
}

function absolute(src: string): string | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
