/**
 * The crowd of `npm run simulate`. Time goes by in whole seconds. Every reader opens the page within
 * one minute, most of them in its first seconds, which is what a push message does, and stays. The cache is a network of edges that each
 * ask the origin once while many readers wait, keep a good answer for its max-age, and keep no error.
 */
import type { nextPollDelay } from '../src/feed/live/poll-delay.js';

const READERS = 1_000_000;
const EDGES = 200;
const MAX_AGE_S = 60;
const REFRESH_MS = 60_000;
const ARRIVAL_S = 60;

const OUTAGE_START_S = 20 * 60;
const OUTAGE_S = 5 * 60;
const END_S = 60 * 60;
/** Before the outage: the last five minutes of the calm. */
const CALM_START_S = OUTAGE_START_S - 5 * 60;

/** Longer than the longest delay that the schedule gives, in seconds. */
const RING_S = 1_200;

/** Settings of a simulation. */
export interface SimulationOptions {
  /** The poller's own. */
  readonly nextPollDelay: typeof nextPollDelay;
  readonly hasJitter: boolean;
  readonly hasBackoff: boolean;
}

/** Requests a second. */
export interface Phases {
  /** In the worst second before the outage. */
  readonly before: number;
  /** The mean of the outage. */
  readonly outage: number;
  /** In the worst second after the outage. */
  readonly after: number;
}

/** The outcome of a simulation. */
export interface Simulation {
  readonly cache: Phases;
  readonly origin: Phases;
  /** The seconds until half of those who fell behind, and all of them, have the news again. */
  readonly recovery: { readonly half: number; readonly all: number };
}

/** Plays one hour, with an outage of the origin. */
export function simulate({ nextPollDelay, hasJitter, hasBackoff }: SimulationOptions): Simulation {
  const random = hasJitter ? lcg(1) : withoutChance();
  const arrivals = lcg(2);
  const due = Array.from({ length: RING_S }, (): number[] => []);
  for (let reader = 0; reader < READERS; reader++)
    due[Math.floor(arrivals() ** 3 * ARRIVAL_S)]?.push(reader);
  const failures = new Uint8Array(READERS);
  const freshUntil = new Float64Array(EDGES).fill(-1);
  const cache = new Float64Array(END_S);
  const origin = new Float64Array(END_S);
  /** How many have old headlines, second by second. */
  const behind = new Float64Array(END_S);
  let failing = 0;

  for (let second = 0; second < END_S; second++) {
    const asking = due[second % RING_S] ?? [];
    due[second % RING_S] = [];
    const isDown = second >= OUTAGE_START_S && second < OUTAGE_START_S + OUTAGE_S;
    const asked = new Set<number>();
    let misses = 0;
    cache[second] = asking.length;
    for (const reader of asking) {
      const edge = reader % EDGES;
      const until = freshUntil[edge] ?? -1;
      const failed = failures[reader] ?? 0;
      const isHit = until > second;
      // Those who come in the same second wait for the same answer.
      if (!isHit && !asked.has(edge)) {
        asked.add(edge);
        misses += 1;
      }
      const isGood = isHit || !isDown;
      const age = isHit ? MAX_AGE_S - (until - second) : 0;
      if (!isHit && isGood) freshUntil[edge] = second + MAX_AGE_S;
      if (failed > 0 && isGood) failing -= 1;
      if (failed === 0 && !isGood) failing += 1;
      const failedNow = isGood ? 0 : Math.min(255, failed + 1);
      failures[reader] = failedNow;
      const delayMs = nextPollDelay({
        refreshMs: REFRESH_MS,
        // A page's own cache counts what is left of the lifetime.
        freshMs: isGood ? (MAX_AGE_S - age) * 1000 : 0,
        retryAfterMs: 0,
        failures: hasBackoff ? failedNow : 0,
        random,
      });
      if (delayMs === undefined) continue;
      due[(second + Math.max(1, Math.round(delayMs / 1000))) % RING_S]?.push(reader);
    }
    origin[second] = misses;
    behind[second] = failing;
  }
  return { cache: phases(cache), origin: phases(origin), recovery: recovery(behind) };
}

function phases(perSecond: Float64Array): Phases {
  const outageEnd = OUTAGE_START_S + OUTAGE_S;
  return {
    before: Math.max(...perSecond.subarray(CALM_START_S, OUTAGE_START_S)),
    outage: mean(perSecond.subarray(OUTAGE_START_S, outageEnd)),
    after: Math.max(...perSecond.subarray(outageEnd)),
  };
}

/** After how many seconds half of those who fell behind, and all of them, have the news again. */
function recovery(behind: Float64Array): Simulation['recovery'] {
  const outageEnd = OUTAGE_START_S + OUTAGE_S;
  const most = behind[outageEnd - 1] ?? 0;
  const after = behind.subarray(outageEnd);
  return { half: after.findIndex((count) => count <= most / 2), all: after.indexOf(0) };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The schedule throws its dice twice: for the share of the backoff, here all of it, and for the jitter, here none. */
function withoutChance(): () => number {
  let throws = 0;
  return () => (throws++ % 2 === 0 ? 1 : 0);
}

/** Numbers that look random and are the same every time (Numerical Recipes' constants). */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
