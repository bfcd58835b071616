/**
 * ninjs, the News in JSON of the IPTC (https://iptc.org/standards/ninjs/): versions 1, 2 and 3, as single
 * items, as arrays, and as the search results that agencies answer with. Also the dialect of Superdesk.
 */
import type { ArticleInput, Feed, WireKind, WireSlug } from '../../model.js';
import { datelinePlace } from '../../wire/dateline.js';
import { readSlug } from '../../wire/read-slug.js';
import { assembleFeed } from '../assemble-feed.js';
import { readDate } from '../dates.js';
import { headlineFor } from '../headline-for.js';
import { languageTag } from '../language-tag.js';
import { plainText } from '../plain-text.js';
import { present } from '../present.js';
import { isRecord, own, ownLine, ownList, ownText, type UnknownRecord } from '../record.js';
import { safeLink } from '../safe-url.js';
import {
  authorsOf,
  bodyFrom,
  bodyOf,
  descriptionOf,
  headlineOf,
  withLowerCaseKeys,
} from './forms.js';
import { imageOf } from './picture.js';

/** What goes with another line of its story, whose version it has where it says none. */
const FOLLOWING: ReadonlySet<WireKind> = new Set(['correction', 'refile', 'repeat']);

/** Where ninjs is asked what it may show: pictures are resolved against `url`, embargoes against `now`. */
interface Setting {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The urgency of the IPTC that says something: from 3 on it is routine in every agency that was looked at. */
const URGENCIES: ReadonlyMap<string, WireSlug['priority']> = new Map([
  ['1', 'flash'],
  ['2', 'urgent'],
]);

/**
 * The items of a ninjs document in any of its envelopes; undefined for what is no ninjs. None at all are
 * ninjs only in the envelope that nobody else has: Superdesk answers so where it finds nothing.
 */
export function ninjsItems(document: unknown): readonly unknown[] | undefined {
  if (isRecord(document) && isEmptyList(own(document, '_items'))) return [];
  const list = isRecord(document)
    ? [own(document, 'items'), own(document, '_items')].find(Array.isArray)
    : document;
  const items: readonly unknown[] = Array.isArray(list) ? list : [document];
  return items.some(isNinjsItem) ? items : undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Whether this is an item of ninjs: it has an identity and a headline. */
export function isNinjsItem(value: unknown): value is UnknownRecord {
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  return (
    ['uri', 'guid', '_id'].some((key) => ownText(value, key) !== undefined) &&
    keys.some((key) => /^headlines?$|^headline_/.test(key))
  );
}

/** The feed of these items; those that cannot be read, or may not be shown now, are counted in `skipped`. */
export function readNinjs(items: readonly unknown[], url: string): Feed {
  const now = Date.now();
  const inputs = items.flatMap((item) => readNinjsItem(item, { url, now }) ?? []);
  return assembleFeed({ url, expired: false, skipped: items.length - inputs.length, inputs });
}

/** One article; undefined where it cannot be read, or may not be shown now. */
export function readNinjsItem(raw: unknown, setting: Setting): ArticleInput | undefined {
  if (!isRecord(raw)) return undefined;
  const item = withLowerCaseKeys(raw);
  if (!mayBeShown(item, setting.now)) return undefined;
  const id = ninjsId(item);
  const url = linkOf(item, setting.url);
  const description = descriptionOf(item);
  const body = bodyOf(item) ?? (description && bodyFrom(description));
  const hasOwnBody = body !== undefined && body.value !== description?.value;
  const headline = headlineOf(item) ?? headlineFor([description?.value, body?.value], url);
  if (headline === '' && id === undefined && url === undefined) return undefined;
  return present<ArticleInput>({
    id,
    url,
    headline,
    summary: hasOwnBody && description ? plainText(description.value) || undefined : undefined,
    bodyHtml: body?.isHtml ? body.value : undefined,
    bodyText: body?.isHtml === false ? body.value : undefined,
    image: imageOf(item, setting.url),
    published: readDate(own(item, 'firstcreated')) ?? readDate(own(item, 'contentcreated')),
    updated: readDate(own(item, 'versioncreated')),
    authors: authorsOf(item),
    source: ownLine(item, 'source') ?? ownLine(item, 'copyrightholder'),
    place: ownLine(item, 'located') ?? datelinePlace(plainText(body?.value ?? '')),
    language: languageTag(ownText(item, 'language') ?? ''),
    tags: namesIn(item, 'subjects', 'subject'),
    sameAs: otherIds(item),
    wire: slugOf(item, headline),
    status: /^cancell?ed$/i.test(ownText(item, 'pubstatus') ?? '') ? 'withdrawn' : undefined,
  });
}

function mayBeShown(item: UnknownRecord, now: number): boolean {
  const embargo = own(item, 'embargoeduntil') ?? own(item, 'embargoed');
  const expires = readDate(own(item, 'expires'));
  return (
    !/^withheld$/i.test(ownText(item, 'pubstatus') ?? '') &&
    !isEmbargoed(embargo, now) &&
    !(expires && expires.getTime() <= now)
  );
}

// A time that cannot be read holds the article back: better late than too early.
function isEmbargoed(until: unknown, now: number): boolean {
  if (until === undefined || until === null || until === '') return false;
  const date = readDate(until);
  return !date || date.getTime() > now;
}

/** What an item is known by. */
export function ninjsId(item: UnknownRecord): string | undefined {
  return (ownText(item, 'uri') ?? ownText(item, 'guid') ?? ownText(item, '_id'))?.trim();
}

function linkOf(item: UnknownRecord, base: string): string | undefined {
  const addresses = [...textsIn(item, 'altids'), ...textsIn(item, 'links')].filter((text) =>
    /^https?:/i.test(text),
  );
  return addresses.map((address) => safeLink(address, base)).find((url) => url !== undefined);
}

// What it rewrites, and what it is called elsewhere: two versions of one story under two names.
function otherIds(item: UnknownRecord): readonly string[] | undefined {
  const ids = [ownText(item, 'evolvedfrom') ?? '', ...textsIn(item, 'altids')].filter(
    (id) => id !== '',
  );
  return ids.length > 0 ? Object.freeze(ids) : undefined;
}

/** The texts of an object of texts, or of an array of objects that hold one. */
function textsIn(item: UnknownRecord, key: string): readonly string[] {
  const value = own(item, key);
  const members: readonly unknown[] = isRecord(value)
    ? Object.values(value)
    : ownList(item, key).map((one) =>
        isRecord(one)
          ? (ownText(one, 'value') ?? ownText(one, 'href') ?? ownText(one, 'uri'))
          : one,
      );
  return members.flatMap((text) => (typeof text === 'string' ? text.trim() || [] : []));
}

function namesIn(item: UnknownRecord, ...keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) =>
    ownList(item, key).flatMap((one) => (isRecord(one) ? (ownLine(one, 'name') ?? []) : [])),
  );
}

/**
 * What the headline says wins; the numbers fill in what it does not say. Not of a correction or a repeat:
 * an item's own revisions are counted from one, and what it goes with may be at its third version.
 */
function slugOf(item: UnknownRecord, headline: string): WireSlug {
  const slug = readSlug(headline);
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

function numberText(item: UnknownRecord, key: string): string {
  const value = own(item, key);
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}
