/** Atom 1.0 (RFC 4287), and what is left of 0.3. */
import type { ArticleInput, Feed } from '../../model.js';
import { assembleFeed, type FeedFields } from '../assemble-feed.js';
import { readDate } from '../dates.js';
import { headlineFor } from '../headline-for.js';
import { languageTag } from '../language-tag.js';
import { plainText } from '../plain-text.js';
import { present } from '../present.js';
import { safeLink } from '../safe-url.js';
import { imageIn } from './media.js';
import { xhtmlSource } from './xhtml-source.js';
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

/** Whether this is the root of an Atom feed. */
export function isAtom(root: XmlElement): boolean {
  return nameOf(root) === 'atom:feed';
}

/** The feed; entries with nothing to know them by are left out and counted in `skipped`. */
export function readAtom(root: XmlElement, url: string): Feed {
  const fields = fieldsOf(root);
  const base = baseOf(root, url);
  const entries = allOf(fields, 'atom:entry');
  const feed = { base, language: languageOf(root), authors: authorsIn(fields) };
  const inputs = entries.flatMap((entry) => readAtomEntry(entry, feed) ?? []);
  return assembleFeed({
    ...present<FeedFields>({
      title: plainText(textOf(fields, 'atom:title') ?? '') || undefined,
      homepage: linkIn(fields, base),
      language: feed.language,
      authors: feed.authors,
    }),
    url,
    expired: false,
    skipped: entries.length - inputs.length,
    inputs,
  });
}

/** One article; undefined where there is nothing to know it by. */
export function readAtomEntry(
  entry: XmlElement,
  feed: {
    readonly base: string;
    readonly language: string | undefined;
    readonly authors: readonly string[] | undefined;
  },
): ArticleInput | undefined {
  const fields = fieldsOf(entry);
  const base = baseOf(entry, feed.base);
  const id = textOf(fields, 'atom:id');
  const url = linkIn(fields, base);
  const content = textConstruct(fields, 'atom:content', base);
  const summary = textConstruct(fields, 'atom:summary', base);
  const body = content ?? summary;
  const headline =
    plainText(textOf(fields, 'atom:title') ?? '') ||
    headlineFor([summary?.value, content?.value], url);
  if (headline === '' && id === undefined && url === undefined) return undefined;
  const ownAuthors = authorsIn(fields);
  return present<ArticleInput>({
    id,
    url,
    headline,
    summary: content && summary ? plainText(summary.value) || undefined : undefined,
    bodyHtml: body?.isHtml ? body.value : undefined,
    bodyText: body?.isHtml === false ? body.value : undefined,
    image: imageIn(fields, base),
    published: readDate(textOf(fields, 'atom:published', 'atom:issued')),
    updated: readDate(textOf(fields, 'atom:updated', 'atom:modified')),
    authors: ownAuthors.length > 0 ? ownAuthors : feed.authors,
    language: languageOf(entry) ?? feed.language,
    tags: allOf(fields, 'atom:category').flatMap(
      (category) =>
        plainText(category.getAttribute('label') ?? category.getAttribute('term') ?? '') || [],
    ),
  });
}

/** A text of the three types of RFC 4287, section 3.1; content that lies elsewhere, or is no text, is left out. */
function textConstruct(
  fields: Fields,
  name: string,
  base: string,
): { readonly value: string; readonly isHtml: boolean } | undefined {
  const [element] = allOf(fields, name);
  if (!element || element.getAttribute('src') !== null) return undefined;
  const type = element.getAttribute('type') ?? 'text';
  if (/^(?:xhtml|application\/xhtml\+xml)$/.test(type)) {
    return { value: xhtmlSource(element, baseOf(element, base)), isHtml: true };
  }
  const value = element.textContent?.trim() ?? '';
  if (value === '' || !/^(?:text|html|text\/.*)$/.test(type)) return undefined;
  return { value, isHtml: /html$/.test(type) };
}

function linkIn(fields: Fields, base: string): string | undefined {
  const links = allOf(fields, 'atom:link').filter(
    (link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate',
  );
  const pages = links.filter((link) => /html/.test(link.getAttribute('type') ?? 'html'));
  return [...pages, ...links]
    .map((link) => safeLink(link.getAttribute('href') ?? '', baseOf(link, base)))
    .find((url) => url !== undefined);
}

function authorsIn(fields: Fields): readonly string[] {
  return allOf(fields, 'atom:author').flatMap((author) => {
    const name = childrenOf(author).find((child) => nameOf(child) === 'atom:name');
    return plainText(name?.textContent ?? '') || [];
  });
}

function languageOf(element: XmlElement): string | undefined {
  return languageTag(element.getAttribute('xml:lang') ?? '');
}
