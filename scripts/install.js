/** Installs the packages that package-lock.json names, where they are not here already. */
import { readFileSync } from 'node:fs';
import { inPackage } from './paths.js';
import { run } from './run.js';

/** Plain Node, since it runs before anything is installed. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // npm is a script for the shell on Windows.
  const isDone = run('npm', ['ci', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
  });
  if (!isDone) throw new Error('npm ci failed; its messages above say why.');
}

/** Compared by content: a checkout makes the lock file look newer without a change. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const isElsewhere = path === '' || optional;
    return isElsewhere || installed[path]?.version === version;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(inPackage(path), 'utf8')).packages;
  } catch {
    return {};
  }
}
