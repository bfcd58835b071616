/** The candidates of a srcset, read as browsers read them. */
import { MAX_URL_LENGTH } from '../feed/safe-url.js';
import { mediaUrl } from './attributes.js';
import type { Surroundings } from './surroundings.js';

const MAX_CANDIDATES = 16;
const MAX_LENGTH = MAX_CANDIDATES * (MAX_URL_LENGTH + 16);
const DESCRIPTOR = /^\d{1,5}(?:\.\d{1,4})?[wx]$/;
const BLANK = /\s/;

/** One image of a srcset. */
export interface Candidate {
  readonly url: string;
  /** Such as `2x` or `640w`; empty where none was given. */
  readonly descriptor: string;
}

/** The first 16 candidates whose URL and descriptor are good. */
export function readSrcset(raw: string, where: Surroundings): Candidate[] {
  if (raw.length > MAX_LENGTH) return [];
  const good: Candidate[] = [];
  for (const [rawUrl, descriptor] of splitCandidates(raw)) {
    const url = mediaUrl(rawUrl, where);
    if (url && (descriptor === '' || DESCRIPTOR.test(descriptor))) good.push({ url, descriptor });
    if (good.length === MAX_CANDIDATES) break;
  }
  return good;
}

/** The candidates as a srcset again, undefined where there are none. */
export function writeSrcset(candidates: readonly Candidate[]): string | undefined {
  return (
    candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trim()).join(', ') || undefined
  );
}

// A comma within a URL belongs to it; one at its end, or behind a descriptor, parts two candidates.
function* splitCandidates(raw: string): Generator<readonly [url: string, descriptor: string]> {
  let at = 0;
  while (at < raw.length) {
    const start = skipWhile(raw, at, (char) => char === ',' || BLANK.test(char));
    const end = skipWhile(raw, start, (char) => !BLANK.test(char));
    const urlEnd = skipCommasBack(raw, start, end);
    const comma = raw.indexOf(',', end);
    const stop = urlEnd < end ? end : comma < 0 ? raw.length : comma;
    if (urlEnd > start) yield [raw.slice(start, urlEnd), raw.slice(end, stop).trim()];
    at = stop + 1;
  }
}

function skipWhile(text: string, from: number, test: (char: string) => boolean): number {
  let at = from;
  while (at < text.length && test(text.charAt(at))) at += 1;
  return at;
}

function skipCommasBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charAt(at - 1) === ',') at -= 1;
  return at;
}
