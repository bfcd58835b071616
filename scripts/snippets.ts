/** The lines that site owners paste, with the hashes by which browsers refuse a changed file. */

/** Where the snippets expect dist/cdn/; a site with another place replaces it. */
const BASE = '/off-the-wire/';

/** The elements that a page shows beside the script. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'news-ticker.js': '<news-ticker src="/feed.json"></news-ticker>',
  'article-view.js': '<article-view src="/feed.json"></article-view>',
  'font-size-adjuster.js': '<font-size-adjuster></font-size-adjuster>',
};

/** Hashes by file. */
type Hashes = Readonly<Record<string, string>>;

/** The content of `sri.json`, beside the hashes themselves. */
export interface Snippets {
  readonly base: string;
  readonly importMap: { readonly integrity: Hashes };
  readonly snippets: Readonly<Record<string, string>>;
}

/** Makes a snippet for each script that a page may name, and for each theme. */
export function snippets(hashes: Hashes, namedFiles: readonly string[]): Snippets {
  const importMap = { integrity: integrityOf(hashes) };
  const themes = Object.keys(hashes).filter((file) => file.endsWith('.css'));
  const all = [
    ...namedFiles.map((file) => [file, scriptLines(file, hashes, importMap)] as const),
    ...themes.map(
      (file) =>
        [file, [`<link rel="stylesheet" href="${BASE}${file}" ${check(file, hashes)}>`]] as const,
    ),
  ];
  const entries = all.map(([file, lines]) => [file, lines.join('\n')]);
  return { base: BASE, importMap, snippets: Object.fromEntries(entries) as Record<string, string> };
}

function scriptLines(file: string, hashes: Hashes, importMap: object): readonly string[] {
  const mapTag = `<script type="importmap">${JSON.stringify(importMap)}</script>`;
  const source = `src="${BASE}${file}" ${check(file, hashes)}`;
  if (file === 'embed.js')
    return [mapTag, `<script async ${source} data-src="/feed.json"></script>`];
  const example = EXAMPLES[file];
  return [
    mapTag,
    `<script type="module" ${source}></script>`,
    ...(example === undefined ? Object.values(EXAMPLES) : [example]),
  ];
}

function check(file: string, hashes: Hashes): string {
  return `integrity="${hashes[file] ?? ''}" crossorigin`;
}

/** The hashes of all modules: a module that another one imports has no integrity attribute. */
function integrityOf(hashes: Hashes): Hashes {
  const modules = Object.entries(hashes).filter(
    ([file]) => file.endsWith('.js') && file !== 'embed.js',
  );
  return Object.fromEntries(modules.map(([file, hash]) => [BASE + file, hash]));
}
