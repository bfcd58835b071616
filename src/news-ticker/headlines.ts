/** Which articles of a feed a strip runs. */
import { collapse } from '../feed/client.js';
import type { Article } from '../model.js';
import type { WireMode } from '../wire/badge.js';

/** What of a feed becomes headlines. */
export interface Headlines {
  /** Those that may be shown, in the feed's order. */
  readonly usable: readonly Article[];
  /** Ids of articles that must not be shown any longer. */
  readonly withdrawn: ReadonlySet<string>;
}

/** The headlines of a feed's articles, every version of a story in one where `wire` says so. */
export function headlinesOf(all: readonly Article[], wire: WireMode): Headlines {
  const articles = wire === 'collapse' ? collapse(all) : all;
  const gone = articles.filter(({ status }) => status === 'withdrawn');
  return {
    usable: articles.filter(({ status, headline }) => status === 'usable' && headline !== ''),
    withdrawn: new Set(
      gone.flatMap((article) => [article, ...article.earlier].map(({ id }) => id)),
    ),
  };
}
