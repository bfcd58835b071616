/** Where the links of a body lead: out to another site, within this one, or to a place in the body itself. */
import { isSameOrigin, safeLink } from '../feed/safe-url.js';
import { prefixedId } from './attributes.js';
import type { Surroundings } from './surroundings.js';

/** Gives a link its destination; `ids` are all ids of the body, as they stand in the page. */
export function pointLink(
  link: Element,
  href: string | undefined,
  { ids, where }: { readonly ids: ReadonlySet<string>; readonly where: Surroundings },
): void {
  const id = href === undefined ? undefined : localId(href.trim(), where);
  if (id !== undefined && ids.has(id)) link.setAttribute('href', `#${id}`);
  else if (href !== undefined) pointOut(link, href, where);
  unwrapWithoutPurpose(link);
}

function pointOut(link: Element, href: string, { baseUrl, pageOrigin }: Surroundings): void {
  // A lone "#" was a hook for a script of the page it was written for.
  const url = href.trim() === '#' ? undefined : safeLink(href, baseUrl);
  if (!url) return;
  link.setAttribute('href', url);
  if (!url.startsWith('http') || isSameOrigin(url, pageOrigin)) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener');
}

function localId(href: string, where: Surroundings): string | undefined {
  const url = safeLink(href, where.baseUrl);
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

// An `a` that leads nowhere and is no one's destination still looks like a link to some stylesheets.
function unwrapWithoutPurpose(link: Element): void {
  if (!link.hasAttribute('href') && !link.hasAttribute('id')) link.replaceWith(...link.childNodes);
}
