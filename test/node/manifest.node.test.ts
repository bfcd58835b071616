/** The sources, the manifest and docs/reference.md name the same things. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { frameworkTypes } from '../../scripts/framework-types.js';
import type { ElementDeclaration, Entry } from '../../scripts/manifest-types.js';
import { readManifest } from '../../scripts/manifest.js';
import { inPackage, TAGS } from '../../scripts/paths.js';
import { withReference } from '../../scripts/reference.js';

const KINDS = [
  'attributes',
  'members',
  'events',
  'slots',
  'cssParts',
  'cssProperties',
  'cssStates',
] as const;

type Kind = (typeof KINDS)[number];

const manifest = await readManifest();
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const reference = readFileSync(inPackage('docs/reference.md'), 'utf8');

function elementOf(tag: string): ElementDeclaration {
  const element = elements.find(({ tagName }) => tagName === tag);
  assert.ok(element, tag);
  return element;
}

function sourcesOf(tag: string): string {
  const folder = inPackage(`src/${tag}`);
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const shared = [
    'host-styles.ts',
    ...(own.join('').includes('renderBadges(') ? ['badges.ts'] : []),
  ];
  const texts = shared.map((file) => readFileSync(inPackage(`src/shared/${file}`), 'utf8'));
  return [...own, ...texts].join('\n');
}

/** The attributes of a class, by its `@property` decorators. */
function attributesIn(text: string): string[] {
  const source = ts.createSourceFile('element.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyDeclaration(node)) found.push(...attributeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function attributeOf(node: ts.PropertyDeclaration): string[] {
  return (ts.getDecorators(node) ?? [])
    .map(({ expression }) => expression)
    .filter((call) => ts.isCallExpression(call))
    .filter((call) => call.expression.getText() === 'property')
    .map(({ arguments: [options] }) => options?.getText() ?? '')
    .filter((options) => !/attribute:\s*false/.test(options))
    .map(
      (options) => /attribute:\s*'([^']+)'/.exec(options)?.[1] ?? node.name.getText().toLowerCase(),
    );
}

for (const tag of TAGS) {
  const element = elementOf(tag);
  const entries = (kind: Kind): readonly Entry[] => element[kind] ?? [];
  const names = (kind: Kind): string[] => entries(kind).map(({ name }) => name);

  test(`<${tag}>: every attribute of the source is in the manifest`, () => {
    const inSource = attributesIn(readFileSync(inPackage(`src/${tag}/${tag}.ts`), 'utf8'));
    assert.ok(inSource.length > 5);
    assert.deepEqual(names('attributes').toSorted(), inSource.toSorted());
  });

  test(`<${tag}>: every public name has a sentence`, () => {
    const all = KINDS.flatMap((kind) => entries(kind).map((one) => ({ ...one, kind })));
    assert.ok(all.length > 20);
    const silent = all.filter(({ description = '' }) => description.trim().length < 5);
    assert.deepEqual(
      silent.map(({ kind, name }) => `${kind} ${name}`),
      [],
    );
  });

  test(`<${tag}>: the parts in its templates are those of the manifest`, () => {
    const text = sourcesOf(tag);
    const used = [...text.matchAll(/\bpart="([^"$]+)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    const known = new Set(names('cssParts'));
    assert.deepEqual(
      [...new Set(used)].filter((part) => !known.has(part)),
      [],
    );
    // "${kind}-button" is made of two words.
    const isUsed = (part: string): boolean =>
      part.split('-').every((word) => new RegExp(`\\b${word}\\b`).test(text));
    assert.deepEqual(
      [...known].filter((part) => !isUsed(part)),
      [],
    );
  });

  test(`<${tag}>: its custom properties are those that its styles read`, () => {
    const read = new Set(sourcesOf(tag).match(/(?<=var\()--news-[a-z-]+/g));
    assert.deepEqual(
      names('cssProperties').filter((name) => !read.has(name)),
      [],
    );
  });

  test(`<${tag}>: its events are those of the classes`, () => {
    const classes = readFileSync(inPackage('src/shared/events.ts'), 'utf8');
    for (const { name, type } of element.events) {
      const body = classes.slice(classes.indexOf(`class ${type.text} `));
      assert.equal(/super\('([^']+)'/.exec(body)?.[1], name);
    }
  });

  test(`<${tag}>: the reference names all of it`, () => {
    const start = reference.indexOf(`<!-- reference of ${tag} -->`);
    const section = reference.slice(start, reference.indexOf('<!-- end of reference -->', start));
    const all = KINDS.flatMap((kind) => names(kind)).filter(Boolean);
    assert.ok(start > 0);
    assert.deepEqual(
      all.filter(
        (name) => !new RegExp(`\`(?::state\\()?${name}\\b`).test(section) && !isField(name),
      ),
      [],
    );

    // Told by its attribute.
    function isField(name: string): boolean {
      return element.attributes.some(({ fieldName }) => fieldName === name);
    }
  });
}

test('the tables of the reference are as npm run docs writes them', async () => {
  assert.equal(reference, await withReference(reference, manifest), 'run npm run docs');
});

test("every event's handler is in the types of each framework", () => {
  const files = frameworkTypes(manifest);
  const handlers = {
    'react.d.ts': "'onnews-feed-load'?: ((event: NewsFeedLoadEvent) => void)",
    'preact.d.ts': "'onnews-feed-load'?: ((event: NewsFeedLoadEvent) => void)",
    'solid.d.ts': "'on:news-feed-load'?: ((event: NewsFeedLoadEvent) => void)",
    'vue.d.ts': 'onNewsFeedLoad?: ((event: NewsFeedLoadEvent) => void)',
    'svelte.d.ts': "'onnews-feed-load'?: ((event: NewsFeedLoadEvent) => void)",
  };
  for (const [file, handler] of Object.entries(handlers))
    assert.ok(files[file]?.includes(handler), file);
});
