/** The blocks of code in README.md and docs/, for those who try them. */
import { readdirSync, readFileSync } from 'node:fs';
import { inPackage } from './paths.js';

/** A block, and the heading above it. */
export interface Block {
  readonly page: string;
  readonly heading: string;
  readonly language: string;
  readonly code: string;
}

/** All blocks, page by page. */
export function allBlocks(): readonly Block[] {
  const pages = readdirSync(inPackage('docs')).map((file) => `docs/${file}`);
  return ['README.md', ...pages].filter((file) => file.endsWith('.md')).flatMap(blocksOf);
}

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(inPackage(page), 'utf8');
  return [...text.matchAll(/^```(\S*)[^\n]*\n(.*?)^```$/gms)].map((found) => {
    const [, language = '', code = ''] = found;
    const before = text.slice(0, found.index).replace(/^```.*?^```$/gms, '');
    const heading = [...before.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
    return { page, heading, language, code };
  });
}

/** What a block is called: its page, its heading and its language. */
export function nameOf({ page, heading, language }: Block): string {
  return `${page}, ${heading}, ${language}`;
}

/** The code of the one block with this name, such as `docs/feeds.md, Hugo, toml`. */
export function blockNamed(name: string): string {
  const [page = ''] = name.split(', ');
  const [block, ...others] = blocksOf(page).filter((one) => nameOf(one) === name);
  if (!block || others.length > 0) throw new Error(`There is no one block "${name}".`);
  return block.code;
}
