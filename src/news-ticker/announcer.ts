import { page } from '../page.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model.js';
import type { LiveRegion } from '../shared/live-region.js';

/** Which new headlines are spoken. */
type AnnounceMode = 'off' | 'urgent' | 'all';

/** Which headlines to speak, and how. */
export interface AnnounceOptions {
  readonly mode: AnnounceMode;
  /** The headlines are fresh, not a cached copy, so that later ones are news. */
  readonly isCurrent: boolean;
  /** One headline as it is spoken. */
  readonly speak: (article: Article) => string;
  /** Several headlines at once: their number, and the newest of them. */
  readonly speakMany: (count: number, newest: readonly string[]) => string;
}

/** Milliseconds between two messages, so that a busy day does not drown out the page. */
const GAP_MS = 10_000;
/** Headlines of a burst that are read out. */
const MAX_READ_OUT = 3;

/** Speaks new headlines to screen readers: seldom, briefly, and never old ones. */
export class Announcer implements ReactiveController {
  readonly #region: LiveRegion;
  #options: AnnounceOptions | undefined;
  /** Ids of the headlines of the last two loads, and whether they were urgent. */
  #known: ReadonlyMap<string, boolean> = new Map();
  /** The same for the last load alone. */
  #last: ReadonlyMap<string, boolean> = new Map();
  /** The first load is over. */
  #isLive = false;
  #pending: readonly Article[] = [];
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, region: LiveRegion) {
    this.#region = region;
    host.addController(this);
  }

  /** Uses these options from now on. */
  setOptions(options: AnnounceOptions): void {
    this.#options = options;
    this.#isLive ||= options.isCurrent;
    if (options.mode === 'off') this.#clearPending();
  }

  /** Treats the next headlines as a first load, which is not spoken. */
  reset(): void {
    this.#known = this.#last = new Map();
    this.#isLive = false;
    this.#clearPending();
  }

  /**
   * Takes all headlines; those that are new since the first load are spoken.
   * @param isNews false where the same feed is only shown differently
   */
  setHeadlines(articles: readonly Article[], isNews: boolean): void {
    const known = this.#known;
    const arrived =
      this.#isLive && isNews ? articles.filter((article) => isArrival(article, known)) : [];
    // Two loads are enough: a page that is open for weeks must not remember every headline.
    const now = new Map(articles.map((article) => [article.id, isUrgent(article)]));
    this.#known = new Map([...this.#last, ...now]);
    this.#last = now;
    const mode = this.#options?.mode;
    const wanted = mode === 'urgent' ? arrived.filter(isUrgent) : arrived;
    if (wanted.length > 0 && mode !== 'off') this.#add(wanted);
  }

  hostDisconnected(): void {
    this.#clearPending();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #add(arrived: readonly Article[]): void {
    this.#count += arrived.length;
    this.#pending = [...arrived, ...this.#pending].slice(0, MAX_READ_OUT);
    if (this.#timer === undefined) this.#speak();
  }

  #speak(): void {
    const text = this.#message();
    this.#clearPending();
    // Headlines that arrive while the page is hidden are old news when a reader returns.
    if (text === undefined || page.visibilityState === 'hidden') return;
    this.#timer = setTimeout(this.#handleGap, GAP_MS);
    this.#region.say(text);
  }

  #message(): string | undefined {
    const [only] = this.#pending;
    if (!this.#options || !only) return undefined;
    const { speak, speakMany } = this.#options;
    return this.#count === 1 ? speak(only) : speakMany(this.#count, this.#pending.map(speak));
  }

  #clearPending(): void {
    this.#pending = [];
    this.#count = 0;
  }

  readonly #handleGap = (): void => {
    this.#timer = undefined;
    this.#speak();
  };
}

// A new version of a known article is no arrival, unless it makes the article urgent.
function isArrival(article: Article, known: ReadonlyMap<string, boolean>): boolean {
  const versions = [article, ...article.earlier].flatMap(({ id }) => known.get(id) ?? []);
  if (versions.length === 0) return true;
  return isUrgent(article) && !versions.includes(true);
}

function isUrgent({ wire }: Article): boolean {
  return wire.priority !== 'routine';
}
