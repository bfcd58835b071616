/** A real HTTP server on a free port, and the sites that benchmarks put on it. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { transform, type Format } from 'esbuild';

/** The body of a response, by the file type that it has. */
export interface Content {
  readonly type: string;
  readonly body: string | Uint8Array | Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body that is there as a whole. */
export interface WholeContent extends Content {
  readonly body: string | Uint8Array;
}

/** Answers the requests that it knows. */
export type Site = (
  url: URL,
  request: IncomingMessage,
) => Content | undefined | Promise<Content | undefined>;

/** A server that runs. */
export interface Server {
  readonly url: string;
  close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/feed+json',
  '.sse': 'text/event-stream',
};

/** Starts a server; the first site that knows a request answers it. */
export async function serve(sites: readonly Site[]): Promise<Server> {
  const server = createServer((request, response) => {
    answer(sites, request, response).catch(() => response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a TCP server is always an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  sites: readonly Site[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  for (const site of sites) {
    const content = await site(url, request);
    if (content) {
      send(content, response);
      return;
    }
  }
  response.writeHead(404).end();
}

function send({ type, body, headers }: Content, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': TYPES[type], ...headers });
  if (!(body instanceof Readable)) response.end(body);
  else body.pipe(response.on('close', () => body.destroy()));
}

/** The files of a folder, such as dist/, under a path of the site. */
export function folderSite(folder: string, path = '/'): Site {
  const root = pathToFileURL(`${folder}/`);
  return async ({ pathname }) => {
    if (!pathname.startsWith(path)) return undefined;
    const body = await readFile(new URL(`./${pathname.slice(path.length)}`, root));
    return { type: extname(pathname), body };
  };
}

/** The modules of bench/in-page/, which run in the pages that are measured. */
export const inPageSite: Site = async ({ pathname }) => {
  const name = /^\/in-page\/([\w-]+)\.js$/.exec(pathname)?.[1];
  return name ? { type: '.js', body: await compileInPage(name, 'esm') } : undefined;
};

/** Compiles a module of bench/in-page/ to JavaScript. */
export async function compileInPage(name: string, format: Format): Promise<string> {
  const source = await readFile(new URL(`./in-page/${name}.ts`, import.meta.url), 'utf8');
  return (await transform(source, { loader: 'ts', format })).code;
}

/** The page of bench/page.html with a strip of its own, and its feed, which is as long as `?count=` says. */
export const stripSite: Site = async ({ pathname }, { headers }) => {
  if (pathname === '/')
    return { type: '.html', body: await readFile(new URL('./page.html', import.meta.url)) };
  if (pathname !== '/feed.json') return undefined;
  const { searchParams } = new URL(headers.referer ?? 'http://localhost');
  return feedContent(feedOf(Number(searchParams.get('count'))));
};

/** A JSON Feed as the body of a response. */
export function feedContent(feed: object): WholeContent {
  return {
    type: '.json',
    body: JSON.stringify(feed),
    headers: { 'Cache-Control': 'no-store' },
  };
}

/** A JSON Feed of so many articles, numbered from `first` on. */
export function feedOf(count: number, first = 0) {
  const items = Array.from({ length: count }, (_, index) => itemOf(first + index));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Bench', items };
}

/** An item of a JSON Feed. */
export function itemOf(number: number) {
  return {
    id: String(number),
    url: `https://news.example/${number}`,
    title: `Council of Calder Bay approves plan number ${number}${' at last'.repeat(number % 4)}`,
    content_html: `<p>Plan ${number} was approved.</p>`.repeat(20),
  };
}
