import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexed } from '../feed/lists.js';
import { articleFromScript, feedOfArticles } from '../feed/parse/normalize-feed.js';
import { attempt } from '../feed/parse/script-values.js';
import { whenIdle } from '../feed/when-idle.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { page } from '../page.js';
import { parseMaxItems } from '../shared/attribute-values.js';
import { dispatchFeedEvents } from '../shared/feed-controller.js';
import { prepareCollapse } from '../wire/collapse.js';

/** Most articles from script that are checked in one task. */
const SLICE = 200;
/** Milliseconds after which a task checks no more of them, since one may have thousands of names. */
const SLICE_MS = 25;

/** The properties of the element that count. */
interface ScriptArticlesHost extends ReactiveControllerHost, HTMLElement {
  readonly articles: readonly ArticleInput[] | undefined;
  readonly maxItems: number;
}

/** A long list whose articles are checked up to an index, and at its ends. */
interface UncheckedList {
  readonly inputs: readonly ArticleInput[];
  readonly articles: (Article | undefined)[];
  readonly from: number;
}

/** Makes a feed of the list from script. A long list is checked in slices, so that it never blocks the page. */
export class ScriptArticles implements ReactiveController {
  /** The whole list; undefined without one, and until the first one is checked. */
  feed: Feed | undefined;
  /** The ends of the first long list, which show while the rest is checked. */
  preview: Feed | undefined;
  readonly #host: ScriptArticlesHost;
  /** The list at the last update. */
  #taken: readonly ArticleInput[] | undefined;
  #unchecked: UncheckedList | undefined;
  #cancelSlice: (() => void) | undefined;

  constructor(host: ScriptArticlesHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The list as it was set. Any other value counts as none, and erases no headlines. */
  get list(): readonly ArticleInput[] | undefined {
    const { articles } = this.#host;
    return attempt(() => Array.isArray(articles)) ? articles : undefined;
  }

  /** Takes the list. It becomes the feed now if it is short, and in later tasks if it is long. */
  update(): void {
    const { list } = this;
    if (list === this.#taken) return;
    this.#taken = list;
    // A copy, since a list may be a proxy that throws.
    const inputs = list && (attempt(() => [...list]) ?? []);
    this.#unchecked = undefined;
    if (inputs) this.#begin(inputs);
    else this.#setFeed(undefined);
  }

  /** Checks the rest of a long list at once. */
  finish(): void {
    while (this.#unchecked) this.#checkSlice();
  }

  hostConnected(): void {
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#cancelSlice?.();
  }

  // A strip begins at the first headline, and in some directions goes on with the last.
  #begin(inputs: readonly ArticleInput[]): void {
    const articles: (Article | undefined)[] = [];
    this.#unchecked = { inputs, articles, from: 0 };
    if (inputs.length > SLICE) this.#schedule();
    else this.#checkSlice();
    if (this.feed) return;
    const isOver = deadline();
    const end = Math.max(SLICE, parseMaxItems(this.#host.maxItems));
    for (const [index, input] of indexed(inputs.slice(0, end))) {
      const isEnd = index < SLICE / 2 || index >= Math.min(end, inputs.length) - SLICE / 2;
      if (isEnd && !isOver()) articles[index] ??= articleFromScript(input, page.baseURI);
    }
    const readable = articles.filter((article) => article !== undefined);
    if (readable.length > 0) this.preview = feedOf(readable);
  }

  #schedule(): void {
    this.#cancelSlice?.();
    if (this.#unchecked) this.#cancelSlice = whenIdle(this.#checkSlice);
  }

  readonly #checkSlice = (): void => {
    if (!this.#unchecked) return;
    const { inputs, articles, from } = this.#unchecked;
    const isOver = deadline();
    let to = from;
    for (const input of inputs.slice(from, from + SLICE)) {
      const article = (articles[to] ??= articleFromScript(input, page.baseURI));
      if (article) prepareCollapse(article);
      to += 1;
      if (isOver()) break;
    }
    this.#unchecked = to < inputs.length ? { inputs, articles, from: to } : undefined;
    this.#schedule();
    if (this.#unchecked) return;
    const whole = articles.filter((article) => article !== undefined);
    this.#setFeed(feedOf(whole, inputs.length - whole.length));
  };

  #setFeed(feed: Feed | undefined): void {
    const before = this.feed;
    this.feed = feed;
    this.preview = undefined;
    if (feed) dispatchFeedEvents(this.#host, { feed, from: 'script', before });
    this.#host.requestUpdate();
  }
}

/** Whether the task that begins now has taken long enough. */
function deadline(): () => boolean {
  const end = performance.now() + SLICE_MS;
  return () => performance.now() > end;
}

function feedOf(articles: readonly Article[], skipped = 0): Feed {
  return feedOfArticles(articles, { url: page.baseURI, skipped });
}
