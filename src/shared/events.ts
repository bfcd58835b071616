/** The events of the elements: subclasses of Event with typed fields, bubbling and composed. */
import type { FeedDiff } from '../feed/diff-feeds.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Article, Feed } from '../model.js';
import { NativeEvent } from '../page.js';

const BUBBLING = { bubbles: true, composed: true } as const;

/** The origin of shown content. */
export type FeedOrigin = 'network' | 'cache' | 'fallback' | 'script';

/** New content is shown. */
export class NewsFeedLoadEvent extends NativeEvent {
  constructor(
    readonly feed: Feed,
    readonly from: FeedOrigin,
  ) {
    super('news-feed-load', BUBBLING);
  }
}

/** The shown content has changed: once for each change, with the articles by what happened to them. */
export class NewsFeedUpdateEvent extends NativeEvent implements FeedDiff {
  readonly added: readonly Article[];
  readonly changed: readonly Article[];
  readonly removed: readonly Article[];
  readonly moved: readonly Article[];

  constructor({ added, changed, removed, moved }: FeedDiff) {
    super('news-feed-update', BUBBLING);
    this.added = added;
    this.changed = changed;
    this.removed = removed;
    this.moved = moved;
  }
}

/** A load failed; the content shown before stays. */
export class NewsFeedErrorEvent extends NativeEvent {
  constructor(readonly error: FeedError) {
    super('news-feed-error', BUBBLING);
  }
}

/** A reader chose a headline; cancelling the event keeps the article from opening. */
export class NewsArticleSelectEvent extends NativeEvent {
  constructor(
    readonly article: Article,
    readonly originalEvent: MouseEvent,
  ) {
    super('news-article-select', { ...BUBBLING, cancelable: true });
  }
}

/** Half of a headline was visible: once for each article and load. */
export class NewsHeadlineViewEvent extends NativeEvent {
  constructor(readonly article: Article) {
    super('news-headline-view', BUBBLING);
  }
}

/** An article is shown. */
export class NewsArticleShowEvent extends NativeEvent {
  constructor(readonly article: Article) {
    super('news-article-show', BUBBLING);
  }
}

/** The strip really started to move. */
export class NewsTickerPlayEvent extends NativeEvent {
  constructor() {
    super('news-ticker-play', BUBBLING);
  }
}

/** A reason for which a strip is paused. */
export type PauseReason =
  'user' | 'hover' | 'focus' | 'drag' | 'hidden' | 'offscreen' | 'author' | 'panel';

/** The strip really stopped. */
export class NewsTickerPauseEvent extends NativeEvent {
  /** @param reason the latest reason; undefined where nothing is left to move */
  constructor(readonly reason: PauseReason | undefined) {
    super('news-ticker-pause', BUBBLING);
  }
}

/** A reader closes the strip; cancelling the event keeps it open. */
export class NewsTickerDismissEvent extends NativeEvent {
  constructor() {
    super('news-ticker-dismiss', { ...BUBBLING, cancelable: true });
  }
}

/** The reader's text size changed, here or in another tab. */
export class NewsFontScaleChangeEvent extends NativeEvent {
  constructor(
    /** 1 = the authored size. */
    readonly value: number,
    readonly targets: readonly Element[],
  ) {
    super('news-font-scale-change', BUBBLING);
  }
}

declare global {
  // Elements, documents and windows have these events: they bubble.
  interface GlobalEventHandlersEventMap {
    'news-feed-load': NewsFeedLoadEvent;
    'news-feed-update': NewsFeedUpdateEvent;
    'news-feed-error': NewsFeedErrorEvent;
    'news-article-select': NewsArticleSelectEvent;
    'news-headline-view': NewsHeadlineViewEvent;
    'news-article-show': NewsArticleShowEvent;
    'news-ticker-play': NewsTickerPlayEvent;
    'news-ticker-pause': NewsTickerPauseEvent;
    'news-ticker-dismiss': NewsTickerDismissEvent;
    'news-font-scale-change': NewsFontScaleChangeEvent;
  }
}
