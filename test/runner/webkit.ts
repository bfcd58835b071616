/** Starts WebKitGTK's WebDriver on a screen of its own, and ends both with the test run. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BrowserLauncher } from '@web/test-runner';
import { webdriverLauncher, type WebdriverLauncher } from '@web/test-runner-webdriver';
import type { WebKitPaths } from '../../scripts/browsers.js';
import { freePort } from '../../scripts/free-port.js';

/**
 * A launcher for WebKitGTK. Several runs on one machine do not meet: the X server picks a free
 * display, the driver a free port, and the browser's files are deleted at the end.
 */
export async function webkitLauncher(paths: WebKitPaths): Promise<BrowserLauncher> {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const display = await startScreen(paths.xvfb);
  const port = await startDriver(paths.driver, display, folder);
  const launcher = webdriverLauncher(optionsFor(paths, port));
  // Its type misses `BrowserLauncher` by an optional property alone.
  return withFreshBrowsers(withFocus(withName(launcher, 'WebKit'))) as BrowserLauncher;
}

type Options = Parameters<typeof webdriverLauncher>[0];

/** The types of WebDriver do not know the capabilities of WebKitGTK. */
function optionsFor(paths: WebKitPaths, port: number): Options {
  return {
    hostname: '127.0.0.1',
    port,
    path: '/',
    automationProtocol: 'webdriver',
    capabilities: {
      browserName: 'MiniBrowser',
      // The runner hears from tests when they start and end. A busy driver may wait for a page for ever.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
    },
  } as Options;
}

/** The launcher names itself after its capabilities when it starts, which gives "minibrowser". */
function withName(launcher: WebdriverLauncher, name: string): WebdriverLauncher {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = name;
  };
  return launcher;
}

/** A browser that has run some hundred hostile bodies holds gigabytes, and takes minutes for what takes seconds. */
const FILES_A_BROWSER = 5;

function withFreshBrowsers(launcher: WebdriverLauncher): WebdriverLauncher {
  let files = 0;
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const outcome = await stopSession(id);
    files += 1;
    if (files % FILES_A_BROWSER === 0) await launcher.stop();
    return outcome;
  };
  return launcher;
}

/** The connection of a launcher, which its type hides. */
interface Driver {
  readonly getWindowHandle: () => Promise<string>;
  readonly switchToWindow: (handle: string) => Promise<void>;
}

/**
 * Gives each test page the focus: on a screen without a window manager nobody else does once the first
 * page is gone, and keys would go nowhere. Switching to its own window makes WebKit focus the page.
 */
function withFocus(launcher: WebdriverLauncher): WebdriverLauncher {
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await startSession(id, url);
    const { driver } = launcher as unknown as { readonly driver: Driver };
    await driver.switchToWindow(await driver.getWindowHandle());
  };
  return launcher;
}

/** Xvfb picks a free display itself and writes its number to the third pipe. */
async function startScreen(xvfb: string): Promise<string> {
  const screen = start(
    xvfb,
    ['-displayfd', '3', '-s', '0', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    const numbers = screen.stdio[3] as Readable;
    numbers.once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.once('exit', (code) =>
      reject(new Error(`Xvfb ended at once with code ${code ?? 'unknown'}`)),
    );
  });
}

async function startDriver(driver: string, display: string, folder: string): Promise<number> {
  const port = await freePort();
  const child = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      // There is no GPU and no accessibility bus in a test run: looking for them only costs time.
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      // WebKit's sandbox cannot start as root or in most containers; only our own pages run here.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  await answers(`http://127.0.0.1:${port}/status`, child);
  return port;
}

function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, options);
  process.once('exit', () => child.kill());
  return child;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const giveUp = Date.now() + 20_000;
  while (Date.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not answer within 20 s');
}
