/** Finds the addresses of a picture, also where they wait for a script that never comes. */
import { MAX_URL_LENGTH } from '../feed/text/safe-url.js';
import { LATE_SRC, LATE_SRCSET } from './allow-list.js';
import { mediaUrl } from './attributes.js';
import type { SanitizeContext } from './sanitize-context.js';

/** Reads an attribute of the source element. */
export type AttributeReader = (name: string) => string | undefined;

/** The addresses that a picture is shown from. */
export interface PictureAddresses {
  readonly src: string;
  readonly srcset: string | undefined;
  /** Whether a script was to put one of them in the place of a stand-in. */
  readonly isLate: boolean;
}

const MAX_CANDIDATES = 16;
const MAX_SRCSET_LENGTH = MAX_CANDIDATES * (MAX_URL_LENGTH + 16);
const DESCRIPTOR = /^\d{1,5}(?:\.\d{1,4})?[wx]$/;
const BLANK = /\s/;
/** Files that stand where a picture is to come, by their whole names: "loading-dock.png" is a picture. */
const STAND_IN =
  /\/(?:blank|placeholder|(?:lazy|image|img)[-_]?placeholder|spacer|pixel|1px|1x1|transparent|trans|empty|lazy|lazyload|loading|loader|preloader|spinner|gr[ae]y|dummy)\.(?:gif|png|svg|webp)(?:$|[?#])/i;

/** The late addresses of a picture, else its own; undefined where there is none but a stand-in's. */
export function pictureAddresses(
  read: AttributeReader,
  where: SanitizeContext,
): PictureAddresses | undefined {
  const ownUrl = mediaUrl(read('src') ?? '', where);
  const own = ownUrl !== undefined && STAND_IN.test(ownUrl) ? undefined : ownUrl;
  const late = lateUrl(read, where);
  const lateSet = lateCandidates(read, where);
  const candidates = lateSet.length > 0 ? lateSet : ownCandidates(read, where);
  const src = late ?? lateSet[0]?.url ?? own ?? candidates[0]?.url;
  if (src === undefined) return undefined;
  const isLate = late !== undefined || lateSet.length > 0 || own === undefined;
  return { src, srcset: writeSrcset(candidates), isLate };
}

/** The srcset of a source in a picture: the late one, else its own. */
export function pictureSrcset(read: AttributeReader, where: SanitizeContext): string | undefined {
  const late = lateCandidates(read, where);
  return writeSrcset(late.length > 0 ? late : ownCandidates(read, where));
}

/** The address of a player, its source or its track: its own, else the late one. */
export function mediaAddress(read: AttributeReader, where: SanitizeContext): string | undefined {
  return mediaUrl(read('src') ?? '', where) ?? lateUrl(read, where);
}

function lateUrl(read: AttributeReader, where: SanitizeContext): string | undefined {
  return firstOf(LATE_SRC, (name) => {
    const value = read(name)?.trim() ?? '';
    return isAddress(value) ? mediaUrl(value, where) : undefined;
  });
}

// A script may also keep a name, settings or a pattern there, such as "photo_{width}.jpg".
function isAddress(value: string): boolean {
  return /[./?]/.test(value) && !value.includes('{') && !value.startsWith('[');
}

function lateCandidates(read: AttributeReader, where: SanitizeContext): readonly Candidate[] {
  const find = (name: string): readonly Candidate[] | undefined => {
    const found = readSrcset(read(name) ?? '', where);
    return found.length > 0 ? found : undefined;
  };
  return firstOf(LATE_SRCSET, find) ?? [];
}

function ownCandidates(read: AttributeReader, where: SanitizeContext): readonly Candidate[] {
  return readSrcset(read('srcset') ?? '', where).filter(({ url }) => !STAND_IN.test(url));
}

function firstOf<T>(
  names: readonly string[],
  find: (name: string) => T | undefined,
): T | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One image of a srcset. */
interface Candidate {
  readonly url: string;
  /** A density or width such as `2x` or `640w`; may be empty. */
  readonly descriptor: string;
}

/** The first 16 candidates with a valid URL and descriptor. */
function readSrcset(raw: string, where: SanitizeContext): Candidate[] {
  if (raw.length > MAX_SRCSET_LENGTH) return [];
  const good: Candidate[] = [];
  for (const [rawUrl, descriptor] of splitCandidates(raw)) {
    const url = mediaUrl(rawUrl, where);
    if (url && (descriptor === '' || DESCRIPTOR.test(descriptor))) good.push({ url, descriptor });
    if (good.length === MAX_CANDIDATES) break;
  }
  return good;
}

/** Candidates as the text of a srcset; undefined for an empty list. */
function writeSrcset(candidates: readonly Candidate[]): string | undefined {
  return (
    candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trim()).join(', ') || undefined
  );
}

// A comma inside a URL belongs to it. A comma at its end, or behind a descriptor, separates two candidates.
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
