/** One request for a feed. Limits of time and size keep the cost of a hostile response to that of an honest one. */
import { globals } from '../page.js';
import { FeedError, type FeedErrorCode } from './feed-error.js';
import { MAX_URL_LENGTH } from './text/safe-url.js';

/** How a feed is requested, and how much of it is accepted. */
export interface DownloadOptions {
  /** Cancels the request. */
  readonly signal?: AbortSignal;
  /** As in fetch (same-origin). */
  readonly credentials?: RequestCredentials;
  /** As in fetch (default). */
  readonly cache?: RequestCache;
  /** Most bytes after decompression, counted while they arrive (5 MB). */
  readonly maxBytes?: number;
  /** Most milliseconds from sending the request to the last byte (20,000). */
  readonly timeoutMs?: number;
}

/** A response that arrived whole. */
export interface Download {
  readonly bytes: ArrayBuffer;
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
  /** Milliseconds for which the response calls itself fresh: Cache-Control max-age, less Age where that is readable. */
  readonly freshMs: number;
  /** Whether a copy may be cached: the response says neither `no-store` nor `private`. */
  readonly isCacheable: boolean;
}

/** Most bytes of a feed, and of an event of a stream. */
export const MAX_BYTES = 5_000_000;
/** Most milliseconds for an answer. */
export const TIMEOUT_MS = 20_000;

/** The messages of errors, each after the URL of the feed. */
const FAILURES = {
  aborted: 'was not loaded: its request was cancelled. Load it again if it is still wanted.',
  timeout: 'took too long to answer. Try again later.',
  network:
    'could not be reached, or broke off. Check the connection, and that the feed is served with Access-Control-Allow-Origin.',
  mixed:
    'is on http, from where browsers load nothing into a page on https (mixed content). Serve the feed on https.',
} as const satisfies Partial<Record<FeedErrorCode | 'mixed', string>>;

/**
 * Fetches an absolute URL, without a Referer and without headers that need a CORS preflight.
 * @throws {FeedError} `network`, `timeout`, `too-large`, `status` or `aborted`.
 */
export async function download(url: string, options: DownloadOptions = {}): Promise<Download> {
  const { credentials = 'same-origin', cache = 'default', maxBytes = MAX_BYTES } = options;
  const hangUp = new AbortController();
  // Used below, which keeps it alive: Node collects a timeout signal that only AbortSignal.any refers to.
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = AbortSignal.any([hangUp.signal, timeout, options.signal ?? hangUp.signal]);
  try {
    const response = await request(url, { signal, credentials, cache });
    const bytes = await readBytes(response, maxBytes, url);
    return { bytes, url: finalUrl(response, url), ...headersOf(response) };
  } catch (cause) {
    throw cause instanceof FeedError ? cause : failure(cause, url, { signal, timeout });
  } finally {
    // Stops a refused or oversized response, whose body is still arriving.
    hangUp.abort();
  }
}

/**
 * Sends a request without a Referer. @throws {FeedError} `status`, or what fetch throws.
 * @returns the response, of which a page that wraps fetch may leave only the text
 */
export async function request(url: string, init: RequestInit): Promise<Answer> {
  // Without a prototype, to which pages add values that would count as settings.
  const settings = { __proto__: null, ...init, referrerPolicy: 'no-referrer' };
  const response: Answer = await fetch(url, settings as RequestInit);
  if (response.ok === false) throw statusError(response, url);
  return response;
}

/** A response, of which a page that wraps fetch may leave only the text. */
type Answer = Pick<Response, 'text'> & Partial<Response>;

/** The URL after redirects, unless it is too long to resolve every address of a feed against. */
function finalUrl({ url = '' }: Answer, requested: string): string {
  return url !== '' && url.length <= MAX_URL_LENGTH ? url : requested;
}

/** The whole body; stops at the first byte over the limit. @throws {FeedError} `too-large` */
export async function readBytes(
  response: Answer,
  maxBytes: number,
  url: string,
): Promise<ArrayBuffer> {
  // Some pages wrap fetch and return responses without a stream.
  const body = response.body ?? new Blob([await wholeBody(response)]).stream();
  const reader = body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, size);
    size += value.byteLength;
    if (size > maxBytes) throw tooManyBytes(maxBytes, url);
    pieces.push(value);
  }
}

// The mark says that a text is UTF-8, whatever encoding it declares.
async function wholeBody(response: Answer): Promise<ArrayBuffer | string> {
  return (await response.arrayBuffer?.()) ?? `\uFEFF${await response.text()}`;
}

// Not by a Blob, which goes through another process: the headlines wait for this.
function joined(pieces: readonly Uint8Array[], size: number): ArrayBuffer {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole.buffer;
}

function tooManyBytes(maxBytes: number, url: string): FeedError {
  const limit = `${String(maxBytes / 1_000_000)} MB`;
  return new FeedError(
    'too-large',
    url,
    `The feed ${url} is larger than ${limit}. Publish fewer articles in it.`,
  );
}

/** The error of a response whose status is no success. */
export function statusError({ status = 0, headers }: Answer, url: string): FeedError {
  const message = `The feed ${url} answered with HTTP status ${String(status)}. Check the address, or try again later.`;
  const retryAfterMs = retryAfter(headers?.get('Retry-After') ?? null);
  return new FeedError('status', url, message, {
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function failure(
  cause: unknown,
  url: string,
  { signal, timeout }: { readonly signal: AbortSignal; readonly timeout: AbortSignal },
): FeedError {
  const ending = signal.reason === timeout.reason ? 'timeout' : 'aborted';
  const code = signal.aborted ? ending : 'network';
  const reason = code === 'network' && isMixedContent(url) ? 'mixed' : code;
  return new FeedError(code, url, `The feed ${url} ${FAILURES[reason]}`, { cause });
}

/** Whether a page on https may not load this URL: one on http, and not of the reader's own machine. */
function isMixedContent(url: string): boolean {
  // Node has no location.
  const { location } = globals;
  return location?.protocol === 'https:' && /^http:\/\/(?!localhost\b|127\.|\[::1\])/i.test(url);
}

function headersOf({ headers }: Answer): Pick<Download, 'contentType' | 'freshMs' | 'isCacheable'> {
  const control = headers?.get('Cache-Control') ?? '';
  return {
    contentType: headers?.get('Content-Type') ?? '',
    // Other origins tell their age only where they expose it.
    freshMs: freshMs(control, headers?.get('Age') ?? ''),
    isCacheable: !/\b(?:no-store|private)\b/i.test(control),
  };
}

function freshMs(control: string, written: string): number {
  const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(control)?.[1];
  if (maxAge === undefined || /no-cache|no-store/i.test(control)) return 0;
  const age = /^\d{1,9}$/.exec(written)?.[0] ?? 0;
  return Math.max(0, Number(maxAge) - Number(age)) * 1000;
}

function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms > 0 ? ms : undefined;
}
