/** JSON Feed 1 and 1.1, https://www.jsonfeed.org/version/1.1/. */
import type { ArticleInput, Feed, Image } from '../model.js';
import { assembleFeed, type FeedFields } from './assemble-feed.js';
import { readDate } from './dates.js';
import { headlineFor } from './headline-for.js';
import { languageTag } from './language-tag.js';
import { plainText } from './plain-text.js';
import { present } from './present.js';
import { isRecord, own, ownLine, ownList, ownText, type UnknownRecord } from './record.js';
import { safeLink, safeMedia } from './safe-url.js';

/** Whether this is a JSON Feed: its version names one, in any of the spellings found in real files. */
export function isJsonFeed(value: unknown): value is UnknownRecord {
  if (!isRecord(value) || !Array.isArray(own(value, 'items'))) return false;
  const version = own(value, 'version');
  return typeof version === 'string' && /jsonfeed\.org\/version\/|^1(\.\d)?$/i.test(version);
}

/** The feed; articles that are not objects or have nothing to know them by are left out and counted in `skipped`. */
export function readJsonFeed(document: UnknownRecord, url: string): Feed {
  const items = ownList(document, 'items');
  const inputs = items.flatMap((item) => readJsonFeedItem(item, url, document) ?? []);
  return assembleFeed({
    ...present<FeedFields>({
      title: ownLine(document, 'title'),
      homepage: link(document, 'home_page_url', url),
      language: language(document),
      authors: authorsOf(document),
    }),
    url,
    // Only the literal counts: the specification says so.
    expired: own(document, 'expired') === true,
    skipped: items.length - inputs.length,
    inputs,
  });
}

/** One article; undefined where there is nothing to know it by. What it lacks is taken from its feed. */
export function readJsonFeedItem(
  item: unknown,
  base: string,
  feed: UnknownRecord = {},
): ArticleInput | undefined {
  if (!isRecord(item)) return undefined;
  const url = link(item, 'url', base) ?? link(item, 'external_url', base);
  const bodyHtml = ownText(item, 'content_html');
  const bodyText = ownText(item, 'content_text');
  const headline =
    ownLine(item, 'title') ?? headlineFor([ownText(item, 'summary'), bodyText, bodyHtml], url);
  const id = idOf(item);
  if (headline === '' && id === undefined && url === undefined) return undefined;
  return present<ArticleInput>({
    id,
    url,
    headline,
    summary: ownLine(item, 'summary'),
    bodyHtml,
    bodyText,
    image: imageOf(item, base),
    published: readDate(own(item, 'date_published')),
    updated: readDate(own(item, 'date_modified')),
    authors: authorsOf(item) ?? authorsOf(feed),
    language: language(item) ?? language(feed),
    tags: texts(ownList(item, 'tags')),
  });
}

function idOf(item: UnknownRecord): string | undefined {
  const id = own(item, 'id');
  return typeof id === 'number' ? String(id) : ownText(item, 'id')?.trim();
}

function language(record: UnknownRecord): string | undefined {
  return languageTag(ownText(record, 'language') ?? '');
}

function link(record: UnknownRecord, key: string, base: string): string | undefined {
  const raw = ownText(record, key);
  return raw === undefined ? undefined : safeLink(raw, base);
}

function imageOf(item: UnknownRecord, base: string): Image | undefined {
  const raw = ownText(item, 'image') ?? ownText(item, 'banner_image');
  const url = raw === undefined ? undefined : safeMedia(raw, base, { upgrade: false });
  return url === undefined ? undefined : Object.freeze({ url });
}

// `authors` beats the `author` of version 1, also where it is empty.
function authorsOf(record: UnknownRecord): readonly string[] | undefined {
  const authors = own(record, 'authors');
  const list = Array.isArray(authors) ? ownList(record, 'authors') : [own(record, 'author')];
  const names = list.filter(isRecord).flatMap((author) => ownLine(author, 'name') ?? []);
  return names.length > 0 || Array.isArray(authors) ? names : undefined;
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => (typeof value === 'string' ? plainText(value) || [] : []));
}
