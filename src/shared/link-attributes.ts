import { isSameOrigin } from '../feed/text/safe-url.js';

/**
 * The `target` and `rel` of a link. Another site opens in another tab, unless the author decides otherwise.
 * @param target the author's choice
 */
export function linkAttributes(
  url: string,
  target?: string,
): { readonly target?: string; readonly rel?: string } {
  if (target) return { target, rel: 'noopener' };
  return isSameOrigin(url, location.href) ? {} : { target: '_blank', rel: 'noopener' };
}
