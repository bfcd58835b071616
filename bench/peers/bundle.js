/** Each adapter with its library as a page would get it: minified, in production mode. */
import { build } from 'vite';
import { inPackage } from '../../scripts/paths.js';

/**
 * @param {string} name Of a file in adapters/.
 * @returns {Promise<{ js: string | Uint8Array, css: string | Uint8Array }>}
 */
export async function bundlePeer(name) {
  const [{ output }] = await build({
    configFile: false,
    root: inPackage('bench/peers'),
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      conditions: ['module', 'browser', 'production'],
      // Its plugin asks for it in another way, and would get a copy of its own.
      alias: { jquery: inPackage('bench/peers/node_modules/jquery/dist/jquery.js') },
    },
    build: {
      target: 'es2022',
      write: false,
      cssMinify: true,
      lib: {
        entry: inPackage(`bench/peers/adapters/${name}.js`),
        formats: ['es'],
        fileName: () => 'peer.js',
        cssFileName: 'peer',
      },
      rolldownOptions: {
        // Ours is measured as it was built.
        external: [/^\/cdn\//],
        output: { minify: true, codeSplitting: false },
      },
    },
  });
  const css = output.find(({ fileName }) => fileName.endsWith('.css'));
  return { js: output.find(({ isEntry }) => isEntry).code, css: css?.source ?? '' };
}
