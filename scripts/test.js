/** `npm test`: installs what is missing, then checks everything, the quickest first. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './install-browsers.js';
import { installPackages } from './install.js';
import { inPackage } from './paths.js';
import { main, runNode } from './run.js';

const STEPS = [
  ['formatting', 'prettier', '--check', '--log-level=warn', '.'],
  ['lint', 'eslint', '--max-warnings=0', '.'],
  ['types', 'tsc', '--noEmit'],
  ['build', 'node', 'scripts/build.js'],
  ['demo', 'node', 'scripts/build-demo.js'],
  ['tests in Node', 'node', '--test', ...nodeTests('test/node'), ...nodeTests('test/demo')],
  ['package', 'publint', '--strict'],
  ['types of the package', 'attw', '--pack', '.', '--profile', 'esm-only', '--quiet'],
  ['unused files, exports and dependencies', 'knip'],
  ['size', 'node', 'scripts/size.js'],
  ['tests in browsers', 'web-test-runner'],
];

await main(() => {
  installPackages();
  installBrowsers();
  STEPS.forEach(take);
  console.log('\nEverything passed.');
});

function take([title, program, ...args], index) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${title}`);
  if (!runNode(program, args)) throw new Error(`Failed at: ${title}. What follows was not run.`);
}

/** Node 20 does not expand patterns by itself. */
function nodeTests(folder) {
  if (!existsSync(inPackage(folder))) return [];
  return readdirSync(inPackage(folder), { recursive: true })
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => join(folder, file));
}
