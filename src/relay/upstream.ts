/** One request of the relay for a feed: held to limits of time and size, its redirects followed by hand. */
import { MAX_BYTES, readBytes, statusError, TIMEOUT_MS } from '../feed/download.js';
import { FeedError } from '../feed/feed-error.js';
import { isPrivateHost } from './private-address.js';

/** Most redirects from the address of a feed to the feed. */
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

const HEADERS = {
  Accept:
    'application/feed+json, application/json, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.1',
  // Some sites refuse requests that name no program.
  'User-Agent': 'Off-the-Wire-Relay',
};

/**
 * As `fetch`, without following redirects.
 * @param isConfigured whether the address is on the origin that the relay's owner has named for this feed
 */
export type UpstreamFetch = (
  url: string,
  init: { headers: Readonly<Record<string, string>>; redirect: 'manual'; signal: AbortSignal },
  isConfigured: boolean,
) => Promise<Response>;

/** How a feed is requested. */
export interface UpstreamOptions {
  readonly fetch: UpstreamFetch;
  /** Most milliseconds from the request to the last byte, with all redirects (20,000). */
  readonly timeoutMs?: number | undefined;
  /** Most bytes after decompression (5 MB). */
  readonly maxBytes?: number | undefined;
  /** The validators of the last good response, for a conditional request. */
  readonly validators?: Validators | undefined;
}

/** The headers of a response by which a server sees that nothing has changed since. */
interface Validators {
  /** The address that they hold for. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A response that arrived whole. */
export interface UpstreamAnswer {
  readonly bytes: ArrayBuffer;
  readonly contentType: string;
  readonly validators: Validators;
}

/**
 * Requests a feed; undefined where it has not changed since.
 * @throws {FeedError} `network`, `timeout`, `too-large` or `status`.
 */
export async function askUpstream(
  address: string,
  options: UpstreamOptions,
): Promise<UpstreamAnswer | undefined> {
  const hangUp = new AbortController();
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = AbortSignal.any([hangUp.signal, timeout]);
  try {
    const { response, url } = await followed(address, options, signal);
    if (response.status === 304) return undefined;
    if (!response.ok) throw statusError(response, address);
    const bytes = await readBytes(response, options.maxBytes ?? MAX_BYTES, address);
    return {
      bytes,
      contentType: response.headers.get('Content-Type') ?? '',
      validators: {
        url,
        etag: response.headers.get('ETag'),
        lastModified: response.headers.get('Last-Modified'),
      },
    };
  } catch (cause) {
    throw cause instanceof FeedError ? cause : failure(cause, address, timeout.aborted);
  } finally {
    // Stops a refused or oversized response, whose body is still arriving.
    hangUp.abort();
  }
}

async function followed(
  address: string,
  { fetch, validators }: UpstreamOptions,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly url: string }> {
  const configured = new URL(address);
  let url = configured;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const isConfigured = url.origin === configured.origin;
    if (!isConfigured && isPrivateHost(url.hostname))
      throw refused(address, `redirects to ${url.host}, a private address`);
    const headers = { ...HEADERS, ...conditions(url, validators) };
    const response = await fetch(url.href, { headers, redirect: 'manual', signal }, isConfigured);
    const location = REDIRECTS.includes(response.status) && response.headers.get('Location');
    if (!location) return { response, url: url.href };
    await response.body?.cancel();
    url = nextOf(location, url, address);
  }
  throw refused(address, `redirects more than ${String(MAX_REDIRECTS)} times`);
}

function nextOf(location: string, base: URL, address: string): URL {
  const next = URL.canParse(location, base.href) ? new URL(location, base) : undefined;
  if (!next || !/^https?:$/.test(next.protocol))
    throw refused(address, 'redirects to what is no http address');
  // fetch refuses addresses with a password.
  next.username = next.password = '';
  return next;
}

function conditions(url: URL, validators: Validators | undefined): Record<string, string> {
  if (validators?.url !== url.href) return {};
  const { etag, lastModified } = validators;
  return {
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
  };
}

function refused(address: string, reason: string): FeedError {
  return new FeedError(
    'network',
    address,
    `The feed ${address} ${reason}. Name the feed's own address.`,
  );
}

function failure(cause: unknown, address: string, isTimeout: boolean): FeedError {
  const reason = isTimeout
    ? 'took too long to answer. Try again later.'
    : 'could not be reached, or broke off. Check the address and the connection.';
  const code = isTimeout ? 'timeout' : 'network';
  return new FeedError(code, address, `The feed ${address} ${reason}`, { cause });
}
