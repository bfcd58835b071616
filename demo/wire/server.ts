/** The sample wire on a port of its own: `npx tsx demo/wire/server.ts [port]`. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createWireHandler } from './handler.js';
import { createSampleWire, type Wire } from './sample-wire.js';

/** Settings of the server. */
export interface ServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** A folder of the user's own feeds; the variable FEEDS if left out. */
  readonly feedsFolder?: string | undefined;
  readonly wire?: Wire;
  /** See `createWireHandler`. */
  readonly slowMs?: number | undefined;
}

/** A server that listens. */
export interface WireServer {
  /** Without a slash at the end: the feed is at `${url}/wire/feed.json`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a server of the sample wire. */
export async function listenWire({
  port = 0,
  feedsFolder = process.env['FEEDS'],
  wire = createSampleWire(),
  slowMs,
}: ServerOptions = {}): Promise<WireServer> {
  const handle = createWireHandler({ wire, feedsFolder, slowMs });
  const server = createServer((req, res) => handle(req, res, (error) => sendLast(res, error)));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function sendLast(res: ServerResponse, error: unknown): void {
  if (error) console.error(error);
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.writeHead(error ? 500 : 404, { 'Content-Type': 'text/plain' });
  res.end(error ? 'Internal server error' : 'Not found');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await listenWire({ port: Number(process.argv[2] ?? 0) });
  console.log(`${url}/wire/feed.json`);
}
