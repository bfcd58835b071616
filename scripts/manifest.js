/**
 * The package's custom-elements manifest, made from the class comments of src/, and what editors and
 * frameworks read, made from the manifest.
 */
import { writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './framework-types.js';
import { inPackage, TAGS } from './paths.js';

/**
 * Reads the elements' sources.
 * @returns {Promise<import('custom-elements-manifest').Package>} The modules by their places in the package; what is not public is left out.
 */
export async function readManifest() {
  const manifest = await cli({ argv: ['analyze'], cwd: inPackage('.'), noWrite: true });
  const modules = TAGS.map((tag) => publicModule(manifest, tag));
  return { schemaVersion: manifest.schemaVersion, readme: 'README.md', modules };
}

/**
 * Writes the manifest into a folder, and beside it the data of VS Code and JetBrains and the types of
 * React, Vue and Svelte.
 * @param {import('custom-elements-manifest').Package} manifest
 * @param {string} outdir
 */
export function writeManifest(manifest, outdir) {
  writeFileSync(`${outdir}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const options = { outdir, hideLogs: true };
  generateVsCodeCustomElementData(manifest, options);
  generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });
  for (const [file, types] of Object.entries(frameworkTypes(manifest)))
    writeFileSync(`${outdir}/${file}`, types);
}

function publicModule(manifest, tag) {
  const { declarations, exports } = manifest.modules.find(({ path }) =>
    path.endsWith(`/${tag}.ts`),
  );
  const declaration = declarations.find(({ customElement }) => customElement);
  const path = `dist/${tag}/${tag}.js`;
  return {
    kind: 'javascript-module',
    path,
    declarations: [publicDeclaration({ ...declaration, tagName: tag })],
    exports: [
      ...exports.map((one) => ({ ...one, declaration: { ...one.declaration, module: path } })),
      {
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name: declaration.name, module: path },
      },
    ],
  };
}

function publicDeclaration(declaration) {
  const members = declaration.members.filter(isPublic);
  // The analyzer also takes the first argument of an event's constructor for its name.
  const events = declaration.events.filter(({ description }) => description);
  return { ...declaration, members, events };
}

function isPublic({ name, privacy, static: isStatic }) {
  const isInternal = privacy === 'private' || privacy === 'protected' || isStatic;
  return !isInternal && !name.startsWith('#');
}
