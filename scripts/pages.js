/** Writes what was worked out into a page of docs/, between two comments. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { inPackage } from './paths.js';

/**
 * Replaces what stands between `<!-- mark -->` and `<!-- /mark -->`.
 * @param {string} page A path in the package.
 * @param {string} mark
 * @param {string} markdown
 */
export async function writeBetween(page, mark, markdown) {
  const path = inPackage(page);
  const place = new RegExp(`(<!-- ${mark} -->\n)[^]*(<!-- /${mark} -->)`);
  const before = readFileSync(path, 'utf8');
  if (!place.test(before)) throw new Error(`${page} has no place for "${mark}".`);
  const text = before.replace(place, (_, start, end) => `${start}\n${markdown}\n${end}`);
  writeFileSync(path, await format(text, { parser: 'markdown', printWidth: 100 }));
}
