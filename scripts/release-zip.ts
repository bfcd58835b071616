/** `npm run release:zip`: the files for script tags, and the plugin for WordPress, as archives. Needs a build. */
import { writeFileSync } from 'node:fs';
import { SCRIPTS_FOLDER, scriptsZip, version, wordpressZip } from './archives.js';
import { inPackage } from './paths.js';
import { main } from './run.js';

await main(() => {
  const scripts = `${SCRIPTS_FOLDER}.zip`;
  writeFileSync(inPackage(scripts), scriptsZip());
  console.log(`${scripts}: unpack it, and put the folder ${SCRIPTS_FOLDER} on your site.`);

  const plugin = `off-the-wire-wordpress-${version}.zip`;
  writeFileSync(inPackage(plugin), wordpressZip());
  console.log(`${plugin}: upload it in WordPress under Plugins › Add New.`);
});
