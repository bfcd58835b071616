/** The wire as server-sent events: what has changed in the feed, to whoever listens. */

/** A reader who comes without a last event may have a feed from a cache: this covers its lifetime. */
const REPLAY_MS = 60_000;
const CHECK_MS = 1_000;
const LONGEST_LOG = 500;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'Access-Control-Allow-Origin': '*',
  // Proxies that collect an answer before they pass it on would hold every event back.
  'X-Accel-Buffering': 'no',
};

/**
 * @typedef {object} Stream
 * @property {() => void} check Sends what has changed since the last time: to be called at every change and
 *   before every answer with a feed, so that no change falls between a feed and the stream.
 * @property {(exchange: import('./send.js').Exchange) => void} connect
 * @property {() => void} hangUp Ends all connections.
 */

/**
 * @param {import('./sample-wire.js').Wire} wire
 * @param {() => number} [now] In ms.
 * @returns {Stream}
 */
export function createStream(wire, now = Date.now) {
  const clients = new Set();
  /** @type {{ serial: number, time: number, type: 'article' | 'remove', id: string }[]} */
  let log = [];
  let known = versionsIn(wire);
  let serial = 0;
  let timer;

  function check() {
    const current = versionsIn(wire);
    const changes = [
      ...[...known.keys()].filter((id) => !current.has(id)).map((id) => ({ type: 'remove', id })),
      // The newest stands first in the feed, and goes out last.
      ...[...current.keys()]
        .filter((id) => known.get(id) !== current.get(id))
        .reverse()
        .map((id) => ({ type: 'article', id })),
    ];
    known = current;
    const events = changes.map((change) => ({ serial: ++serial, time: now(), ...change }));
    log = [...log, ...events].slice(-LONGEST_LOG);
    for (const client of clients) for (const event of events) client.send(event);
  }

  function connect({ req, res, url }) {
    check();
    const place = { baseUrl: `${url.origin}/wire` };
    const client = { res, send: (event) => res.write(textOf(event, wire, place)) };
    res.writeHead(200, HEADERS);
    res.write('retry: 2000\n\n');
    const last = Number(req.headers['last-event-id'] ?? NaN);
    const missed = Number.isNaN(last)
      ? log.filter(({ time }) => time >= now() - REPLAY_MS)
      : log.filter((event) => event.serial > last);
    for (const event of missed) client.send(event);
    clients.add(client);
    timer ??= setInterval(check, CHECK_MS);
    res.on('close', () => {
      clients.delete(client);
      if (clients.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  }

  return {
    check,
    connect,
    hangUp() {
      for (const { res } of clients) res.end();
    },
  };
}

function versionsIn(wire) {
  const { items } = wire.feed({ baseUrl: 'http://localhost' });
  return new Map(items.map((item) => [item.id, item.date_modified ?? item.date_published]));
}

function textOf({ serial, type, id }, wire, place) {
  const article = type === 'article' && wire.article(id, place);
  // It may have left since: then there is nothing to send but that.
  const data = article ? JSON.stringify(article) : JSON.stringify({ id });
  return `id: ${serial}\nevent: ${article ? 'article' : 'remove'}\ndata: ${data}\n\n`;
}
