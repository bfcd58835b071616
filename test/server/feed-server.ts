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
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Step } from '../support/feed-server.js';

/** Some engines read ahead of a page on a slow machine, and drown it before it can hang up. */
const ENDLESS_PAUSE_MS = 10;

/** A feed server that listens. */
export interface FeedServer {
  readonly url: string;
  /** Answers a request that has come to another server. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A request that a feed has had. */
interface LogEntry {
  readonly time: number;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  aborted: boolean;
}

interface Feed {
  readonly steps: Step[];
  position: number;
  readonly log: LogEntry[];
  readonly held: Set<ServerResponse>;
}

type Action = (
  feed: Feed,
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** Starts the server on a free port. */
export async function startFeedServer(): Promise<FeedServer> {
  const feeds = new Map<string, Feed>();
  const server = createServer((request, response) => void handle(feeds, request, response));
  // The host of the test page: its cookies are then the feed's as well.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    handle: (request, response) => handle(feeds, request, response),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const actions: Readonly<Record<string, Action>> = {
  'GET feeds': answer,
  'POST scripts': script,
  'GET log': (feed, _request, response) => sendJson(response, feed.log),
  'POST send': send,
  'POST hang-up': hangUp,
};

async function handle(
  feeds: Map<string, Feed>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request;
  const [, kind = '', name = ''] = new URL(url, 'http://localhost').pathname.split('/');
  const feed = feeds.get(name) ?? { steps: [], position: -1, log: [], held: new Set() };
  feeds.set(name, feed);
  const action = actions[`${method} ${kind}`];
  if (method === 'OPTIONS') refusePreflight(feed, kind, request, response);
  else if (action) await tryAction(action, feed, request, response);
  else end(response, 404);
}

async function tryAction(
  action: Action,
  feed: Feed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await action(feed, request, response);
  } catch (error) {
    if (!response.destroyed) response.writeHead(500).end(String(error));
  }
}

/** Like the hosts of most feeds: a request that needs a preflight does not get through. */
function refusePreflight(
  feed: Feed,
  kind: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (kind === 'feeds') feed.log.push(entry(request));
  end(response, 405);
}

function end(response: ServerResponse, status: number, headers: Headers = {}): void {
  response.writeHead(status, headers).end();
}

async function script(
  feed: Feed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  feed.steps.push(...(JSON.parse(await textOf(request)) as Step[]));
  sendJson(response, feed.steps.length);
}

async function send(feed: Feed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await textOf(request);
  for (const held of feed.held) held.write(text);
  sendJson(response, feed.held.size);
}

function hangUp(feed: Feed, _request: IncomingMessage, response: ServerResponse): void {
  const count = feed.held.size;
  for (const held of feed.held) held.end();
  sendJson(response, count);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks = await request.setEncoding('utf8').toArray();
  return chunks.join('');
}

async function answer(
  feed: Feed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const seen = entry(request);
  feed.log.push(seen);
  response.on('close', () => (seen.aborted = !response.writableFinished));
  feed.position = Math.min(feed.position + 1, feed.steps.length - 1);
  const step = feed.steps[feed.position];
  if (step?.delay) await wait(step.delay);
  if (!step) end(response, 404);
  else if (step.cutAfter === 0) response.destroy();
  else if (step.etag && request.headers['if-none-match'] === step.etag)
    end(response, 304, headersOf(step, request));
  else if (step.redirect)
    end(response, step.status ?? 302, { ...headersOf(step, request), Location: step.redirect });
  else await writeBody(feed, step, request, response);
}

function entry({ method, url, headers }: IncomingMessage): LogEntry {
  return { time: Date.now(), method, url, headers, aborted: false };
}

async function writeBody(
  feed: Feed,
  step: Step,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = bodyOf(step);
  const isOpenEnded = step.endless === true || step.hold === true;
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
  if (step.cutAfter !== undefined) response.destroy();
  else if (step.hold) hold(feed, response);
  else response.end();
}

function bodyOf({ body = '', base64, gzip }: Step): Buffer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
  return gzip ? gzipSync(bytes) : bytes;
}

type Headers = Readonly<Record<string, string>>;

function headersOf(
  { etag, headers, cors = '*' }: Step,
  { headers: { origin } }: IncomingMessage,
): Headers {
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
async function write(
  response: ServerResponse,
  bytes: Buffer,
  drip = { bytes: bytes.length || 1, everyMs: 0 },
): Promise<void> {
  for (let start = 0; start < bytes.length && !response.destroyed; start += drip.bytes) {
    if (start > 0) await wait(drip.everyMs);
    const isFull = !response.write(bytes.subarray(start, start + drip.bytes));
    if (isFull) await drained(response);
  }
  // An endless empty body must not keep this loop to itself.
  await wait(0);
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function hold(feed: Feed, response: ServerResponse): void {
  feed.held.add(response);
  response.on('close', () => feed.held.delete(response));
}
