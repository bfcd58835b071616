/** The facts about an article that JSON Feed has no fields for. Our relay puts them into one object in each item. */
import type { Article, Image } from '../../model.js';
import { parseSlug } from '../../wire/parse-slug.js';
import { omitUndefined } from '../omit-undefined.js';
import type { ItemFields } from './article-input.js';
import { get, getLine, isRecord, type JsonObject } from './json-access.js';
import { image, listOfIds, readerOf, status, wireSlug } from './script-values.js';

/** The name of that object. JSON Feed leaves names with an underscore to extensions. */
export const RELAY_EXTENSION = '_off_the_wire';

/** The texts of a slug: absent where they are what the headline says. */
const SLUG_TEXTS = ['text', 'base', 'label', 'attribution'] as const;

/** The fields of an article that JSON Feed has no name for; nothing where the relay says nothing. */
export function relayFields(item: JsonObject): ItemFields {
  const extension = get(item, RELAY_EXTENSION);
  if (!isRecord(extension)) return {};
  const read = readerOf(extension);
  return {
    source: getLine(extension, 'source'),
    place: getLine(extension, 'place'),
    status: read('status', status),
    sameAs: read('sameAs', listOfIds),
    wire: slugOf(extension, getLine(item, 'title') ?? ''),
  };
}

/** A picture with what the relay tells of it. */
export function relayImage(item: JsonObject, url: string): Image | undefined {
  const extension = get(item, RELAY_EXTENSION);
  const told = isRecord(extension) ? get(extension, 'image') : undefined;
  if (!isRecord(told)) return undefined;
  const texts = ['alt', 'caption', 'credit'].map((name) => [name, getLine(told, name)]);
  return image({ ...told, ...Object.fromEntries(texts), url }, url);
}

// A slug counts whole: the relay writes only what differs from the headline's own.
function slugOf(extension: JsonObject, headline: string): Article['wire'] | undefined {
  const texts = SLUG_TEXTS.map((name) => [name, getLine(extension, name)]);
  const own = omitUndefined(Object.fromEntries(texts) as object);
  return wireSlug({ ...parseSlug(headline), ...extension, ...own });
}
