/** Which articles of a feed are shown. */
import type { Article, Feed } from '../model.js';
import type { WireMode } from '../wire/badge.js';
import { collapse } from '../wire/collapse.js';

/** Every headline that may be shown, in the feed's order. */
export function headlinesOf(feed: Feed, wire: WireMode): readonly Article[] {
  const articles = wire === 'collapse' ? collapse(feed.articles) : feed.articles;
  return articles.filter(({ status, headline }) => status === 'usable' && headline !== '');
}
