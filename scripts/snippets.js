/** What site owners paste, with the hashes by which browsers tell that nobody has changed a file. */

/** Where the snippets suppose dist/cdn/ to lie; a site that has it elsewhere replaces this. */
const BASE = '/off-the-wire/';

/** What a page shows beside the scripts. */
const EXAMPLES = {
  'news-ticker.js': ['<news-ticker src="/feed.json"></news-ticker>'],
  'article-view.js': ['<article-view src="/feed.json"></article-view>'],
  'font-size-adjuster.js': ['<font-size-adjuster></font-size-adjuster>'],
};

/**
 * @param {object} build
 * @param {Record<string, string>} build.hashes By file.
 * @param {Record<string, string[]>} build.starts For each file that a page may name, all that it starts with.
 * @returns {{ base: string, importMap: object, snippets: Record<string, string> }}
 */
export function snippets({ hashes, starts }) {
  const check = (file) => `integrity="${hashes[file]}" crossorigin`;
  const importMap = { integrity: integrityOf(hashes) };
  const mapTag = `<script type="importmap">${JSON.stringify(importMap)}</script>`;
  const makers = {
    // Otherwise the browser would learn of what a module imports only once the module has come.
    module: ([file, ...imports]) => [
      mapTag,
      ...imports.map((one) => `<link rel="modulepreload" href="${BASE}${one}" ${check(one)}>`),
      `<script type="module" src="${BASE}${file}" ${check(file)}></script>`,
      ...(EXAMPLES[file] ?? Object.values(EXAMPLES).flat()),
    ],
    script: ([file]) => [
      mapTag,
      `<script async src="${BASE}${file}" ${check(file)} data-src="/feed.json"></script>`,
    ],
    theme: (file) => [`<link rel="stylesheet" href="${BASE}${file}" ${check(file)}>`],
  };
  const scripts = Object.entries(starts).map(([file, files]) => [
    file,
    file === 'embed.js' ? makers.script(files) : makers.module(files),
  ]);
  const themes = Object.keys(hashes).filter((file) => file.endsWith('.css'));
  const all = [...scripts, ...themes.map((file) => [file, makers.theme(file)])];
  return {
    base: BASE,
    importMap,
    snippets: Object.fromEntries(all.map(([file, lines]) => [file, lines.join('\n')])),
  };
}

/** Of all modules: what a module imports, or loads later, carries no hash of its own. */
function integrityOf(hashes) {
  const modules = Object.keys(hashes).filter((file) => file.endsWith('.js') && file !== 'embed.js');
  return Object.fromEntries(modules.map((file) => [BASE + file, hashes[file]]));
}
