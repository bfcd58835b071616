/** Parses a feed; the format is detected from the content, never from the file name. */
import type { ArticleInput, Feed } from '../../model.js';
import { decodeBytes } from '../text/decode-bytes.js';
import { canDecode, decodeBy } from '../text/references.js';
import { FeedError, FORMATS, tooLarge, unknownFormat } from '../feed-error.js';
import { lazyChunk } from '../lazy-chunk.js';
import { pacer } from '../pacer.js';
import { isJsonFeed, prepareDatesOf, readJsonFeed, readJsonFeedItem } from './json-feed.js';
import { isRecord } from './json-access.js';
import type * as NinjsReader from './ninjs/ninjs.js';
import type * as XmlReader from './xml/read-xml.js';

/** The facts about a feed besides its bytes. */
export interface ParseOptions {
  /** The feed's URL after redirects: relative links are resolved against it. */
  readonly url: string;
  /** The `Content-Type` of the response: its charset counts where the body is bytes. */
  readonly contentType?: string;
}

/** Most objects, lists and members of a JSON text: engines parse it in one go, which must not freeze the page. */
const MAX_JSON_VALUES = 200_000;

/** Parses a feed, as the public parseFeed says. @throws {FeedError} */
export async function parseFeed(
  body: string | ArrayBuffer,
  { url, contentType }: ParseOptions,
): Promise<Feed> {
  const pause = pacer();
  const text = trimmed(typeof body === 'string' ? body : await decodeBytes(body, contentType));
  if (text === '') {
    const message = `The feed ${url} is empty. Publish ${FORMATS} there.`;
    throw new FeedError('syntax', url, message);
  }
  await pause();
  await prepareReferences(url);
  if (isHtmlPage(text)) throw unknownFormat('an HTML page', url);
  const xml = xmlIn(text);
  if (xml !== undefined) return (await xmlReader(url)).readXmlFeed(xml, url);
  const document = readJson(text, url);
  await pause();
  if (isJsonFeed(document)) return readJsonFeed(document, url);
  const { ninjsItems, readNinjs } = await ninjsReader(url);
  const items = ninjsItems(document);
  if (items) return readNinjs(items, url);
  throw unknownFormat(shapeOf(document), url);
}

/** The facts about an item besides its text: the feed's URL, and the base of relative links. */
export interface ItemOptions extends Pick<ParseOptions, 'url'> {
  readonly base: string;
}

/** A single item: an article, or the id of one that must not be shown. */
export type ParsedArticle = ArticleInput | { readonly refused: string | undefined };

/**
 * Parses a single article, an item of any of these formats, as streams send them.
 * @throws {FeedError} as a whole feed does.
 */
export async function parseArticle(
  text: string,
  { url, base }: ItemOptions,
): Promise<ParsedArticle> {
  const item = trimmed(text);
  await prepareReferences(url);
  if (item.startsWith('<')) {
    // An XML item is refused only where nothing identifies it.
    const reader = await xmlReader(url);
    const article = await reader.readXmlItem(item, { url, base });
    return article ?? { refused: undefined };
  }
  const document = readJson(item, url);
  const { isNinjsItem, ninjsId, readNinjsItem } = await ninjsReader(url);
  if (isNinjsItem(document)) {
    const article = readNinjsItem(document, { url: base, now: Date.now() });
    return article ?? { refused: ninjsId(document) };
  }
  await prepareDatesOf([document]);
  const article = readJsonFeedItem(document, base);
  if (article) return article;
  throw unknownFormat(shapeOf(document), url);
}

function trimmed(text: string): string {
  return text.replace(/^\ufeff/, '').trim();
}

function isHtmlPage(text: string): boolean {
  return /^<(?:!doctype html|html|head|body)\b/i.test(text);
}

/** The beginning of XML, also where the very first character is wrong or missing. */
const XML_START = /(?:<|^.?)(?:\?xml|(?:[\w.-]+:)?(?:rss|feed|rdf))[\s>]/i;

/** The text from where its XML begins: what a server prints before it is not the feed's. */
function xmlIn(text: string): string | undefined {
  if (text.startsWith('<')) return text;
  const isJson = /^[[{"]/.test(text) && text.slice(0, 9).search(XML_START) !== 0;
  const start = isJson ? -1 : text.search(XML_START);
  return start < 0 ? undefined : text.slice(start);
}

// Lazy chunks: most pages never meet XML, or ninjs.
async function xmlReader(url: string): Promise<typeof XmlReader> {
  return lazyChunk(import('./xml/read-xml.js'), { url, kind: 'XML' });
}

async function ninjsReader(url: string): Promise<typeof NinjsReader> {
  return lazyChunk(import('./ninjs/ninjs.js'), { url, kind: 'no JSON Feed' });
}

/** Workers, Node, and pages whose Trusted Types allow no policy, have no parser of HTML that decodes references. */
async function prepareReferences(url: string): Promise<void> {
  if (canDecode()) return;
  const { decodeHTMLStrict } = await lazyChunk(import('./xml/tolerant/parse-tolerantly.js'), {
    url,
    kind: 'read outside of a page',
  });
  decodeBy(decodeHTMLStrict);
}

function readJson(text: string, url: string): unknown {
  if (!isAffordable(text)) throw tooLarge(url, 'JSON values');
  try {
    return JSON.parse(withoutSurroundings(text)) as unknown;
  } catch (cause) {
    const hint = /[}\]]$/.test(text)
      ? 'Correct its syntax error'
      : 'Publish all of it: it may have been cut short';
    throw new FeedError('syntax', url, `The feed ${url} is not valid JSON. ${hint}.`, { cause });
  }
}

/** The list or object in a text that a cache or a callback has added to; the text where there is none. */
function withoutSurroundings(text: string): string {
  const start = text.startsWith('"') ? -1 : text.search(/[[{]/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  return start < 0 ? text : text.slice(start, end);
}

/** Whether a JSON text has few enough objects, lists and members; those that its strings seem to hold count too. */
function isAffordable(text: string): boolean {
  const value = /[{[]|"\s*:/g;
  for (let count = 0; value.test(text); count++) if (count > MAX_JSON_VALUES) return false;
  return true;
}

function shapeOf(document: unknown): string {
  if (Array.isArray(document)) return 'an array of something else';
  if (!isRecord(document)) return `a bare ${document === null ? 'null' : typeof document}`;
  const keys = Object.keys(document).slice(0, 5).join(', ');
  return keys === '' ? 'an empty object' : `an object with ${keys}`;
}
