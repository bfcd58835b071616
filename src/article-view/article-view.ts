import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { deepEquals } from '../feed/deep-equals.js';
import { FeedError } from '../feed/feed-error.js';
import { baseOfFeed } from '../feed/parse/feed-base.js';
import { whenIdle } from '../feed/when-idle.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { addStyles } from '../shared/add-styles.js';
import { numberAttribute, parseNumber, parseWireMode } from '../shared/attribute-values.js';
import { setStates, type ContentState } from '../shared/custom-states.js';
import { NewsArticleShowEvent, NewsFeedErrorEvent } from '../shared/events.js';
import { ContentStatus } from '../shared/content-status.js';
import { FocusKeeper } from '../shared/focus-keeper.js';
import { LiveRegion } from '../shared/live-region.js';
import { FeedController } from '../shared/feed-controller.js';
import { feedOptions, sourcesIn } from '../shared/feed-options.js';
import { FailsafeElement } from '../shared/failsafe-element.js';
import { hostStyles } from '../shared/host-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { isOnServer } from '../shared/server.js';
import type { WireMode } from '../wire/badge.js';
import { page } from '../page.js';
import {
  findArticle,
  isPartOf,
  latestOf,
  neighborsOf,
  readArticle,
  type Neighbors,
} from './article-lookup.js';
import { viewStyles } from './article-view.styles.js';
import { BoundedMap } from './bounded-map.js';
import { FocusHistory } from './focus-history.js';
import { HashRouter } from './hash-router.js';
import type { BodyController, BodyOptions, renderArticle } from './renderer/render-article.js';
import { shareArticle, type ShareOutcome } from './share.js';

const NO_RENDERER =
  'The code that shows articles could not be loaded. Check that all files of Off the Wire are on the server, and that script-src allows them.';

/** The content of the view: no article, an id that its feed does not have, or an article. */
type Shown = { readonly kind: 'nothing' } | { readonly kind: 'missing' } | ShownArticle;

interface ShownArticle {
  readonly kind: 'article';
  readonly article: Article;
  /** Whether the article is in the view's own feed; undefined until there is a feed. */
  readonly isOwn: boolean | undefined;
  /** The result of sharing the article, once a reader has done so. */
  readonly shareOutcome?: ShareOutcome;
}

/** The lazy chunk with the templates of an article and the sanitizer. */
type Renderer =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly done: Promise<void> }
  | { readonly status: 'failed'; readonly error: FeedError }
  | {
      readonly status: 'ready';
      readonly render: typeof renderArticle;
      readonly body: BodyController;
    };

/**
 * Shows one article of a feed, made safe and readable.
 *
 * @customElement article-view
 * @summary One article of a feed
 * @slot - Shown while there is no article: content for readers without script, such as a link to it
 * @slot breadcrumb - In place of "You are here"
 * @slot tools - Beside the byline: where a font-size-adjuster goes
 * @slot footer - Under the article
 * @slot empty - Shown when there is no article
 * @slot error - Shown when the feed could not be loaded
 * @fires {NewsFeedLoadEvent} news-feed-load - The feed has come, or has changed: `feed`, and where it is `from`
 * @fires {NewsFeedUpdateEvent} news-feed-update - The feed has changed: articles `added`, `changed`, `removed` and `moved`
 * @fires {NewsFeedErrorEvent} news-feed-error - A load failed with an `error`; the article stays
 * @fires {NewsArticleShowEvent} news-article-show - An `article` shows
 * @csspart article - All of it
 * @csspart breadcrumb - "You are here: Home › Section"
 * @csspart header - Badges, headline, summary and byline
 * @csspart badge - A word such as "Urgent" before the headline
 * @csspart headline - The heading
 * @csspart summary - The summary under it
 * @csspart byline - Authors, source, place and times
 * @csspart author - The authors
 * @csspart source - The agency or publication
 * @csspart place - Where the article was written
 * @csspart published - When it was published
 * @csspart updated - When it was last changed
 * @csspart figure - The article's picture with its caption
 * @csspart image - The picture
 * @csspart caption - Its caption and credit
 * @csspart body - The text
 * @csspart footer - The links and buttons under the text
 * @csspart source-link - "Read at SOURCE"
 * @csspart status - Messages
 * @csspart previous-button - To the article before
 * @csspart next-button - To the article after
 * @csspart share-button - Shares the article, or copies its address
 * @csspart button - Each button
 * @cssproperty --news-font-scale - Times the text size; set by a font-size-adjuster. Default 1
 * @cssproperty --news-line-length - The longest line. Default 66ch
 * @cssproperty --news-color - Colour of the text. Default: the page's
 * @cssproperty --news-accent-color - Colour of links, and of the line beside quotes and notices. Default: the text's
 * @cssproperty --news-urgent-color - Colour of urgent badges
 * @cssproperty --news-muted-color - Colour of secondary text. Default: the text's
 * @cssproperty --news-border-color - Colour of lines that divide. Default: a mix of the text's
 * @cssproperty --news-font-family - Font. Default: the page's
 * @cssproperty --news-headline-font-family - Font of the headline
 * @cssproperty --news-body-font-family - Font of the text
 * @cssstate loading - Nothing has come yet
 * @cssstate ready - An article is shown
 * @cssstate empty - There is no article to show
 * @cssstate failed - The feed, or the code that shows articles, could not be loaded
 * @cssstate stale - The feed may be out of date
 */
export class ArticleView extends FailsafeElement {
  static override styles = [hostStyles, viewStyles];

  /** URL of the feed, relative to the document, or several URLs with spaces between: their feeds are merged. */
  @property() src: string | undefined;
  /** URL of server-sent events with changes to the first feed, relative to the document. */
  @property() stream: string | undefined;
  /** Id of the article; by default the feed's first. */
  @property({ attribute: 'article-id' }) articleId: string | undefined;
  /** An article from script, in place of one of the feed. */
  @property({ attribute: false }) article: ArticleInput | undefined;
  /** Level of the headline, 1 to 6. Default 2. */
  @property({ converter: numberAttribute, attribute: 'heading-level' }) headingLevel = 2;
  /** Shows "You are here: Home › Section". */
  @property({ type: Boolean }) breadcrumb = false;
  /** Gives each article an address: with `story`, it ends in `#story=ID`. Without, the address stays as it is. */
  @property() hash: string | undefined;
  /** Least seconds between two requests; at least 15, 0 = never again. Default 60. */
  @property({ converter: numberAttribute }) refresh = 60;
  /** Whether cookies are sent, as in fetch: `same-origin` (default), `omit` or `include`. */
  @property() credentials: 'same-origin' | 'omit' | 'include' = 'same-origin';
  /** Keeps no copy of the feed for the next visit, and shows none. */
  @property({ type: Boolean, attribute: 'without-cache' }) withoutCache = false;
  /** How agency slugs are treated: `collapse` (default), `label` or `off`. */
  @property() wire: 'collapse' | 'label' | 'off' = 'collapse';

  readonly #states = this.attachInternals().states;
  readonly #feedController = new FeedController(this);
  readonly #localize = new LocalizeController(this);
  readonly #hashRouter = new HashRouter(this, () => {
    this.#handleAddressChange();
  });
  readonly #focusHistory = new FocusHistory();
  readonly #region = new LiveRegion(this);
  readonly #status = new ContentStatus(this, this.#region, {
    loading: 'loadingArticle',
    failed: 'articleFailed',
    loaded: 'articleLoaded',
  });
  /** Articles of other feeds that were shown here, by id: the address may lead back to them. */
  readonly #externalArticles = new BoundedMap<string | undefined, Article>();
  /** Calls that wait for the next update, which is false where the view leaves the page instead. */
  readonly #waiting: ((isUpdated: boolean) => void)[] = [];
  /** The latest argument of `show`, until something is shown to the reader. */
  #requested: string | Article | undefined;
  #shown: Shown = { kind: 'nothing' };
  #renderer: Renderer = { status: 'idle' };
  /** The article of the last `news-article-show` event. */
  #announced: Article | undefined;

  constructor() {
    super();
    const groups = '.notice-region, .more';
    this.addController(new FocusKeeper(this, { groups, whole: '.headline' }));
  }

  /** The parsed feed. */
  get feed(): Feed | undefined {
    return this.#feedController.feed;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A view that is only moved is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#wake(false);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A server renders the slots alone: it has no address, no feed and no sanitizer.
    if (isOnServer) return;
    this.#feedController.setOptions(feedOptions(this));
    if (this.#isChoiceDue(changed)) this.#chooseArticle();
    if (this.#shown.kind === 'article') this.#prepareArticle(this.#shown);
    // The chunk need not wait for the feed.
    else if (changed.has('src') && this.#hasSource) whenIdle(() => this.#startRenderer());
  }

  protected override updated(): void {
    setStates(this.#states, [this.#state]);
    this.#status.update(this.#state, this.#localize.messages);
    this.#announceArticle();
    this.#wake(this.isConnected);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.#shown.kind === 'article' && this.#renderer.status === 'loading')
      await this.#renderer.done;
    return super.getUpdateComplete();
  }

  /**
   * Shows an article and moves the focus to its headline. An id that the feed does not have yet waits for the
   * fresh feed. Resolves to false where there is no such article, it cannot be shown, a later call took its place, or
   * the view left the page.
   */
  async show(idOrArticle: string | Article): Promise<boolean> {
    this.#requested = idOrArticle;
    this.#wake(true);
    if (typeof idOrArticle !== 'string') return this.#showToReader(readArticle(idOrArticle));
    const isCurrent = (): boolean => this.#requested === idOrArticle;
    const isHere = await this.#waitWhile(
      () => isCurrent() && !this.#articleById(idOrArticle) && this.#isFreshFeedDue,
    );
    return isHere && isCurrent() && this.#showToReader(this.#articleById(idOrArticle));
  }

  /** Shows the article after this one, once the feed is there; false where there is none. */
  async nextArticle(): Promise<boolean> {
    const isHere = await this.#waitWhile(() => this.#isFeedDue);
    return isHere && this.#showToReader(this.#neighbors.next);
  }

  /** Shows the article before this one, once the feed is there; false where there is none. */
  async previousArticle(): Promise<boolean> {
    const isHere = await this.#waitWhile(() => this.#isFeedDue);
    return isHere && this.#showToReader(this.#neighbors.previous);
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    this.#feedController.setOptions(feedOptions(this));
    return this.#feedController.reload();
  }

  /** Prints the page, once the article is there. The article has a print style of its own. */
  async print(): Promise<void> {
    if (!(await this.#waitWhile(() => this.#isFeedDue))) return;
    await this.updateComplete;
    if (this.#renderer.status === 'ready') await this.#renderer.body.done;
    await this.updateComplete;
    window.print();
  }

  /** Opens the system's share dialog for the article's address, else copies the address, else says that it could not. */
  async share(): Promise<void> {
    // A reader's click permits sharing for a moment only, so wait only where there is no article yet.
    if (!this.#shownArticle) await this.#waitWhile(() => this.#isFeedDue);
    const article = this.#shownArticle;
    if (!article) return;
    const shareOutcome = await shareArticle(article);
    const { linkCopied, shareFailed, lang } = this.#localize.messages;
    if (shareOutcome === 'copied') this.#region.say(linkCopied, lang);
    if (shareOutcome === 'failed') this.#region.say(shareFailed, lang);
    // The reader may have gone on to another article meanwhile.
    if (this.#shown.kind === 'article' && this.#shown.article === article)
      this.#setShown({ ...this.#shown, shareOutcome });
  }

  get #state(): ContentState {
    const { state } = this.#feedController;
    if (this.#failure) return 'failed';
    if (this.#shown.kind === 'article') {
      if (this.#renderer.status !== 'ready') return 'loading';
      return state.status === 'ready' && state.stale ? 'stale' : 'ready';
    }
    return this.#shown.kind === 'missing' || !this.#hasSource || this.feed ? 'empty' : 'loading';
  }

  get #hasSource(): boolean {
    return sourcesIn(this.src).length > 0;
  }

  /** The reason why the view shows an error in place of an article. */
  get #failure(): FeedError | undefined {
    const { state } = this.#feedController;
    if (this.#shown.kind === 'article')
      return this.#renderer.status === 'failed' ? this.#renderer.error : undefined;
    return this.#hasSource && state.status === 'failed' ? state.error : undefined;
  }

  /** Whether there is no feed yet, but one is on its way. */
  get #isFeedDue(): boolean {
    return this.#hasSource && this.#feedController.state.status === 'loading';
  }

  /** Whether the feed, or a newer one than the cached copy, is on its way. */
  get #isFreshFeedDue(): boolean {
    const { state } = this.#feedController;
    const isCachedCopy = state.status === 'ready' && state.from === 'cache';
    return this.#isFeedDue || (isCachedCopy && state.stale && !state.error);
  }

  get #shownArticle(): Article | undefined {
    return this.#shown.kind === 'article' ? this.#shown.article : undefined;
  }

  /** The feed that the article is part of. Ids mean nothing in the feed of another publisher. */
  get #ownFeed(): Feed | undefined {
    return this.#shown.kind === 'article' && this.#shown.isOwn ? this.feed : undefined;
  }

  get #neighbors(): Neighbors {
    const [feed, article] = [this.#ownFeed, this.#shownArticle];
    return feed && article ? neighborsOf(feed, article, this.#wireMode) : {};
  }

  get #wireMode(): WireMode {
    return parseWireMode(this.wire);
  }

  get #level(): number {
    return Math.floor(parseNumber(this.headingLevel, 1, 2, 6));
  }

  /** Waits while this is so, and until properties set just now count. @returns false where the view left the page */
  async #waitWhile(isWaiting: () => boolean): Promise<boolean> {
    let isHere = true;
    while (isHere && (this.isUpdatePending || isWaiting())) {
      isHere = await new Promise<boolean>((resolve) => this.#waiting.push(resolve));
    }
    return isHere;
  }

  #wake(isUpdated: boolean): void {
    for (const resolve of this.#waiting.splice(0)) resolve(isUpdated);
  }

  // An article stays once it is shown, so that text never changes under a reader.
  #isChoiceDue(changed: PropertyValues<this>): boolean {
    if (this.#shown.kind !== 'article') return true;
    // A call of `show` before the first update comes before the attributes.
    if (!this.hasUpdated) return false;
    if (changed.has('article')) return true;
    return !this.article && (changed.has('articleId') || changed.get('src') !== undefined);
  }

  /** Chooses by `article`, else the page's address, else `article-id`, else the feed's order. */
  #chooseArticle(): void {
    const id = this.#hashRouter.id ?? this.articleId;
    const article = this.article
      ? readArticle(this.article)
      : (this.#externalArticle(id) ?? this.#articleById(id));
    if (article) this.#setArticle(article);
    else if (this.article || !this.feed || id === undefined) this.#setShown({ kind: 'nothing' });
    else this.#setShown({ kind: 'missing' });
  }

  /** The article of the feed with this id; without an id, the first one. */
  #articleById(id: string | undefined): Article | undefined {
    return this.feed && findArticle(this.feed, id, this.#wireMode);
  }

  // An article shown before the feed came may be the feed's own, which has a newer version of it.
  #externalArticle(id: string | undefined): Article | undefined {
    const article = this.#externalArticles.get(id);
    return article && this.feed && isPartOf(this.feed, article) ? undefined : article;
  }

  #prepareArticle(shown: ShownArticle): void {
    // Decided once: the publisher may change the article's address, or drop the article.
    if (shown.isOwn === undefined) this.#shown = { ...shown, isOwn: this.#isOwn(shown.article) };
    this.#startRenderer();
    if (this.#renderer.status === 'ready')
      this.#renderer.body.load(shown.article, this.#bodyOptions);
  }

  get #bodyOptions(): BodyOptions {
    const feed = this.#ownFeed;
    const base = this.article ? page.baseURI : feed && baseOfFeed(feed);
    return {
      headingLevel: this.#level,
      baseUrl: this.#shownArticle?.url ?? base,
      messages: this.#localize.messages,
    };
  }

  #isOwn(article: Article): boolean | undefined {
    return this.feed && isPartOf(this.feed, article);
  }

  /** Shows an article that a reader has chosen: a step in the history, with the focus on the headline. */
  async #showToReader(article: Article | undefined): Promise<boolean> {
    if (!article) return false;
    this.#requested = undefined;
    this.#focusHistory.save(this.#hashRouter.id);
    this.#hashRouter.push(article.id);
    this.#setArticle(article);
    this.#announced = undefined;
    if (this.hash && !this.#ownFeed) this.#externalArticles.set(article.id, article);
    await this.updateComplete;
    this.#focusHeadline();
    return this.#renderer.status === 'ready';
  }

  #focusHeadline(): void {
    this.renderRoot.querySelector<HTMLElement>('.headline')?.focus();
  }

  #setArticle(article: Article): void {
    const shown = this.#shownArticle;
    // A chunk that could not be loaded may be there by now.
    if (shown && this.#renderer.status === 'failed') this.#renderer = { status: 'idle' };
    // The same object keeps its body, and the reader's place in it.
    const same = shown && deepEquals(shown, article) ? shown : article;
    this.#setShown({ kind: 'article', article: same, isOwn: this.#isOwn(article) });
  }

  #setShown(shown: Shown): void {
    this.#shown = shown;
    this.requestUpdate();
  }

  #announceArticle(): void {
    const article = this.#renderer.status === 'ready' ? this.#shownArticle : undefined;
    const isNew = article !== this.#announced;
    this.#announced = article;
    if (article && isNew) this.dispatchEvent(new NewsArticleShowEvent(article));
  }

  #startRenderer(): void {
    if (this.#renderer.status === 'idle') this.#loadRenderer();
  }

  #loadRenderer(): void {
    this.#renderer = { status: 'loading', done: this.#importRenderer() };
    this.requestUpdate();
  }

  async #importRenderer(): Promise<void> {
    try {
      const chunk = await import('./renderer/render-article.js');
      addStyles(this.renderRoot, chunk.articleStyleSheets);
      const body = new chunk.BodyController(this);
      this.#renderer = { status: 'ready', render: chunk.renderArticle, body };
    } catch (cause) {
      const error = new FeedError('network', this.src ?? '', NO_RENDERER, { cause });
      this.#renderer = { status: 'failed', error };
      this.dispatchEvent(new NewsFeedErrorEvent(error));
    }
    this.requestUpdate();
  }

  // Back or Forward: shows the article of that step, and returns the focus to where it was.
  #handleAddressChange(): void {
    if (!this.article) this.#chooseArticle();
    void this.updateComplete.then(() => {
      // Forward leads to an article that was left by Back, from its own headline.
      if (!this.#focusHistory.restore(this.#hashRouter.id)) this.#focusHeadline();
    });
  }

  readonly #handleRetry = (): void => {
    if (this.#renderer.status === 'failed') this.#loadRenderer();
    else void this.#status.retry(this.reload());
  };

  protected override render(): TemplateResult {
    if (isOnServer) return html`<div class="base"><slot></slot><slot name="footer"></slot></div>`;
    return html`<div class="base">
      ${this.#renderArticle() ?? this.#renderPlaceholder()}
      <slot name="footer"></slot>
      ${this.#region.render()}
    </div>`;
  }

  #renderArticle(): TemplateResult | undefined {
    if (this.#shown.kind !== 'article' || this.#renderer.status !== 'ready') return undefined;
    const { article, shareOutcome } = this.#shown;
    return this.#renderer.render({
      article,
      shareOutcome,
      body: this.#renderer.body.current,
      feed: this.feed,
      latest: this.#ownFeed && latestOf(this.#ownFeed, article, this.#wireMode),
      ...this.#neighbors,
      messages: this.#localize.messages,
      locale: this.#localize.locale,
      wireMode: this.#wireMode,
      headingLevel: this.#level,
      hasBreadcrumb: this.breadcrumb,
      onShow: (chosen) => void this.#showToReader(chosen),
      onShare: () => void this.share(),
    });
  }

  #renderPlaceholder(): TemplateResult {
    const failure = this.#failure;
    return html`<slot></slot>${failure ? this.#renderFailure(failure) : this.#renderStatus()}`;
  }

  #renderFailure({ message }: FeedError): TemplateResult {
    const { messages } = this.#localize;
    return html`<div part="status" class="message">
      <slot name="error">
        <p>
          <strong lang=${messages.lang} title=${message}>${messages.articleFailed}</strong>
        </p>
      </slot>
      <button
        part="button"
        class="text-button"
        type="button"
        lang=${messages.lang}
        @click=${this.#handleRetry}
      >
        ${messages.retry}
      </button>
    </div>`;
  }

  #renderStatus(): TemplateResult {
    const { loadingArticle, goneArticle, noArticle, lang } = this.#localize.messages;
    if (this.#state === 'loading')
      return html`<p part="status" class="message">
        <span class="loading" lang=${lang}>${loadingArticle}</span>
      </p>`;
    const reason = this.#shown.kind === 'missing' ? goneArticle : noArticle;
    return html`<p part="status" class="message">
      <slot name="empty"><span lang=${lang}>${reason}</span></slot>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
