/**
 * `npm run build`: dist/ with the modules, their types and the themes, for npm and bundlers, and
 * dist/cdn/ with the files for script tags and their hashes.
 */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages } from './install.js';
import { inPackage } from './paths.js';
import { main, runNode } from './run.js';

/** What the CDN files hold: their licences must go where the code goes. */
const BUNDLED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'dompurify'];

await main(async () => {
  installPackages();
  rmSync(inPackage('dist'), { recursive: true, force: true });
  compileModules();
  copyThemes();
  await describeElements();
  await bundleForCdn();
  writeLicences();
});

function compileModules() {
  const isCompiled = runNode('tsc', ['-p', 'tsconfig.build.json']);
  if (!isCompiled) throw new Error('The build stopped: TypeScript found errors.');
}

function copyThemes() {
  const themes = inPackage('src/themes');
  if (existsSync(themes)) cpSync(themes, inPackage('dist/themes'), { recursive: true });
}

/** What editors, frameworks and catalogues read about the elements. */
async function describeElements() {
  const { readManifest, writeManifest } = await import('./manifest.js');
  writeManifest(await readManifest(), inPackage('dist'));
}

/**
 * From the compiled modules, not from src/: so the bundle holds the code that npm users get, and
 * `sideEffects` of package.json, which names files of dist/, keeps the registrations.
 */
async function bundleForCdn() {
  // Only here, as Vite may be installed by the script that starts this one.
  const { buildCdn } = await import('./cdn.js');
  await buildCdn('dist/cdn');
}

function writeLicences() {
  const files = ['LICENSE', ...BUNDLED.map((name) => `node_modules/${name}/LICENSE`)];
  const titles = ['Off the Wire', ...BUNDLED];
  const texts = files.map((file, i) => `${titles[i]}\n\n${readFileSync(inPackage(file), 'utf8')}`);
  writeFileSync(inPackage('dist/cdn/LICENSES.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}
