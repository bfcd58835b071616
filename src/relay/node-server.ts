/** Serves a relay from Node's HTTP server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Relay } from './relay.js';

/** A server that is not listening yet. */
export function createRelayServer(relay: Relay): Server {
  return createServer((incoming, outgoing) => {
    // A body is of no use, and Node drops it unread.
    answer(relay, incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
}

async function answer(
  relay: Relay,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const address = `http://relay.invalid${url.startsWith('/') ? url : '/'}`;
  if (!URL.canParse(address) || /^(?:CONNECT|TRACE|TRACK)$/i.test(method)) {
    outgoing.writeHead(400).end();
    return;
  }
  const condition = headers['if-none-match'];
  const request = new Request(address, {
    method,
    ...(condition !== undefined && { headers: { 'If-None-Match': condition } }),
  });
  const response = await relay(request);
  const body = response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
  const length = body && { 'Content-Length': body.byteLength };
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...length });
  outgoing.end(body);
}
