import type { ReactiveControllerHost } from 'lit';
import { nameTables, renderBody } from '../html/article-body.js';
import type { SafeContent } from '../html/sanitize.js';
import type { Article } from '../model.js';
import { readingMinutes } from './reading-time.js';
import { inStretches } from './stretches.js';

/** What a body is set for. */
export interface BodySetting {
  readonly headingLevel: number;
  readonly baseUrl: string | undefined;
  readonly tableLabel: string;
}

/** The safe body of one article at a time; the answer to an older question is dropped. */
export class ArticleBody {
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

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Makes the body of this article, unless it is there or under way. */
  load(article: Article, setting: BodySetting): void {
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
    void this.#make(article, setting);
  }

  async #make(article: Article, setting: BodySetting): Promise<void> {
    const body = await renderBody(article, { idPrefix: 'body-', ...setting });
    if (article !== this.#article) return;
    this.body = body;
    this.hasOwnSummary = article.summary !== undefined && !says(body.content, article.summary);
    this.readingMinutes = readingMinutes(body.content.textContent);
    this.hasPictures = body.content.querySelector('img, video') !== null;
    this.element = wrap(inStretches(body.content));
    this.#nameTables();
    this.#host.requestUpdate();
  }

  #nameTables(): void {
    if (this.element && this.#setting) nameTables(this.element, this.#setting.tableLabel);
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
