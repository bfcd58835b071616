import { cutText } from './text/cut-text.js';

/** The ways in which loading a feed fails; `network` covers offline, DNS and CORS, which a page cannot tell apart. */
export type FeedErrorCode =
  'network' | 'timeout' | 'too-large' | 'status' | 'syntax' | 'unknown-format' | 'aborted';

/** Further facts about a failure. */
export interface FeedErrorDetails {
  /** The HTTP status, where there was a response. */
  readonly status?: number;
  /** Milliseconds for which the server wants no further request (Retry-After). */
  readonly retryAfterMs?: number;
  /** The underlying error. */
  readonly cause?: unknown;
}

/** A failed load: its message says what happened, to which URL, and what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** How it failed. */
  readonly code: FeedErrorCode;
  /** The URL of the feed. */
  readonly url: string;
  /** The HTTP status, where there was a response. */
  readonly status?: number;
  /** Milliseconds for which the server wants no further request (Retry-After). */
  readonly retryAfterMs?: number;

  constructor(code: FeedErrorCode, url: string, message: string, details: FeedErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.url = url;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
  }
}

/** The error of a feed that is too large to be read. @param measure the plural noun for the excess, such as "tags" */
export function tooLarge(url: string, measure: string): FeedError {
  return new FeedError(
    'too-large',
    url,
    `The feed ${url} has too many ${measure} to be read without freezing the page. Publish fewer articles in it.`,
  );
}

/** The formats of feeds, as messages name them. */
export const FORMATS = 'JSON Feed, ninjs, RSS or Atom';

/** Most characters of what a message says about a feed, lest it hide the advice. */
const MAX_FOUND = 200;

/** The error of what is no feed. @param found what it is, such as "an HTML page" */
export function unknownFormat(found: string, url: string): FeedError {
  const short = cutText(found, MAX_FOUND);
  return new FeedError(
    'unknown-format',
    url,
    `Expected ${FORMATS} at ${url} and found ${short}. Check that the address is the feed's own.`,
  );
}

/** An error as a FeedError: one of another kind comes from content that nobody foresaw. */
export function asFeedError(error: unknown, url: string): FeedError {
  if (error instanceof FeedError) return error;
  const message = `The feed ${url} could not be read. Check that the address is a feed's.`;
  return new FeedError('syntax', url, message, { cause: error });
}
