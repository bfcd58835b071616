/** Finds the tests by their names: `.node.test.ts` and `.test.js` run in Node, other `.test.ts` in browsers. */
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { inPackage } from './paths.js';

/** Their apps have dependencies of their own; `npm run test:frameworks` runs them. */
const OTHERS = /^frameworks\//;

/** All tests, as paths below test/. */
function allTests() {
  return readdirSync(inPackage('test'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => /\.test\.[jt]s$/.test(file) && !OTHERS.test(file))
    .sort();
}

/** The tests that run in Node, as paths below test/. */
export function nodeTests() {
  return allTests().filter(isNodeTest);
}

/** The tests that run in browsers, as paths below test/. */
export function browserTests() {
  return allTests().filter((file) => !isNodeTest(file));
}

/** @param {string} file */
function isNodeTest(file) {
  return file.endsWith('.test.js') || file.endsWith('.node.test.ts');
}
