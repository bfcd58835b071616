/** Changes to a feed as they happen: server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */

/** What a stream says; `data` is the event's own text. */
export type StreamEventType = 'article' | 'remove' | 'reset';

/** What a stream is, and what it calls. */
export interface FeedStreamSetting {
  /** Absolute. */
  readonly url: string;
  /** Cookies go to another origin too. */
  readonly withCredentials: boolean;
  readonly onEvent: (type: StreamEventType, data: string) => void;
  /** Events come from now on. */
  readonly onOpen: () => void;
  /** None come until the next `onOpen`. */
  readonly onDown: () => void;
  /** The page is looked at again, after a close of ours: what happened meanwhile has to be loaded. */
  readonly onWake: () => void;
}

const EVENT_TYPES: readonly StreamEventType[] = ['article', 'remove', 'reset'];

/** A page that nobody looks at lets go of its connection after this. */
const HIDDEN_MS = 30_000;

/** One connection, opened and closed as the page is looked at. */
export class FeedStream {
  readonly #setting: FeedStreamSetting;
  #source: EventSource | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #isAsleep = false;

  constructor(setting: FeedStreamSetting) {
    this.#setting = setting;
    document.addEventListener('visibilitychange', this.#handleVisibility);
  }

  get url(): string {
    return this.#setting.url;
  }

  /** Whether events come. */
  get isOpen(): boolean {
    return this.#source !== undefined && this.#source.readyState === EventSource.OPEN;
  }

  /** Connects, where it is not connected and the page is looked at. */
  open(): void {
    // The browser's own attempts resume where they were; only a stream that was refused begins anew.
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
    this.#isAsleep = document.visibilityState === 'hidden';
    if (this.#isAsleep || typeof EventSource === 'undefined') return;
    const { url, withCredentials, onOpen, onDown, onEvent } = this.#setting;
    const source = new EventSource(url, { withCredentials });
    source.addEventListener('open', onOpen);
    source.addEventListener('error', onDown);
    for (const type of EVENT_TYPES) {
      source.addEventListener(type, ({ data }: MessageEvent<unknown>) => {
        onEvent(type, String(data));
      });
    }
    this.#source = source;
  }

  /** Ends it for good. */
  disconnect(): void {
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    clearTimeout(this.#hiding);
    this.#source?.close();
  }

  readonly #handleVisibility = (): void => {
    clearTimeout(this.#hiding);
    if (document.visibilityState === 'hidden') this.#hiding = setTimeout(this.#sleep, HIDDEN_MS);
    else if (this.#isAsleep) this.#wake();
  };

  #wake(): void {
    this.#isAsleep = false;
    this.#setting.onWake();
  }

  readonly #sleep = (): void => {
    this.#source?.close();
    this.#source = undefined;
    this.#isAsleep = true;
  };
}
