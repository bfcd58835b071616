/**
 * Which part of `src/` may import which: the table that the lint rule and test/node/imports.node.test.ts
 * both hold the source to. Types count too, since they tie files together as much as values do.
 */
import { posix } from 'node:path';

const DATA = ['feed', 'wire', 'model', 'page', 'trusted-types'];
const BELOW_ELEMENTS = ['shared', ...DATA];
const ELEMENTS = ['news-ticker', 'article-view', 'font-size-adjuster'];

/** The modules of Node that its adapter of the relay and its command use. */
const NODE = ['dns', 'fs', 'http', 'https', 'net', 'stream', 'util', 'zlib'].map(
  (name) => `node:${name}`,
);
/** The relay itself runs in any server; these files only in Node. */
const IN_NODE = /^relay\/(?:cli|node-\w+)\.ts$/;

/** The files that lie in `src/` itself and in front of everything else. */
const ENTRIES = ['index.ts', 'define.ts', 'embed.ts', 'frame.ts'];

interface Layer {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

/** For each layer, the layers or single files it may import beside its own, and the packages. */
const LAYERS: Readonly<Record<string, Layer>> = {
  model: { imports: [], packages: [] },
  page: { imports: [], packages: [] },
  'trusted-types': { imports: ['page'], packages: ['trusted-types'] },
  wire: { imports: ['feed/text/normal-form.ts', 'model'], packages: [] },
  feed: {
    imports: ['wire', 'model', 'page', 'trusted-types'],
    packages: ['htmlparser2', 'entities'],
  },
  relay: { imports: DATA, packages: [] },
  relayInNode: { imports: ['relay', ...DATA], packages: NODE },
  shared: { imports: DATA, packages: ['lit'] },
  html: {
    imports: [
      'shared',
      'trusted-types',
      'feed/image-size.ts',
      'feed/pacer.ts',
      'feed/text/cut-text.ts',
      'feed/text/long-words.ts',
      'feed/text/normal-form.ts',
      'feed/text/references.ts',
      'feed/text/safe-url.ts',
      'model',
      'page',
    ],
    packages: ['dompurify', 'trusted-types'],
  },
  'news-ticker': { imports: BELOW_ELEMENTS, packages: ['lit'] },
  'article-view': { imports: ['html', ...BELOW_ELEMENTS], packages: ['lit'] },
  'font-size-adjuster': { imports: BELOW_ELEMENTS, packages: ['lit'] },
  entries: { imports: [...ELEMENTS, ...BELOW_ELEMENTS], packages: [] },
};

/**
 * A sentence about what is wrong with an import; undefined where it is allowed.
 * @param file The importing file, relative to `src/`, with slashes.
 * @param specifier As written in the import.
 */
export function importFault(file: string, specifier: string): string | undefined {
  const layer = layerOf(file);
  if (!layer) return `src/${file} lies in no layer of scripts/layers.ts.`;
  const isAllowed = specifier.startsWith('.') ? mayImportFile : mayImportPackage;
  return isAllowed(layer, specifier, file)
    ? undefined
    : `${layer} may not import '${specifier}' (scripts/layers.ts).`;
}

function mayImportFile(layer: string, specifier: string, file: string): boolean {
  const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  const imports = LAYERS[layer]?.imports ?? [];
  const targetLayer = layerOf(target);
  if (targetLayer === layer || imports.includes(target)) return true;
  return targetLayer !== undefined && imports.includes(targetLayer);
}

function mayImportPackage(layer: string, specifier: string): boolean {
  const parts = specifier.startsWith('@') ? 2 : 1;
  const packageName = specifier.split('/', parts).join('/');
  return LAYERS[layer]?.packages.includes(packageName) ?? false;
}

/** A folder of `src/` is a layer by its name; so are single files, and the entries are one together. */
function layerOf(file: string): string | undefined {
  if (ENTRIES.includes(file)) return 'entries';
  if (IN_NODE.test(file)) return 'relayInNode';
  const [name = ''] = /^(?:model|page|trusted-types)\.ts$/.test(file)
    ? file.split('.')
    : file.split('/', 1);
  return Object.hasOwn(LAYERS, name) && name !== 'entries' ? name : undefined;
}
