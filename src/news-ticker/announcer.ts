import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Article } from '../model.js';

/** What is spoken as it arrives: nothing, what is pressing, or everything. */
export type AnnounceMode = 'off' | 'urgent' | 'all';

/** What the owner of the headlines wants spoken, and how. */
export interface AnnounceSetting {
  readonly mode: AnnounceMode;
  /** The headlines are today's, and not a copy from an earlier visit: what comes next is news. */
  readonly isCurrent: boolean;
  /** One headline as it is spoken. */
  readonly speak: (article: Article) => string;
  /** Several at once: how many have come, and the newest of them. */
  readonly speakMany: (count: number, newest: readonly string[]) => string;
}

/** An element that can be given words to speak, where the engine has that. */
interface AriaNotifier {
  ariaNotify?: (text: string) => void;
}

/** Between two messages, so that a busy day does not talk a reader down. */
const GAP_MS = 10_000;
/** How many headlines of a burst are read out. */
const MOST_READ_OUT = 3;

/** Speaks headlines that arrive to screen readers: seldom, briefly, and never what is old. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #setting: AnnounceSetting | undefined;
  /** Ids of the headlines of this load and of the one before, and whether they were pressing. */
  #known: ReadonlyMap<string, boolean> = new Map();
  #last: ReadonlyMap<string, boolean> = new Map();
  /** The first load is over. */
  #isLive = false;
  #waiting: readonly Article[] = [];
  #count = 0;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Speaks by this setting from now on. */
  follow(setting: AnnounceSetting): void {
    this.#setting = setting;
    this.#isLive ||= setting.isCurrent;
    if (setting.mode === 'off') this.#forgetWaiting();
  }

  /** Begins anew: the next headlines are a first load. */
  forget(): void {
    this.#known = this.#last = new Map();
    this.#isLive = false;
    this.#forgetWaiting();
  }

  /**
   * Takes the headlines as a reader would see them; what is new since the first load is spoken.
   * @param isNews false where the same feed is only shown otherwise
   */
  take(articles: readonly Article[], isNews: boolean): void {
    const known = this.#known;
    const arrived = this.#isLive && isNews ? articles.filter((one) => isArrival(one, known)) : [];
    // Not of all loads: a page that is open for weeks would remember every headline of them.
    const now = new Map(articles.map((one) => [one.id, isPressing(one)]));
    this.#known = new Map([...this.#last, ...now]);
    this.#last = now;
    const mode = this.#setting?.mode;
    const wanted = mode === 'urgent' ? arrived.filter(isPressing) : arrived;
    if (wanted.length > 0 && mode !== 'off') this.#add(wanted);
  }

  /** The region from which engines speak that take no words by script; it must be there before its words. */
  render(): TemplateResult | symbol {
    if (!this.#setting || this.#setting.mode === 'off' || canNotify(this.#host)) return nothing;
    return html`<div class="spoken" role="status">${this.#text}</div>`;
  }

  hostDisconnected(): void {
    this.#forgetWaiting();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #add(arrived: readonly Article[]): void {
    this.#count += arrived.length;
    this.#waiting = [...arrived, ...this.#waiting].slice(0, MOST_READ_OUT);
    if (this.#timer === undefined) this.#speak();
  }

  #speak(): void {
    const text = this.#message();
    this.#forgetWaiting();
    // What comes while nobody is there is old when somebody is.
    if (text === undefined || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(this.#handleGap, GAP_MS);
    this.#say(text);
  }

  #message(): string | undefined {
    const [only] = this.#waiting;
    if (!this.#setting || !only) return undefined;
    const { speak, speakMany } = this.#setting;
    return this.#count === 1 ? speak(only) : speakMany(this.#count, this.#waiting.map(speak));
  }

  #say(text: string): void {
    if (canNotify(this.#host)) this.#host.ariaNotify(text);
    else this.#setText(text);
  }

  #setText(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }

  #forgetWaiting(): void {
    this.#waiting = [];
    this.#count = 0;
  }

  readonly #handleGap = (): void => {
    this.#timer = undefined;
    // Spoken long ago: who walks through the page must not come upon it.
    this.#setText('');
    this.#speak();
  };
}

// A new version of a known story is no arrival, unless the story has become pressing with it.
function isArrival(article: Article, known: ReadonlyMap<string, boolean>): boolean {
  const versions = [article, ...article.earlier].flatMap(({ id }) => known.get(id) ?? []);
  if (versions.length === 0) return true;
  return isPressing(article) && !versions.includes(true);
}

function isPressing({ wire }: Article): boolean {
  return wire.priority !== 'routine';
}

function canNotify(element: HTMLElement): element is HTMLElement & Required<AriaNotifier> {
  return typeof (element as AriaNotifier).ariaNotify === 'function';
}
