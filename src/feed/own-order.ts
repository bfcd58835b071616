/** The publisher's own order of a feed, whose articles are sorted by date. */
import type { Article, Feed } from '../model.js';

/** The articles of a feed in the publisher's own order. */
export function inOwnOrder({ articles, order }: Feed): readonly Article[] {
  if (!order) return articles;
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  return articles.toSorted((a, b) => (ranks.get(a.id) ?? -1) - (ranks.get(b.id) ?? -1));
}

/** The field of a feed for its own order; nothing where its articles are in that order. */
export function orderOf(
  own: readonly Article[],
  articles: readonly Article[],
): Pick<Feed, 'order'> {
  const known = new Set(articles);
  const order = own.filter((article) => known.has(article)).map(({ id }) => id);
  const isSame = order.every((id, index) => id === articles[index]?.id);
  return isSame ? {} : { order: Object.freeze(order) };
}
