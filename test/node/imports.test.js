/** Holds the source to the layers of scripts/layers.js, whatever the linter was told to overlook. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { importFault } from '../../scripts/layers.js';

const SRC = new URL('../../src/', import.meta.url);

const files = readdirSync(SRC, { recursive: true })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts'));

/** Every import and re-export of a source text: of types, of values, and those at run time. */
function importsOf(text) {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function readImports(file) {
  return importsOf(readFileSync(new URL(file, SRC), 'utf8'));
}

function faultsOf(file, specifiers) {
  return specifiers.map((specifier) => importFault(file, specifier)).filter(Boolean);
}

test('every file of src imports only what its layer may', () => {
  assert.ok(files.length > 20, 'src was read');
  assert.ok(files.flatMap(readImports).length > 50, 'its imports were found');
  assert.deepEqual(
    files.flatMap((file) => faultsOf(file, readImports(file))),
    [],
  );
});

test('what reads and sorts news needs no package, least of all Lit', () => {
  const dataFiles = files.filter((file) => /^(?:feed|wire)\/|^model\.ts$/.test(file));
  const packages = dataFiles.flatMap(readImports).filter((specifier) => !specifier.startsWith('.'));
  assert.ok(dataFiles.length > 3);
  assert.deepEqual(packages, []);
});

test('each way to import is seen', () => {
  const text = `
    import './a.js';
    import b from './b.js';
    import type { C } from './c.js';
    export * from './d.js';
    export type { E } from './e.js';
    const f = await import('./f.js');
    type G = import('./g.js').G;`;
  assert.deepEqual(
    importsOf(text),
    [...'abcdefg'].map((name) => `./${name}.js`),
  );
});

const REFUSED = [
  ['news-ticker/news-ticker.ts', '../article-view/article-view.js', 'an element from another'],
  ['news-ticker/news-ticker.ts', '../html/sanitize.js', 'the sanitizer outside article-view'],
  ['news-ticker/news-ticker.ts', '../index.js', 'an entry from below'],
  ['shared/events.ts', '../news-ticker/motion.js', 'an element from shared'],
  ['shared/events.ts', '../html/sanitize.js', 'the sanitizer from shared'],
  ['html/links.ts', '../feed/feed-store.js', 'more of feed than safe-url'],
  ['html/links.ts', 'lit', 'Lit from the sanitizer'],
  ['feed/fetch-feed.ts', '../shared/events.js', 'shared from feed'],
  ['feed/fetch-feed.ts', 'lit/decorators.js', 'Lit from feed'],
  ['wire/collapse.ts', '../feed/record.js', 'feed from wire'],
  ['wire/collapse.ts', '@lit/task', 'a package from wire'],
  ['model.ts', './wire/grammar.js', 'wire from model'],
  ['define.ts', '../demo/page.js', 'what lies outside src'],
  ['define.ts', 'off-the-wire/define', 'the package from itself'],
  ['helpers/misc.ts', '../model.js', 'anything from a folder without a layer'],
  ['helpers.ts', './model.js', 'anything from a file without a layer'],
];

for (const [file, specifier, what] of REFUSED) {
  test(`refused: ${what}`, () => assert.match(importFault(file, specifier) ?? '', /layers\.js/));
}

const ALLOWED = [
  ['define.ts', './news-ticker/define.js'],
  ['article-view/article-view.ts', '../html/sanitize.js'],
  ['article-view/article-view.ts', 'lit/directives/repeat.js'],
  ['html/links.ts', '../feed/safe-url.js'],
  ['html/links.ts', './attributes.js'],
  ['feed/parts/deep.ts', '../../model.js'],
];

for (const [file, specifier] of ALLOWED) {
  test(`allowed: ${specifier} from ${file}`, () =>
    assert.equal(importFault(file, specifier), undefined));
}
