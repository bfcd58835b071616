/** Serves dist/cdn/ byte for byte from Vite's dev server, for pages of any origin. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Plugin } from 'vite';
import { inPackage } from './paths.js';

/** Each segment starts with a letter or digit, so that no path leads out of the folder. */
const BUILT = /^\/(dist\/cdn\/(?:\w[\w.-]*\/)*\w[\w.-]*\.(?:js|css|json|html))(?:\?.*)?$/;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** Vite rewrites the imports of modules, so no integrity hash fits the files that it serves itself. */
export function rawBuild(): Plugin {
  return {
    name: 'raw-build',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = BUILT.exec(request.url ?? '')?.[1];
        if (path) sendFile(path, response).catch(next);
        else next();
      });
    },
  };
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const body = await readFile(inPackage(path)).catch(() => undefined);
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' };
  const type = TYPES[extname(path)];
  if (body) response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
  else response.writeHead(404, headers).end('Not found');
}
