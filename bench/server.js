/** Serves what is built, a page with one strip, and a feed of so many headlines. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const BUILT = new URL('../dist/', import.meta.url);
const PAGE = new URL('./page.html', import.meta.url);
const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/feed+json' };

/**
 * The feed is as long as `?count=` says.
 * @param {(request: object, response: object) => boolean} [answerFirst] Whether it has answered.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(answerFirst = () => false) {
  const server = createServer((request, response) => {
    if (answerFirst(request, response)) return;
    answer(new URL(request.url, 'http://localhost'), request).then(
      ({ type, body }) => response.writeHead(200, { 'Content-Type': TYPES[type] }).end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
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

function feedOf(count) {
  const items = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    url: `https://news.example/${index}`,
    title: `Council of Calder Bay approves plan number ${index}${' at last'.repeat(index % 4)}`,
  }));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Bench', items };
}
