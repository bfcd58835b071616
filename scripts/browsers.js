/**
 * Finds the three engines on this machine. Plain Node without dependencies, since `npm test` asks
 * before anything is installed.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 * @typedef {{ driver: string, miniBrowser: string, xvfb: string }} WebKitPaths
 * @typedef {{ chromium?: string | undefined, firefox?: string | undefined, webkit?: WebKitPaths | undefined }} FoundBrowsers
 */

/**
 * The engines that every browser test runs in.
 * @type {readonly Engine[]}
 */
export const engineNames = ['chromium', 'firefox', 'webkit'];

const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

/** @type {Record<'chromium' | 'firefox', Partial<Record<NodeJS.Platform, string[]>>>} */
const usualPlaces = {
  chromium: {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: programFiles.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  },
};

/**
 * Where each engine is, and what is missing of those that are not here.
 * `CHROME_PATH`, `FIREFOX_PATH`, `WEBKIT_DRIVER_PATH`, `MINIBROWSER_PATH` and `XVFB_PATH` come first.
 * @returns {{ found: FoundBrowsers, missing: Engine[] }}
 */
export function findBrowsers() {
  const found = {
    chromium: find(env.CHROME_PATH, usualPlaces.chromium[platform]),
    firefox: find(env.FIREFOX_PATH, usualPlaces.firefox[platform]),
    webkit: findWebKit(),
  };
  return { found, missing: engineNames.filter((name) => !found[name]) };
}

/** WebKitGTK is driven through its own WebDriver and draws on a screen of its own. */
function findWebKit() {
  const driver = find(env.WEBKIT_DRIVER_PATH, ['WebKitWebDriver']);
  const miniBrowser = find(env.MINIBROWSER_PATH, miniBrowserPlaces());
  const xvfb = find(env.XVFB_PATH, ['Xvfb']);
  return driver && miniBrowser && xvfb ? { driver, miniBrowser, xvfb } : undefined;
}

/** Debian and Ubuntu: /usr/lib/ARCHITECTURE/webkit2gtk-VERSION; Fedora and Arch: /usr/lib*. */
function miniBrowserPlaces() {
  const roots = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const folders = [...roots, ...roots.flatMap((root) => subfolders(root, /-linux-gnu/))];
  return folders
    .flatMap((folder) => subfolders(folder, /^webkit(2gtk|gtk)-/))
    .map((folder) => join(folder, 'MiniBrowser'));
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
function subfolders(folder, pattern) {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * A path from the environment is taken at its word: where it is wrong, the engine counts as missing.
 * @param {string | undefined} fromEnvironment
 * @param {string[]} [candidates]
 */
function find(fromEnvironment, candidates = []) {
  const wanted = fromEnvironment ? [fromEnvironment] : candidates;
  return wanted.flatMap(onPath).find(isExecutable);
}

/** @param {string} name */
function onPath(name) {
  const isBareName = !/[\\/]/.test(name);
  return isBareName
    ? (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
    : [name];
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
