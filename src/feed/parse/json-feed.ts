/** JSON Feed 1 and 1.1, https://www.jsonfeed.org/version/1.1/. */
import type { ArticleInput, Feed, Image } from '../../model.js';
import { omitUndefined } from '../omit-undefined.js';
import { languageTag } from '../text/language-tag.js';
import { firstNames, MAX_AUTHORS, MAX_ITEMS, MAX_TAGS } from '../limits.js';
import { lineOfHtml, lineOfMixed } from '../text/plain-text.js';
import { safeLink, safeMedia } from '../text/safe-url.js';
import { articleId } from './article-id.js';
import { authorName } from './author-name.js';
import { articleInput, type FeedDefaults, type ItemDates } from './article-input.js';
import { feedDate, prepareDates } from './dates.js';
import { feedBase } from './feed-base.js';
import {
  asName,
  get,
  getArray,
  getLine,
  getText,
  isRecord,
  type JsonObject,
} from './json-access.js';
import { normalizeFeed, type FeedFields } from './normalize-feed.js';
import { relayFields, relayImage } from './relay-fields.js';

/** A JSON Feed of unknown content. */
type JsonFeed = JsonObject & { readonly items: readonly unknown[] };

/** The members that hold dates, which are those of RFC 3339. */
const DATES = ['date_published', 'date_modified'];

/** Whether this is a JSON Feed: its version names one, in any spelling found in real files. */
export function isJsonFeed(value: unknown): value is JsonFeed {
  if (!isRecord(value) || !Array.isArray(get(value, 'items'))) return false;
  const version = get(value, 'version');
  return typeof version === 'string' && /jsonfeed\.org\/version\/|^1(\.\d)?$/i.test(version);
}

/** The feed; items that cannot be read are counted in `skipped`. */
export async function readJsonFeed(document: JsonFeed, url: string): Promise<Feed> {
  const base = feedBase(url, [getText(document, 'feed_url'), getText(document, 'home_page_url')]);
  const feed = {
    title: getLine(document, 'title'),
    homepage: link(document, 'home_page_url', base),
    language: language(document),
    authors: authorsOf(document),
  };
  await prepareDatesOf(document.items);
  // Only the literal counts: the specification says so.
  const expired = get(document, 'expired') === true;
  return normalizeFeed(
    { ...omitUndefined<FeedFields>(feed), url, expired },
    {
      list: document.items,
      datesOf,
      read: (item) => readJsonFeedItem(item, base, feed),
    },
  );
}

/** One article; undefined where nothing identifies it. Authors and language that it lacks are the feed's. */
export function readJsonFeedItem(
  item: unknown,
  base: string,
  feed: FeedDefaults = {},
): ArticleInput | undefined {
  if (!isRecord(item)) return undefined;
  const summary = getLine(item, 'summary');
  const bodyHtml = getText(item, 'content_html');
  const bodyText = getText(item, 'content_text');
  return articleInput(
    {
      id: articleId(get(item, 'id')),
      url: link(item, 'url', base) ?? link(item, 'external_url', base),
      headline: getLine(item, 'title'),
      summary,
      bodyHtml,
      bodyText,
      image: imageOf(item, base),
      ...datesOf(item),
      source: getLine(item, '_source'),
      authors: authorsOf(item) ?? feed.authors,
      language: language(item) ?? feed.language,
      tags: firstNames(getArray(item, 'tags'), MAX_TAGS, asName),
      ...relayFields(item),
    },
    () => [summary ?? '', lineOfMixed(bodyText ?? ''), lineOfHtml(bodyHtml ?? '')],
  );
}

function datesOf(item: unknown): ItemDates {
  if (!isRecord(item)) return {};
  const [published, updated] = DATES.map((key) => feedDate(get(item, key)));
  return { published, updated };
}

/** Loads the code for the dates of these items. */
export function prepareDatesOf(items: readonly unknown[]): Promise<void> {
  const dated = items.slice(0, MAX_ITEMS).filter(isRecord);
  return prepareDates(dated.flatMap((item) => DATES.map((key) => getText(item, key))));
}

function language(record: JsonObject): string | undefined {
  return languageTag(getText(record, 'language') ?? '');
}

function link(record: JsonObject, key: string, base: string): string | undefined {
  const raw = getText(record, key);
  return raw === undefined ? undefined : safeLink(raw, base);
}

function imageOf(item: JsonObject, base: string): Image | undefined {
  const raw = getText(item, 'image') ?? getText(item, 'banner_image');
  const url = raw === undefined ? undefined : safeMedia(raw, base, { upgrade: false });
  return url === undefined ? undefined : (relayImage(item, url) ?? Object.freeze({ url }));
}

// An empty `authors` also overrides the `author` of version 1.
function authorsOf(record: JsonObject): readonly string[] | undefined {
  const authors = get(record, 'authors');
  const list = Array.isArray(authors) ? getArray(record, 'authors') : [get(record, 'author')];
  const names = firstNames(list, MAX_AUTHORS, (author) =>
    isRecord(author) ? authorName(asName(get(author, 'name')) ?? '') : undefined,
  );
  return names.length > 0 || Array.isArray(authors) ? names : undefined;
}
