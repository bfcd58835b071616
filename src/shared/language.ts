import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageTag } from '../feed/language-tag.js';
import { watchWords, wordsOf } from './words.js';
import type { Words } from './words/en.js';

/** What counts where no language is said, and on a server. */
const DEFAULT_LANGUAGE = 'en';

const followers = new Set<Language>();
let observer: MutationObserver | undefined;
let unwatch: (() => void) | undefined;

/** Follows the language that its element stands in, and renders it anew when that or its words change. */
export class Language implements ReactiveController {
  /** The nearest `lang`, as a tag that Intl takes. */
  tag = DEFAULT_LANGUAGE;
  readonly #host: ReactiveControllerHost & Element;
  /** What a server has rendered is in the default language, and has to be taken up in it. */
  #isHydrating: boolean;

  /** @param isHydrating whether the next rendering takes up what a server has rendered */
  constructor(host: ReactiveControllerHost & Element, isHydrating = false) {
    this.#host = host;
    this.#isHydrating = isHydrating;
    host.addController(this);
  }

  /** The words in that language, English until they are loaded. */
  get words(): Words {
    return wordsOf(this.tag);
  }

  hostConnected(): void {
    follow(this, rootsAround(this.#host));
    this.read();
  }

  hostUpdated(): void {
    if (!this.#isHydrating) return;
    this.#isHydrating = false;
    this.read();
  }

  hostDisconnected(): void {
    unfollow(this);
  }

  /** Reads the language anew. */
  read(): void {
    if (this.#isHydrating) return;
    const tag = languageOf(this.#host);
    if (tag === this.tag) return;
    this.tag = tag;
    this.#host.requestUpdate();
  }

  /** Renders its element anew. */
  refresh(): void {
    this.#host.requestUpdate();
  }
}

/** The nearest `lang` of an element, through shadow roots, as a tag that Intl takes; "en" where none is said. */
export function languageOf(element: Element): string {
  const owner = element.closest('[lang]');
  // Made-up tags would throw in Intl.
  if (owner) return languageTag(owner.getAttribute('lang') ?? '') ?? DEFAULT_LANGUAGE;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : DEFAULT_LANGUAGE;
}

// One observer for all elements, and none while there is no element.
function follow(language: Language, roots: readonly Node[]): void {
  followers.add(language);
  observer ??= new MutationObserver((records) => {
    const isTurned = records.some(({ attributeName }) => attributeName === 'dir');
    for (const follower of followers) {
      follower.read();
      // What runs by the direction of its text has to be set up anew.
      if (isTurned) follower.refresh();
    }
  });
  unwatch ??= watchWords(() => {
    for (const follower of followers) follower.refresh();
  });
  for (const root of roots)
    observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
}

function unfollow(language: Language): void {
  followers.delete(language);
  if (followers.size > 0) return;
  observer?.disconnect();
  unwatch?.();
  unwatch = undefined;
}

function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
