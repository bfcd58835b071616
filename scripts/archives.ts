/** The archives of a release. Each needs a build. */
import { existsSync, readFileSync } from 'node:fs';
import { inPackage } from './paths.js';
import { zipOf } from './zip.js';

// The boundary to our own package.json.
export const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
  version: string;
};

/**
 * The folder of the files for script tags, on any site and in the plugin. It bears the version, so that no page mixes
 * files of two versions.
 */
export const SCRIPTS_FOLDER = `off-the-wire-${version}`;

/** The files for script tags, for people without Node. */
export function scriptsZip(): Uint8Array {
  return zipOf({ [SCRIPTS_FOLDER]: builtFolder() });
}

/** The plugin for WordPress, with these files inside. */
export function wordpressZip(): Uint8Array {
  return zipOf({
    'off-the-wire': inPackage('integrations/wordpress'),
    [`off-the-wire/${SCRIPTS_FOLDER}`]: builtFolder(),
  });
}

function builtFolder(): string {
  if (!existsSync(inPackage('dist/cdn/sri.json')))
    throw new Error('There is no build: run `npm run build` first.');
  return inPackage('dist/cdn');
}
