/** One answer of the feed server; test/server/feed-server.ts says what each part does. */
export interface Step {
  readonly status?: number;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** A body in bytes, for what is not UTF-8. */
  readonly base64?: string;
  /** Content type; by default that of a JSON Feed. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A request that has this entity tag already gets a 304. */
  readonly etag?: string;
  /** Where the browser is sent instead. */
  readonly redirect?: string;
  /** Milliseconds before the answer begins. */
  readonly delay?: number;
  /** The body in pieces. */
  readonly drip?: { readonly bytes: number; readonly everyMs: number };
  /** Bytes of the body after which the connection breaks; 0 gives no answer at all. */
  readonly cutAfter?: number;
  /** Repeats the body until the browser goes away. */
  readonly endless?: boolean;
  /** Keeps the answer open after the body, for `send` and `hangUp`. */
  readonly hold?: boolean;
  readonly gzip?: boolean;
  /** Which pages may read the answer: any (`*`, default), any with cookies, or none. */
  readonly cors?: '*' | 'credentials' | false;
}

/** A request as the server saw it. */
export interface SeenRequest {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names in lower case, `referer` and `cookie` included. */
  readonly headers: Readonly<Record<string, string>>;
  /** The connection closed before the whole answer was out. */
  readonly aborted: boolean;
}

/** A feed that a test scripts. */
export interface ServedFeed {
  /** At another origin than the test page, like most feeds. */
  readonly url: string;
  /** The same feed at the origin of the test page. */
  readonly sameOriginUrl: string;
  /** The requests so far, the oldest first. */
  requests(): Promise<SeenRequest[]>;
  /** Adds an answer: the next request that would repeat the last one gets it. */
  push(step: Step): Promise<void>;
  /** Writes to every answer that is held open, and says to how many. */
  send(text: string): Promise<number>;
  /** Ends every answer that is held open, and says how many. */
  hangUp(): Promise<number>;
}

/** Serves a feed that answers by these steps in turn; the last one repeats. */
export async function serveFeed(steps: readonly Step[]): Promise<ServedFeed> {
  const { url, sameOrigin } = await addresses();
  const name = crypto.randomUUID();
  const call = (action: string, init?: RequestInit): Promise<unknown> =>
    control(`${url}/${action}/${name}`, init);
  const post = (action: string, body = ''): Promise<unknown> =>
    call(action, { method: 'POST', body });

  await post('scripts', JSON.stringify(steps));
  return {
    url: `${url}/feeds/${name}`,
    sameOriginUrl: new URL(`${sameOrigin}/feeds/${name}`, location.origin).href,
    requests: async () => (await call('log')) as SeenRequest[],
    push: async (step) => {
      await post('scripts', JSON.stringify([step]));
    },
    send: async (text) => (await post('send', text)) as number,
    hangUp: async () => (await post('hang-up')) as number,
  };
}

// The browser's own fetch, which a test may replace in order to watch the elements use it.
const realFetch = globalThis.fetch.bind(globalThis);

async function addresses(): Promise<{ url: string; sameOrigin: string }> {
  return (await control('/__feed-server.json')) as { url: string; sameOrigin: string };
}

async function control(url: string, init?: RequestInit): Promise<unknown> {
  const response = await realFetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
