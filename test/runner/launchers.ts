/** Chooses the engines of a test run and makes a launcher for each. */
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import {
  engineNames,
  findBrowsers,
  type Engine,
  type FoundBrowsers,
} from '../../scripts/browsers.js';
import { webkitLauncher } from './webkit.js';

/** Chromium's own sandbox cannot start as root, nor in the containers that CI runs in. */
const sandboxArgs = process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : [];

type LaunchOptions = NonNullable<
  NonNullable<Parameters<typeof chromeLauncher>[0]>['launchOptions']
>;

/** Milliseconds in which a browser has to start; a slow machine that does other things too needs some of them. */
export const BROWSER_START_MS = 60_000;

/** A launcher for an engine; undefined where the engine is not here. */
async function launcherOf(
  engine: Engine,
  { chromium, firefox, webkit }: FoundBrowsers,
): Promise<BrowserLauncher | undefined> {
  if (engine === 'webkit') return webkit && webkitLauncher(webkit);
  if (engine === 'firefox')
    return firefox === undefined
      ? undefined
      : named('Firefox', { browser: 'firefox', executablePath: firefox, headless: true });
  const args = [...sandboxArgs, '--disable-gpu', '--disable-background-networking'];
  return chromium === undefined ? undefined : named('Chromium', { executablePath: chromium, args });
}

/** The Chrome launcher drives Firefox too, but would call both "Chrome". */
function named(name: string, launchOptions: LaunchOptions): BrowserLauncher {
  const timeout = BROWSER_START_MS;
  return Object.assign(chromeLauncher({ launchOptions: { timeout, ...launchOptions } }), { name });
}

/**
 * Launchers for the engines that `ENGINES` names (`ENGINES=chromium,firefox`), else for all three.
 * A missing engine is a notice on a laptop, and an error in CI or when it was asked for by name.
 */
export async function launchers(): Promise<BrowserLauncher[]> {
  const asked = process.env['ENGINES']?.split(',').map((name) => name.trim());
  const wanted = engineNames.filter((name) => asked?.includes(name) ?? true);
  const unknown = asked?.filter((name) => !engineNames.some((known) => known === name)) ?? [];
  if (unknown.length)
    throw new Error(`ENGINES knows ${engineNames.join(', ')}, not ${unknown.join(', ')}`);

  const { found, missing } = findBrowsers();
  const absent = wanted.filter((name) => missing.includes(name));
  if (absent.length && (asked || process.env['CI']))
    throw new Error(`Not installed: ${absent.join(', ')}`);
  if (absent.length) console.warn(`Not installed, so not tested here: ${absent.join(', ')}`);
  const here = await Promise.all(wanted.map((name) => launcherOf(name, found)));
  const launchers = here.filter((launcher) => launcher !== undefined);
  if (!launchers.length) throw new Error('No browser to test in');
  return launchers;
}
