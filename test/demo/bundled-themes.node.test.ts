/** Themes keep their colours in a production build of Vite, whose Lightning CSS rewrites styles for older browsers. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { inPackage } from '../../scripts/paths.js';
import { launch, openPage } from './support.js';
import { serveFiles } from './static-server.js';

const THEMES = readdirSync(inPackage('src/themes')).filter((file) => file.endsWith('.css'));

/** Inside the package, where Vite finds it. */
const folder = mkdtempSync(inPackage('node_modules/.bundled-themes-'));
const server = await serveFiles(pathToFileURL(`${folder}/`), '/');
const browser = await launch();

after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** What Vite makes of a style sheet for production. */
async function bundled(css: string): Promise<string> {
  writeFileSync(join(folder, 'in.css'), css);
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, rolldownOptions: { input: join(folder, 'in.css') } },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const file = output.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  assert.ok(file?.type === 'asset');
  return String(file.source);
}

/** The colours that a page without a color-scheme gives the elements. */
async function coloursWith(css: string): Promise<readonly string[]> {
  const name = `page-${String(Math.random()).slice(2)}.html`;
  writeFileSync(
    join(folder, name),
    `<!doctype html><title>Colours</title><link rel="icon" href="data:,"><style>${css}
    p { color: var(--news-accent-color, red); background: var(--news-background, lime) }</style>
    <news-ticker label="Wire"><ul><li><a href="/">Ferry</a></li></ul><p>Strip</p></news-ticker>
    <article-view><p>Article</p></article-view>`,
  );
  const { page } = await openPage(browser, new URL(name, server.url).href);
  const colours = await page.$$eval('p, news-ticker, article-view', (all) =>
    all.flatMap((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return [color, backgroundColor, getComputedStyle(one, '::before').backgroundColor];
    }),
  );
  await page.close();
  return colours;
}

/** The advice of README.md for colours. */
function adviceOfReadme(): string {
  const readme = readFileSync(inPackage('README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```css live\n([^]*?)```/g)].map(([, block = '']) => block);
  return blocks.filter((block) => block.includes('light-dark(')).join('\n');
}

for (const [name, css] of [
  ...THEMES.map((file) => [file, readFileSync(inPackage(`src/themes/${file}`), 'utf8')] as const),
  ["the README's own colours", adviceOfReadme()] as const,
])
  test(`${name} has the same colours when bundled`, async () => {
    assert.match(css, /light-dark\(/);
    const built = await bundled(css);
    assert.doesNotMatch(built, /lightningcss-light/);
    assert.deepEqual(await coloursWith(built), await coloursWith(css));
  });

test('Vite still breaks what nothing guards', async () => {
  assert.match(await bundled('a { color: light-dark(#fff, #000) }'), /lightningcss-light/);
});
