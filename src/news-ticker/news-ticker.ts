import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { setStates } from '../shared/custom-states.js';
import { NewsTickerPauseEvent, NewsTickerPlayEvent, type PauseReason } from '../shared/events.js';
import { hostStyles } from '../shared/host-styles.js';
import { Hydration } from '../shared/hydration.js';
import { Language } from '../shared/language.js';
import { MediaQuery } from '../shared/media-query.js';
import { numberFrom } from '../shared/options.js';
import { renderTime } from './age.js';
import { Ages, ageStyles } from './ages.js';
import { AllHeadlines } from './all-headlines.js';
import type { PanelContent } from './all-panel.js';
import { announcerStyles } from './announcer.js';
import { renderAge, renderContent, type ContentSetting } from './content.js';
import { renderControls, renderRetry } from './controls.js';
import { HeadlineFocus } from './headline-focus.js';
import { HeadlineViews } from './headline-views.js';
import { readLayout, type Layout } from './layout.js';
import { tickerStyles } from './news-ticker.styles.js';
import { openArticle } from './open-article.js';
import { PauseReasons } from './pause-reasons.js';
import { loadRunningStrip, makeRunningStrip, StandingStrip, type Strip } from './strip.js';
import { TickerNews } from './ticker-news.js';

/**
 * Fetches a news feed and runs its headlines past.
 *
 * @summary A running strip of headlines
 * @slot - Links, in a list or not: the first headlines, and all there is without script
 * @slot label - The strip's visible name, in place of the attribute's
 * @slot empty - Shown when there are no headlines
 * @slot error - Shown when the feed could not be loaded
 * @fires {NewsFeedLoadEvent} news-feed-load - New content shows
 * @fires {NewsFeedUpdateEvent} news-feed-update - What was added, changed, removed and moved
 * @fires {NewsFeedErrorEvent} news-feed-error - A load failed; what was shown stays
 * @fires {NewsArticleSelectEvent} news-article-select - A reader chose a headline; cancelable
 * @fires {NewsHeadlineViewEvent} news-headline-view - A headline has been seen: once for each article and load
 * @fires {NewsTickerPlayEvent} news-ticker-play - Motion has started
 * @fires {NewsTickerPauseEvent} news-ticker-pause - Motion has stopped
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
  static override styles = [hostStyles, tickerStyles, ageStyles, announcerStyles];

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
  /** Leaves out the previous and next buttons, except where the reader wants less motion. */
  @property({ type: Boolean, attribute: 'without-controls' }) withoutControls = false;
  /** Headlines cannot be dragged. */
  @property({ type: Boolean, attribute: 'without-drag' }) withoutDrag = false;

  readonly #internals = this.attachInternals();
  readonly #hydration = new Hydration(this);
  readonly #language = new Language(this);
  readonly #news = new TickerNews(this, this.#language);
  readonly #reasons = new PauseReasons(this, (added) => {
    this.#handleReasons(added);
  });
  readonly #reducedMotion = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  readonly #mouse = new MediaQuery(this, '(hover: hover) and (pointer: fine)');
  readonly #ages = new Ages(this);
  readonly #views = new HeadlineViews(this);
  readonly #focus = new HeadlineFocus(this);
  readonly #panel = new AllHeadlines(this, (isOpen) => {
    this.#reasons.set('panel', isOpen);
    this.requestUpdate();
  });
  #strip: Strip = new StandingStrip();
  /** Ends when what moves the strip has come, or has not. */
  #arrival: Promise<void> | undefined;
  #layout: Layout = readLayout(this);
  #wasRunning = false;
  #lastReason: PauseReason = 'author';

  @query('.viewport') private readonly viewport!: HTMLElement | null;
  @query('.list') private readonly list!: HTMLElement | null;
  @query('.controls') private readonly controls!: HTMLElement | null;

  /** The parsed feed, before collapsing and `max-items`. */
  get feed(): Feed | undefined {
    return this.#news.feed;
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#strip.disconnect();
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
    this.#strip.step(1);
  }

  /** Moves back to the headline before. */
  previous(): void {
    this.#strip.step(-1);
  }

  /** Opens the list of all headlines. */
  showAll(): void {
    void this.#panel.show();
  }

  /** Closes the list of all headlines. */
  hideAll(): void {
    this.#panel.hide();
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    return this.#news.reload();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#news.source.arrival, this.#arrival]);
    return super.getUpdateComplete();
  }

  // What a server has rendered of articles can be taken up once what reads them is here.
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const { source } = this.#news;
    if (this.#hydration.isDue && this.articles && !source.client())
      return source.arrival.then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('autostart')) this.#reasons.set('author', this.autostart === 'off');
    if (changed.has('mode') || changed.has('direction')) this.#layout = readLayout(this);
    if (this.#layout.mode !== 'list') this.#arrival ??= this.#bringMotion();
    if (this.#news.update(changed)) this.#views.forget();
    this.#ages.follow(this.times || this.#panel.isOpen);
    this.#takeHeadlines();
  }

  protected override updated(): void {
    const { viewport, list, controls } = this;
    // What is rendered after it has been taken out of the page is measured when it is back.
    this.#strip.show(
      this.isConnected && viewport && list && controls
        ? {
            articles: this.#strip.articles,
            viewport,
            list,
            controls,
            keepsControls: this.#hasMore,
            layout: this.#layout,
            speed: this.speed,
            interval: numberFrom(this.interval, Number.MIN_VALUE, 6) * 1000,
            isByHand: this.#isByHand,
          }
        : undefined,
    );
    this.#views.show(viewport ?? undefined, this.#firstItems(), this.#news.all);
    this.#drive();
    setStates(this.#internals, [
      this.#news.state,
      ...(this.paused ? ['paused'] : []),
      ...(this.#canMove ? [] : ['still']),
    ]);
  }

  #firstItems(): ReadonlyMap<Element, Article> {
    const { articles } = this.#strip;
    return new Map(
      this.#focus.items(this.#strip).flatMap((item, index) => {
        const article = articles[index];
        return article ? [[item, article]] : [];
      }),
    );
  }

  // The headlines are there before what moves them.
  async #bringMotion(): Promise<void> {
    await loadRunningStrip();
    const strip = makeRunningStrip({
      onChange: () => {
        this.requestUpdate();
      },
      onTick: () => {
        if (this.#takeHeadlines()) this.requestUpdate();
        this.#ages.release(this.#strip.visibleIds());
      },
      onHold: (isHeld) => {
        this.#reasons.set('drag', isHeld);
      },
    });
    if (strip) this.#strip = strip;
    this.requestUpdate();
  }

  get #isByHand(): boolean {
    return !this.#hydration.isBlind && this.#reducedMotion.matches;
  }

  get #canMove(): boolean {
    return !this.#isByHand && !this.#strip.fits && this.#news.shown.length > 0;
  }

  /** Whether there are headlines that are not in the strip. */
  get #hasMore(): boolean {
    return this.#news.all.length > this.#news.shown.length;
  }

  // What is being read neither moves nor changes; where the reader has stopped the strip, nothing does.
  #takeHeadlines(): boolean {
    const isHeld = this.#canMove && this.#reasons.isReaders;
    const hasChanged = !isHeld && this.#news.settle((next) => this.#strip.settled(next));
    this.#strip.take(this.#news.shown, this.#layout);
    return hasChanged;
  }

  #handleReasons(added: PauseReason | undefined): void {
    if (added) this.#lastReason = added;
    this.#drive();
    this.requestUpdate();
  }

  #drive(): void {
    this.#strip.run(this.#canMove && !this.paused);
    const { isRunning } = this.#strip;
    if (isRunning === this.#wasRunning) return;
    this.#wasRunning = isRunning;
    this.dispatchEvent(
      isRunning ? new NewsTickerPlayEvent() : new NewsTickerPauseEvent(this.#lastReason),
    );
  }

  readonly #handlePauseButton = (): void => {
    if (this.#reasons.isHeld) this.play();
    else this.#reasons.stopForReader();
  };

  readonly #handleRetry = (): void => {
    // What comes of it is told by the state and by an event.
    this.reload().catch(() => undefined);
  };

  readonly #handleFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(':focus-visible'))
      this.#reasons.set('focus', true);
  };

  readonly #handlePointer = ({ type, pointerType }: PointerEvent): void => {
    const isMouse = this.#mouse.matches && pointerType === 'mouse';
    this.#reasons.set('hover', type === 'pointerenter' && isMouse);
  };

  readonly #handleHeadlineFocus = (article: Article, { target }: FocusEvent): void => {
    const isSought = target instanceof Element && target.matches(':focus-visible');
    if (isSought && !this.#strip.fits) this.#strip.reveal(article.id);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { shown } = this.#news;
    this.#focus.handleKey(event, { strip: this.#strip, shown, htmlFor: this.htmlFor });
  };

  readonly #handleSelect = (article: Article, event: MouseEvent): void => {
    const hasOpened = openArticle({ from: this, article, event, viewId: this.htmlFor });
    if (hasOpened) this.#panel.hide();
  };

  protected override render(): TemplateResult {
    // A server knows of no feed, and of no links inside: they show as they would without it.
    if (this.#hydration.isBlind && !(this.articles && this.feed)) return html`<slot></slot>`;
    const { words } = this.#language;
    const name = this.label || this.feed?.title || words.latestHeadlines;
    const content = this.#content();
    return html`
      <section part="base" class="base" aria-label=${name} @focusin=${this.#handleFocusIn}>
        <div class="row ${this.#kind}">
          ${this.label === '' ? nothing : html`<div part="label" class="label"><slot name="label">${name}</slot></div>`}
          <div part="controls" class="controls">${this.#renderControls()}</div>
          ${renderContent(content)} ${renderAge(content)}
        </div>
        ${this.#panel.render(() => this.#panelContent(content))}
        ${this.#hydration.isBlind ? nothing : this.#news.renderSpoken()}
      </section>
    `;
  }

  get #kind(): string {
    const { mode, axis, isPaged, isReversed } = this.#layout;
    const isStanding = this.#strip instanceof StandingStrip;
    const still = isStanding ? 'still standing' : 'still';
    const movement = this.#canMove ? 'running' : this.#strip.fits ? still : 'by-hand';
    return `${movement} mode-${mode} ${axis} ${isPaged ? 'paged' : ''} ${isReversed ? 'reversed' : ''}`;
  }

  #content(): ContentSetting {
    const { words, tag } = this.#language;
    const { articles, copies, places, fits, hands } = this.#strip;
    return {
      state: this.#news.state,
      source: this.#news.source.state,
      articles,
      copies,
      places,
      withdrawn: this.#news.withdrawn,
      isMovable: !fits,
      on: {
        hover: this.#handlePointer,
        key: this.#handleKey,
        hands: fits ? undefined : hands,
        canDrag: !this.withoutDrag,
      },
      headline: {
        mode: this.#news.wireMode,
        words,
        language: tag,
        htmlFor: this.htmlFor,
        target: this.target,
        pageUrl: this.#hydration.isBlind ? undefined : location.href,
        onSelect: this.#handleSelect,
        onFocus: this.#handleHeadlineFocus,
        age: this.times ? this.#ageInStrip() : undefined,
      },
    };
  }

  #panelContent({ headline }: ContentSetting): PanelContent {
    const onFocus = (): void => undefined;
    return {
      articles: this.#news.all,
      headline: { ...headline, isRepeat: false, isWithdrawn: false, place: undefined, onFocus },
    };
  }

  #ageInStrip(): (article: Article) => unknown {
    if (this.#hydration.isDue) return ({ published }) => renderTime(published, noChange, 'en');
    const visible = new Set(this.#strip.visibleIds());
    return (article) => this.#ages.renderHeld(article, visible, this.#language.tag);
  }

  #renderControls(): unknown {
    const { words, tag } = this.#language;
    const { state, shown, waiting } = this.#news;
    if (state === 'failed') return renderRetry(words, this.#handleRetry);
    const { fits } = this.#strip;
    if (shown.length === 0 || (fits && !this.#hasMore)) return nothing;
    const hasSteps = this.#isByHand || !this.withoutControls;
    return renderControls({
      words,
      language: tag,
      isHeld: this.#reasons.isHeld,
      waiting,
      hasPause: !this.#isByHand && !fits,
      hasSteps: hasSteps && !fits,
      hasAll: hasSteps,
      onNearAll: () => void this.#panel.prepare(),
      onPause: this.#handlePauseButton,
      onStep: (by) => {
        this.#strip.step(by);
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTicker;
  }
}
