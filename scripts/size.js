/**
 * `npm run size`: what readers download, in kB of 1000 bytes after brotli, and fails where that is more than
 * was agreed. What is loaded only when needed is listed by itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inPackage } from './paths.js';
import { main } from './run.js';

/** Bytes after brotli, with all that has to be there before the first headlines show. */
const LIMITS = {
  'off-the-wire.js': 20_000,
  'news-ticker.js': 14_000,
  'article-view.js': 9_500,
  'font-size-adjuster.js': 13_700,
  'embed.js': 1_000,
  'off-the-wire/feed': 8_600,
};

await main(async () => {
  if (!existsSync(inPackage('dist/cdn')))
    throw new Error('Nothing is built: run npm run build first.');
  const { bundle } = await import('./bundle.js');
  const { readBuild } = await import('./cdn.js');
  const { starts, lazy } = readBuild('dist/cdn');
  const rows = Object.entries(starts).map(([name, files]) => [name, files.map(cdnFile)]);
  const over = printTable('To start with, Lit and all', [
    ...rows,
    ['off-the-wire/feed', await startOf(bundle, 'dist/feed/index.js')],
  ]);
  printTable(
    'Loaded when needed',
    lazy.map((name) => [name, [cdnFile(name)]]),
  );
  if (over.length > 0) throw new Error(`Over their limits: ${over.join(', ')}.`);
});

function cdnFile(name) {
  return readFileSync(inPackage(`dist/cdn/${name}`));
}

/** The code of an npm entry and of the chunks that it imports at once. */
async function startOf(bundle, path) {
  const chunks = await bundle({ entry: path });
  const entry = chunks.find(({ isEntry }) => isEntry);
  const atOnce = chunks.filter(({ fileName }) => entry.imports.includes(fileName));
  return [entry, ...atOnce].map(({ code }) => Buffer.from(code));
}

/** Several files of a row are compressed one by one, as they are when they are sent. @returns the names of those over their limit */
function printTable(title, rows) {
  const sum = (files, size) => files.reduce((total, file) => total + size(file), 0);
  const table = rows.map(([name, files]) => ({
    name,
    sizes: [
      sum(files, (file) => file.length),
      sum(files, (file) => gzipSync(file, { level: 9 }).length),
      sum(files, (file) => brotliCompressSync(file).length),
    ],
    limit: LIMITS[name],
  }));
  console.log(`\n${title}`);
  printRow('', ['raw', 'gzip', 'brotli', 'limit']);
  for (const { name, sizes, limit } of table) printRow(name, [...sizes, limit ?? '']);
  return table.filter(({ sizes, limit }) => sizes[2] > limit).map(({ name }) => name);
}

function printRow(name, cells) {
  console.log(name.padEnd(32), ...cells.map((cell) => String(cell).padStart(8)));
}
