/** Which pages the docs have, in which order, and where links between files lead on the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { inPackage } from '../paths.js';

/** A page of the docs. */
export interface DocsPage {
  /** Its Markdown, by its path in the package. */
  readonly file: string;
  /** Its name on the site. */
  readonly path: string;
  /** Its first heading. */
  readonly title: string;
  readonly text: string;
}

/** Pages that belong together. */
export interface Group {
  readonly title: string;
  readonly pages: readonly DocsPage[];
}

/** Every page, in the order of reading. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Start: ['README', 'docs/embedding', 'docs/frameworks', 'docs/wordpress', 'docs/from-marquee'],
  Use: ['docs/theming', 'docs/behaviour', 'docs/several-feeds', 'docs/recipes', 'docs/faq'],
  Feeds: ['docs/feeds', 'docs/live-updates', 'docs/node'],
  'Look up': ['docs/reference', 'docs/browsers', 'docs/benchmarks'],
  Promises: ['docs/accessibility', 'docs/security', 'docs/privacy'],
  Project: ['CHANGELOG', 'CONTRIBUTING', 'SECURITY'],
};

/** Shorter or clearer in a list than the first heading. */
const TITLES: Readonly<Record<string, string>> = {
  'README.md': 'Overview',
  'SECURITY.md': 'Reporting a hole',
};

/** Reads all pages. */
export function readContents(): readonly Group[] {
  const groups = Object.entries(GROUPS).map(([title, names]) => ({
    title,
    pages: names.map((name) => readPage(`${name}.md`)),
  }));
  const known = groups.flatMap(({ pages }) => pages.map(({ file }) => file));
  const missing = readdirSync(inPackage('docs'))
    .map((file) => `docs/${file}`)
    .filter((file) => file.endsWith('.md') && !known.includes(file));
  if (missing.length > 0) throw new Error(`The docs site has no place for ${missing.join()}.`);
  return groups;
}

function readPage(file: string): DocsPage {
  const text = readFileSync(inPackage(file), 'utf8');
  const title = TITLES[file] ?? /^# (.+)$/m.exec(text)?.[1] ?? file;
  return { file, path: pathOf(file), title, text };
}

/** The files outside the docs that pages link to; the site shows each on a page of its own. */
export function sourcesOf(pages: readonly DocsPage[]): readonly string[] {
  const files = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)\s#]+)/g)].map(([, target = '']) => join(dirname(file), target)),
  );
  return [...new Set(files)].filter((file) => isSource(file) && existsSync(inPackage(file)));
}

/** Where a link or a picture of a Markdown file leads, from its page on the site. */
export function linkOnSite(file: string, target: string): string {
  if (/^(?:[a-z]+:|#)/.test(target)) return target;
  const [path = '', anchor] = target.split('#');
  return pathOf(join(dirname(file), path)) + (anchor === undefined ? '' : `#${anchor}`);
}

/** The place of a file of the package, from the folder of the site. */
function pathOf(file: string): string {
  if (file === 'README.md') return 'index.html';
  if (file.startsWith('demo/')) return `../${file}`;
  if (isSource(file)) return `source/${file}.html`;
  return file.replace(/^docs\//, '').replace(/\.md$/, '.html');
}

function isSource(file: string): boolean {
  return !/\.(?:md|png)$/.test(file) && !/^(?:demo\/|[a-z]+:)/.test(file);
}
