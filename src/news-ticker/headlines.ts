/** Which articles of a feed a strip runs. */
import type { Article, Feed } from '../model.js';
import type { WireMode } from '../wire/badge.js';
import { collapse } from '../wire/collapse.js';

/** The newest `maxItems` headlines that may be shown, in the feed's order. */
export function headlinesOf(
  feed: Feed,
  { wire, maxItems }: { readonly wire: WireMode; readonly maxItems: number },
): readonly Article[] {
  const articles = wire === 'collapse' ? collapse(feed.articles) : feed.articles;
  return articles
    .filter(({ status, headline }) => status === 'usable' && headline !== '')
    .slice(0, maxItems);
}
