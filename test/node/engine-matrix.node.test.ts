/** Holds test/engine-matrix.js to the files that there are: nothing is left out of engines by accident. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from '../../scripts/test-files.js';
import { CHROMIUM_ALONE, EVERY_ENGINE, isIn } from '../engine-matrix.js';

test('every browser test is in exactly one of the two lists', () => {
  const lost = browserTests().filter(
    (file) => isIn(EVERY_ENGINE, file) === isIn(CHROMIUM_ALONE, file),
  );
  assert.deepEqual(lost, []);
});

test('every pattern matches a test', () => {
  const patterns = [...EVERY_ENGINE, ...CHROMIUM_ALONE].flatMap(({ tests }) => tests);
  const idle = patterns.filter((start) => !browserTests().some((file) => file.startsWith(start)));
  assert.deepEqual(idle, []);
});
