/** `npm test`: installs what is missing, then checks everything, several things at once. */
import { CHROMIUM_ALONE, isIn } from '../test/engine-matrix.js';
import { findBrowsers } from './browsers.js';
import { installBrowsers } from './install-browsers.js';
import { installPhp } from './install-php.js';
import { installPackages } from './install.js';
import { runJobs } from './jobs.js';
import { main } from './run.js';
import { browserTests, nodeTests } from './test-files.js';

/** Browsers wait for frames and animations most of the time: more of them than cores still run smoothly. */
const AT_ONCE = 4;

/** Browsers for each engine; each one runs its share of the files. */
const SHARES = { webkit: 3, firefox: 2, chromium: 3 };

/** Node's default is one file less than there are cores; most of its tests wait for a server or a browser. */
const NODE_FILES_AT_ONCE = 3;

const BUILD = 'build';
const DEMO = 'demo';

await main(async () => {
  installPackages();
  installBrowsers();
  installPhp();
  const start = performance.now();
  const isGood = await runJobs(jobs(), AT_ONCE);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  if (!isGood) throw new Error(`Not everything passed (${minutes} minutes).`);
  console.log(`Everything passed in ${minutes} minutes.`);
});

/** @typedef {import('./jobs.js').Job} Job */

/**
 * The longest are first once there is a build; static checks fill what is left.
 * @returns {Job[]}
 */
function jobs() {
  return [
    job(BUILD, 'node', ['scripts/build.js']),
    job('types', 'tsc', ['--noEmit']),
    job('types in Node', 'tsc', ['-p', 'tsconfig.node.json']),
    job('types of the benchmarks', 'tsc', ['-p', 'bench']),
    job('formatting', 'prettier', ['--check', '--log-level=warn', '.']),
    job(DEMO, 'tsx', ['scripts/build-demo.ts'], [BUILD]),
    job('tests in Node', 'node', nodeArgs(), [DEMO]),
    ...browserJobs(),
    job('lint', 'eslint', ['--max-warnings=0', '.']),
    // It also reads the types of the package.
    job('unused files, exports and dependencies', 'knip', [], [BUILD]),
    job('package', 'publint', ['--strict'], [BUILD]),
    job(
      'types of the package',
      'attw',
      ['--pack', '.', '--profile', 'esm-only', '--quiet'],
      [BUILD],
    ),
    job('size', 'tsx', ['scripts/size.ts'], [BUILD]),
  ];
}

/**
 * @param {string} title
 * @param {string} program
 * @param {string[]} args
 * @param {string[]} [after]
 * @returns {Job}
 */
function job(title, program, args, after = []) {
  return { title, program, args, after };
}

function nodeArgs() {
  const files = nodeTests().map((file) => `test/${file}`);
  return [
    ...[
      '--import',
      'tsx',
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${NODE_FILES_AT_ONCE}`,
    ],
    ...files,
  ];
}

/**
 * The jobs of each engine that is installed. Chromium mostly waits for frames, and WebKit needs a core: so each of
 * the first jobs leaves room for the others.
 * @returns {Job[]}
 */
function browserJobs() {
  const { found } = findBrowsers();
  const all = browserTests();
  const shared = all.filter((test) => !isIn(CHROMIUM_ALONE, test));
  return inTurns([
    found.chromium ? sharesOf('chromium', 'Chromium', all) : [],
    found.webkit ? sharesOf('webkit', 'WebKit', shared) : [],
    found.firefox ? sharesOf('firefox', 'Firefox', shared) : [],
  ]);
}

/**
 * The first of each list, then the second of each, and so on.
 * @param {Job[][]} lists
 * @returns {Job[]}
 */
function inTurns(lists) {
  const most = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

/**
 * Deals the tests of an engine out to its browsers.
 * @param {import('./browsers.js').Engine} engine
 * @param {string} title
 * @param {string[]} tests
 * @returns {Job[]}
 */
function sharesOf(engine, title, tests) {
  const count = SHARES[engine];
  return Array.from({ length: count }, (_, share) =>
    browserJob(
      engine,
      count === 1 ? title : `${title}, part ${share + 1} of ${count}`,
      tests.filter((_test, index) => index % count === share),
    ),
  );
}

/**
 * @param {import('./browsers.js').Engine} engine
 * @param {string} title
 * @param {string[]} tests
 * @returns {Job}
 */
function browserJob(engine, title, tests) {
  return {
    ...job(`tests in ${title}`, 'web-test-runner', [], [BUILD]),
    env: { ENGINES: engine, TESTS: tests.join(' ') },
  };
}
