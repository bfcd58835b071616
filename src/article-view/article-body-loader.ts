import type { ReactiveControllerHost } from 'lit';
import { renderBody } from '../html/article-body.js';
import type { SafeContent } from '../html/sanitize.js';
import type { Article } from '../model.js';
import { readingMinutes } from './reading-time.js';

/** Blocks: some ten screens, which engines lay out at once without anybody noticing. */
const LONG = 100;

/** What a body is set for. */
export interface BodySetting {
  readonly headingLevel: number;
  readonly baseUrl: string | undefined;
  readonly tableLabel: string;
}

/** The safe body of one article at a time; the answer to an older question is dropped. */
export class ArticleBodyLoader {
  /** What is known of the body of the article last asked for, once it is safe. */
  body: SafeContent | undefined;
  /** That body, as nodes that can be taken out of the page and put in again. */
  nodes: readonly Node[] = [];
  /** Whether it is so long that only what is seen of it should be laid out. */
  isLong = false;
  /** Whether the article's summary says what its body does not. */
  hasOwnSummary = false;
  /** Whole minutes. */
  readingMinutes = 1;
  /** Whether the body has pictures of its own. */
  hasPictures = false;
  readonly #host: ReactiveControllerHost;
  #article: Article | undefined;
  #level = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Makes the body of this article, unless it is there or under way. */
  load(article: Article, setting: BodySetting): void {
    if (article === this.#article && setting.headingLevel === this.#level) return;
    this.#article = article;
    this.#level = setting.headingLevel;
    this.body = undefined;
    void this.#make(article, setting);
  }

  async #make(article: Article, setting: BodySetting): Promise<void> {
    const body = await renderBody(article, { idPrefix: 'body-', ...setting });
    if (article !== this.#article) return;
    this.body = body;
    this.nodes = [...body.content.childNodes];
    this.isLong = body.content.childElementCount > LONG;
    this.hasOwnSummary = article.summary !== undefined && !says(body.content, article.summary);
    this.readingMinutes = readingMinutes(body.content.textContent);
    this.hasPictures = body.content.querySelector('img, video') !== null;
    this.#host.requestUpdate();
  }
}

function says(content: DocumentFragment, summary: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return plain(content.textContent).includes(plain(summary));
}
