/** `npm run size`: what readers download, for each file of the CDN build and each entry of the package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inPackage } from './paths.js';
import { main } from './run.js';

await main(async () => {
  if (!existsSync(inPackage('dist/cdn')))
    throw new Error('Nothing is built: run npm run build first.');
  console.log('\nBytes of the CDN files');
  printTable(cdnFiles());
  console.log(
    '\nBytes of each npm entry, bundled with Lit, without what is loaded only when needed',
  );
  printTable(await npmEntries());
});

function cdnFiles() {
  const names = readdirSync(inPackage('dist/cdn')).filter((name) => name.endsWith('.js'));
  return names.map((name) => [name, [readFileSync(inPackage(`dist/cdn/${name}`))]]);
}

async function npmEntries() {
  const { bundle } = await import('./bundle.js');
  const { name, exports } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  const rows = [];
  for (const [path, { default: file }] of Object.entries(exports)) {
    if (!file || !existsSync(inPackage(file))) continue;
    rows.push([name + path.slice(1), startCode(await bundle(file))]);
  }
  return rows;
}

/** The code of the entry and of the chunks that it imports at once. */
function startCode(chunks) {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const atOnce = chunks.filter(({ fileName }) => entry.imports.includes(fileName));
  return [entry, ...atOnce].map(({ code }) => Buffer.from(code));
}

/** Several files of a row are compressed one by one, as they are when they are sent. */
function printTable(rows) {
  const sum = (files, size) => files.reduce((total, file) => total + size(file), 0);
  const table = rows.map(([name, files]) => [
    name,
    sum(files, (file) => file.length),
    sum(files, (file) => gzipSync(file, { level: 9 }).length),
    sum(files, (file) => brotliCompressSync(file).length),
  ]);
  const width = Math.max(...table.map(([name]) => name.length));
  for (const [name, ...sizes] of [['', 'raw', 'gzip', 'brotli'], ...table]) {
    console.log(name.padEnd(width), ...sizes.map((size) => String(size).padStart(8)));
  }
}
