/** RSS and Atom: loaded only when a feed turns out to be XML. */
import type { ArticleInput, Feed } from '../../model.js';
import { FeedError } from '../feed-error.js';
import { isAtom, readAtom, readAtomEntry } from './atom.js';
import { isRss, readRss, readRssItem } from './rss.js';
import {
  hasOwnEntities,
  nameOf,
  parseXml,
  type XmlElement,
  type XmlParser,
} from './xml-document.js';

/** Where XML comes from, and what reads it. */
export interface XmlSetting {
  readonly url: string;
  /** The browser's own where left out. */
  readonly domParser: XmlParser | undefined;
}

/** The feed. @throws {FeedError} `xml-unavailable`, `syntax` or `unknown-format`. */
export function readXmlFeed(text: string, setting: XmlSetting): Feed {
  const root = rootOf(text, setting);
  if (isRss(root)) return readRss(root, setting.url);
  if (isAtom(root)) return readAtom(root, setting.url);
  throw unknownRoot(root, setting.url);
}

/** The one article that a single `<item>` or `<entry>` holds. @throws {FeedError} as a whole feed does. */
export function readXmlItem(text: string, setting: XmlSetting): ArticleInput | undefined {
  const root = rootOf(text, setting);
  const feed = { base: setting.url, language: undefined, authors: undefined };
  if (nameOf(root) === 'atom:entry') return readAtomEntry(root, feed);
  if (nameOf(root) === 'item') return readRssItem(root, feed);
  throw unknownRoot(root, setting.url);
}

function rootOf(text: string, { url, domParser }: XmlSetting): XmlElement {
  const parser = domParser ?? ownParser();
  if (!parser) throw unavailable(url);
  if (hasOwnEntities(text)) throw ownEntities(url);
  let root: XmlElement | undefined;
  try {
    root = parseXml(text, parser);
  } catch (cause) {
    // A TypeError comes from Trusted Types, which let no string through; what else is thrown, by parsers
    // outside of browsers, is about the text.
    throw cause instanceof TypeError ? unavailable(url, cause) : notWellFormed(url, cause);
  }
  if (!root) throw notWellFormed(url);
  return root;
}

function ownParser(): XmlParser | undefined {
  return typeof DOMParser === 'undefined' ? undefined : new DOMParser();
}

function unavailable(url: string, cause?: unknown): FeedError {
  return new FeedError(
    'xml-unavailable',
    url,
    `The feed ${url} is XML, and there is no parser for it here. Pass one as domParser; in a page with Trusted Types, allow the policy off-the-wire.`,
    { cause },
  );
}

function ownEntities(url: string): FeedError {
  return new FeedError(
    'syntax',
    url,
    `The feed ${url} declares entities of its own, which are not read. Write the characters themselves.`,
  );
}

function notWellFormed(url: string, cause?: unknown): FeedError {
  return new FeedError(
    'syntax',
    url,
    `The feed ${url} is not well-formed XML. It may have been cut short, or hold an unescaped & or <.`,
    { cause },
  );
}

function unknownRoot({ localName }: XmlElement, url: string): FeedError {
  const found = localName === 'html' ? 'an HTML page' : `an XML document of <${localName ?? ''}>`;
  return new FeedError(
    'unknown-format',
    url,
    `Expected JSON Feed, ninjs, RSS or Atom at ${url} and found ${found}. Check that the address is the feed's own.`,
  );
}
