/** The one way in which built modules are bundled: for the CDN, and to weigh them. */
import { build, type Rolldown } from 'vite';
import { litPage } from './lit-page-plugin.js';
import { litPolicy } from './lit-policy-plugin.js';
import { inPackage } from './paths.js';

/** The minifier drops the notices that the licences of bundled packages ask to keep. */
const NOTICE = '/*! Off the Wire and the packages in it: see LICENSES.txt beside this file */';

/** The minifier leaves comments in template literals, which are half a kilobyte of a strip's styles. */
const withoutStyleComments: Rolldown.Plugin = {
  name: 'without-style-comments',
  transform: {
    filter: { id: /\/dist\/.*styles\.js$/ },
    handler: (code) => ({ code: code.replace(/\/\*[^]*?\*\//g, ''), map: null }),
  },
};

/** Where a bundle goes: a folder of the package, or nowhere. */
interface Target {
  readonly outDir?: string;
}

/**
 * Bundles a module of dist/ into one minified ES module with everything that it needs at once. Code that is
 * loaded when first needed becomes a lazy chunk beside it, found wherever they are hosted.
 * @param name of the file, without its ending
 * @param entry a path in the package, such as `dist/define.js`
 */
export function bundleModule(
  name: string,
  entry: string,
  target: Target = {},
): Promise<readonly Rolldown.OutputChunk[]> {
  return bundle(name, entry, target, {
    format: 'es',
    // Lazy chunks import from the entry, so nothing but the entry is needed at first.
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      plugins: [
        litPolicy({ policyModule: inPackage('dist/trusted-types.js') }),
        litPage({ pageModule: inPackage('dist/page.js') }),
        withoutStyleComments,
      ],
    },
  });
}

/** Bundles a source file into a script that needs no `type="module"`. */
export function bundleScript(
  name: string,
  entry: string,
  target: Target,
): Promise<readonly Rolldown.OutputChunk[]> {
  return bundle(name, entry, target, { format: 'iife' });
}

async function bundle(
  name: string,
  entry: string,
  { outDir }: Target,
  {
    format,
    rolldownOptions,
  }: { format: 'es' | 'iife'; rolldownOptions?: Rolldown.RolldownOptions },
): Promise<readonly Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    root: inPackage('.'),
    logLevel: 'warn',
    publicDir: false,
    // Readers get Lit's production build, whatever NODE_ENV says here.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      target: 'es2022',
      ...(outDir !== undefined && { outDir: inPackage(outDir) }),
      write: outDir !== undefined,
      emptyOutDir: false,
      lib: {
        entry: { [name]: inPackage(entry) },
        formats: [format],
        name: 'unused',
        fileName: (_format, file) => `${file}.js`,
      },
      rolldownOptions: {
        ...rolldownOptions,
        output: {
          // Vite itself leaves the white space in ES modules of a library.
          minify: true,
          postBanner: ({ moduleIds }) =>
            moduleIds.some((id) => id.includes('/node_modules/')) ? NOTICE : '',
          ...(format === 'es' && {
            chunkFileNames: '[name]-[hash].js',
            // All that the entry needs at once is one chunk, also where lazy chunks need some of it.
            codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'], test: /./ }] },
          }),
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) =>
    'output' in one ? one.output.filter((file) => file.type === 'chunk') : [],
  );
}
