/** Holds the code of docs/frameworks.md to the apps that `npm run test:frameworks` builds and uses. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inPackage } from '../../scripts/paths.js';

const PAGE = readFileSync(inPackage('docs/frameworks.md'), 'utf8');

/** By the headings of the page. */
const APPS = {
  'Vite and TypeScript': 'vite',
  'React 19': 'react',
  'Next 16': 'next',
  'Preact 11': 'preact',
  'Solid 1': 'solid',
  'Vue 3': 'vue',
  'Nuxt 4': 'nuxt',
  'Svelte 5': 'svelte',
  'SvelteKit 2': 'sveltekit',
  'Angular 21': 'angular',
  'Astro 5': 'astro',
  'Lit 3': 'lit',
  webpack: 'webpack',
  'On a server': 'server',
};

for (const [heading, app] of Object.entries(APPS)) {
  test(`the code for "${heading}" is that of its app`, () => {
    const [, section = ''] = PAGE.split(`\n## ${heading}\n`);
    const [text = ''] = section.split('\n## ');
    const blocks = [...text.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code = '']) => plain(code));
    const files = filesOf(inPackage(`test/frameworks/${app}`)).map(plain);
    assert.ok(blocks.length > 1);
    for (const block of blocks)
      assert.ok(
        files.some((file) => file.includes(block)),
        block,
      );
  });
}

/** What their tools install and write is none of the apps' code. */
const NO_CODE = /^(?:\..*|node_modules|dist|out|build|package-lock\.json)$/;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NO_CODE.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesOf(path) : [readFileSync(path, 'utf8')];
    });
}

/** Without the indents, which differ. */
function plain(code: string): string {
  return code.replace(/^ +/gm, '');
}
