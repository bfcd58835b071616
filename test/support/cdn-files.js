/**
 * Serves dist/cdn/ byte for byte, as a site does: what the test runner makes of scripts would not have the
 * hashes of the build. The same files lie at another address, too, where browsers take them for other modules.
 */
import { readFile } from 'node:fs/promises';
import { inPackage } from '../../scripts/paths.js';

const FILE = /^\/(?:dist\/cdn|__second-copy)\/([\w.-]+)$/;

export async function cdnFiles(context, next) {
  const name = FILE.exec(context.path)?.[1];
  if (name === undefined) return next();
  const type = name.endsWith('.json') ? 'json' : 'js';
  context.body = await readFile(inPackage(`dist/cdn/${name}`));
  context.type = type;
}
