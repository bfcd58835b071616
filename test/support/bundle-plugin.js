/**
 * Serves all three elements as one built module, as the CDN does: `/__bundle/NAME/off-the-wire.js`.
 * Each NAME is another module to the browser, as two versions of the package are. Pages of any origin
 * may load it, such as sandboxed ones.
 */
import { build } from 'vite';
import { litPolicy } from '../../scripts/lit-policy-plugin.js';
import { inPackage } from '../../scripts/paths.js';

const PATH = /^\/__bundle\/\w+\/([\w.-]+\.js)$/;

export function bundlePlugin() {
  let built;
  return {
    name: 'bundle',
    async serve(context) {
      const [, name] = PATH.exec(context.path) ?? [];
      if (!name) return undefined;
      built ??= bundle();
      const code = (await built).get(name);
      context.set('Access-Control-Allow-Origin', '*');
      return code === undefined ? undefined : { body: code, type: 'js' };
    },
    // It is finished: nothing in it is to be resolved or compiled again.
    resolveImport({ context }) {
      return PATH.test(context.path) ? false : undefined;
    },
  };
}

/** package.json names the files of dist/ that register something, and these are those of src/. */
const registrations = {
  name: 'registrations',
  transform: {
    filter: { id: /\/define\.ts$/ },
    handler: (code) => ({ code, map: null, moduleSideEffects: true }),
  },
};

async function bundle() {
  const [{ output }] = await build({
    configFile: false,
    root: inPackage('.'),
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [registrations, litPolicy({ policyModule: inPackage('src/shared/trusted-types.ts') })],
    build: {
      target: 'es2022',
      write: false,
      lib: {
        entry: inPackage('src/define.ts'),
        formats: ['es'],
        fileName: () => 'off-the-wire.js',
      },
      rolldownOptions: {
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return new Map(output.map(({ fileName, code }) => [fileName, code]));
}
