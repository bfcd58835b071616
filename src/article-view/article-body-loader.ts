import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SafeContent } from '../html/sanitize.js';
import type { Article } from '../model.js';
import type * as ArticlePart from './article-part.js';

/** What a body is set for. */
export interface BodySetting {
  readonly headingLevel: number;
  readonly baseUrl: string | undefined;
  readonly tableLabel: string;
}

/** The part that makes articles, and the safe body of one at a time; the answer to an older question is dropped. */
export class ArticleBodyLoader implements ReactiveController {
  /** What renders an article, once it has come; it is asked for while the feed is. */
  part: typeof ArticlePart | undefined;
  /** The part could not be had. */
  hasFailed = false;
  /** Ends when the part has come, or has not. */
  arrival: Promise<void> = Promise.resolve();
  /** What is known of the body of the article last asked for, once it is safe. */
  body: SafeContent | undefined;
  /** That body in one element, which goes into the page at once and can be taken out and put in again. */
  element: HTMLElement | undefined;
  /** Whether the article's summary says what its body does not. */
  hasOwnSummary = false;
  /** Whole minutes. */
  readingMinutes = 1;
  /** Whether the body has pictures of its own. */
  hasPictures = false;
  readonly #host: ReactiveControllerHost;
  #article: Article | undefined;
  #setting: BodySetting | undefined;
  #isLoading = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.loadPart();
  }

  /** Asks for the part, where it is not there and not under way. */
  loadPart(): void {
    if (this.part || this.#isLoading) return;
    this.#isLoading = true;
    this.arrival = this.#takePart();
  }

  /** Makes the body of this article, unless it is there or under way. */
  load(article: Article, setting: BodySetting): void {
    if (!this.part) return;
    const before = this.#setting;
    this.#setting = setting;
    if (article === this.#article && setting.headingLevel === before?.headingLevel) {
      // Another language: the text stays, and what stands around it is named anew.
      if (setting.tableLabel !== before.tableLabel) this.#nameTables();
      return;
    }
    this.#article = article;
    this.body = undefined;
    this.element = undefined;
    void this.#make(article, this.part, setting);
  }

  async #takePart(): Promise<void> {
    try {
      this.part = await import('./article-part.js');
    } catch {
      // Without it nothing of a feed is shown: there is no other way to make it safe.
    }
    this.#isLoading = false;
    this.hasFailed = !this.part;
    this.#host.requestUpdate();
  }

  async #make(article: Article, part: typeof ArticlePart, setting: BodySetting): Promise<void> {
    const body = await part.renderBody(article, { idPrefix: 'body-', ...setting });
    if (article !== this.#article) return;
    this.body = body;
    this.hasOwnSummary = article.summary !== undefined && !says(body.content, article.summary);
    this.readingMinutes = part.readingMinutes(body.content.textContent);
    this.hasPictures = body.content.querySelector('img, video') !== null;
    this.element = wrap(part.inStretches(body.content));
    this.#nameTables();
    this.#host.requestUpdate();
  }

  #nameTables(): void {
    if (this.element && this.#setting)
      this.part?.nameTables(this.element, this.#setting.tableLabel);
  }
}

function wrap(content: DocumentFragment): HTMLElement {
  const element = document.createElement('div');
  element.append(content);
  return element;
}

function says(content: DocumentFragment, summary: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return plain(content.textContent).includes(plain(summary));
}
