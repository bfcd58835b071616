/** `npm run docs`: writes the tables of README.md anew, after what the elements' sources say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readManifest } from './manifest.js';
import { inPackage } from './paths.js';
import { withReference } from './reference.js';
import { main } from './run.js';

await main(async () => {
  const path = inPackage('README.md');
  const page = await withReference(readFileSync(path, 'utf8'), await readManifest());
  writeFileSync(path, page);
});
