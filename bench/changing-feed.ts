/** A feed that changes at each request, and the stream of its changes. */
import { PassThrough } from 'node:stream';
import type { Content, Site } from './server.js';
import { feedContent, feedOf, itemOf } from './server.js';

const LENGTH = 30;

/**
 * `/changing.json` has another newest article at each request, without the oldest one;
 * a request for `/change` sends the next article to each stream of `/changes`.
 */
export function changingFeed(): Site {
  const streams = new Set<PassThrough>();
  let newest = LENGTH;
  const routes: Readonly<Record<string, () => Content>> = {
    '/changing.json': () => {
      newest += 1;
      const { items, ...feed } = feedOf(LENGTH, newest - LENGTH + 1);
      return feedContent({ ...feed, items: items.reverse() });
    },
    '/changes': () => {
      const stream = new PassThrough();
      streams.add(stream.on('close', () => streams.delete(stream)));
      stream.write(':\n\n');
      return { type: '.sse', body: stream };
    },
    '/change': () => {
      newest += 1;
      const events = `event: article\ndata: ${JSON.stringify(itemOf(newest))}\n\nevent: remove\ndata: ${newest - LENGTH}\n\n`;
      for (const stream of streams) stream.write(events);
      return { type: '.json', body: String(newest), headers: { 'Cache-Control': 'no-store' } };
    },
  };
  return ({ pathname }) => routes[pathname]?.();
}
