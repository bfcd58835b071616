/**
 * `npm run size`: the bytes that readers download, after brotli. Fails where a file that a running element
 * needs is over its limit. Lazy chunks are listed by themselves.
 */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundleModule } from './bundle.js';
import { lazyChunks, NAMED_FILES } from './cdn.js';
import { inPackage } from './paths.js';
import { main } from './run.js';

/** Bytes after brotli. They leave room, so that a line more does not fail the build. */
const LIMITS: Readonly<Record<string, number>> = {
  'off-the-wire.js': 57_000,
  'news-ticker.js': 51_000,
  'article-view.js': 33_000,
  'font-size-adjuster.js': 13_500,
  'embed.js': 1_300,
  'off-the-wire/feed': 15_500,
};

interface Row {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

await main(async () => {
  if (!existsSync(inPackage('dist/cdn')))
    throw new Error('Nothing is built: run npm run build first.');
  const rows = [
    ...NAMED_FILES.map((name) => rowOf(name, readCdn(name))),
    rowOf('off-the-wire/feed', await feedModule()),
  ];
  printTable('One request each, Lit included', rows);
  printTable(
    'Lazy chunks, loaded when first needed',
    lazyChunks('dist/cdn').map((name) => rowOf(name, readCdn(name))),
  );
  const over = rows.filter(({ name, brotli }) => brotli > (LIMITS[name] ?? Infinity));
  if (over.length > 0)
    throw new Error(`Over their limits: ${over.map(({ name }) => name).join(', ')}.`);
});

function readCdn(name: string): Buffer {
  return readFileSync(inPackage(`dist/cdn/${name}`));
}

/** The data layer without its lazy chunks, as a bundler would make it. */
async function feedModule(): Promise<Buffer> {
  const chunks = await bundleModule('feed', 'dist/feed/index.js');
  return Buffer.from(chunks.find(({ isEntry }) => isEntry)?.code ?? '');
}

function rowOf(name: string, code: Buffer): Row {
  return {
    name,
    raw: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}

function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  printRow('', ['raw', 'gzip', 'brotli', 'limit']);
  for (const { name, raw, gzip, brotli } of rows)
    printRow(name, [raw, gzip, brotli, LIMITS[name] ?? '']);
}

function printRow(name: string, cells: readonly (number | string)[]): void {
  console.log(name.padEnd(32), ...cells.map((cell) => String(cell).padStart(8)));
}
