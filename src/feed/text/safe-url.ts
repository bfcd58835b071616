/** The URLs of a feed that may become a link or a media source. Pure: nothing here needs a DOM. */

/** The most characters of a URL, as written and as resolved. */
export const MAX_URL_LENGTH = 2048;

const LINK_SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const MEDIA_SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:']);

// The URL parser drops tabs and line breaks, but keeps other blanks, which people and older parsers do not
// see. A scheme must be harmless both as parsed and without its blanks.
const BLANKS =
  /[\p{Cc} \u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/gu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The absolute https, http, mailto or tel URL of `raw`, relative to `base`; undefined for others, and over 2,048 characters. */
export function safeLink(raw: string, base?: string): string | undefined {
  return resolve(raw, base, LINK_SCHEMES)?.href;
}

/** The absolute https or http URL of an image, sound or film. Pages on https need `upgrade`: it turns http into https. */
export function safeMedia(
  raw: string,
  base: string | undefined,
  { upgrade }: { readonly upgrade: boolean },
): string | undefined {
  const url = resolve(raw, base, MEDIA_SCHEMES);
  if (url && upgrade) url.protocol = 'https:';
  return url?.href;
}

/** Whether two absolute http or https URLs have the same origin; false for other schemes, and in a sandboxed page. */
export function isSameOrigin(url: string, pageUrl: string): boolean {
  const origin = parse(url)?.origin;
  // Engines differ on the origin of files, and we have no links between files.
  return origin !== undefined && origin.startsWith('http') && origin === parse(pageUrl)?.origin;
}

function resolve(
  raw: string,
  base: string | undefined,
  schemes: ReadonlySet<string>,
): URL | undefined {
  if (raw.length > MAX_URL_LENGTH || !hasSafeSpelling(raw, schemes)) return undefined;
  // A feed in a data: URL, for one, is its own base.
  if (base !== undefined && base.length > MAX_URL_LENGTH) return undefined;
  const url = parse(raw.trim(), base);
  if (!url || !schemes.has(url.protocol)) return undefined;
  dropUserinfo(url);
  return url.href.length > MAX_URL_LENGTH ? undefined : url;
}

function hasSafeSpelling(raw: string, schemes: ReadonlySet<string>): boolean {
  const compact = raw.replace(BLANKS, '');
  const scheme = SCHEME.exec(compact)?.[0].toLowerCase();
  return compact !== '' && (scheme === undefined || schemes.has(scheme));
}

// "https://bank.example@evil.example/" reads as one site and opens another.
function dropUserinfo(url: URL): void {
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
}

function parse(raw: string, base?: string): URL | undefined {
  try {
    return new URL(raw, base);
  } catch {
    return undefined;
  }
}
