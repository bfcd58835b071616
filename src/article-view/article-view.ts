import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { setStates, type ContentState } from '../shared/custom-states.js';
import { hostStyles } from '../shared/host-styles.js';
import { Hydration } from '../shared/hydration.js';
import { LateLife } from '../shared/late-life.js';
import { FIRST_WORDS } from '../shared/words/first.js';
import type { ArticleLife } from './article-life.js';
import { viewStyles } from './article-view.styles.js';
import { articleLifePart } from './life-part.js';

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
 * @fires {NewsFeedLoadEvent} news-feed-load - The feed has come, or has changed: `feed`, and where it is `from`
 * @fires {NewsFeedUpdateEvent} news-feed-update - The feed has changed: articles `added`, `changed`, `removed` and `moved`
 * @fires {NewsFeedErrorEvent} news-feed-error - A load failed with an `error`; what was shown stays
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
  static override styles = [hostStyles, viewStyles];

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
  /** Gives each story an address: with `story`, it ends in `#story=ID`. Without, the address stays as it is. */
  @property() hash: string | undefined;
  /** Least seconds between two requests; at least 15, 0 = never again. Default 60. */
  @property({ type: Number }) refresh = 60;
  /** Whether cookies are sent, as in fetch: `omit` (default), `same-origin` or `include`. */
  @property() credentials = 'omit';
  /** Keeps no copy of the feed for the next visit, and shows none. */
  @property({ type: Boolean, attribute: 'without-cache' }) withoutCache = false;
  /** How agency slugs are treated: `collapse` (default), `label` or `off`. */
  @property() wire = 'collapse';

  readonly #states = this.attachInternals().states;
  readonly #hydration = new Hydration(this);
  readonly #late = new LateLife(
    this,
    articleLifePart,
    ({ ArticleLife }) =>
      new ArticleLife(this, { chosen: this.#chosen, onRetry: this.#handleRetry }),
  );
  /** What is to be shown as soon as it can be. */
  #chosen: Article | undefined;

  /** The parsed feed. */
  get feed(): Feed | undefined {
    return this.#life?.feed;
  }

  /**
   * Shows an article, by its id in the feed or as such, and moves the focus to its headline; false where
   * there is no such article.
   */
  show(idOrArticle: string | Article): boolean {
    if (this.#life) return this.#life.show(idOrArticle);
    if (typeof idOrArticle === 'string') return false;
    this.#chosen = idOrArticle;
    return true;
  }

  /** Shows the article after this one; false where there is none. */
  nextArticle(): boolean {
    return this.#life?.step(1) ?? false;
  }

  /** Shows the article before this one; false where there is none. */
  previousArticle(): boolean {
    return this.#life?.step(-1) ?? false;
  }

  /** Prints the page, which has a sheet for articles of its own. */
  print(): void {
    window.print();
  }

  /** Hands the article's address to the system, or copies it where there is nothing to hand it to. */
  async share(): Promise<void> {
    await this.#life?.share();
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    const life = await this.#late.bring();
    return life.reload();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.arrival;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A server has rendered what stands inside: an article is made safe by the browser's own parser.
    if (!this.#hydration.isBlind) this.#late.begin(true);
    this.#life?.update(changed);
  }

  protected override updated(): void {
    setStates(this.#states, [this.#life?.state ?? this.#firstState]);
  }

  get #life(): ArticleLife | undefined {
    return this.#late.current;
  }

  get #firstState(): ContentState {
    if (!(this.src || this.article)) return 'empty';
    return this.#late.failure ? 'failed' : 'loading';
  }

  readonly #handleRetry = (): void => {
    // What comes of it is told by the state and by an event.
    this.reload().catch(() => undefined);
  };

  protected override render(): TemplateResult {
    return html`<div class="base">
      ${this.#life?.render() ?? this.#renderFirst()}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderFirst(): TemplateResult {
    const { failure } = this.#late;
    const message = html`<div part="status">
      <slot name="error"><strong>${FIRST_WORDS.articleFailed}</strong> ${failure?.message}</slot>
      <button part="button" type="button" @click=${this.#handleRetry}>${FIRST_WORDS.retry}</button>
    </div>`;
    return html`<slot></slot>${failure ? message : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
