import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { tsImport } from 'tsx/esm/api';
import tseslint from 'typescript-eslint';

// ESLint reads this file as JavaScript, and the table of layers is TypeScript.
const { importFault } = await tsImport('./scripts/layers.ts', import.meta.url);

const here = fileURLToPath(new URL('.', import.meta.url));
const src = fileURLToPath(new URL('src', import.meta.url));

/** Holds every import of src, of types too, to the table of scripts/layers.ts. */
const importLayers = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{ fault }}' } },
  create(context) {
    const file = relative(src, context.filename).replaceAll(sep, '/');
    const check = ({ source }) => {
      const fault = typeof source?.value === 'string' && importFault(file, source.value);
      if (fault) context.report({ node: source, messageId: 'fault', data: { fault } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

const names = (list) => Object.fromEntries(list.split(' ').map((name) => [name, 'readonly']));

const everywhere = names(
  'AbortController AbortSignal Blob DOMException Event EventTarget Headers Request Response ' +
    'TextDecoder TextEncoder URL URLSearchParams atob btoa clearInterval clearTimeout console crypto ' +
    'fetch globalThis performance queueMicrotask setInterval setTimeout structuredClone',
);
const nodeOnly = names('Buffer process setImmediate clearImmediate');
const browserOnly = names(
  'CustomEvent DOMParser HTMLElement PerformanceObserver cancelAnimationFrame customElements document getComputedStyle history ' +
    'localStorage location matchMedia navigator requestAnimationFrame sessionStorage window',
);

/** The plugin has its recommended rules for old configurations only. */
const litAccessibility = {
  plugins: { 'lit-a11y': litA11y },
  rules: {
    ...litA11y.configs.recommended.rules,
    // WebKit no longer calls a list a list once its markers are gone: there the role is needed.
    'lit-a11y/no-redundant-role': 'off',
    // A list hears the clicks of the links and buttons inside of it, which keys press too.
    'lit-a11y/click-events-have-key-events': 'off',
  },
};

/** The files of tsconfig.node.json; tsconfig.json has all others. */
const inNode = [
  '*.ts',
  'scripts/**/*.ts',
  'src/relay/{cli,node-*}.ts',
  'demo/{stories,wire}/**/*.ts',
  'test/{demo,frameworks,node,runner,server}/**/*.ts',
  'test/**/*.node.test.ts',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-demo/',
      'node_modules/',
      '.cache/',
      'bench/results/',
      'bench/peers/node_modules/',
      'test/frameworks/**/node_modules/',
      'test/frameworks/*/dist/',
      // Checked by the compilers of their frameworks.
      'test/frameworks/{vite,react,preact,solid,vue,svelte,lit,next,nuxt,sveltekit,angular,astro}/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { globals: { ...everywhere, ...nodeOnly } },
  },
  { files: ['**/*.js'], rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] } },
  // Parts of it are sent to the page that is measured.
  {
    files: ['test/frameworks/**/*.js'],
    languageOptions: { globals: browserOnly },
  },
  {
    files: ['*.ts', '{src,test,demo,scripts,bench}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: here } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `async` alone has a use: what is thrown becomes a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: inNode,
    languageOptions: {
      parserOptions: { projectService: false, project: 'tsconfig.node.json' },
    },
    rules: {
      // A handler that ends early returns the answer that it sends.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // semantic-dom-diff gives `equal` the type of a promise, though only snapshots need a wait;
      // Node waits for its tests itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: '@types/chai', name: 'Equal' },
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test'] },
          ],
        },
      ],
      // Letters stand in for articles and lanes.
      '@typescript-eslint/no-misused-spread': 'off',
      // Spies and stand-ins take methods off their objects on purpose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['{src,test,demo}/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litAccessibility],
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/page.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'document',
          message:
            'Elements of the page replace its properties by their names: use `page` of page.js.',
        },
        ...['globalThis', 'caches', 'scheduler', 'Sanitizer', 'trustedTypes'].map((name) => ({
          name,
          message:
            'Where it is missing, an element of that id stands for it: use `globals` of page.js.',
        })),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { local: { rules: { 'import-layers': importLayers } } },
    rules: {
      'local/import-layers': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-imports': [
        'error',
        {
          name: 'lit/directives/repeat.js',
          message: 'It leaves a comment behind for each item removed: use shared/keyed-list.js.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression:matches([callee.name="setInterval"], [callee.property.name="setInterval"])',
          message: 'An interval goes on in hidden tabs and piles up: set the next timeout instead.',
        },
        {
          selector:
            'CallExpression:matches([callee.property.name="reduce"], [callee.property.name="entries"][callee.object.name!="Object"][arguments.length=0])',
          message: 'Old libraries redefine it: use feed/lists.ts.',
        },
        {
          selector: 'CallExpression[callee.property.name="normalize"][arguments.0.value=/^NF/]',
          message: 'It freezes the page for a text of many marks: use feed/text/normal-form.ts.',
        },
      ],
    },
  },
);
