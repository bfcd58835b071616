/**
 * `npm run build:demo`: the demo and the docs as files alone, in dist-demo/, for any plain server and below any path. Its wire
 * is recorded, and runs on in the reader's browser. The folders are those of `npm start`, so that each address
 * that a page names is the same in both.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { renderDocs } from './docs-site/render.js';
import { inPackage } from './paths.js';
import { recordWire } from './record-wire.js';
import { main } from './run.js';

const OUT = inPackage('dist-demo');

/** The folders that pages ask for while they run. */
const AS_IT_IS = ['dist/cdn', 'src/themes', 'demo/feeds'];

const START = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=./demo/">
<title>Off the Wire</title>
<link rel="icon" href="data:,">
<a href="./demo/">Off the Wire</a>
`;

const demoPages: Plugin = {
  name: 'demo-pages',
  transformIndexHtml: sayThatItIsRecorded,
  // `sideEffects` of package.json names files of dist/: going by it, the pages' own scripts do nothing.
  transform: (code, id) => (/\.[jt]s$/.test(id) ? { code, moduleSideEffects: true } : undefined),
};

await main(async () => {
  if (!existsSync(inPackage('dist/cdn/sri.json')))
    throw new Error('The builder gives away what is built: run npm run build first.');
  await buildPages();
  for (const folder of AS_IT_IS) cpSync(inPackage(folder), join(OUT, folder), { recursive: true });
  recordWire(join(OUT, 'wire'));
  writeFileSync(join(OUT, 'index.html'), START);
  await writeDocs();
});

async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    root: inPackage('.'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [demoPages],
    build: {
      target: 'es2022',
      outDir: OUT,
      emptyOutDir: true,
      // A strict page allows no script in an address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages() },
    },
  });
}

async function writeDocs(): Promise<void> {
  for (const [path, content] of await renderDocs()) {
    const file = join(OUT, 'docs', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function pages(): string[] {
  return ['demo', 'demo/hosts'].flatMap((folder) =>
    readdirSync(inPackage(folder))
      .filter((file) => file.endsWith('.html'))
      .map((file) => inPackage(`${folder}/${file}`)),
  );
}

/** Files have no stream of changes either. */
function sayThatItIsRecorded(html: string): string {
  return html.replace('<html ', '<html data-wire="recorded" ').replace(/ stream="[^"]*"/g, '');
}
