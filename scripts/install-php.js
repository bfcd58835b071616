/** Gets PHP, in which the relay for shared hosting is tested. */
import { spawnSync } from 'node:child_process';
import { aptInstall } from './install-browsers.js';

/** Installs PHP where that needs no question. Without it, the tests in PHP are skipped, and fail in CI. */
export function installPhp() {
  if (spawnSync('php', ['-v']).status === 0) return;
  console.log('Installing with apt-get: php-cli …');
  aptInstall(['php-cli']);
}
