/** Where things lie, whatever folder a script is started from. */
import { fileURLToPath } from 'node:url';

/**
 * A path from the package's folder.
 * @param {string} path
 */
export function inPackage(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
