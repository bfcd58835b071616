/** What the builder gives away: lines of HTML. */

/** `sri.json` of the CDN build. */
export interface Build {
  /** The hash of each file. */
  readonly files: Readonly<Record<string, string>>;
  /** Where its snippets suppose the files to lie. */
  readonly base: string;
  /** By file, what to paste with hashes. */
  readonly snippets: Readonly<Record<string, string>>;
}

/** An element with its attributes and what is inside it, as the builder shows it and writes it down. */
export interface Piece {
  readonly tag: string;
  /** By name; an empty value is an attribute that is just there. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly Piece[];
  /** Links for pages without script. */
  readonly links?: readonly Link[];
}

/** A headline as a plain link. */
export interface Link {
  readonly url: string;
  readonly text: string;
}

/** All that the lines are made from. */
export interface Recipe {
  readonly pieces: readonly Piece[];
  readonly way: 'module' | 'embed';
  /** Where the files lie, with a slash at the end. */
  readonly base: string;
  /** Name of a theme, or nothing. */
  readonly theme: string;
  /** Custom properties that are the page's own, by name. */
  readonly colours: Readonly<Record<string, string>>;
  /** Undefined: without hashes. */
  readonly build: Build | undefined;
}

/** The lines to paste. */
export function snippetOf(recipe: Recipe): string {
  const { pieces, way } = recipe;
  const look = [...themeLines(recipe), ...colourLines(recipe)];
  const [first] = pieces;
  if (way === 'embed' && first) return [...look, ...embedLines(recipe, first)].join('\n');
  return [...look, ...moduleLines(recipe), '', ...pieces.flatMap((piece) => pieceLines(piece))]
    .join('\n')
    .trim();
}

function themeLines({ theme, base, build }: Recipe): string[] {
  if (theme === '') return [];
  const file = `themes/${theme}.css`;
  return build
    ? linesOf(build, file, base)
    : [`<link rel="stylesheet" href="${escaped(base + file)}">`];
}

function colourLines({ colours, pieces }: Recipe): string[] {
  const rules = Object.entries(colours).map(([name, value]) => `  ${name}: ${value};`);
  if (rules.length === 0) return [];
  const tags = pieces.map(({ tag }) => tag).join(', ');
  return ['<style>', `${tags} {`, ...rules, '}', '</style>'];
}

// One element alone has a smaller file of its own.
function moduleLines({ pieces, base, build }: Recipe): string[] {
  const [only, ...others] = tagsIn(pieces);
  const file = others.length === 0 ? `${only ?? ''}.js` : 'off-the-wire.js';
  return build
    ? linesOf(build, file, base)
    : [`<script type="module" src="${escaped(base + file)}"></script>`];
}

/** The head of a snippet of the build; the elements in it are examples. */
function linesOf({ snippets, base: supposed }: Build, file: string, base: string): string[] {
  const lines = (snippets[file] ?? '').split('\n');
  return lines
    .filter((line) => /^<(?:script|link)\b/.test(line))
    .map((line) => line.replaceAll(supposed, escaped(base)));
}

function embedLines({ base, build }: Recipe, { tag, attributes }: Piece): string[] {
  const data = Object.entries(attributes).map(([name, value]) => attribute(`data-${name}`, value));
  const element = tag === 'news-ticker' ? [] : [attribute('data-element', tag)];
  const [map = '', loader = ''] = build ? linesOf(build, 'embed.js', base) : [];
  const start = build
    ? loader.replace(/ data-src=.*$/, '')
    : `<script async src="${escaped(base)}embed.js"`;
  return [map, [start, ...element, ...data].join('\n  ') + '></script>'].filter(Boolean);
}

function pieceLines({ tag, attributes, children = [], links = [] }: Piece, indent = ''): string[] {
  const words = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const inside = [
    ...children.flatMap((child) => pieceLines(child, `${indent}  `)),
    ...linkLines(links, `${indent}  `),
  ];
  const open = `${indent}<${[tag, ...words].join(' ')}>`;
  return inside.length === 0 ? [`${open}</${tag}>`] : [open, ...inside, `${indent}</${tag}>`];
}

function linkLines(links: readonly Link[], indent: string): string[] {
  if (links.length === 0) return [];
  const items = links.map(
    ({ url, text }) => `${indent}  <li><a href="${escaped(url)}">${escaped(text)}</a></li>`,
  );
  return [`${indent}<ul>`, ...items, `${indent}</ul>`];
}

function tagsIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ tag, children = [] }) => [tag, ...tagsIn(children)]);
}

function attribute(name: string, value: string): string {
  return value === '' ? name : `${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
