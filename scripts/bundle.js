/** The one way in which built modules are bundled: for the CDN, and to weigh them. */
import { build } from 'vite';
import { plainProperties } from './decorator-plugin.js';
import { litPolicy } from './lit-policy-plugin.js';
import { inlineNamespaces } from './namespace-plugin.js';
import { inPackage } from './paths.js';
import { minifyTemplates } from './template-plugin.js';
import { withoutHydration } from './without-hydration-plugin.js';

/** The minifier drops the notices that the licences of what is bundled ask to be kept. */
export const NOTICE =
  '/*! Off the Wire and what it is made of: see LICENSES.txt beside this file */';

/**
 * Bundles modules of dist/ with all they need, as minified ES modules. What several share, and what is
 * imported only when needed, becomes a chunk of its own, found beside them wherever they are hosted.
 * @param {Record<string, string>} entries Paths in the package, such as `dist/define.js`, by the names of their files.
 * @param {object} [options]
 * @param {string} [options.outDir] Where they are written to; nowhere if left out.
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
export function bundle(entries, { outDir } = {}) {
  return buildLibrary(entries, {
    formats: ['es'],
    outDir,
    output: { chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: GROUPS } },
    plugins: [
      litPolicy({ policyModule: inPackage('dist/shared/trusted-types.js') }),
      plainProperties({ include: /\/dist\/.*\.js$/ }),
      minifyTemplates({ include: /\/dist\/.*\.js$/ }),
      withoutHydration(),
      inlineNamespaces(),
    ],
  });
}

/**
 * Bundles one source file as a script that needs no `type="module"`.
 * @param {string} name What the file is called, without its ending.
 * @param {string} entry A path in the package.
 * @param {object} options
 * @param {string} options.outDir
 */
export function bundleScript(name, entry, { outDir }) {
  return buildLibrary({ [name]: entry }, { formats: ['iife'], outDir, libraryName: 'unused' });
}

/**
 * Left alone, the bundler makes a chunk for each set of files that share something: many small files are
 * more bytes and more requests. So these are what is shared, by who needs it and when.
 */
const SHARED = [
  {
    name: 'core',
    paths: [
      /\/dist\/wire\/badge\./,
      /\/node_modules\/(?:lit|@lit)(?!.*\/directives\/)/,
      /\/dist\/shared\/(?:add-styles|custom-states|define-element|early-feed|events|feed-question|host-styles|hydration|late-life|lazy-part|life-part|options|trusted-types|words\/first)\./,
      /\/dist\/feed\/(?:feed-error|language-tag|request|safe-url|same-value)\./,
    ],
  },
  {
    name: 'headlines',
    paths: [
      /\/dist\/news-ticker\/(?:content|headline|layout)\./,
      /\/dist\/shared\/keyed-list\./,
      /\/dist\/feed\/longest-rise\./,
    ],
  },
  {
    name: 'words',
    paths: [
      /\/dist\/shared\/(?:badges|formats|icons|language|words|words\/en)\./,
      /\/dist\/feed\/present\./,
    ],
  },
  {
    name: 'client',
    paths: [
      /\/dist\/feed\/(?!ninjs\/|xml\/|widest-image)/,
      /\/dist\/wire\//,
      /\/dist\/shared\/feed-controller\./,
    ],
  },
];

const GROUPS = SHARED.map(({ name, paths }, index) => ({
  name,
  priority: SHARED.length - index,
  test: (id) => paths.some((path) => path.test(id)),
}));

function noticeFor({ moduleIds }) {
  return moduleIds.some((id) => id.includes('/node_modules/')) ? NOTICE : '';
}

async function buildLibrary(entries, { formats, outDir, output, plugins, libraryName }) {
  const entry = Object.fromEntries(
    Object.entries(entries).map(([name, path]) => [name, inPackage(path)]),
  );
  const [{ output: files }] = await build({
    configFile: false,
    root: inPackage('.'),
    logLevel: 'warn',
    publicDir: false,
    // Readers get Lit's production build, whatever NODE_ENV says here.
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins,
    build: {
      target: 'es2022',
      outDir: outDir && inPackage(outDir),
      write: Boolean(outDir),
      emptyOutDir: false,
      lib: { entry, formats, name: libraryName, fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        // Vite itself leaves the white space in ES modules of a library.
        output: { minify: true, postBanner: noticeFor, ...output },
      },
    },
  });
  return files.filter(({ type }) => type === 'chunk');
}
