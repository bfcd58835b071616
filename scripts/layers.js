/**
 * Which part of `src/` may import which: the table that the lint rule and test/node/imports.test.js
 * both hold the source to. Types count too, since they tie files together as much as values do.
 */
import { posix } from 'node:path';

const DATA = ['feed', 'wire', 'model'];
const BELOW_ELEMENTS = ['shared', ...DATA];
const ELEMENTS = ['news-ticker', 'article-view', 'font-size-adjuster'];

/** The files that lie in `src/` itself and in front of everything else. */
const ENTRIES = ['index.ts', 'define.ts', 'embed.ts', 'server.ts', 'words.ts'];

/**
 * For each layer, the layers or single files it may import beside its own, and the packages.
 * @type {Record<string, { imports: readonly string[], packages: readonly string[] }>}
 */
export const LAYERS = {
  model: { imports: [], packages: [] },
  wire: { imports: ['model'], packages: [] },
  feed: { imports: ['wire', 'model'], packages: [] },
  shared: { imports: DATA, packages: ['lit', 'trusted-types'] },
  html: {
    imports: ['shared', 'feed/character-references.ts', 'feed/safe-url.ts', 'model'],
    packages: ['dompurify', 'trusted-types'],
  },
  'news-ticker': { imports: BELOW_ELEMENTS, packages: ['lit'] },
  'article-view': { imports: ['html', ...BELOW_ELEMENTS], packages: ['lit'] },
  'font-size-adjuster': { imports: BELOW_ELEMENTS, packages: ['lit'] },
  entries: { imports: [...ELEMENTS, ...BELOW_ELEMENTS], packages: ['lit'] },
};

/**
 * What is wrong with an import, as a sentence; undefined where it is allowed.
 * @param {string} file The importing file, relative to `src/`, with slashes.
 * @param {string} specifier As written in the import.
 * @returns {string | undefined}
 */
export function importFault(file, specifier) {
  const layer = layerOf(file);
  if (!layer) return `src/${file} lies in no layer of scripts/layers.js.`;
  const isAllowed = specifier.startsWith('.') ? mayImportFile : mayImportPackage;
  return isAllowed(layer, specifier, file)
    ? undefined
    : `${layer} may not import '${specifier}' (scripts/layers.js).`;
}

function mayImportFile(layer, specifier, file) {
  const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  const { imports } = LAYERS[layer];
  const targetLayer = layerOf(target);
  return targetLayer === layer || imports.includes(targetLayer) || imports.includes(target);
}

function mayImportPackage(layer, specifier) {
  const [scopeOrName, name] = specifier.split('/');
  const packageName = scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
  return LAYERS[layer].packages.includes(packageName);
}

/** A folder of `src/` is a layer by its name; so is model.ts, and the entries are one together. */
function layerOf(file) {
  if (ENTRIES.includes(file)) return 'entries';
  const [name] = file === 'model.ts' ? ['model'] : file.split('/', 1);
  return Object.hasOwn(LAYERS, name) && name !== 'entries' ? name : undefined;
}
