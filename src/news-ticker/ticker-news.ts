import type { PropertyValues, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Article, ArticleInput, Feed } from '../model.js';
import type { ContentState } from '../shared/custom-states.js';
import { feedOfArticles } from '../feed/client.js';
import { badgeWords } from '../shared/badges.js';
import type { FallbackLinks } from '../shared/fallback-links.js';
import { FeedController, isOutOfDate, tellOfFeed } from '../shared/feed-controller.js';
import { feedQuestion } from '../shared/feed-question.js';
import { isServer } from '../shared/hydration.js';
import type { Language } from '../shared/language.js';
import { numberFrom, oneOf } from '../shared/options.js';
import { fillCount } from '../shared/words.js';
import type { Words } from '../shared/words/en.js';
import { shownText, type WireMode } from '../wire/badge.js';
import { Announcer, type AnnounceSetting } from './announcer.js';
import { HeadlineList } from './headline-list.js';
import { headlinesOf } from './headlines.js';

/** What its author asks of a strip's news. */
export interface NewsSetting {
  readonly src: string | undefined;
  readonly stream: string | undefined;
  readonly articles: readonly ArticleInput[] | undefined;
  readonly credentials: string;
  readonly refresh: number;
  readonly withoutCache: boolean;
  readonly wire: string;
  readonly maxItems: number;
  readonly announce: string;
}

type NewsHost = NewsSetting & ReactiveControllerHost & HTMLElement;

/** Which headlines a strip has: from script, from its feed, or from the links inside it, in this order. */
export class TickerNews {
  readonly #host: NewsHost;
  readonly #language: Language;
  readonly #source: FeedController;
  readonly #fallback: FallbackLinks;
  readonly #announcer: Announcer;
  readonly #list = new HeadlineList();
  #scriptFeed: Feed | undefined;
  /** The feed that the headlines are from. */
  #readFeed: Feed | undefined;
  /** Every headline of the feed. */
  all: readonly Article[] = [];
  /** Ids of articles that must not be read any longer. */
  withdrawn: ReadonlySet<string> = new Set();

  constructor(
    host: NewsHost,
    { language, fallback }: { readonly language: Language; readonly fallback: FallbackLinks },
  ) {
    this.#host = host;
    this.#language = language;
    this.#fallback = fallback;
    this.#source = new FeedController(host);
    this.#announcer = new Announcer(host);
  }

  /** What the headlines are from; undefined until there is something. */
  get feed(): Feed | undefined {
    return this.#scriptFeed ?? this.#source.feed ?? this.#fallback.feed;
  }

  /** What is known of the feed that is fetched. */
  get source(): FeedController {
    return this.#source;
  }

  /** The headlines in the strip. */
  get shown(): readonly Article[] {
    return this.#list.shown;
  }

  /** How many headlines wait to be taken into the strip. */
  get waiting(): number {
    return this.#list.waiting;
  }

  get wireMode(): WireMode {
    return oneOf(this.#host.wire, ['collapse', 'label', 'off']);
  }

  get state(): ContentState {
    const { articles, src } = this.#host;
    const { state } = this.#source;
    if (!this.feed && (articles ?? src)) return state.status === 'failed' ? 'failed' : 'loading';
    if (this.shown.length === 0) return 'empty';
    return !this.#scriptFeed && src && isOutOfDate(state) ? 'stale' : 'ready';
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    this.#ask();
    return this.#scriptFeed ?? this.#source.reload();
  }

  /** Takes what the author asks for now; says whether the headlines are of another source. */
  update(changed: PropertyValues<NewsHost>): boolean {
    const host = this.#host;
    if (changed.has('articles') || (host.articles && !this.#scriptFeed)) this.#takeArticles();
    const isOther = this.#isOtherSource(changed);
    // Headlines of another feed are no news of this one: nothing of them stays.
    if (isOther) {
      this.#list.clear();
      this.#announcer.forget();
    }
    if (changed.get('src') !== undefined) this.#fallback.end();
    this.#ask();
    if (this.feed !== this.#readFeed || changed.has('wire') || changed.has('maxItems'))
      this.#read();
    this.#announcer.follow(this.#announcing());
    return isOther;
  }

  /**
   * Takes new headlines into the strip; says whether it shows something else now.
   * @param settled what of them can be shown without disturbing those that are seen
   */
  settle(settled: (next: readonly Article[]) => readonly Article[]): boolean {
    return this.#list.settle(settled);
  }

  /** What assistive technology speaks of, where it has to be part of the page. */
  renderSpoken(): TemplateResult | symbol {
    return this.#announcer.render();
  }

  #ask(): void {
    this.#source.ask(this.#host.articles ? undefined : feedQuestion(this.#host));
  }

  #takeArticles(): void {
    const { articles } = this.#host;
    const before = this.#scriptFeed;
    // On a server nothing is relative to the page, whose address it does not know.
    const base = isServer ? 'about:blank' : document.baseURI;
    const feed = articles && feedOfArticles(articles, base);
    this.#scriptFeed = feed;
    if (feed) tellOfFeed(this.#host, { feed, from: 'script', before });
  }

  // Another list from script is the same source with news in it.
  #isOtherSource(changed: PropertyValues<NewsHost>): boolean {
    const isScript = this.#host.articles !== undefined;
    return isScript
      ? changed.has('articles') && changed.get('articles') === undefined
      : changed.has('articles') || changed.has('src');
  }

  #read(): void {
    const { feed } = this;
    if (feed && feed === this.#fallback.feed)
      tellOfFeed(this.#host, { feed, from: 'fallback', before: this.#readFeed });
    const isOther = feed !== this.#readFeed;
    this.#readFeed = feed;
    const { usable, withdrawn } = headlinesOf(feed?.articles ?? [], this.wireMode);
    this.all = usable;
    this.withdrawn = withdrawn;
    this.#list.take(usable.slice(0, numberFrom(this.#host.maxItems, 1, 50)));
    this.#announcer.take(usable, isOther);
  }

  #announcing(): AnnounceSetting {
    const { words, tag } = this.#language;
    const { state } = this.#source;
    const isFresh = state.status === 'ready' && (state.from === 'network' || !state.stale);
    return {
      mode: oneOf(this.#host.announce, ['off', 'urgent', 'all']),
      isCurrent: this.#scriptFeed !== undefined || isFresh,
      speak: (article) => spokenText(article, this.wireMode, words),
      speakMany: (count, newest) =>
        `${fillCount(words.headlinesArrived, count, tag)} ${newest.join('; ')}`,
    };
  }
}

/** A headline in one breath: its badges, then its words. */
function spokenText(article: Article, mode: WireMode, words: Words): string {
  const badges = badgeWords(article.wire, mode, words).join(', ');
  const text = shownText(article, mode);
  return badges === '' ? text : `${badges}: ${text}`;
}
