/** Gives the links of a body their destination: another site, this site, or a position in the body. */
import { isSameOrigin, safeLink } from '../feed/text/safe-url.js';
import { prefixedId } from './attributes.js';
import type { SanitizeContext } from './sanitize-context.js';

/** Where a link may lead. */
export interface Destination {
  /** A position in the body, if something there has this id. */
  readonly id: string | undefined;
  /** Another page. */
  readonly url: string | undefined;
}

/** Where an address may lead; undefined where it leads nowhere. */
export function destinationOf(
  href: string | undefined,
  where: SanitizeContext,
): Destination | undefined {
  // A lone "#" was written for a script of another page and leads nowhere here.
  if (href === undefined || href.trim() === '#') return undefined;
  const url = safeLink(href, where.baseUrl);
  const id = localId(href.trim(), url, where);
  return url === undefined && id === undefined ? undefined : { id, url };
}

/** Gives a link its destination; `ids` are all ids of the body, as they stand in the page. */
export function pointLink(
  link: Element,
  { id, url }: Destination = { id: undefined, url: undefined },
  { ids, where }: { readonly ids: ReadonlySet<string>; readonly where: SanitizeContext },
): void {
  if (id !== undefined && ids.has(id)) link.setAttribute('href', `#${id}`);
  else if (url !== undefined) pointOut(link, url, where);
  unwrapWithoutPurpose(link);
}

/** Gives a link an absolute URL; to another site it opens in another tab. */
export function pointOut(link: Element, url: string, { pageOrigin }: SanitizeContext): void {
  link.setAttribute('href', url);
  if (!url.startsWith('http') || isSameOrigin(url, pageOrigin)) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener');
}

function localId(
  href: string,
  url: string | undefined,
  where: SanitizeContext,
): string | undefined {
  const isLocal = href.startsWith('#') || (url && withoutHash(url) === withoutHash(where.baseUrl));
  const hash = href.indexOf('#');
  return isLocal && hash >= 0 ? prefixedId(decode(href.slice(hash + 1)), where) : undefined;
}

function withoutHash(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '');
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

// Some style sheets style an `a` as a link even if it has neither address nor id.
function unwrapWithoutPurpose(link: Element): void {
  if (!link.hasAttribute('href') && !link.hasAttribute('id')) link.replaceWith(...link.childNodes);
}
