/** RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification) and RSS 1.0, which is RDF (https://web.resource.org/rss/1.0/). */
import type { ArticleInput, Feed } from '../../../model.js';
import { omitUndefined } from '../../omit-undefined.js';
import { languageTag } from '../../text/language-tag.js';
import { firstNames, firstOf, MAX_NODES, MAX_TAGS } from '../../limits.js';
import { lineOfHtml, oneLine, startOfName } from '../../text/plain-text.js';
import { safeLink } from '../../text/safe-url.js';
import { articleId } from '../article-id.js';
import { articleInput, type FeedDefaults, type ItemDates } from '../article-input.js';
import { normalizeFeed, type FeedFields } from '../normalize-feed.js';
import { isEntry, readAtomEntry } from './atom.js';
import { imageIn } from './images.js';
import { mediaText, mediaTitle } from './media-text.js';
import { authorsIn, dateIn, htmlOf, textConstruct } from './values.js';
import {
  allOf,
  baseOf,
  childrenOf,
  feedBaseIn,
  fieldsOf,
  lineOf,
  linksIn,
  nameOf,
  textOf,
  type Fields,
  type XmlElement,
} from './xml-dom.js';
import { vocabularyOf } from './vocabularies.js';

/** Whether this is the root of an RSS feed: RDF and a bare channel need what is RSS in them, or say that they are. */
export function isRss(root: XmlElement): boolean {
  const name = (root.localName ?? '').toLowerCase();
  if (name !== 'rdf' && name !== 'channel') return name === 'rss';
  const isNamedSo = vocabularyOf(root.getAttribute('xmlns'), '?') === '';
  return isNamedSo || allOf(fieldsOf(root), 'channel', 'item').length > 0;
}

/** Whether this is an item of RSS. */
export function isItem(element: XmlElement): boolean {
  return /^(?:atom:)?item$/.test(nameOf(element));
}

/** The feed; items that nothing identifies are counted in `skipped`. */
export function readRss(root: XmlElement, url: string): Promise<Feed> {
  const channels = allOf(fieldsOf(root), 'channel');
  const [channel = root] = channels;
  const fields = fieldsOf(channel, MAX_NODES);
  const base = baseOf(channel, baseOf(root, feedBaseIn(fields, url)));
  // In RSS 1.0 the items stand beside the channel, and some feeds put `<items>` around them.
  const items = [root, ...channels]
    .flatMap((parent) => childrenOf(parent, MAX_NODES))
    .flatMap((child) => (nameOf(child) === 'items' ? childrenOf(child, MAX_NODES) : child))
    .filter((child) => isEntry(child) || isItem(child));
  const language = languageIn(fields);
  const feed = {
    title: lineOf(fields, 'title', 'dc:title'),
    homepage: safeLink(textOf(fields, 'link') ?? '', base),
    language,
  };
  return normalizeFeed(
    { ...omitUndefined<FeedFields>(feed), url },
    {
      list: items,
      datesOf: (item) => datesIn(fieldsOf(item)),
      read: (item) => (isEntry(item) ? readAtomEntry : readRssItem)(item, base, { language }),
    },
  );
}

/** One article; undefined where nothing identifies it. A language that it lacks is the feed's. */
export function readRssItem(
  item: XmlElement,
  feedBase: string,
  feed: FeedDefaults = {},
): ArticleInput | undefined {
  const fields = fieldsOf(item);
  const base = baseOf(item, feedBase);
  const description = htmlOf(fields, base, 'description', 'dc:description', 'itunes:summary');
  const content =
    htmlOf(fields, base, 'content:encoded') ??
    textConstruct(allOf(fields, 'atom:content')[0], base);
  const text = content ?? description;
  const body = text ?? mediaText(fields, 'media:description', 'media:text');
  const headline = lineOf(fields, 'title', 'dc:title') ?? mediaTitle(fields);
  return articleInput(
    {
      id: articleId(textOf(fields, 'guid') ?? item.getAttribute('rdf:about')),
      url: linkIn(fields, base),
      headline,
      summary: content && description ? oneLine(description) || undefined : undefined,
      bodyHtml: body?.isHtml ? body.value : undefined,
      bodyText: body?.isHtml === false ? body.value : undefined,
      image: imageIn(fields, base, { headline, body: text ? undefined : body }),
      ...datesIn(fields),
      source: lineOf(fields, 'source'),
      authors: authorsIn(fields),
      language: languageIn(fields) ?? feed.language,
      tags: firstNames(
        allOf(fields, 'category', 'dc:subject'),
        MAX_TAGS,
        ({ textContent }) => lineOfHtml(startOfName(textContent)) || undefined,
      ),
    },
    () => [description, body].map((other) => (other ? oneLine(other) : '')),
  );
}

function datesIn(fields: Fields): ItemDates {
  return {
    published: dateIn(
      fields,
      'pubdate',
      'dc:date',
      'atom:published',
      'dcterms:issued',
      'dcterms:created',
    ),
    updated: dateIn(fields, 'atom:updated', 'dcterms:modified'),
  };
}

function linkIn(fields: Fields, base: string): string | undefined {
  const [guid] = allOf(fields, 'guid');
  const candidates = [
    ...allOf(fields, 'link').map(({ textContent }) => textContent),
    ...linksIn(fields, 'alternate').map((link) => link.getAttribute('href')),
    // By the specification a guid is an address unless marked otherwise; many unmarked ones are none.
    guid?.getAttribute('isPermaLink') !== 'false' && /^\s*https?:/i.test(guid?.textContent ?? '')
      ? guid?.textContent
      : undefined,
  ];
  return firstOf(candidates, 1, (candidate) => safeLink(candidate?.trim() ?? '', base))[0];
}

function languageIn(fields: Fields): string | undefined {
  return languageTag(textOf(fields, 'language', 'dc:language') ?? '');
}
