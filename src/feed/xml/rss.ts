/** RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification) and RSS 1.0, which is RDF (https://web.resource.org/rss/1.0/). */
import type { ArticleInput, Feed } from '../../model.js';
import { assembleFeed, type FeedFields } from '../assemble-feed.js';
import { readDate } from '../dates.js';
import { headlineFor } from '../headline-for.js';
import { languageTag } from '../language-tag.js';
import { plainText } from '../plain-text.js';
import { present } from '../present.js';
import { safeLink } from '../safe-url.js';
import { imageIn } from './media.js';
import {
  allOf,
  baseOf,
  childrenOf,
  fieldsOf,
  nameOf,
  textOf,
  type Fields,
  type XmlElement,
} from './xml-document.js';

/** Whether this is the root of an RSS feed: RDF by itself may be anything. */
export function isRss(root: XmlElement): boolean {
  return (
    /^(?:rss|rdf:RDF)$/i.test(nameOf(root)) &&
    childrenOf(root).some((child) => /^(?:channel|item)$/.test(nameOf(child)))
  );
}

/** The feed; items with nothing to know them by are left out and counted in `skipped`. */
export function readRss(root: XmlElement, url: string): Feed {
  const channel = childrenOf(root).find((child) => nameOf(child) === 'channel');
  const fields: Fields = channel ? fieldsOf(channel) : new Map();
  const base = channel ? baseOf(channel, baseOf(root, url)) : url;
  // In RSS 1.0 the items stand beside the channel.
  const items = [...allOf(fields, 'item'), ...allOf(fieldsOf(root), 'item')];
  const language = languageIn(fields);
  const inputs = items.flatMap((item) => readRssItem(item, { base, language }) ?? []);
  return assembleFeed({
    ...present<FeedFields>({
      title: plainText(textOf(fields, 'title') ?? '') || undefined,
      homepage: safeLink(textOf(fields, 'link') ?? '', base),
      language,
    }),
    url,
    expired: false,
    skipped: items.length - inputs.length,
    inputs,
  });
}

/** One article; undefined where there is nothing to know it by. */
export function readRssItem(
  item: XmlElement,
  feed: { readonly base: string; readonly language: string | undefined },
): ArticleInput | undefined {
  const fields = fieldsOf(item);
  const base = baseOf(item, feed.base);
  const id = textOf(fields, 'guid') ?? item.getAttribute('rdf:about')?.trim();
  const url = linkIn(fields, base);
  const description = textOf(fields, 'description', 'dc:description');
  const content = textOf(fields, 'content:encoded', 'atom:content');
  const headline =
    plainText(textOf(fields, 'title', 'dc:title') ?? '') ||
    headlineFor([description, content], url);
  if (headline === '' && !id && url === undefined) return undefined;
  return present<ArticleInput>({
    id: id || undefined,
    url,
    headline,
    summary: content === undefined ? undefined : plainText(description ?? '') || undefined,
    bodyHtml: content ?? description,
    image: imageIn(fields, base),
    published: readDate(textOf(fields, 'pubDate', 'dc:date', 'atom:published')),
    updated: readDate(textOf(fields, 'atom:updated', 'dcterms:modified')),
    authors: allOf(fields, 'dc:creator', 'author').flatMap(authorOf),
    language: languageIn(fields) ?? feed.language,
    tags: allOf(fields, 'category', 'dc:subject').flatMap(
      ({ textContent }) => plainText(textContent ?? '') || [],
    ),
  });
}

function linkIn(fields: Fields, base: string): string | undefined {
  const [guid] = allOf(fields, 'guid');
  const candidates = [
    ...allOf(fields, 'link').map(({ textContent }) => textContent),
    ...allOf(fields, 'atom:link')
      .filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
      .map((link) => link.getAttribute('href')),
    // A guid is an address unless it says otherwise; many are not, and do not.
    guid?.getAttribute('isPermaLink') !== 'false' && /^\s*https?:/i.test(guid?.textContent ?? '')
      ? guid?.textContent
      : undefined,
  ];
  return candidates
    .map((candidate) => safeLink(candidate?.trim() ?? '', base))
    .find((url) => url !== undefined);
}

// RSS 2.0 asks for an address, "desk@news.example (Ruth Callan)": the name is what readers want.
function authorOf({ textContent }: XmlElement): string | readonly string[] {
  const text = plainText(textContent ?? '');
  const named = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1];
  return named ?? (/^\S+@\S+$/.test(text) ? [] : text || []);
}

function languageIn(fields: Fields): string | undefined {
  return languageTag(textOf(fields, 'language', 'dc:language') ?? '');
}
