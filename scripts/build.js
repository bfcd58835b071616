/** `npm run build`: installs what is missing, then writes dist/. */
import { installPackages } from './install.js';
import { main, runNode } from './run.js';

await main(() => {
  installPackages();
  if (!runNode('tsx', ['scripts/write-dist.ts'])) throw new Error('The build stopped.');
});
