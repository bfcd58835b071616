/** Runs programs beside each other, shows of each a line when it ends, and its output where it fails. */
import { spawn } from 'node:child_process';
import { nodeArgs } from './run.js';
import { inPackage } from './paths.js';

/**
 * @typedef {object} Job
 * @property {string} title
 * @property {string} program `node`, or the name of an installed program.
 * @property {readonly string[]} args
 * @property {Record<string, string>} [env]
 * @property {readonly string[]} [after] Titles of jobs that have to succeed before.
 *
 * @typedef {readonly [passed: number, failed: number, skipped: number]} Counts
 * @typedef {{ title: string, isGood: boolean, output: string, counts: Counts | undefined }} Result
 */

/** Lines of Node's reporter about a test that passed; a log that is cut must keep those that failed. */
const PASSED = /^\s*✔.*\n/gm;

/** Lines of Node's and the browsers' reporters with the name of a failed test, or of its file. */
const FAILED = /^\s*(?:✖|𐄂|❌) .*$/gm;

/** Counts as Node's and our own reporter write them. */
const OURS = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m;
const NODES = ['pass', 'fail', 'skipped'].map((what) => new RegExp(`^\\S+ ${what} (\\d+)$`, 'm'));

/**
 * Runs jobs, so many at once, in the order of the list as far as they need not wait for others.
 * @param {readonly Job[]} jobs
 * @param {number} most
 * @returns {Promise<boolean>} Whether all went well.
 */
export async function runJobs(jobs, most) {
  const waiting = [...jobs];
  /** @type {Map<string, Result>} */
  const done = new Map();
  const running = new Set();
  while (waiting.length || running.size) {
    for (const job of waiting.filter((job) => isReady(job, done)).slice(0, most - running.size)) {
      waiting.splice(waiting.indexOf(job), 1);
      const run = runJob(job).then((result) => {
        running.delete(run);
        done.set(job.title, result);
      });
      running.add(run);
    }
    if (!running.size) break;
    await Promise.race(running);
  }
  for (const { title } of waiting) console.log(`–  ${title}: not run, as it needs what has failed`);
  return report([...done.values()], jobs);
}

/**
 * @param {Job} job
 * @param {Map<string, Result>} done
 */
function isReady({ after = [] }, done) {
  return after.every((title) => done.get(title)?.isGood);
}

/**
 * @param {Job} job
 * @returns {Promise<Result>}
 */
async function runJob(job) {
  const { title } = job;
  const start = performance.now();
  const { status, output } = await execute(job);
  const isGood = status === 0;
  const counts = countsIn(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${isGood ? '✓' : '✗'}  ${title}${counts ? `: ${tell(counts)}` : ''} (${seconds} s)`);
  if (!isGood) console.log(withoutPassed(output).replace(/^/gm, '   | '));
  return { title, isGood, output, counts };
}

/**
 * @param {Job} job
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function execute({ program, args, env }) {
  const child = spawn(process.execPath, [...nodeArgs(program), ...args], {
    cwd: inPackage('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const pieces = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => pieces.push(piece));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, output: Buffer.concat(pieces).toString() }));
  });
}

/** @param {string} output */
function withoutPassed(output) {
  return output.replace(PASSED, '');
}

/**
 * @param {string} output
 * @returns {Counts | undefined}
 */
function countsIn(output) {
  const texts = OURS.exec(output)?.slice(1) ?? NODES.map((pattern) => pattern.exec(output)?.[1]);
  const [passed = NaN, failed = NaN, skipped = NaN] = texts.map(Number);
  return Number.isNaN(passed + failed + skipped) ? undefined : [passed, failed, skipped];
}

/** @param {Counts} counts */
function tell([passed, failed, skipped]) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * @param {readonly Result[]} results
 * @param {readonly Job[]} jobs
 */
function report(results, jobs) {
  const bad = results.filter(({ isGood }) => !isGood);
  const isGood = bad.length === 0 && results.length === jobs.length;
  for (const { title, output } of bad)
    console.log([`\nFailed: ${title}`, ...new Set(output.match(FAILED) ?? [])].join('\n'));
  const all = results.flatMap(({ counts }) => (counts ? [counts] : []));
  if (all.length) console.log(`\n${tell(all.reduce(sumOf))}`);
  return isGood;
}

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
function sumOf(one, other) {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2]];
}
