/** RSS and Atom: a lazy chunk, loaded for the first feed that is XML. */
import type { ArticleInput, Feed } from '../../../model.js';
import { FeedError, unknownFormat } from '../../feed-error.js';
import { lazyChunk } from '../../lazy-chunk.js';
import { pacer } from '../../pacer.js';
import { isAtom, isEntry, readAtom, readAtomEntry } from './atom.js';
import { prepareXml } from './prepare-xml.js';
import { isItem, isRss, readRss, readRssItem } from './rss.js';
import type * as TolerantParser from './tolerant/parse-tolerantly.js';
import { prepareDatesIn } from './values.js';
import {
  allOf,
  childrenOf,
  fieldsOf,
  hasLostEnd,
  hasOwnEntities,
  nameOf,
  parseXml,
  type XmlElement,
  type XmlTree,
} from './xml-dom.js';

/** The elements of an Atom feed (RFC 4287, section 4.1.1, and those of Atom 0.3): it has one of these at least. */
const OF_ATOM = (
  'author category contributor copyright entry generator icon id info link logo modified rights ' +
  'subtitle tagline title updated'
).split(' ');

/** The feed. @throws {FeedError} `syntax`, `unknown-format`, `too-large` or `network`. */
export async function readXmlFeed(text: string, url: string): Promise<Feed> {
  const tree = await treeOf(text, url);
  await prepareDatesIn(text);
  // Some servers put a root of their own around it.
  const root =
    tree.feed ??
    feedAmong(tree.roots) ??
    feedAmong(tree.roots.flatMap((outer) => childrenOf(outer)));
  if (!root) throw unreadable(tree, url);
  const ofRss = ['channel', 'item'];
  const isOfRss = isRss(root) || holds(root, ofRss);
  const feed = await (isOfRss ? readRss : readAtom)(root, url);
  if (feed.articles.length > 0) return feed;
  // An empty feed still says that it is one. A mere root would erase the last good headlines.
  const isFeed = isOfRss ? nameOf(root) === 'channel' || holds(root, ofRss) : holds(root, OF_ATOM);
  if (!isFeed || (!tree.isSound && feed.skipped > 0)) throw unreadable(tree, url);
  return feed;
}

function feedAmong(elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.find(isRss) ?? elements.find(isAtom);
}

function holds(root: XmlElement, names: readonly string[]): boolean {
  return allOf(fieldsOf(root), ...names).length > 0;
}

/** The one article that a single `<item>` or `<entry>` holds. @throws {FeedError} as a whole feed does. */
export async function readXmlItem(
  text: string,
  { url, base }: { readonly url: string; readonly base: string },
): Promise<ArticleInput | undefined> {
  const tree = await treeOf(text, url);
  await prepareDatesIn(text);
  for (const root of tree.roots) {
    if (isEntry(root)) return readAtomEntry(root, base);
    if (isItem(root)) return readRssItem(root, base);
  }
  throw unreadable(tree, url);
}

/**
 * The tree of a text. The tolerant parser reads texts that an engine refuses or that would keep it busy for too
 * long, and all texts where there is no engine.
 */
async function treeOf(text: string, url: string): Promise<XmlTree> {
  const pause = pacer();
  const isDamaged = hasLostEnd(text);
  const hasParser = typeof DOMParser !== 'undefined';
  const prepared = hasParser && !isDamaged && !hasOwnEntities(text) ? prepareXml(text) : undefined;
  // Engines parse a text in one go, so neither what comes before nor what comes next may lengthen it.
  await pause();
  const root = prepared === undefined ? undefined : parseXml(prepared);
  await pause();
  if (root) return { roots: [root], isSound: true };
  const { parseTolerantly } = await tolerantParser(url);
  return parseTolerantly(text, { url, isDamaged });
}

async function tolerantParser(url: string): Promise<typeof TolerantParser> {
  return lazyChunk(import('./tolerant/parse-tolerantly.js'), {
    url,
    kind: 'XML that is not well-formed',
  });
}

/** Why there is no feed in this tree. */
function unreadable({ roots, isSound }: XmlTree, url: string): FeedError {
  const names = roots.map(({ localName }) => localName ?? '');
  const isPage = names.some((name) => /^html$/i.test(name));
  if (!isSound && !isPage) return notWellFormed(url);
  return unknownFormat(isPage ? 'an HTML page' : `an XML document of <${names[0] ?? ''}>`, url);
}

function notWellFormed(url: string): FeedError {
  return new FeedError(
    'syntax',
    url,
    `The feed ${url} is not well-formed XML, and no article could be read. Publish all of it, and escape each & and < in a text.`,
  );
}
