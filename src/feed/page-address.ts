/** Compares the addresses of articles: the same page has many, by which publishers count its readers. */

/** Parameters that tell a publisher where a reader comes from, and never which article is meant. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|piwik|matomo)_\w+|at_(?:medium|campaign|link\w*|custom\w*|ptr\w*)|ns_(?:campaign|fee|linkname|mchannel|source)|(?:fb|g|y|tw|tt)clid|dclid|gclsrc|msclkid|[gw]braid|igsh(?:id)?|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|wt_mc\w*|cmpid|xtor)(?:=|$)/i;

/** The page that an address leads to: the same for two addresses, however a reader is counted there. */
export function pageOf(url: string | undefined): string | undefined {
  return pageKey(url) ?? url;
}

/** The part of an address that names its page; undefined where that is no page of its own. */
export function pageKey(url: string | undefined): string | undefined {
  const [, address] = /^https?:\/\/(.+)/i.exec(url ?? '') ?? [];
  if (address === undefined) return undefined;
  const [page = '', fragment = ''] = address.split('#', 2);
  const [path = '', query] = page.split('?', 2);
  const wanted = query?.split('&').filter((parameter) => parameter && !TRACKING.test(parameter));
  const search = wanted?.length ? `?${wanted.join('&')}` : '';
  const anchor = fragment === '' || TRACKING.test(fragment) ? '' : `#${fragment}`;
  const key = path + search + anchor;
  // The home page of a site is no article.
  return /^[^/]*\/?$/.test(key) ? undefined : key;
}
