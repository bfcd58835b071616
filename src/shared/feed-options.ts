/** The feeds that an element shows, read from its attributes. */
import type { MergeOptions } from '../feed/merge-feeds.js';
import { page } from '../page.js';
import { parseEnum, parseNumber } from './attribute-values.js';

/** Seconds between two requests: the default, and the minimum. */
const DEFAULT_REFRESH = 60;
const MIN_REFRESH = 15;

/** The feeds that an element shows. */
export interface FeedOptions {
  /** As written in the attribute: relative to the document. */
  readonly sources: readonly string[];
  readonly credentials: RequestCredentials;
  /** Seconds; 0 = no further requests. */
  readonly refresh: number;
  /** As written in the attribute: relative to the document. */
  readonly stream: string | undefined;
  readonly withoutCache: boolean;
  /** How the feeds are merged. */
  readonly merge?: MergeOptions | undefined;
}

/** The feeds that an element's properties name, invalid values read as their defaults; undefined without `src`. */
export function feedOptions(properties: {
  readonly src: string | undefined;
  readonly credentials: string;
  readonly refresh: number;
  readonly stream: string | undefined;
  readonly withoutCache: boolean;
}): FeedOptions | undefined {
  const sources = sourcesIn(properties.src);
  if (sources.length === 0) return undefined;
  const refresh = parseNumber(properties.refresh, 0, DEFAULT_REFRESH);
  return {
    sources,
    credentials: parseEnum(properties.credentials, ['same-origin', 'omit', 'include']),
    refresh: refresh === 0 ? 0 : Math.max(MIN_REFRESH, refresh),
    stream: properties.stream || undefined,
    withoutCache: properties.withoutCache,
  };
}

/** The URLs of a `src`, as written, each once. */
export function sourcesIn(src: unknown): readonly string[] {
  const urls = typeof src === 'string' ? src.split(/[\t\n\f\r ]+/) : [];
  return [...new Set(urls)].filter((url) => url !== '');
}

/** Whether two lists of feeds have one in common: the headlines then go on, with others among them. */
export function isSameSource(before: readonly string[], now: readonly string[]): boolean {
  return before.some((src) => now.includes(src));
}

/** An http or https URL relative to the document; undefined for anything else. */
export function absoluteUrl(src: string): string | undefined {
  try {
    const url = new URL(src, page.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
