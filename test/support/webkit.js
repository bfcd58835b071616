/** Starts WebKitGTK's WebDriver on a screen of its own, and ends both with the test run. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from '../../scripts/free-port.js';

/**
 * A launcher for WebKitGTK. Several runs on one machine do not meet: the X server picks a free
 * display, the driver a free port, and what the browser stores is thrown away.
 * @param {import('../../scripts/browsers.js').WebKitPaths} paths
 */
export async function webkitLauncher(paths) {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const display = await startScreen(paths.xvfb);
  const port = await startDriver(paths.driver, display, home);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    automationProtocol: 'webdriver',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
    },
  });
  return withFreshBrowsers(withName(launcher, 'WebKit'));
}

/** The launcher names itself after its capabilities when it starts, which gives "minibrowser". */
function withName(launcher, name) {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = name;
  };
  return launcher;
}

/**
 * Gives each test file a browser of its own: one that has been up for some minutes, on a screen without a
 * window manager, loses the focus for good, and with it the keys.
 */
function withFreshBrowsers(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const outcome = await stopSession(id);
    await launcher.stop();
    return outcome;
  };
  return launcher;
}

/** Xvfb picks a free display itself and writes its number to the third pipe. */
async function startScreen(xvfb) {
  const screen = start(
    xvfb,
    ['-displayfd', '3', '-s', '0', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended at once with code ${code}`)));
  });
}

async function startDriver(driver, display, home) {
  const port = await freePort();
  const child = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
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

function start(command, args, options) {
  const child = spawn(command, args, options);
  process.once('exit', () => child.kill());
  return child;
}

async function answers(url, child) {
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
