/** `npm run set-address -- https://HOST/OWNER/NAME`: writes the public address of the project into the files that hold it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ADDRESSED, withAddress } from './address.js';
import { inPackage } from './paths.js';
import { main } from './run.js';

await main(() => {
  const [address = ''] = process.argv.slice(2);
  if (!/^https:\/\/[\w.-]+(?:\/[\w.-]+)+$/.test(address) || address.endsWith('.git'))
    throw new Error('Name an address: npm run set-address -- https://HOST/OWNER/NAME');
  const read = (path: string): string => readFileSync(inPackage(path), 'utf8');
  const texts = withAddress(
    { package: read(ADDRESSED.package), plugin: read(ADDRESSED.plugin) },
    address,
  );
  writeFileSync(inPackage(ADDRESSED.package), texts.package);
  writeFileSync(inPackage(ADDRESSED.plugin), texts.plugin);
});
