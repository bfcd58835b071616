/** What an article body may consist of. Data only: how each value is checked is in attributes.ts. */

const NONE: readonly string[] = [];

/** Elements that may be shown, each with the attributes it may carry beside the global ones. */
export const ALLOWED_ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...plain('p br hr wbr div span section article aside header footer address nav hgroup'),
  ...plain('h1 h2 h3 h4 h5 h6 pre figure figcaption ul dl dt dd menu summary'),
  ...plain('em strong small s cite dfn abbr ruby rt rp code var samp kbd sub sup i b u mark'),
  ...plain('bdi bdo table caption thead tbody tfoot tr picture'),
  ['blockquote', ['cite']],
  ['ol', ['start', 'reversed', 'type']],
  ['li', ['value']],
  ['details', ['open']],
  ['a', ['href', 'hreflang']],
  ['q', ['cite']],
  ['data', ['value']],
  ['time', ['datetime']],
  ['ins', ['cite', 'datetime']],
  ['del', ['cite', 'datetime']],
  ['colgroup', ['span']],
  ['col', ['span']],
  ['td', ['colspan', 'rowspan', 'headers']],
  ['th', ['colspan', 'rowspan', 'headers', 'scope', 'abbr']],
  ['img', ['src', 'srcset', 'sizes', 'alt', 'width', 'height']],
  ['source', ['src', 'srcset', 'sizes', 'media', 'type', 'width', 'height']],
  ['audio', ['src']],
  // No poster: engines fetch it at once, even for a video that is not in the page, and with a Referer.
  ['video', ['src', 'width', 'height']],
  ['track', ['src', 'kind', 'srclang', 'label']],
]);

/** Attributes that any element may carry; `id` only with a prefix of ours. */
export const GLOBAL_ATTRIBUTES: readonly string[] = ['lang', 'dir', 'title', 'id'];

/**
 * Elements shown under another name: `main` and `search` would be landmarks of the host's page,
 * the others are what old markup used where today's has a better word, or where unwrapping a block
 * would glue its text to its neighbours.
 */
export const RENAMED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['main', 'div'],
  ['search', 'div'],
  ['center', 'div'],
  ['form', 'div'],
  ['fieldset', 'div'],
  ['legend', 'div'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
]);

/** HTML elements that go with all they contain; every other unknown element is unwrapped. */
export const DROPPED_ELEMENTS: readonly string[] = words(
  'script style template iframe noscript noembed noframes xmp plaintext textarea title select',
  'datalist object applet embed canvas dialog button input map area link meta base frame frameset',
  'slot portal fencedframe selectedcontent param',
);

/** Foreign roots that go with all they contain: nearly every known mutation attack passes through them. */
export const DROPPED_FOREIGN: ReadonlyMap<string, string> = new Map([
  ['svg', 'http://www.w3.org/2000/svg'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
]);

/** Elements whose loss a reader should hear of: they carried something beside the text. */
export const EMBEDS: ReadonlySet<string> = new Set(
  words('iframe frame object embed applet portal fencedframe math'),
);

/** Every attribute that the first lock lets through; `name` is read for old anchors, and never written. */
export const PASSED_ATTRIBUTES: readonly string[] = [
  ...new Set([...GLOBAL_ATTRIBUTES, 'name', ...[...ALLOWED_ELEMENTS.values()].flat()]),
];

/** The most that a body may hold once rebuilt; what holds more is shown as text. */
export const BUDGET = { nodes: 20_000, depth: 256, text: 1_000_000, images: 200 } as const;

function plain(names: string): (readonly [string, readonly string[]])[] {
  return words(names).map((name) => [name, NONE] as const);
}

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
