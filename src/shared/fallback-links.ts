import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageTag } from '../feed/language-tag.js';
import { isSameValue } from '../feed/same-value.js';
import { safeLink } from '../feed/safe-url.js';
import type { Article, Feed } from '../model.js';

/** Reads the links inside an element, which readers see without script and before it, as its first feed. */
export class FallbackLinks implements ReactiveController {
  /** A feed of the links; undefined where there are none. */
  feed: Feed | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #isOver = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    // A script that is quicker than the page meets the element before its links.
    document.addEventListener('DOMContentLoaded', this.#read);
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#read);
  }

  /** Forgets the links for good: they were of another feed. */
  end(): void {
    this.#isOver = true;
    this.feed = undefined;
  }

  readonly #read = (): void => {
    const feed = feedOfLinks(this.#host);
    if (this.#isOver || isSameValue(feed, this.feed)) return;
    this.feed = feed;
    this.#host.requestUpdate();
  };
}

/** The links inside an element, those in named slots left out, as a feed; undefined where there are none. */
export function feedOfLinks(element: Element): Feed | undefined {
  const links = [...element.querySelectorAll('a[href]')].filter((link) => isOwn(link, element));
  const articles = new Map<string, Article>();
  for (const article of links.flatMap((link) => articleOf(link, element) ?? []))
    if (!articles.has(article.id)) articles.set(article.id, article);
  if (articles.size === 0) return undefined;
  return Object.freeze({
    url: document.baseURI,
    articles: Object.freeze([...articles.values()]),
    expired: false,
    skipped: 0,
  });
}

// As its author wrote it: what reads wire copy may not be here yet, and these headlines cannot wait for it.
function articleOf(link: Element, within: Element): Article | undefined {
  const url = safeLink(link.getAttribute('href') ?? '', document.baseURI);
  const headline = link.textContent.replace(/\s+/g, ' ').trim();
  if (url === undefined || headline === '') return undefined;
  const published = dateOf(nearest(link, 'li', within)?.querySelector('time[datetime]'));
  const language = languageTag(nearest(link, '[lang]', within)?.getAttribute('lang') ?? '');
  return Object.freeze<Article>({
    id: url,
    url,
    headline,
    ...(published && { published }),
    ...(language !== undefined && { language }),
    authors: [],
    tags: [],
    wire: { priority: 'routine', kind: 'news', version: 0, text: headline, base: headline },
    status: 'usable',
    earlier: [],
  });
}

// Not by readDate, which would bring its part of feed/ into the start. Date by itself makes 1 March of
// 30 February, and takes a time without a zone for the visitor's own.
function dateOf(time: Element | null | undefined): Date | undefined {
  const written = time?.getAttribute('datetime') ?? '';
  const day = written.slice(0, 10);
  const date = new Date(written.replace(/[t ]/i, 'T').replace(/T[\d:.]+$/, '$&Z'));
  const isReal = JSON.stringify(new Date(day)).slice(1, 11) === day;
  return isReal && !Number.isNaN(date.getTime()) ? date : undefined;
}

// What goes into a slot of its own, such as a label with a link, is no headline.
function isOwn(link: Element, within: Element): boolean {
  return !nearest(link, '[slot]', within);
}

function nearest(link: Element, selector: string, within: Element): Element | undefined {
  const found = link.closest(selector);
  return found && found !== within && within.contains(found) ? found : undefined;
}
