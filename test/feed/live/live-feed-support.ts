/** Subscribes to a live feed of a real server, under a stopped clock. */
import { expect } from '@open-wc/testing';
import type { Clock } from '@sinonjs/fake-timers';
import type { LiveFeed, FeedState, Subscription } from '../../../src/feed/live/live-feed.js';
import type { ServedFeed, Step } from '../../support/feed-server.js';
import { jsonFeed } from '../support.js';

/** How many requests of the page have no answer yet. */
let underWay = 0;

const { fetch } = globalThis;
globalThis.fetch = async (...args) => {
  underWay += 1;
  try {
    return await fetch(...args);
  } finally {
    underWay -= 1;
  }
};

const leave: (() => void)[] = [];

afterEach(() => {
  for (const unsubscribe of leave.splice(0)) unsubscribe();
});

/** Subscribes to a live feed, and records every state. */
export function follow(
  source: LiveFeed,
  asked: Partial<Subscription> = {},
): { readonly states: FeedState[]; readonly leave: () => void } {
  const states: FeedState[] = [];
  const unsubscribe = source.subscribe({
    refresh: 30,
    ...asked,
    onChange: () => states.push(source.state),
  });
  leave.push(unsubscribe);
  return { states, leave: unsubscribe };
}

/** A response with one headline. */
export function step(headline: string, more: Partial<Step> = {}): Step {
  return { body: jsonFeed([{ id: '1', title: headline }]), ...more };
}

/** The headlines of a live feed, in order. */
export function headlinesIn({ state }: LiveFeed): readonly string[] {
  return state.status === 'ready' ? state.feed.articles.map(({ headline }) => headline) : [];
}

/** The number of requests for a feed. */
export async function requestsOf(feed: ServedFeed): Promise<number> {
  return (await feed.requests()).length;
}

/** Waits for a real response under a stopped clock, frame by frame; fails where it never comes. */
export async function waitUntilReal(isDone: () => boolean | Promise<boolean>): Promise<void> {
  for (let frames = 0; frames < 1500; frames++) {
    // Asked once: a condition may be over as soon as it has held.
    if (await isDone()) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect.fail('What is waited for does not come.');
}

/** Limits for a wait. */
interface Span {
  /** Time that passes at once, since nothing can happen before its end. */
  readonly leastSeconds?: number;
  readonly mostSeconds: number;
  /** Seconds for each step (1): small enough that a response under way is not overdue. */
  readonly stepSeconds?: number;
}

/** Lets time pass until a condition holds, except while the server answers. @returns the seconds that have passed */
export async function passTimeUntil(
  clock: Clock,
  isDone: () => boolean | Promise<boolean>,
  { leastSeconds = 0, mostSeconds, stepSeconds = 1 }: Span,
): Promise<number> {
  await clock.tickAsync(leastSeconds * 1_000);
  for (let seconds = leastSeconds; seconds <= mostSeconds; seconds += stepSeconds) {
    for (let frames = 0; frames < 3 || underWay > 0; frames++) {
      if (await isDone()) return seconds;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await clock.tickAsync(stepSeconds * 1_000);
  }
  // The response of the real server may still be on its way.
  await waitUntilReal(isDone);
  return mostSeconds;
}
