/** Gets the engines that tests run in: by apt-get where it may be used, else by telling what to do. */
import { spawnSync } from 'node:child_process';
import { env, platform } from 'node:process';
import { findBrowsers } from './browsers.js';

/**
 * @typedef {import('./browsers.js').Engine} Engine
 * @typedef {(...words: string[]) => boolean} Command Runs with these words, and tells whether it went well.
 */

/**
 * For each engine the packages to try, one set after the other: names differ by distribution.
 * @type {Record<Engine, string[][]>}
 */
const APT_PACKAGES = {
  chromium: [['chromium'], ['chromium-browser']],
  firefox: [['firefox-esr'], ['firefox']],
  webkit: [['webkit2gtk-driver', 'xvfb']],
};

/** @type {Record<Engine, { linux: string } & Partial<Record<NodeJS.Platform, string>>>} */
const ADVICE = {
  chromium: {
    linux: 'install the package chromium (Debian, Fedora, Arch) or Google Chrome',
    darwin: 'install Google Chrome, as with: brew install --cask google-chrome',
    win32: 'install Google Chrome, as with: winget install Google.Chrome',
  },
  firefox: {
    linux: 'install the package firefox-esr (Debian) or firefox',
    darwin: 'install Firefox, as with: brew install --cask firefox',
    win32: 'install Firefox, as with: winget install Mozilla.Firefox',
  },
  webkit: {
    linux:
      'install webkit2gtk-driver and xvfb (Debian, Ubuntu), or else WebKitGTK with its MiniBrowser and WebKitWebDriver, and Xvfb',
    darwin: 'there is no WebKitGTK for macOS: run these tests on Linux, or leave them to CI',
    win32: 'there is no WebKitGTK for Windows: run these tests in WSL, or leave them to CI',
  },
};

/** @type {Record<Engine, string>} */
const PATH_VARIABLES = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
  webkit: 'WEBKIT_DRIVER_PATH, MINIBROWSER_PATH and XVFB_PATH',
};

/** Installs what is missing where that needs no question; in CI throws if an engine stays missing. */
export function installBrowsers() {
  const { missing } = findBrowsers();
  if (!missing.length) return;
  const apt = aptCommand();
  if (apt) install(apt, missing);
  const absent = findBrowsers().missing;
  if (!absent.length) return;
  const advice = absent.map(adviceFor).join('\n');
  if (env.CI) throw new Error(`CI tests in every engine, and some are missing.\n${advice}`);
  console.warn(`\nTests will skip engines that are missing.\n${advice}\n`);
}

/**
 * Installs packages where apt-get may be used without a question, and does nothing elsewhere.
 * @param {readonly string[]} packages
 */
export function aptInstall(packages) {
  const apt = packages.length > 0 ? aptCommand() : undefined;
  if (!apt) return;
  apt('update');
  apt('install', ...packages);
}

/**
 * @param {Command} apt
 * @param {Engine[]} missing
 */
function install(apt, missing) {
  console.log(`Installing with apt-get: ${missing.join(', ')} …`);
  apt('update');
  for (const engine of missing) {
    APT_PACKAGES[engine].some((packages) => apt('install', ...packages));
  }
}

/**
 * A function that runs apt-get, or undefined where it is not there or would ask for a password.
 * @returns {Command | undefined}
 */
function aptCommand() {
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const isThere = () => spawn([...before, 'apt-get', '--version'], 'ignore');
  if (platform !== 'linux' || !isThere()) return undefined;
  return (...args) =>
    spawn([...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y', ...args]);
}

/**
 * @param {string[]} command
 * @param {'inherit' | 'ignore'} [stdio]
 */
function spawn([program = '', ...args], stdio = 'inherit') {
  return spawnSync(program, args, { stdio }).status === 0;
}

/** @param {Engine} engine */
function adviceFor(engine) {
  const advice = ADVICE[engine][platform] ?? ADVICE[engine].linux;
  return `- ${engine}: ${advice}; where it lies elsewhere, set ${PATH_VARIABLES[engine]}.`;
}
