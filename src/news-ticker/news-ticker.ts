import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { feedOfArticles } from '../feed/assemble-feed.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { setStates, type ContentState } from '../shared/custom-states.js';
import { NewsTickerPauseEvent, NewsTickerPlayEvent, type PauseReason } from '../shared/events.js';
import {
  FeedController,
  feedQuestion,
  isOutOfDate,
  tellOfFeed,
} from '../shared/feed-controller.js';
import { FallbackLinks } from '../shared/fallback-links.js';
import { hostStyles } from '../shared/host-styles.js';
import { Language } from '../shared/language.js';
import { MediaQuery } from '../shared/media-query.js';
import { numberFrom, oneOf } from '../shared/options.js';
import type { Words } from '../shared/words/en.js';
import type { WireMode } from '../wire/badge.js';
import { scrollByHeadline } from './by-hand.js';
import { renderAge, renderContent, type ContentSetting } from './content.js';
import { renderControls, renderRetry } from './controls.js';
import { headlinesOf } from './headlines.js';
import { tickerStyles } from './news-ticker.styles.js';
import { openArticle } from './open-article.js';
import { PauseReasons } from './pause-reasons.js';
import { RunningStrip } from './running-strip.js';
import { isSameList, settle } from './settle.js';

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
 * @fires {NewsTickerPlayEvent} news-ticker-play - Motion has started
 * @fires {NewsTickerPauseEvent} news-ticker-pause - Motion has stopped
 * @csspart base - The whole strip
 * @csspart label - Its name, a tab at the start
 * @csspart viewport - What the headlines run through
 * @csspart list - The headlines
 * @csspart item - One headline with its separator
 * @csspart headline - The link, button or text of one headline
 * @csspart badge - A word such as "Urgent" before a headline
 * @csspart separator - The bullet behind each headline
 * @csspart status - Messages, and the age of stale headlines
 * @csspart controls - The buttons
 * @csspart button - Each button
 * @csspart pause-button - Pause or play
 * @csspart previous-button - To the headline before
 * @csspart next-button - To the next headline
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
  /** Where headlines move to: `start` (default) or `end` of the line, following the page's direction. */
  @property() direction = 'start';
  /** Pixels a second at a text size of 16 px, in proportion at others. Default 80. */
  @property({ type: Number }) speed = 80;
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
  /** `off`: the strip stands still until the reader presses play. Default `on`. */
  @property() autostart = 'on';
  /** Leaves out the previous and next buttons, except where the reader wants less motion. */
  @property({ type: Boolean, attribute: 'without-controls' }) withoutControls = false;

  @state() private shown: readonly Article[] = [];

  readonly #internals = this.attachInternals();
  readonly #source = new FeedController(this);
  readonly #language = new Language(this);
  readonly #fallback = new FallbackLinks(this);
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
      this.#settle();
    },
  });
  #scriptFeed: Feed | undefined;
  /** The feed that the next headlines are from. */
  #readFeed: Feed | undefined;
  #next: readonly Article[] = [];
  #wasRunning = false;
  #lastReason: PauseReason = 'author';

  @query('.viewport') private readonly viewport!: HTMLElement | null;
  @query('.list') private readonly list!: HTMLElement | null;
  @query('.controls') private readonly controls!: HTMLElement | null;

  /** The parsed feed, before collapsing and `max-items`. */
  get feed(): Feed | undefined {
    return this.#scriptFeed ?? this.#source.feed ?? this.#fallback.feed;
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
    this.#step(1);
  }

  /** Moves back to the headline before. */
  previous(): void {
    this.#step(-1);
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    return this.#scriptFeed ?? this.#source.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('articles')) this.#takeArticles();
    // Headlines of another feed are no news of this one: nothing of them stays.
    if (changed.has('articles') || changed.has('src')) this.shown = [];
    if (changed.get('src') !== undefined) this.#fallback.end();
    if (changed.has('autostart')) this.#reasons.set('author', this.autostart === 'off');
    this.#source.ask(this.articles ? undefined : feedQuestion(this));
    if (this.feed !== this.#readFeed || changed.has('wire') || changed.has('maxItems'))
      this.#read();
    this.#settle();
  }

  protected override updated(): void {
    const { viewport, list, controls } = this;
    this.#strip.show(
      viewport && list && controls
        ? {
            viewport,
            list,
            controls,
            ids: this.shown.map(({ id }) => id),
            speed: this.#signedSpeed,
            isByHand: this.#isByHand,
          }
        : undefined,
    );
    this.#drive();
    setStates(this.#internals, [
      this.#contentState,
      ...(this.paused ? ['paused'] : []),
      ...(this.#canMove ? [] : ['still']),
    ]);
  }

  get #wireMode(): WireMode {
    return oneOf(this.wire, ['collapse', 'label', 'off']);
  }

  get #signedSpeed(): number {
    const speed = numberFrom(this.speed, Number.MIN_VALUE, 80);
    return oneOf(this.direction, ['start', 'end']) === 'end' ? -speed : speed;
  }

  get #isByHand(): boolean {
    return this.#reducedMotion.matches;
  }

  get #canMove(): boolean {
    return !this.#isByHand && !this.#strip.fits && this.shown.length > 0;
  }

  get #contentState(): ContentState {
    const { state } = this.#source;
    if (!this.feed && this.src) return state.status === 'failed' ? 'failed' : 'loading';
    if (this.shown.length === 0) return 'empty';
    return !this.#scriptFeed && isOutOfDate(state) ? 'stale' : 'ready';
  }

  #takeArticles(): void {
    const before = this.#scriptFeed;
    const feed = this.articles && feedOfArticles(this.articles, document.baseURI);
    this.#scriptFeed = feed;
    if (feed) tellOfFeed(this, { feed, from: 'script', before });
  }

  #read(): void {
    const { feed } = this;
    const maxItems = numberFrom(this.maxItems, 1, 50);
    if (feed && feed === this.#fallback.feed)
      tellOfFeed(this, { feed, from: 'fallback', before: this.#readFeed });
    this.#readFeed = feed;
    this.#next = feed ? headlinesOf(feed, { wire: this.#wireMode, maxItems }) : [];
  }

  // What is being read neither moves nor changes; the rest is taken in as soon as it can be.
  #settle(): void {
    const isStrip = !this.#isByHand && !this.#strip.fits;
    const next = isStrip ? settle(this.shown, this.#next, this.#strip.visibleIds()) : this.#next;
    if (!isSameList(next, this.shown)) this.shown = next;
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

  #step(by: 1 | -1): void {
    if (!this.#isByHand) this.#strip.step(by);
    else if (this.viewport && this.list) scrollByHeadline(this.viewport, this.list, by);
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
    if (isSought && this.#canMove) this.#strip.reveal(article.id);
  };

  readonly #handleSelect = (article: Article, event: MouseEvent): void => {
    openArticle({ from: this, article, event, viewId: this.htmlFor });
  };

  protected override render(): TemplateResult {
    const { words } = this.#language;
    const name = this.label || this.feed?.title || words.latestHeadlines;
    const kind = this.#canMove
      ? 'running'
      : this.#isByHand && !this.#strip.fits
        ? 'by-hand'
        : 'still';
    return html`
      <section part="base" class="base" aria-label=${name} @focusin=${this.#handleFocusIn}>
        <div class="row ${kind}">
          ${this.label === '' ? nothing : html`<div part="label" class="label"><slot name="label">${name}</slot></div>`}
          <div part="controls" class="controls">${this.#renderControls(words)}</div>
          ${renderContent(this.#content(words))} ${renderAge(this.#content(words))}
        </div>
      </section>
    `;
  }

  #content(words: Words): ContentSetting {
    return {
      state: this.#contentState,
      source: this.#source.state,
      articles: this.shown,
      copies: this.#strip.copies,
      isByHand: this.#isByHand,
      onPointer: this.#handlePointer,
      headline: {
        mode: this.#wireMode,
        words,
        language: this.#language.tag,
        htmlFor: this.htmlFor,
        target: this.target,
        onSelect: this.#handleSelect,
        onFocus: this.#handleHeadlineFocus,
      },
    };
  }

  #renderControls(words: Words): unknown {
    if (this.#contentState === 'failed') return renderRetry(words, this.#handleRetry);
    if (this.shown.length === 0 || this.#strip.fits) return nothing;
    return renderControls({
      words,
      isHeld: this.#reasons.isHeld,
      hasPause: !this.#isByHand,
      hasSteps: this.#isByHand || !this.withoutControls,
      onPause: this.#handlePauseButton,
      onStep: (by) => {
        this.#step(by);
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTicker;
  }
}
