/**
 * Writes dist/: modules, types and themes for npm and bundlers, and dist/cdn/ with the files for script tags
 * and their hashes.
 */
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildCdn } from './cdn.js';
import { readManifest, writeManifest } from './manifest.js';
import { inPackage } from './paths.js';
import { main, runNode } from './run.js';

/** The packages in the CDN files: their licences must go where the code goes. */
const BUNDLED = [
  ...['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  ...['dompurify', 'htmlparser2', 'entities'],
];

await main(async () => {
  rmSync(inPackage('dist'), { recursive: true, force: true });
  compileModules();
  cpSync(inPackage('src/themes'), inPackage('dist/themes'), { recursive: true });
  writeManifest(await readManifest(), inPackage('dist'));
  // From the compiled modules, not from src/, so that pages get the code that npm users get.
  await buildCdn('dist/cdn');
  writeLicences();
});

/** The command first: what it shares with browsers is then compiled without the types of Node. */
function compileModules(): void {
  const isCompiled = ['tsconfig.build-node.json', 'tsconfig.build.json'].every((config) =>
    runNode('tsc', ['-p', config]),
  );
  if (!isCompiled) throw new Error('The build stopped: TypeScript found errors.');
  // As npm leaves it, so that a linked package has its command too.
  chmodSync(inPackage('dist/relay/cli.js'), 0o755);
}

function writeLicences(): void {
  const texts = [
    ['Off the Wire', 'LICENSE'],
    ...BUNDLED.map((name) => [name, `node_modules/${name}/LICENSE`]),
  ].map(([title = '', file = '']) => `${title}\n\n${readFileSync(inPackage(file), 'utf8')}`);
  writeFileSync(inPackage('dist/cdn/LICENSES.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}
