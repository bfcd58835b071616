/** The sample wire on a port of its own: `node demo/wire/server.js [port]`. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createWireHandler } from './handler.js';
import { createSampleWire } from './sample-wire.js';

/**
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes a free one.
 * @param {string} [options.feedsFolder] A folder of the user's own feeds; the variable FEEDS if left out.
 * @param {import('./sample-wire.js').Wire} [options.wire]
 * @param {number} [options.slowMs] See `createWireHandler`.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` is the server's, without a
 *   slash: the feed is at `${url}/wire/feed.json`.
 */
export async function listenWire({
  port = 0,
  feedsFolder = process.env.FEEDS,
  wire = createSampleWire(),
  slowMs,
} = {}) {
  const handle = createWireHandler({ wire, feedsFolder, slowMs });
  const server = createServer((req, res) => handle(req, res, (error) => sendLast(res, error)));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function sendLast(res, error) {
  if (error) console.error(error);
  if (res.headersSent) return res.destroy();
  res.writeHead(error ? 500 : 404, { 'Content-Type': 'text/plain' });
  return res.end(error ? 'Internal server error' : 'Not found');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await listenWire({ port: Number(process.argv[2] ?? 0) });
  console.log(`${url}/wire/feed.json`);
}
