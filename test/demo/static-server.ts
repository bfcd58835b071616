/** A plain server of files, as anybody may have one: the demo lies below a path, and any page may read it. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const HTML = 'text/html; charset=utf-8';

const CORS = { 'Access-Control-Allow-Origin': '*' };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
};

/** A server that listens. */
export interface FileServer {
  /** The address of the folder. */
  readonly url: string;
  /** The paths that were asked for in vain. */
  readonly asked: string[];
  readonly close: () => void;
}

/** A page that is no file, with headers of its own in the place of CORS. */
interface OwnPage {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Gives a page that is no file; undefined where there is none at a path. */
export type OwnPages = (path: string) => string | OwnPage | undefined;

/**
 * Serves a folder.
 * @param below The path under which the folder lies, such as `/some/where/`.
 */
export async function serveFiles(
  folder: URL,
  below: string,
  own: OwnPages = () => undefined,
): Promise<FileServer> {
  const asked: string[] = [];
  const answer = async ({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const page = own(pathname) ?? (await readBelow(folder, below, file));
    const { text: body, headers } = isOwn(page) ? page : { text: page, headers: CORS };
    if (body === undefined) {
      asked.push(pathname);
      response.writeHead(404, headers).end('Not found');
    } else {
      response.writeHead(200, { ...headers, 'Content-Type': typeOf(file) }).end(body);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function isOwn(page: string | Buffer | OwnPage | undefined): page is OwnPage {
  return typeof page === 'object' && 'text' in page;
}

async function readBelow(folder: URL, below: string, file: string): Promise<Buffer | undefined> {
  if (!file.startsWith(below)) return undefined;
  const path = new URL(`.${file.slice(below.length - 1)}`, folder);
  return readFile(path).catch(() => undefined);
}

function typeOf(file: string): string {
  return TYPES[extname(file)] ?? HTML;
}
