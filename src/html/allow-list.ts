/** The elements and attributes that an article body may hold. attributes.ts checks their values. */

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
  // `poster` is missing: engines fetch it at once, with a Referer, even for a video outside the page.
  ['video', ['src', 'width', 'height']],
  ['track', ['src', 'kind', 'srclang', 'label']],
]);

/** Attributes that any element may carry; `id` only with a prefix of ours. */
export const GLOBAL_ATTRIBUTES: readonly string[] = ['lang', 'dir', 'title', 'id'];

/**
 * Elements shown under another name. `main` and `search` would be landmarks of the host's page. The others
 * are old elements with a better successor, and blocks whose text would run into its neighbors if unwrapped.
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

/** HTML elements dropped with all they contain; every other unknown element is unwrapped. */
export const DROPPED_ELEMENTS: readonly string[] = words(
  'script style template iframe noscript noembed noframes xmp plaintext textarea title select',
  'datalist object applet embed canvas dialog input map area link meta base frame frameset',
  'slot portal fencedframe selectedcontent param',
);

/** Foreign roots dropped with all they contain: nearly every known mutation attack needs them. */
export const DROPPED_FOREIGN: ReadonlyMap<string, string> = new Map([
  ['svg', 'http://www.w3.org/2000/svg'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
]);

/** Embeds that sanitizers always remove, each with an unknown element as its placeholder until the rebuilding. */
export const RENAMED_EMBEDS: ReadonlyMap<string, string> = new Map([
  ['iframe', 'wasiframe'],
  ['object', 'wasobject'],
  ['embed', 'wasembed'],
]);

/** The elements that the check before parsing renames: embeds, and `noscript`, which parsers read in two ways. */
export const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ...RENAMED_EMBEDS,
  ['noscript', 'wasnoscript'],
]);

/** The name of other custom elements until the rebuilding, which has to see whether they are hidden. */
export const CUSTOM_PLACEHOLDER = 'wascustom';

/** Pictures of AMP, a page format whose elements need its script. */
export const AMP_PICTURES: readonly string[] = words('amp-img amp-anim');

/** Embeds of AMP. */
export const AMP_EMBEDS: readonly string[] = words(
  'amp-iframe amp-video amp-audio amp-youtube amp-vimeo amp-twitter amp-instagram amp-facebook',
);

/** Elements of which only the pictures are kept. */
export const PICTURE_ONLY: readonly string[] = words('wasnoscript button');

/** Elements that are never shown, but that the rebuilding has to see. */
export const SEEN_ELEMENTS: readonly string[] = [
  ...PLACEHOLDERS.values(),
  ...PICTURE_ONLY,
  ...AMP_PICTURES,
  ...AMP_EMBEDS,
  CUSTOM_PLACEHOLDER,
  // Their text is shown, unless they are hidden.
  ...words('font big nobr'),
];

/** Other elements with content beside the text; readers are told when they are removed. */
export const EMBEDS: ReadonlySet<string> = new Set(words('frame applet portal fencedframe math'));

/** Inline elements, obsolete ones included. */
export const INLINE_ELEMENTS: readonly string[] = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby',
  's samp small span strike strong sub sup time tt u var',
);

/** Where scripts of other pages look for the address of a picture that loads later. */
export const LATE_SRC: readonly string[] = words(
  'data-src data-lazy-src data-lazy data-original data-original-src data-orig-src data-actualsrc data-echo',
);

/** As `LATE_SRC`, for lists of addresses. */
export const LATE_SRCSET: readonly string[] = words(
  'data-srcset data-lazy-srcset data-original-set data-orig-srcset',
);

/** Attributes that are read and never written: `name` of old anchors, and those that hide or delay an element. */
const READ_ATTRIBUTES: readonly string[] = [
  ...words('name hidden aria-hidden style class data'),
  ...LATE_SRC,
  ...LATE_SRCSET,
];

/** Every attribute that the sanitizer lets through. */
export const PASSED_ATTRIBUTES: readonly string[] = [
  ...new Set([...GLOBAL_ATTRIBUTES, ...READ_ATTRIBUTES, ...[...ALLOWED_ELEMENTS.values()].flat()]),
];

/** The limits of a body. A body with more nodes, depth or text is shown as its text alone. */
export const BUDGET = {
  nodes: 20_000,
  depth: 256,
  /** UTF-16 code units. */
  text: 1_000_000,
  /** UTF-16 code units up to a forced line break. Engines take seconds for some texts of 100,000. */
  line: 10_000,
  /** UTF-16 code units of one block, each turn of direction counted as a line of 40. Engines lay it out as a whole. */
  block: 100_000,
  images: 200,
  /** For each language WebKit looks for fonts and hyphens anew. */
  languages: 32,
  players: 20,
  /** Sources of one player or picture; as many tracks of one player. */
  sources: 16,
} as const;

function plain(names: string): (readonly [string, readonly string[]])[] {
  return words(names).map((name) => [name, NONE] as const);
}

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
