/** Holds docs/accessibility.md to its tests, and to the whole list of criteria and rules. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertExists, linkedTests } from './linked-tests.js';

const PAGE = new URL('../../docs/accessibility.md', import.meta.url);
const TEXT = readFileSync(PAGE, 'utf8');

/** The success criteria of WCAG 2.2. */
const CRITERIA = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
const RESULTS = ['supports', 'supports with exceptions', 'does not support', 'not applicable'];
const RULES = 22;

function rowsOf(heading: string): { name: string; result: string; proof: string }[] {
  const [, section = ''] = TEXT.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| ([A\d]\S*).*? *\| (.+?) *\| (.*?) *\|$/gm)].map(
    ([, name = '', result = '', proof = '']) => ({ name, result, proof }),
  );
}

for (const [level, numbers] of Object.entries(CRITERIA)) {
  test(`each criterion of level ${level} has a result, and a proof or a reason`, () => {
    const rows = rowsOf(`Level ${level}`);
    assert.deepEqual(
      rows.map(({ name }) => name),
      numbers.split(' '),
    );
    for (const { name, result, proof } of rows) {
      assert.ok(RESULTS.includes(result), `${name}: ${result}`);
      const isProven = result !== 'supports' || linkedTests(proof).length > 0;
      assert.ok(isProven && proof !== '', name);
    }
  });
}

test('each rule of our own has a test', () => {
  const rows = rowsOf('Rules of our own');
  assert.deepEqual(
    rows.map(({ name }) => name),
    Array.from({ length: RULES }, (_, index) => `A${index + 1}`),
  );
  for (const { name, proof } of rows) assert.ok(linkedTests(proof).length > 0, name);
});

test('each named test exists', () => {
  for (const linked of linkedTests(TEXT)) assertExists(linked, PAGE);
});
