/**
 * The package's custom-elements manifest, made from the class comments of src/, and the files for
 * editors and frameworks, made from the manifest.
 */
import { writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './framework-types.js';
import type {
  ElementDeclaration,
  Manifest,
  ManifestExport,
  ManifestModule,
  Member,
} from './manifest-types.js';
import { inPackage, TAGS } from './paths.js';

interface Analysis {
  readonly schemaVersion: string;
  readonly modules: readonly AnalyzedModule[];
}

interface AnalyzedModule {
  readonly path: string;
  readonly declarations: readonly (Partial<ElementDeclaration> & { readonly name: string })[];
  readonly exports: readonly ManifestExport[];
}

/** The same manifest, as the packages that read it describe it. */
type Schema = Parameters<typeof generateVsCodeCustomElementData>[0] &
  Parameters<typeof generateJetBrainsWebTypes>[0];

/** The manifest of the elements' sources, by their places in the package, without what is not public. */
export async function readManifest(): Promise<Manifest> {
  const analysis = (await cli({
    argv: ['analyze'],
    cwd: inPackage('.'),
    noWrite: true,
  })) as Analysis;
  const modules = TAGS.map((tag) => publicModule(analysis, tag));
  return { schemaVersion: analysis.schemaVersion, readme: 'README.md', modules };
}

/**
 * Writes the manifest into a folder, and beside it the data of VS Code and JetBrains and the types of
 * React, Vue and Svelte.
 */
export function writeManifest(manifest: Manifest, outdir: string): void {
  writeFileSync(`${outdir}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const options = { outdir, hideLogs: true };
  const schema = manifest as unknown as Schema;
  generateVsCodeCustomElementData(schema, options);
  generateJetBrainsWebTypes(schema, { ...options, packageJson: false });
  for (const [file, types] of Object.entries(frameworkTypes(manifest)))
    writeFileSync(`${outdir}/${file}`, types);
}

function publicModule({ modules }: Analysis, tag: string): ManifestModule {
  const source = modules.find(({ path }) => path.endsWith(`/${tag}.ts`));
  const declaration = source?.declarations.find(({ customElement }) => customElement);
  if (!source || !declaration) throw new Error(`There is no class of <${tag}>.`);
  const path = `dist/${tag}/${tag}.js`;
  return {
    kind: 'javascript-module',
    path,
    declarations: [publicDeclaration({ ...declaration, tagName: tag } as ElementDeclaration)],
    exports: [
      ...source.exports.map((one) => ({
        ...one,
        declaration: { ...one.declaration, module: path },
      })),
      {
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name: declaration.name, module: path },
      },
    ],
  };
}

function publicDeclaration(declaration: ElementDeclaration): ElementDeclaration {
  const members = declaration.members.filter(isPublic);
  // The analyzer also takes the first argument of an event's constructor for its name.
  const events = declaration.events.filter(({ description }) => description);
  const superclass = { name: 'LitElement', package: 'lit' };
  return { ...declaration, superclass, members, events };
}

function isPublic({ name, privacy, static: isStatic = false }: Member): boolean {
  const isInternal = privacy === 'private' || privacy === 'protected' || isStatic;
  return !isInternal && !name.startsWith('#');
}
