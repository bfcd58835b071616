/**
 * A relay loads the feeds of other sites and serves them as JSON Feed, with CORS, to its owner's pages. It runs
 * wherever `Request`, `Response` and `fetch` are: in Node, Deno, Bun and workers.
 */
import type { FeedError } from '../feed/feed-error.js';
import { MAX_BYTES, TIMEOUT_MS } from '../feed/download.js';
import { isSameList } from '../feed/lists.js';
import { mergeFeeds } from '../feed/merge-feeds.js';
import { isRecord } from '../feed/parse/json-access.js';
import { FeedCopy, MAX_STALE_MS, type ServedCopy } from './feed-copy.js';
import type { UpstreamFetch } from './upstream.js';
import { writeJsonFeed } from './write-json-feed.js';

/** The feeds of a relay, and how it serves them. */
export interface RelayOptions {
  /**
   * The feeds by name, such as `{ world: 'https://news.example/rss.xml' }`. They are served as `/world.json`. No
   * reader can make the relay request anything else.
   */
  readonly feeds: Readonly<Record<string, string>>;
  /** Seconds for which a copy counts as fresh, 1 to 86,400. Default 60. */
  readonly cacheSeconds?: number;
  /** Most milliseconds for a response of a source. Default 20,000. */
  readonly timeoutMs?: number;
  /** Most bytes of a feed, after decompression. Default 5,000,000. */
  readonly maxBytes?: number;
  /** The origin whose pages may read the feeds, or `*` for all. Default `*`. */
  readonly allowOrigin?: string;
}

/** Parts of a relay that its surroundings may replace. */
export interface RelayParts {
  /** Requests a source. Default: the global `fetch`. */
  readonly fetch?: UpstreamFetch;
  /** Told when a source fails. Default: a warning in the console. */
  readonly onError?: (name: string, error: FeedError) => void;
  /** Most feeds of one request. Default 8. */
  readonly maxMerged?: number;
}

/** Answers a request: `/NAME.json` with a feed, `/ONE+OTHER.json` with both, merged. */
export type Relay = (request: Request) => Promise<Response>;

/** A feed, or several merged, as it is sent. */
interface Document {
  readonly copies: readonly ServedCopy['feed'][];
  readonly text: string;
  readonly etag: string;
}

/** The state of a relay between requests. */
interface State {
  readonly copies: ReadonlyMap<string, FeedCopy>;
  readonly documents: Map<string, Document>;
  readonly maxMerged: number;
}

/** Most documents in memory: each feed's own, and merged ones. */
const MAX_DOCUMENTS = 64;
/** Seconds for which the answer to a wrong address counts. */
const REFUSAL_SECONDS = 60;

const NAME = /^[a-z0-9][\w.-]{0,63}$/i;

/** Makes a relay. @throws {TypeError} for options that cannot be meant. */
export function createRelay(options: RelayOptions, parts: RelayParts = {}): Relay {
  checkOptions(options);
  const { feeds, cacheSeconds = 60, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  const { fetch: ask = globalFetch, onError = warn, maxMerged = 8 } = parts;
  const copies = new Map<string, FeedCopy>();
  for (const [name, url] of Object.entries(feeds)) {
    const shared = { fetch: ask, timeoutMs, maxBytes, freshMs: cacheSeconds * 1000 };
    copies.set(name, new FeedCopy(url, { ...shared, onError: (error) => onError(name, error) }));
  }
  const documents = new Map<string, Document>();
  return async (request) => {
    const answer = await answerTo(request, { copies, documents, maxMerged });
    answer.headers.set('Access-Control-Allow-Origin', options.allowOrigin ?? '*');
    // Pages of other origins see a Retry-After only if they may.
    answer.headers.set('Access-Control-Expose-Headers', 'Age, Retry-After');
    answer.headers.set('X-Content-Type-Options', 'nosniff');
    return answer;
  };
}

async function answerTo(
  { method, url, headers }: Request,
  { copies, documents, maxMerged }: State,
): Promise<Response> {
  if (method === 'OPTIONS') return empty(204, { 'Access-Control-Allow-Methods': 'GET, HEAD' });
  if (method !== 'GET' && method !== 'HEAD') return empty(405, { Allow: 'GET, HEAD, OPTIONS' });
  const names = namesIn(url, maxMerged);
  const wanted = names.flatMap((name) => copies.get(name) ?? []);
  if (wanted.length === 0 || wanted.length < names.length) return refusal(404, REFUSAL_SECONDS);
  const served = await Promise.allSettled(wanted.map((copy) => copy.read()));
  const [first, ...others] = served.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  // A feed that fails costs only itself.
  if (!first) return failureOf(served);
  const all = [first, ...others] as const;
  const document = await documentOf(names.join('+'), all, documents);
  const isStale = all.length < names.length || all.some((copy) => copy.isStale);
  const freshMs = Math.min(...all.map((copy) => copy.freshMs));
  const common = {
    'Cache-Control': `public, max-age=${seconds(freshMs)}, stale-if-error=${seconds(MAX_STALE_MS)}`,
    'Cache-Status': isStale ? 'off-the-wire; fwd=stale; detail=source-failed' : 'off-the-wire; hit',
    ETag: document.etag,
  };
  if (isKnown(headers.get('If-None-Match'), document.etag)) return empty(304, common);
  const body = method === 'HEAD' ? null : document.text;
  const type = { 'Content-Type': 'application/feed+json; charset=utf-8' };
  return new Response(body, { headers: { ...common, ...type } });
}

/** The feeds' names in the last segment of a path, each once. None where there are too many, or for another path. */
function namesIn(url: string, maxMerged: number): readonly string[] {
  const [, segment = ''] = /\/([^/]+)\.json$/.exec(new URL(url).pathname) ?? [];
  const names = new Set(segment.replaceAll(/%2b/gi, '+').split('+'));
  return names.size <= maxMerged ? [...names] : [];
}

/** The text of these copies, written again only when one of them has changed. */
async function documentOf(
  name: string,
  [first, ...others]: readonly [ServedCopy, ...ServedCopy[]],
  documents: Map<string, Document>,
): Promise<Document> {
  const copies = [first.feed, ...others.map(({ feed }) => feed)] as const;
  const known = documents.get(name);
  if (known && isSameList(known.copies, copies)) return known;
  const text = writeJsonFeed(others.length === 0 ? first.feed : mergeFeeds(copies));
  const document = { copies, text, etag: await etagOf(text) };
  documents.delete(name);
  documents.set(name, document);
  if (documents.size > MAX_DOCUMENTS) documents.delete(documents.keys().next().value ?? '');
  return document;
}

async function etagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const bytes = [...new Uint8Array(digest).slice(0, 16)];
  return `"${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

// A cache that compresses marks the tag as weak.
function isKnown(condition: string | null, etag: string): boolean {
  const tags = condition?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

/** The answer where no source can be served. It quotes neither their addresses nor their words: both may be secret. */
function failureOf(served: readonly PromiseSettledResult<unknown>[]): Response {
  const [code] = served.flatMap((one) =>
    one.status === 'rejected' ? (one.reason as FeedError).code : [],
  );
  return refusal(code === 'timeout' ? 504 : 502, 10, code);
}

function refusal(status: 404 | 502 | 504, forSeconds: number, code?: string): Response {
  const text =
    status === 404
      ? 'This relay has no feed of that name. Its owner can add it.\n'
      : `The source of this feed failed (${code ?? 'unknown'}). The relay tries again.\n`;
  return new Response(text, {
    status,
    headers: {
      'Cache-Control': `public, max-age=${String(forSeconds)}`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status !== 404 && { 'Retry-After': String(forSeconds) }),
    },
  });
}

function empty(status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers });
}

function seconds(ms: number): string {
  return String(Math.max(1, Math.ceil(ms / 1000)));
}

// Workers want their global function to be called as one.
const globalFetch: UpstreamFetch = (url, init) => fetch(url, init);

function warn(name: string, { message }: FeedError): void {
  console.warn(`Off the Wire relay, ${name}: ${message}`);
}

function checkOptions(options: RelayOptions): void {
  // From a file, anything may come.
  const { cacheSeconds = 60, timeoutMs = 1, maxBytes = 1 } = options;
  const feeds: unknown = options.feeds;
  const entries = isRecord(feeds) ? Object.entries(feeds) : [];
  want(entries.length > 0, 'A relay needs feeds: { "feeds": { "world": "https://…" } }.');
  for (const [name, url] of entries) {
    want(NAME.test(name), `"${name}" cannot be a feed's name: use letters, digits, - and _.`);
    const isAddress = typeof url === 'string' && /^https?:/i.test(url) && URL.canParse(url);
    want(isAddress, `The feed "${name}" needs an http address.`);
  }
  want(cacheSeconds >= 1 && cacheSeconds <= 86_400, 'cacheSeconds is a number from 1 to 86400.');
  want(timeoutMs > 0 && timeoutMs <= 600_000, 'timeoutMs is a number of milliseconds.');
  want(maxBytes > 0 && maxBytes <= 100_000_000, 'maxBytes is a number of bytes.');
}

function want(isRight: boolean, sentence: string): void {
  if (!isRight) throw new TypeError(sentence);
}
