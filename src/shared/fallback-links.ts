import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageTag } from '../feed/text/language-tag.js';
import { omitUndefined } from '../feed/omit-undefined.js';
import { normalizeArticle } from '../feed/parse/normalize-article.js';
import { feedOfArticles } from '../feed/parse/normalize-feed.js';
import { deepEquals } from '../feed/deep-equals.js';
import { parseDate } from '../feed/parse/dates.js';
import { safeLink } from '../feed/text/safe-url.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { page, unclobbered } from '../page.js';

/** Changes of the page that may change its links. */
const CHANGES = {
  attributeFilter: ['datetime', 'href', 'lang', 'slot'],
  characterData: true,
  childList: true,
  subtree: true,
};

/**
 * Follows the links inside an element as its first feed. A parser, a script or a framework may add or change them
 * later. Readers without script, or before it runs, see the links.
 */
export class FallbackLinks implements ReactiveController {
  /** A feed of the links; undefined where there are none. */
  feed: Feed | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;
  /** The links at the last rendering. */
  #rendered: Feed | undefined;
  /** The links that belong to an earlier `src`. */
  #outdated: Feed | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer ??= new MutationObserver(this.#read);
    this.#observer.observe(this.#host, CHANGES);
  }

  hostUpdated(): void {
    this.#rendered = this.feed;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Ignores the links of the last rendering, which belong to an earlier `src`. New ones may have come with the new. */
  end(): void {
    this.#outdated = this.#rendered ?? this.#outdated;
    if (this.feed === this.#rendered) this.feed = undefined;
  }

  readonly #read = (): void => {
    const links = feedOfLinks(this.#host);
    const feed = deepEquals(links, this.#outdated) ? undefined : links;
    if (deepEquals(feed, this.feed)) return;
    this.feed = feed;
    this.#host.requestUpdate();
  };
}

/** The links inside an element as a feed, without those in named slots; undefined without links. */
export function feedOfLinks(element: Element, selector = 'a[href]'): Feed | undefined {
  const links = [...element.querySelectorAll(selector)].filter((link) => isHeadline(link, element));
  // Asked for once: thousands of links may share an item.
  const times = new Map<Element | undefined, string | null | undefined>();
  const timeOf = (item: Element | undefined): string | null | undefined => {
    if (!times.has(item))
      times.set(item, item?.querySelector('time[datetime]')?.getAttribute('datetime'));
    return times.get(item);
  };
  const articles = links.flatMap((link) => articleOf(link, element, timeOf) ?? []);
  return articles.length === 0
    ? undefined
    : feedOfArticles(articles, { url: page.baseURI, skipped: 0 });
}

function articleOf(
  link: Element,
  within: Element,
  timeOf: (item: Element | undefined) => string | null | undefined,
): Article | undefined {
  const url = safeLink(link.getAttribute('href') ?? '', page.baseURI);
  const headline = link.textContent.replace(/\s+/g, ' ').trim();
  if (url === undefined || headline === '') return undefined;
  const speaker = nearest(link, '[lang]', within);
  const language = speaker && unclobbered(speaker).getAttribute('lang');
  return normalizeArticle(
    omitUndefined<ArticleInput>({
      id: url,
      url,
      headline,
      published: parseDate(timeOf(nearest(link, 'li', within))),
      language: languageTag(language ?? ''),
    }),
  );
}

// A link in a named slot, such as a label, is no headline.
function isHeadline(link: Element, within: Element): boolean {
  return !nearest(link, '[slot]', within);
}

function nearest(link: Element, selector: string, within: Element): HTMLElement | undefined {
  const found = link.closest<HTMLElement>(selector);
  return found && found !== within && within.contains(found) ? found : undefined;
}
