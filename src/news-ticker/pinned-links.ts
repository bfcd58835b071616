import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepEquals } from '../feed/deep-equals.js';
import { pageOf } from '../feed/page-address.js';
import type { Article } from '../model.js';
import { feedOfLinks } from '../shared/fallback-links.js';

const CHANGES = {
  attributeFilter: ['data-pin', 'datetime', 'href', 'lang', 'slot'],
  characterData: true,
  childList: true,
  subtree: true,
};

/** Follows the links inside an element that stay first whatever its feed brings: `<a data-pin>`. */
export class PinnedLinks implements ReactiveController {
  /** The articles of the links, in their order. */
  articles: readonly Article[] = [];
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** These headlines behind the pinned ones, those left out that are pinned already. */
  before(articles: readonly Article[]): readonly Article[] {
    const pinned = this.articles;
    if (pinned.length === 0) return articles;
    const pages = new Set(pinned.map(({ url }) => pageOf(url)));
    return [
      ...pinned,
      ...articles.filter(({ url }) => url === undefined || !pages.has(pageOf(url))),
    ];
  }

  hostConnected(): void {
    this.#read();
    this.#observer ??= new MutationObserver(this.#read);
    this.#observer.observe(this.#host, CHANGES);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #read = (): void => {
    const articles = feedOfLinks(this.#host, 'a[href][data-pin]')?.articles ?? [];
    if (deepEquals(articles, this.articles)) return;
    this.articles = articles;
    this.#host.requestUpdate();
  };
}
