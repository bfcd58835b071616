/** A WordPress of its own for a try: a copy of the installed one, with a database in a temporary folder. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { freePort } from './free-port.js';
import { inPackage } from './paths.js';

const WORDPRESS = process.env['WORDPRESS_PATH'] ?? '/usr/share/wordpress';
const PROGRAMS = ['php', 'mariadbd', 'mariadb-install-db'];
const NEEDS = `This needs an installed WordPress, PHP and MariaDB: apt-get install wordpress php-cli php-mysql php-gd mariadb-server.
WORDPRESS_PATH names the folder of a WordPress elsewhere.`;

/** A WordPress that runs, without the plugin at first. */
export interface WordPressSite {
  readonly url: string;
  /** The themes that are installed. */
  readonly themes: readonly string[];
  /** An application password of the author `ada`. */
  readonly password: string;
  /** Unpacks a plugin. */
  readonly addPlugin: (archive: Uint8Array) => void;
  /** Runs PHP inside of this WordPress, and returns what it prints. */
  readonly php: (code: string) => string;
  /** What PHP has complained about. */
  readonly complaints: () => string;
  /** The names of the stored options. */
  readonly options: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts a WordPress with an author, six posts and three pictures. */
export async function startWordPress(): Promise<WordPressSite> {
  if (!existsSync(join(WORDPRESS, 'wp-load.php')) || !PROGRAMS.every(isInstalled))
    throw new Error(NEEDS);
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const site = join(folder, 'site');
  // Debian links parts of WordPress to other folders.
  cpSync(WORDPRESS, site, { recursive: true, dereference: true });
  mkdirSync(join(site, 'wp-content/uploads'), { recursive: true });
  const processes: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of processes.reverse()) await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const socket = await startDatabase(folder, processes);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), config(url, socket));
    const setUp = inPackage('test/wordpress/set-up.php');
    run('php', [setUp, 'install', site]);
    const password = run('php', [setUp, 'fill', site]);
    const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
      // One worker would wait for itself where WordPress asks itself.
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      stdio: 'ignore',
      detached: true,
    });
    processes.push(server);
    await until(() =>
      fetch(`${url}/license.txt`).then(
        () => true,
        () => false,
      ),
    );
    const php = (code: string): string =>
      run('php', [
        '-r',
        `require '${site}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/admin.php'; ${code}`,
      ]);
    return {
      url,
      password,
      themes: JSON.parse(php('echo json_encode( array_keys( wp_get_themes() ) );')) as string[],
      addPlugin: (archive) => unpack(archive, join(site, 'wp-content/plugins')),
      php,
      complaints: () => {
        const log = join(site, 'wp-content/debug.log');
        return existsSync(log) ? readFileSync(log, 'utf8') : '';
      },
      options: () => JSON.parse(run('php', [setUp, 'options', site])) as string[],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

async function startDatabase(folder: string, processes: ChildProcess[]): Promise<string> {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  const me = [
    '--no-defaults',
    `--datadir=${data}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  run('mariadb-install-db', [...me, '--auth-root-authentication-method=normal', '--skip-test-db']);
  writeFileSync(join(folder, 'init.sql'), 'CREATE DATABASE wordpress;\n');
  const database = spawn(
    'mariadbd',
    [...me, `--socket=${socket}`, '--skip-networking', `--init-file=${join(folder, 'init.sql')}`],
    { stdio: 'ignore', detached: true },
  );
  processes.push(database);
  await until(() => existsSync(socket));
  return socket;
}

function config(url: string, socket: string): string {
  const constants: Readonly<Record<string, string | boolean>> = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    // Application passwords work without https where WordPress knows that it is tried.
    WP_ENVIRONMENT_TYPE: 'local',
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
    AUTH_SALT: 'e',
    SECURE_AUTH_SALT: 'f',
    LOGGED_IN_SALT: 'g',
    NONCE_SALT: 'h',
  };
  const lines = Object.entries(constants).map(
    ([name, value]) =>
      `define( '${name}', ${typeof value === 'string' ? `'${value}'` : String(value)} );`,
  );
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

function unpack(archive: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
  return stdout;
}

/** Ends a process with its workers. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  process.kill(-child.pid);
  await once(child, 'exit');
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return;
    await wait(50);
  }
  throw new Error('The server does not start.');
}
