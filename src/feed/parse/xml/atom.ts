/** Atom 1.0 (RFC 4287), and 0.3 where feeds still use it. */
import type { ArticleInput, Feed } from '../../../model.js';
import { omitUndefined } from '../../omit-undefined.js';
import { languageTag } from '../../text/language-tag.js';
import { firstNames, firstOf, MAX_NODES, MAX_TAGS } from '../../limits.js';
import { lineOfText, oneLine, startOfName } from '../../text/plain-text.js';
import { safeLink } from '../../text/safe-url.js';
import { articleId } from '../article-id.js';
import { articleInput, type FeedDefaults, type ItemDates } from '../article-input.js';
import { normalizeFeed, type FeedFields } from '../normalize-feed.js';
import { imageIn } from './images.js';
import { mediaText, mediaTitle } from './media-text.js';
import { authorsIn, dateIn, lineOfConstruct, textConstruct } from './values.js';
import {
  allOf,
  baseOf,
  feedBaseIn,
  fieldsOf,
  linksIn,
  nameOf,
  textOf,
  type Fields,
  type XmlElement,
} from './xml-dom.js';

/** Whether this is the root of an Atom feed. */
export function isAtom(root: XmlElement): boolean {
  return /^(?:atom:)?feed$/.test(nameOf(root));
}

/** Whether this is an entry of Atom. */
export function isEntry(element: XmlElement): boolean {
  return /^(?:atom:)?entry$/.test(nameOf(element));
}

/** The feed; entries that nothing identifies are counted in `skipped`. */
export function readAtom(root: XmlElement, url: string): Promise<Feed> {
  const fields = fieldsOf(root, MAX_NODES);
  const base = baseOf(root, feedBaseIn(fields, url));
  const feed = {
    title: lineOfConstruct(fields, 'atom:title'),
    homepage: linkIn(fields, base),
    language: languageOf(root),
    authors: authorsIn(fields),
  };
  return normalizeFeed(
    { ...omitUndefined<FeedFields>(feed), url },
    {
      list: allOf(fields, 'atom:entry'),
      datesOf: (entry) => datesIn(fieldsOf(entry)),
      read: (entry) => readAtomEntry(entry, base, feed),
    },
  );
}

/** One article; undefined where nothing identifies it. Authors and language that it lacks are the feed's. */
export function readAtomEntry(
  entry: XmlElement,
  feedBase: string,
  feed: FeedDefaults = {},
): ArticleInput | undefined {
  const fields = fieldsOf(entry);
  const base = baseOf(entry, feedBase);
  const content = textConstruct(allOf(fields, 'atom:content')[0], base);
  const summary = textConstruct(allOf(fields, 'atom:summary')[0], base);
  const text = content ?? summary;
  const body = text ?? mediaText(fields, 'media:description', 'media:text');
  const authors = authorsIn(fields);
  const headline = lineOfConstruct(fields, 'atom:title') ?? mediaTitle(fields);
  return articleInput(
    {
      id: articleId(textOf(fields, 'atom:id')),
      url: linkIn(fields, base),
      headline,
      summary: content && summary ? oneLine(summary) || undefined : undefined,
      bodyHtml: body?.isHtml ? body.value : undefined,
      bodyText: body?.isHtml === false ? body.value : undefined,
      image: imageIn(fields, base, { headline, body: text ? undefined : body }),
      ...datesIn(fields),
      source: sourceIn(fields),
      authors: authors.length > 0 ? authors : feed.authors,
      language: languageOf(entry) ?? feed.language,
      tags: firstNames(allOf(fields, 'atom:category'), MAX_TAGS, tagOf),
    },
    () => [summary, body].map((other) => (other ? oneLine(other) : '')),
  );
}

function datesIn(fields: Fields): ItemDates {
  return {
    published: dateIn(fields, 'atom:published', 'atom:issued'),
    updated: dateIn(fields, 'atom:updated', 'atom:modified'),
  };
}

function linkIn(fields: Fields, base: string): string | undefined {
  const links = linksIn(fields, 'alternate');
  const pages = links.filter((link) => /html/.test(link.getAttribute('type') ?? 'html'));
  return firstOf([...pages, ...links], 1, (link) =>
    safeLink(link.getAttribute('href') ?? '', baseOf(link, base)),
  )[0];
}

// An entry that was copied from another feed names that feed (RFC 4287, section 4.2.11).
function sourceIn(fields: Fields): string | undefined {
  const [source] = allOf(fields, 'atom:source');
  return source && lineOfConstruct(fieldsOf(source), 'atom:title');
}

function tagOf(category: XmlElement): string | undefined {
  const words = category.getAttribute('label') ?? category.getAttribute('term') ?? '';
  return lineOfText(startOfName(words)) || undefined;
}

function languageOf(element: XmlElement): string | undefined {
  return languageTag(element.getAttribute('xml:lang') ?? '');
}
