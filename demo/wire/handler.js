/** The sample wire over HTTP: `/wire/…`, as connect-style middleware. */
import { readFile } from 'node:fs/promises';
import { FAULTS, withFault } from './faults.js';
import { listFeeds, readFeed } from './feeds-folder.js';
import { FORMATS } from './formats.js';
import { notFound, send, sendJson } from './send.js';
import { storyPage } from './story-page.js';
import { createStream } from './stream.js';

const FIGURES = new URL('./figures/', import.meta.url);
const FIGURE_NAME = /^[a-z0-9-]+\.svg$/;
const METHODS = { '/wire/fault': 'GET, HEAD, POST', '/wire/publish': 'POST' };

/**
 * Answers what lies under `/wire/` and leaves every other request to `next`.
 * @param {object} options
 * @param {import('./sample-wire.js').Wire} options.wire
 * @param {string} [options.feedsFolder] A folder of the user's own feeds.
 * @param {number} [options.slowMs] How long the fault `slow` holds an answer back.
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse,
 *   next: (error?: unknown) => void) => void}
 */
export function createWireHandler({ wire, feedsFolder, slowMs = 8000 }) {
  const state = { fault: 'none' };
  const context = { wire, stream: createStream(wire), feedsFolder, slowMs, state };

  return function handleWire(req, res, next) {
    const url = readUrl(req);
    if (!url?.pathname.startsWith('/wire/')) return next();
    answer(context, { req, res, url }).catch(next);
  };
}

async function answer(context, exchange) {
  const { req, res, url } = exchange;
  const allowed = METHODS[url.pathname] ?? 'GET, HEAD';
  if (req.method === 'OPTIONS') return sendOptions(res, allowed);
  if (!allowed.split(', ').includes(req.method)) {
    return send(exchange, { status: 405, headers: { Allow: allowed }, body: 'Method not allowed' });
  }
  const [route, name] = split(url.pathname);
  // `constructor` and its like are no routes.
  const respond = Object.hasOwn(ROUTES, route ?? '') ? ROUTES[route] : undefined;
  return respond ? respond(context, exchange, name) : notFound(exchange);
}

const ROUTES = {
  ...Object.fromEntries(
    Object.entries(FORMATS).map(([name, format]) => [name, feedSender(format)]),
  ),
  stream: sendStream,
  figures: sendFigure,
  stories: sendStory,
  feeds: sendOwnFeed,
  fault: setFault,
  publish,
};

function feedSender({ type, write }) {
  return ({ wire, stream, slowMs, state }, exchange) => {
    stream.check();
    const feed = wire.feed({ baseUrl: exchange.url.origin + '/wire' });
    const good = {
      headers: {
        'Content-Type': type,
        'Cache-Control': 'max-age=15',
        'Last-Modified': new Date(wire.changedAt()).toUTCString(),
      },
      body: write(feed),
    };
    const fault = exchange.url.searchParams.get('fault') ?? state.fault;
    return withFault(fault, exchange, { good, feed, slowMs, write });
  };
}

// A wire that is down is down for its stream, too.
function sendStream({ stream, state }, exchange) {
  if (state.fault !== 'none') return send(exchange, { status: 503, body: 'Service unavailable' });
  return stream.connect(exchange);
}

async function sendFigure(_context, exchange, name = '') {
  if (!FIGURE_NAME.test(name)) return notFound(exchange);
  const body = await readFile(new URL(name, FIGURES)).catch(() => undefined);
  if (!body) return notFound(exchange);
  const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' };
  return send(exchange, { headers, body });
}

function sendStory({ wire }, exchange, id) {
  const article = id && wire.article(id, { baseUrl: exchange.url.origin + '/wire' });
  if (!article) return notFound(exchange);
  return send(exchange, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    },
    body: storyPage(article),
  });
}

async function sendOwnFeed({ feedsFolder }, exchange, file) {
  if (!file) return sendJson(exchange, feedsFolder ? await listFeeds(feedsFolder) : []);
  if (!feedsFolder) return notFound(exchange);
  const found = await readFeed(feedsFolder, file);
  if (!found) return notFound(exchange);
  const headers = { 'Content-Type': found.type, 'Cache-Control': 'no-cache' };
  return send(exchange, { headers, body: found.body });
}

function setFault({ state, stream }, exchange) {
  const { req, url } = exchange;
  if (req.method === 'POST') {
    const name = url.searchParams.get('name');
    if (!FAULTS.includes(name)) return refuse(exchange, `Faults are: ${FAULTS.join(', ')}`);
    state.fault = name;
    if (name !== 'none') stream.hangUp();
  }
  return sendJson(exchange, { fault: state.fault, faults: FAULTS });
}

function publish({ wire, stream }, exchange) {
  const kind = exchange.url.searchParams.get('what') ?? 'story';
  const published = wire.publish(kind);
  if (!published) return refuse(exchange, `There is no “${kind}” to publish`);
  stream.check();
  return sendJson(exchange, published);
}

function refuse(exchange, message) {
  return sendJson(exchange, { error: message }, 400);
}

function sendOptions(res, allowed) {
  res.writeHead(204, {
    Allow: `${allowed}, OPTIONS`,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': allowed,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '600',
  });
  res.end();
}

/** The request's address as the client knows it, for the links in the feed; undefined if unreadable. */
function readUrl(req) {
  const { host = 'localhost' } = req.headers;
  const scheme = req.socket.encrypted ? 'https' : 'http';
  // Joined as text: as a relative reference, a path of `//elsewhere` would take the place of the host.
  const address = `${scheme}://${host}${req.url}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** `/wire/stories/ID` as its route and its name, decoded once; a name may not lead elsewhere. */
function split(pathname) {
  const [route, name, ...rest] = pathname.slice('/wire/'.length).split('/');
  if (rest.length) return [];
  try {
    return [route, name && decodeURIComponent(name)];
  } catch {
    return [];
  }
}
