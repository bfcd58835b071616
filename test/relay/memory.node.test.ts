/** However often a relay is asked, it keeps no more. `npm run bench:relay` asks 100,000 times. */
import { expect } from 'chai';
import { it } from 'node:test';
import { createRelay } from '../../src/relay/relay.js';
import { jsonFeed } from '../feed/support.js';
import { heapAfter } from './heap.js';
import { source } from './support.js';

it('a relay keeps nothing of 6,000 requests, for names that it has and has not', async () => {
  const items = Array.from({ length: 50 }, (_, id) => ({ id, title: `Ferry ${String(id)} runs` }));
  const { url } = await source({ body: jsonFeed(items) });
  const relay = createRelay({ feeds: { a: url, b: url, c: url, d: url } });
  // Compiled code and caches grow at first.
  await heapAfter(4000, relay);
  const before = await heapAfter(2000, relay);
  const after = await heapAfter(6000, relay);
  expect(after - before).to.be.lessThan(500_000);
});
