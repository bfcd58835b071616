/** dist/cdn/: a module for each element, one that registers all three, one for their words, the one-tag loader, and their hashes. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { parseSync } from 'vite';
import { bundle, bundleScript, NOTICE } from './bundle.js';
import { inPackage, TAGS } from './paths.js';
import { snippets } from './snippets.js';

/**
 * Writes all of it.
 * @param {string} outDir A path in the package.
 */
export async function buildCdn(outDir) {
  const elements = TAGS.map((tag) => [tag, `dist/${tag}/define.js`]);
  await bundle({ ...Object.fromEntries(elements), words: 'dist/words.js' }, { outDir });
  await bundleScript('embed', 'src/embed.ts', { outDir });
  writeAllInOne(outDir);
  copyThemes(outDir);
  writeHashes(outDir);
}

/**
 * What lies in a folder of the build: for each file that a page may name, all files that it starts with; and
 * those that are loaded only when needed.
 * @param {string} outDir A path in the package.
 * @returns {{ starts: Record<string, string[]>, lazy: string[] }}
 */
export function readBuild(outDir) {
  const named = ['off-the-wire.js', ...TAGS.map((tag) => `${tag}.js`), 'embed.js'];
  const starts = Object.fromEntries(named.map((name) => [name, startFiles(outDir, name)]));
  const atOnce = new Set(Object.values(starts).flat());
  const lazy = filesIn(outDir).filter((name) => name.endsWith('.js') && !atOnce.has(name));
  return { starts, lazy };
}

/** The files without which a module can't run, itself first. */
function startFiles(outDir, name, found = new Set()) {
  if (found.has(name)) return [...found];
  found.add(name);
  const { staticImports } = parseSync(
    name,
    readFileSync(inPackage(`${outDir}/${name}`), 'utf8'),
  ).module;
  for (const { moduleRequest } of staticImports)
    startFiles(outDir, moduleRequest.value.replace('./', ''), found);
  return [...found];
}

function filesIn(outDir) {
  return readdirSync(inPackage(outDir), { recursive: true })
    .map((name) => name.replaceAll(sep, '/'))
    .toSorted();
}

/** It names every file, so that the browser asks for all at once and not for one after the other. */
function writeAllInOne(outDir) {
  const files = new Set(TAGS.flatMap((tag) => startFiles(outDir, `${tag}.js`)));
  const imports = [...files].map((file) => `import"./${file}";`).join('');
  writeFileSync(inPackage(`${outDir}/off-the-wire.js`), `${NOTICE}\n${imports}\n`);
}

function copyThemes(outDir) {
  const themes = inPackage('dist/themes');
  if (existsSync(themes)) cpSync(themes, inPackage(`${outDir}/themes`), { recursive: true });
}

/** `sri.json`: what each file must hold, and what to paste so that browsers refuse anything else. */
function writeHashes(outDir) {
  const files = filesIn(outDir).filter((name) => /\.(?:js|css)$/.test(name));
  const hashes = Object.fromEntries(
    files.map((name) => [name, hashOf(readFileSync(inPackage(`${outDir}/${name}`)))]),
  );
  const content = { files: hashes, ...snippets({ hashes, starts: readBuild(outDir).starts }) };
  writeFileSync(inPackage(`${outDir}/sri.json`), `${JSON.stringify(content, null, 2)}\n`);
}

function hashOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
