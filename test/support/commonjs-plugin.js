/** Serves the few CommonJS packages that tests use as ES modules, which browsers can load. */
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { build } from 'vite';

const packages = ['@sinonjs/fake-timers', 'axe-core'];
const prefix = '/__commonjs/';
const require = createRequire(import.meta.url);

export function commonjsPlugin() {
  const built = new Map();
  return {
    name: 'commonjs',
    resolveImport({ source }) {
      return packages.includes(source) ? `${prefix}${source}.js` : undefined;
    },
    async serve({ path }) {
      if (!path.startsWith(prefix)) return undefined;
      const name = path.slice(prefix.length, -'.js'.length);
      if (!packages.includes(name)) return undefined;
      if (!built.has(name)) built.set(name, bundle(name));
      return { body: await built.get(name), type: 'js' };
    },
  };
}

async function bundle(name) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
    plugins: [entryPlugin(name)],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'commonjs-entry', formats: ['es'], fileName: 'bundle' },
    },
  });
  return result[0].output[0].code;
}

/** A module that exports what the package assigns to `module.exports`, by name and as default. */
function entryPlugin(name) {
  const names = Object.keys(require(name)).filter((key) => /^[a-z]\w*$/i.test(key));
  const code = `import main from '${name}';
    export default main;
    export const { ${names.filter((key) => key !== 'default').join(', ')} } = main;`;
  return {
    name: 'commonjs-entry',
    // Vite takes an entry for a file of the folder that it runs in.
    resolveId: (id) => (basename(id) === 'commonjs-entry' ? 'commonjs-entry' : undefined),
    load: (id) => (id === 'commonjs-entry' ? code : undefined),
  };
}
