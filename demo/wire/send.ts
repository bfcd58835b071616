/** Answers with what every answer of the wire has: CORS, a strong ETag, and 304 where nothing changed. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** A request and its response. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: URL;
}

/** The content of a response. */
export interface Answer {
  /** 200 if left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Sends an answer, or 304 where the reader has it already. */
export function send({ req, res }: Exchange, { status = 200, headers = {}, body }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const validators = status === 200 ? { ETag: etag } : {};
  const common: Record<string, string> = {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ...CORS,
    ...validators,
    ...headers,
  };
  if (status === 200 && isKnown(req.headers['if-none-match'], etag)) {
    const { 'Content-Type': _type, ...rest } = common;
    res.writeHead(304, rest);
    res.end();
    return;
  }
  res.writeHead(status, { ...common, 'Content-Length': bytes.length });
  res.end(req.method === 'HEAD' ? undefined : bytes);
}

/** Sends a value as JSON. */
export function sendJson(exchange: Exchange, value: unknown, status = 200): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  send(exchange, { status, headers, body: JSON.stringify(value) });
}

/** Sends a 404. */
export function notFound(exchange: Exchange): void {
  send(exchange, { status: 404, body: 'Not found' });
}

/** Promises the whole of `answer` in Content-Length, and drops the connection half way. */
export function sendHalf({ req, res }: Exchange, { headers, body }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  res.writeHead(200, { ...CORS, ...headers, 'Content-Length': bytes.length });
  if (req.method === 'HEAD') res.end();
  else res.write(bytes.subarray(0, bytes.length >> 1), () => res.destroy());
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): proxies may have put `W/` before our tag. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
