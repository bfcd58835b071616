/** nginx and Apache as processes of our own, each with its own settings and folder, on a port of this machine alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.js';
import { ask, until } from './ask.js';

/** A server that answers. */
export interface WebServer {
  /** Without a path, and without a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The address that a server shall have, and a folder for what it writes. */
export interface Place {
  readonly address: string;
  readonly folder: string;
}

/** Starts nginx with what shall stand in its `http { … }`. */
export function startNginx(http: (place: Place) => string): Promise<WebServer> {
  return start('nginx', (place) => {
    const { folder } = place;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder};`)
      .join(' ');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr crit; events {}
      http { access_log off; ${temporary} ${http(place)} }`,
    );
    return ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'];
  });
}

/** Where Debian has the modules of Apache. */
const MODULES = '/usr/lib/apache2/modules';

/** Starts Apache for a folder of files. It has the modules for headers in a `.htaccess`, and compresses as many hosts do. */
export function startApache(files: string): Promise<WebServer> {
  return start('apache2', ({ address, folder }) => {
    const modules = ['mpm_event', 'authz_core', 'mime', 'headers', 'filter', 'deflate'].map(
      (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`,
    );
    writeFileSync(
      join(folder, 'apache.conf'),
      `${modules.join('\n')}
      Listen ${address}
      ServerName localhost
      PidFile ${folder}/pid
      DefaultRuntimeDir ${folder}
      ErrorLog ${folder}/errors
      User www-data
      Group www-data
      TypesConfig /etc/mime.types
      AddOutputFilterByType DEFLATE application/json
      DocumentRoot ${files}
      <Directory ${files}>
        AllowOverride FileInfo
        Require all granted
      </Directory>\n`,
    );
    return ['-d', folder, '-f', 'apache.conf', '-D', 'FOREGROUND'];
  });
}

/** Starts a program of the system, with the arguments that its settings need. */
async function start(
  program: string,
  setUp: (place: Place) => readonly string[],
): Promise<WebServer> {
  const folder = openFolder();
  const address = `127.0.0.1:${await freePort()}`;
  const server = spawn(program, setUp({ address, folder }), {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // A script that breaks off leaves no server behind.
  process.once('exit', () => server.kill());
  const exit = new Promise((resolve) => server.on('exit', resolve).on('error', resolve));
  const failed = exit.then((reason) => {
    throw new Error(`${program} does not start: ${String(reason)}`);
  });
  const url = `http://${address}`;
  await Promise.race([failed, until(() => canConnect(url))]);
  return {
    url,
    async stop() {
      server.kill();
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A temporary folder that a server may read as another user, too. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  chmodSync(folder, 0o755);
  return folder;
}

function canConnect(url: string): Promise<boolean> {
  return ask(url).then(
    () => true,
    () => false,
  );
}

/** Starts a server of Node, for what stands behind the one that is tried. */
export async function startOrigin(listener: RequestListener): Promise<WebServer> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
