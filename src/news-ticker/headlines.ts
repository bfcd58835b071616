/** Which articles of a feed a strip runs. */
import type { Article, Feed } from '../model.js';
import { feedClient } from '../shared/feed-client.js';
import type { WireMode } from '../wire/badge.js';

/** The newest `maxItems` headlines that may be shown, in the feed's order. */
export function headlinesOf(
  feed: Feed,
  { wire, maxItems }: { readonly wire: WireMode; readonly maxItems: number },
): readonly Article[] {
  const merged = wire === 'collapse' ? feedClient()?.collapse(feed.articles) : undefined;
  const articles = merged ?? feed.articles;
  return articles
    .filter(({ status, headline }) => status === 'usable' && headline !== '')
    .slice(0, maxItems);
}
