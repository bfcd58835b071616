import type { PropertyValues, ReactiveControllerHost } from 'lit';
import { readSession, writeSession } from '../shared/session-value.js';

/** Session storage: a JSON list of the strips that the reader has closed. */
const STORAGE_KEY = 'news-ticker-dismissed';

/** More closed strips than this are not remembered. */
const MAX_KEYS = 100;

/** The element's properties that count. */
interface DismissibleHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly dismissible: boolean;
}

/** Whether the reader has closed a strip, which lasts for the browser session. */
export class Dismissal {
  /** The strip is closed. */
  isDismissed = false;
  readonly #host: DismissibleHost;

  constructor(host: DismissibleHost) {
    this.#host = host;
  }

  /** Takes the element's properties before each rendering. Setting `dismissible` anew opens the strip. */
  update(changed: PropertyValues<DismissibleHost>): void {
    const { dismissible } = this.#host;
    const key = this.#key;
    if (changed.get('dismissible')) this.#forget(key);
    const isOpen = dismissible && !this.isDismissed;
    if (isOpen && (changed.has('dismissible') || changed.has('src')))
      this.isDismissed = readKeys().includes(key);
  }

  /** Closes the strip, and remembers it where it has an id or a feed. */
  dismiss(): void {
    this.isDismissed = true;
    const key = this.#key;
    if (key !== '') storeKeys([...readKeys().filter((known) => known !== key), key]);
    this.#host.requestUpdate();
  }

  #forget(key: string): void {
    // Nothing else of the page's is written where nothing was closed.
    if (this.isDismissed) storeKeys(readKeys().filter((known) => known !== key));
    this.isDismissed = false;
  }

  get #key(): string {
    return this.#host.id || (this.#host.src ?? '');
  }
}

// Other code of the page may have written anything under our key.
function readKeys(): readonly string[] {
  try {
    const keys: unknown = JSON.parse(readSession(STORAGE_KEY) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

function storeKeys(keys: readonly string[]): void {
  const isEmpty = keys.length === 0;
  writeSession(STORAGE_KEY, isEmpty ? undefined : JSON.stringify(keys.slice(-MAX_KEYS)));
}
