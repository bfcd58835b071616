/** A plain server of files, as anybody may have one: the demo lies below a path, and any page may read it. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
};

/**
 * @param {URL} folder
 * @param {string} below The path under which the folder lies, such as `/some/where/`.
 * @param {(path: string) => string | undefined} [own] Pages that are no files.
 * @returns {Promise<{ url: string, asked: string[], close: () => void }>} `asked`: what was asked for in vain.
 */
export async function serveFiles(folder, below, own = () => undefined) {
  const asked = [];
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const isBelow = file.startsWith(below);
    const body =
      own(pathname) ??
      (isBelow &&
        (await readFile(new URL(`.${file.slice(below.length - 1)}`, folder)).catch(
          () => undefined,
        )));
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (body === undefined || body === false) {
      asked.push(pathname);
      return response.writeHead(404, headers).end('Not found');
    }
    const type = TYPES[extname(file)] ?? TYPES['.html'];
    return response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}${below}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
