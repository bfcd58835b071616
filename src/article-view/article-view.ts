import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { setStates, type ContentState } from '../shared/custom-states.js';
import { NewsArticleShowEvent } from '../shared/events.js';
import { FeedController, feedQuestion } from '../shared/feed-controller.js';
import { hostStyles } from '../shared/host-styles.js';
import { numberFrom, oneOf } from '../shared/options.js';
import { Hydration } from '../shared/hydration.js';
import { Language } from '../shared/language.js';
import type { Words } from '../shared/words/en.js';
import type { WireMode } from '../wire/badge.js';
import { ArticleBodyLoader } from './article-body-loader.js';
import { articleStyles } from './article-view.styles.js';
import { bodyStyles } from './body.styles.js';
import { renderMessage } from './article-messages.js';
import { FocusMemory } from './focus-memory.js';
import { HashLink } from './hash-link.js';
import { shareArticle } from './share.js';
import { findArticle, latestOf, neighboursOf } from './shown-article.js';

/**
 * Shows one article of a feed, made safe and readable.
 *
 * @summary One article of a feed
 * @slot - Shown while there is no article: what the page has for readers without script, such as a link to it
 * @slot breadcrumb - In place of "You are here"
 * @slot tools - Beside the byline: where a font-size-adjuster goes
 * @slot footer - Under the article
 * @slot empty - Shown when there is no article
 * @slot error - Shown when the feed could not be loaded
 * @fires {NewsFeedLoadEvent} news-feed-load - The feed has come, or has changed
 * @fires {NewsFeedUpdateEvent} news-feed-update - What was added, changed, removed and moved
 * @fires {NewsFeedErrorEvent} news-feed-error - A load failed; what was shown stays
 * @fires {NewsArticleShowEvent} news-article-show - An article shows
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
 * @csspart footer - What stands under the text
 * @csspart source-link - "Read at SOURCE"
 * @csspart status - Messages
 * @csspart previous-button - To the article before
 * @csspart next-button - To the article after
 * @csspart share-button - Shares the article, or copies its address
 * @csspart button - Each button
 * @cssproperty --news-font-scale - Times the text size; set by a font-size-adjuster. Default 1
 * @cssproperty --news-measure - The longest line. Default 66ch
 * @cssproperty --news-ink - Colour of the text. Default: the page's
 * @cssproperty --news-accent - Colour of the label and of what is pressed
 * @cssproperty --news-urgent - Colour of what is urgent
 * @cssproperty --news-muted - Colour of what is said by the way. Default: a mix of the text's
 * @cssproperty --news-rule - Colour of lines. Default: a mix of the text's
 * @cssproperty --news-font - Font. Default: the page's
 * @cssproperty --news-headline-font - Font of the headline
 * @cssproperty --news-body-font - Font of the text
 * @cssstate loading - Nothing has come yet
 * @cssstate ready - An article is shown
 * @cssstate empty - There is no article to show
 * @cssstate failed - The feed could not be loaded
 * @cssstate stale - What is shown may be out of date
 */
export class ArticleView extends LitElement {
  static override styles = [hostStyles, articleStyles, bodyStyles];

  /** URL of the feed, relative to the document. */
  @property() src: string | undefined;
  /** URL of server-sent events that tell of changes to the feed, relative to the document. */
  @property() stream: string | undefined;
  /** Id of the article; by default the feed's first. */
  @property({ attribute: 'article-id' }) articleId: string | undefined;
  /** An article from script, in place of one of the feed. */
  @property({ attribute: false }) article: ArticleInput | undefined;
  /** Level of the headline, 1 to 6. Default 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Shows "You are here: Home › Section". */
  @property({ type: Boolean }) breadcrumb = false;
  /** Name of the pair of the page's hash that holds the article's id, such as `story`; none: the address stays. */
  @property() hash: string | undefined;
  /** Least seconds between two requests; at least 15, 0 = never again. Default 60. */
  @property({ type: Number }) refresh = 60;
  /** Whether cookies are sent, as in fetch: `omit` (default), `same-origin` or `include`. */
  @property() credentials = 'omit';
  /** Keeps no copy of the feed for the next visit, and shows none. */
  @property({ type: Boolean, attribute: 'without-cache' }) withoutCache = false;
  /** How agency slugs are treated: `collapse` (default), `label` or `off`. */
  @property() wire = 'collapse';

  @state() private shown: Article | undefined;
  @state() private isCopied = false;

  @query('.headline') private readonly heading!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #hydration = new Hydration(this);
  readonly #source = new FeedController(this);
  readonly #language = new Language(this);
  readonly #body = new ArticleBodyLoader(this);
  readonly #focus = new FocusMemory();
  readonly #hash = new HashLink(this, () => {
    this.#handleAddress();
  });
  /** What was asked for and not found yet. */
  #isMissing = false;
  #isShownByHand = false;

  /** The parsed feed. */
  get feed(): Feed | undefined {
    return this.#source.feed;
  }

  /**
   * Shows an article, by its id in the feed or as such, and moves the focus to its headline.
   * @returns whether there is such an article
   */
  show(idOrArticle: string | Article): boolean {
    const article = typeof idOrArticle === 'string' ? this.#find(idOrArticle) : idOrArticle;
    if (!article) return false;
    this.#isShownByHand = true;
    this.#focus.keep(this.#hash.id);
    this.#hash.push(article.id);
    this.#open(article);
    void this.updateComplete.then(() => this.heading?.focus());
    return true;
  }

  /** Shows the article after this one. @returns whether there is one */
  nextArticle(): boolean {
    const { next } = this.#neighbours();
    return next ? this.show(next) : false;
  }

  /** Shows the article before this one. @returns whether there is one */
  previousArticle(): boolean {
    const { previous } = this.#neighbours();
    return previous ? this.show(previous) : false;
  }

  /** Prints the page, which has a sheet for articles of its own. */
  print(): void {
    window.print();
  }

  /** Hands the article's address to the system, or copies it where there is nothing to hand it to. */
  async share(): Promise<void> {
    const outcome = this.shown ? await shareArticle(this.shown) : 'failed';
    this.isCopied = outcome === 'copied';
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    return this.#source.reload();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#source.arrival, this.#body.arrival]);
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#hydration.isBlind) return;
    this.#hash.name = this.hash;
    this.#source.ask(feedQuestion(this));
    if (changed.has('article') || (this.article && !this.shown)) this.#takeArticle();
    if (changed.has('articleId') || changed.has('src')) this.#isShownByHand = false;
    // An article of another feed is no part of this one.
    if (changed.get('src') !== undefined && !this.article) this.#forget();
    this.#choose(changed.has('articleId'));
    if (this.shown) this.#body.load(this.shown, this.#setting());
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#handleBodyClick);
  }

  protected override updated(): void {
    setStates(this.#internals, [this.#contentState]);
  }

  get #wireMode(): WireMode {
    return oneOf(this.wire, ['collapse', 'label', 'off']);
  }

  get #level(): number {
    return Math.min(6, Math.floor(numberFrom(this.headingLevel, 1, 2)));
  }

  get #contentState(): ContentState {
    const { state } = this.#source;
    if (this.#body.hasFailed) return 'failed';
    if (this.shown && !this.#isMissing && !this.#body.part) return 'loading';
    if (this.shown && !this.#isMissing)
      return state.status === 'ready' && state.stale ? 'stale' : 'ready';
    if (this.#isMissing || !(this.src || this.article) || this.feed) return 'empty';
    return state.status === 'failed' ? 'failed' : 'loading';
  }

  #takeArticle(): void {
    const client = this.article && this.#source.client();
    if (this.article && client)
      this.#open(client.articleFromScript(this.article, document.baseURI));
    else this.#forget();
  }

  #forget(): void {
    this.shown = undefined;
    this.#isMissing = false;
    this.#isShownByHand = false;
  }

  // An article once shown stays: text is never swapped under a reader.
  #choose(isOtherId: boolean): void {
    const { feed } = this;
    if (this.article || this.#isShownByHand || !feed) return;
    if (this.shown && !isOtherId && !this.#isMissing) return;
    const wanted = this.#hash.id ?? this.articleId;
    const found = findArticle(feed, wanted, this.#wireMode);
    this.#isMissing = !found && wanted !== undefined;
    if (found) this.#open(found);
  }

  #find(id: string): Article | undefined {
    return this.feed && findArticle(this.feed, id, this.#wireMode);
  }

  #neighbours(): ReturnType<typeof neighboursOf> {
    return this.feed && this.shown
      ? neighboursOf(this.feed, this.shown, this.#wireMode)
      : { previous: undefined, next: undefined };
  }

  // Back or Forward: the article of that step, and the focus where it was then.
  #handleAddress(): void {
    this.#isShownByHand = false;
    this.#choose(true);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#focus.restore(this.#hash.id);
    });
  }

  #open(article: Article): void {
    this.#isMissing = false;
    this.isCopied = false;
    this.shown = article;
    this.dispatchEvent(new NewsArticleShowEvent(article));
  }

  #setting(): Parameters<ArticleBodyLoader['load']>[1] {
    return {
      headingLevel: this.#level,
      baseUrl: this.shown?.url ?? this.feed?.url,
      tableLabel: this.#language.words.table,
    };
  }

  readonly #handleRetry = (): void => {
    this.#body.loadPart();
    // What comes of it is told by the state and by an event.
    this.reload().catch(() => undefined);
  };

  // Inside a shadow root the browser follows no fragment, so footnotes would lead nowhere.
  readonly #handleBodyClick = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest('.body a[href^="#"]') : null;
    // Written by us as the id itself, so there is nothing to decode.
    const id = link?.getAttribute('href')?.slice(1) ?? '';
    const goal = id === '' ? null : this.renderRoot.querySelector(`#${CSS.escape(id)}`);
    if (!(goal instanceof HTMLElement)) return;
    event.preventDefault();
    if (goal.tabIndex < 0) goal.tabIndex = -1;
    goal.focus();
  };

  protected override render(): TemplateResult {
    // An article is made safe by the browser's own parser: until then, and on a server, shows what stands inside.
    if (this.#hydration.isBlind) return html`<slot></slot>`;
    const { words } = this.#language;
    const state = this.#contentState;
    return html`<div class="base">
      ${
        state === 'ready' || state === 'stale'
          ? this.#renderArticle(words)
          : html`<slot></slot>${renderMessage({
                state,
                words,
                isMissing: this.#isMissing,
                source: this.#source.state,
                onRetry: this.#handleRetry,
              })}`
      }
      <slot name="footer"></slot>
    </div>`;
  }

  #renderArticle(words: Words): unknown {
    const article = this.shown;
    const { part } = this.#body;
    if (!article || !part) return nothing;
    const setting = {
      article,
      feed: this.feed,
      words,
      language: this.#language.tag,
      mode: this.#wireMode,
    };
    return html`<article part="article">
      ${this.breadcrumb ? part.renderBreadcrumb(setting) : nothing}
      ${part.renderNotice({
        article,
        latest: this.feed && latestOf(this.feed, article, this.#wireMode),
        words,
        onShow: (one) => this.show(one),
      })}
      ${part.renderHeader({ ...setting, level: this.#level, body: this.#body })}
      ${keyed(article, html`<div class="opening">${this.#renderBody(article)}</div>`)}
      ${part.renderFooter({
        ...setting,
        ...this.#neighbours(),
        body: this.#body.body,
        notice: this.isCopied ? words.linkCopied : '',
        onShow: (one) => this.show(one),
        onShare: () => void this.share(),
      })}
    </article>`;
  }

  #renderBody(article: Article): unknown {
    const { element, hasPictures, part } = this.#body;
    if (!element || !part) return nothing;
    return html`
      ${hasPictures ? nothing : part.renderImage(article)}
      <div part="body" class="body" dir="auto" lang=${article.language ?? nothing}>${element}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
