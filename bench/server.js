/** Serves what is built, a page with one strip, a feed of so many headlines, and one that never stays the same. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const BUILT = new URL('../dist/', import.meta.url);
const PAGE = new URL('./page.html', import.meta.url);
const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/feed+json' };

/**
 * `feed.json` is as long as `?count=` says; `changing.json` is another one at each request, and
 * `changes` its stream, to which a request for `change` sends the next article.
 * @param {(request: object, response: object) => boolean} [answerFirst] Whether it has answered.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(answerFirst = () => false) {
  const wire = changingWire();
  const server = createServer((request, response) => {
    if (answerFirst(request, response) || wire.answer(request, response)) return;
    answer(new URL(request.url, 'http://localhost'), request).then(
      ({ type, body }) => response.writeHead(200, { 'Content-Type': TYPES[type] }).end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer({ pathname, searchParams }, { headers }) {
  if (pathname === '/') return { type: '.html', body: await readFile(PAGE) };
  if (pathname !== '/feed.json') {
    return { type: extname(pathname), body: await readFile(new URL(`.${pathname}`, BUILT)) };
  }
  const asked = new URL(headers.referer ?? 'http://localhost').searchParams;
  const count = Number(searchParams.get('count') ?? asked.get('count') ?? 30);
  return { type: '.json', body: JSON.stringify(feedOf(count)) };
}

function feedOf(count, first = 0) {
  const items = Array.from({ length: count }, (_, index) => itemOf(first + index));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Bench', items };
}

function itemOf(number) {
  return {
    id: String(number),
    url: `https://news.example/${number}`,
    title: `Council of Calder Bay approves plan number ${number}${' at last'.repeat(number % 4)}`,
    content_html: `<p>Plan ${number} was approved.</p>`.repeat(20),
  };
}

/** Thirty articles, of which each change takes the last away and brings a first. */
function changingWire() {
  const streams = new Set();
  let newest = 30;
  const routes = {
    '/changing.json': (response) => {
      newest += 1;
      const { items, ...feed } = feedOf(30, newest - 29);
      response.writeHead(200, { 'Content-Type': TYPES['.json'], 'Cache-Control': 'no-store' });
      response.end(JSON.stringify({ ...feed, items: items.reverse() }));
    },
    '/changes': (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
      streams.add(response.on('close', () => streams.delete(response)));
    },
    '/change': (response) => {
      newest += 1;
      const events = `event: article\ndata: ${JSON.stringify(itemOf(newest))}\n\nevent: remove\ndata: ${newest - 30}\n\n`;
      for (const stream of streams) stream.write(events);
      response.writeHead(200, { 'Cache-Control': 'no-store' }).end(String(newest));
    },
  };
  return {
    answer({ url }, response) {
      const route = Object.hasOwn(routes, url) ? routes[url] : undefined;
      route?.(response);
      return route !== undefined;
    },
  };
}
