/** Chooses the engines of a test run and makes a launcher for each. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { engineNames, findBrowsers } from '../../scripts/browsers.js';
import { webkitLauncher } from './webkit.js';

/** Chromium's own sandbox cannot start as root, nor in the containers that CI runs in. */
const sandboxArgs = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];

const makers = {
  chromium: (executablePath) =>
    named('Chromium', {
      executablePath,
      args: [...sandboxArgs, '--disable-gpu', '--disable-background-networking'],
    }),
  firefox: (executablePath) =>
    named('Firefox', { browser: 'firefox', executablePath, headless: true }),
  webkit: webkitLauncher,
};

/** The Chrome launcher drives Firefox too, but would call both "Chrome". */
function named(name, launchOptions) {
  return Object.assign(chromeLauncher({ launchOptions }), { name });
}

/**
 * Launchers for the engines that `ENGINES` names (`ENGINES=chromium,firefox`), else for all three.
 * A missing engine is a notice on a laptop, and an error in CI or when it was asked for by name.
 */
export async function launchers() {
  const asked = process.env.ENGINES?.split(',').map((name) => name.trim());
  const wanted = asked ?? engineNames;
  const unknown = wanted.filter((name) => !engineNames.includes(name));
  if (unknown.length) throw new Error(`ENGINES knows ${engineNames}, not ${unknown}`);

  const { found, missing } = findBrowsers();
  const absent = wanted.filter((name) => missing.includes(name));
  if (absent.length && (asked || process.env.CI)) throw new Error(`Not installed: ${absent}`);
  if (absent.length) console.warn(`Not installed, so not tested here: ${absent.join(', ')}`);
  const here = wanted.filter((name) => found[name]);
  if (!here.length) throw new Error('No browser to test in');
  return Promise.all(here.map((name) => makers[name](found[name])));
}
