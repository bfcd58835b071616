/** Runs other programs, and ends a script with one plain sentence where it cannot go on. */
import { spawnSync } from 'node:child_process';
import { complaintAbout } from './node-version.js';
import { inPackage } from './paths.js';

/**
 * The programs of packages, by path: a bare name is found differently on Windows.
 * @type {Readonly<Record<string, string>>}
 */
const PROGRAMS = {
  attw: 'node_modules/@arethetypeswrong/cli/dist/index.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  publint: 'node_modules/publint/src/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  'web-test-runner': 'node_modules/@web/test-runner/dist/bin.js',
};

/**
 * Runs a program in the package's folder and tells whether it went well.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(program, args, options) {
  const { status } = spawnSync(program, args, {
    cwd: inPackage('.'),
    stdio: 'inherit',
    ...options,
  });
  return status === 0;
}

/**
 * Runs Node, or the program of an installed package by its name.
 * @param {string} name `node`, or one of the programs above.
 * @param {readonly string[]} args
 */
export function runNode(name, args) {
  return run(process.execPath, [...nodeArgs(name), ...args]);
}

/**
 * The arguments with which Node starts the program of an installed package, or nothing but itself.
 * @param {string} name `node`, or one of the programs above.
 */
export function nodeArgs(name) {
  if (name === 'node') return [];
  const path = PROGRAMS[name];
  if (path === undefined) throw new Error(`There is no program "${name}".`);
  return [inPackage(path)];
}

/**
 * Runs the whole of a script; what goes wrong becomes one line and an exit code, without a stack.
 * @param {() => unknown} script
 */
export async function main(script) {
  try {
    const complaint = complaintAbout(process.versions.node);
    if (complaint !== undefined) throw new Error(complaint);
    await script();
  } catch (error) {
    const isShort = error instanceof Error && !process.env.DEBUG;
    console.error(isShort ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
