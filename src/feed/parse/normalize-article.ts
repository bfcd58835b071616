/** Fills in the fields that an article lacks: the same for feeds and for articles from script. */
import type { Article, ArticleInput, WireSlug } from '../../model.js';
import { parseSlug } from '../../wire/parse-slug.js';
import { MAX_AUTHORS, MAX_TAGS } from '../limits.js';
import { omitUndefined } from '../omit-undefined.js';
import { articleId } from './article-id.js';
import { hash } from './hash.js';
import { withoutTail } from './source-tail.js';

/** An update within a minute of publication is no news to readers. */
const LEAST_UPDATE_MS = 60_000;

/** The id of an article that has neither id nor URL begins so. */
export const HEADLINE_ID = 'headline-';

/** The one empty list of all articles. */
const NOTHING: readonly never[] = Object.freeze([]);

/** A complete, frozen article: an id from its URL or its headline, its wire slug parsed, its dates in order. */
export function normalizeArticle(input: ArticleInput): Article {
  const wire = withoutTail(input.wire ?? parseSlug(input.headline), input.source);
  return Object.freeze(
    omitUndefined<Article>({
      ...input,
      ...dates(input),
      id:
        articleId(input.id) ??
        input.url ??
        `${HEADLINE_ID}${hash(input.headline + String(input.published?.getTime()))}`,
      authors: frozenList(input.authors, MAX_AUTHORS),
      tags: frozenList(input.tags, MAX_TAGS),
      wire,
      status: input.status ?? statusOf(wire),
      earlier: frozenList(input.earlier),
      duplicates: frozenList(input.duplicates),
    }),
  );
}

// All articles of a feed share the frozen list of its authors.
function frozenList<T>(list: readonly T[] | undefined, limit = Infinity): readonly T[] {
  const values = Array.isArray(list) ? (list as readonly T[]) : NOTHING;
  if (Object.isFrozen(values) && values.length <= limit) return values;
  return Object.freeze(Array.from(values.slice(0, limit)));
}

function statusOf(wire: WireSlug): Article['status'] {
  return wire.kind === 'withdrawal' ? 'withdrawn' : 'usable';
}

// A modified date alone is the publication: every Docusaurus feed writes it so.
function dates({ published, updated }: ArticleInput): {
  readonly published: Date | undefined;
  readonly updated: Date | undefined;
} {
  const first = published ?? updated;
  const isLater = first && updated && updated.getTime() - first.getTime() > LEAST_UPDATE_MS;
  return { published: first, updated: isLater ? updated : undefined };
}
