/** Filling in what an article does not say of itself: the same for feeds and for articles from script. */
import type { Article, ArticleInput, WireSlug } from '../model.js';
import { readSlug } from '../wire/read-slug.js';
import { present } from './present.js';

/** `updated` tells a reader nothing within a minute of publication. */
const LEAST_UPDATE_MS = 60_000;

/** A whole, frozen article: an id from its URL or its words, its wire slug read, its dates put in order. */
export function completeArticle(input: ArticleInput): Article {
  const wire = input.wire ?? readSlug(input.headline);
  return Object.freeze(
    present<Article>({
      ...input,
      ...dates(input),
      id:
        input.id ??
        input.url ??
        `headline-${hash(input.headline + String(input.published?.getTime()))}`,
      authors: frozenList(input.authors),
      tags: frozenList(input.tags),
      wire,
      status: input.status ?? statusOf(wire),
      earlier: frozenList(input.earlier),
    }),
  );
}

// From script it may be anything.
function frozenList<T>(list: readonly T[] | undefined): readonly T[] {
  return Object.freeze(Array.isArray(list) ? Array.from<T>(list) : []);
}

function statusOf(wire: WireSlug): Article['status'] {
  return wire.kind === 'withdrawal' ? 'withdrawn' : 'usable';
}

// A lone modified date is when the article was published: every Docusaurus feed writes it so.
function dates({ published, updated }: ArticleInput): {
  readonly published: Date | undefined;
  readonly updated: Date | undefined;
} {
  const first = published ?? updated;
  const isLater = first && updated && updated.getTime() - first.getTime() > LEAST_UPDATE_MS;
  return { published: first, updated: isLater ? updated : undefined };
}

// FNV-1a: short, and the same in every visit, which is all that an id needs.
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
