/** Writes results into a page of docs/, between two comments. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { inPackage } from './paths.js';

/** Replaces what stands between `<!-- mark -->` and `<!-- /mark -->` on a page of the package. */
export async function writeBetween(page: string, mark: string, markdown: string): Promise<void> {
  const path = inPackage(page);
  const place = new RegExp(`(<!-- ${mark} -->\n)[^]*(<!-- /${mark} -->)`);
  const before = readFileSync(path, 'utf8');
  if (!place.test(before)) throw new Error(`${page} has no place for "${mark}".`);
  const text = before.replace(
    place,
    (_, start: string, end: string) => `${start}\n${markdown}\n${end}`,
  );
  writeFileSync(path, await format(text, { parser: 'markdown', printWidth: 100 }));
}
