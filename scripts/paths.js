/** Where things lie, whatever folder a script is started from. */
import { fileURLToPath } from 'node:url';

/** The elements: each has a folder of src/ by its tag, and in it the class and the file that registers it. */
export const TAGS = ['news-ticker', 'article-view', 'font-size-adjuster'];

/**
 * A path from the package's folder.
 * @param {string} path
 */
export function inPackage(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
