/** One request for a feed, held to limits of time and size: a hostile answer costs no more than an honest one. */
import { FeedError } from './feed-error.js';
import { sendRequest, type FeedRequest, type RequestOptions } from './request.js';

/** How a feed is asked for, and how much of it is taken. */
export interface DownloadOptions extends RequestOptions {
  /** Gives the request up. */
  readonly signal?: AbortSignal;
  /** Bytes after decompression, counted while they arrive (5 MB). */
  readonly maxBytes?: number;
  /** Milliseconds for the whole answer (20,000); half of it for the headers. */
  readonly timeoutMs?: number;
}

/** An answer that arrived whole. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
  /** Milliseconds for which the answer calls itself fresh (Cache-Control max-age), less its age where that is told. */
  readonly freshMs: number;
}

const MAX_BYTES = 5_000_000;
const TIMEOUT_MS = 20_000;

/**
 * Fetches what is at an absolute URL, by a request of its own or the one that is under way.
 * @throws {FeedError} `network`, `timeout`, `too-large`, `status` or `aborted`.
 */
export async function download(
  url: string,
  options: DownloadOptions = {},
  request: FeedRequest = sendRequest(url, options),
): Promise<Download> {
  const { signal, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  const deadline = new Deadline(request.controller, timeoutMs, signal);
  try {
    const response = await request.answer;
    deadline.headersArrived();
    if (!response.ok) throw statusError(response, url);
    const bytes = await readBytes(response, maxBytes, url);
    const contentType = response.headers.get('Content-Type') ?? '';
    return { bytes, contentType, url: response.url || url, freshMs: freshMs(response.headers) };
  } catch (cause) {
    throw cause instanceof FeedError ? cause : failure(cause, url, deadline);
  } finally {
    deadline.end();
  }
}

/** Ends a request that takes too long, or that its caller has given up. */
class Deadline {
  readonly #controller: AbortController;
  readonly #outer: AbortSignal | undefined;
  readonly #headers: ReturnType<typeof setTimeout>;
  readonly #total: ReturnType<typeof setTimeout>;
  isOver = false;

  constructor(controller: AbortController, totalMs: number, outer?: AbortSignal) {
    this.#controller = controller;
    this.#outer = outer;
    this.#headers = setTimeout(this.#expire, totalMs / 2);
    this.#total = setTimeout(this.#expire, totalMs);
    outer?.addEventListener('abort', this.#abort);
    if (outer?.aborted) this.#abort();
  }

  get isAborted(): boolean {
    return this.#outer?.aborted ?? false;
  }

  headersArrived(): void {
    clearTimeout(this.#headers);
  }

  end(): void {
    clearTimeout(this.#headers);
    clearTimeout(this.#total);
    this.#outer?.removeEventListener('abort', this.#abort);
    // A refused or oversized body is still arriving: hang up.
    this.#controller.abort();
  }

  readonly #expire = (): void => {
    this.isOver = true;
    this.#controller.abort();
  };

  readonly #abort = (): void => {
    this.#controller.abort();
  };
}

async function readBytes(response: Response, maxBytes: number, url: string): Promise<Uint8Array> {
  // Some pages wrap fetch and hand back answers without a stream.
  const pieces = response.body
    ? await piecesOf(response.body, maxBytes)
    : [new Uint8Array(await response.arrayBuffer())];
  const size = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (size > maxBytes) throw tooLarge(maxBytes, url);
  return joined(pieces, size);
}

// Stops behind the first byte that is too many.
async function piecesOf(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<readonly Uint8Array[]> {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  for (let size = 0; size <= maxBytes;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    pieces.push(value);
  }
  return pieces;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.byteLength;
  }
  return whole;
}

function tooLarge(maxBytes: number, url: string): FeedError {
  const limit = `${String(maxBytes / 1_000_000)} MB`;
  return new FeedError(
    'too-large',
    url,
    `The feed ${url} is larger than ${limit}. Publish fewer articles in it.`,
  );
}

function statusError({ status, headers }: Response, url: string): FeedError {
  const message = `The feed ${url} answered with HTTP status ${String(status)}. Check the address, or try again later.`;
  const retryAfterMs = retryAfter(headers.get('Retry-After'));
  return new FeedError('status', url, message, {
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function failure(cause: unknown, url: string, deadline: Deadline): FeedError {
  if (deadline.isAborted)
    return new FeedError('aborted', url, `The request for ${url} was given up.`, { cause });
  if (deadline.isOver) {
    return new FeedError(
      'timeout',
      url,
      `The feed ${url} took too long to answer. Try again later.`,
      { cause },
    );
  }
  return new FeedError(
    'network',
    url,
    `The feed ${url} could not be reached, or broke off. Check the connection, and that the feed is served with Access-Control-Allow-Origin.`,
    { cause },
  );
}

// Other origins tell their age only where they expose it.
function freshMs(headers: Headers): number {
  const control = headers.get('Cache-Control') ?? '';
  const maxAge = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(control)?.[1];
  if (maxAge === undefined || /no-cache|no-store/i.test(control)) return 0;
  const age = /^\d{1,9}$/.exec(headers.get('Age') ?? '')?.[0] ?? 0;
  return Math.max(0, Number(maxAge) - Number(age)) * 1000;
}

function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms > 0 ? ms : undefined;
}
