/** A screen, a message bus and a small assistive technology of their own, and a browser that they see. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.js';
import { PATIENCE_MS, type PuppeteerEngine } from '../browser.js';
import { Reader } from './reader.js';

/** Debian's Python: the bindings of the accessibility bus belong to it, and not to another Python on the path. */
const PYTHON = process.env['PYTHON_PATH'] ?? '/usr/bin/python3';
const AGENT = fileURLToPath(new URL('./at-spi.py', import.meta.url));
const BUS_LAUNCHERS = [
  '/usr/libexec/at-spi-bus-launcher',
  '/usr/lib/at-spi2-core/at-spi-bus-launcher',
];

/** What has to be there, by the Debian package that brings it. */
const NEEDS: Readonly<Record<string, () => boolean>> = {
  xvfb: () => runs(process.env['XVFB_PATH'] ?? 'Xvfb', '-help'),
  dbus: () => runs('dbus-daemon', '--version'),
  'at-spi2-core': () => BUS_LAUNCHERS.some((path) => existsSync(path)),
  'python3-gi': () => runs(PYTHON, '-c', 'import gi'),
  'gir1.2-atspi-2.0': () =>
    runs(
      PYTHON,
      '-c',
      'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi',
    ),
};

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** The Debian packages without which the platform's accessibility tree cannot be read here. */
export function missingPackages(): string[] {
  return Object.keys(NEEDS).filter((name) => !NEEDS[name]?.());
}

/** A running platform. */
export interface Platform {
  readonly reader: Reader;
  /** Starts a browser in a window, with its accessibility tree on the bus. */
  launch: (engine: PuppeteerEngine) => Promise<Browser>;
  /** Opens a page in WebKitGTK, which no program drives; undefined where it is not here. */
  openWebKit: (address: string) => ChildProcess | undefined;
  stop: () => void;
}

/** Starts the screen, the bus and the reader. */
export async function startPlatform(): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'tree-'));
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of children.splice(0).reverse()) child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  process.once('SIGTERM', () => process.exit(1));
  const screen = spawn(
    process.env['XVFB_PATH'] ?? 'Xvfb',
    // Without -noreset the screen starts anew when its only client leaves, and refuses others meanwhile.
    ['-displayfd', '3', '-noreset', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  children.push(screen);
  const display = `:${await firstLine(screen.stdio[3] as Readable, screen)}`;
  const bus = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DISPLAY: display },
  });
  children.push(bus);
  const env = {
    ...process.env,
    DISPLAY: display,
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus.stdout, bus),
    GNOME_ACCESSIBILITY: '1',
    NO_AT_BRIDGE: '0',
    XDG_RUNTIME_DIR: folder,
  };
  const agent = spawn(PYTHON, [AGENT], { stdio: ['pipe', 'pipe', 'inherit'], env });
  children.push(agent);
  return {
    reader: new Reader(agent),
    launch: (engine) => launchSeen(engine, env),
    openWebKit(address) {
      const webkit = findBrowsers().found.webkit;
      const browser = webkit && openMiniBrowser(webkit.miniBrowser, address, { env, folder });
      if (browser) children.push(browser);
      return browser;
    },
    stop,
  };
}

async function firstLine(stream: Readable, child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnfile} ended at once.`);
  });
  const [line] = (await Promise.race([once(stream, 'data'), ended])) as [Buffer];
  return String(line).trim();
}

function openMiniBrowser(
  program: string,
  address: string,
  { env, folder }: { env: NodeJS.ProcessEnv; folder: string },
): ChildProcess {
  return spawn(program, [address], {
    stdio: 'ignore',
    env: {
      ...env,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      // WebKit's sandbox cannot start as root or in most containers; only our own pages run here.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
}

function launchSeen(engine: PuppeteerEngine, env: NodeJS.ProcessEnv): Promise<Browser> {
  const executablePath = findBrowsers().found[engine];
  if (!executablePath) throw new Error(`There is no ${engine} here.`);
  const options = { executablePath, headless: false, env, timeout: PATIENCE_MS };
  return engine === 'firefox'
    ? puppeteer.launch({
        ...options,
        browser: 'firefox',
        extraPrefsFirefox: { 'accessibility.force_disabled': -1 },
      })
    : puppeteer.launch({
        ...options,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--ozone-platform=x11',
          '--force-renderer-accessibility',
        ],
      });
}
