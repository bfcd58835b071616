/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), from which our parser makes the same feed. */
import { inOwnOrder } from '../feed/own-order.js';
import { RELAY_EXTENSION } from '../feed/parse/relay-fields.js';
import { lineOfMixed } from '../feed/text/plain-text.js';
import type { Article, Feed, Image, WireSlug } from '../model.js';
import { parseSlug } from '../wire/parse-slug.js';

type Json = Readonly<Record<string, unknown>>;

/** The text of the feed. */
export function writeJsonFeed(feed: Feed): string {
  const { homepage, authors } = feed;
  const language = sharedLanguage(feed);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: written(feed.title ?? ''),
    home_page_url: homepage,
    language,
    authors: authors?.map(authorOf),
    expired: feed.expired || undefined,
    items: inOwnOrder(feed).map((article) =>
      itemOf(article, { language, hasAuthors: Boolean(authors) }),
    ),
  });
}

/** A feed's language counts for each article without one: only then may it be written. */
function sharedLanguage({ language, articles }: Feed): string | undefined {
  return articles.every((article) => article.language !== undefined) ? language : undefined;
}

function itemOf(
  article: Article,
  { language, hasAuthors }: { language: string | undefined; hasAuthors: boolean },
): Json {
  const { bodyHtml, bodyText, authors, tags, image } = article;
  const hasBody = bodyHtml !== undefined || bodyText !== undefined;
  return {
    id: article.id,
    url: article.url,
    title: article.headline === '' ? undefined : written(article.headline),
    // The format demands one of the two.
    content_text: hasBody ? bodyText : '',
    content_html: bodyHtml,
    summary: article.summary === undefined ? undefined : written(article.summary),
    image: image?.url,
    date_published: article.published?.toISOString(),
    date_modified: article.updated?.toISOString(),
    // An empty list says that the feed's authors are not this article's.
    authors: authors.length > 0 || hasAuthors ? authors.map(authorOf) : undefined,
    language: article.language === language ? undefined : article.language,
    tags: tags.length > 0 ? tags.map(written) : undefined,
    [RELAY_EXTENSION]: extensionOf(article),
  };
}

/** The facts for which JSON Feed has no field; undefined where there are none. */
function extensionOf(article: Article): Json | undefined {
  const { source, place, sameAs, status, wire, image } = article;
  const isTold = status !== (wire.kind === 'withdrawal' ? 'withdrawn' : 'usable');
  return orNothing({
    source: source === undefined ? undefined : written(source),
    place: place === undefined ? undefined : written(place),
    status: isTold ? status : undefined,
    sameAs,
    ...slugDifferences(wire, parseSlug(article.headline)),
    image: image && imageFacts(image),
  });
}

/** The fields of a slug that the headline alone does not tell. */
function slugDifferences(wire: WireSlug, parsed: WireSlug): Json {
  const names = Object.keys(wire) as (keyof WireSlug)[];
  const told = names.filter((name) => wire[name] !== parsed[name]);
  return Object.fromEntries(
    told.map((name) => {
      const value = wire[name];
      return [name, typeof value === 'string' ? written(value) : value];
    }),
  );
}

function imageFacts({ alt, caption, credit, width, height }: Image): Json | undefined {
  const [altText, captionText, creditText] = [alt, caption, credit].map((text) =>
    text === undefined ? undefined : written(text),
  );
  return orNothing({ alt: altText, caption: captionText, credit: creditText, width, height });
}

function orNothing(fields: Json): Json | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
}

function authorOf(name: string): Json {
  return { name: written(name) };
}

/** A text for a field that feed readers may take for HTML. Its characters are escaped only where it looks like HTML. */
function written(text: string): string {
  if (lineOfMixed(text) === text) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
