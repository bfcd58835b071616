/**
 * A real HTTP server that misbehaves on request: tests script what each request for a feed gets,
 * and read back what was asked for. Nothing is faked in the browser.
 *
 *   POST /scripts/NAME   a JSON list of steps, added to those that the feed has
 *   GET  /feeds/NAME     answers by the next step; the last one repeats
 *   GET  /log/NAME       the requests that the feed has had
 *   POST /send/NAME      writes the body to every answer that a `hold` step keeps open
 *   POST /hang-up/NAME   ends those answers
 *
 * A step, every part optional:
 *   status, body (text, or anything else as JSON), base64 (a body in bytes), type, headers
 *   etag                    as header; a matching If-None-Match gets a 304
 *   redirect                URL or other feed's path to send the browser to
 *   delay                   milliseconds before the answer begins
 *   drip: {bytes, everyMs}  the body in pieces
 *   cutAfter                bytes of the body after which the connection breaks; 0: no answer at all
 *   endless                 repeats the body until the browser goes away
 *   hold                    leaves the answer open after the body, as a stream does
 *   gzip                    compresses the body
 *   cors                    '*' (default), 'credentials' or false
 */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** Some engines read ahead of a page on a slow machine, and drown it before it can hang up. */
const ENDLESS_PAUSE_MS = 10;

/** Starts the server on a free port. */
export async function startFeedServer() {
  const feeds = new Map();
  const server = createServer((request, response) => handle(feeds, request, response));
  // The host of the test page: its cookies are then the feed's as well.
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    handle: (request, response) => handle(feeds, request, response),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const actions = {
  'GET feeds': answer,
  'POST scripts': script,
  'GET log': (feed, request, response) => sendJson(response, feed.log),
  'POST send': send,
  'POST hang-up': hangUp,
};

async function handle(feeds, request, response) {
  const [, kind, name] = new URL(request.url, 'http://localhost').pathname.split('/');
  if (!feeds.has(name)) feeds.set(name, { steps: [], position: -1, log: [], held: new Set() });
  const feed = feeds.get(name);
  if (request.method === 'OPTIONS') return refusePreflight(feed, kind, request, response);
  const action = actions[`${request.method} ${kind}`];
  if (!action) return response.writeHead(404).end();
  try {
    await action(feed, request, response);
  } catch (error) {
    if (!response.destroyed) response.writeHead(500).end(String(error));
  }
}

/** Like the hosts of most feeds: a request that needs a preflight does not get through. */
function refusePreflight(feed, kind, request, response) {
  if (kind === 'feeds') feed.log.push(entry(request));
  response.writeHead(405).end();
}

async function script(feed, request, response) {
  feed.steps.push(...JSON.parse(await textOf(request)));
  sendJson(response, feed.steps.length);
}

async function send(feed, request, response) {
  const text = await textOf(request);
  for (const held of feed.held) held.write(text);
  sendJson(response, feed.held.size);
}

function hangUp(feed, request, response) {
  const count = feed.held.size;
  for (const held of feed.held) held.end();
  sendJson(response, count);
}

function sendJson(response, value) {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

async function textOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

async function answer(feed, request, response) {
  const seen = entry(request);
  feed.log.push(seen);
  response.on('close', () => (seen.aborted = !response.writableFinished));
  feed.position = Math.min(feed.position + 1, feed.steps.length - 1);
  const step = feed.steps[feed.position];
  if (!step) return response.writeHead(404).end();
  if (step.delay) await wait(step.delay);
  if (step.cutAfter === 0) return response.destroy();
  if (step.etag && request.headers['if-none-match'] === step.etag) {
    return response.writeHead(304, headersOf(step, request)).end();
  }
  if (step.redirect) {
    const headers = { ...headersOf(step, request), Location: step.redirect };
    return response.writeHead(step.status ?? 302, headers).end();
  }
  await writeBody(feed, step, request, response);
}

function entry({ method, url, headers }) {
  return { time: Date.now(), method, url, headers, aborted: false };
}

async function writeBody(feed, step, request, response) {
  const body = bodyOf(step);
  const isOpenEnded = step.endless || step.hold;
  response.writeHead(step.status ?? 200, {
    'Content-Type': step.type ?? 'application/feed+json',
    ...(!isOpenEnded && { 'Content-Length': body.length }),
    ...(step.gzip && { 'Content-Encoding': 'gzip' }),
    ...headersOf(step, request),
  });
  response.flushHeaders();
  do {
    await write(response, body.subarray(0, step.cutAfter), step.drip);
    if (step.endless) await wait(ENDLESS_PAUSE_MS);
  } while (step.endless && !response.destroyed);
  if (step.cutAfter !== undefined) return response.destroy();
  if (step.hold) return hold(feed, response);
  response.end();
}

function bodyOf({ body = '', base64, gzip }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
  return gzip ? gzipSync(bytes) : bytes;
}

function headersOf({ etag, headers, cors = '*' }, { headers: { origin } }) {
  return {
    ...(cors === '*' && { 'Access-Control-Allow-Origin': '*' }),
    ...(cors === 'credentials' && {
      'Access-Control-Allow-Origin': origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      Vary: 'Origin',
    }),
    ...(etag && { ETag: etag }),
    ...headers,
  };
}

/** Writes no faster than the browser reads, so that an endless body does not fill our memory. */
async function write(response, bytes, drip = { bytes: bytes.length || 1, everyMs: 0 }) {
  for (let start = 0; start < bytes.length && !response.destroyed; start += drip.bytes) {
    if (start > 0) await wait(drip.everyMs);
    const isFull = !response.write(bytes.subarray(start, start + drip.bytes));
    if (isFull) await drained(response);
  }
  // An endless empty body must not keep this loop to itself.
  await wait(0);
}

function drained(response) {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function hold(feed, response) {
  feed.held.add(response);
  response.on('close', () => feed.held.delete(response));
}
