/** Which feed an element asks for, read from what its author wrote. */
import { numberFrom, oneOf } from './options.js';

/** Seconds between two requests. */
const DEFAULT_REFRESH = 60;
const LEAST_REFRESH = 15;

/** Which feed an element shows. */
export interface FeedQuestion {
  /** As written in the attribute: relative to the document. */
  readonly src: string;
  readonly credentials: RequestCredentials;
  /** Seconds; 0 = never again. */
  readonly refresh: number;
  /** As written in the attribute: relative to the document. */
  readonly stream: string | undefined;
  readonly withoutCache: boolean;
}

/** Which feed an element asks for by its properties, invalid ones read as their defaults; none without `src`. */
export function feedQuestion(asked: {
  readonly src: string | undefined;
  readonly credentials: string;
  readonly refresh: number;
  readonly stream: string | undefined;
  readonly withoutCache: boolean;
}): FeedQuestion | undefined {
  if (!asked.src) return undefined;
  const refresh = numberFrom(asked.refresh, 0, DEFAULT_REFRESH);
  return {
    src: asked.src,
    credentials: credentialsFrom(asked.credentials),
    refresh: refresh === 0 ? 0 : Math.max(LEAST_REFRESH, refresh),
    stream: asked.stream || undefined,
    withoutCache: asked.withoutCache,
  };
}

/** Whether cookies are sent, as in fetch; anything else than its words counts as `omit`. */
export function credentialsFrom(credentials: string): RequestCredentials {
  return oneOf(credentials, ['omit', 'same-origin', 'include']);
}

/** An http or https URL relative to the document; undefined for what is none. */
export function absoluteUrl(src: string): string | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
