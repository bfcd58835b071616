/** `npm run docs`: writes the tables of docs/reference.md anew, from the comments of the elements' sources. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readManifest } from './manifest.js';
import { inPackage } from './paths.js';
import { withReference } from './reference.js';
import { main } from './run.js';

await main(async () => {
  const path = inPackage('docs/reference.md');
  const page = await withReference(readFileSync(path, 'utf8'), await readManifest());
  writeFileSync(path, page);
});
