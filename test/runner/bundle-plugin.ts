/**
 * Bundles the browser tests with the sources they use, once a run: a page then asks for a few dozen files
 * instead of some 170. Modules that a test imports by their address are served one by one.
 */
import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { inPackage } from '../../scripts/paths.js';
import type { Middleware } from './middleware.js';

/**
 * Answers before the test runner's own plugins, which would transform the code again.
 * @param tests Paths below test/.
 */
export function testBundle(tests: readonly string[]): Middleware {
  let bundled: Promise<ReadonlyMap<string, string>> | undefined;
  return async function serve(context, next) {
    if (!/^\/test(?:-bundle)?\//.test(context.path)) return next();
    bundled ??= bundle(tests);
    const code = (await bundled).get(context.path.replace(/\.ts$/, '.js'));
    if (code === undefined) return next();
    context.body = code;
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
  };
}

/** The code by its address: each test under its own, what tests share under `/test-bundle/`. */
async function bundle(tests: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const root = inPackage('.');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: tests.map((file) => `test/${file}`),
    outdir: root,
    outbase: root,
    chunkNames: 'test-bundle/[name]-[hash]',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    // What readers get: not the development build of Lit, with its warnings.
    conditions: ['production'],
    define: { global: 'globalThis', LEAK_CYCLES: process.env['LEAK_CYCLES'] ?? '50' },
    // `sideEffects` of package.json names files of dist/, not of src/.
    ignoreAnnotations: true,
    // Asked for only where there is Node's `process`.
    external: ['util'],
  });
  return new Map(
    outputFiles.map(({ path, text }) => [`/${relative(root, path).replaceAll(sep, '/')}`, text]),
  );
}
