/** Answers with what every answer of the wire has: CORS, a strong ETag, and 304 where nothing changed. */
import { createHash } from 'node:crypto';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * @typedef {object} Exchange
 * @property {import('node:http').IncomingMessage} req
 * @property {import('node:http').ServerResponse} res
 * @property {URL} url
 */

/**
 * @typedef {object} Answer
 * @property {number} [status] 200 if left out.
 * @property {Record<string, string>} [headers]
 * @property {string | Buffer} body
 */

/** @param {Exchange} exchange @param {Answer} answer */
export function send({ req, res }, { status = 200, headers = {}, body }) {
  const bytes = Buffer.from(body);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const validators = status === 200 ? { ETag: etag } : {};
  const common = {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ...CORS,
    ...validators,
    ...headers,
  };
  if (status === 200 && isKnown(req.headers['if-none-match'], etag)) {
    const { 'Content-Type': _type, ...rest } = common;
    res.writeHead(304, rest);
    return res.end();
  }
  res.writeHead(status, { ...common, 'Content-Length': bytes.length });
  return res.end(req.method === 'HEAD' ? undefined : bytes);
}

/** @param {Exchange} exchange @param {unknown} value @param {number} [status] */
export function sendJson(exchange, value, status = 200) {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return send(exchange, { status, headers, body: JSON.stringify(value) });
}

/** @param {Exchange} exchange */
export function notFound(exchange) {
  return send(exchange, { status: 404, body: 'Not found' });
}

/** Promises the whole of `answer` in Content-Length, and drops the connection half way. */
export function sendHalf({ req, res }, { headers, body }) {
  const bytes = Buffer.from(body);
  res.writeHead(200, { ...CORS, ...headers, 'Content-Length': bytes.length });
  if (req.method === 'HEAD') return res.end();
  return res.write(bytes.subarray(0, bytes.length >> 1), () => res.destroy());
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): proxies may have put `W/` before our tag. */
function isKnown(header = '', etag) {
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
