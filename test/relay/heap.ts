/** What a relay keeps in memory, however often it is asked. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Relay } from '../../src/relay/relay.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Asks a relay so many times, in ever different ways. @returns the bytes of the heap in use afterwards */
export async function heapAfter(count: number, relay: Relay): Promise<number> {
  for (let turn = 0; turn < count; turn++) {
    const address = new URL(pathOf(turn), 'https://relay.example/');
    const known = { 'If-None-Match': turn % 2 ? '*' : `"${String(turn)}"` };
    await (await relay(new Request(address, { headers: known }))).arrayBuffer();
  }
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Feeds of the relay, `a` to `d`, in all orders; names that it has not; new queries. */
function pathOf(turn: number): string {
  const [first = 'a', second = 'b'] = [turn, Math.floor(turn / 4)].map((at) => 'abcd'[at % 4]);
  if (turn % 3 === 0) return `/${first}.json?${String(turn)}`;
  return turn % 3 === 1 ? `/${first}+${second}.json` : `/none-${String(turn)}+${first}.json`;
}
