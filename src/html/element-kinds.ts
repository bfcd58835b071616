/** How the HTML parser sorts elements, as far as its stack of open elements depends on it. */

/** Elements that hold no tags, only text up to their own end tag. */
export const RAW_TEXT = names('script style xmp iframe noembed noframes textarea title plaintext');

/** Elements that are never open: void ones, those that hold raw text, and those that a body ignores. */
export const NEVER_OPEN = names(
  'area base basefont bgsound br col embed frame hr img image input keygen link meta param source',
  'track wbr html head body frameset',
  ...RAW_TEXT,
);

/** Elements that the parser reopens in the next block when theirs ends before them. */
export const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');

/** Start tags that end an open paragraph. */
export const CLOSES_P = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure',
  'footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing',
  'form li dd dt plaintext table xmp hr',
);

/** Elements whose end tag ends all that is open within them. */
export const BLOCKS = names(
  'address article aside blockquote button center details dialog dir div dl fieldset figcaption',
  'figure footer header hgroup listing main menu nav ol pre section summary ul applet marquee object',
  'select',
);

/** Elements which the end tag of an ordinary element does not reach across. */
export const SPECIAL = names(
  'address applet article aside blockquote button caption center colgroup dd details dir div dl dt',
  'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee',
  'menu nav noscript object ol p pre search section select summary table tbody td template tfoot th',
  'thead tr ul',
);

/** Start tags before which formatting is not reopened. */
export const REOPENS_NOTHING = new Set(
  [...SPECIAL, ...RAW_TEXT, ...names('base hr link meta param rb rp rt rtc source track')].filter(
    (name) => !names('applet button marquee noscript object select xmp').has(name),
  ),
);

/** Elements which no end tag of a block reaches across. */
export const SCOPE = names('applet caption marquee object select table td template th');
/** The same for the ends of paragraphs. */
export const BUTTON_SCOPE = names('button', ...SCOPE);
/** The same for the ends of list items. */
export const LIST_SCOPE = names('ol ul', ...SCOPE);
/** Where what was formatted outside is forgotten, and what was formatted inside is not reopened behind. */
export const FORMATTING_SCOPE = names('applet caption marquee object td template th');

/** Headings, any of which ends any other. */
export const HEADINGS = names('h1 h2 h3 h4 h5 h6');
/** Elements that stand only in a table, by what they end there: 1 groups, 2 rows too, 3 cells too. */
export const TABLE_PARTS: ReadonlyMap<string, number> = new Map([
  ...['caption', 'col', 'colgroup', 'tbody', 'thead', 'tfoot'].map((name) => [name, 1] as const),
  ['tr', 2],
  ['td', 3],
  ['th', 3],
]);

/** A set of the names in some lines. */
export function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
