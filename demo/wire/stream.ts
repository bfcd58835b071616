/** The wire as server-sent events: what has changed in the feed, to whoever listens. */
import type { ServerResponse } from 'node:http';
import type { Place, Wire } from './sample-wire.js';
import type { Exchange } from './send.js';

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

interface Change {
  readonly type: 'article' | 'remove';
  readonly id: string;
}

interface LoggedChange extends Change {
  readonly serial: number;
  readonly time: number;
}

interface Client {
  readonly res: ServerResponse;
  readonly send: (event: LoggedChange) => void;
}

/** The stream of a wire. */
export class Stream {
  readonly #wire: Wire;
  readonly #clients = new Set<Client>();
  #log: LoggedChange[] = [];
  #known: ReadonlyMap<string, string>;
  #serial = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(wire: Wire) {
    this.#wire = wire;
    this.#known = versionsIn(wire);
  }

  /**
   * Sends what has changed since the last time. Every change calls it, and so does every answer with a
   * feed: no change falls between a feed and the stream.
   */
  check(): void {
    const current = versionsIn(this.#wire);
    const changes = changesBetween(this.#known, current);
    this.#known = current;
    const events = changes.map((change) => ({
      serial: ++this.#serial,
      time: Date.now(),
      ...change,
    }));
    this.#log = [...this.#log, ...events].slice(-LONGEST_LOG);
    for (const client of this.#clients) for (const event of events) client.send(event);
  }

  /** Begins a stream for a reader, with the events that the reader has missed. */
  connect({ req, res, url }: Exchange): void {
    this.check();
    const place = { baseUrl: `${url.origin}/wire` };
    const client: Client = { res, send: (event) => res.write(textOf(event, this.#wire, place)) };
    res.writeHead(200, HEADERS);
    res.write('retry: 2000\n\n');
    for (const event of this.#missedSince(req.headers['last-event-id'])) client.send(event);
    this.#clients.add(client);
    this.#timer ??= setInterval(() => this.check(), CHECK_MS);
    res.on('close', () => this.#forget(client));
  }

  /** Ends all connections. */
  hangUp(): void {
    for (const { res } of this.#clients) res.end();
  }

  #missedSince(lastId: string | string[] | undefined): LoggedChange[] {
    const last = Number(lastId ?? NaN);
    return Number.isNaN(last)
      ? this.#log.filter(({ time }) => time >= Date.now() - REPLAY_MS)
      : this.#log.filter(({ serial }) => serial > last);
  }

  #forget(client: Client): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** The newest article stands first in the feed, and goes out last. */
function changesBetween(
  known: ReadonlyMap<string, string>,
  current: ReadonlyMap<string, string>,
): Change[] {
  const removed = [...known.keys()].filter((id) => !current.has(id));
  const changed = [...current.keys()].filter((id) => known.get(id) !== current.get(id));
  return [
    ...removed.map((id) => ({ type: 'remove', id }) as const),
    ...changed.reverse().map((id) => ({ type: 'article', id }) as const),
  ];
}

function versionsIn(wire: Wire): ReadonlyMap<string, string> {
  const { items } = wire.feed({ baseUrl: 'http://localhost' });
  return new Map(items.map((item) => [item.id, item.date_modified ?? item.date_published]));
}

function textOf({ serial, type, id }: LoggedChange, wire: Wire, place: Place): string {
  const article = type === 'article' ? wire.article(id, place) : undefined;
  // It may have left since: then there is nothing to send but that.
  const data = JSON.stringify(article ?? { id });
  return `id: ${serial}\nevent: ${article ? 'article' : 'remove'}\ndata: ${data}\n\n`;
}
