/** The request for a feed, as it is sent: without a Referer and without headers that need a CORS preflight. */

/** How a feed is asked for. */
export interface RequestOptions {
  /** As in fetch (omit). */
  readonly credentials?: RequestCredentials;
  /** As in fetch (default). */
  readonly cache?: RequestCache;
}

/** A request under way. */
export interface FeedRequest {
  readonly answer: Promise<Response>;
  /** Ends it. */
  readonly controller: AbortController;
}

interface EarlyRequest {
  readonly request: FeedRequest;
  wantedBy: number;
}

const early = new Map<string, EarlyRequest>();

/** Asks for what is at an absolute URL. */
export function sendRequest(
  url: string,
  { credentials = 'omit', cache = 'default' }: RequestOptions = {},
): FeedRequest {
  const controller = new AbortController();
  const { signal } = controller;
  // Some pages wrap fetch in what throws: that is a failed request, too.
  const send = async (): Promise<Response> =>
    fetch(url, { signal, credentials, cache, referrerPolicy: 'no-referrer' });
  return { answer: send(), controller };
}

/**
 * Sends a feed's first request before the code that reads the answer has come, once for all who want it.
 * @returns gives it up, unless others want it or it has been taken
 */
export function sendEarly(url: string, credentials: RequestCredentials): () => void {
  const key = keyOf(url, credentials);
  const one = early.get(key) ?? { request: sendRequest(url, { credentials }), wantedBy: 0 };
  // Whoever takes it hears of a failure; until then nobody does, and that is no unhandled one.
  one.request.answer.catch(() => undefined);
  one.wantedBy += 1;
  early.set(key, one);
  return () => {
    one.wantedBy -= 1;
    if (one.wantedBy > 0 || early.get(key) !== one) return;
    early.delete(key);
    one.request.controller.abort();
  };
}

/** The request that was sent early, which is the caller's from now on. */
export function takeEarly(url: string, credentials: RequestCredentials): FeedRequest | undefined {
  const key = keyOf(url, credentials);
  const request = early.get(key)?.request;
  early.delete(key);
  return request;
}

function keyOf(url: string, credentials: RequestCredentials): string {
  return `${credentials} ${url}`;
}
