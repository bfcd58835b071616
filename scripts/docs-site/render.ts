/** docs/ as a site: pages by Eleventy, and their index for the search by Pagefind. */
import { readFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { inPackage } from '../paths.js';
import { readContents, sourcesOf, type Group } from './contents.js';
import { amendMarkdown } from './markdown.js';

/** The files of the site, by their paths in its folder. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/** Makes the whole site. */
export async function renderDocs(): Promise<Site> {
  const groups = readContents();
  const pages = await renderPages(groups);
  const style = ['demo/page.css', 'scripts/docs-site/docs.css'].map(read).join('\n');
  return new Map<string, string | Uint8Array>([
    ...pages,
    ...(await indexOf(pages)),
    ['docs.css', style],
    ['docs.js', transformSync(read('scripts/docs-site/in-page.ts'), { loader: 'ts' }).code],
    ['demo.png', readFileSync(inPackage('docs/demo.png'))],
  ]);
}

async function renderPages(
  groups: readonly Group[],
): Promise<readonly (readonly [string, string])[]> {
  // Eleventy looks for paths from where it was started.
  const folder = relative(process.cwd(), inPackage('scripts/docs-site')) || '.';
  const eleventy = new Eleventy(folder, 'dist-demo/docs', {
    quietMode: true,
    configPath: null,
    config: (config) => configure(config, groups),
  });
  const results = await eleventy.toJSON();
  return results.map(({ url, content }) => [url === '/' ? 'index.html' : url.slice(1), content]);
}

function configure(config: EleventyConfig, groups: readonly Group[]): void {
  const pages = groups.flatMap((group) => group.pages);
  const add = (path: string, text: string, data: Readonly<Record<string, unknown>>): void => {
    const root = '../'.repeat(path.split('/').length - 1);
    config.addTemplate(`${path}.md`, text, { ...data, root, permalink: path });
  };
  config.setTemplateFormats(['md']);
  config.setIncludesDirectory('.');
  config.setUseGitIgnore(false);
  config.addGlobalData('groups', groups);
  config.addGlobalData('layout', 'layout.njk');
  // Braces in the code of a page are no template.
  config.addGlobalData('templateEngineOverride', 'md');
  config.addFilter('headings', headingsOf);
  config.amendLibrary('md', amendMarkdown);
  for (const [index, { file, path, title, text }] of pages.entries())
    add(path, text, { file, title, before: pages[index - 1], after: pages[index + 1] });
  for (const file of sourcesOf(pages))
    add(`source/${file}.html`, sourcePage(file), { file, title: file, isSource: true });
}

function headingsOf(html: string): readonly { readonly id?: string; readonly text?: string }[] {
  return [...html.matchAll(/<h2 id="(?<id>[^"]+)">(?<text>.*?)<\/h2>/g)].map(
    ({ groups = {} }) => groups,
  );
}

/** A file of code as Markdown; its own fences are shorter. */
function sourcePage(file: string): string {
  const fence = '`'.repeat(8);
  return `# ${file}\n\n${fence}${extname(file).slice(1)}\n${read(file)}${fence}\n`;
}

async function indexOf(
  pages: readonly (readonly [path: string, html: string])[],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind has no index: ${errors.join(' ')}`);
  for (const [sourcePath, content] of pages) await index.addHTMLFile({ sourcePath, content });
  const { files } = await index.getFiles();
  await close();
  return files.map(({ path, content }) => [`pagefind/${path}`, content]);
}

function read(file: string): string {
  return readFileSync(inPackage(file), 'utf8');
}
