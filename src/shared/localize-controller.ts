import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageTag } from '../feed/text/language-tag.js';
import { unclobbered } from '../page.js';
import { watchMessages, messagesFor, type PageMessages } from './messages.js';

/** The language of pages without `lang`. */
const DEFAULT_LANGUAGE = 'en';

const followers = new Set<LocalizeController>();
let observer: MutationObserver | undefined;
let unwatchMessages: (() => void) | undefined;

/** Follows the language around its element, and updates the element when the language or its messages change. */
export class LocalizeController implements ReactiveController {
  /** The nearest `lang`, as a tag that Intl accepts. */
  locale = DEFAULT_LANGUAGE;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The messages of the current language; English ones until they are loaded. */
  get messages(): PageMessages {
    return messagesFor(this.locale);
  }

  hostConnected(): void {
    follow(this, rootsAround(this.#host));
    this.updateLocale();
  }

  hostDisconnected(): void {
    unfollow(this);
  }

  /** Reads the language again. */
  updateLocale(): void {
    const tag = languageOf(this.#host);
    if (tag === this.locale) return;
    this.locale = tag;
    this.#host.requestUpdate();
  }

  /** Renders the element again. */
  refresh(): void {
    this.#host.requestUpdate();
  }
}

/** The nearest `lang` of an element, through shadow roots, as a tag that Intl accepts; else "en". */
function languageOf(element: Element): string {
  const owner = element.closest<HTMLElement>('[lang]');
  // Intl would throw for an invalid tag.
  if (owner) return languageTag(unclobbered(owner).getAttribute('lang') ?? '') ?? DEFAULT_LANGUAGE;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : DEFAULT_LANGUAGE;
}

// One observer for all elements, and none without elements.
function follow(controller: LocalizeController, roots: readonly Node[]): void {
  followers.add(controller);
  observer ??= new MutationObserver((records) => {
    const hasDirectionChanged = records.some(({ attributeName }) => attributeName === 'dir');
    for (const follower of followers) {
      follower.updateLocale();
      // The motion of a strip depends on the text direction.
      if (hasDirectionChanged) follower.refresh();
    }
  });
  unwatchMessages ??= watchMessages(() => {
    for (const follower of followers) follower.refresh();
  });
  for (const root of roots)
    observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
}

function unfollow(controller: LocalizeController): void {
  followers.delete(controller);
  if (followers.size > 0) return;
  observer?.disconnect();
  unwatchMessages?.();
  unwatchMessages = undefined;
}

function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
