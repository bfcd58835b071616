/**
 * Articles from script, checked to any depth: a page may hand over anything. A value of the wrong type is left
 * out, and nothing here throws, whatever getters and proxies do.
 */
import type {
  Article,
  ArticleInput,
  Image,
  WireKind,
  WirePriority,
  WireSlug,
} from '../../model.js';
import { imageSize, readPixels } from '../image-size.js';
import { firstOf, MAX_AUTHORS, MAX_OTHER_IDS, MAX_TAGS, MAX_VERSIONS } from '../limits.js';
import { omitUndefined } from '../omit-undefined.js';
import { languageTag } from '../text/language-tag.js';
import { lineOfText, startOfName } from '../text/plain-text.js';
import { safeLink, safeMedia } from '../text/safe-url.js';
import { articleId } from './article-id.js';
import { isRecord } from './json-access.js';
import { normalizeArticle } from './normalize-article.js';

const STATUSES: readonly Article['status'][] = ['usable', 'withdrawn'];
const PRIORITIES: readonly WirePriority[] = ['flash', 'alert', 'urgent', 'routine'];
const KINDS: readonly WireKind[] = [
  'news',
  'update',
  'wrapup',
  'correction',
  'refile',
  'repeat',
  'advisory',
  'embargo',
  'hold',
  'withdrawal',
];

/** The value as a T; undefined where it has the wrong type. */
type Reader<T> = (value: unknown) => T | undefined;

/** The article that a script gives, its addresses relative to `baseUrl`; undefined without a headline. */
export function articleFromScript(input: unknown, baseUrl: string): Article | undefined {
  return readArticle(input, baseUrl, (version) => readArticle(version, baseUrl, () => undefined));
}

/** @param readVersion reads an earlier version or a duplicate, which has none itself: scripts can build circles */
function readArticle(
  input: unknown,
  baseUrl: string,
  readVersion: Reader<Article>,
): Article | undefined {
  const read = readerOf(input);
  const headline = read('headline', line);
  if (headline === undefined) return undefined;
  return normalizeArticle(
    omitUndefined<ArticleInput>({
      id: read('id', articleId),
      url: read('url', (value) => link(value, baseUrl)),
      headline,
      summary: read('summary', line),
      bodyHtml: read('bodyHtml', text),
      bodyText: read('bodyText', text),
      image: read('image', (value) => image(value, baseUrl)),
      published: read('published', date),
      updated: read('updated', date),
      authors: read('authors', listOf(name, MAX_AUTHORS)),
      source: read('source', line),
      place: read('place', line),
      language: read('language', (value) => languageTag(text(value) ?? '')),
      tags: read('tags', listOf(name, MAX_TAGS)),
      wire: read('wire', wireSlug),
      status: read('status', status),
      sameAs: read('sameAs', listOfIds),
      earlier: read('earlier', listOf(readVersion, MAX_VERSIONS)),
      duplicates: read('duplicates', listOf(readVersion, MAX_VERSIONS)),
    }),
  );
}

/** Reads the value's own properties: one that throws counts as missing, one of a changed prototype as well. */
export function readerOf(value: unknown): <T>(key: string, read: Reader<T>) => T | undefined {
  return (key, read) =>
    attempt(() => (isRecord(value) && Object.hasOwn(value, key) ? read(value[key]) : undefined));
}

/** The result of a call; undefined where the call throws. */
export function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** A string. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A string as one line, as long as one of a feed may be. */
export function line(value: unknown): string | undefined {
  return typeof value === 'string' ? lineOfText(value) : undefined;
}

/** A string as the name of an author or a tag. */
export function name(value: unknown): string | undefined {
  return typeof value === 'string' ? lineOfText(startOfName(value)) : undefined;
}

function link(value: unknown, baseUrl: string): string | undefined {
  return typeof value === 'string' ? safeLink(value, baseUrl) : undefined;
}

// A copy, since the script may change its own.
function date(value: unknown): Date | undefined {
  const time = value instanceof Date ? value.getTime() : NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}

function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value) => words.find((word) => word === value);
}

export function listOf<T>(read: Reader<T>, limit: number): Reader<readonly T[]> {
  return (value) => (Array.isArray(value) ? firstOf<unknown, T>(value, limit, read) : undefined);
}

/** A picture with an address that may be shown; its other fields are optional. */
export function image(value: unknown, baseUrl: string): Image | undefined {
  const read = readerOf(value);
  const url = read('url', (raw) => safeMedia(text(raw) ?? '', baseUrl, { upgrade: false }));
  if (url === undefined) return undefined;
  return Object.freeze(
    omitUndefined<Image>({
      url,
      alt: read('alt', line),
      caption: read('caption', line),
      credit: read('credit', line),
      ...imageSize(read('width', readPixels), read('height', readPixels)),
    }),
  );
}

/** The status of an article. */
export const status: Reader<Article['status']> = (value) => STATUSES.find((word) => word === value);

/** Other ids of an article. */
export const listOfIds: Reader<readonly string[]> = (value) =>
  listOf(articleId, MAX_OTHER_IDS)(value);

/** A complete slug; undefined for anything else. */
export function wireSlug(value: unknown): WireSlug | undefined {
  const read = readerOf(value);
  const priority = read('priority', oneOf(PRIORITIES));
  const kind = read('kind', oneOf(KINDS));
  const version = read('version', versionNumber);
  const shown = read('text', line);
  const base = read('base', line);
  if (!priority || !kind || version === undefined || shown === undefined || base === undefined)
    return undefined;
  return Object.freeze(
    omitUndefined<WireSlug>({
      priority,
      kind,
      version,
      label: read('label', line),
      text: shown,
      base,
      attribution: read('attribution', line),
    }),
  );
}

function versionNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
