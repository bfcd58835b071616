/** Holds docs/security.md to its tests: a promise whose test is gone is no promise. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertExists, linkedTests } from './linked-tests.js';

const PAGE = new URL('../../docs/security.md', import.meta.url);
const PROMISES = 8;

const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| (\d)\. (.+?) +\| (.+?) +\|$/gm)].map(
  ([, number, promise = '', tests = '']) => ({
    number: Number(number),
    promise,
    tests: linkedTests(tests),
  }),
);

test('each promise has a test', () => {
  const numbers = Array.from({ length: PROMISES }, (_, index) => index + 1);
  assert.deepEqual(
    rows.map(({ number }) => number),
    numbers,
  );
  for (const { promise, tests } of rows) assert.ok(tests.length > 0, promise);
});

test('each named test exists', () => {
  for (const { tests } of rows) for (const linked of tests) assertExists(linked, PAGE);
});
