/** When a feed is asked for again: pure arithmetic, so that crowds of readers can be simulated. */

/** What the next load depends on; all times in milliseconds. */
export interface ScheduleInput {
  /** What the page asks for; 0 = never. */
  readonly refreshMs: number;
  /** How long the last answer called itself fresh. */
  readonly freshMs: number;
  /** How long the server asked to be left alone. */
  readonly retryAfterMs: number;
  /** Failed loads since the last good one. */
  readonly failures: number;
  /** 0 up to 1, as from Math.random. */
  readonly random: () => number;
}

const LEAST_REFRESH_MS = 15_000;
const LONGEST_ASKED_MS = 3_600_000;
const FIRST_BACKOFF_MS = 30_000;
const LONGEST_BACKOFF_MS = 900_000;
/** Timers count in 32 bits: what is longer would be due at once. Some 24 days, less what comes on top. */
const LONGEST_DELAY_MS = 2_147_000_000;
/** Jitter only lengthens, so that nobody asks earlier than was agreed. */
const JITTER = 0.2;

/** Milliseconds until the next load; undefined for never. */
export function nextDelay(input: ScheduleInput): number | undefined {
  if (input.refreshMs <= 0) return undefined;
  const least = Math.max(
    LEAST_REFRESH_MS,
    input.refreshMs,
    Math.min(input.freshMs, LONGEST_ASKED_MS),
    Math.min(input.retryAfterMs, LONGEST_ASKED_MS),
  );
  const spread = Math.max(0, backoff(input.failures) - least);
  const delay = (least + spread * input.random()) * (1 + JITTER * input.random());
  return Math.min(delay, LONGEST_DELAY_MS);
}

function backoff(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (failures - 1));
}
