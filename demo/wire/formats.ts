/** The wire in the other formats that feeds come in. */
import type { WireFeed, WireItem } from './json-feed.js';

/** A format: its content type, and how it is made of the JSON Feed. */
export interface Format {
  readonly type: string;
  readonly write: (feed: WireFeed) => string;
}

/** All formats, by the last part of their addresses. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'feed.json': { type: 'application/feed+json', write: (feed) => JSON.stringify(feed) },
  'ninjs.json': { type: 'application/json', write: (feed) => JSON.stringify(ninjsOf(feed)) },
  'rss.xml': { type: 'application/rss+xml', write: rssOf },
  'atom.xml': { type: 'application/atom+xml', write: atomOf },
};

function ninjsOf({ items, authors }: WireFeed): object {
  return {
    items: items.map((item) => ({
      uri: item.id,
      type: 'text',
      headlines: [{ role: 'main', value: item.title }],
      bodies: [{ role: 'main', contentType: 'text/html', value: item.content_html }],
      ...(item.summary && { descriptions: [{ value: item.summary }] }),
      ...(item.image && {
        associations: [{ type: 'picture', renditions: [{ href: item.image }] }],
      }),
      altIds: [{ role: 'web', value: item.url }],
      firstCreated: item.date_published,
      versionCreated: item.date_modified ?? item.date_published,
      ...(item.authors && { by: item.authors.map(({ name }) => name).join(', ') }),
      copyrightHolder: authors[0]?.name,
      language: item.language,
      subjects: item.tags.map((name) => ({ name })),
      pubStatus: 'usable',
    })),
  };
}

function rssOf({ title, home_page_url: home, language, items }: WireFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>${element('title', title)}${element('link', home)}${element('language', language)}
${items.map(rssItem).join('\n')}
</channel>
</rss>`;
}

function rssItem(item: WireItem): string {
  return `<item>${[
    element('title', item.title),
    element('link', item.url),
    `<guid isPermaLink="false">${escaped(item.id)}</guid>`,
    element('description', item.summary),
    element('content:encoded', item.content_html),
    element('pubDate', new Date(item.date_published).toUTCString()),
    element('atom:updated', item.date_modified),
    element('dc:language', item.language),
    ...(item.authors ?? []).map(({ name }) => element('dc:creator', name)),
    ...item.tags.map((tag) => element('category', tag)),
    item.image ? `<media:content url="${escaped(item.image)}" medium="image"/>` : '',
  ].join('')}</item>`;
}

function atomOf(feed: WireFeed): string {
  const { title, home_page_url: home, feed_url: self, language, authors, items } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${escaped(language)}">
${element('title', title)}${element('id', self)}<link href="${escaped(home)}"/><author>${element('name', authors[0]?.name)}</author>
${items.map(atomEntry).join('\n')}
</feed>`;
}

function atomEntry(item: WireItem): string {
  return `<entry xml:lang="${escaped(item.language)}">${[
    element('title', item.title),
    element('id', item.id),
    `<link href="${escaped(item.url)}"/>`,
    element('summary', item.summary),
    `<content type="html">${escaped(item.content_html)}</content>`,
    element('published', item.date_published),
    element('updated', item.date_modified ?? item.date_published),
    ...(item.authors ?? []).map(({ name }) => `<author>${element('name', name)}</author>`),
    ...item.tags.map((tag) => `<category term="${escaped(tag)}"/>`),
    item.image ? `<media:content url="${escaped(item.image)}" medium="image"/>` : '',
  ].join('')}</entry>`;
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
