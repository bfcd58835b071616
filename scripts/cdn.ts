/** dist/cdn/: a module for each element, one for all three, the one-tag loader, and their hashes. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { bundleModule, bundleScript } from './bundle.js';
import { inPackage, TAGS } from './paths.js';
import { snippets } from './snippets.js';

/** The files that a page may name. Each module is whole: one request. */
export const NAMED_FILES = ['off-the-wire.js', ...TAGS.map((tag) => `${tag}.js`), 'embed.js'];

/** The script of `frame.html`, which only that page names. */
const FRAME_SCRIPT = 'frame.js';

/** Writes all of it. @param outDir a path in the package */
export async function buildCdn(outDir: string): Promise<void> {
  await bundleModule('off-the-wire', 'dist/define.js', { outDir });
  for (const tag of TAGS) await bundleModule(tag, `dist/${tag}/define.js`, { outDir });
  await bundleScript('embed', 'src/embed.ts', { outDir });
  await bundleScript('frame', 'src/frame.ts', { outDir });
  for (const file of ['frame.html', 'frame.css'])
    cpSync(inPackage(`src/${file}`), inPackage(`${outDir}/${file}`));
  writeFileSync(inPackage(`${outDir}/frame.json`), '{ "feeds": [] }\n');
  cpSync(inPackage('dist/themes'), inPackage(`${outDir}/themes`), { recursive: true });
  writeHashes(outDir);
}

/** The lazy chunks of a build: its scripts that no page names. */
export function lazyChunks(outDir: string): readonly string[] {
  const named = [...NAMED_FILES, FRAME_SCRIPT];
  return filesIn(outDir).filter((name) => name.endsWith('.js') && !named.includes(name));
}

function filesIn(outDir: string): readonly string[] {
  return readdirSync(inPackage(outDir), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(sep, '/'))
    .toSorted();
}

/** `sri.json`: the hash of each file, and snippets with which browsers refuse anything else. */
function writeHashes(outDir: string): void {
  const files = filesIn(outDir).filter(
    (name) => /\.(?:js|css)$/.test(name) && !name.startsWith('frame.'),
  );
  const hashes = Object.fromEntries(
    files.map((name) => [name, hashOf(readFileSync(inPackage(`${outDir}/${name}`)))]),
  );
  const content = { files: hashes, ...snippets(hashes, NAMED_FILES) };
  writeFileSync(inPackage(`${outDir}/sri.json`), `${JSON.stringify(content, null, 2)}\n`);
}

function hashOf(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
