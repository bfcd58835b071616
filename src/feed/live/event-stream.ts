/**
 * Receives changes to a feed as server-sent events. Read by `fetch` and not by EventSource, which has no limits
 * and its own rules for cookies and referrers.
 */
import { page } from '../../page.js';
import { MAX_BYTES, request, TIMEOUT_MS } from '../download.js';
import { FeedError } from '../feed-error.js';
import { pacer, yieldToPage } from '../pacer.js';
import { EventParser, type ServerEvent } from './event-parser.js';
import { reconnectDelay } from './poll-delay.js';

/** The setup of a stream, and its callbacks. */
export interface EventStreamOptions {
  /** Absolute. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  /** Called when the connection opens. */
  readonly onOpen: () => void;
  /** Called with all events since the last call; the next ones wait until it is done. */
  readonly onEvents: (events: readonly ServerEvent[]) => Promise<void>;
  /** Called when the connection breaks, or is refused. */
  readonly onDisconnect: (error: unknown) => void;
  /** Called when the next connection would miss changes: the feed must be loaded, and then the stream opened. */
  readonly onResume: () => void;
  /** Called when nothing has come for two minutes: the connection may be dead. */
  readonly onSilence: () => Promise<void>;
}

/** A hidden page closes its connection after this time. */
const HIDDEN_MS = 30_000;
const SILENCE_MS = 120_000;
/** The least delay before a new connection, where the server names none. */
const RETRY_MS = 3_000;

/** A last event with other characters, or longer, is no value of a header. */
const RESUMABLE = /^[ -~]{1,1024}$/;

/** One connection, open while the page is visible; a broken one is opened again. */
export class EventStream {
  readonly #options: EventStreamOptions;
  #status: 'closed' | 'connecting' | 'open' | 'waiting' | 'over' = 'closed';
  /** Ends the present connection. */
  #connection: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #isSuspended = false;
  #failures = 0;
  #lastEventId = '';
  #retryMs = RETRY_MS;
  #events: ServerEvent[] = [];
  #delivery: Promise<void> | undefined;

  constructor(options: EventStreamOptions) {
    this.#options = options;
    page.addEventListener('visibilitychange', this.#handleVisibility);
  }

  get url(): string {
    return this.#options.url;
  }

  /** Whether the connection is open. */
  get isOpen(): boolean {
    return this.#status === 'open';
  }

  /** Whether the server has ended the stream for good, or this page cannot read it. */
  get isOver(): boolean {
    return this.#status === 'over';
  }

  /** Connects, unless it is connected, waits for a new connection, or the page is hidden. */
  open(): void {
    if (this.#status !== 'closed') return;
    this.#isSuspended = page.visibilityState === 'hidden';
    if (!this.#isSuspended) void this.#connect();
  }

  /** Closes the connection for good. */
  disconnect(): void {
    page.removeEventListener('visibilitychange', this.#handleVisibility);
    clearTimeout(this.#hiding);
    this.#close();
  }

  async #connect(): Promise<void> {
    const connection = new AbortController();
    this.#connection = connection;
    this.#status = 'connecting';
    this.#setTimer(() => {
      connection.abort();
    }, TIMEOUT_MS);
    try {
      const body = await this.#request(connection.signal);
      if (this.#connection === connection) await this.#read(body, connection);
      this.#end(connection);
    } catch (error) {
      this.#end(connection, error);
    }
  }

  /** The body of the answer; undefined where there is none. */
  async #request(signal: AbortSignal): Promise<Response['body'] | undefined> {
    const { url, credentials } = this.#options;
    const headers = {
      Accept: 'text/event-stream',
      ...(this.#canResume && { 'Last-Event-ID': this.#lastEventId }),
    };
    const response = await request(url, { signal, credentials, headers, cache: 'no-store' });
    if (response.status === 204) return undefined;
    if (
      response.body &&
      !/^text\/event-stream\b/i.test(response.headers?.get('Content-Type') ?? '')
    )
      throw new TypeError('It is no event stream.');
    return response.body;
  }

  async #read(body: Response['body'] | undefined, connection: AbortController): Promise<void> {
    if (!body) {
      // HTTP status 204, or a page that wraps fetch.
      this.#status = 'over';
      return;
    }
    this.#status = 'open';
    this.#failures = 0;
    this.#options.onOpen();
    const parser = new EventParser(this.#lastEventId);
    const decoder = new TextDecoder();
    const reader = body.getReader();
    const pause = pacer();
    for (let size = 0; ;) {
      this.#listen();
      const { done, value } = await reader.read();
      // Data that has already arrived is read at once, so the page would have no turn.
      await pause();
      if (done || this.#connection !== connection) return;
      for (const event of parser.push(decoder.decode(value, { stream: true })))
        this.#events.push(event);
      if (parser.pendingLength > MAX_BYTES) throw eventTooLarge(this.url);
      this.#lastEventId = parser.lastEventId;
      this.#retryMs = parser.retryMs ?? this.#retryMs;
      if (this.#events.length > 0) this.#delivery ??= this.#deliver();
      size = this.#events.length === 0 ? 0 : size + value.byteLength;
      if (size > MAX_BYTES) await this.#delivery;
    }
  }

  async #deliver(): Promise<void> {
    while (this.#events.length > 0) {
      // Events that arrive meanwhile join the batch.
      await yieldToPage();
      await this.#options.onEvents(this.#events.splice(0));
    }
    this.#delivery = undefined;
  }

  #listen(): void {
    this.#setTimer(() => {
      const connection = this.#connection;
      void this.#options.onSilence().then(() => {
        if (this.isOpen && this.#connection === connection) this.#listen();
      });
    }, SILENCE_MS);
  }

  /** Waits for the time of the next connection, unless the server wants none. */
  #end(connection: AbortController, error?: unknown): void {
    // Stops a refused answer, whose body is still arriving.
    connection.abort();
    if (this.#connection !== connection) return;
    const { status, retryAfterMs = 0 }: Partial<FeedError> =
      error instanceof FeedError ? error : {};
    if (status === 410) this.#status = 'over';
    clearTimeout(this.#timer);
    if (!this.isOver) {
      this.#status = 'waiting';
      this.#failures += 1;
      const leastMs = Math.max(this.#retryMs, retryAfterMs);
      const delay = reconnectDelay({ leastMs, failures: this.#failures, random: Math.random });
      this.#setTimer(this.#handleDue, delay);
    }
    this.#options.onDisconnect(error);
  }

  readonly #handleDue = (): void => {
    this.#status = 'closed';
    if (page.visibilityState === 'hidden') this.#isSuspended = true;
    else if (this.#canResume) this.open();
    else this.#options.onResume();
  };

  // The header would need a CORS preflight elsewhere. The origin of a sandboxed page is "null".
  get #canResume(): boolean {
    return RESUMABLE.test(this.#lastEventId) && new URL(this.url).origin === self.origin;
  }

  readonly #handleVisibility = (): void => {
    clearTimeout(this.#hiding);
    if (page.visibilityState === 'hidden') this.#hiding = setTimeout(this.#suspend, HIDDEN_MS);
    else if (this.#isSuspended) this.#resume();
  };

  #resume(): void {
    this.#isSuspended = false;
    this.#options.onResume();
  }

  readonly #suspend = (): void => {
    if (this.isOver) return;
    this.#close();
    this.#isSuspended = true;
  };

  #close(): void {
    clearTimeout(this.#timer);
    const connection = this.#connection;
    this.#connection = undefined;
    this.#events = [];
    // The feed is loaded before the next connection.
    this.#lastEventId = '';
    this.#status = 'closed';
    connection?.abort();
  }

  #setTimer(callback: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, ms);
  }
}

function eventTooLarge(url: string): FeedError {
  const limit = `${String(MAX_BYTES / 1_000_000)} MB`;
  const message = `The stream ${url} sent an event larger than ${limit}. Send one article in each.`;
  return new FeedError('too-large', url, message);
}
