import { nothing } from 'lit';
import type { Article, Feed } from '../../model.js';
import type { PageMessages } from '../../shared/messages.js';
import type { WireMode } from '../../wire/badge.js';
import type { ShareOutcome } from '../share.js';
import type { Body } from './body-controller.js';

/** Everything that the templates of an article are rendered from. */
export interface ArticleContext {
  readonly article: Article;
  /** The article's body; undefined while it is made safe. */
  readonly body: Body | undefined;
  /** The view's feed, which may be another than the article's. */
  readonly feed: Feed | undefined;
  /** The newest version of the article; undefined where the feed does not have it. */
  readonly latest: Article | undefined;
  readonly previous?: Article | undefined;
  readonly next?: Article | undefined;
  /** The result of sharing the article, once a reader has done so. */
  readonly shareOutcome: ShareOutcome | undefined;
  readonly messages: PageMessages;
  /** Language of the page around the view, as a tag for Intl. */
  readonly locale: string;
  readonly wireMode: WireMode;
  /** Level of the headline, 1 to 6. */
  readonly headingLevel: number;
  readonly hasBreadcrumb: boolean;
  /** Shows another article, or a newer version of this one. */
  readonly onShow: (article: Article) => void;
  readonly onShare: () => void;
}

/** The `lang` of an article's text inside of messages: its own, else the page's where the messages are English. */
export function textLanguage(
  { language }: Article,
  { messages, locale }: ArticleContext,
): string | typeof nothing {
  return language ?? (messages.lang === nothing ? nothing : locale);
}
