import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { setStates, type ContentState } from '../shared/custom-states.js';
import { NewsTickerPauseEvent, NewsTickerPlayEvent, type PauseReason } from '../shared/events.js';
import { FeedController, feedQuestion, tellOfFeed } from '../shared/feed-controller.js';
import { hostStyles } from '../shared/host-styles.js';
import { MediaQuery } from '../shared/media-query.js';
import { numberFrom, oneOf } from '../shared/options.js';
import { fill, languageOf, wordsFor, type Words } from '../shared/words.js';
import type { WireMode } from '../wire/badge.js';
import { Ages, ageStyles } from './ages.js';
import { AllHeadlines } from './all-headlines.js';
import type { PanelContent } from './all-panel.js';
import { Announcer, announcerStyles, type AnnounceSetting } from './announcer.js';
import { renderAge, renderContent, type ContentSetting } from './content.js';
import { renderControls, renderRetry } from './controls.js';
import { Hands } from './hands.js';
import { isChoosable, spokenText } from './headline.js';
import { HeadlineList, type Holding } from './headline-list.js';
import { HeadlineViews } from './headline-views.js';
import { headlinesOf } from './headlines.js';
import { indexAfter, wayOf } from './keys.js';
import { readLayout, type Layout } from './layout.js';
import { tickerStyles } from './news-ticker.styles.js';
import { openArticle } from './open-article.js';
import { readSpeed } from './pace.js';
import { PauseReasons } from './pause-reasons.js';
import { RunningStrip } from './running-strip.js';

/**
 * Fetches a news feed and runs its headlines past.
 *
 * @summary A running strip of headlines
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
  readonly #source = new FeedController(this);
  readonly #reasons = new PauseReasons(this, (added) => {
    this.#handleReasons(added);
  });
  readonly #reducedMotion = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  readonly #mouse = new MediaQuery(this, '(hover: hover) and (pointer: fine)');
  readonly #strip = new RunningStrip({
    onChange: () => {
      this.requestUpdate();
    },
    onTick: () => {
      if (this.#headlines.settle(() => this.#holding)) this.requestUpdate();
      this.#ages.release(this.#strip.visibleIds());
    },
  });
  readonly #hands = new Hands({
    grip: () => {
      this.#strip.grip();
    },
    follow: (pixels) => {
      this.#strip.follow(pixels);
    },
    release: (speed) => {
      this.#strip.release(speed);
    },
    onHold: (isHeld) => {
      this.#reasons.set('drag', isHeld);
    },
  });
  readonly #ages = new Ages(this);
  readonly #announcer = new Announcer(this);
  readonly #views = new HeadlineViews(this);
  readonly #panel = new AllHeadlines(this, (isOpen) => {
    this.#reasons.set('panel', isOpen);
    this.requestUpdate();
  });
  readonly #headlines = new HeadlineList();
  #withdrawn: ReadonlySet<string> = new Set();
  #scriptFeed: Feed | undefined;
  /** The feed that the headlines are from. */
  #readFeed: Feed | undefined;
  /** Every headline of it. */
  #all: readonly Article[] = [];
  #layout: Layout = readLayout(this);
  #wasRunning = false;
  #lastReason: PauseReason = 'author';

  @query('.viewport') private readonly viewport!: HTMLElement | null;
  @query('.list') private readonly list!: HTMLElement | null;
  @query('.controls') private readonly controls!: HTMLElement | null;

  /** The parsed feed, before collapsing and `max-items`. */
  get feed(): Feed | undefined {
    return this.#scriptFeed ?? this.#source.feed;
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
    this.#hands.disconnect();
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
    return this.#scriptFeed ?? this.#source.reload();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.arrival;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('articles') || (this.articles && !this.#scriptFeed)) this.#takeArticles();
    // Headlines of another feed are no news of this one: nothing of them stays.
    if (changed.has('articles') || changed.has('src')) {
      this.#headlines.clear();
      this.#views.forget();
    }
    if (changed.has('autostart')) this.#reasons.set('author', this.autostart === 'off');
    if (changed.has('mode') || changed.has('direction')) this.#layout = readLayout(this);
    if (this.#isOtherSource(changed)) this.#announcer.forget();
    this.#source.ask(this.articles ? undefined : feedQuestion(this));
    if (this.feed !== this.#readFeed || changed.has('wire') || changed.has('maxItems'))
      this.#read();
    this.#announcer.follow(this.#announcing());
    this.#ages.follow(this.times || this.#panel.isOpen);
    this.#headlines.settle(() => this.#holding);
    this.#strip.take(this.#headlines.shown);
  }

  protected override updated(): void {
    const { viewport, list, controls } = this;
    this.#strip.show(
      viewport && list && controls
        ? {
            articles: this.#strip.articles,
            viewport,
            list,
            controls,
            keepsControls: this.#all.length > this.#headlines.shown.length,
            layout: this.#layout,
            speed: readSpeed(this.speed),
            interval: numberFrom(this.interval, Number.MIN_VALUE, 6) * 1000,
            isByHand: this.#isByHand,
          }
        : undefined,
    );
    this.#views.show(viewport ?? undefined, this.#firstItems());
    this.#drive();
    setStates(this.#internals, [
      this.#contentState,
      ...(this.paused ? ['paused'] : []),
      ...(this.#canMove ? [] : ['still']),
    ]);
  }

  // The list's first children; what follows them repeats them.
  #firstItems(): ReadonlyMap<Element, Article> {
    const { articles } = this.#strip;
    return new Map(
      this.#items.flatMap((item, index) => {
        const article = articles[index];
        return article ? [[item, article]] : [];
      }),
    );
  }

  get #wireMode(): WireMode {
    return oneOf(this.wire, ['collapse', 'label', 'off']);
  }

  get #isByHand(): boolean {
    return this.#reducedMotion.matches;
  }

  get #canMove(): boolean {
    return !this.#isByHand && !this.#strip.fits && this.#hasHeadlines;
  }

  get #hasHeadlines(): boolean {
    return this.#headlines.shown.length > 0;
  }

  // What is being read neither moves nor changes; the rest is taken in as soon as it can be.
  get #holding(): Holding {
    if (this.#canMove && this.#reasons.isReaders) return 'all';
    return this.#strip.fits ? 'nothing' : { visible: this.#strip.visibleIds() };
  }

  get #contentState(): ContentState {
    if (!this.articles && !this.src) return 'empty';
    const { state } = this.#source;
    if (!this.feed) return state.status === 'failed' ? 'failed' : 'loading';
    if (!this.#hasHeadlines) return 'empty';
    return !this.#scriptFeed && state.status === 'ready' && state.stale ? 'stale' : 'ready';
  }

  #takeArticles(): void {
    const before = this.#scriptFeed;
    const feed =
      this.articles && this.#source.client()?.feedOfArticles(this.articles, document.baseURI);
    this.#scriptFeed = feed;
    if (feed) tellOfFeed(this, { feed, from: 'script', before });
  }

  #read(): void {
    const { feed } = this;
    const isOther = feed !== this.#readFeed;
    this.#readFeed = feed;
    const { usable, withdrawn } = headlinesOf(feed?.articles ?? [], this.#wireMode);
    this.#all = usable;
    this.#withdrawn = withdrawn;
    this.#headlines.take(usable.slice(0, numberFrom(this.maxItems, 1, 50)));
    this.#announcer.take(usable, isOther);
  }

  // Another list from script is the same source with news in it.
  #isOtherSource(changed: PropertyValues<this>): boolean {
    const isScript = this.articles !== undefined;
    return isScript
      ? changed.has('articles') && changed.get('articles') === undefined
      : changed.has('articles') || changed.has('src');
  }

  #announcing(): AnnounceSetting {
    const words = wordsFor(this);
    const { state } = this.#source;
    const isFresh = state.status === 'ready' && (state.from === 'network' || !state.stale);
    return {
      mode: oneOf(this.announce, ['off', 'urgent', 'all']),
      isCurrent: this.#scriptFeed !== undefined || isFresh,
      speak: (article) => spokenText(article, this.#wireMode, words),
      speakMany: (count, newest) =>
        `${fill(words.headlinesArrived, String(count))} ${newest.join('; ')}`,
    };
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
    const way = wayOf(event, getComputedStyle(this).direction === 'rtl');
    if (!way || this.#strip.fits) return;
    event.preventDefault();
    const { shown } = this.#headlines;
    const index = shown.findIndex(({ id }) => id === this.#focusedId);
    if (index >= 0) void this.#focus(shown[indexAfter(index, way, shown.length)]);
    else if (way === 'next') this.next();
    else if (way === 'previous') this.previous();
    else this.#strip.reveal(shown.at(way === 'first' ? 0 : -1)?.id ?? '');
  };

  get #focusedId(): string | undefined {
    const index = this.#items.findIndex((item) => item.matches(':focus-within'));
    return this.#strip.articles[index]?.id;
  }

  get #items(): readonly Element[] {
    return [...(this.list?.children ?? [])].slice(0, this.#strip.articles.length);
  }

  // One that is not rendered yet is so after an update.
  async #focus(article: Article | undefined): Promise<void> {
    if (!article || !isChoosable(article, this.htmlFor)) return;
    this.#strip.reveal(article.id);
    await this.updateComplete;
    const item = this.#items[this.#strip.articles.indexOf(article)];
    item?.querySelector<HTMLElement>('.headline')?.focus({ preventScroll: true });
  }

  readonly #handleSelect = (article: Article, event: MouseEvent): void => {
    const hasOpened = openArticle({ from: this, article, event, viewId: this.htmlFor });
    if (hasOpened) this.#panel.hide();
  };

  protected override render(): TemplateResult {
    const words = wordsFor(this);
    const name = this.label || this.feed?.title || words.latestHeadlines;
    return html`
      <section part="base" class="base" aria-label=${name} @focusin=${this.#handleFocusIn}>
        <div class="row ${this.#kind}">
          ${this.label === '' ? nothing : html`<div part="label" class="label"><slot name="label">${name}</slot></div>`}
          <div part="controls" class="controls">${this.#renderControls(words)}</div>
          ${renderContent(this.#content(words))} ${renderAge(this.#content(words))}
        </div>
        ${this.#panel.render(() => this.#panelContent(words))} ${this.#announcer.render()}
      </section>
    `;
  }

  get #kind(): string {
    const { mode, axis, isPaged, isReversed } = this.#layout;
    const movement = this.#canMove ? 'running' : this.#strip.fits ? 'still' : 'by-hand';
    return `${movement} mode-${mode} ${axis} ${isPaged ? 'paged' : ''} ${isReversed ? 'reversed' : ''}`;
  }

  #content(words: Words): ContentSetting {
    const isMovable = !this.#strip.fits;
    return {
      state: this.#contentState,
      source: this.#source.state,
      articles: this.#strip.articles,
      copies: this.#strip.copies,
      places: this.#strip.places,
      withdrawn: this.#withdrawn,
      isMovable,
      on: {
        hover: this.#handlePointer,
        key: this.#handleKey,
        hands: isMovable ? this.#hands : undefined,
        canDrag: !this.withoutDrag,
      },
      headline: {
        mode: this.#wireMode,
        words,
        language: languageOf(this),
        htmlFor: this.htmlFor,
        target: this.target,
        onSelect: this.#handleSelect,
        onFocus: this.#handleHeadlineFocus,
        age: this.times ? this.#ageInStrip() : undefined,
      },
    };
  }

  #panelContent(words: Words): PanelContent {
    const { headline } = this.#content(words);
    const onFocus = (): void => undefined;
    return {
      articles: this.#all,
      headline: { ...headline, isRepeat: false, isWithdrawn: false, place: undefined, onFocus },
    };
  }

  #ageInStrip(): (article: Article) => unknown {
    const visible = new Set(this.#strip.visibleIds());
    const language = languageOf(this);
    return (article) => this.#ages.renderHeld(article, visible, language);
  }

  #renderControls(words: Words): unknown {
    if (this.#contentState === 'failed') return renderRetry(words, this.#handleRetry);
    const { fits } = this.#strip;
    const { shown, waiting } = this.#headlines;
    if (shown.length === 0 || (fits && this.#all.length <= shown.length)) return nothing;
    const hasSteps = this.#isByHand || !this.withoutControls;
    return renderControls({
      words,
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
