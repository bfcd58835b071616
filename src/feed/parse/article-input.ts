/** The rule by which every format makes an article of an item. */
import type { ArticleInput } from '../../model.js';
import { omitUndefined } from '../omit-undefined.js';
import { fallbackHeadline } from './fallback-headline.js';

/** The fields that a format's reader found in an item, absent ones undefined. */
export type ItemFields = {
  readonly [K in keyof ArticleInput]?: ArticleInput[K] | undefined;
};

/** The dates of an item, absent ones undefined. */
export type ItemDates = Pick<ItemFields, 'published' | 'updated'>;

/**
 * The article of an item; without a headline, one is made of the first of the other lines that has words, else of
 * the URL. Undefined for an item with no headline, id or URL: nothing identifies it.
 */
export function articleInput(
  fields: ItemFields,
  otherLines: () => readonly string[],
): ArticleInput | undefined {
  const { id, url } = fields;
  const headline = fields.headline ?? fallbackHeadline(otherLines(), url);
  if (headline === '' && id === undefined && url === undefined) return undefined;
  return omitUndefined<ArticleInput>({ ...fields, headline });
}

/** The fields of a feed that its items fall back to. */
export interface FeedDefaults {
  readonly authors?: readonly string[] | undefined;
  readonly language?: string | undefined;
}
