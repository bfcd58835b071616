import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContentState } from './custom-states.js';
import type { LiveRegion } from './live-region.js';
import type { PageMessages } from './messages.js';
import type { Messages } from './messages/en.js';

/** Loading is told only after so many milliseconds. */
const SHORT_MS = 1000;

type Outcome = 'loading' | 'failed' | 'loaded';

/** The name of the message for each outcome. */
type MessageNames = Readonly<Record<Outcome, TextName>>;
type TextName = {
  [Name in keyof Messages]: Messages[Name] extends string ? Name : never;
}[keyof Messages];

/** Tells screen readers of loading that takes long, of failures, and of the recovery from either. */
export class ContentStatus implements ReactiveController {
  readonly #region: LiveRegion;
  readonly #names: MessageNames;
  #state: ContentState | undefined;
  #messages: PageMessages | undefined;
  /** The reader knows that something is missing. */
  #hasSpoken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, region: LiveRegion, names: MessageNames) {
    this.#region = region;
    this.#names = names;
    host.addController(this);
  }

  /** Takes the present state of the content, which is told if it has changed. */
  update(state: ContentState, messages: PageMessages): void {
    this.#messages = messages;
    if (state === this.#state) return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (state === 'loading') this.#timer = setTimeout(this.#tellLoading, SHORT_MS);
    else if (state === 'failed') this.#tell('failed');
    else if (this.#hasSpoken) this.#tell('loaded');
  }

  /** Tells the course of a load that a reader has asked for, each failure included. */
  async retry(load: Promise<unknown>): Promise<void> {
    this.#tell('loading');
    try {
      await load;
    } catch {
      this.#tell('failed');
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#state = undefined;
    this.#hasSpoken = false;
  }

  readonly #tellLoading = (): void => {
    this.#tell('loading');
  };

  #tell(outcome: Outcome): void {
    this.#hasSpoken = outcome !== 'loaded';
    if (this.#messages) this.#region.say(this.#messages[this.#names[outcome]], this.#messages.lang);
  }
}
