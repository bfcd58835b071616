import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { setStates, type ContentState } from '../shared/custom-states.js';
import type { PauseReason } from '../shared/events.js';
import { FallbackLinks } from '../shared/fallback-links.js';
import { hostStyles } from '../shared/host-styles.js';
import { Hydration } from '../shared/hydration.js';
import { LateLife } from '../shared/late-life.js';
import { numberFrom } from '../shared/options.js';
import { FIRST_WORDS } from '../shared/words/first.js';
import { renderFailure, renderMessage, renderRetry, renderStrip } from './content.js';
import { layoutClasses, readLayout } from './layout.js';
import { tickerLifePart } from './life-part.js';
import { tickerStyles } from './news-ticker.styles.js';
import { openArticle } from './open-article.js';
import { PauseReasons } from './pause-reasons.js';
import type { TickerLife } from './ticker-life.js';

/** How many of the links inside it are headlines at once. */
const MOST_FIRST = 40;

/**
 * Fetches a news feed and runs its headlines past.
 *
 * @summary A running strip of headlines
 * @slot - Links, in a list or not: the first headlines, and all there is without script
 * @slot label - The strip's visible name, in place of the attribute's
 * @slot empty - Shown when there are no headlines
 * @slot error - Shown when the feed could not be loaded
 * @fires {NewsFeedLoadEvent} news-feed-load - New content shows: `feed`, and where it is `from`
 * @fires {NewsFeedUpdateEvent} news-feed-update - What is shown has changed: articles `added`, `changed`, `removed` and `moved`
 * @fires {NewsFeedErrorEvent} news-feed-error - A load failed with an `error`; what was shown stays
 * @fires {NewsArticleSelectEvent} news-article-select - A reader chose the headline of an `article`, by `originalEvent`; cancelable
 * @fires {NewsHeadlineViewEvent} news-headline-view - The headline of an `article` has been seen: once for each article and load
 * @fires {NewsTickerPlayEvent} news-ticker-play - Motion has started
 * @fires {NewsTickerPauseEvent} news-ticker-pause - Motion has stopped for this `reason`; for none where there is nothing left to move
 * @csspart base - The whole strip
 * @csspart label - Its name, a tab at the start
 * @csspart viewport - What the headlines run through
 * @csspart list - The headlines
 * @csspart item - One headline with its separator
 * @csspart headline - The link, button or text of one headline
 * @csspart badge - A word such as "Urgent" before a headline
 * @csspart time - The age of one headline
 * @csspart separator - The bullet behind each headline
 * @csspart status - Messages, and the age of stale headlines
 * @csspart controls - The buttons
 * @csspart button - Each button
 * @csspart pause-button - Pause or play
 * @csspart previous-button - To the headline before
 * @csspart next-button - To the next headline
 * @csspart all-button - Opens the list of all headlines
 * @csspart all-panel - The list of all headlines, opened
 * @cssproperty --news-ink - Colour of the text. Default: the page's
 * @cssproperty --news-paper - What the strip lies on. Default: nothing, the page shows through
 * @cssproperty --news-accent - Colour of the label and of what is pressed
 * @cssproperty --news-on-accent - Colour of text on the accent
 * @cssproperty --news-urgent - Colour of what is urgent
 * @cssproperty --news-muted - Colour of what is said by the way. Default: a mix of the text's
 * @cssproperty --news-rule - Colour of lines. Default: a mix of the text's
 * @cssproperty --news-font - Font. Default: the page's
 * @cssstate loading - Nothing has come yet
 * @cssstate ready - Headlines are shown
 * @cssstate empty - The feed has no headlines
 * @cssstate failed - The feed could not be loaded
 * @cssstate stale - The headlines shown are older than they should be
 * @cssstate paused - The strip has a reason to stand still
 * @cssstate still - Nothing can move: the headlines fit, or the reader wants less motion
 */
export class NewsTicker extends LitElement {
  static override styles = [hostStyles, tickerStyles];

  static {
    // Only what has been rendered can be measured, and only its measures tell how often it must be there.
    this.disableWarning?.('change-in-update');
  }

  /** URL of the feed, relative to the document. */
  @property() src: string | undefined;
  /** URL of server-sent events that tell of changes to the feed, relative to the document. */
  @property() stream: string | undefined;
  /** Headlines from script, in place of a feed: no request is made while set. */
  @property({ attribute: false }) articles: readonly ArticleInput[] | undefined;
  /** The strip's name; by default the feed's title, else "Latest headlines". Empty: not shown, only spoken. */
  @property() label: string | undefined;
  /** `scroll` (default) runs; `step` and `fade` show one headline at a time; `list` is a plain list. */
  @property() mode = 'scroll';
  /** Where headlines move to: `start` (default) or `end` of the line, following the page's direction; `up` or `down`. */
  @property() direction = 'start';
  /** Pixels of text a second at a text size of 16 px, in proportion at others, or words a minute such as "120wpm". Default 80. */
  @property() speed: number | string = 80;
  /** How many seconds `step` and `fade` show a headline. Default 6. */
  @property({ type: Number }) interval = 6;
  /** How many of the newest headlines run. Default 50. */
  @property({ type: Number, attribute: 'max-items' }) maxItems = 50;
  /** Least seconds between two requests; at least 15, 0 = never again. Default 60. */
  @property({ type: Number }) refresh = 60;
  /** Whether cookies are sent, as in fetch: `omit` (default), `same-origin` or `include`. */
  @property() credentials = 'omit';
  /** Keeps no copy of the feed for the next visit, and shows none. */
  @property({ type: Boolean, attribute: 'without-cache' }) withoutCache = false;
  /** How agency slugs are treated: `collapse` (default), `label` or `off`. */
  @property() wire = 'collapse';
  /** Id of the article-view in which a chosen headline opens. */
  @property({ attribute: 'for' }) htmlFor: string | undefined;
  /** Where links open, as on `<a>`. */
  @property() target: string | undefined;
  /** Shows how old each headline is. */
  @property({ type: Boolean }) times = false;
  /** What is spoken to screen readers as it arrives: nothing (`off`, default), `urgent` headlines or `all`. */
  @property() announce = 'off';
  /** `off`: the strip stands still until the reader presses play. Default `on`. */
  @property() autostart = 'on';
  /** Leaves out the buttons for previous, next and all headlines, except where the reader wants less motion; the pause button stays. */
  @property({ type: Boolean, attribute: 'without-controls' }) withoutControls = false;
  /** Headlines cannot be dragged. */
  @property({ type: Boolean, attribute: 'without-drag' }) withoutDrag = false;

  readonly #states = this.attachInternals().states;
  readonly #hydration = new Hydration(this);
  readonly #fallback = new FallbackLinks(this);
  readonly #reasons = new PauseReasons(this, () => {
    this.#life?.handleReasons();
    this.requestUpdate();
  });
  readonly #late = new LateLife(
    this,
    tickerLifePart,
    ({ TickerLife }) =>
      new TickerLife(this, {
        reasons: this.#reasons,
        fallback: this.#fallback,
        hydration: this.#hydration,
        onSelect: this.#handleSelect,
        onRetry: this.#handleRetry,
      }),
  );

  /** It has been opened by script, maybe before it is here. */
  #isAllWanted = false;

  /** The parsed feed, before collapsing and `max-items`. */
  get feed(): Feed | undefined {
    return this.#life?.feed ?? this.#fallback.feed;
  }

  /** Whether there is any reason to stand still. */
  get paused(): boolean {
    return this.#reasons.all.length > 0;
  }

  /** Every reason to stand still, in the order in which they came. */
  get pauseReasons(): readonly PauseReason[] {
    return this.#reasons.all;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a move in the page everything is measured and set in motion again.
    this.requestUpdate();
  }

  /** Starts the strip: ends what holds it for its author, for its reader's button and for focus. */
  play(): void {
    this.#reasons.release();
  }

  /** Stops the strip until `play()` or the reader's button. */
  pause(): void {
    this.#reasons.set('author', true);
  }

  /** Moves on to the next headline. */
  next(): void {
    this.#life?.step(1);
  }

  /** Moves back to the headline before. */
  previous(): void {
    this.#life?.step(-1);
  }

  /** Opens the list of all headlines. */
  showAll(): void {
    this.#isAllWanted = true;
    if (this.#life) void this.#life.panel.show();
    else void this.#showAllWhenHere();
  }

  /** Closes the list of all headlines. */
  hideAll(): void {
    this.#isAllWanted = false;
    this.#life?.panel.hide();
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    const life = await this.#late.bring();
    return life.reload();
  }

  async #showAllWhenHere(): Promise<void> {
    await this.#late.settle();
    if (this.#isAllWanted) await this.#life?.panel.show();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.arrival;
    return super.getUpdateComplete();
  }

  // What a server has rendered of articles can be taken up once what reads them is here.
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (this.#hydration.isDue && this.articles && !this.#life)
      return this.#late.settle().then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Not for the default: a script may have stopped the strip before its first rendering.
    if (this.autostart === 'off' && changed.has('autostart')) this.#reasons.set('author', true);
    else if (changed.get('autostart') === 'off') this.#reasons.set('author', false);
    this.#late.begin(!this.articles);
    this.#life?.update(changed);
  }

  protected override updated(): void {
    const paused = this.paused ? ['paused'] : [];
    setStates(this.#states, [...paused, ...(this.#life?.states ?? [this.#firstState, 'still'])]);
  }

  get #life(): TickerLife | undefined {
    return this.#late.current;
  }

  get #firstState(): ContentState {
    const isWanted = (this.articles ?? this.src) !== undefined;
    if (this.#fallback.feed) return this.#late.failure && isWanted ? 'stale' : 'ready';
    if (!isWanted) return 'empty';
    return this.#late.failure ? 'failed' : 'loading';
  }

  readonly #handleRetry = (): void => {
    // What comes of it is told by the state and by an event.
    this.reload().catch(() => undefined);
  };

  readonly #handleFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(':focus-visible'))
      this.#reasons.set('focus', true);
  };

  readonly #handleSelect = (article: Article, event: MouseEvent): void => {
    const hasOpened = openArticle({ from: this, article, event, viewId: this.htmlFor });
    if (hasOpened) this.hideAll();
  };

  protected override render(): TemplateResult {
    const life = this.#life;
    // A server knows of no feed, and of no links inside: they show as they would without it.
    if (this.#hydration.isBlind && !(this.articles && life)) return html`<slot></slot>`;
    const { latestHeadlines } = life?.words ?? FIRST_WORDS;
    const name = this.label || this.feed?.title || latestHeadlines;
    const kind = `${life?.movement ?? 'still standing'} ${layoutClasses(readLayout(this))}`;
    return html`
      <section part="base" class="base" aria-label=${name} @focusin=${this.#handleFocusIn}>
        <div class="row ${kind}">
          ${this.label === '' ? nothing : html`<div part="label" class="label"><slot name="label">${name}</slot></div>`}
          <div part="controls" class="controls">
            ${life ? life.renderControls() : this.#renderFirstControls()}
          </div>
          ${life ? life.renderContent() : this.#renderFirstContent()} ${life?.renderAsOf()}
        </div>
        ${life?.renderHidden()}
      </section>
    `;
  }

  #renderFirstControls(): unknown {
    return this.#firstState === 'failed'
      ? renderRetry(FIRST_WORDS.retry, this.#handleRetry)
      : nothing;
  }

  // The same headlines in the same places as they will have with all that life brings.
  #renderFirstContent(): TemplateResult {
    const { feed } = this.#fallback;
    if (!feed)
      return this.#late.failure
        ? renderFailure(FIRST_WORDS.headlinesFailed, this.#late.failure.message)
        : renderMessage(nothing);
    const { mode } = readLayout(this);
    const most = mode === 'list' ? Infinity : MOST_FIRST;
    return renderStrip({
      articles: feed.articles.slice(0, Math.min(most, numberFrom(this.maxItems, 1, 50))),
      copies: 1,
      places: undefined,
      withdrawn: new Set(),
      isMovable: false,
      on: undefined,
      headline: {
        mode: 'off',
        language: undefined,
        htmlFor: this.htmlFor,
        target: this.target,
        pageUrl: location.href,
        badges: undefined,
        onSelect: this.#handleSelect,
        onFocus: () => undefined,
        age: undefined,
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTicker;
  }
}
