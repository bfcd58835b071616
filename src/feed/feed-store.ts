/** One source a feed URL a page: whoever shows a feed shares its requests, its state and its last good copy. */
import { FeedSource } from './feed-source.js';
import type { XmlParser } from './xml/xml-document.js';

/** How a source asks, and what reads what it gets. */
export interface SourceOptions {
  /** As in fetch (omit). */
  readonly credentials?: RequestCredentials;
  /** What reads XML; by default the browser's own DOMParser. */
  readonly domParser?: XmlParser;
}

const sources = new Map<string, FeedSource>();

/** The page's one source of this absolute URL, asked with these credentials. */
export function feedSource(
  url: string,
  { credentials = 'omit', domParser }: SourceOptions = {},
): FeedSource {
  const key = `${credentials} ${url}`;
  const known = sources.get(key);
  if (known) return known;
  const source = new FeedSource({
    url,
    credentials,
    domParser,
    onIdle: () => {
      if (sources.get(key) === source) sources.delete(key);
    },
  });
  sources.set(key, source);
  return source;
}
