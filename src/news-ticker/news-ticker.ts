import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { numberAttribute, parseNumber } from '../shared/attribute-values.js';
import { renderBadges } from '../shared/badges.js';
import { setStates } from '../shared/custom-states.js';
import {
  NewsTickerDismissEvent,
  NewsTickerPauseEvent,
  NewsTickerPlayEvent,
  type PauseReason,
} from '../shared/events.js';
import { focusAfter } from '../shared/focus-after.js';
import { ContentStatus } from '../shared/content-status.js';
import { FocusKeeper } from '../shared/focus-keeper.js';
import { FailsafeElement } from '../shared/failsafe-element.js';
import { hostStyles } from '../shared/host-styles.js';
import { LiveRegion } from '../shared/live-region.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { MediaQuery } from '../shared/media-query.js';
import { isOnServer } from '../shared/server.js';
import { Dismissal } from './dismissal.js';
import { HeadlinesController } from './headlines-controller.js';
import { Impressions } from './impressions.js';
import { Keyboard } from './marquee/keyboard.js';
import { MarqueeController, type MarqueeOptions } from './marquee/marquee-controller.js';
import { layoutClasses, readLayout } from './marquee/strip-layout.js';
import { tickerStyles } from './news-ticker.styles.js';
import { openArticle } from './open-article.js';
import { PanelController } from './panel-controller.js';
import type { PanelOptions } from './panel/headlines-panel.js';
import { PauseController } from './pause-controller.js';
import { reconcileVisible } from './reconcile-visible.js';
import { RelativeTimes } from './relative-times.js';
import { renderControls, renderDismiss } from './templates/controls.js';
import type { HeadlineOptions } from './templates/headline.js';
import {
  renderAsOf,
  renderPlaceholder,
  renderRetry,
  type StatusOptions,
} from './templates/status.js';
import { renderStrip } from './templates/strip.js';

/** More headlines than this take so many presses of Tab that there is a link to skip them. */
const FEW = 10;

/** The reasons for which a strip stands while the reader is at its headlines. */
const TOUCHING: ReadonlySet<PauseReason> = new Set(['hover', 'focus', 'drag']);

/** Bounds of `interval`, in seconds: faster turns would flash, and timers end at 2³¹ ms. */
const MIN_INTERVAL = 1;
const MAX_INTERVAL = 3600;

/** Reads `sources`: present, or the names that it lists. */
function readSources(value: string | null): boolean | string {
  return value === null ? false : value.trim() || true;
}

/**
 * Fetches a news feed and runs its headlines past.
 *
 * @customElement news-ticker
 * @summary A running strip of headlines
 * @slot - Links, in a list or not: the first headlines, and the only ones without script
 * @slot label - The strip's visible name, in place of the attribute's
 * @slot empty - Shown when there are no headlines
 * @slot error - Shown when the feed could not be loaded
 * @fires {NewsFeedLoadEvent} news-feed-load - New content shows: `feed`, and where it is `from`
 * @fires {NewsFeedUpdateEvent} news-feed-update - What is shown has changed: articles `added`, `changed`, `removed` and `moved`
 * @fires {NewsFeedErrorEvent} news-feed-error - A load failed with an `error`; what was shown stays
 * @fires {NewsArticleSelectEvent} news-article-select - A reader chose the headline of an `article`, by `originalEvent`; cancelable
 * @fires {NewsHeadlineViewEvent} news-headline-view - The headline of an `article` has been seen: once for each article and load
 * @fires {NewsTickerPlayEvent} news-ticker-play - Motion has started
 * @fires {NewsTickerPauseEvent} news-ticker-pause - Motion has stopped for this `reason`; undefined where nothing is left to move
 * @fires {NewsTickerDismissEvent} news-ticker-dismiss - A reader closes the strip; cancelable
 * @csspart base - The whole strip
 * @csspart label - Its name, a tab at the start
 * @csspart viewport - The box that the headlines run through
 * @csspart list - The headlines
 * @csspart item - One headline with its separator; also `urgent`, `tag-NAME` and `source-NAME`, where it is so
 * @csspart headline - The link, button or text of one headline
 * @csspart image - The picture of one headline
 * @csspart summary - The summary of one headline
 * @csspart source - The source of one headline
 * @csspart badge - A word such as "Urgent" before a headline
 * @csspart time - The age of one headline
 * @csspart separator - The bullet behind each headline
 * @csspart status - Messages, and the age of stale headlines
 * @csspart controls - The buttons
 * @csspart dismiss-button - Closes the strip
 * @csspart button - Each button
 * @csspart pause-button - Pause or play
 * @csspart previous-button - To the headline before
 * @csspart next-button - To the next headline
 * @csspart all-button - Opens the list of all headlines
 * @csspart all-panel - The list of all headlines, opened
 * @csspart all-item - One headline of that list, with the same further names as `item`
 * @cssproperty --news-color - Colour of the text. Default: the page's
 * @cssproperty --news-background - Background of the strip. Default: none, the page shows through
 * @cssproperty --news-accent-color - Background of the label, and colour of bullets. Default: blue, and bullets in the text's colour
 * @cssproperty --news-accent-text-color - Colour of text on the accent
 * @cssproperty --news-urgent-color - Colour of urgent badges
 * @cssproperty --news-muted-color - Colour of secondary text. Default: the text's
 * @cssproperty --news-border-color - Colour of lines that divide. Default: a mix of the text's
 * @cssproperty --news-font-family - Font. Default: the page's
 * @cssproperty --news-height - Height of the strip, at least 24px. Default: 2.75em, at least 44px
 * @cssproperty --news-gap - Space before and after the bullet between two headlines. Default 0.9em
 * @cssstate loading - Nothing has come yet
 * @cssstate ready - Headlines are shown
 * @cssstate empty - The feed has no headlines
 * @cssstate failed - The feed could not be loaded
 * @cssstate stale - The headlines shown are older than they should be
 * @cssstate paused - The strip is paused for at least one reason
 * @cssstate dismissed - The reader has closed the strip
 * @cssstate still - Nothing moves: the headlines fit, or the reader wants less motion
 */
export class NewsTicker extends FailsafeElement {
  static override styles = [hostStyles, tickerStyles];

  static {
    // Only a rendered list can be measured, and its size decides what else is rendered.
    this.disableWarning?.('change-in-update');
  }

  /** URL of the feed, relative to the document, or several URLs with spaces between: their feeds are merged. */
  @property() src: string | undefined;
  /** URL of server-sent events that tell of changes to the first feed, relative to the document. */
  @property() stream: string | undefined;
  /** Headlines from script, in place of a feed: no request is made while set. */
  @property({ attribute: false }) articles: readonly ArticleInput[] | undefined;
  /** The strip's name; by default the feed's title, else "Latest headlines". Empty: not shown, only spoken. */
  @property() label: string | undefined;
  /** `scroll` (default) runs; `step` and `fade` show one headline at a time; `list` is a plain list. */
  @property() mode: 'scroll' | 'step' | 'fade' | 'list' = 'scroll';
  /** Where headlines move to: `start` (default) or `end` of the line, following the page's direction; `up` or `down`. */
  @property() direction: 'start' | 'end' | 'up' | 'down' = 'start';
  /** Pixels a second at a text size of 16 px, in proportion at others, or words a minute such as "120wpm"; 1 to 2000. Default 80. */
  @property() speed: number | string = 80;
  /** Seconds for which `step` and `fade` show a headline, 1 to 3600. Default 6. */
  @property({ converter: numberAttribute }) interval = 6;
  /** Number of headlines in the strip, the newest ones. Default 50. */
  @property({ converter: numberAttribute, attribute: 'max-items' }) maxItems = 50;
  /** Number of headlines of each feed at most, where there are several; the newest ones. Default: all. */
  @property({ converter: numberAttribute, attribute: 'max-each' }) maxEach: number | undefined;
  /** Leaves out headlines older than this, such as "90min", "36h" or "7d"; undated ones stay. */
  @property({ attribute: 'max-age' }) maxAge: string | undefined;
  /** Takes only headlines with one of these words, phrases or tags, separated by commas. */
  @property() include: string | undefined;
  /** Leaves out headlines with one of these words, phrases or tags, separated by commas. */
  @property() exclude: string | undefined;
  /** Takes only headlines for whose article this returns true. */
  @property({ attribute: false }) filter: ((article: Article) => boolean) | undefined;
  /** `newest` (default) shows the newest headlines first; `feed` keeps the publisher's order, of several feeds by turns. */
  @property() order: 'newest' | 'feed' = 'newest';
  /** Least seconds between two requests; at least 15, 0 = never again. Default 60. */
  @property({ converter: numberAttribute }) refresh = 60;
  /** Whether cookies are sent, as in fetch: `same-origin` (default), `omit` or `include`. */
  @property() credentials: 'same-origin' | 'omit' | 'include' = 'same-origin';
  /** Caches no copy of the feed for the next visit, and shows none. */
  @property({ type: Boolean, attribute: 'without-cache' }) withoutCache = false;
  /** How agency slugs are treated: `collapse` (default), `label` or `off`. */
  @property() wire: 'collapse' | 'label' | 'off' = 'collapse';
  /** Id of the article-view in which a chosen headline opens; one without a text opens at its own address. */
  @property({ attribute: 'for' }) htmlFor: string | undefined;
  /** Where links open, as on `<a>`. */
  @property() target: string | undefined;
  /** Shows the age of each headline. */
  @property({ type: Boolean }) times = false;
  /** Shows where each headline is from; names separated by commas replace the feeds' own, in the order of `src`. */
  @property({ converter: readSources }) sources: boolean | string = false;
  /** Shows a small square picture beside each headline that has one. */
  @property({ type: Boolean }) images = false;
  /** Shows a line or two under each headline in modes `step`, `fade` and `list`, and in the list of all headlines. */
  @property({ type: Boolean }) summaries = false;
  /** New headlines that are spoken to screen readers: none (`off`, default), `urgent` ones or `all`. */
  @property() announce: 'off' | 'urgent' | 'all' = 'off';
  /** Shows a button that closes the strip for the browser session. Removing and setting the attribute opens it again. */
  @property({ type: Boolean }) dismissible = false;
  /** The strip stands still until the reader presses play. */
  @property({ type: Boolean, attribute: 'without-autoplay' }) withoutAutoplay = false;
  /** Leaves out the buttons for previous, next and all headlines; the pause button stays, and under reduced motion all do. */
  @property({ type: Boolean, attribute: 'without-controls' }) withoutControls = false;
  /** Headlines cannot be dragged. */
  @property({ type: Boolean, attribute: 'without-drag' }) withoutDrag = false;

  readonly #states = this.attachInternals().states;
  readonly #localize = new LocalizeController(this);
  readonly #region = new LiveRegion(this);
  readonly #status = new ContentStatus(this, this.#region, {
    loading: 'loadingHeadlines',
    failed: 'headlinesFailed',
    loaded: 'headlinesLoaded',
  });
  readonly #dismissal = new Dismissal(this);
  readonly #headlines = new HeadlinesController(this, this.#localize, this.#region);
  readonly #pause = new PauseController(this, () => {
    this.#updateMotion();
    this.requestUpdate();
  });
  readonly #marquee = new MarqueeController(this, {
    onTick: () => {
      this.#handleTick();
    },
    onDragChange: (isDragging) => {
      this.#pause.set('drag', isDragging);
    },
  });
  readonly #keyboard = new Keyboard(this, this.#marquee);
  readonly #panel = new PanelController(this, (isOpen) => {
    this.#pause.set('panel', isOpen);
    this.requestUpdate();
  });
  readonly #times = new RelativeTimes(this);
  readonly #impressions = new Impressions(this);
  readonly #focusKeeper = new FocusKeeper(this, {
    groups: '.controls, .list, .all-list',
    whole: '.base',
  });
  readonly #reducedMotion = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  #layout = readLayout(this);
  #wasRunning = false;
  #viewport: Element | null = null;

  constructor() {
    super();
    this.addController(this.#focusKeeper);
  }

  /** The parsed feed, several merged into one, before filters, collapsing and `max-items`. */
  get feed(): Feed | undefined {
    return this.#headlines.feed;
  }

  /** Whether there is any reason to pause. */
  get paused(): boolean {
    return this.#pause.reasons.length > 0;
  }

  /** All present reasons to pause, oldest first. */
  get pauseReasons(): readonly PauseReason[] {
    return this.#pause.reasons;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a move in the page everything is measured and set in motion again.
    this.requestUpdate();
  }

  /** Starts the strip: ends the pauses by author, by the reader's button and by focus. */
  play(): void {
    this.#pause.resume();
  }

  /** Stops the strip until `play()` or the reader's button. */
  pause(): void {
    this.#pause.set('author', true);
  }

  /** Moves on to the next headline. */
  next(): void {
    this.#marquee.step(1);
  }

  /** Moves back to the previous headline. */
  previous(): void {
    this.#marquee.step(-1);
  }

  /** Opens the panel of all headlines. */
  showAll(): void {
    if (!this.#dismissal.isDismissed) void this.#panel.show();
  }

  /** Closes the panel of all headlines. */
  hideAll(): void {
    this.#panel.hide();
  }

  /** Loads the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    return this.#headlines.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A server has no document for addresses, and renders the links inside alone.
    if (isOnServer) return;
    // Not for the default: a script may have paused the strip before its first rendering.
    if (this.withoutAutoplay && changed.has('withoutAutoplay')) this.#pause.set('author', true);
    else if (changed.get('withoutAutoplay')) this.#pause.set('author', false);
    if (changed.has('mode') || changed.has('direction')) this.#layout = readLayout(this);
    this.#dismissal.update(changed);
    const { isDismissed } = this.#dismissal;
    if (this.#headlines.update(changed, isDismissed)) this.#impressions.reset();
    this.#times.setActive(!isDismissed && (this.times || this.#panel.isOpen));
    this.#commitHeadlines();
  }

  protected override updated(): void {
    const viewport = this.#find('.viewport');
    this.#endGestures(viewport);
    this.#marquee.update(this.#marqueeOptions(viewport));
    const { articles, items } = this.#marquee;
    const { all } = this.#headlines;
    if (this.isConnected)
      this.#impressions.update({ viewport: viewport ?? undefined, articles, items, all });
    this.#updateMotion();
    this.#pause.endLostFocus();
    const { isDismissed } = this.#dismissal;
    if (!isDismissed) this.#status.update(this.#headlines.state, this.#localize.messages);
    setStates(this.#states, [
      this.#headlines.state,
      ...(isDismissed ? ['dismissed'] : []),
      ...(this.paused ? ['paused'] : []),
      ...(this.#canMove ? [] : ['still']),
    ]);
  }

  /** The reader moves the strip, and nothing moves by itself. */
  get #isManual(): boolean {
    return this.#reducedMotion.matches;
  }

  get #canMove(): boolean {
    return !this.#isManual && !this.#marquee.fits && this.#headlines.shown.length > 0;
  }

  /** Whether the button says "play" or "resume". Where nothing moves, the author's pause stops nothing. */
  get #needsPlay(): boolean {
    const { reasons } = this.#pause;
    return reasons.includes('user') || (this.#canMove && reasons.includes('author'));
  }

  /** Whether there are headlines that are not in the strip. */
  get #hasMore(): boolean {
    return this.#headlines.all.length > this.#headlines.shown.length;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Takes new headlines into the strip, unless the reader has stopped it. @returns whether it shows others */
  #commitHeadlines(): boolean {
    const hasExpired = this.#headlines.expire(this.#readIds);
    const isHeld = this.#pause.isPausedByReader && this.#headlines.shown.length > 0;
    const hasCommitted =
      !isHeld &&
      this.#headlines.commit((next) =>
        this.#marquee.fits
          ? next
          : reconcileVisible(this.#headlines.shown, next, this.#marquee.visibleIds()),
      );
    const hasChanged = hasExpired || hasCommitted;
    this.#marquee.setArticles(this.#headlines.shown, this.#layout);
    return hasChanged;
  }

  /** Ids of headlines that must not vanish, since a reader is at them or motion takes them out of view. */
  get #readIds(): readonly string[] {
    const isTouched = this.#pause.reasons.some((reason) => TOUCHING.has(reason));
    const shown = this.#headlines.shown.map(({ id }) => id);
    const visible = this.#marquee.fits ? shown : this.#marquee.visibleIds();
    if (isTouched) return visible;
    // Motion takes none out of view where all are in view: the loop is too short.
    return this.#marquee.isRunning && visible.length < shown.length ? visible : [];
  }

  // A removed viewport fires no pointerleave or pointerup, and one that fits is not dragged.
  #endGestures(viewport: Element | null): void {
    const isOther = viewport !== this.#viewport;
    this.#viewport = viewport;
    if (isOther) this.#pause.set('hover', false);
    if (!isOther && !this.#marquee.fits) return;
    this.#marquee.drag.disconnect();
    this.#pause.set('drag', false);
  }

  #marqueeOptions(viewport: HTMLElement | null): MarqueeOptions | undefined {
    const list = this.#find('.list');
    const controls = this.#find('.controls');
    // An element that has left the page is measured when it is back.
    if (!this.isConnected || !viewport || !list || !controls) return undefined;
    return {
      viewport,
      list,
      controls,
      keepsControls: this.#hasMore || this.#headlines.canChange,
      layout: this.#layout,
      speed: this.speed,
      interval: parseNumber(this.interval, MIN_INTERVAL, 6, MAX_INTERVAL) * 1000,
      isManual: this.#isManual,
    };
  }

  #updateMotion(): void {
    const { reasons } = this.#pause;
    this.#marquee.setPlaying(this.#canMove && reasons.length === 0);
    const { isRunning } = this.#marquee;
    if (isRunning === this.#wasRunning) return;
    this.#wasRunning = isRunning;
    this.dispatchEvent(
      isRunning ? new NewsTickerPlayEvent() : new NewsTickerPauseEvent(reasons.at(-1)),
    );
  }

  #handleTick(): void {
    if (this.#commitHeadlines()) this.requestUpdate();
    this.#times.release(this.#marquee.visibleIds());
  }

  readonly #handleHeadlineFocus = (article: Article, { target }: FocusEvent): void => {
    const isByKey = target instanceof Element && target.matches(':focus-visible');
    if (!isByKey || this.#marquee.fits) return;
    const wasHidden = this.#marquee.reveal(article.id);
    // The page must not jump where a rendering has moved the focus, or the window got it back.
    if (wasHidden && !this.#focusKeeper.isMovingOn) this.#marquee.scrollPage();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { shown: headlines } = this.#headlines;
    this.#keyboard.handleKey(event, { headlines, htmlFor: this.htmlFor });
  };

  readonly #handleFocusFromBehind = (): void => {
    this.#keyboard.focusLast({ headlines: this.#headlines.shown, htmlFor: this.htmlFor });
  };

  readonly #handleSelect = (article: Article, event: MouseEvent): void => {
    const onOpen = (): void => {
      this.hideAll();
    };
    openArticle({ from: this, article, event, viewId: this.htmlFor, onOpen });
  };

  readonly #handlePauseButton = (): void => {
    if (this.#needsPlay) this.play();
    else this.#pause.pauseByReader();
  };

  readonly #handleDismiss = ({ currentTarget: button }: Event): void => {
    if (!this.dispatchEvent(new NewsTickerDismissEvent())) return;
    this.hideAll();
    // Safari gives no focus to a button that is clicked.
    if (button instanceof Element && button.matches(':focus')) focusAfter(this);
    this.#dismissal.dismiss();
  };

  readonly #handleRetry = (): void => {
    void this.#status.retry(this.reload());
  };

  protected override render(): TemplateResult {
    // A server renders the links inside.
    if (isOnServer) return html`<slot></slot>`;
    if (this.#dismissal.isDismissed) return html``;
    const { messages } = this.#localize;
    const given = this.label || this.feed?.title;
    const name = this.#name;
    const nameId = this.label === '' ? 'base' : 'label';
    return html`
      <section
        id="base"
        part="base"
        class="base"
        aria-label=${this.label === '' ? name : nothing}
        aria-labelledby=${this.label === '' ? nothing : 'label'}
        tabindex="-1"
        @focusin=${this.#pause.handleFocusIn}
        @focusout=${this.#pause.handleFocusOut}
      >
        <div class=${this.#rowClass}>
          ${
            this.label === ''
              ? nothing
              : html`<div id="label" part="label" class="label">
                  <slot name="label"
                    ><span lang=${given ? nothing : messages.lang}>${name}</span></slot
                  >
                </div>`
          }
          <div part="controls" class="controls" lang=${messages.lang}>
            ${this.#renderControls()}
          </div>
          ${renderPlaceholder(this.#statusOptions) ?? this.#renderStrip()}
          ${renderAsOf(this.#statusOptions)}
          ${this.dismissible ? renderDismiss(messages, nameId, this.#handleDismiss) : nothing}
        </div>
        ${this.#panel.render(() => this.#panelOptions)} ${this.#region.render()}
      </section>
    `;
  }

  get #name(): string {
    return this.label || this.feed?.title || this.#localize.messages.latestHeadlines;
  }

  get #rowClass(): string {
    const extras = [this.dismissible ? 'dismissible' : '', this.#hasSummaries ? 'summaries' : ''];
    return `row ${this.#motionClass} ${layoutClasses(this.#layout)} ${extras.join(' ')}`;
  }

  get #motionClass(): string {
    if (this.#canMove) return 'running';
    return this.#marquee.fits ? 'still' : 'manual';
  }

  #renderControls(): unknown {
    const { state, shown, pendingCount, canChange } = this.#headlines;
    const { fits } = this.#marquee;
    if (state === 'failed') return renderRetry(this.#localize.messages.retry, this.#handleRetry);
    if (shown.length === 0) return nothing;
    const hasSteps = this.#isManual || !this.withoutControls;
    return renderControls({
      localize: this.#localize,
      needsPlay: this.#needsPlay,
      pendingCount,
      canMove: this.#canMove,
      hasPause: this.#canMove || canChange,
      hasSteps: hasSteps && !fits,
      hasAll: hasSteps && (!fits || this.#hasMore),
      onNearAll: () => void this.#panel.prepare(),
      onPause: this.#handlePauseButton,
      onStep: (by) => {
        this.#marquee.step(by);
      },
    });
  }

  #renderStrip(): TemplateResult {
    const { articles, copies, positions, fits, drag } = this.#marquee;
    const { shown } = this.#headlines;
    return renderStrip({
      articles,
      copies,
      positions,
      withdrawn: this.#headlines.withdrawn,
      headline: { ...this.#headlineOptions(), hasSummaries: this.#hasSummaries },
      drag: fits ? undefined : drag,
      canDrag: !this.withoutDrag,
      onHover: this.#pause.handleHover,
      onKey: this.#handleKey,
      onSelect: this.#handleSelect,
      onFocus: this.#handleHeadlineFocus,
      name: this.#name,
      skip: shown.length > FEW ? this.#localize.messages.skipHeadlines : undefined,
      onFocusFromBehind: this.#handleFocusFromBehind,
    });
  }

  // A running strip is one line high.
  get #hasSummaries(): boolean {
    return this.summaries && this.#layout.mode !== 'scroll';
  }

  #headlineOptions(): HeadlineOptions {
    const { messages, locale } = this.#localize;
    const { wireMode: mode } = this.#headlines;
    const visible = new Set(this.times ? this.#marquee.visibleIds() : []);
    return {
      mode,
      locale,
      htmlFor: this.htmlFor,
      target: this.target,
      renderBadges: ({ wire }) => renderBadges(wire, mode, messages),
      hasImages: this.images,
      hasSummaries: this.summaries,
      sourceOf: this.sources === false ? undefined : (article) => this.#headlines.sourceOf(article),
      renderAge: this.times
        ? (article) => this.#times.renderFrozen(article, visible, locale)
        : undefined,
    };
  }

  get #statusOptions(): StatusOptions {
    const { state, feedState } = this.#headlines;
    return { state, feedState, localize: this.#localize };
  }

  get #panelOptions(): PanelOptions {
    return {
      articles: this.#headlines.all,
      withdrawn: this.#headlines.withdrawn,
      localize: this.#localize,
      headline: this.#headlineOptions(),
      onSelect: this.#handleSelect,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTicker;
  }
}
