import { isSameList } from '../feed/lists.js';
import { mergeFeeds, type MergeOptions } from '../feed/merge-feeds.js';
import { errorOf, type FeedState } from '../feed/live/live-feed.js';
import type { Feed } from '../model.js';

type ReadyState = Extract<FeedState, { status: 'ready' }>;

/**
 * The state of several feeds as one. It is ready when any of them is, stale when all ready ones are, and failed when
 * all have failed.
 */
export function mergeStates(
  states: readonly FeedState[],
  merge: (feeds: readonly (Feed | undefined)[]) => Feed,
): FeedState {
  const ready = states.filter(isReady);
  if (ready.length === 0)
    return states.find(({ status }) => status === 'loading') ?? states[0] ?? { status: 'loading' };
  const errors = states.flatMap((state) => errorOf(state) ?? []);
  const [error] = errors.length === states.length ? errors : [];
  return {
    status: 'ready',
    feed: merge(states.map((state) => (isReady(state) ? state.feed : undefined))),
    from: ready.some(({ from }) => from === 'network') ? 'network' : 'cache',
    // All of it is at least as fresh as that.
    asOf: new Date(Math.min(...ready.map(({ asOf }) => asOf.getTime()))),
    stale: ready.every(({ stale }) => stale),
    ...(error && { error }),
  };
}

/** Merges the same feeds only once. */
export class FeedMerger {
  #feeds: readonly (Feed | undefined)[] = [];
  #options: MergeOptions = {};
  #merged: Feed | undefined;

  /** The feeds as one; those that are not there yet are left out. */
  merge(feeds: readonly (Feed | undefined)[], options: MergeOptions): Feed {
    const isSame = options === this.#options && isSameList(feeds, this.#feeds);
    if (isSame && this.#merged) return this.#merged;
    this.#feeds = feeds;
    this.#options = options;
    const { names = [] } = options;
    const indexes = feeds.flatMap((feed, index) => (feed ? index : []));
    this.#merged = mergeFeeds(
      feeds.filter((feed) => feed !== undefined),
      { ...options, names: indexes.map((index) => names[index] ?? '') },
    );
    return this.#merged;
  }
}

function isReady(state: FeedState): state is ReadyState {
  return state.status === 'ready';
}
