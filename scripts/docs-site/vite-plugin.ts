/** Puts the site of the docs under `/docs/` of Vite's dev server, made anew after each change of a page. */
import { extname } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import type { Plugin } from 'vite';
import type { Site } from './render.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** The site, rendered when it is first asked for. */
export function docsSite(): Plugin {
  let site: Promise<Site> | undefined;
  return {
    name: 'docs-site',
    configureServer({ middlewares, watcher }) {
      watcher.on('change', (file) => {
        if (file.endsWith('.md')) site = undefined;
      });
      middlewares.use('/docs/', (request, response, next) => {
        const { pathname } = new URL(request.url ?? '', 'http://localhost');
        const path = pathname === '/' ? 'index.html' : pathname.slice(1);
        site ??= render();
        site
          .then((files) => {
            const content = files.get(path);
            const type = TYPES[extname(path)] ?? 'application/octet-stream';
            if (content === undefined) next();
            else response.writeHead(200, { 'Content-Type': type }).end(content);
          })
          .catch(next);
      });
    },
  };
}

/** Only now, and past Vite's bundle of its configuration: who looks at the demo alone need not wait for it. */
async function render(): Promise<Site> {
  const { renderDocs } = (await tsImport('./render.ts', import.meta.url)) as {
    readonly renderDocs: () => Promise<Site>;
  };
  return renderDocs();
}
