import type { Feed } from '../model.js';
import { FeedError } from './feed-error.js';
import { isJsonFeed, readJsonFeed } from './json-feed.js';
import { isRecord } from './record.js';

/** What is known of a feed besides its bytes. */
export interface ParseOptions {
  /** Where it came from, after redirects: relative links are resolved against it. */
  readonly url: string;
}

/**
 * Reads a feed, its format told from its content and never from its name: JSON Feed 1 and 1.1.
 * @throws {FeedError} `syntax` where the body is empty, broken or cut short; `unknown-format` for anything else.
 */
export async function parseFeed(body: string | ArrayBuffer, { url }: ParseOptions): Promise<Feed> {
  const text = (typeof body === 'string' ? body : new TextDecoder().decode(body))
    .replace(/^\ufeff/, '')
    .trim();
  if (text === '') {
    throw new FeedError('syntax', url, `The feed ${url} is empty. Expected a JSON Feed document.`);
  }
  if (text.startsWith('<')) throw notJson(text, url);
  const document = readJson(text, url);
  if (!isJsonFeed(document)) throw unknownShape(document, url);
  return readJsonFeed(document, url);
}

function readJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const hint = /[}\]]$/.test(text) ? 'It holds a syntax error' : 'It may have been cut short';
    throw new FeedError('syntax', url, `The feed ${url} is not valid JSON. ${hint}.`, { cause });
  }
}

function notJson(text: string, url: string): FeedError {
  const isPage = /^<(?:!doctype html|html|head|body)\b/i.test(text);
  const found = isPage ? 'an HTML page' : 'an XML document';
  return new FeedError(
    'unknown-format',
    url,
    `Expected a JSON Feed at ${url} and found ${found}. Check that the address is the feed's own.`,
  );
}

function unknownShape(document: unknown, url: string): FeedError {
  const found = isRecord(document)
    ? `an object with ${Object.keys(document).slice(0, 5).join(', ') || 'nothing in it'}`
    : Array.isArray(document)
      ? 'an array'
      : `a bare ${typeof document}`;
  return new FeedError(
    'unknown-format',
    url,
    `Expected a JSON Feed at ${url} (an object with version and items) and found ${found}.`,
  );
}
