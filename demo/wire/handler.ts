/** The sample wire over HTTP: `/wire/…`, as connect-style middleware. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FAULTS, withFault } from './faults.js';
import { listFeeds, readFeed, type FoundFeed } from './feeds-folder.js';
import { FORMATS, type Format } from './formats.js';
import type { Place, Wire } from './sample-wire.js';
import { notFound, send, sendJson, type Exchange } from './send.js';
import { storyPage } from './story-page.js';
import { Stream } from './stream.js';
import { createWeatherService, type WeatherService } from './weather-service.js';

const FIGURES = new URL('./figures/', import.meta.url);
const FIGURE_NAME = /^[a-z0-9-]+\.svg$/;
const METHODS: Readonly<Record<string, string>> = {
  '/wire/fault': 'GET, HEAD, POST',
  '/wire/publish': 'POST',
};

/** Settings of the handler. */
export interface HandlerOptions {
  readonly wire: Wire;
  /** The feed beside the wire; one that starts now if left out. */
  readonly weather?: WeatherService | undefined;
  /** A folder of the user's own feeds. */
  readonly feedsFolder?: string | undefined;
  /** How long the fault `slow` holds an answer back. */
  readonly slowMs?: number | undefined;
}

/** Connect-style middleware. */
export type Handler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
) => void;

interface Context {
  readonly wire: Wire;
  readonly weather: WeatherService;
  readonly stream: Stream;
  readonly feedsFolder: string | undefined;
  readonly slowMs: number;
  readonly state: { fault: string };
}

type Route = (context: Context, exchange: Exchange, name?: string) => void | Promise<void>;

/** Answers what lies under `/wire/` and leaves every other request to `next`. */
export function createWireHandler({
  wire,
  weather = createWeatherService(),
  feedsFolder,
  slowMs = 8000,
}: HandlerOptions): Handler {
  const state = { fault: 'none' };
  const context = { wire, weather, stream: new Stream(wire), feedsFolder, slowMs, state };

  return function handleWire(req, res, next) {
    const url = readUrl(req);
    if (url?.pathname.startsWith('/wire/')) answer(context, { req, res, url }).catch(next);
    else next();
  };
}

async function answer(context: Context, exchange: Exchange): Promise<void> {
  const { req, res, url } = exchange;
  const allowed = METHODS[url.pathname] ?? 'GET, HEAD';
  const { method = '' } = req;
  const [route = '', name] = split(url.pathname);
  // `constructor` and its like are no routes.
  const respond = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined;
  if (method === 'OPTIONS') sendOptions(res, allowed);
  else if (!allowed.split(', ').includes(method))
    send(exchange, { status: 405, headers: { Allow: allowed }, body: 'Method not allowed' });
  else if (respond) await respond(context, exchange, name);
  else notFound(exchange);
}

const ROUTES: Readonly<Record<string, Route>> = {
  ...Object.fromEntries(
    Object.entries(FORMATS).map(([name, format]) => [name, feedSender(format)]),
  ),
  'weather.json': sendWeather,
  stream: sendStream,
  figures: sendFigure,
  stories: sendStory,
  feeds: sendOwnFeed,
  fault: setFault,
  publish,
};

function feedSender({ type, write }: Format): Route {
  return ({ wire, stream, slowMs, state }, exchange) => {
    stream.check();
    const feed = wire.feed(placeOf(exchange));
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

// No fault of the wire is one of the weather service: a page with both of them shows what is left.
function sendWeather({ weather }: Context, exchange: Exchange): void {
  const headers = { 'Content-Type': 'application/feed+json', 'Cache-Control': 'max-age=15' };
  send(exchange, { headers, body: JSON.stringify(weather.feed(placeOf(exchange))) });
}

// A wire that is down is down for its stream, too.
function sendStream({ stream, state }: Context, exchange: Exchange): void {
  if (state.fault === 'none') stream.connect(exchange);
  else send(exchange, { status: 503, body: 'Service unavailable' });
}

async function sendFigure(_context: Context, exchange: Exchange, name = ''): Promise<void> {
  const file = FIGURE_NAME.test(name) ? new URL(name, FIGURES) : undefined;
  const body = file && (await readFile(file).catch(() => undefined));
  const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' };
  if (body) send(exchange, { headers, body });
  else notFound(exchange);
}

function sendStory({ wire, weather }: Context, exchange: Exchange, id = ''): void {
  const place = placeOf(exchange);
  const bulletin = weather.feed(place).items.find((item) => item.id === id);
  const article = bulletin ?? wire.article(id, place);
  if (!article) return notFound(exchange);
  return send(exchange, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    },
    body: storyPage(article),
  });
}

async function sendOwnFeed({ feedsFolder }: Context, exchange: Exchange, file = ''): Promise<void> {
  if (!file) sendJson(exchange, feedsFolder ? await listFeeds(feedsFolder) : []);
  else sendFound(exchange, feedsFolder ? await readFeed(feedsFolder, file) : undefined);
}

function sendFound(exchange: Exchange, found: FoundFeed | undefined): void {
  if (!found) return notFound(exchange);
  const headers = { 'Content-Type': found.type, 'Cache-Control': 'no-cache' };
  return send(exchange, { headers, body: found.body });
}

function setFault({ state, stream }: Context, exchange: Exchange): void {
  const { req, url } = exchange;
  if (req.method === 'POST') {
    const name = url.searchParams.get('name') ?? '';
    if (!FAULTS.includes(name)) return refuse(exchange, `Faults are: ${FAULTS.join(', ')}`);
    state.fault = name;
    if (name !== 'none') stream.hangUp();
  }
  return sendJson(exchange, { fault: state.fault, faults: FAULTS });
}

function publish({ wire, stream }: Context, exchange: Exchange): void {
  const kind = exchange.url.searchParams.get('what') ?? 'story';
  const published = wire.publish(kind);
  if (!published) return refuse(exchange, `There is no “${kind}” to publish`);
  stream.check();
  return sendJson(exchange, published);
}

function refuse(exchange: Exchange, message: string): void {
  sendJson(exchange, { error: message }, 400);
}

function sendOptions(res: ServerResponse, allowed: string): void {
  res.writeHead(204, {
    Allow: `${allowed}, OPTIONS`,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': allowed,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '600',
  });
  res.end();
}

function placeOf({ url }: Exchange): Place {
  return { baseUrl: `${url.origin}/wire` };
}

/** The request's address as the client knows it, for the links in the feed; undefined if unreadable. */
function readUrl(req: IncomingMessage): URL | undefined {
  const { host = 'localhost' } = req.headers;
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  // Joined as text: as a relative reference, a path of `//elsewhere` would take the place of the host.
  const address = `${scheme}://${host}${req.url ?? ''}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** `/wire/stories/ID` as its route and its name, decoded once; a name may not lead elsewhere. */
function split(pathname: string): (string | undefined)[] {
  const [route, name, ...rest] = pathname.slice('/wire/'.length).split('/');
  if (rest.length) return [];
  try {
    return [route, name && decodeURIComponent(name)];
  } catch {
    return [];
  }
}
