/**
 * ninjs, the News in JSON of the IPTC (https://iptc.org/standards/ninjs/): versions 1, 2 and 3, as single
 * items, as arrays, and as the search results that agencies answer with. Also the dialect of Superdesk.
 */
import type { ArticleInput, Feed, WireKind, WireSlug } from '../../../model.js';
import { datelinePlace } from '../../../wire/dateline.js';
import { parseSlug } from '../../../wire/parse-slug.js';
import { languageTag } from '../../text/language-tag.js';
import { firstNames, firstOf, MAX_ENTRIES, MAX_OTHER_IDS, MAX_TAGS } from '../../limits.js';
import { oneLine } from '../../text/plain-text.js';
import { safeLink } from '../../text/safe-url.js';
import { articleId } from '../article-id.js';
import { articleInput, type ItemDates } from '../article-input.js';
import { parseAnyDate } from '../any-date.js';
import {
  asName,
  get,
  getArray,
  getLine,
  getText,
  isRecord,
  type JsonObject,
} from '../json-access.js';
import { normalizeFeed } from '../normalize-feed.js';
import { imageOf } from './associations.js';
import {
  authorsOf,
  bodyFrom,
  bodyOf,
  descriptionOf,
  headlineOf,
  lineOfVariant,
  membersOf,
  withLowerCaseKeys,
} from './text-variants.js';

/** Kinds that repeat or correct another version, and share its number where they name none. */
const FOLLOWING: ReadonlySet<WireKind> = new Set(['correction', 'refile', 'repeat']);

interface NinjsOptions {
  /** Base URL of the item's addresses. */
  readonly url: string;
  /** Compared to embargoes; milliseconds since 1970. */
  readonly now: number;
}

/** IPTC urgencies above routine: at every agency that was examined, routine begins at 3. */
const URGENCIES: ReadonlyMap<string, WireSlug['priority']> = new Map([
  ['1', 'flash'],
  ['2', 'urgent'],
]);

/**
 * The items of a ninjs document in any of its envelopes; undefined for other documents. An empty list is ninjs
 * only as `_items`, which no other format has: Superdesk returns it where it finds nothing.
 */
export function ninjsItems(document: unknown): readonly unknown[] | undefined {
  if (isRecord(document) && isEmptyList(get(document, '_items'))) return [];
  const list = isRecord(document)
    ? [get(document, 'items'), get(document, '_items')].find(Array.isArray)
    : document;
  const items: readonly unknown[] = Array.isArray(list) ? list : [document];
  return items.slice(0, MAX_ENTRIES).some(isNinjsItem) ? items : undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Whether this is an item of ninjs: it has an id, and a headline or what takes the article back. */
export function isNinjsItem(value: unknown): value is JsonObject {
  if (!isRecord(value)) return false;
  const item = withLowerCaseKeys(value);
  const isCalledNinjs = ['uri', 'guid', '_id'].some((key) => getText(item, key) !== undefined);
  return isCalledNinjs
    ? Object.keys(item).some((key) =>
        /^(?:headline(?:s$|_|$)|pubstatus|embargoed|expires)/.test(key),
      )
    : ninjsId(item) !== undefined && (isCanceled(item) || isWithheld(item));
}

/** The feed of these items; those that cannot be read, or must not be shown now, are counted in `skipped`. */
export function readNinjs(items: readonly unknown[], url: string): Promise<Feed> {
  const now = Date.now();
  return normalizeFeed(
    { url },
    {
      list: items,
      datesOf: (item) => (isRecord(item) ? datesOf(withLowerCaseKeys(item)) : {}),
      read: (item) => readNinjsItem(item, { url, now }),
    },
  );
}

/** One article; undefined where nothing identifies it, or where it must not be shown now. */
export function readNinjsItem(raw: unknown, { url, now }: NinjsOptions): ArticleInput | undefined {
  if (!isRecord(raw)) return undefined;
  const item = withLowerCaseKeys(raw);
  if (!isShowable(item, now)) return undefined;
  const description = descriptionOf(item);
  const body = bodyOf(item) ?? (description && bodyFrom(description));
  const bodyLine = body ? oneLine(body) : '';
  const hasOwnBody = body !== undefined && body.value !== description?.value;
  const input = articleInput(
    {
      id: ninjsId(item),
      url: linkOf(item, url),
      headline: headlineOf(item),
      summary: hasOwnBody && description ? lineOfVariant(description) || undefined : undefined,
      bodyHtml: body?.isHtml ? body.value : undefined,
      bodyText: body?.isHtml === false ? body.value : undefined,
      image: imageOf(item, url),
      ...datesOf(item),
      authors: authorsOf(item),
      source: getLine(item, 'source') ?? getLine(item, 'copyrightholder'),
      place: getLine(item, 'located') ?? datelinePlace(bodyLine),
      language: languageTag(getText(item, 'language') ?? ''),
      tags: subjectsOf(item),
      sameAs: otherIds(item),
      status: isCanceled(item) ? 'withdrawn' : undefined,
    },
    () => [description ? lineOfVariant(description) : '', bodyLine],
  );
  return input && { ...input, wire: slugOf(item, input.headline) };
}

function datesOf(item: JsonObject): ItemDates {
  return {
    published: parseAnyDate(get(item, 'firstcreated')) ?? parseAnyDate(get(item, 'contentcreated')),
    updated: parseAnyDate(get(item, 'versioncreated')),
  };
}

function isShowable(item: JsonObject, now: number): boolean {
  const embargo = get(item, 'embargoeduntil') ?? get(item, 'embargoed');
  const expires = parseAnyDate(get(item, 'expires'));
  return !isWithheld(item) && !isEmbargoed(embargo, now) && !(expires && expires.getTime() <= now);
}

// An unreadable time keeps the article hidden: late is better than too early.
function isEmbargoed(until: unknown, now: number): boolean {
  if (until === undefined || until === null || until === '') return false;
  const date = parseAnyDate(until);
  return !date || date.getTime() > now;
}

/** The id of an item; a withdrawal may have the `id` of other formats. */
export function ninjsId(item: JsonObject): string | undefined {
  return firstOf(['uri', 'guid', '_id', 'id'], 1, (key) => articleId(get(item, key)))[0];
}

function isCanceled(item: JsonObject): boolean {
  return /^cancell?ed$/i.test(getText(item, 'pubstatus') ?? '');
}

function isWithheld(item: JsonObject): boolean {
  return /^withheld$/i.test(getText(item, 'pubstatus') ?? '');
}

function linkOf(item: JsonObject, base: string): string | undefined {
  const addresses = [...textsIn(item, 'altids'), ...textsIn(item, 'links')].filter((text) =>
    /^https?:/i.test(text),
  );
  return firstOf(addresses, 1, (address) => safeLink(address, base))[0];
}

// The ids of the item that it rewrites, and its alternative ids: two versions of one article may have different ids.
function otherIds(item: JsonObject): readonly string[] | undefined {
  const ids = firstOf(
    [get(item, 'evolvedfrom'), ...textsIn(item, 'altids')],
    MAX_OTHER_IDS,
    articleId,
  );
  return ids.length > 0 ? ids : undefined;
}

/** The strings of an object or array whose members are strings or hold one. */
function textsIn(item: JsonObject, key: string): readonly string[] {
  return membersOf(item, key).flatMap((one) => {
    const text = isRecord(one)
      ? (getText(one, 'value') ?? getText(one, 'href') ?? getText(one, 'uri'))
      : one;
    return typeof text === 'string' ? text.trim() || [] : [];
  });
}

function subjectsOf(item: JsonObject): readonly string[] {
  const subjects = [...getArray(item, 'subjects'), ...getArray(item, 'subject')];
  return firstNames(subjects, MAX_TAGS, (subject) =>
    isRecord(subject) ? asName(get(subject, 'name')) : undefined,
  );
}

/**
 * The slug of the headline. The item's numbers fill in only a missing priority and version. A correction or repeat
 * gets no version: items count their own revisions from 1, while the corrected article may be at its third.
 */
function slugOf(item: JsonObject, headline: string): WireSlug {
  const slug = parseSlug(headline);
  const version = FOLLOWING.has(slug.kind) ? '' : numberText(item, 'version');
  return Object.freeze({
    ...slug,
    priority:
      slug.priority === 'routine'
        ? (URGENCIES.get(numberText(item, 'urgency')) ?? 'routine')
        : slug.priority,
    version: slug.version === 0 && /^\d{1,4}$/.test(version) ? Number(version) : slug.version,
  });
}

function numberText(item: JsonObject, key: string): string {
  const value = get(item, key);
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}
