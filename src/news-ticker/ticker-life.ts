import {
  noChange,
  nothing,
  type LitElement,
  type PropertyValues,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type { Article, Feed } from '../model.js';
import { addStyles } from '../shared/add-styles.js';
import { renderBadges } from '../shared/badges.js';
import { NewsTickerPauseEvent, NewsTickerPlayEvent } from '../shared/events.js';
import type { FallbackLinks } from '../shared/fallback-links.js';
import type { Hydration } from '../shared/hydration.js';
import { Language } from '../shared/language.js';
import { MediaQuery } from '../shared/media-query.js';
import { numberFrom } from '../shared/options.js';
import type { Words } from '../shared/words/en.js';
import { renderTime } from './age.js';
import { Ages } from './ages.js';
import { AllHeadlines } from './all-headlines.js';
import type { PanelContent } from './all-panel.js';
import { renderRetry, renderStrip, type StripContent, type ViewportHandlers } from './content.js';
import { renderControls } from './controls.js';
import { HeadlineFocus } from './headline-focus.js';
import { HeadlineViews } from './headline-views.js';
import { readLayout, type Layout } from './layout.js';
import { renderAsOf, renderNone, type MessageSetting } from './messages.js';
import type { PauseReasons } from './pause-reasons.js';
import { RunningStrip } from './running-strip.js';
import { lifeStyles } from './ticker-life.styles.js';
import { TickerNews, type NewsSetting } from './ticker-news.js';

/** The element whose life it is, with what its author asks for. */
export interface TickerHost extends LitElement, NewsSetting {
  readonly mode: string;
  readonly direction: string;
  readonly speed: number | string;
  readonly interval: number;
  readonly htmlFor: string | undefined;
  readonly target: string | undefined;
  readonly times: boolean;
  readonly withoutControls: boolean;
  readonly withoutDrag: boolean;
}

/** What the element itself has from the start. */
export interface TickerStart {
  readonly reasons: PauseReasons;
  readonly fallback: FallbackLinks;
  readonly hydration: Hydration;
  /** A reader has chosen a headline. */
  readonly onSelect: (article: Article, event: MouseEvent) => void;
  /** A reader asks for the feed once more. */
  readonly onRetry: () => void;
}

/** All that a strip does beyond showing its first headlines: the news, the motion, the buttons, the panel. */
export class TickerLife implements ReactiveController {
  /** The panel of all headlines. */
  readonly panel: AllHeadlines;
  readonly #host: TickerHost;
  readonly #start: TickerStart;
  readonly #language: Language;
  readonly #news: TickerNews;
  readonly #reducedMotion: MediaQuery;
  readonly #mouse: MediaQuery;
  readonly #ages: Ages;
  readonly #views: HeadlineViews;
  readonly #focus: HeadlineFocus;
  readonly #strip: RunningStrip;
  #layout: Layout;
  #wasRunning = false;
  #viewport: Element | null = null;

  constructor(host: TickerHost, start: TickerStart) {
    this.#host = host;
    this.#start = start;
    this.#language = new Language(host, start.hydration.isDue);
    this.#news = new TickerNews(host, { language: this.#language, fallback: start.fallback });
    this.#reducedMotion = new MediaQuery(host, '(prefers-reduced-motion: reduce)');
    this.#mouse = new MediaQuery(host, '(hover: hover) and (pointer: fine)');
    this.#ages = new Ages(host);
    this.#views = new HeadlineViews(host);
    this.#focus = new HeadlineFocus(host);
    this.#strip = this.#makeStrip();
    this.#layout = readLayout(host);
    this.panel = new AllHeadlines(host, (isOpen) => {
      start.reasons.set('panel', isOpen);
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** What the headlines are from; undefined until there is something. */
  get feed(): Feed | undefined {
    return this.#news.feed;
  }

  /** The words of the strip's language. */
  get words(): Words {
    return this.#language.words;
  }

  /** What CSS sees of it: the state of its content, and whether it can move. */
  get states(): readonly string[] {
    return [this.#news.state, ...(this.#canMove ? [] : ['still'])];
  }

  /** How it moves, as a class. */
  get movement(): string {
    if (this.#canMove) return 'running';
    return this.#strip.fits ? 'still' : 'by-hand';
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    return this.#news.reload();
  }

  /** Moves to the next headline, or the one before. */
  step(by: 1 | -1): void {
    this.#strip.step(by);
  }

  hostConnected(): void {
    addStyles(this.#host.renderRoot, [lifeStyles]);
  }

  hostDisconnected(): void {
    this.#strip.disconnect();
  }

  /** Call before each rendering, with what its author has changed. */
  update(changed: PropertyValues<TickerHost>): void {
    if (changed.has('mode') || changed.has('direction')) this.#layout = readLayout(this.#host);
    if (this.#news.update(changed)) this.#views.forget();
    this.#ages.follow(this.#host.times || this.panel.isOpen);
    this.#takeHeadlines();
  }

  // What is there is measured and set in motion.
  hostUpdated(): void {
    const viewport = this.#find('.viewport');
    this.#letGo(viewport);
    this.#showStrip(viewport);
    this.#views.show(viewport ?? undefined, this.#firstItems(), this.#news.all);
    this.#drive();
  }

  /** Takes note that there is another reason to stand still, or one less. */
  handleReasons(): void {
    this.#drive();
  }

  /** The buttons that there is something to do for. */
  renderControls(): unknown {
    const { words, tag } = this.#language;
    const { state, shown, waiting } = this.#news;
    if (state === 'failed') return renderRetry(words.retry, this.#start.onRetry);
    const { fits } = this.#strip;
    if (shown.length === 0 || (fits && !this.#hasMore)) return nothing;
    const hasSteps = this.#isByHand || !this.#host.withoutControls;
    return renderControls({
      words,
      language: tag,
      isHeld: this.#start.reasons.isHeld,
      waiting,
      hasPause: !this.#isByHand && !fits,
      hasSteps: hasSteps && !fits,
      hasAll: hasSteps,
      onNearAll: () => void this.panel.prepare(),
      onPause: this.#handlePauseButton,
      onStep: (by) => {
        this.#strip.step(by);
      },
    });
  }

  /** The headlines, or why there are none. */
  renderContent(): TemplateResult {
    return renderNone(this.#messageSetting) ?? renderStrip(this.#content());
  }

  /** How old the headlines are, where they should be younger. */
  renderAsOf(): unknown {
    return renderAsOf(this.#messageSetting);
  }

  /** What is not seen at once: the panel of all headlines, and what is only heard. */
  renderHidden(): unknown {
    const spoken = this.#start.hydration.isBlind ? nothing : this.#news.renderSpoken();
    return [this.panel.render(() => this.#panelContent()), spoken];
  }

  #makeStrip(): RunningStrip {
    const host = this.#host;
    return new RunningStrip({
      onChange: () => {
        host.requestUpdate();
      },
      onTick: () => {
        if (this.#takeHeadlines()) host.requestUpdate();
        this.#ages.release(this.#strip.visibleIds());
      },
      onHold: (isHeld) => {
        this.#start.reasons.set('drag', isHeld);
      },
    });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  // Nobody tells of a pointer that leaves what is no longer there, or no longer moved by hands.
  #letGo(viewport: Element | null): void {
    const { reasons } = this.#start;
    const isOther = viewport !== this.#viewport;
    this.#viewport = viewport;
    if (isOther) reasons.set('hover', false);
    if (!isOther && !this.#strip.fits) return;
    this.#strip.hands.disconnect();
    reasons.set('drag', false);
  }

  #showStrip(viewport: HTMLElement | null): void {
    const host = this.#host;
    const list = this.#find('.list');
    const controls = this.#find('.controls');
    // What is rendered after it has been taken out of the page is measured when it is back.
    const isThere = host.isConnected && viewport && list && controls;
    this.#strip.show(
      isThere
        ? {
            articles: this.#strip.articles,
            viewport,
            list,
            controls,
            keepsControls: this.#hasMore,
            layout: this.#layout,
            speed: host.speed,
            interval: numberFrom(host.interval, Number.MIN_VALUE, 6) * 1000,
            isByHand: this.#isByHand,
          }
        : undefined,
    );
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

  get #isByHand(): boolean {
    return !this.#start.hydration.isBlind && this.#reducedMotion.matches;
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
    const isHeld = this.#canMove && this.#start.reasons.isReaders;
    const hasChanged = !isHeld && this.#news.settle((next) => this.#strip.settled(next));
    this.#strip.take(this.#news.shown, this.#layout);
    return hasChanged;
  }

  #drive(): void {
    const { all: reasons } = this.#start.reasons;
    this.#strip.run(this.#canMove && reasons.length === 0);
    const { isRunning } = this.#strip;
    if (isRunning === this.#wasRunning) return;
    this.#wasRunning = isRunning;
    this.#host.dispatchEvent(
      isRunning ? new NewsTickerPlayEvent() : new NewsTickerPauseEvent(reasons.at(-1)),
    );
  }

  get #messageSetting(): MessageSetting {
    const { words, tag: language } = this.#language;
    return { state: this.#news.state, source: this.#news.source.state, words, language };
  }

  #content(): StripContent {
    const { words, tag } = this.#language;
    const { articles, copies, places, fits } = this.#strip;
    const { htmlFor, target, times } = this.#host;
    const mode = this.#news.wireMode;
    return {
      articles,
      copies,
      places,
      withdrawn: this.#news.withdrawn,
      isMovable: !fits,
      on: this.#handlers,
      headline: {
        mode,
        language: tag,
        htmlFor,
        target,
        pageUrl: this.#start.hydration.isBlind ? undefined : location.href,
        badges: ({ wire }) => renderBadges(wire, mode, words),
        onSelect: this.#start.onSelect,
        onFocus: this.#handleHeadlineFocus,
        age: times ? this.#ageInStrip() : undefined,
      },
    };
  }

  get #handlers(): ViewportHandlers {
    const { fits, hands } = this.#strip;
    return {
      hover: this.#handlePointer,
      key: this.#handleKey,
      hands: fits ? undefined : hands,
      canDrag: !this.#host.withoutDrag,
    };
  }

  #panelContent(): PanelContent {
    const { words, tag: language } = this.#language;
    const { headline } = this.#content();
    const onFocus = (): void => undefined;
    return {
      articles: this.#news.all,
      words,
      language,
      headline: { ...headline, isRepeat: false, isWithdrawn: false, place: undefined, onFocus },
    };
  }

  #ageInStrip(): (article: Article) => unknown {
    if (this.#start.hydration.isBlind)
      return ({ published }) => renderTime(published, noChange, 'en');
    const visible = new Set(this.#strip.visibleIds());
    return (article) => this.#ages.renderHeld(article, visible, this.#language.tag);
  }

  readonly #handlePauseButton = (): void => {
    const { reasons } = this.#start;
    if (reasons.isHeld) reasons.release();
    else reasons.stopForReader();
  };

  readonly #handlePointer = ({ type, pointerType }: PointerEvent): void => {
    const isMouse = this.#mouse.matches && pointerType === 'mouse';
    this.#start.reasons.set('hover', type === 'pointerenter' && isMouse);
  };

  readonly #handleHeadlineFocus = (article: Article, { target }: FocusEvent): void => {
    const isSought = target instanceof Element && target.matches(':focus-visible');
    if (isSought && !this.#strip.fits) this.#strip.reveal(article.id);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { shown } = this.#news;
    this.#focus.handleKey(event, { strip: this.#strip, shown, htmlFor: this.#host.htmlFor });
  };
}
