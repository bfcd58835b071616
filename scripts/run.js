/** Runs other programs, and ends a script with one plain sentence where it cannot go on. */
import { spawnSync } from 'node:child_process';
import { inPackage } from './paths.js';

/** The programs of packages, by path: a bare name is found differently on Windows. */
const PROGRAMS = {
  attw: 'node_modules/@arethetypeswrong/cli/dist/index.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  publint: 'node_modules/publint/src/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  'web-test-runner': 'node_modules/@web/test-runner/dist/bin.js',
};

/**
 * Runs a program in the package's folder and tells whether it went well.
 * @param {string} program
 * @param {string[]} args
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
 * @param {string[]} args
 */
export function runNode(name, args) {
  const before = name === 'node' ? [] : [inPackage(PROGRAMS[name])];
  return run(process.execPath, [...before, ...args]);
}

/**
 * Runs the whole of a script; what goes wrong becomes one line and an exit code, without a stack.
 * @param {() => unknown} script
 */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    console.error(process.env.DEBUG ? error : `\n${error.message}`);
    process.exitCode = 1;
  }
}
