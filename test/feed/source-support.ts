/** Following the source of a feed under a stopped clock, with a real server behind it. */
import { expect } from '@open-wc/testing';
import type { Clock } from '@sinonjs/fake-timers';
import type { FeedSource, FeedState, Subscription } from '../../src/feed/feed-source.js';
import type { ServedFeed, Step } from '../support/feed-server.js';
import { jsonFeed } from './support.js';

const leave: (() => void)[] = [];

afterEach(() => {
  for (const unsubscribe of leave.splice(0)) unsubscribe();
});

/** A subscriber of a source, and every state that it has heard of. */
export function follow(
  source: FeedSource,
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

/** An answer with one headline. */
export function step(headline: string, more: Partial<Step> = {}): Step {
  return { body: jsonFeed([{ id: '1', title: headline }]), ...more };
}

/** The headlines that a source has, from the first. */
export function headlinesIn({ state }: FeedSource): readonly string[] {
  return state.status === 'ready' ? state.feed.articles.map(({ headline }) => headline) : [];
}

/** How often a feed has been asked for. */
export async function requestsOf(feed: ServedFeed): Promise<number> {
  return (await feed.requests()).length;
}

/** Waits for a real answer while the clock is stopped: frames go on. */
export async function waitUntilReal(isDone: () => boolean | Promise<boolean>): Promise<void> {
  for (let frames = 0; frames < 1500 && !(await isDone()); frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect(await isDone()).to.equal(true);
}

/** How long it may take until something happens. */
interface Span {
  /** Nothing can happen before: this time passes at once. */
  readonly leastSeconds?: number;
  readonly mostSeconds: number;
  /** So small that an answer on its way is not taken for late (1). */
  readonly stepSeconds?: number;
}

/** Lets time pass until something holds. @returns how many seconds have passed */
export async function passTimeUntil(
  clock: Clock,
  isDone: () => boolean | Promise<boolean>,
  { leastSeconds = 0, mostSeconds, stepSeconds = 1 }: Span,
): Promise<number> {
  await clock.tickAsync(leastSeconds * 1_000);
  for (let seconds = leastSeconds; seconds <= mostSeconds; seconds += stepSeconds) {
    for (let frames = 0; frames < 3; frames++) {
      if (await isDone()) return seconds;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await clock.tickAsync(stepSeconds * 1_000);
  }
  expect(await isDone(), 'it has not happened in all that time').to.equal(true);
  return mostSeconds;
}
