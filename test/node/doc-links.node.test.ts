/** Every link of the documents leads to a file or a heading that is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { anchorOf } from '../../scripts/docs-site/anchors.js';
import { inPackage } from '../../scripts/paths.js';

const PAGES = [
  ...readdirSync(inPackage('.')),
  ...readdirSync(inPackage('docs')).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

/** The names by which the headings of a page can be linked, as repository hosts make them. */
function anchorsOf(file: string): Set<string> {
  const text = withoutCode(readFileSync(inPackage(file), 'utf8'));
  return new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

function withoutCode(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, '');
}

for (const page of PAGES) {
  test(`the links of ${page} lead somewhere`, () => {
    const text = withoutCode(readFileSync(inPackage(page), 'utf8'));
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const target of targets) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      assert.ok(existsSync(inPackage(file)), `${target}: no such file`);
      if (anchor !== undefined && file.endsWith('.md'))
        assert.ok(anchorsOf(file).has(anchor), `${target}: no such heading`);
    }
  });
}
