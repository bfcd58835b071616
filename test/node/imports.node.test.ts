/** Holds the source to the layers of scripts/layers.ts, whatever the linter was told to overlook. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { importFault } from '../../scripts/layers.js';

const SRC = new URL('../../src/', import.meta.url);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts'));

/** Every import and re-export of a source text: of types, of values, and those at run time. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function readImports(file: string): string[] {
  return importsOf(readFileSync(new URL(file, SRC), 'utf8'));
}

function faultsOf(file: string, specifiers: readonly string[]): string[] {
  const faults = specifiers.map((specifier) => importFault(file, specifier));
  return faults.filter((fault) => fault !== undefined);
}

test('every file of src imports only what its layer may', () => {
  assert.ok(files.length > 20, 'src was read');
  assert.ok(files.flatMap(readImports).length > 50, 'its imports were found');
  assert.deepEqual(
    files.flatMap((file) => faultsOf(file, readImports(file))),
    [],
  );
});

test('what reads and sorts news needs no package, least of all Lit, but for XML that is not well-formed', () => {
  const dataFiles = files.filter(
    (file) =>
      /^(?:feed|wire)\/|^model\.ts$/.test(file) && !file.startsWith('feed/parse/xml/tolerant/'),
  );
  const packages = dataFiles.flatMap(readImports).filter((specifier) => !specifier.startsWith('.'));
  assert.ok(dataFiles.length > 3);
  assert.deepEqual(packages, []);
});

test('the tolerant parser of XML is loaded when first needed', () => {
  const users = files.filter((file) => !file.startsWith('feed/parse/xml/tolerant/'));
  const imports = users.flatMap((file) => [
    ...readFileSync(new URL(file, SRC), 'utf8').matchAll(/^import (?!type\b)[^;(]*\/tolerant\//gm),
  ]);
  assert.deepEqual(imports, []);
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
  ['shared/events.ts', '../news-ticker/impressions.js', 'an element from shared'],
  ['shared/events.ts', '../html/sanitize.js', 'the sanitizer from shared'],
  ['html/links.ts', '../feed/feed-store.js', 'more of feed than safe-url'],
  ['html/links.ts', 'lit', 'Lit from the sanitizer'],
  ['feed/fetch-feed.ts', '../shared/events.js', 'shared from feed'],
  ['feed/fetch-feed.ts', 'lit/decorators.js', 'Lit from feed'],
  ['wire/collapse.ts', '../feed/record.js', 'feed from wire'],
  ['wire/collapse.ts', '@lit/task', 'a package from wire'],
  ['model.ts', './wire/grammar.js', 'wire from model'],
  ['relay/relay.ts', '../shared/events.js', 'shared from the relay'],
  ['relay/relay.ts', '../html/sanitize.js', 'the sanitizer from the relay'],
  ['relay/relay.ts', 'node:http', 'Node from the relay itself'],
  ['relay/relay.ts', './node-fetch.js', 'its adapter for Node from the relay itself'],
  ['feed/fetch-feed.ts', '../relay/relay.js', 'the relay from feed'],
  ['define.ts', '../demo/page.js', 'what lies outside src'],
  ['define.ts', 'off-the-wire/define', 'the package from itself'],
  ['helpers/misc.ts', '../model.js', 'anything from a folder without a layer'],
  ['helpers.ts', './model.js', 'anything from a file without a layer'],
] as const;

for (const [file, specifier, what] of REFUSED) {
  test(`refused: ${what}`, () => assert.match(importFault(file, specifier) ?? '', /layers\.ts/));
}

const ALLOWED = [
  ['define.ts', './news-ticker/define.js'],
  ['article-view/article-view.ts', '../html/sanitize.js'],
  ['article-view/article-view.ts', 'lit/directives/repeat.js'],
  ['html/links.ts', '../feed/text/safe-url.js'],
  ['html/links.ts', './attributes.js'],
  ['feed/parts/deep.ts', '../../model.js'],
  ['relay/relay.ts', '../feed/download.js'],
  ['relay/cli.ts', 'node:fs'],
  ['relay/cli.ts', './relay.js'],
] as const;

for (const [file, specifier] of ALLOWED) {
  test(`allowed: ${specifier} from ${file}`, () =>
    assert.equal(importFault(file, specifier), undefined));
}
