/** Packs folders into archives that every system can unpack. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/**
 * A zip archive of folders. The same files give the same bytes.
 * @param folders the folders to pack, by their names in the archive
 */
export function zipOf(folders: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(folders).flatMap(([name, folder]) => filesIn(folder, name));
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2000, 0, 1) });
}

function filesIn(folder: string, name: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => [`${name}/${file.split(sep).join('/')}`, readFileSync(join(folder, file))]);
}
