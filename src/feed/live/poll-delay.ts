/** The time until the next poll: pure arithmetic, so that crowds of readers can be simulated. */

/** The facts that the next poll depends on; all times in milliseconds. */
export interface PollDelayInput {
  /** `refresh` of the elements; 0 = no polls. */
  readonly refreshMs: number;
  /** Time for which the last response calls itself fresh. */
  readonly freshMs: number;
  /** Time for which the server wants no request (Retry-After). */
  readonly retryAfterMs: number;
  /** Failed loads since the last good one. */
  readonly failures: number;
  /** Returns 0 up to 1, as Math.random does. */
  readonly random: () => number;
}

const LEAST_REFRESH_MS = 15_000;
const LONGEST_SERVER_MS = 3_600_000;
const FIRST_BACKOFF_MS = 30_000;
const LONGEST_BACKOFF_MS = 900_000;
/** Timers have 32 bits: a longer delay would fire at once. About 24 days, less the grace of poll-timer. */
const LONGEST_DELAY_MS = 2_147_000_000;
/** Jitter only lengthens, so that no request comes before its time. */
const JITTER = 0.2;

/** Milliseconds until the next load; undefined for never. */
export function nextPollDelay(input: PollDelayInput): number | undefined {
  if (input.refreshMs <= 0) return undefined;
  const least = Math.max(
    LEAST_REFRESH_MS,
    input.refreshMs,
    Math.min(input.freshMs, LONGEST_SERVER_MS),
    Math.min(input.retryAfterMs, LONGEST_SERVER_MS),
  );
  return spread(least, input);
}

/** The facts that the next connection of a stream depends on. */
export interface ReconnectDelayInput extends Pick<PollDelayInput, 'failures' | 'random'> {
  /** Milliseconds that the server wants. */
  readonly leastMs: number;
}

/** Milliseconds until a stream is opened again, by the backoff of polls. */
export function reconnectDelay(input: ReconnectDelayInput): number {
  return spread(Math.min(input.leastMs, LONGEST_SERVER_MS), input);
}

function spread(
  least: number,
  { failures, random }: Pick<PollDelayInput, 'failures' | 'random'>,
): number {
  const range = Math.max(0, backoff(failures) - least);
  return Math.min((least + range * random()) * (1 + JITTER * random()), LONGEST_DELAY_MS);
}

function backoff(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (failures - 1));
}
