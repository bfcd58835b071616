/** Why a feed could not be had; `network` covers offline, DNS and CORS, which a page cannot tell apart. */
export type FeedErrorCode =
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'status'
  | 'syntax'
  | 'unknown-format'
  | 'xml-unavailable'
  | 'aborted';

/** What else is known of a failure. */
export interface FeedErrorDetails {
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** Milliseconds for which the server asked to be left alone (Retry-After). */
  readonly retryAfterMs?: number;
  /** The error underneath. */
  readonly cause?: unknown;
}

/** A failed load: its message says what happened, to which URL, and what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** Which way it failed. */
  readonly code: FeedErrorCode;
  /** The feed that failed. */
  readonly url: string;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** Milliseconds for which the server asked to be left alone (Retry-After). */
  readonly retryAfterMs?: number;

  constructor(code: FeedErrorCode, url: string, message: string, details: FeedErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.url = url;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
  }
}
