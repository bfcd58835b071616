/** From the text of a feed to the feed, its format told from its content and never from its name. */
import type { ArticleInput, Feed } from '../model.js';
import { decodeText } from './decode-text.js';
import { FeedError, type FeedErrorCode } from './feed-error.js';
import { isJsonFeed, readJsonFeed, readJsonFeedItem } from './json-feed.js';
import { isRecord } from './record.js';
import type * as NinjsReader from './ninjs/ninjs.js';
import type * as XmlReader from './xml/read-xml.js';
import type { XmlParser } from './xml/xml-document.js';

/** What is known of a feed besides its bytes. */
export interface ParseOptions {
  /** Where it came from, after redirects: relative links are resolved against it. */
  readonly url: string;
  /** The `Content-Type` it came with: its charset counts where the body is bytes. */
  readonly contentType?: string;
  /** What reads XML; by default the browser's own DOMParser. Outside of browsers there is none. */
  readonly domParser?: XmlParser;
}

const EXPECTED = 'JSON Feed, ninjs, RSS or Atom';

/**
 * Reads a feed: JSON Feed 1 and 1.1, ninjs 1 to 3, RSS 0.9x to 2.0, Atom. Bytes are decoded by their byte
 * order mark, the charset of `contentType` or the XML declaration, else as UTF-8.
 * @throws {FeedError} `syntax` where the body is empty, broken or cut short; `unknown-format` for anything
 *   else that is no feed; `xml-unavailable` where there is no parser for XML.
 */
export async function parseFeed(
  body: string | ArrayBuffer,
  { url, contentType, domParser }: ParseOptions,
): Promise<Feed> {
  const text = trimmed(body, contentType);
  if (text === '') {
    throw new FeedError('syntax', url, `The feed ${url} is empty. Expected ${EXPECTED}.`);
  }
  if (isHtmlPage(text)) throw unknownFormat('an HTML page', url);
  if (text.startsWith('<')) return (await xmlReader(url)).readXmlFeed(text, { url, domParser });
  const document = readJson(text, url);
  if (isJsonFeed(document)) return readJsonFeed(document, url);
  const { ninjsItems, readNinjs } = await ninjsReader(url);
  const items = ninjsItems(document);
  if (items) return readNinjs(items, url);
  throw unknownFormat(shapeOf(document), url);
}

/** What a single item turns out to be: an article, or the id of one that may not be shown. */
export type ParsedArticle = ArticleInput | { readonly refused: string | undefined };

/**
 * Reads one article by itself, an item of any of these formats, as streams send them.
 * @throws {FeedError} as a whole feed does.
 */
export async function parseArticle(
  text: string,
  { url, domParser }: Pick<ParseOptions, 'url' | 'domParser'>,
): Promise<ParsedArticle> {
  const item = trimmed(text);
  if (item.startsWith('<')) {
    // Of XML only what has no id is refused.
    const article = (await xmlReader(url)).readXmlItem(item, { url, domParser });
    return article ?? { refused: undefined };
  }
  const document = readJson(item, url);
  const { isNinjsItem, ninjsId, readNinjsItem } = await ninjsReader(url);
  if (isNinjsItem(document)) {
    const article = readNinjsItem(document, { url, now: Date.now() });
    return article ?? { refused: ninjsId(document) };
  }
  const article = readJsonFeedItem(document, url);
  if (article) return article;
  throw unknownFormat(shapeOf(document), url);
}

function trimmed(body: string | ArrayBuffer, contentType?: string): string {
  const text = typeof body === 'string' ? body : decodeText(body, contentType);
  return text.replace(/^\ufeff/, '').trim();
}

function isHtmlPage(text: string): boolean {
  return /^<(?:!doctype html|html|head|body)\b/i.test(text);
}

// Parts of their own: most pages never meet XML, nor what wire services deliver.
async function xmlReader(url: string): Promise<typeof XmlReader> {
  return part(import('./xml/read-xml.js'), { url, code: 'xml-unavailable', format: 'XML' });
}

async function ninjsReader(url: string): Promise<typeof NinjsReader> {
  return part(import('./ninjs/ninjs.js'), { url, code: 'network', format: 'no JSON Feed' });
}

async function part<Part>(
  loading: Promise<Part>,
  { url, code, format }: { url: string; code: FeedErrorCode; format: string },
): Promise<Part> {
  try {
    return await loading;
  } catch (cause) {
    const message = `The feed ${url} is ${format}, and the part that reads such feeds could not be loaded. Check that all files of the package are served.`;
    throw new FeedError(code, url, message, { cause });
  }
}

function readJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const hint = /[}\]]$/.test(text) ? 'It holds a syntax error' : 'It may have been cut short';
    throw new FeedError('syntax', url, `The feed ${url} is not valid JSON. ${hint}.`, { cause });
  }
}

function unknownFormat(found: string, url: string): FeedError {
  return new FeedError(
    'unknown-format',
    url,
    `Expected ${EXPECTED} at ${url} and found ${found}. Check that the address is the feed's own.`,
  );
}

function shapeOf(document: unknown): string {
  if (Array.isArray(document)) return 'an array of something else';
  if (!isRecord(document)) return `a bare ${document === null ? 'null' : typeof document}`;
  const keys = Object.keys(document).slice(0, 5).join(', ');
  return keys === '' ? 'an empty object' : `an object with ${keys}`;
}
