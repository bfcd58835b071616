/**
 * Finds violations in a tree that the sanitizer returned. It shares no code and no list with the sanitizer. Both
 * follow the published design, so that a mistake in one shows in the other.
 */

interface Rules {
  readonly idPrefix: string;
  /** Whether the page itself is served over https. */
  readonly secure: boolean;
  readonly pageOrigin: string;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const NO_ATTRIBUTES =
  `p br hr wbr div span section article aside header footer address nav hgroup h1 h2
  h3 h4 h5 h6 pre figure figcaption ul dl dt dd menu summary em strong small s cite dfn abbr ruby rt rp
  code var samp kbd sub sup i b u mark bdi bdo table caption thead tbody tfoot tr picture`.split(
    /\s+/,
  );
const ATTRIBUTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(NO_ATTRIBUTES.map((name) => [name, ''])),
  blockquote: 'cite',
  ol: 'start reversed type',
  li: 'value',
  details: 'open',
  a: 'href hreflang target rel',
  q: 'cite',
  data: 'value',
  time: 'datetime',
  ins: 'cite datetime',
  del: 'cite datetime',
  colgroup: 'span',
  col: 'span',
  td: 'colspan rowspan headers',
  th: 'colspan rowspan headers scope abbr',
  img: 'src srcset sizes alt width height loading decoding referrerpolicy',
  source: 'srcset sizes media type width height src',
  audio: 'src controls preload',
  video: 'src width height controls preload',
  track: 'src kind srclang label',
};
const ANYWHERE = ['lang', 'dir', 'title', 'id'];
const LINK = /^(?:https?:\/\/[^/]|mailto:|tel:)/;
const NUMBER_BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  width: [1, 8192],
  height: [1, 8192],
  span: [1, 1000],
  colspan: [1, 1000],
  rowspan: [1, 65534],
};

/** Every violation in the children of `root`, as text; empty for a safe tree. */
export function violations(root: ParentNode & Node, rules: Rules): string[] {
  const ids = new Set<string>();
  return descendants(root).flatMap((node) => {
    if (!(node instanceof Element))
      return node.nodeType === 3 ? [] : [`node of type ${node.nodeType}`];
    const problems = [...ofElement(node), ...ofAttributes(node, rules), ...ofId(node, ids, rules)];
    return problems.map((problem) => `${problem} in ${node.outerHTML.slice(0, 200)}`);
  });
}

function descendants(root: Node): Node[] {
  return [...root.childNodes].flatMap((child) => [child, ...descendants(child)]);
}

function ofElement(element: Element): string[] {
  const problems: string[] = [];
  if (element.namespaceURI !== XHTML) problems.push(`namespace ${String(element.namespaceURI)}`);
  if (ATTRIBUTES[element.localName] === undefined) problems.push(`element ${element.localName}`);
  if (element.shadowRoot) problems.push('shadow root');
  if (element.localName === 'a') problems.push(...ofNesting(element));
  if (element.localName === 'img') problems.push(...ofImage(element));
  if (/^(?:audio|video)$/.test(element.localName)) problems.push(...ofPlayer(element));
  return problems;
}

function ofNesting(link: Element): string[] {
  return link.parentElement?.closest('a') ? ['link in a link'] : [];
}

function ofImage(image: Element): string[] {
  const names = image.getAttributeNames();
  const wanted = { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' };
  const problems = Object.entries(wanted).flatMap(([name, value]) => {
    if (image.getAttribute(name) !== value) return [`${name} is not ${value}`];
    const first = Math.min(
      ...['src', 'srcset'].map((url) => names.indexOf(url)).filter((at) => at >= 0),
    );
    return names.indexOf(name) > first ? [`${name} comes after the address`] : [];
  });
  if (!image.hasAttribute('alt')) problems.push('no alt');
  if (!image.hasAttribute('src')) problems.push('no src');
  return problems;
}

function ofPlayer(player: Element): string[] {
  const problems = player.hasAttribute('controls') ? [] : ['no controls'];
  if (player.getAttribute('preload') !== 'none') problems.push('preloads');
  return problems;
}

function ofAttributes(element: Element, rules: Rules): string[] {
  const allowed = `${ATTRIBUTES[element.localName] ?? ''} ${ANYWHERE.join(' ')}`.split(' ');
  // Unsanitized trees may hold forms whose inputs replace `attributes`.
  return Element.prototype.getAttributeNames.call(element).flatMap((name) => {
    const value = Element.prototype.getAttribute.call(element, name) ?? '';
    if (!allowed.includes(name)) return [`attribute ${name}`];
    return ofValue(element, name, value, rules).map(
      (problem) => `${problem} for ${name}: ${value}`,
    );
  });
}

function ofValue(element: Element, name: string, value: string, rules: Rules): string[] {
  if (name === 'href') return ofLink(element, value, rules);
  if (name === 'cite') return LINK.test(value) ? [] : ['bad address'];
  if (name === 'src') return ofMedia(value, rules);
  if (name === 'srcset')
    return value.split(', ').flatMap((candidate) => ofCandidate(candidate, rules));
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/.test(value) ? [] : ['bad value'];
  const bounds = NUMBER_BOUNDS[name];
  if (bounds) return isWithin(value, bounds) ? [] : ['out of bounds'];
  return value.length > 4096 ? ['too long'] : [];
}

function ofLink(link: Element, href: string, { idPrefix, pageOrigin }: Rules): string[] {
  if (href.startsWith('#')) return ofLocalLink(link, href, idPrefix);
  if (!LINK.test(href) || href.length > 2048) return ['bad address'];
  const url = new URL(href);
  if (url.username || url.password) return ['userinfo'];
  const isOut = url.protocol.startsWith('http') && url.origin !== pageOrigin;
  const rel = isOut ? 'noopener' : null;
  if (link.getAttribute('rel') !== rel) return ['wrong rel'];
  return link.getAttribute('target') === (isOut ? '_blank' : null) ? [] : ['wrong target'];
}

function ofLocalLink(link: Element, href: string, idPrefix: string): string[] {
  if (!href.startsWith(`#${idPrefix}`)) return ['unprefixed fragment'];
  return link.hasAttribute('target') || link.hasAttribute('rel') ? ['target or rel'] : [];
}

function ofCandidate(candidate: string, rules: Rules): string[] {
  const [url = '', descriptor = '1x', ...more] = candidate.split(' ');
  if (more.length > 0 || !/^\d+(?:\.\d+)?[wx]$/.test(descriptor)) return ['bad candidate'];
  return ofMedia(url, rules);
}

function ofMedia(url: string, { secure }: Rules): string[] {
  const good = secure ? /^https:\/\/[^/]/ : /^https?:\/\/[^/]/;
  return good.test(url) && url.length <= 2048 && !url.includes('@') ? [] : ['bad address'];
}

function isWithin(value: string, [least, most]: readonly [number, number]): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
}

function ofId(element: Element, ids: Set<string>, { idPrefix }: Rules): string[] {
  if (!element.hasAttribute('id')) return [];
  const { id } = element;
  if (ids.has(id)) return ['id twice'];
  ids.add(id);
  return id.startsWith(idPrefix) && id.length > idPrefix.length ? [] : ['id without prefix'];
}
