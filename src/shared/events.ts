/** What the elements tell the page: subclasses of Event with fields of their own, bubbling and composed. */
import type { FeedDiff } from '../feed/diff-feeds.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Article, Feed } from '../model.js';

const OUTWARD = { bubbles: true, composed: true } as const;

/** Where shown content came from. */
export type FeedOrigin = 'network' | 'cache' | 'fallback' | 'script';

/** New content shows. */
export class NewsFeedLoadEvent extends Event {
  constructor(
    readonly feed: Feed,
    readonly from: FeedOrigin,
  ) {
    super('news-feed-load', OUTWARD);
  }
}

/** What is shown has changed: told once for each change, articles by what happened to them. */
export class NewsFeedUpdateEvent extends Event implements FeedDiff {
  readonly added: readonly Article[];
  readonly changed: readonly Article[];
  readonly removed: readonly Article[];
  readonly moved: readonly Article[];

  constructor({ added, changed, removed, moved }: FeedDiff) {
    super('news-feed-update', OUTWARD);
    this.added = added;
    this.changed = changed;
    this.removed = removed;
    this.moved = moved;
  }
}

/** A load failed; what was shown before stays. */
export class NewsFeedErrorEvent extends Event {
  constructor(readonly error: FeedError) {
    super('news-feed-error', OUTWARD);
  }
}

/** A reader chose a headline; cancel it to keep the article from opening. */
export class NewsArticleSelectEvent extends Event {
  constructor(
    readonly article: Article,
    readonly originalEvent: MouseEvent,
  ) {
    super('news-article-select', { ...OUTWARD, cancelable: true });
  }
}

/** A reader has had a headline before their eyes: told once for each article and load, at half of it. */
export class NewsHeadlineViewEvent extends Event {
  constructor(readonly article: Article) {
    super('news-headline-view', OUTWARD);
  }
}

/** An article shows. */
export class NewsArticleShowEvent extends Event {
  constructor(readonly article: Article) {
    super('news-article-show', OUTWARD);
  }
}

/** The strip really started to move. */
export class NewsTickerPlayEvent extends Event {
  constructor() {
    super('news-ticker-play', OUTWARD);
  }
}

/** Why a strip stands still. */
export type PauseReason =
  'user' | 'hover' | 'focus' | 'drag' | 'hidden' | 'offscreen' | 'author' | 'panel';

/** The strip really stopped. */
export class NewsTickerPauseEvent extends Event {
  /** @param reason the one that came last; undefined where there is nothing left to move */
  constructor(readonly reason: PauseReason | undefined) {
    super('news-ticker-pause', OUTWARD);
  }
}

/** The reader's text size changed, here or in another tab. */
export class NewsFontScaleChangeEvent extends Event {
  constructor(
    /** 1 = the size the page was made for. */
    readonly value: number,
    readonly targets: readonly Element[],
  ) {
    super('news-font-scale-change', OUTWARD);
  }
}

declare global {
  interface HTMLElementEventMap {
    'news-feed-load': NewsFeedLoadEvent;
    'news-feed-update': NewsFeedUpdateEvent;
    'news-feed-error': NewsFeedErrorEvent;
    'news-article-select': NewsArticleSelectEvent;
    'news-headline-view': NewsHeadlineViewEvent;
    'news-article-show': NewsArticleShowEvent;
    'news-ticker-play': NewsTickerPlayEvent;
    'news-ticker-pause': NewsTickerPauseEvent;
    'news-font-scale-change': NewsFontScaleChangeEvent;
  }
}
