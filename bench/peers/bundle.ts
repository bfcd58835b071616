/** Each adapter with its library as a page would get it: minified, in production mode. */
import { build } from 'vite';
import { inPackage } from '../../scripts/paths.js';

/** The files of a bundled adapter. */
export interface PeerFiles {
  readonly js: string;
  readonly css: string;
}

/** Bundles an adapter, by the name of its file in adapters/. */
export async function bundlePeer(name: string): Promise<PeerFiles> {
  const built = await build({
    configFile: false,
    root: inPackage('bench/peers'),
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      conditions: ['module', 'browser', 'production'],
      // Its plugin imports it in another way, and would get a copy of its own.
      alias: { jquery: inPackage('bench/peers/node_modules/jquery/dist/jquery.js') },
    },
    build: {
      target: 'es2022',
      write: false,
      cssMinify: true,
      lib: {
        entry: inPackage(`bench/peers/adapters/${name}.ts`),
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
  const output = Array.isArray(built) ? built.flatMap((one) => one.output) : [];
  const chunk = output.find((file) => file.type === 'chunk');
  const sheet = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (!chunk) throw new Error(`The adapter of ${name} gave no script.`);
  return { js: chunk.code, css: sheet?.type === 'asset' ? String(sheet.source) : '' };
}
