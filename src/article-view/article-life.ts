import {
  html,
  nothing,
  type LitElement,
  type PropertyValues,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { articleFromScript } from '../feed/client.js';
import { safeLink } from '../feed/safe-url.js';
import type { Article, ArticleInput, Feed } from '../model.js';
import { addStyles } from '../shared/add-styles.js';
import type { ContentState } from '../shared/custom-states.js';
import { NewsArticleShowEvent } from '../shared/events.js';
import { FeedController } from '../shared/feed-controller.js';
import { feedQuestion } from '../shared/feed-question.js';
import { Language } from '../shared/language.js';
import { numberFrom, oneOf } from '../shared/options.js';
import type { Words } from '../shared/words/en.js';
import type { WireMode } from '../wire/badge.js';
import { ArticleBody, type BodySetting } from './article-body.js';
import { renderFooter } from './article-footer.js';
import { renderMessage } from './article-messages.js';
import { renderNotice } from './article-notice.js';
import { renderBreadcrumb, renderHeader, renderImage, type PartSetting } from './article-parts.js';
import { articleStyles } from './article.styles.js';
import { bodyStyles } from './body.styles.js';
import { FocusMemory } from './focus-memory.js';
import { HashLink } from './hash-link.js';
import { shareArticle } from './share.js';
import { findArticle, isPartOf, latestOf, neighboursOf } from './shown-article.js';

/** The element whose life it is, with what its author asks for. */
export interface ArticleHost extends LitElement {
  readonly src: string | undefined;
  readonly stream: string | undefined;
  readonly articleId: string | undefined;
  readonly article: ArticleInput | undefined;
  readonly headingLevel: number;
  readonly breadcrumb: boolean;
  readonly hash: string | undefined;
  readonly refresh: number;
  readonly credentials: string;
  readonly withoutCache: boolean;
  readonly wire: string;
}

/** What the element itself has from the start. */
export interface ArticleStart {
  /** What is to be shown at once. */
  readonly chosen: Article | undefined;
  /** A reader asks for the feed once more. */
  readonly onRetry: () => void;
}

/** All that a view does: the feed, the article in it, its text made safe, and the way from one to another. */
export class ArticleLife implements ReactiveController {
  readonly #host: ArticleHost;
  readonly #start: ArticleStart;
  readonly #source: FeedController;
  readonly #language: Language;
  readonly #body: ArticleBody;
  readonly #focus = new FocusMemory();
  readonly #hash: HashLink;
  #shown: Article | undefined;
  /** Whether it is one of the feed's own; undefined until there is a feed. */
  #isOwn: boolean | undefined;
  /** Articles that a strip of another feed has opened, by their ids: the address may lead back to them. */
  readonly #foreign = new Map<string, Article>();
  #isCopied = false;
  /** What was asked for and not found yet. */
  #isMissing = false;
  #isShownByHand = false;

  constructor(host: ArticleHost, start: ArticleStart) {
    this.#host = host;
    this.#start = start;
    this.#source = new FeedController(host);
    this.#language = new Language(host);
    this.#body = new ArticleBody(host);
    this.#hash = new HashLink(host, () => {
      this.#handleAddress();
    });
    this.#hash.name = host.hash;
    host.addController(this);
    if (start.chosen) this.show(start.chosen);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    addStyles(renderRoot, [articleStyles, bodyStyles]);
    renderRoot.addEventListener('click', this.#handleClick);
  }

  /** The parsed feed. */
  get feed(): Feed | undefined {
    return this.#source.feed;
  }

  /** What it is in, as CSS sees it. */
  get state(): ContentState {
    const { state } = this.#source;
    if (this.#shown && !this.#isMissing)
      return state.status === 'ready' && state.stale ? 'stale' : 'ready';
    if (this.#isMissing || !this.#host.src || this.feed) return 'empty';
    return state.status === 'failed' ? 'failed' : 'loading';
  }

  /**
   * Shows an article, by its id in the feed or as such, and moves the focus to its headline.
   * @returns whether there is such an article
   */
  show(idOrArticle: string | Article): boolean {
    const article =
      typeof idOrArticle === 'string' ? this.#articleBy(idOrArticle) : withSafeUrl(idOrArticle);
    if (!article) return false;
    this.#isShownByHand = true;
    this.#focus.keep(this.#hash.id);
    this.#hash.push(article.id);
    this.#open(article);
    if (this.#hash.name && !this.#home) this.#foreign.set(article.id, article);
    void this.#host.updateComplete.then(() => this.#find('.headline')?.focus());
    return true;
  }

  /** Shows the article after this one, or the one before. @returns whether there is one */
  step(by: 1 | -1): boolean {
    const { next, previous } = this.#neighbours();
    const article = by > 0 ? next : previous;
    return article ? this.show(article) : false;
  }

  /** Hands the article's address to the system, or copies it where there is nothing to hand it to. */
  async share(): Promise<void> {
    const outcome = this.#shown ? await shareArticle(this.#shown) : 'failed';
    this.#isCopied = outcome === 'copied';
    this.#host.requestUpdate();
  }

  /** Asks for the feed now. @throws {FeedError} where that fails. */
  async reload(): Promise<Feed> {
    this.#source.ask(feedQuestion(this.#host));
    return this.#source.reload();
  }

  /** Call before each rendering, with what its author has changed. */
  update(changed: PropertyValues<ArticleHost>): void {
    const host = this.#host;
    this.#hash.name = host.hash;
    this.#source.ask(feedQuestion(host));
    if (changed.has('article') || (host.article && !this.#shown)) this.#takeArticle();
    if (changed.has('articleId') || changed.has('src')) this.#isShownByHand = false;
    // An article of another feed is no part of this one.
    if (changed.get('src') !== undefined && !host.article) this.#forget();
    this.#choose(changed.has('articleId'));
    if (this.#shown) this.#body.load(this.#shown, this.#bodySetting());
  }

  /** The article, or why there is none. */
  render(): TemplateResult {
    const { words } = this.#language;
    const { state } = this;
    if (this.#shown && (state === 'ready' || state === 'stale'))
      return this.#renderArticle(this.#shown, words);
    const message = renderMessage({
      state,
      words,
      isMissing: this.#isMissing,
      source: this.#source.state,
      onRetry: this.#start.onRetry,
    });
    return html`<slot></slot>${message}`;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #wireMode(): WireMode {
    return oneOf(this.#host.wire, ['collapse', 'label', 'off']);
  }

  get #level(): number {
    return Math.min(6, Math.floor(numberFrom(this.#host.headingLevel, 1, 2)));
  }

  #takeArticle(): void {
    const { article } = this.#host;
    // From script it may be anything.
    const headline: unknown = article?.headline;
    if (article && typeof headline === 'string')
      this.#open(articleFromScript(article, document.baseURI));
    else this.#forget();
  }

  #forget(): void {
    this.#shown = undefined;
    this.#isMissing = false;
    this.#isShownByHand = false;
  }

  // An article once shown stays: text is never swapped under a reader.
  #choose(isOtherId: boolean): void {
    if (this.#host.article || this.#isShownByHand) return;
    if (this.#shown && !isOtherId && !this.#isMissing) return;
    const wanted = this.#hash.id ?? this.#host.articleId;
    const found = this.#foreignBy(wanted) ?? this.#articleBy(wanted);
    if (!found && !this.feed) return;
    this.#isMissing = !found && wanted !== undefined;
    if (found) this.#open(found);
  }

  /** The article with this id; without one, the feed's first. */
  #articleBy(id: string | undefined): Article | undefined {
    return this.feed && findArticle(this.feed, id, this.#wireMode);
  }

  // One that was opened before the feed was here may have turned out to be its own, and newer in it by now.
  #foreignBy(id: string | undefined): Article | undefined {
    const article = id === undefined ? undefined : this.#foreign.get(id);
    return article && this.feed && isPartOf(this.feed, article) ? undefined : article;
  }

  /** The feed that the article shown is part of. Ids are a feed's own: a strip may have opened one of another. */
  get #home(): Feed | undefined {
    const { feed } = this;
    if (!feed || !this.#shown) return undefined;
    this.#isOwn ??= isPartOf(feed, this.#shown);
    return this.#isOwn ? feed : undefined;
  }

  #neighbours(): ReturnType<typeof neighboursOf> {
    const feed = this.#home;
    return feed && this.#shown
      ? neighboursOf(feed, this.#shown, this.#wireMode)
      : { previous: undefined, next: undefined };
  }

  // Back or Forward: the article of that step, and the focus where it was then.
  #handleAddress(): void {
    this.#isShownByHand = false;
    this.#choose(true);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#focus.restore(this.#hash.id);
    });
  }

  #open(article: Article): void {
    this.#isMissing = false;
    this.#isCopied = false;
    this.#shown = article;
    this.#isOwn = undefined;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new NewsArticleShowEvent(article));
  }

  #bodySetting(): BodySetting {
    const base = this.#host.article ? document.baseURI : this.#home?.url;
    return {
      headingLevel: this.#level,
      baseUrl: this.#shown?.url ?? base,
      tableLabel: this.#language.words.table,
    };
  }

  // Inside a shadow root the browser follows no fragment, so footnotes would lead nowhere.
  readonly #handleClick = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest('.body a[href^="#"]') : null;
    // Written by us as the id itself, so there is nothing to decode.
    const id = link?.getAttribute('href')?.slice(1) ?? '';
    const goal = id === '' ? null : this.#find(`#${CSS.escape(id)}`);
    if (!goal) return;
    event.preventDefault();
    if (goal.tabIndex < 0) goal.tabIndex = -1;
    goal.focus();
  };

  #renderArticle(article: Article, words: Words): TemplateResult {
    const setting = {
      article,
      feed: this.feed,
      words,
      language: this.#language.tag,
      mode: this.#wireMode,
    };
    return html`<article part="article">
      ${this.#host.breadcrumb ? renderBreadcrumb(setting) : nothing}
      ${renderNotice({
        article,
        latest: this.#home && latestOf(this.#home, article, this.#wireMode),
        words,
        onShow: (one) => this.show(one),
      })}
      ${renderHeader({ ...setting, level: this.#level, body: this.#body })}
      ${keyed(article, html`<div class="opening">${this.#renderBody(article)}</div>`)}
      ${this.#body.element ? this.#renderFooter(setting) : nothing}
    </article>`;
  }

  // With the body, which would push it down.
  #renderFooter(setting: PartSetting): unknown {
    return renderFooter({
      ...setting,
      ...this.#neighbours(),
      body: this.#body.body,
      notice: this.#isCopied ? setting.words.linkCopied : '',
      onShow: (one) => this.show(one),
      onShare: () => void this.share(),
    });
  }

  #renderBody(article: Article): unknown {
    const { element, hasPictures } = this.#body;
    if (!element) return nothing;
    return html`
      ${hasPictures ? nothing : renderImage(article)}
      <div part="body" class="body" dir="auto" lang=${article.language ?? nothing}>${element}</div>
    `;
  }
}

// Articles of feeds are safe as they are; a page may have made its own of anything.
function withSafeUrl(article: Article): Article {
  const isSafe = article.url === undefined || safeLink(article.url) === article.url;
  return isSafe ? article : articleFromScript(article, document.baseURI);
}
