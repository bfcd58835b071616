import type { ReactiveControllerHost } from 'lit';
import { pacer } from '../../feed/pacer.js';
import type { SafeContent } from '../../html/sanitize.js';
import type { Article } from '../../model.js';
import { page } from '../../page.js';
import { letterDirection, textDirection } from '../../shared/text-direction.js';
import { chunkBlocks } from './chunk-blocks.js';
import { followFragment } from './follow-fragment.js';
import { deferPlayers } from './lazy-players.js';
import { readingMinutes } from './reading-time.js';
import { ScrollingTables } from './scrolling-tables.js';
import { takeOwnSize } from './typeset/pictures.js';
import { includesSummary } from './typeset/repeated-summary.js';
import { translateEmbeds, typesetBody, type BodyMessages } from './typeset/typeset-body.js';

/** The settings that a body is made with. */
export interface BodyOptions {
  /** Level of the article's headline, 1 to 6. */
  readonly headingLevel: number;
  /** URL that the body's relative URLs are resolved against. */
  readonly baseUrl: string | undefined;
  readonly messages: BodyMessages;
}

/** A body that is safe to show. */
export interface Body {
  /** All of the body in one element, so that it can leave the page and come back. */
  readonly element: HTMLElement;
  /** Whether embeds were left out. */
  readonly lacksEmbeds: boolean;
  /** Whether only the text is left, since the HTML could not be made safe. */
  readonly isTextOnly: boolean;
  /** Whether the body has pictures of its own. */
  readonly hasPictures: boolean;
  /** Whether the body repeats the article's summary. */
  readonly includesSummary: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Whether each paragraph goes by its own first letter, since the language is unknown. */
  readonly isMixed: boolean;
  /** Whole minutes. */
  readonly readingMinutes: number;
}

/** Makes the body of one article at a time safe, and renders its element when that is done. */
export class BodyController {
  /** The body of the article last loaded; undefined while it is made. */
  current: Body | undefined;
  /** Ends when the body last loaded is made. */
  done: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost;
  #request: { readonly article: Article; readonly options: BodyOptions } | undefined;
  #tables: ScrollingTables | undefined;
  #embeds: SafeContent['embeds'] = [];
  #messages: BodyMessages | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Makes the body of this article, unless it is made or under way. */
  load(article: Article, options: BodyOptions): void {
    this.#translate(options.messages);
    const { article: former, options: formerOptions } = this.#request ?? {};
    if (article === former && options.headingLevel === formerOptions?.headingLevel) return;
    this.current = undefined;
    this.#request = { article, options };
    this.done = this.#make(article, options);
  }

  async #make(article: Article, options: BodyOptions): Promise<void> {
    const request = this.#request;
    const pause = pacer();
    const safe = await typesetBody(article, { idPrefix: 'body-', ...options });
    // The page has its turn before the layout of a large body.
    await pause();
    // A later article has taken its place.
    if (request !== this.#request) return;
    this.current = describeBody(safe, article);
    this.#embeds = safe.embeds;
    const messages = this.#messages ?? options.messages;
    translateEmbeds(safe.embeds, messages);
    this.#tables?.disconnect();
    this.#tables = new ScrollingTables(this.current.element, messages.table);
    this.#host.requestUpdate();
  }

  // In another language the text of the article stays, and our messages in it change.
  #translate(messages: BodyMessages): void {
    if (this.current && messages !== this.#messages) translateEmbeds(this.#embeds, messages);
    this.#tables?.setLabel(messages.table);
    this.#messages = messages;
  }
}

function describeBody({ content, droppedEmbeds, asText }: SafeContent, article: Article): Body {
  const text = content.textContent;
  const direction = textDirection(text, article.language);
  const hasPictures = content.querySelector('img, video') !== null;
  const element = page.createElement('div');
  chunkBlocks(content);
  element.append(content);
  deferPlayers(element);
  element.addEventListener('click', followFragment);
  // These events do not bubble.
  element.addEventListener('load', takeOwnSize, true);
  element.addEventListener('error', takeOwnSize, true);
  return {
    element,
    hasPictures,
    lacksEmbeds: droppedEmbeds > 0,
    isTextOnly: asText,
    includesSummary: includesSummary(text, article.summary),
    // With "auto", engines read a text without letters again for each of its nodes.
    direction: direction === 'auto' ? letterDirection(text) : direction,
    isMixed: direction === 'auto',
    readingMinutes: readingMinutes(text),
  };
}
