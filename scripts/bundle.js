/** The one way in which built modules are bundled: for the CDN, and to weigh them. */
import { build } from 'vite';
import { litPolicy } from './lit-policy-plugin.js';
import { inPackage } from './paths.js';

/** The minifier drops the notices that the licences of what is bundled ask to be kept. */
const NOTICE = '/*! Off the Wire and what it is made of: see LICENSES.txt beside this file */';

/**
 * Bundles a module of dist/ with all it needs, as minified ES modules; what it imports only when
 * needed becomes a chunk of its own, found beside it wherever both are hosted.
 * @param {string} entry A path in the package, such as `dist/define.js`.
 * @param {object} [options]
 * @param {string} [options.name] What the file is called, without its ending.
 * @param {string} [options.outDir] Where it is written to; nowhere if left out.
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
export async function bundle(entry, { name = 'entry', outDir } = {}) {
  const [{ output }] = await build({
    configFile: false,
    root: inPackage('.'),
    logLevel: 'warn',
    publicDir: false,
    // Readers get Lit's production build, whatever NODE_ENV says here.
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [litPolicy({ policyModule: inPackage('dist/shared/trusted-types.js') })],
    build: {
      target: 'es2022',
      outDir: outDir && inPackage(outDir),
      write: Boolean(outDir),
      emptyOutDir: false,
      lib: { entry: inPackage(entry), formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: {
        // Vite itself leaves the white space in ES modules of a library.
        output: { minify: true, chunkFileNames: '[name]-[hash].js', postBanner: NOTICE },
      },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}
