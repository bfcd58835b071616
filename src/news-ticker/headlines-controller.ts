import type { PropertyValues, ReactiveController, ReactiveControllerHost } from 'lit';
import { isOlder, readAge, readTerms, type ArticleTest } from '../feed/article-filter.js';
import { isSameList } from '../feed/lists.js';
import type { FeedState } from '../feed/live/live-feed.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import {
  parseEnum,
  parseMaxItems,
  parseNumber,
  parseWireMode,
} from '../shared/attribute-values.js';
import { badgeTexts } from '../shared/badges.js';
import type { ContentState } from '../shared/custom-states.js';
import { FallbackLinks } from '../shared/fallback-links.js';
import { dispatchFeedEvents, FeedController, isStale } from '../shared/feed-controller.js';
import { feedOptions, isSameSource, sourcesIn } from '../shared/feed-options.js';
import type { LiveRegion } from '../shared/live-region.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { onMinute } from '../shared/minute-clock.js';
import { pluralize } from '../shared/messages.js';
import type { Messages } from '../shared/messages/en.js';
import type { WireMode } from '../wire/badge.js';
import { Announcer, type AnnounceOptions } from './announcer.js';
import { headlineText } from './headline-text.js';
import { PinnedLinks } from './pinned-links.js';
import { isAmong } from './reconcile-visible.js';
import { ScriptArticles } from './script-articles.js';
import { safeFilter, selectHeadlines, type SelectionOptions } from './select-headlines.js';

/** The properties of the element that headlines depend on. */
interface HeadlinesHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly stream: string | undefined;
  readonly articles: readonly ArticleInput[] | undefined;
  readonly credentials: string;
  readonly refresh: number;
  readonly withoutCache: boolean;
  readonly wire: string;
  readonly maxItems: number;
  readonly maxEach: number | undefined;
  readonly maxAge: string | undefined;
  readonly include: string | undefined;
  readonly exclude: string | undefined;
  readonly filter: ((article: Article) => boolean) | undefined;
  readonly order: string;
  readonly sources: boolean | string;
  readonly announce: string;
}

/** The properties by which headlines are selected from a feed. */
const SELECTING = [
  'wire',
  'maxItems',
  'maxEach',
  'maxAge',
  'include',
  'exclude',
  'filter',
  'order',
] as const;

/**
 * The only owner of a strip's headlines: source → filtered → pending → shown. The source is the script, else
 * the feed, else the links inside the element.
 */
export class HeadlinesController implements ReactiveController {
  /** All headlines of the source that may be shown, in its order. */
  all: readonly Article[] = [];
  /** The headlines in the strip. */
  shown: readonly Article[] = [];
  /** Ids of articles that are withdrawn. */
  withdrawn: ReadonlySet<string> = new Set();
  readonly #host: HeadlinesHost;
  readonly #localize: LocalizeController;
  readonly #script: ScriptArticles;
  readonly #source: FeedController;
  readonly #fallback: FallbackLinks;
  readonly #pinned: PinnedLinks;
  readonly #announcer: Announcer;
  /** The feed that `all` is selected from. */
  #selectedFeed: Feed | undefined;
  /** How many of the feeds were in it. */
  #readyCount = 0;
  /** Milliseconds after which headlines leave; undefined where they stay. */
  #maxAge: number | undefined;
  /** Some headlines have grown too old since the last selection. */
  #hasExpired = false;
  #selectedPins: readonly Article[] = [];
  #stopClock: (() => void) | undefined;
  #isOff = false;
  /** The headlines that `shown` becomes when they are committed. */
  #pending: readonly Article[] = [];

  constructor(host: HeadlinesHost, localize: LocalizeController, region: LiveRegion) {
    this.#host = host;
    this.#localize = localize;
    this.#script = new ScriptArticles(host);
    this.#source = new FeedController(host);
    this.#fallback = new FallbackLinks(host);
    this.#pinned = new PinnedLinks(host);
    this.#announcer = new Announcer(host, region);
    host.addController(this);
  }

  /** The feed of the present source; undefined until there is one. */
  get feed(): Feed | undefined {
    return this.#script.feed ?? this.#source.feed ?? this.#fallback.feed;
  }

  /** The source that is shown beside a headline. A pinned link is the page's own, not the feed's. */
  sourceOf({ id, source }: Article): string | undefined {
    const isPinned = this.#pinned.articles.some((pin) => pin.id === id);
    return source ?? (isPinned ? undefined : this.feed?.title);
  }

  /** The state of the feed that is loaded. */
  get feedState(): FeedState {
    return this.#source.state;
  }

  /** How many new headlines wait to be committed. */
  get pendingCount(): number {
    if (this.#pending === this.shown) return 0;
    const shown = new Set(this.shown.map(({ id }) => id));
    return this.#pending.filter((article) => !isAmong(shown, article)).length;
  }

  get wireMode(): WireMode {
    return parseWireMode(this.#host.wire);
  }

  /** The state of the element's content. */
  get state(): ContentState {
    const hasFeeds = sourcesIn(this.#host.src).length > 0;
    const { state } = this.#source;
    if (!this.#selectedFeed && (this.#script.list ?? hasFeeds))
      return state.status === 'failed' ? 'failed' : 'loading';
    if (this.shown.length === 0) return 'empty';
    return !this.#script.feed && hasFeeds && isStale(state) ? 'stale' : 'ready';
  }

  /** Whether the headlines may change without the page's script. */
  get canChange(): boolean {
    if (readAge(this.#host.maxAge) !== undefined) return true;
    const options = this.#script.list ? undefined : feedOptions(this.#host);
    return options !== undefined && (options.refresh > 0 || options.stream !== undefined);
  }

  /** Loads the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    this.#script.update();
    this.#script.finish();
    this.#setFeedOptions();
    return this.#script.feed ?? this.#source.reload();
  }

  /**
   * Takes the element's properties before each rendering.
   * @param isOff whether there is nothing to show, and nothing to ask for
   * @returns whether the source is another one
   */
  update(changed: PropertyValues<HeadlinesHost>, isOff: boolean): boolean {
    this.#isOff = isOff;
    if (isOff) {
      this.#clear();
      return false;
    }
    this.#script.update();
    const isOtherSource = this.#isOtherSource(changed);
    if (isOtherSource) {
      this.shown = [];
      this.#announcer.reset();
    }
    if (changed.get('src') !== undefined) this.#fallback.end();
    this.#setFeedOptions();
    this.#setMaxAge(readAge(this.#host.maxAge));
    const isOtherChoice =
      this.#hasExpired ||
      this.#selectedPins !== this.#pinned.articles ||
      SELECTING.some((name) => changed.has(name));
    if (isOtherChoice || this.#newestFeed !== this.#selectedFeed) this.#select();
    this.#announcer.setOptions(this.#announceOptions());
    return isOtherSource;
  }

  /**
   * Takes pending headlines into the strip.
   * @param reconcile returns the headlines that can be shown without moving the visible ones
   * @returns whether the strip shows something else now
   */
  commit(reconcile: (next: readonly Article[]) => readonly Article[]): boolean {
    if (this.#pending === this.shown) return false;
    const next = this.shown.length === 0 ? this.#pending : reconcile(this.#pending);
    const hasChanged = !isSameList(next, this.shown);
    // One array for one list: identity tells that nothing is pending.
    if (isSameList(next, this.#pending)) this.shown = this.#pending;
    else if (hasChanged) this.shown = next;
    return hasChanged;
  }

  /**
   * Takes headlines that are past their `max-age` out of the strip, also while the reader has stopped it.
   * @param readIds ids of those that stay nevertheless, since somebody reads them
   * @returns whether the strip shows something else now
   */
  expire(readIds: readonly string[]): boolean {
    const isTooOld = this.#ageTest;
    if (!isTooOld) return false;
    const stays = new Set(readIds);
    const next = this.shown.filter((article) => stays.has(article.id) || !isTooOld(article));
    if (next.length === this.shown.length) return false;
    this.shown = isSameList(next, this.#pending) ? this.#pending : next;
    return true;
  }

  hostConnected(): void {
    this.#setMaxAge(this.#maxAge);
  }

  hostDisconnected(): void {
    this.#setClock(false);
  }

  get #newestFeed(): Feed | undefined {
    return this.#script.feed ?? this.#script.preview ?? this.#source.feed ?? this.#fallback.feed;
  }

  #clear(): void {
    this.#setFeedOptions();
    this.#setMaxAge(undefined);
    this.#announcer.reset();
    this.#selectedFeed = undefined;
    this.all = this.shown = this.#pending = [];
  }

  #setFeedOptions(): void {
    const options = this.#script.list || this.#isOff ? undefined : feedOptions(this.#host);
    const merge = { order: this.#order, names: sourceNames(this.#host.sources) };
    this.#source.setOptions(options && { ...options, merge });
  }

  get #order(): 'newest' | 'feed' {
    return parseEnum(this.#host.order, ['newest', 'feed']);
  }

  #setMaxAge(maxAge: number | undefined): void {
    this.#maxAge = maxAge;
    this.#setClock(maxAge !== undefined && this.#host.isConnected);
  }

  /** Whether a headline is past its `max-age` now; pinned ones never are. */
  get #ageTest(): ArticleTest | undefined {
    const [maxAge, now] = [this.#maxAge, Date.now()];
    if (maxAge === undefined) return undefined;
    const pins = new Set(this.#pinned.articles);
    return (article) => !pins.has(article) && isOlder(article, maxAge, now);
  }

  #setClock(isRunning: boolean): void {
    if (isRunning) this.#stopClock ??= onMinute(this.#handleMinute);
    else {
      this.#stopClock?.();
      this.#stopClock = undefined;
    }
  }

  readonly #handleMinute = (): void => {
    const isTooOld = this.#ageTest;
    if (!isTooOld) return;
    this.#hasExpired = this.all.some(isTooOld);
    if (this.#hasExpired || this.shown.some(isTooOld)) this.#host.requestUpdate();
  };

  // Another list from script is the same source with news in it.
  #isOtherSource(changed: PropertyValues<HeadlinesHost>): boolean {
    const isScript = this.#script.list !== undefined;
    return isScript
      ? changed.has('articles') && changed.get('articles') === undefined
      : changed.has('articles') ||
          (changed.has('src') &&
            !isSameSource(sourcesIn(changed.get('src')), sourcesIn(this.#host.src)));
  }

  /** Selects the headlines of the feed that are wanted. */
  #select(): void {
    const feed = this.#newestFeed;
    if (feed && feed === this.#fallback.feed)
      dispatchFeedEvents(this.#host, { feed, from: 'fallback', before: this.#selectedFeed });
    // The first headlines of a slow feed are no news.
    const { readyCount } = this.#source;
    const isNews = feed !== this.#selectedFeed && readyCount === this.#readyCount;
    this.#readyCount = readyCount;
    this.#selectedFeed = feed;
    this.#hasExpired = false;
    const { all, withdrawn } = feed
      ? selectHeadlines(feed, this.#selectionOptions(feed), Date.now())
      : { all: [], withdrawn: new Set<string>() };
    this.#selectedPins = this.#pinned.articles;
    this.all = this.#pinned.before(all);
    this.withdrawn = withdrawn;
    const count = this.#selectedPins.length + parseMaxItems(this.#host.maxItems);
    this.#setPending(this.all.slice(0, count));
    this.#announcer.setHeadlines(all, isNews);
  }

  #selectionOptions(feed: Feed): SelectionOptions {
    const { include, exclude, filter, maxEach } = this.#host;
    return {
      wireMode: this.wireMode,
      include: readTerms(include),
      exclude: readTerms(exclude),
      filter: safeFilter(filter),
      maxAge: this.#maxAge,
      maxEach: parseNumber(maxEach, 1, Infinity),
      // The order of links and of a list from script is the page's own.
      isByDate: this.#order === 'newest' && feed === this.#source.feed,
    };
  }

  #setPending(next: readonly Article[]): void {
    this.#pending = isSameList(next, this.shown) ? this.shown : next;
  }

  #announceOptions(): AnnounceOptions {
    const { messages, locale } = this.#localize;
    const { state } = this.#source;
    const isFresh = state.status === 'ready' && (state.from === 'network' || !state.stale);
    return {
      mode: parseEnum(this.#host.announce, ['off', 'urgent', 'all']),
      isCurrent: this.#script.feed !== undefined || (isFresh && this.#source.isComplete),
      speak: (article) => spokenText(article, this.wireMode, messages),
      speakMany: (count, newest) =>
        pluralize(messages.headlinesArrived, count, locale) +
        messages.colon +
        newest.join(messages.semicolon),
    };
  }
}

/** A headline as it is spoken: its badges, then its text. */
function spokenText(article: Article, mode: WireMode, messages: Messages): string {
  const badges = badgeTexts(article.wire, mode, messages).join(messages.comma);
  const text = headlineText(article, mode);
  return badges === '' ? text : badges + messages.colon + text;
}

function sourceNames(sources: unknown): readonly string[] {
  return typeof sources === 'string' ? sources.split(',').map((name) => name.trim()) : [];
}
