/**
 * `npm run test:quick [PATH…]`: lint, types, tests in Node, and in Chromium the browser tests of what
 * changed since the last commit, or of the files and folders that are named (below src/ or test/).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowsers } from './browsers.js';
import { installPackages } from './install.js';
import { runJobs } from './jobs.js';
import { inPackage } from './paths.js';
import { main } from './run.js';
import { browserTests, nodeTests } from './test-files.js';

const AT_ONCE = 3;
/** @typedef {import('./jobs.js').Job} Job */

/** They test the build, which takes longer than all the rest. */
const NEEDS_BUILD = /^(?:cdn|hosts|demo|node)\//;
const SOURCE = /\.[jt]s$/;

await main(async () => {
  installPackages();
  const changed = namedPaths() ?? changedPaths();
  if (!(await runJobs(jobs(changed), AT_ONCE))) throw new Error('Not everything passed.');
});

function namedPaths() {
  const paths = process.argv.slice(2).map((path) => path.replaceAll('\\', '/').replace(/\/$/, ''));
  return paths.length ? paths : undefined;
}

function changedPaths() {
  /** @param {string[]} args */
  const git = (...args) =>
    spawnSync('git', args, { cwd: inPackage('.'), encoding: 'utf8' }).stdout.split('\n');
  const paths = [
    ...git('diff', '--name-only', '--relative', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
  return paths.filter((path) => path !== '' && existsSync(inPackage(path)));
}

/**
 * @param {string[]} changed
 * @returns {Job[]}
 */
function jobs(changed) {
  const tests = browserTests().filter((test) => !NEEDS_BUILD.test(test) && isTestOf(changed, test));
  const toLint = changed.filter((path) => SOURCE.test(path) || !path.includes('.'));
  return [
    { title: 'types', program: 'tsc', args: ['--noEmit'] },
    { title: 'types in Node', program: 'tsc', args: ['-p', 'tsconfig.node.json'] },
    { title: 'types of the benchmarks', program: 'tsc', args: ['-p', 'bench'] },
    ...(tests.length && findBrowsers().found.chromium ? [inChromium(tests)] : []),
    ...(toLint.length ? [{ title: 'lint', program: 'eslint', args: lintArgs(toLint) }] : []),
    { title: 'tests in Node', program: 'node', args: nodeArgs() },
  ];
}

/**
 * @param {string[]} tests
 * @returns {Job}
 */
function inChromium(tests) {
  return {
    title: `tests in Chromium (${tests.join(', ')})`,
    program: 'web-test-runner',
    args: [],
    env: { ENGINES: 'chromium', TESTS: tests.join(' ') },
  };
}

/** @param {string[]} paths */
function lintArgs(paths) {
  return ['--max-warnings=0', '--no-warn-ignored', ...paths];
}

function nodeArgs() {
  const files = nodeTests().filter((file) => !NEEDS_BUILD.test(file));
  return [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    ...files.map((file) => `test/${file}`),
  ];
}

/**
 * Tests mirror src: a test is of a source with its name, else of any in its folder.
 * @param {string[]} paths
 * @param {string} test
 */
function isTestOf(paths, test) {
  return paths.some((path) => {
    const [, place] = /^(?:src|test)\/(.+)$/.exec(path) ?? [];
    if (place === undefined) return false;
    return place.includes('.') ? isOfFile(place, test) : test.startsWith(`${place}/`);
  });
}

/**
 * @param {string} place
 * @param {string} test
 */
function isOfFile(place, test) {
  const stem = place.replace(/(?:\.node)?(?:\.test|\.styles)?\.[jt]s$/, '');
  const own = browserTests().filter((file) => file === `${stem}.test.ts`);
  if (own.length) return own.includes(test);
  return hasOwnNodeTest(stem) ? false : test.startsWith(`${folderOf(stem)}/`);
}

/** @param {string} stem */
function hasOwnNodeTest(stem) {
  return nodeTests().includes(`${stem}.node.test.ts`);
}

/** @param {string} path */
function folderOf(path) {
  return path.split('/').slice(0, -1).join('/') || path;
}
