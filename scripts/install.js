/** Installs the packages that package-lock.json names, where they are not here already. */
import { readFileSync } from 'node:fs';
import { inPackage } from './paths.js';
import { run } from './run.js';

/**
 * Plain Node, since it runs before anything is installed.
 * @param {string} [folder] Where a package.json with its lock file is; by default the package's own.
 * @param {string[]} [options] Of npm.
 */
export function installPackages(folder = '.', options = []) {
  if (isInstalled(folder)) return;
  console.log(
    folder === '.' ? 'Installing packages (npm ci) …' : `Installing ${folder} (npm ci) …`,
  );
  // npm is a script for the shell on Windows.
  const isDone = run('npm', ['ci', '--no-audit', '--no-fund', ...options], {
    cwd: inPackage(folder),
    shell: process.platform === 'win32',
  });
  if (!isDone) throw new Error('npm ci failed; its messages above say why.');
}

/**
 * Compared by content: a checkout makes the lock file look newer without a change.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installed = readLock(`${folder}/node_modules/.package-lock.json`);
  const wanted = readLock(`${folder}/package-lock.json`);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const isElsewhere = path === '' || optional;
    return isElsewhere || installed[path]?.version === version;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(inPackage(path), 'utf8')).packages;
  } catch {
    return {};
  }
}
